// What kind of condition ties a row of a subquery to the query around it.

import { AttributeReference, references } from "../expressions/attribute.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { containsOuterReference, OuterReference } from "../expressions/outer-reference.ts";
import { EqualTo } from "../expressions/predicates.ts";
import { SubqueryExpression } from "../expressions/subquery.ts";
import { canUpCast } from "../expressions/up-cast.ts";

export interface CorrelatedCondition {
  readonly condition: Expression;
  /**
   * `equality`: of something that only the subquery's row decides with something that only the query around decides, so
   * that it may be tested after grouping. `predicate`: may be tested when the rows are joined. `local`: only the
   * subquery can test it.
   */
  readonly kind: "equality" | "predicate" | "local";
  /** Set for `column = reference`: the column stands for the reference wherever the condition holds. */
  readonly equivalence?: { readonly attribute: AttributeReference; readonly reference: OuterReference };
  /** Of an equality: whether what the subquery's row decides is a column, widened at most. */
  readonly isOfColumn?: boolean;
}

export function classifyCondition(condition: Expression): CorrelatedCondition {
  if (!condition.deterministic || condition.exists((part) => part instanceof SubqueryExpression)) {
    return { condition, kind: "local" };
  }
  if (!(condition instanceof EqualTo)) return { condition, kind: "predicate" };
  const { left, right } = condition;
  const separate = (isInner(left) && isOuter(right)) || (isOuter(left) && isInner(right));
  if (!separate) return { condition, kind: "predicate" };
  const [inner, outer] = isInner(left) ? [left, right] : [right, left];
  const isOfColumn = isColumn(inner);
  if (!(inner instanceof AttributeReference && outer instanceof OuterReference)) {
    return { condition, kind: "equality", isOfColumn };
  }
  return { condition, kind: "equality", equivalence: { attribute: inner, reference: outer }, isOfColumn };
}

function isColumn(expression: Expression): boolean {
  if (expression instanceof AttributeReference) return true;
  return (
    expression instanceof Cast &&
    canUpCast(expression.child.dataType, expression.dataType) &&
    isColumn(expression.child)
  );
}

function isInner(expression: Expression): boolean {
  return !containsOuterReference(expression) && references(expression).length > 0;
}

function isOuter(expression: Expression): boolean {
  return containsOuterReference(expression) && references(expression).length === 0;
}
