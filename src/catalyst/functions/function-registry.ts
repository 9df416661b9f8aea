// Functions by SQL name: each name builds an expression over arguments that the analyzer then brings to types.

import { AnalysisException } from "../../errors/spark-error.ts";
import type { Expression } from "../expressions/expression.ts";
import { AGGREGATE_FUNCTIONS } from "./aggregate-functions.ts";
import { CONDITIONAL_FUNCTIONS } from "./conditional-functions.ts";
import { CONVERSION_FUNCTIONS } from "./conversion-functions.ts";
import { DATETIME_CALLS } from "./datetime-calls.ts";
import type { FunctionContext, FunctionDefinition } from "./function-definition.ts";
import { HIGHER_ORDER_CALLS } from "./higher-order-functions.ts";
import { NAMED_CALLS } from "./map-functions.ts";
import { MATH_FUNCTIONS } from "./math-functions.ts";
import { MISC_CALLS } from "./misc-functions.ts";
import { NUMBER_FORMAT_CALLS } from "./number-format-functions.ts";
import { SCALAR_RECORDS } from "./scalar-functions.ts";
import { scalarFunction } from "./scalar-record.ts";

export class FunctionRegistry {
  private readonly byName: ReadonlyMap<string, FunctionDefinition>;

  constructor(definitions: readonly FunctionDefinition[]) {
    this.byName = new Map(definitions.flatMap((definition) => definition.names.map((name) => [name, definition])));
  }

  /** The function of a name in any case; undefined when there is none. */
  lookup(name: string): FunctionDefinition | undefined {
    return this.byName.get(name.toLowerCase());
  }

  /** Builds a call; a wrong number of arguments is an error of analysis. */
  build(definition: FunctionDefinition, args: readonly Expression[], context: FunctionContext): Expression {
    const { minArguments, maxArguments, names } = definition;
    if (args.length < minArguments || args.length > maxArguments) {
      const expected =
        maxArguments === Infinity
          ? `> ${minArguments - 1}`
          : minArguments === maxArguments
            ? String(minArguments)
            : `[${Array.from({ length: maxArguments - minArguments + 1 }, (_, i) => minArguments + i).join(", ")}]`;
      throw new AnalysisException("WRONG_NUM_ARGS.WITHOUT_SUGGESTION", {
        functionName: `\`${names[0]}\``,
        expectedNum: expected,
        actualNum: String(args.length),
        docroot: "https://spark.apache.org/docs/latest",
      });
    }
    return definition.build(args, context);
  }

  get definitions(): readonly FunctionDefinition[] {
    return [...new Set(this.byName.values())];
  }
}

/** Every function that Hibana has. */
export const FUNCTIONS: FunctionRegistry = new FunctionRegistry([
  ...AGGREGATE_FUNCTIONS,
  ...CONDITIONAL_FUNCTIONS,
  ...MATH_FUNCTIONS,
  ...CONVERSION_FUNCTIONS,
  ...SCALAR_RECORDS.filter(({ internal }) => internal !== true).map(scalarFunction),
  ...DATETIME_CALLS,
  ...MISC_CALLS,
  ...HIGHER_ORDER_CALLS,
  ...NAMED_CALLS,
  ...NUMBER_FORMAT_CALLS,
]);
