// Aggregate functions of statistics, of bits, and of the row that has the greatest or least value.

import { isNumeric } from "../../types/data-type.ts";
import { Average } from "../expressions/aggregates/average.ts";
import { BitwiseAggregate, type BitwiseAggregateName } from "../expressions/aggregates/bitwise-aggregates.ts";
import { CentralMoment, type CentralMomentStatistic } from "../expressions/aggregates/central-moment.ts";
import { PairAggregate, type PairStatistic } from "../expressions/aggregates/covariance.ts";
import { ExtremeBy } from "../expressions/aggregates/max-by.ts";
import { If } from "../expressions/conditional.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { And, IsNotNull } from "../expressions/predicates.ts";
import { RuntimeReplaceable } from "../expressions/runtime-replaceable.ts";
import { imperativeCall } from "./aggregate-record.ts";
import { EXTREMES_BY } from "./extremes-by.ts";
import { argument, type FunctionContext, type FunctionDefinition } from "./function-definition.ts";

export const STATISTICAL_AGGREGATE_FUNCTIONS: readonly FunctionDefinition[] = [
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
    build: (args, context) =>
      exactMean(name, args, context) ?? new PairAggregate(argument(args, 0), argument(args, 1), name, context.origin),
    usage: `${name}(${name.startsWith("regr") ? "y, x" : "expr1, expr2"})`,
    doc,
    example: `SELECT ${name}(id, id * id) FROM range(4)`,
  };
}

/** The mean of numbers is that of AVG. */
function exactMean(name: PairStatistic, args: readonly Expression[], context: FunctionContext): Expression | undefined {
  if (name !== "regr_avgx" && name !== "regr_avgy") return undefined;
  const [y, x] = [argument(args, 0), argument(args, 1)];
  const value = name === "regr_avgx" ? x : y;
  if (!isNumeric(x.dataType) || !isNumeric(y.dataType)) return undefined;
  const { mode, origin } = context;
  const ofPairs = new If(new And(new IsNotNull(y), new IsNotNull(x)), value, new Literal(null, value.dataType), origin);
  const shown = new RuntimeReplaceable(name, `${y.sql}, ${x.sql}`, ofPairs, origin);
  return new Average(shown, mode, origin, undefined, name);
}

function extremeBy(name: "max_by" | "min_by", which: string): FunctionDefinition {
  return {
    names: [name],
    kind: "aggregate",
    minArguments: 2,
    maxArguments: 3,
    build: (args, context) =>
      args.length > 2
        ? imperativeCall(EXTREMES_BY, args, context)
        : new ExtremeBy(argument(args, 0), argument(args, 1), name, context.origin),
    usage: `${name}(x, y[, k])`,
    doc: `The x of the row with the ${which} y; of the k rows, in an array.`,
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
