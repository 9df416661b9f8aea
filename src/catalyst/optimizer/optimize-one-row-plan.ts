// OptimizeOneRowPlan: one row, or one in each partition, need not be sorted; of one row DISTINCT changes nothing.
//
// before: Sort [s]                               after: Aggregate [], [sum(a) AS s]
//         +- Aggregate [], [sum(a) AS s]

import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Distinct } from "../plans/distinct.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { Sort } from "../plans/sort.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const OptimizeOneRowPlan: OptimizerRule = {
  name: "OptimizeOneRowPlan",
  nodes: [Sort, Aggregate, Distinct],
  apply: (plan) => plan.transformUp(optimize),
};

function optimize(node: LogicalPlan): LogicalPlan {
  if (node instanceof Sort || node instanceof Distinct) return isOneRow(node.child) ? node.child : node;
  if (!(node instanceof Aggregate) || !isOneRow(node.child)) return node;
  const { groupingExpressions, aggregateExpressions, child, origin } = node;
  const onlyGroups = !aggregateExpressions.some((item) => item.exists((part) => part instanceof AggregateExpression));
  return groupingExpressions.length > 0 && onlyGroups ? new Project(aggregateExpressions, child, origin) : node;
}

function isOneRow({ maxRows }: LogicalPlan): boolean {
  return maxRows !== undefined && maxRows <= 1;
}
