// EliminateSorts: orders that nobody can see, and keys that order nothing.
//
// before: Aggregate [k], [k, sum(a)]     after: Aggregate [k], [k, sum(a)]
//         +- Sort [a]                           +- child
//            +- child
//
// before: Sort [a, 1, a DESC]            after: Sort [a]

import { collectAggregates } from "../analysis/aggregates.ts";
import { ignoresOrder } from "../expressions/aggregates/ignores-order.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Distinct } from "../plans/distinct.ts";
import { Filter } from "../plans/filter.ts";
import { Join } from "../plans/join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { RepartitionByExpression } from "../plans/repartition.ts";
import { Sort } from "../plans/sort.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const EliminateSorts: OptimizerRule = {
  name: "EliminateSorts",
  nodes: [Sort],
  apply: (plan) => plan.transformDown(eliminate),
};

function eliminate(node: LogicalPlan): LogicalPlan {
  if (node instanceof Sort) return simplifySort(node);
  if (
    node instanceof Aggregate &&
    collectAggregates(node.aggregateExpressions).every((aggregate) => ignoresOrder(aggregate.function))
  ) {
    return node.withNewChildren([withoutSort(node.child)]);
  }
  if (node instanceof Join) return node.withNewChildren(node.children.map(withoutSort));
  if (node instanceof Distinct || node instanceof RepartitionByExpression) {
    return node.withNewChildren(node.children.map(withoutSort));
  }
  return node;
}

function simplifySort(sort: Sort): LogicalPlan {
  const seen = new Set<string>();
  const order = sort.order.filter(({ child }) => {
    const repeated = child.deterministic && seen.has(child.canonical);
    seen.add(child.canonical);
    return !repeated && !child.foldable;
  });
  // A global sort orders whatever its input's order was.
  const child = sort.global ? withoutSort(sort.child) : sort.child;
  if (order.length === 0) return child;
  if (order.length === sort.order.length) return sort.withNewChildren([child]);
  return new Sort(order, sort.global, child);
}

/** The plan without a sort at its top, under operators that neither count rows nor depend on their order. */
function withoutSort(plan: LogicalPlan): LogicalPlan {
  if (plan instanceof Sort) return withoutSort(plan.child);
  const transparent =
    (plan instanceof Project && plan.projectList.every((item) => item.deterministic)) ||
    (plan instanceof Filter && plan.condition.deterministic);
  return transparent ? plan.withNewChildren(plan.children.map(withoutSort)) : plan;
}
