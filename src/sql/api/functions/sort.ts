// Functions that say how to order by a column.

import { Column } from "../column.ts";
import { type ColumnOrName, columnExpression } from "../column-or-name.ts";

/** Ascending by a column, nulls first. */
export function asc(column: ColumnOrName): Column {
  return new Column(columnExpression(column)).asc();
}

/** Ascending, nulls first. */
export function asc_nulls_first(column: ColumnOrName): Column {
  return new Column(columnExpression(column)).asc_nulls_first();
}

/** Ascending, nulls last. */
export function asc_nulls_last(column: ColumnOrName): Column {
  return new Column(columnExpression(column)).asc_nulls_last();
}

/** Descending by a column, nulls last. */
export function desc(column: ColumnOrName): Column {
  return new Column(columnExpression(column)).desc();
}

/** Descending, nulls first. */
export function desc_nulls_first(column: ColumnOrName): Column {
  return new Column(columnExpression(column)).desc_nulls_first();
}

/** Descending, nulls last. */
export function desc_nulls_last(column: ColumnOrName): Column {
  return new Column(columnExpression(column)).desc_nulls_last();
}
