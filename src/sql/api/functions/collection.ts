// Functions of arrays, maps and structs.

import type { Column, ColumnValue } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call, literal } from "../function-call.ts";

/** An array of its elements. */
export function array(...columns: readonly ColumnOrName[]): Column {
  return call("array", ...columns);
}

/** The array with an element added at the end. */
export function array_append(column: ColumnOrName, value: ColumnValue): Column {
  return call("array_append", column, literal(value));
}

/** The array without its nulls. */
export function array_compact(column: ColumnOrName): Column {
  return call("array_compact", column);
}

/** Whether an array has an element. */
export function array_contains(column: ColumnOrName, value: ColumnValue): Column {
  return call("array_contains", column, literal(value));
}

/** The array with each element once. */
export function array_distinct(column: ColumnOrName): Column {
  return call("array_distinct", column);
}

/** The elements of the first array that the second has not, each once. */
export function array_except(left: ColumnOrName, right: ColumnOrName): Column {
  return call("array_except", left, right);
}

/** The array with an element put in at a position, beginning with 1. */
export function array_insert(column: ColumnOrName, position: ColumnOrName | number, value: ColumnValue): Column {
  return call("array_insert", column, position, literal(value));
}

/** The elements that both arrays have, each once. */
export function array_intersect(left: ColumnOrName, right: ColumnOrName): Column {
  return call("array_intersect", left, right);
}

/** The elements one after the other as text with a delimiter between them. */
export function array_join(column: ColumnOrName, delimiter: ColumnValue, nullReplacement?: ColumnValue): Column {
  return call("array_join", column, literal(delimiter), literal(nullReplacement));
}

/** The greatest element. */
export function array_max(column: ColumnOrName): Column {
  return call("array_max", column);
}

/** The smallest element. */
export function array_min(column: ColumnOrName): Column {
  return call("array_min", column);
}

/** The position of an element, beginning with 1; 0 when it is not there. */
export function array_position(column: ColumnOrName, value: ColumnValue): Column {
  return call("array_position", column, literal(value));
}

/** The array with an element added at the beginning. */
export function array_prepend(column: ColumnOrName, value: ColumnValue): Column {
  return call("array_prepend", column, literal(value));
}

/** The array without an element. */
export function array_remove(column: ColumnOrName, value: ColumnValue): Column {
  return call("array_remove", column, literal(value));
}

/** An array of the value so many times. */
export function array_repeat(column: ColumnOrName, count: ColumnOrName | number): Column {
  return call("array_repeat", column, count);
}

/** How many elements an array has. */
export function array_size(column: ColumnOrName): Column {
  return call("array_size", column);
}

/** The elements of both arrays, each once. */
export function array_union(left: ColumnOrName, right: ColumnOrName): Column {
  return call("array_union", left, right);
}

/** Whether both arrays have an element. */
export function arrays_overlap(left: ColumnOrName, right: ColumnOrName): Column {
  return call("arrays_overlap", left, right);
}

/** The elements of arrays at the same position, as structs. */
export function arrays_zip(...columns: readonly ColumnOrName[]): Column {
  return call("arrays_zip", ...columns);
}

/** How many elements an array or a map has. */
export function cardinality(column: ColumnOrName): Column {
  return call("cardinality", column);
}

/** A map of keys and values in turn. */
export function create_map(...columns: readonly ColumnOrName[]): Column {
  return call("map", ...columns);
}

/** The element of an array at a position, beginning with 1, or the value of a map for a key. */
export function element_at(column: ColumnOrName, extraction: ColumnValue): Column {
  return call("element_at", column, literal(extraction));
}

/** The elements of the arrays in an array. */
export function flatten(column: ColumnOrName): Column {
  return call("flatten", column);
}

/** The element of an array at a position, beginning with 0; null outside. */
export function get(column: ColumnOrName, index: ColumnOrName | number): Column {
  return call("get", column, index);
}

/** The entries of all maps. */
export function map_concat(...columns: readonly ColumnOrName[]): Column {
  return call("map_concat", ...columns);
}

/** Whether a map has a key. */
export function map_contains_key(column: ColumnOrName, key: ColumnValue): Column {
  return call("map_contains_key", column, literal(key));
}

/** The entries of a map, as an array of structs. */
export function map_entries(column: ColumnOrName): Column {
  return call("map_entries", column);
}

/** A map of an array of keys and one of values. */
export function map_from_arrays(keys: ColumnOrName, values: ColumnOrName): Column {
  return call("map_from_arrays", keys, values);
}

/** A map of an array of structs of two fields. */
export function map_from_entries(column: ColumnOrName): Column {
  return call("map_from_entries", column);
}

/** The keys of a map. */
export function map_keys(column: ColumnOrName): Column {
  return call("map_keys", column);
}

/** The values of a map. */
export function map_values(column: ColumnOrName): Column {
  return call("map_values", column);
}

/** A struct of names and values in turn. */
export function named_struct(...columns: readonly ColumnOrName[]): Column {
  return call("named_struct", ...columns);
}

/** The elements of an array, or the characters of a text, from the last to the first. */
export function reverse(column: ColumnOrName): Column {
  return call("reverse", column);
}

/** The values from one to another, by a step. */
export function sequence(start: ColumnOrName, stop: ColumnOrName, step?: ColumnOrName): Column {
  return call("sequence", start, stop, step);
}

/** The elements in random order. */
export function shuffle(column: ColumnOrName, seed?: Column | number): Column {
  return call("shuffle", column, seed);
}

/** How many elements an array or a map has. */
export function size(column: ColumnOrName): Column {
  return call("size", column);
}

/** A part of an array from a position on, beginning with 1, or with -1 from the end. */
export function slice(column: ColumnOrName, start: ColumnOrName | number, length: ColumnOrName | number): Column {
  return call("slice", column, start, length);
}

/** The elements in order; nulls first when it is ascending. */
export function sort_array(column: ColumnOrName, ascending?: Column | boolean): Column {
  return call("sort_array", column, ascending);
}

/** A map of a text such as `a:1,b:2`. */
export function str_to_map(
  column: ColumnOrName,
  pairDelimiter?: ColumnOrName,
  keyValueDelimiter?: ColumnOrName,
): Column {
  return call("str_to_map", column, pairDelimiter, keyValueDelimiter);
}

/** A struct of columns. */
export function struct(...columns: readonly ColumnOrName[]): Column {
  return call("struct", ...columns);
}

/** The element of an array at a position, beginning with 1, or the value of a map for a key; null when there is none. */
export function try_element_at(column: ColumnOrName, extraction: ColumnOrName): Column {
  return call("try_element_at", column, extraction);
}
