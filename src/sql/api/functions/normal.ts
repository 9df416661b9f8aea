// Functions that make columns of names, values and SQL text.

import { UnresolvedFunction } from "../../../catalyst/expressions/unresolved.ts";
import { parseExpression } from "../../../catalyst/parser/parser.ts";
import { Column, type ColumnValue, expressionOf } from "../column.ts";
import { type ColumnOrName, columnExpressions, namedColumn } from "../column-or-name.ts";

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

/** A call of a function by its SQL name. */
export function callFunction(name: string, ...columns: readonly ColumnOrName[]): Column {
  return new Column(new UnresolvedFunction(name.split("."), columnExpressions(columns)));
}
