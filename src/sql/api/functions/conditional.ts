// Functions that choose among values.

import { CaseWhen } from "../../../catalyst/expressions/conditional.ts";
import { Column, type ColumnValue, expressionOf } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call } from "../function-call.ts";

/**
 * A value where a condition holds; more cases with {@link Column.when}, the rest with {@link Column.otherwise}.
 *
 * @example
 * import { col, when } from "hibana";
 * await spark.range(4).select(when(col("id").lt(2), "low").otherwise("high").as("level")).show();
 */
export function when(condition: Column, value: ColumnValue): Column {
  return new Column(new CaseWhen([[condition.expression, expressionOf(value)]]));
}
/** coalesce */
export function coalesce(...columns: readonly ColumnOrName[]): Column {
  return call("coalesce", ...columns);
}
