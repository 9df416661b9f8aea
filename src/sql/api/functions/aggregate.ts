// Aggregate functions: one value of all rows of a group.

import type { Column } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call, callDistinct } from "../function-call.ts";

/** sum */
export function sum(column: ColumnOrName): Column {
  return call("sum", column);
}
/** avg */
export function avg(column: ColumnOrName): Column {
  return call("avg", column);
}
/** min */
export function min(column: ColumnOrName): Column {
  return call("min", column);
}
/** max */
export function max(column: ColumnOrName): Column {
  return call("max", column);
}
/** count */
export function count(column: ColumnOrName): Column {
  return call("count", column === "*" ? 1 : column);
}
/** countDistinct */
export function countDistinct(column: ColumnOrName, ...columns: readonly ColumnOrName[]): Column {
  return callDistinct("count", column, ...columns);
}
