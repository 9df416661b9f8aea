// RewriteLateralSubquery: a lateral join whose query no longer reads the left side is a join.
//
// before: LateralJoin lateral-subquery [a](b) with (b = outer(a)), Inner     after: Join Inner, (b = a)
//         +- left [a]                                                              :- left [a]
//                                                                                  +- right [b]

import { joinConjuncts } from "../expressions/conjuncts.ts";
import { Join } from "../plans/join.ts";
import { LateralJoin } from "../plans/lateral-join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const RewriteLateralSubquery: OptimizerRule = {
  name: "RewriteLateralSubquery",
  apply: (plan) => plan.transformUp((node) => (node instanceof LateralJoin ? rewrite(node) : node)),
};

function rewrite(lateral: LateralJoin): LogicalPlan {
  const { left, right, joinType, condition } = lateral;
  const pulledOut = right.joinConditions.map((part) => right.bindOuterReferences(part));
  const on = joinConjuncts([...pulledOut, ...(condition === undefined ? [] : [condition])]);
  return new Join(left, right.plan, joinType, on);
}
