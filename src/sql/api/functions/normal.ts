// Functions that make columns of names, values and SQL text.

import { UnresolvedFunction } from "../../../catalyst/expressions/unresolved.ts";
import { parseExpression, parseMultipartIdentifier } from "../../../catalyst/parser/parser.ts";
import type { Row } from "../../../types/row.ts";
import { Column, type ColumnValue, expressionOf } from "../column.ts";
import { type ColumnOrName, columnExpressions, namedColumn } from "../column-or-name.ts";
import type { Dataset } from "../dataset.ts";

/**
 * The column of a name; `t.a` is the column `a` of `t` or the field `a` of the column `t`, `*` stands for all columns.
 *
 * @example
 * import { col } from "hibana";
 * await spark.range(5).select(col("id").plus(1)).show();
 */
export function col(name: string): Column {
  return new Column(namedColumn(name));
}

/** The same as {@link col}. */
export function column(name: string): Column {
  return col(name);
}

/**
 * A value as a column; a Column stays as it is.
 *
 * @example
 * import { lit } from "hibana";
 * await spark.range(2).select("id", lit("x").as("x")).show();
 */
export function lit(value: ColumnValue): Column {
  return new Column(expressionOf(value));
}

/**
 * An expression of SQL text.
 *
 * @example
 * import { expr } from "hibana";
 * await spark.range(3).select(expr("id * 2 AS twice")).show();
 */
export function expr(sqlText: string): Column {
  return new Column(parseExpression(sqlText));
}

/**
 * A call of a function by its SQL name.
 *
 * @example
 * import { call_function } from "hibana";
 * await spark.range(1, 4).select(call_function("sqrt", "id")).show();
 */
export function call_function(name: string, ...columns: readonly ColumnOrName[]): Column {
  return new Column(new UnresolvedFunction(parseMultipartIdentifier(name), columnExpressions(columns)));
}

/** The same as {@link call_function}. */
export function call_udf(name: string, ...columns: readonly ColumnOrName[]): Column {
  return call_function(name, ...columns);
}

/**
 * Marks a DataFrame as small enough to be sent whole to every executor when it is joined.
 *
 * @example
 * import { broadcast } from "hibana";
 * await spark.range(100).join(broadcast(spark.range(3)), "id").show();
 */
export function broadcast<T extends Row>(df: Dataset<T>): Dataset<T> {
  return df.hint("broadcast");
}
