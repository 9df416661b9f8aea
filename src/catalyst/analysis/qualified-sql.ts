// An expression's SQL with qualified columns, as some of Spark's messages show it: `sum(t.id)`.

import { quoteIfNeeded } from "../../types/data-type.ts";
import { Alias, AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";

export function qualifiedSql(expression: Expression): string {
  const text = (node: Expression): Expression =>
    node instanceof AttributeReference
      ? new AttributeReference([...node.qualifier, node.name].join("."), node.dataType, node.nullable, node.exprId)
      : node;
  if (!(expression instanceof Alias)) return expression.transformUp(text).sql;
  return `${expression.child.transformUp(text).sql} AS ${quoteIfNeeded(expression.name)}`;
}
