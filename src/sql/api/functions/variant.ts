// Functions of VARIANT values.

import type { Column, ColumnValue } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call, literal } from "../function-call.ts";

/** Whether the bytes of a variant are in order. */
export function is_valid_variant(column: ColumnOrName): Column {
  return call("is_valid_variant", column);
}

/** Whether a variant holds a null of its own. */
export function is_variant_null(column: ColumnOrName): Column {
  return call("is_variant_null", column);
}

/** The variant of a text of JSON. */
export function parse_json(column: ColumnOrName): Column {
  return call("parse_json", column);
}

/** The schema of a variant. */
export function schema_of_variant(column: ColumnOrName): Column {
  return call("schema_of_variant", column);
}

/** The schema of all variants of a group. */
export function schema_of_variant_agg(column: ColumnOrName): Column {
  return call("schema_of_variant_agg", column);
}

/** A struct, array or map as a variant. */
export function to_variant_object(column: ColumnOrName): Column {
  return call("to_variant_object", column);
}

/** The variant of a text of JSON, null when it is none. */
export function try_parse_json(column: ColumnOrName): Column {
  return call("try_parse_json", column);
}

/** The variant with an element added to an array in it, null when it cannot be. */
export function try_variant_array_append(column: ColumnOrName, path: ColumnValue, value: ColumnOrName): Column {
  return call("try_variant_array_append", column, literal(path), value);
}

/** A part of a variant as a type, null when it cannot be. */
export function try_variant_get(column: ColumnOrName, path: ColumnValue, type: ColumnValue): Column {
  return call("try_variant_get", column, literal(path), literal(type));
}

/** The variant with a part put in, null when it cannot be. */
export function try_variant_insert(column: ColumnOrName, path: ColumnValue, value: ColumnOrName): Column {
  return call("try_variant_insert", column, literal(path), value);
}

/** The variant with a part set, null when it cannot be. */
export function try_variant_set(
  column: ColumnOrName,
  path: ColumnValue,
  value: ColumnOrName,
  createIfMissing?: Column | boolean,
): Column {
  return call("try_variant_set", column, literal(path), value, createIfMissing);
}

/** The variant with an element added to an array in it. */
export function variant_array_append(column: ColumnOrName, path: ColumnValue, value: ColumnOrName): Column {
  return call("variant_array_append", column, literal(path), value);
}

/** The variant without some parts. */
export function variant_delete(column: ColumnOrName, ...paths: readonly ColumnValue[]): Column {
  return call("variant_delete", column, ...paths.map(literal));
}

/** A part of a variant as a type. */
export function variant_get(column: ColumnOrName, path: ColumnValue, type: ColumnValue): Column {
  return call("variant_get", column, literal(path), literal(type));
}

/** The variant with a part put in. */
export function variant_insert(column: ColumnOrName, path: ColumnValue, value: ColumnOrName): Column {
  return call("variant_insert", column, literal(path), value);
}

/** The variant with a part set. */
export function variant_set(
  column: ColumnOrName,
  path: ColumnValue,
  value: ColumnOrName,
  createIfMissing?: Column | boolean,
): Column {
  return call("variant_set", column, literal(path), value, createIfMissing);
}

/** The variant without its nulls. */
export function variant_strip_nulls(column: ColumnOrName, includeArrays?: Column | boolean): Column {
  return call("variant_strip_nulls", column, includeArrays);
}
