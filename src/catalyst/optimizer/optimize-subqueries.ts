// OptimizeSubqueries: the plans of subqueries are optimised as the query around them is. Their columns stay, since the query
// around is joined with them or takes values from them.
//
// before: Filter (a > scalar-subquery)(Project [b] over Filter true over child)      after: … (Project [b] over child)

import { SubqueryExpression } from "../expressions/subquery.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { transformSubqueryPlans } from "../plans/subquery-plans.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const OptimizeSubqueries: OptimizerRule = {
  name: "OptimizeSubqueries",
  nodes: [SubqueryExpression],
  apply: (plan, { optimizeSubquery }) => {
    if (optimizeSubquery === undefined) return plan;
    return plan.transformUp((node: LogicalPlan) => transformSubqueryPlans(node, optimizeSubquery));
  },
};
