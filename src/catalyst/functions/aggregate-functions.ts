// The aggregate functions.

import { Average } from "../expressions/aggregates/average.ts";
import { BitwiseAggregate, type BitwiseAggregateName } from "../expressions/aggregates/bitwise-aggregates.ts";
import { CentralMoment, type CentralMomentStatistic } from "../expressions/aggregates/central-moment.ts";
import { Count, CountIf } from "../expressions/aggregates/count.ts";
import { PairAggregate, type PairStatistic } from "../expressions/aggregates/covariance.ts";
import { First, Last } from "../expressions/aggregates/first-last.ts";
import { ExtremeBy } from "../expressions/aggregates/max-by.ts";
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
    build: (args, { origin }) => new Count(args, origin),
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
    build: (args, { origin, name, ...context }) =>
      new First(argument(args, 0), ignoresNulls(args, context), origin, undefined, name),
    usage: "first(expr[, isIgnoreNull])",
    doc: "The value of the first row of a group.",
    example: "SELECT first(id) FROM range(4)",
  },
  {
    names: ["last", "last_value"],
    kind: "aggregate",
    minArguments: 1,
    maxArguments: 2,
    build: (args, { origin, name, ...context }) =>
      new Last(argument(args, 0), ignoresNulls(args, context), origin, undefined, name),
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
  moment(["var_pop"], "var_pop", "The variance of the values as a whole population."),
  moment(["var_samp", "variance"], "var_samp", "The variance of the values as a sample."),
  moment(["stddev_pop"], "stddev_pop", "The standard deviation of the values as a whole population."),
  moment(["stddev_samp", "stddev", "std"], "stddev_samp", "The standard deviation of the values as a sample."),
  moment(["skewness"], "skewness", "The skewness of the values."),
  moment(["kurtosis"], "kurtosis", "The excess kurtosis of the values."),
  pair("covar_pop", "The covariance of pairs as a whole population."),
  pair("covar_samp", "The covariance of pairs as a sample."),
  pair("corr", "Pearson's coefficient of correlation."),
  pair("regr_count", "The number of pairs without nulls."),
  pair("regr_avgx", "The mean of the independent values."),
  pair("regr_avgy", "The mean of the dependent values."),
  pair("regr_sxx", "The sum of squares of the independent values' distances from their mean."),
  pair("regr_syy", "The sum of squares of the dependent values' distances from their mean."),
  pair("regr_sxy", "The sum of products of both values' distances from their means."),
  pair("regr_slope", "The slope of the line that fits the pairs best."),
  pair("regr_intercept", "The intercept of the line that fits the pairs best."),
  pair("regr_r2", "The coefficient of determination."),
  extremeBy("max_by", "greatest"),
  extremeBy("min_by", "least"),
  bitwise("bit_and", "AND"),
  bitwise("bit_or", "OR"),
  bitwise("bit_xor", "exclusive OR"),
];

function moment(names: readonly string[], statistic: CentralMomentStatistic, doc: string): FunctionDefinition {
  const [usual = statistic] = names;
  return {
    names,
    kind: "aggregate",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { origin, name }) => new CentralMoment(argument(args, 0), statistic, name, origin),
    usage: `${usual}(expr)`,
    doc,
    example: `SELECT ${usual}(id) FROM range(4)`,
  };
}

function pair(name: PairStatistic, doc: string): FunctionDefinition {
  return {
    names: [name],
    kind: "aggregate",
    minArguments: 2,
    maxArguments: 2,
    build: (args, { origin }) => new PairAggregate(argument(args, 0), argument(args, 1), name, origin),
    usage: `${name}(${name.startsWith("regr") ? "y, x" : "expr1, expr2"})`,
    doc,
    example: `SELECT ${name}(id, id * id) FROM range(4)`,
  };
}

function extremeBy(name: "max_by" | "min_by", which: string): FunctionDefinition {
  return {
    names: [name],
    kind: "aggregate",
    minArguments: 2,
    maxArguments: 2,
    build: (args, { origin }) => new ExtremeBy(argument(args, 0), argument(args, 1), name, origin),
    usage: `${name}(x, y)`,
    doc: `The x of the row with the ${which} y.`,
    example: `SELECT ${name}(id, -id) FROM range(4)`,
  };
}

function bitwise(name: BitwiseAggregateName, operator: string): FunctionDefinition {
  return {
    names: [name],
    kind: "aggregate",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { origin }) => new BitwiseAggregate(argument(args, 0), name, origin),
    usage: `${name}(expr)`,
    doc: `The bitwise ${operator} of the values.`,
    example: `SELECT ${name}(id) FROM range(1, 4)`,
  };
}

/** IGNORE NULLS, or a second argument that is true. */
function ignoresNulls(args: readonly Expression[], { ignoreNulls }: FunctionContext): boolean {
  return ignoreNulls === true || args[1]?.eval([]) === true;
}
