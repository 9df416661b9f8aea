// CollapseRepartition: of two distributions in a row only the last is seen.
//
// before: Repartition 4, true            after: Repartition 4, true
//         +- Repartition 10, true               +- child
//            +- child

import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Repartition, RepartitionByExpression } from "../plans/repartition.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const CollapseRepartition: OptimizerRule = {
  name: "CollapseRepartition",
  nodes: [Repartition, RepartitionByExpression],
  apply: (plan) => plan.transformUp(collapse),
};

function collapse(node: LogicalPlan): LogicalPlan {
  if (node instanceof RepartitionByExpression) return dropBelow(node, node.child);
  if (!(node instanceof Repartition)) return node;
  const { child } = node;
  if (node.shuffle) return dropBelow(node, child);
  // A coalesce over a shuffle only matters when it asks for fewer partitions.
  if (child instanceof Repartition || child instanceof RepartitionByExpression) {
    if (child instanceof Repartition && !child.shuffle) {
      return new Repartition(Math.min(node.numPartitions, child.numPartitions), false, child.child);
    }
    return child.numPartitions !== undefined && node.numPartitions >= child.numPartitions ? child : node;
  }
  return node;
}

function dropBelow(node: LogicalPlan, child: LogicalPlan): LogicalPlan {
  if (!(child instanceof Repartition) && !(child instanceof RepartitionByExpression)) return node;
  return node.withNewChildren([child.child]);
}
