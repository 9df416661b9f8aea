// Where the API takes a Column or the name of one: what they stand for in plans.

import type { Expression } from "../../catalyst/expressions/expression.ts";
import { selectItem } from "../../catalyst/expressions/select-item.ts";
import { SortOrder } from "../../catalyst/expressions/sort-order.ts";
import { UnresolvedAttribute, UnresolvedStar } from "../../catalyst/expressions/unresolved.ts";
import { parseAttributeName } from "./attribute-name.ts";
import { Column } from "./column.ts";

/** A Column or a column's name. */
export type ColumnOrName = Column | string;

/** A name as an expression: `a`, `t.a`, `*`, `t.*`. */
export function namedColumn(name: string): Expression {
  if (name === "*") return new UnresolvedStar();
  if (name.endsWith(".*")) return new UnresolvedStar(parseAttributeName(name.slice(0, -2)));
  return new UnresolvedAttribute(parseAttributeName(name));
}

export function columnExpression(column: ColumnOrName): Expression {
  return column instanceof Column ? column.expression : namedColumn(column);
}

export function columnExpressions(columns: readonly ColumnOrName[]): readonly Expression[] {
  return columns.map(columnExpression);
}

export function selectItems(columns: readonly ColumnOrName[]): readonly Expression[] {
  return columns.map((column) => selectItem(columnExpression(column)));
}

/** Keys of an ordering; ascending unless a column says otherwise. */
export function sortOrders(columns: readonly ColumnOrName[]): readonly SortOrder[] {
  return columnExpressions(columns).map((key) => (key instanceof SortOrder ? key : new SortOrder(key)));
}
