// Reaches the plans of subqueries in the expressions of a plan.

import { SubqueryExpression } from "../expressions/subquery.ts";
import type { LogicalPlan } from "./logical-plan.ts";

/** The operator with the plans of its own subqueries rewritten. */
export function transformSubqueryPlans(node: LogicalPlan, rewrite: (plan: LogicalPlan) => LogicalPlan): LogicalPlan {
  if (!hasSubquery(node)) return node;
  return node.transformExpressionsUp((expression) =>
    expression instanceof SubqueryExpression ? expression.withPlan(rewrite(expression.plan)) : expression,
  );
}

/** As `transformUp`, in the plans of subqueries too. */
export function transformUpWithSubqueries(plan: LogicalPlan, rule: (node: LogicalPlan) => LogicalPlan): LogicalPlan {
  return plan.transformUp((node) =>
    rule(transformSubqueryPlans(node, (query) => transformUpWithSubqueries(query, rule))),
  );
}

/** All operators of a plan and of the plans of its subqueries. */
export function* walkWithSubqueries(plan: LogicalPlan): Generator<LogicalPlan> {
  for (const node of plan.walk()) {
    yield node;
    for (const { plan: query } of subqueriesOf(node)) yield* walkWithSubqueries(query);
  }
}

/** The subqueries in an operator's own expressions. */
export function subqueriesOf(node: LogicalPlan): SubqueryExpression[] {
  return node.expressions.flatMap((expression) =>
    expression.collect((part) => (part instanceof SubqueryExpression ? part : undefined)),
  );
}

export function hasSubquery(node: LogicalPlan): boolean {
  return node.expressions.some((expression) => expression.exists((part) => part instanceof SubqueryExpression));
}
