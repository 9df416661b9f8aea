// EliminateDistinct: repetitions do not change a minimum or maximum.
//
// before: max(DISTINCT a)          after: max(a)

import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { Max, Min } from "../expressions/aggregates/min-max.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const EliminateDistinct: OptimizerRule = {
  name: "EliminateDistinct",
  nodes: [AggregateExpression],
  apply: (plan) =>
    plan.transformAllExpressions((node) => {
      if (!(node instanceof AggregateExpression) || !node.isDistinct) return node;
      const { function: aggregateFunction } = node;
      return aggregateFunction instanceof Min || aggregateFunction instanceof Max ? withoutDistinct(node) : node;
    }),
};

function withoutDistinct(node: AggregateExpression): AggregateExpression {
  return new AggregateExpression(node.function, node.mode, false, node.filter, node.resultId, node.origin);
}
