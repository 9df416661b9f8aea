// Gives an item of a select list the name that Spark gives it when the query does not.

import { Alias } from "../expressions/attribute.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { UnresolvedAlias } from "../expressions/unresolved.ts";
import { isNamedExpression } from "../plans/named-expressions.ts";
import { LateralColumnAliasReference } from "./lateral-column-alias-reference.ts";

/** The item with a name; what is not resolved yet stays as it is. */
export function nameExpression(item: Expression): Expression {
  const expression = item instanceof UnresolvedAlias ? item.child : item;
  if (!expression.resolved || isNamedExpression(expression)) return expression.resolved ? expression : item;
  // An explicit cast of a column keeps the column's name.
  if (expression instanceof Cast && isNamedExpression(expression.child)) {
    return new Alias(expression, expression.child.name, undefined, expression.origin);
  }
  if (expression instanceof LateralColumnAliasReference) {
    return new Alias(expression, expression.attribute.name, undefined, expression.origin);
  }
  return new Alias(expression, expression.sql, undefined, expression.origin);
}
