// ReplaceDeduplicateWithAggregate: one row for each value of the keys is a group of its first values.
//
// before: Deduplicate [a]           after: Aggregate [a], [a, first(b) AS b]
//         +- child [a, b]                  +- child [a, b]

import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { First } from "../expressions/aggregates/first-last.ts";
import { Alias } from "../expressions/attribute.ts";
import { Literal } from "../expressions/literal.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Deduplicate } from "../plans/distinct.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { referencesOf } from "./attribute-set.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const ReplaceDeduplicateWithAggregate: OptimizerRule = {
  name: "ReplaceDeduplicateWithAggregate",
  nodes: [Deduplicate],
  apply: (plan) => plan.transformUp((node) => (node instanceof Deduplicate ? replace(node) : node)),
};

function replace({ keys, child }: Deduplicate): LogicalPlan {
  const isKey = referencesOf(keys);
  const list = child.output.map((attribute) =>
    isKey.has(attribute.exprId.id)
      ? attribute
      : new Alias(new AggregateExpression(new First(attribute)), attribute.name, attribute.exprId),
  );
  // Without keys all rows are alike, but an empty input must not make a row: group by a constant.
  return new Aggregate(keys.length === 0 ? [Literal.of(1)] : keys, list, child);
}
