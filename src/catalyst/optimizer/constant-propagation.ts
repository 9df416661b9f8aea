// ConstantPropagation: a column that a condition sets equal to a constant is that constant in the conditions beside it.
//
// before: Filter ((a = 5) AND (b = (a + 3)))          after: Filter ((a = 5) AND (b = (5 + 3)))

import { isComparison } from "../analysis/operator-families.ts";
import { AttributeReference } from "../expressions/attribute.ts";
import { joinConjuncts, splitConjuncts } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { EqualTo } from "../expressions/predicates.ts";
import { Filter } from "../plans/filter.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { replaceAliases } from "./aliases.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const ConstantPropagation: OptimizerRule = {
  name: "ConstantPropagation",
  nodes: [Filter],
  apply: (plan) => plan.transformUp((node) => (node instanceof Filter ? propagate(node) : node)),
};

function propagate(filter: Filter): LogicalPlan {
  const conditions = splitConjuncts(filter.condition);
  if (conditions.length < 2) return filter;
  const constants = new Map<number, { readonly literal: Literal; readonly by: Expression }>();
  for (const condition of conditions) {
    const [column, literal] = equality(condition) ?? [];
    if (column === undefined || literal === undefined || constants.has(column.exprId.id)) continue;
    constants.set(column.exprId.id, { literal, by: condition });
  }
  if (constants.size === 0) return filter;
  const replaced = conditions.map((condition) => {
    if (!isComparison(condition) || !condition.deterministic) return condition;
    const others = [...constants].filter(([, { by }]) => by !== condition);
    return replaceAliases(condition, new Map(others.map(([id, { literal }]) => [id, literal])));
  });
  const same = replaced.every((condition, i) => condition === conditions[i]);
  return same ? filter : new Filter(joinConjuncts(replaced) ?? filter.condition, filter.child, filter.origin);
}

/** Of `column = constant`; not of types with different values that are equal. */
function equality(condition: Expression): readonly [AttributeReference, Literal] | undefined {
  if (!(condition instanceof EqualTo)) return undefined;
  const { left, right } = condition;
  const [column, literal] = left instanceof Literal ? [right, left] : [left, right];
  if (!(column instanceof AttributeReference) || !(literal instanceof Literal) || literal.value === null) {
    return undefined;
  }
  const { kind } = column.dataType;
  return kind === "float" || kind === "double" ? undefined : [column, literal];
}
