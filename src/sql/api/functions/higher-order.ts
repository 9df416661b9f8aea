// Functions that take functions: what to do with each element of an array or entry of a map.

import type { Column } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call } from "../function-call.ts";
import { lambda } from "../lambda.ts";

/**
 * The elements as a function of the element, or of the element and its position, makes them.
 *
 * @example
 * import { col, transform } from "hibana";
 * const doubled = transform(col("numbers"), (number) => number.times(2));
 */
export function transform(column: ColumnOrName, f: (element: Column, index: Column) => Column): Column {
  return call("transform", column, lambda(f, ["x", "y"]));
}

/** The elements for which a function of the element, or of the element and its position, is true. */
export function filter(column: ColumnOrName, f: (element: Column, index: Column) => Column): Column {
  return call("filter", column, lambda(f, ["x", "y"]));
}

/** Whether a function is true for some element. */
export function exists(column: ColumnOrName, f: (element: Column) => Column): Column {
  return call("exists", column, lambda(f, ["x"]));
}

/** Whether a function is true for all elements. */
export function forall(column: ColumnOrName, f: (element: Column) => Column): Column {
  return call("forall", column, lambda(f, ["x"]));
}

/** One value of all elements: begins with a value, merges element by element, and finishes. */
export function aggregate(
  column: ColumnOrName,
  initialValue: ColumnOrName,
  merge: (accumulated: Column, element: Column) => Column,
  finish?: (accumulated: Column) => Column,
): Column {
  const finishing = finish === undefined ? undefined : lambda(finish, ["x"]);
  return call("aggregate", column, initialValue, lambda(merge, ["x", "y"]), finishing);
}

/** The same as {@link aggregate}. */
export function reduce(
  column: ColumnOrName,
  initialValue: ColumnOrName,
  merge: (accumulated: Column, element: Column) => Column,
  finish?: (accumulated: Column) => Column,
): Column {
  const finishing = finish === undefined ? undefined : lambda(finish, ["x"]);
  return call("reduce", column, initialValue, lambda(merge, ["x", "y"]), finishing);
}

/** The elements in order; a function may compare two of them by a negative number, zero or a positive one. */
export function array_sort(column: ColumnOrName, compare?: (left: Column, right: Column) => Column): Column {
  return call("array_sort", column, compare === undefined ? undefined : lambda(compare, ["x", "y"]));
}

/** What a function makes of the elements of two arrays at the same position. */
export function zip_with(left: ColumnOrName, right: ColumnOrName, f: (left: Column, right: Column) => Column): Column {
  return call("zip_with", left, right, lambda(f, ["x", "y"]));
}

/** The entries of a map for which a function of key and value is true. */
export function map_filter(column: ColumnOrName, f: (key: Column, value: Column) => Column): Column {
  return call("map_filter", column, lambda(f, ["x", "y"]));
}

/** The map with what a function of key, first value and second value makes for the keys of two. */
export function map_zip_with(
  left: ColumnOrName,
  right: ColumnOrName,
  f: (key: Column, left: Column, right: Column) => Column,
): Column {
  return call("map_zip_with", left, right, lambda(f, ["x", "y", "z"]));
}

/** The map with other keys, made by a function of key and value. */
export function transform_keys(column: ColumnOrName, f: (key: Column, value: Column) => Column): Column {
  return call("transform_keys", column, lambda(f, ["x", "y"]));
}

/** The map with other values, made by a function of key and value. */
export function transform_values(column: ColumnOrName, f: (key: Column, value: Column) => Column): Column {
  return call("transform_values", column, lambda(f, ["x", "y"]));
}
