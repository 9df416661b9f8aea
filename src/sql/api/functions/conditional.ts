// Functions that choose among values.

import { CaseWhen } from "../../../catalyst/expressions/conditional.ts";
import { Column, type ColumnValue, expressionOf } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call } from "../function-call.ts";

/**
 * A value where a condition holds; more cases with `Column.when`, the rest with `Column.otherwise`.
 *
 * @example
 * import { col, when } from "hibana";
 * await spark.range(4).select(when(col("id").lt(2), "low").otherwise("high").as("level")).show();
 */
export function when(condition: Column, value: ColumnValue): Column {
  return new Column(new CaseWhen([[condition.expression, expressionOf(value)]]));
}

/** The first value that is not null. */
export function coalesce(...columns: readonly ColumnOrName[]): Column {
  return call("coalesce", ...columns);
}

/** Whether both are equal or both are null. */
export function equal_null(left: ColumnOrName, right: ColumnOrName): Column {
  return call("equal_null", left, right);
}

/** The second value where the first is null. */
export function ifnull(column: ColumnOrName, replacement: ColumnOrName): Column {
  return call("ifnull", column, replacement);
}

/** Whether the value is NaN. */
export function isnan(column: ColumnOrName): Column {
  return call("isnan", column);
}

/** Whether the value is not null. */
export function isnotnull(column: ColumnOrName): Column {
  return call("isnotnull", column);
}

/** Whether the value is null. */
export function isnull(column: ColumnOrName): Column {
  return call("isnull", column);
}

/** The second value where the first is NaN. */
export function nanvl(column: ColumnOrName, replacement: ColumnOrName): Column {
  return call("nanvl", column, replacement);
}

/** The first value, null where it equals the second. */
export function nullif(left: ColumnOrName, right: ColumnOrName): Column {
  return call("nullif", left, right);
}

/** The number, null where it is zero. */
export function nullifzero(column: ColumnOrName): Column {
  return call("nullifzero", column);
}

/** The second value where the first is null. */
export function nvl(column: ColumnOrName, replacement: ColumnOrName): Column {
  return call("nvl", column, replacement);
}

/** The second value where the first is not null, else the third. */
export function nvl2(column: ColumnOrName, notNull: ColumnOrName, isNull: ColumnOrName): Column {
  return call("nvl2", column, notNull, isNull);
}

/** The number, zero where it is null. */
export function zeroifnull(column: ColumnOrName): Column {
  return call("zeroifnull", column);
}
