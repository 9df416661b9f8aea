// The record of a scalar function: its semantics, its names, and its page of the reference.

import type { Expression } from "../expressions/expression.ts";
import type { Literal } from "../expressions/literal.ts";
import { RuntimeReplaceable } from "../expressions/runtime-replaceable.ts";
import { ScalarFunction, type ScalarSemantics } from "../expressions/scalar-function.ts";
import type { FunctionContext, FunctionDefinition } from "./function-definition.ts";

export interface ScalarRecord extends Omit<ScalarSemantics, "name"> {
  /** Its names; a call shows the one it was made by. */
  readonly names: readonly string[];
  /** True of what only other syntax calls: it is no function by name. */
  readonly internal?: boolean;
  /** The names of its parameters, where arguments may be given by them; then `defaults` is a list. */
  readonly parameters?: readonly string[];
  /** What the last arguments are when they are left out. */
  readonly defaults?: readonly Literal[] | ((args: readonly Expression[]) => readonly Literal[]);
  /** By default `maxArguments`, less those with defaults. */
  readonly minArguments?: number;
  /** By default as many as `inputs`. */
  readonly maxArguments?: number;
  /** Whether arguments come in pairs. */
  readonly inPairs?: boolean;
  /** How an error tells how many arguments it takes, where that is not the numbers from least to most. */
  readonly expectedArguments?: string;
  /** How names are shown, where not as they are written. */
  readonly shown?: Readonly<Record<string, string>>;
  /** The settings of the session that its evaluation is told of, by their last names. */
  readonly usesSettings?: readonly string[];
  readonly usage: string;
  readonly doc: string;
  readonly example: string;
}

export function semanticsOf(record: ScalarRecord): ScalarSemantics {
  return { ...record, name: nameOf(record) };
}

/** A call of a record's function with all its arguments. */
export function callOf(record: ScalarRecord, args: readonly Expression[], context: FunctionContext): ScalarFunction {
  const { mode, timeZone, origin } = context;
  return new ScalarFunction(semanticsOf(record), args, mode, timeZone, undefined, origin);
}

/** A call that is computed by another expression: shown by its own name and arguments. */
export function replacedBy(
  replacement: Expression,
  args: readonly Expression[],
  { name = "", origin }: FunctionContext,
): RuntimeReplaceable {
  return new RuntimeReplaceable(name, `${name}(${args.map(({ sql }) => sql).join(", ")})`, replacement, origin);
}

/** The definition that the registry holds of a record. */
export function scalarFunction(record: ScalarRecord): FunctionDefinition {
  const { names, inputs, defaults = [], inPairs = false, usage, doc, example, shown = {} } = record;
  const semantics = semanticsOf(record);
  const { maxArguments = typeof inputs === "function" ? 0 : inputs.length } = record;
  const { minArguments = maxArguments - (typeof defaults === "function" ? 1 : defaults.length) } = record;
  const complete = (args: readonly Expression[]): readonly Expression[] => {
    const missing = maxArguments - args.length;
    const values = typeof defaults === "function" ? defaults(args) : defaults;
    return missing > 0 && values.length > 0 ? [...args, ...values.slice(values.length - missing)] : args;
  };
  return {
    names,
    kind: "scalar",
    minArguments,
    inPairs,
    maxArguments,
    ...namedParameters(record),
    ...(record.expectedArguments === undefined ? {} : { expectedArguments: record.expectedArguments }),
    build: (args, { mode, timeZone, origin, settings = {}, name = semantics.name }) => {
      const told = record.usesSettings?.filter((key) => settings[key] !== undefined) ?? [];
      const called =
        told.length === 0
          ? semantics
          : { ...semantics, settings: Object.fromEntries(told.map((key) => [key, settings[key] ?? ""])) };
      return new ScalarFunction(called, complete(args), mode, timeZone, shown[name] ?? name, origin);
    },
    usage,
    doc,
    example,
  };
}

/** Of a function whose arguments may be named: what is missing of them is told by its name. */
function namedParameters({
  parameters,
  defaults = [],
}: ScalarRecord): Pick<FunctionDefinition, "parameters" | "defaults" | "tellsMissing"> {
  if (parameters === undefined || typeof defaults === "function") return {};
  const required = parameters.length - defaults.length;
  return {
    parameters,
    defaults: parameters.map((_, i) => defaults[i - required]),
    tellsMissing: true,
  };
}

function nameOf({ names }: ScalarRecord): string {
  const [name] = names;
  if (name === undefined) throw new Error("a function without a name");
  return name;
}

// Nullability of results that does not follow the arguments'.
export const NULLABLE = (): boolean => true;
export const NOT_NULL = (): boolean => false;
