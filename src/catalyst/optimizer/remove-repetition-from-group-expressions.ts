// RemoveRepetitionFromGroupExpressions: a key counts once.
//
// before: Aggregate [a, (b + 1), a], [a, count(1)]          after: Aggregate [a, (b + 1)], [a, count(1)]

import { distinctConditions } from "../expressions/conjuncts.ts";
import { Aggregate } from "../plans/aggregate.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const RemoveRepetitionFromGroupExpressions: OptimizerRule = {
  name: "RemoveRepetitionFromGroupExpressions",
  nodes: [Aggregate],
  apply: (plan) =>
    plan.transformUp((node) => {
      if (!(node instanceof Aggregate)) return node;
      const keys = distinctConditions(node.groupingExpressions);
      if (keys.length === node.groupingExpressions.length) return node;
      return new Aggregate(keys, node.resultExpressions, node.child, node.origin);
    }),
};
