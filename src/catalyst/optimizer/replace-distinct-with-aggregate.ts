// ReplaceDistinctWithAggregate: DISTINCT is grouping by all columns.
//
// before: Distinct              after: Aggregate [a, b], [a, b]
//         +- child [a, b]              +- child [a, b]

import { Aggregate } from "../plans/aggregate.ts";
import { Distinct } from "../plans/distinct.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const ReplaceDistinctWithAggregate: OptimizerRule = {
  name: "ReplaceDistinctWithAggregate",
  nodes: [Distinct],
  apply: (plan) =>
    plan.transformUp((node) =>
      node instanceof Distinct ? new Aggregate(node.child.output, node.child.output, node.child) : node,
    ),
};
