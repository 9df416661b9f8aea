// The record that describes one SQL function, from which registry, reference page and completion are made.

import type { EvalMode } from "../expressions/arithmetic.ts";
import type { Expression } from "../expressions/expression.ts";
import type { SortOrder } from "../expressions/sort-order.ts";
import type { Origin } from "../trees/origin.ts";

/** What building depends on besides the arguments. */
export interface FunctionContext {
  /** "ansi" or "legacy", by `spark.sql.ansi.enabled`. */
  readonly mode: EvalMode;
  readonly timeZone: string;
  readonly origin?: Origin | undefined;
  /** True of IGNORE NULLS, false of RESPECT NULLS. */
  readonly ignoreNulls?: boolean | undefined;
  /** Of an aggregate function: DISTINCT, and the order of WITHIN GROUP. */
  readonly distinct?: boolean;
  readonly orderBy?: readonly SortOrder[];
  /** The database that names without one are looked for in. */
  readonly currentDatabase?: string;
  /** What the session's settings say to functions that ask for them, by the settings' last names. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The name by which the call was written, in lower case. */
  readonly name?: string;
}

/** One SQL function. */
export interface FunctionDefinition {
  /** Its names; the first is the usual one. */
  readonly names: readonly string[];
  readonly kind: "scalar" | "aggregate" | "generator" | "window";
  /** True of what only syntax of its own calls: no call by name finds it. */
  readonly isSyntax?: boolean;
  readonly minArguments: number;
  /** Names of its parameters, where arguments may be given by name. */
  readonly parameters?: readonly string[];
  /** What parameters are when they are left out, by position; undefined of those that may not be. */
  readonly defaults?: readonly (Expression | undefined)[];
  /** Takes calls by position without the arguments that are left out, which it fills in itself. */
  readonly fillsInDefaults?: boolean;
  /** Whether an argument that is missing is told by its name rather than by how many there are. */
  readonly tellsMissing?: boolean;
  /** Infinity for any number. */
  readonly maxArguments: number;
  /** How many arguments there may be, where that is not every number from least to most. */
  readonly counts?: readonly number[];
  /** Whether arguments come in pairs. */
  readonly inPairs?: boolean;
  /** How an error about the number of arguments names it, where that is not the name of the call. */
  readonly qualifiedName?: string;
  /** How an error tells how many arguments it takes, where that is not the numbers from least to most. */
  readonly expectedArguments?: string;
  /** Whether WITHIN GROUP may order the rows that an aggregate function takes. */
  readonly takesOrder?: boolean;
  /** Whether IGNORE NULLS means something to an aggregate function. */
  readonly takesNulls?: boolean;
  build(args: readonly Expression[], context: FunctionContext): Expression;
  readonly usage: string;
  readonly doc: string;
  readonly example: string;
}

/** The argument at a position, which the registry has made sure is there. */
export function argument(args: readonly Expression[], index: number): Expression {
  const found = args[index];
  if (found === undefined) throw new Error(`a function was built without argument ${index}`);
  return found;
}
