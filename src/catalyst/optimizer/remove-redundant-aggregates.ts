// RemoveRedundantAggregates: groups of groups that only name keys again are made once.
//
// before: Aggregate [a], [a]                after: Aggregate [a], [a]
//         +- Aggregate [a, b], [a, b]              +- child [a, b]
//            +- child [a, b]

import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { Aggregate } from "../plans/aggregate.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { aliasMap, replaceAliases, replaceAliasesKeepingName } from "./aliases.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const RemoveRedundantAggregates: OptimizerRule = {
  name: "RemoveRedundantAggregates",
  nodes: [Aggregate],
  apply: (plan) => plan.transformUp(merge),
};

function merge(node: LogicalPlan): LogicalPlan {
  if (!(node instanceof Aggregate) || !(node.child instanceof Aggregate)) return node;
  const lower = node.child;
  if (!onlyGroups(node) || !onlyGroups(lower) || node.groupingExpressions.length === 0) return node;
  const aliases = aliasMap(lower.aggregateExpressions);
  return new Aggregate(
    node.groupingExpressions.map((key) => replaceAliases(key, aliases)),
    node.aggregateExpressions.map((item) => replaceAliasesKeepingName(item, aliases)),
    lower.child,
    node.origin,
  );
}

/** Whether an aggregation computes nothing but its keys. */
function onlyGroups({ groupingExpressions, aggregateExpressions }: Aggregate): boolean {
  return [...groupingExpressions, ...aggregateExpressions].every(
    (item) => item.deterministic && !item.exists((part) => part instanceof AggregateExpression),
  );
}
