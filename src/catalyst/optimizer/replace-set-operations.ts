// ReplaceSetOperations: INTERSECT and EXCEPT (distinct) are semi and anti joins of all columns, where nulls are equal.
//
// before: Except              after: Distinct
//         :- left [a]                +- Join LeftAnti, (a <=> b)
//         +- right [b]                  :- left [a]
//                                       +- right [b]

import { Alias } from "../expressions/attribute.ts";
import { EqualNullSafe } from "../expressions/predicates.ts";
import { Distinct } from "../plans/distinct.ts";
import { Join } from "../plans/join.ts";
import type { JoinType } from "../plans/join-type.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Except, Intersect } from "../plans/set-operation.ts";
import { attributeSet } from "./attribute-set.ts";
import { joinConjuncts } from "./conjuncts.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const ReplaceSetOperations: OptimizerRule = {
  name: "ReplaceSetOperations",
  apply: (plan) =>
    plan.transformUp((node) => {
      if (node instanceof Intersect && !node.isAll) return replace(node, "leftSemi");
      return node instanceof Except && !node.isAll ? replace(node, "leftAnti") : node;
    }),
};

function replace(node: Intersect | Except, joinType: JoinType): LogicalPlan {
  const { left } = node;
  const right = withOwnIdentities(left, node.right);
  const pairs = left.output.flatMap((attribute, i) => {
    const other = right.output[i];
    return other === undefined ? [] : [new EqualNullSafe(attribute, other)];
  });
  return new Distinct(new Join(left, right, joinType, joinConjuncts(pairs)));
}

/** Both inputs may read the same relation: the join must tell their columns apart. */
function withOwnIdentities(left: LogicalPlan, right: LogicalPlan): LogicalPlan {
  const known = attributeSet(left.output);
  if (!right.output.some((attribute) => known.has(attribute.exprId.id))) return right;
  return new Project(
    right.output.map((attribute) => new Alias(attribute, attribute.name)),
    right,
  );
}
