// PlanSubqueries: queries that are used as values get physical plans of their own; equal ones the same.

import { newExprId } from "../../../catalyst/expressions/attribute.ts";
import { ScalarSubquery } from "../../../catalyst/expressions/scalar-subquery.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { ExecScalarSubquery } from "./exec-scalar-subquery.ts";
import { SubqueryExec } from "./subquery-exec.ts";

/** The planned queries of one plan by the canonical text of what they compute. */
export type PlannedSubqueries = Map<string, SubqueryExec>;

export function planSubqueries(
  plan: LogicalPlan,
  planned: PlannedSubqueries,
  planQuery: (query: LogicalPlan) => SparkPlan,
): LogicalPlan {
  return plan.transformAllExpressions((expression) => {
    if (!(expression instanceof ScalarSubquery)) return expression;
    const { plan: query, ordinal } = expression;
    const key = expression.deterministic ? expression.withColumnOf(query, 0).canonical : `#${newExprId().id}`;
    const known = planned.get(key);
    const subquery = known ?? new SubqueryExec(newExprId().id, newExprId().id, planQuery(query));
    planned.set(key, subquery);
    return new ExecScalarSubquery(subquery, ordinal, expression.dataType, expression.origin);
  });
}
