// Window functions: a value for each row of what other rows of its window hold. Use them with `over`.

import type { Column, ColumnValue } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call, callWith, literal } from "../function-call.ts";

/** The difference from the row before of a counter that may begin anew. */
export function counter_diff(value: ColumnOrName, startTime?: ColumnOrName): Column {
  return call("counter_diff", value, startTime);
}

/** The part of the rows that come no later in the order. */
export function cume_dist(): Column {
  return call("cume_dist");
}

/** The rank without gaps after rows of equal rank. */
export function dense_rank(): Column {
  return call("dense_rank");
}

/** The value some rows before, 1 when no offset is given. */
export function lag(column: ColumnOrName, offset?: Column | number, defaultValue?: ColumnValue): Column {
  return call("lag", column, offset, literal(defaultValue));
}

/** The value some rows after, 1 when no offset is given. */
export function lead(column: ColumnOrName, offset?: Column | number, defaultValue?: ColumnValue): Column {
  return call("lead", column, offset, literal(defaultValue));
}

/** The value of the row at a position of the window, beginning with 1. */
export function nth_value(column: ColumnOrName, offset: Column | number, ignoreNulls = false): Column {
  return callWith({ ignoreNulls: ignoreNulls }, "nth_value", column, offset);
}

/** The number, beginning with 1, of the part of the rows when they are divided into `n`. */
export function ntile(n: Column | number): Column {
  return call("ntile", n);
}

/** The rank as a part of the number of rows. */
export function percent_rank(): Column {
  return call("percent_rank");
}

/** The rank, with gaps after rows of equal rank. */
export function rank(): Column {
  return call("rank");
}

/** The number of the row, beginning with 1. */
export function row_number(): Column {
  return call("row_number");
}
