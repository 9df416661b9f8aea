// RemoveLiteralFromGroupExpressions: constants make no groups.
//
// before: Aggregate [a, 1], [a, count(1)]          after: Aggregate [a], [a, count(1)]

import { Literal } from "../expressions/literal.ts";
import { Aggregate } from "../plans/aggregate.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const RemoveLiteralFromGroupExpressions: OptimizerRule = {
  name: "RemoveLiteralFromGroupExpressions",
  nodes: [Aggregate],
  apply: (plan) =>
    plan.transformUp((node) => {
      if (!(node instanceof Aggregate) || !node.groupingExpressions.some((key) => key.foldable)) return node;
      const keys = node.groupingExpressions.filter((key) => !key.foldable);
      // Without any key there would be a row for no rows too: a constant stays, as small as can be.
      const [only] = node.groupingExpressions;
      if (keys.length === 0 && node.groupingExpressions.length === 1 && only instanceof Literal && only.value === 0) {
        return node;
      }
      const kept = keys.length === 0 ? [Literal.of(0)] : keys;
      return new Aggregate(kept, node.resultExpressions, node.child, node.origin);
    }),
};
