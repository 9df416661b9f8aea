// Functions that make several rows of one.

import type { Column } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call } from "../function-call.ts";

/** A row for each element of an array or entry of a map. */
export function explode(column: ColumnOrName): Column {
  return call("explode", column);
}

/** A row for each element or entry; one of null when there is none. */
export function explode_outer(column: ColumnOrName): Column {
  return call("explode_outer", column);
}

/** A row for each struct in an array, a column for each field. */
export function inline(column: ColumnOrName): Column {
  return call("inline", column);
}

/** A row for each struct in an array; one of nulls when there is none. */
export function inline_outer(column: ColumnOrName): Column {
  return call("inline_outer", column);
}

/** A row for each element or entry, with its position. */
export function posexplode(column: ColumnOrName): Column {
  return call("posexplode", column);
}

/** A row for each element or entry, with its position; one of nulls when there is none. */
export function posexplode_outer(column: ColumnOrName): Column {
  return call("posexplode_outer", column);
}

/** So many rows of the values after the first argument, which tells how many. */
export function stack(...columns: readonly ColumnOrName[]): Column {
  return call("stack", ...columns);
}
