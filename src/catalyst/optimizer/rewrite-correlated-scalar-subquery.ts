// RewriteCorrelatedScalarSubquery: a correlated query used as a value becomes a join that adds the value as a column.
//
// before: Filter (a > scalar-subquery [k])     after: Project [a, k]
//         +- child [a, k]                             +- Filter (a > value)
//                                                        +- Join LeftOuter, (k = j)
//                                                           :- child [a, k]
//                                                           +- subquery [value, j]

import { joinConjuncts } from "../expressions/conjuncts.ts";
import type { Expression } from "../expressions/expression.ts";
import { ScalarSubquery } from "../expressions/scalar-subquery.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Filter } from "../plans/filter.ts";
import { Join } from "../plans/join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const RewriteCorrelatedScalarSubquery: OptimizerRule = {
  name: "RewriteCorrelatedScalarSubquery",
  apply: (plan) =>
    plan.transformUp((node) => {
      const rewritable = node instanceof Filter || node instanceof Project || node instanceof Aggregate;
      if (!rewritable || !node.expressions.some((expression) => expression.exists(isCorrelated))) return node;
      return rewrite(node);
    }),
};

function isCorrelated(expression: Expression): expression is ScalarSubquery {
  return expression instanceof ScalarSubquery && expression.isCorrelated;
}

function rewrite(node: Filter | Project | Aggregate): LogicalPlan {
  const values = new Map<string, Expression>();
  let joined = node.child;
  const over = node.transformExpressionsUp((expression) => {
    if (!isCorrelated(expression)) return expression;
    const known = values.get(expression.canonical);
    if (known !== undefined) return known;
    const [value] = expression.plan.output;
    if (value === undefined) throw new Error("a scalar subquery has a column");
    joined = joinWith(joined, expression);
    const column = value.withNullability(true);
    values.set(expression.canonical, column);
    return column;
  });
  const rewritten = over.withNewChildren([joined]);
  return node instanceof Filter ? new Project(node.output, rewritten) : rewritten;
}

function joinWith(plan: LogicalPlan, subquery: ScalarSubquery): LogicalPlan {
  const conditions = subquery.joinConditions.map((condition) => subquery.bindOuterReferences(condition));
  const joinType = subquery.needSingleJoin ? "leftSingle" : "leftOuter";
  return new Join(plan, subquery.plan, joinType, joinConjuncts(conditions));
}
