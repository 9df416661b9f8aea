// The aggregate functions that queries use most: they are there from the start.

import { AnalysisException } from "../../errors/spark-error.ts";
import { Average } from "../expressions/aggregates/average.ts";
import { Count, CountIf } from "../expressions/aggregates/count.ts";
import { First, Last } from "../expressions/aggregates/first-last.ts";
import { BoolAnd, BoolOr, Max, Min } from "../expressions/aggregates/min-max.ts";
import { Sum } from "../expressions/aggregates/sum.ts";
import type { Expression } from "../expressions/expression.ts";
import { argument, type FunctionContext, type FunctionDefinition } from "./function-definition.ts";

export const AGGREGATE_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    names: ["sum"],
    kind: "aggregate",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { mode, origin }) => new Sum(argument(args, 0), mode, origin),
    usage: "sum(expr)",
    doc: "The sum of the values that are not null.",
    example: "SELECT sum(id) FROM range(4)",
  },
  {
    names: ["try_sum"],
    kind: "aggregate",
    minArguments: 1,
    maxArguments: 1,
    expectedArguments: "[1, 2]",
    build: (args, { origin }) => new Sum(argument(args, 0), "try", origin),
    usage: "try_sum(expr)",
    doc: "The sum, or NULL when it overflows.",
    example: "SELECT try_sum(id) FROM range(4)",
  },
  {
    names: ["count"],
    kind: "aggregate",
    minArguments: 0,
    maxArguments: Infinity,
    build: (args, { origin }) => {
      if (args.length === 0) throw countWithoutArguments();
      return new Count(args, origin);
    },
    usage: "count(*) or count(expr, …)",
    doc: "The number of rows, or of rows in which no argument is null.",
    example: "SELECT count(*) FROM range(4)",
  },
  {
    names: ["min"],
    kind: "aggregate",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { origin }) => new Min(args, origin),
    usage: "min(expr)",
    doc: "The least value.",
    example: "SELECT min(id) FROM range(4)",
  },
  {
    names: ["max"],
    kind: "aggregate",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { origin }) => new Max(args, origin),
    usage: "max(expr)",
    doc: "The greatest value.",
    example: "SELECT max(id) FROM range(4)",
  },
  {
    names: ["avg", "mean"],
    kind: "aggregate",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { mode, origin, name }) => new Average(argument(args, 0), mode, origin, undefined, name),
    usage: "avg(expr)",
    doc: "The mean of the values that are not null.",
    example: "SELECT avg(id) FROM range(4)",
  },
  {
    names: ["first", "first_value", "any_value"],
    kind: "aggregate",
    minArguments: 1,
    maxArguments: 2,
    takesNulls: true,
    build: (args, { origin, ...context }) =>
      new First(argument(args, 0), ignoresNulls(args, context), origin, undefined, shownName("first", context)),
    usage: "first(expr[, isIgnoreNull])",
    doc: "The value of the first row of a group.",
    example: "SELECT first(id) FROM range(4)",
  },
  {
    names: ["last", "last_value"],
    kind: "aggregate",
    minArguments: 1,
    maxArguments: 2,
    takesNulls: true,
    build: (args, { origin, ...context }) =>
      new Last(argument(args, 0), ignoresNulls(args, context), origin, undefined, shownName("last", context)),
    usage: "last(expr[, isIgnoreNull])",
    doc: "The value of the last row of a group.",
    example: "SELECT last(id) FROM range(4)",
  },
  {
    names: ["bool_and", "every"],
    kind: "aggregate",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { origin, name }) => new BoolAnd(args, origin, undefined, name),
    usage: "bool_and(expr)",
    doc: "Whether all values are true.",
    example: "SELECT bool_and(id < 4) FROM range(4)",
  },
  {
    names: ["bool_or", "some", "any"],
    kind: "aggregate",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { origin, name }) => new BoolOr(args, origin, undefined, name),
    usage: "bool_or(expr)",
    doc: "Whether any value is true.",
    example: "SELECT bool_or(id > 2) FROM range(4)",
  },
  {
    names: ["try_avg"],
    kind: "aggregate",
    minArguments: 1,
    maxArguments: 1,
    expectedArguments: "[1, 2]",
    build: (args, { origin }) => new Average(argument(args, 0), "try", origin),
    usage: "try_avg(expr)",
    doc: "The mean, or NULL when the sum overflows.",
    example: "SELECT try_avg(id) FROM range(4)",
  },
  {
    names: ["count_if"],
    kind: "aggregate",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { origin }) => new CountIf(args, origin),
    usage: "count_if(expr)",
    doc: "The number of rows in which the condition is true.",
    example: "SELECT count_if(id > 1) FROM range(4)",
  },
];

function countWithoutArguments(): AnalysisException {
  return new AnalysisException("WRONG_NUM_ARGS.WITH_SUGGESTION", {
    functionName: "`count`",
    expectedNum: " >= 1",
    actualNum: "0",
    legacyNum: "0",
    legacyConfKey: '"spark.sql.legacy.allowParameterlessCount"',
    legacyConfValue: '"true"',
  });
}

/** IGNORE NULLS, or a second argument that is true. */
function ignoresNulls([, flag]: readonly Expression[], { ignoreNulls, name = "first" }: FunctionContext): boolean {
  const value = flag?.foldable === true ? flag.eval([]) : undefined;
  if (flag !== undefined && typeof value !== "boolean") {
    const funcName = name.replace("_value", "").replace(/^any$/, "any_value");
    throw new AnalysisException("_LEGACY_ERROR_TEMP_1210", { funcName });
  }
  return ignoreNulls === true || value === true;
}

/** IGNORE NULLS makes Spark forget by what other name it was called. */
function shownName(usual: string, { name, ignoreNulls }: FunctionContext): string | undefined {
  return ignoreNulls !== undefined && name !== "any_value" ? usual : name;
}
