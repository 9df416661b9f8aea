// Functions of sketches: small summaries of many values, as binary.

import type { Column, ColumnValue } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call, literal } from "../function-call.ts";

/** The bitwise AND of bitmaps. */
export function bitmap_and_agg(column: ColumnOrName): Column {
  return call("bitmap_and_agg", column);
}

/** The position of the bit of a number in its bitmap. */
export function bitmap_bit_position(column: ColumnOrName): Column {
  return call("bitmap_bit_position", column);
}

/** The number of the bitmap that a number belongs to. */
export function bitmap_bucket_number(column: ColumnOrName): Column {
  return call("bitmap_bucket_number", column);
}

/** A bitmap of positions. */
export function bitmap_construct_agg(column: ColumnOrName): Column {
  return call("bitmap_construct_agg", column);
}

/** How many bits of a bitmap are set. */
export function bitmap_count(column: ColumnOrName): Column {
  return call("bitmap_count", column);
}

/** The bitwise OR of bitmaps. */
export function bitmap_or_agg(column: ColumnOrName): Column {
  return call("bitmap_or_agg", column);
}

/** A HyperLogLog sketch of the values. */
export function hll_sketch_agg(column: ColumnOrName, lgConfigK?: Column | number): Column {
  return call("hll_sketch_agg", column, lgConfigK);
}

/** About how many distinct values a HyperLogLog sketch has seen. */
export function hll_sketch_estimate(column: ColumnOrName): Column {
  return call("hll_sketch_estimate", column);
}

/** A HyperLogLog sketch of what two have seen. */
export function hll_union(left: ColumnOrName, right: ColumnOrName, allowDifferentLgConfigK?: Column | boolean): Column {
  return call("hll_union", left, right, allowDifferentLgConfigK);
}

/** A HyperLogLog sketch of what all have seen. */
export function hll_union_agg(column: ColumnOrName, allowDifferentLgConfigK?: Column | boolean): Column {
  return call("hll_union_agg", column, allowDifferentLgConfigK);
}

/** A KLL sketch of what all sketches of BIGINT values have seen. */
export function kll_merge_agg_bigint(col: ColumnOrName, k?: Column | number): Column {
  return call("kll_merge_agg_bigint", col, k);
}

/** A KLL sketch of what all sketches of DOUBLE values have seen. */
export function kll_merge_agg_double(col: ColumnOrName, k?: Column | number): Column {
  return call("kll_merge_agg_double", col, k);
}

/** A KLL sketch of what all sketches of FLOAT values have seen. */
export function kll_merge_agg_float(col: ColumnOrName, k?: Column | number): Column {
  return call("kll_merge_agg_float", col, k);
}

/** A KLL sketch of BIGINT values, for quantiles and ranks. */
export function kll_sketch_agg_bigint(col: ColumnOrName, k?: Column | number): Column {
  return call("kll_sketch_agg_bigint", col, k);
}

/** A KLL sketch of DOUBLE values, for quantiles and ranks. */
export function kll_sketch_agg_double(col: ColumnOrName, k?: Column | number): Column {
  return call("kll_sketch_agg_double", col, k);
}

/** A KLL sketch of FLOAT values, for quantiles and ranks. */
export function kll_sketch_agg_float(col: ColumnOrName, k?: Column | number): Column {
  return call("kll_sketch_agg_float", col, k);
}

/** How many BIGINT values a KLL sketch has seen. */
export function kll_sketch_get_n_bigint(col: ColumnOrName): Column {
  return call("kll_sketch_get_n_bigint", col);
}

/** How many DOUBLE values a KLL sketch has seen. */
export function kll_sketch_get_n_double(col: ColumnOrName): Column {
  return call("kll_sketch_get_n_double", col);
}

/** How many FLOAT values a KLL sketch has seen. */
export function kll_sketch_get_n_float(col: ColumnOrName): Column {
  return call("kll_sketch_get_n_float", col);
}

/** About the BIGINT value at a rank from 0 to 1 of what a KLL sketch has seen. */
export function kll_sketch_get_quantile_bigint(sketch: ColumnOrName, rank: ColumnOrName): Column {
  return call("kll_sketch_get_quantile_bigint", sketch, rank);
}

/** About the DOUBLE value at a rank from 0 to 1 of what a KLL sketch has seen. */
export function kll_sketch_get_quantile_double(sketch: ColumnOrName, rank: ColumnOrName): Column {
  return call("kll_sketch_get_quantile_double", sketch, rank);
}

/** About the FLOAT value at a rank from 0 to 1 of what a KLL sketch has seen. */
export function kll_sketch_get_quantile_float(sketch: ColumnOrName, rank: ColumnOrName): Column {
  return call("kll_sketch_get_quantile_float", sketch, rank);
}

/** About the rank from 0 to 1 of a BIGINT value in what a KLL sketch has seen. */
export function kll_sketch_get_rank_bigint(sketch: ColumnOrName, quantile: ColumnOrName): Column {
  return call("kll_sketch_get_rank_bigint", sketch, quantile);
}

/** About the rank from 0 to 1 of a DOUBLE value in what a KLL sketch has seen. */
export function kll_sketch_get_rank_double(sketch: ColumnOrName, quantile: ColumnOrName): Column {
  return call("kll_sketch_get_rank_double", sketch, quantile);
}

/** About the rank from 0 to 1 of a FLOAT value in what a KLL sketch has seen. */
export function kll_sketch_get_rank_float(sketch: ColumnOrName, quantile: ColumnOrName): Column {
  return call("kll_sketch_get_rank_float", sketch, quantile);
}

/** A KLL sketch of what two sketches of BIGINT values have seen. */
export function kll_sketch_merge_bigint(left: ColumnOrName, right: ColumnOrName): Column {
  return call("kll_sketch_merge_bigint", left, right);
}

/** A KLL sketch of what two sketches of DOUBLE values have seen. */
export function kll_sketch_merge_double(left: ColumnOrName, right: ColumnOrName): Column {
  return call("kll_sketch_merge_double", left, right);
}

/** A KLL sketch of what two sketches of FLOAT values have seen. */
export function kll_sketch_merge_float(left: ColumnOrName, right: ColumnOrName): Column {
  return call("kll_sketch_merge_float", left, right);
}

/** A KLL sketch of BIGINT values in words. */
export function kll_sketch_to_string_bigint(col: ColumnOrName): Column {
  return call("kll_sketch_to_string_bigint", col);
}

/** A KLL sketch of DOUBLE values in words. */
export function kll_sketch_to_string_double(col: ColumnOrName): Column {
  return call("kll_sketch_to_string_double", col);
}

/** A KLL sketch of FLOAT values in words. */
export function kll_sketch_to_string_float(col: ColumnOrName): Column {
  return call("kll_sketch_to_string_float", col);
}

/** A theta sketch of what the first has seen and the second has not. */
export function theta_difference(col1: ColumnOrName, col2: ColumnOrName): Column {
  return call("theta_difference", col1, col2);
}

/** A theta sketch of what both have seen. */
export function theta_intersection(col1: ColumnOrName, col2: ColumnOrName): Column {
  return call("theta_intersection", col1, col2);
}

/** A theta sketch of what all have seen. */
export function theta_intersection_agg(col: ColumnOrName): Column {
  return call("theta_intersection_agg", col);
}

/** A theta sketch of the values. */
export function theta_sketch_agg(col: ColumnOrName, lgNomEntries?: Column | number): Column {
  return call("theta_sketch_agg", col, lgNomEntries);
}

/** About how many distinct values a theta sketch has seen. */
export function theta_sketch_estimate(col: ColumnOrName): Column {
  return call("theta_sketch_estimate", col);
}

/** A theta sketch of what either has seen. */
export function theta_union(col1: ColumnOrName, col2: ColumnOrName, lgNomEntries?: Column | number): Column {
  return call("theta_union", col1, col2, lgNomEntries);
}

/** A theta sketch of what any has seen. */
export function theta_union_agg(col: ColumnOrName, lgNomEntries?: Column | number): Column {
  return call("theta_union_agg", col, lgNomEntries);
}

/** A tuple sketch with DOUBLE summaries of what the first has seen and the second has not. */
export function tuple_difference_double(col1: ColumnOrName, col2: ColumnOrName): Column {
  return call("tuple_difference_double", col1, col2);
}

/** A tuple sketch with INT summaries of what the first has seen and the second has not. */
export function tuple_difference_integer(col1: ColumnOrName, col2: ColumnOrName): Column {
  return call("tuple_difference_integer", col1, col2);
}

/** A tuple sketch with DOUBLE summaries of what the first has seen and the second has not, the second a theta sketch. */
export function tuple_difference_theta_double(col1: ColumnOrName, col2: ColumnOrName): Column {
  return call("tuple_difference_theta_double", col1, col2);
}

/** A tuple sketch with INT summaries of what the first has seen and the second has not, the second a theta sketch. */
export function tuple_difference_theta_integer(col1: ColumnOrName, col2: ColumnOrName): Column {
  return call("tuple_difference_theta_integer", col1, col2);
}

/** A tuple sketch of what all sketches with DOUBLE summaries have seen. */
export function tuple_intersection_agg_double(col: ColumnOrName, mode?: ColumnValue): Column {
  return call("tuple_intersection_agg_double", col, literal(mode));
}

/** A tuple sketch of what all sketches with INT summaries have seen. */
export function tuple_intersection_agg_integer(col: ColumnOrName, mode?: ColumnValue): Column {
  return call("tuple_intersection_agg_integer", col, literal(mode));
}

/** A tuple sketch with DOUBLE summaries of what both have seen. */
export function tuple_intersection_double(col1: ColumnOrName, col2: ColumnOrName, mode?: ColumnValue): Column {
  return call("tuple_intersection_double", col1, col2, literal(mode));
}

/** A tuple sketch with INT summaries of what both have seen. */
export function tuple_intersection_integer(col1: ColumnOrName, col2: ColumnOrName, mode?: ColumnValue): Column {
  return call("tuple_intersection_integer", col1, col2, literal(mode));
}

/** A tuple sketch with DOUBLE summaries of what both have seen, the second a theta sketch. */
export function tuple_intersection_theta_double(col1: ColumnOrName, col2: ColumnOrName, mode?: ColumnValue): Column {
  return call("tuple_intersection_theta_double", col1, col2, literal(mode));
}

/** A tuple sketch with INT summaries of what both have seen, the second a theta sketch. */
export function tuple_intersection_theta_integer(col1: ColumnOrName, col2: ColumnOrName, mode?: ColumnValue): Column {
  return call("tuple_intersection_theta_integer", col1, col2, literal(mode));
}

/** A tuple sketch of keys with DOUBLE summaries. */
export function tuple_sketch_agg_double(
  key: ColumnOrName,
  summary: ColumnOrName,
  lgNomEntries?: Column | number,
  mode?: ColumnValue,
): Column {
  return call("tuple_sketch_agg_double", key, summary, lgNomEntries, literal(mode));
}

/** A tuple sketch of keys with INT summaries. */
export function tuple_sketch_agg_integer(
  key: ColumnOrName,
  summary: ColumnOrName,
  lgNomEntries?: Column | number,
  mode?: ColumnValue,
): Column {
  return call("tuple_sketch_agg_integer", key, summary, lgNomEntries, literal(mode));
}

/** About how many distinct keys a tuple sketch with DOUBLE summaries has seen. */
export function tuple_sketch_estimate_double(col: ColumnOrName): Column {
  return call("tuple_sketch_estimate_double", col);
}

/** About how many distinct keys a tuple sketch with INT summaries has seen. */
export function tuple_sketch_estimate_integer(col: ColumnOrName): Column {
  return call("tuple_sketch_estimate_integer", col);
}

/** The DOUBLE summaries of a tuple sketch put together. */
export function tuple_sketch_summary_double(col: ColumnOrName, mode?: ColumnValue): Column {
  return call("tuple_sketch_summary_double", col, literal(mode));
}

/** The INT summaries of a tuple sketch put together. */
export function tuple_sketch_summary_integer(col: ColumnOrName, mode?: ColumnValue): Column {
  return call("tuple_sketch_summary_integer", col, literal(mode));
}

/** The theta sketch of the keys of a tuple sketch with DOUBLE summaries. */
export function tuple_sketch_theta_double(col: ColumnOrName): Column {
  return call("tuple_sketch_theta_double", col);
}

/** The theta sketch of the keys of a tuple sketch with INT summaries. */
export function tuple_sketch_theta_integer(col: ColumnOrName): Column {
  return call("tuple_sketch_theta_integer", col);
}

/** A tuple sketch of what any sketch with DOUBLE summaries has seen. */
export function tuple_union_agg_double(col: ColumnOrName, lgNomEntries?: Column | number, mode?: ColumnValue): Column {
  return call("tuple_union_agg_double", col, lgNomEntries, literal(mode));
}

/** A tuple sketch of what any sketch with INT summaries has seen. */
export function tuple_union_agg_integer(col: ColumnOrName, lgNomEntries?: Column | number, mode?: ColumnValue): Column {
  return call("tuple_union_agg_integer", col, lgNomEntries, literal(mode));
}

/** A tuple sketch with DOUBLE summaries of what either has seen. */
export function tuple_union_double(
  col1: ColumnOrName,
  col2: ColumnOrName,
  lgNomEntries?: Column | number,
  mode?: ColumnValue,
): Column {
  return call("tuple_union_double", col1, col2, lgNomEntries, literal(mode));
}

/** A tuple sketch with INT summaries of what either has seen. */
export function tuple_union_integer(
  col1: ColumnOrName,
  col2: ColumnOrName,
  lgNomEntries?: Column | number,
  mode?: ColumnValue,
): Column {
  return call("tuple_union_integer", col1, col2, lgNomEntries, literal(mode));
}

/** A tuple sketch with DOUBLE summaries of what either has seen, the second a theta sketch. */
export function tuple_union_theta_double(
  col1: ColumnOrName,
  col2: ColumnOrName,
  lgNomEntries?: Column | number,
  mode?: ColumnValue,
): Column {
  return call("tuple_union_theta_double", col1, col2, lgNomEntries, literal(mode));
}

/** A tuple sketch with INT summaries of what either has seen, the second a theta sketch. */
export function tuple_union_theta_integer(
  col1: ColumnOrName,
  col2: ColumnOrName,
  lgNomEntries?: Column | number,
  mode?: ColumnValue,
): Column {
  return call("tuple_union_theta_integer", col1, col2, lgNomEntries, literal(mode));
}
