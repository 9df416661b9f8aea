// EliminateOuterJoin: an outer join whose filled-up rows a filter above rejects is a narrower join.
//
// before: Filter (b > 2)                after: Filter (b > 2)
//         +- Join LeftOuter, (a = b)           +- Join Inner, (a = b)
//            :- left [a]                          :- left [a]
//            +- right [b]                         +- right [b]

import { splitConjuncts } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { And, In, Or } from "../expressions/predicates.ts";
import { Filter } from "../plans/filter.ts";
import { Join } from "../plans/join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { type AttributeSet, attributeSet } from "./attribute-set.ts";
import { nullIntolerantColumns } from "./null-intolerance.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const EliminateOuterJoin: OptimizerRule = {
  name: "EliminateOuterJoin",
  apply: (plan) =>
    plan.transformDown((node) => {
      if (!(node instanceof Filter) || !(node.child instanceof Join)) return node;
      const join = node.child;
      const joinType = narrowed(join, splitConjuncts(node.condition));
      if (joinType === join.joinType) return node;
      return new Filter(
        node.condition,
        new Join(join.left, join.right, joinType, join.condition, join.origin, join.hint),
      );
    }),
};

function narrowed(join: Join, conditions: readonly Expression[]): Join["joinType"] {
  const rejects = (side: LogicalPlan): boolean =>
    conditions.some((condition) => rejectsNullsOf(condition, attributeSet(side.output)));
  switch (join.joinType) {
    case "leftOuter":
      return rejects(join.right) ? "inner" : "leftOuter";
    case "rightOuter":
      return rejects(join.left) ? "inner" : "rightOuter";
    case "fullOuter": {
      const [left, right] = [rejects(join.left), rejects(join.right)];
      if (left && right) return "inner";
      return left ? "leftOuter" : right ? "rightOuter" : "fullOuter";
    }
    default:
      return join.joinType;
  }
}

/** True when the condition does not hold for a row in which all the columns are null. */
function rejectsNullsOf(condition: Expression, columns: AttributeSet): boolean {
  if (condition instanceof Or) {
    return rejectsNullsOf(condition.left, columns) && rejectsNullsOf(condition.right, columns);
  }
  if (condition instanceof And) {
    return rejectsNullsOf(condition.left, columns) || rejectsNullsOf(condition.right, columns);
  }
  if (condition instanceof In) return nullIntolerantColumns(condition.value).some((a) => columns.has(a.exprId.id));
  return nullIntolerantColumns(condition).some((attribute) => columns.has(attribute.exprId.id));
}
