// Functions that say how to order by a column.

import type { Column } from "../column.ts";
import { col } from "./normal.ts";

/** Ascending by the column of a name, nulls first. */
export function asc(columnName: string): Column {
  return col(columnName).asc();
}

/** Ascending, nulls first. */
export function asc_nulls_first(columnName: string): Column {
  return col(columnName).ascNullsFirst();
}

/** Ascending, nulls last. */
export function asc_nulls_last(columnName: string): Column {
  return col(columnName).ascNullsLast();
}

/** Descending by the column of a name, nulls last. */
export function desc(columnName: string): Column {
  return col(columnName).desc();
}

/** Descending, nulls first. */
export function desc_nulls_first(columnName: string): Column {
  return col(columnName).descNullsFirst();
}

/** Descending, nulls last. */
export function desc_nulls_last(columnName: string): Column {
  return col(columnName).descNullsLast();
}
