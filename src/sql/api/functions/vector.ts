// Functions of vectors: arrays of FLOAT.

import type { Column } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call } from "../function-call.ts";

/** The mean of vectors, element by element. */
export function vector_avg(column: ColumnOrName): Column {
  return call("vector_avg", column);
}

/** The cosine of the angle between two vectors. */
export function vector_cosine_similarity(left: ColumnOrName, right: ColumnOrName): Column {
  return call("vector_cosine_similarity", left, right);
}

/** The inner product of two vectors. */
export function vector_inner_product(left: ColumnOrName, right: ColumnOrName): Column {
  return call("vector_inner_product", left, right);
}

/** The Euclidean distance of two vectors. */
export function vector_l2_distance(left: ColumnOrName, right: ColumnOrName): Column {
  return call("vector_l2_distance", left, right);
}

/** The norm of a vector. */
export function vector_norm(column: ColumnOrName, degree?: ColumnOrName | number): Column {
  return call("vector_norm", column, degree);
}

/** The vector of the same direction whose norm is 1. */
export function vector_normalize(column: ColumnOrName, degree?: ColumnOrName | number): Column {
  return call("vector_normalize", column, degree);
}

/** The sum of vectors, element by element. */
export function vector_sum(column: ColumnOrName): Column {
  return call("vector_sum", column);
}
