// Aggregate functions: one value of all rows of a group.

import type { Column, ColumnValue } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call, callDistinct, callWith, literal } from "../function-call.ts";

/**
 * How many values are not null; of `*`, how many rows there are.
 *
 * @example
 * import { count } from "hibana";
 * await spark.range(7).agg(count("*").as("rows")).show();
 */
export function count(column: ColumnOrName): Column {
  return call("count", column === "*" ? 1 : column);
}

/** How many distinct values, or lists of values, have no null. */
export function count_distinct(column: ColumnOrName, ...columns: readonly ColumnOrName[]): Column {
  return callDistinct("count", column, ...columns);
}

/** The same as {@link count_distinct}. */
export function countDistinct(column: ColumnOrName, ...columns: readonly ColumnOrName[]): Column {
  return callDistinct("count", column, ...columns);
}

/** Some value of the group. */
export function any_value(column: ColumnOrName, ignoreNulls = false): Column {
  return callWith({ ignoreNulls: ignoreNulls }, "any_value", column);
}

/** About how many distinct values there are; `rsd` is the relative standard deviation allowed. */
export function approx_count_distinct(column: ColumnOrName, rsd?: ColumnValue): Column {
  return call("approx_count_distinct", column, literal(rsd));
}

/** About the value below which that part of the values lie; a greater accuracy takes more memory. */
export function approx_percentile(column: ColumnOrName, percentage: ColumnValue, accuracy?: ColumnValue): Column {
  return call("approx_percentile", column, literal(percentage), literal(accuracy));
}

/** All values that are not null, as an array. */
export function array_agg(column: ColumnOrName): Column {
  return call("array_agg", column);
}

/** The mean of the values that are not null. */
export function avg(column: ColumnOrName): Column {
  return call("avg", column);
}

/** The bitwise AND of the values that are not null. */
export function bit_and(column: ColumnOrName): Column {
  return call("bit_and", column);
}

/** The bitwise OR of the values that are not null. */
export function bit_or(column: ColumnOrName): Column {
  return call("bit_or", column);
}

/** The bitwise exclusive OR of the values that are not null. */
export function bit_xor(column: ColumnOrName): Column {
  return call("bit_xor", column);
}

/** Whether all values are true. */
export function bool_and(column: ColumnOrName): Column {
  return call("bool_and", column);
}

/** Whether some value is true. */
export function bool_or(column: ColumnOrName): Column {
  return call("bool_or", column);
}

/** All values that are not null, as an array. */
export function collect_list(column: ColumnOrName): Column {
  return call("collect_list", column);
}

/** All distinct values that are not null, as an array. */
export function collect_set(column: ColumnOrName): Column {
  return call("collect_set", column);
}

/** The distinct elements of all arrays. */
export function collect_union(column: ColumnOrName): Column {
  return call("collect_union", column);
}

/** Pearson's coefficient of correlation. */
export function corr(x: ColumnOrName, y: ColumnOrName): Column {
  return call("corr", x, y);
}

/** In how many rows the condition is true. */
export function count_if(column: ColumnOrName): Column {
  return call("count_if", column);
}

/** A count-min sketch of the values, as binary. */
export function count_min_sketch(
  column: ColumnOrName,
  eps: ColumnValue,
  confidence: ColumnValue,
  seed?: ColumnValue,
): Column {
  return call("count_min_sketch", column, literal(eps), literal(confidence), literal(seed));
}

/** The covariance of the population. */
export function covar_pop(x: ColumnOrName, y: ColumnOrName): Column {
  return call("covar_pop", x, y);
}

/** The covariance of the sample. */
export function covar_samp(x: ColumnOrName, y: ColumnOrName): Column {
  return call("covar_samp", x, y);
}

/** Whether all values are true. */
export function every(column: ColumnOrName): Column {
  return call("every", column);
}

/** The value of the first row, or the first that is not null. */
export function first(column: ColumnOrName, ignoreNulls = false): Column {
  return callWith({ ignoreNulls: ignoreNulls }, "first", column);
}

/** The value of the first row, or the first that is not null. */
export function first_value(column: ColumnOrName, ignoreNulls = false): Column {
  return callWith({ ignoreNulls: ignoreNulls }, "first_value", column);
}

/** Whether the column is left out of the grouping of this row: 1 or 0. */
export function grouping(column: ColumnOrName): Column {
  return call("grouping", column);
}

/** Which columns are left out of the grouping of this row, a bit for each. */
export function grouping_id(...columns: readonly ColumnOrName[]): Column {
  return call("grouping_id", ...columns);
}

/** A histogram of the values with so many bins. */
export function histogram_numeric(column: ColumnOrName, bins: ColumnValue): Column {
  return call("histogram_numeric", column, literal(bins));
}

/** The excess kurtosis of the values. */
export function kurtosis(column: ColumnOrName): Column {
  return call("kurtosis", column);
}

/** The value of the last row, or the last that is not null. */
export function last(column: ColumnOrName, ignoreNulls = false): Column {
  return callWith({ ignoreNulls: ignoreNulls }, "last", column);
}

/** The value of the last row, or the last that is not null. */
export function last_value(column: ColumnOrName, ignoreNulls = false): Column {
  return callWith({ ignoreNulls: ignoreNulls }, "last_value", column);
}

/** The texts one after the other, with the delimiter between them. */
export function listagg(column: ColumnOrName, delimiter?: ColumnValue): Column {
  return call("listagg", column, literal(delimiter));
}

/** The distinct texts one after the other, with the delimiter between them. */
export function listagg_distinct(column: ColumnOrName, delimiter?: ColumnValue): Column {
  return callDistinct("listagg", column, literal(delimiter));
}

/** The greatest value. */
export function max(column: ColumnOrName): Column {
  return call("max", column);
}

/** The value of the row in which another column is greatest, or of the `k` such rows. */
export function max_by(column: ColumnOrName, order: ColumnOrName, k?: Column | number): Column {
  return call("max_by", column, order, k);
}

/** The same as {@link avg}. */
export function mean(column: ColumnOrName): Column {
  return call("avg", column);
}

/** The value in the middle. */
export function median(column: ColumnOrName): Column {
  return call("median", column);
}

/** The smallest value. */
export function min(column: ColumnOrName): Column {
  return call("min", column);
}

/** The value of the row in which another column is smallest, or of the `k` such rows. */
export function min_by(column: ColumnOrName, order: ColumnOrName, k?: Column | number): Column {
  return call("min_by", column, order, k);
}

/** The value that occurs most often; with `true`, the smallest of those. */
export function mode(column: ColumnOrName, deterministic?: Column | boolean): Column {
  return call("mode", column, deterministic);
}

/** The exact value below which that part of the values lie. */
export function percentile(column: ColumnOrName, percentage: ColumnValue, frequency?: ColumnValue): Column {
  return call("percentile", column, literal(percentage), literal(frequency));
}

/** About the value below which that part of the values lie; a greater accuracy takes more memory. */
export function percentile_approx(column: ColumnOrName, percentage: ColumnValue, accuracy?: ColumnValue): Column {
  return call("percentile_approx", column, literal(percentage), literal(accuracy));
}

/** The product of the values that are not null. */
export function product(column: ColumnOrName): Column {
  return call("product", column);
}

/** The mean of `x` over rows in which neither is null. */
export function regr_avgx(y: ColumnOrName, x: ColumnOrName): Column {
  return call("regr_avgx", y, x);
}

/** The mean of `y` over rows in which neither is null. */
export function regr_avgy(y: ColumnOrName, x: ColumnOrName): Column {
  return call("regr_avgy", y, x);
}

/** The number of rows in which neither is null. */
export function regr_count(y: ColumnOrName, x: ColumnOrName): Column {
  return call("regr_count", y, x);
}

/** Where the line of linear regression meets the axis. */
export function regr_intercept(y: ColumnOrName, x: ColumnOrName): Column {
  return call("regr_intercept", y, x);
}

/** The coefficient of determination of the linear regression. */
export function regr_r2(y: ColumnOrName, x: ColumnOrName): Column {
  return call("regr_r2", y, x);
}

/** The slope of the line of linear regression. */
export function regr_slope(y: ColumnOrName, x: ColumnOrName): Column {
  return call("regr_slope", y, x);
}

/** The sum of squares of `x` of the linear regression. */
export function regr_sxx(y: ColumnOrName, x: ColumnOrName): Column {
  return call("regr_sxx", y, x);
}

/** The sum of products of `x` and `y` of the linear regression. */
export function regr_sxy(y: ColumnOrName, x: ColumnOrName): Column {
  return call("regr_sxy", y, x);
}

/** The sum of squares of `y` of the linear regression. */
export function regr_syy(y: ColumnOrName, x: ColumnOrName): Column {
  return call("regr_syy", y, x);
}

/** The skewness of the values. */
export function skewness(column: ColumnOrName): Column {
  return call("skewness", column);
}

/** Whether some value is true. */
export function some(column: ColumnOrName): Column {
  return call("some", column);
}

/** The standard deviation of the sample. */
export function std(column: ColumnOrName): Column {
  return call("std", column);
}

/** The standard deviation of the sample. */
export function stddev(column: ColumnOrName): Column {
  return call("stddev", column);
}

/** The standard deviation of the population. */
export function stddev_pop(column: ColumnOrName): Column {
  return call("stddev_pop", column);
}

/** The standard deviation of the sample. */
export function stddev_samp(column: ColumnOrName): Column {
  return call("stddev_samp", column);
}

/** The texts one after the other, with the delimiter between them. */
export function string_agg(column: ColumnOrName, delimiter?: ColumnValue): Column {
  return call("string_agg", column, literal(delimiter));
}

/** The distinct texts one after the other, with the delimiter between them. */
export function string_agg_distinct(column: ColumnOrName, delimiter?: ColumnValue): Column {
  return callDistinct("string_agg", column, literal(delimiter));
}

/** The sum of the values that are not null; null when there are none. Whole numbers give a BIGINT. */
export function sum(column: ColumnOrName): Column {
  return call("sum", column);
}

/** The sum of the distinct values. */
export function sum_distinct(column: ColumnOrName): Column {
  return callDistinct("sum", column);
}

/** The mean, null when it overflows. */
export function try_avg(column: ColumnOrName): Column {
  return call("try_avg", column);
}

/** The sum, null when it overflows. */
export function try_sum(column: ColumnOrName): Column {
  return call("try_sum", column);
}

/** The variance of the population. */
export function var_pop(column: ColumnOrName): Column {
  return call("var_pop", column);
}

/** The variance of the sample. */
export function var_samp(column: ColumnOrName): Column {
  return call("var_samp", column);
}

/** The variance of the sample. */
export function variance(column: ColumnOrName): Column {
  return call("variance", column);
}
