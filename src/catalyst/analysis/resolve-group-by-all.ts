// ResolveGroupByAll: GROUP BY ALL groups by every item of the select list that holds no aggregate function.
//
// before: Aggregate ['all], [a, sum(b)]     after: Aggregate [a], [a, sum(b)]

import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { Alias, AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { UnresolvedAttribute } from "../expressions/unresolved.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { containsAggregate } from "./aggregates.ts";
import { analysisError } from "./analysis-error.ts";
import type { AnalysisRule } from "./analyzer-context.ts";
import { caseInsensitiveResolution } from "./name-resolution.ts";

export const ResolveGroupByAll: AnalysisRule = {
  name: "ResolveGroupByAll",
  nodes: [Aggregate],
  apply: (plan) =>
    plan.transformUp((node) => {
      if (!(node instanceof Aggregate) || !isAll(node) || !node.resultExpressions.every((item) => item.resolved)) {
        return node;
      }
      const keys = node.resultExpressions.filter((item) => !containsAggregate(item));
      const isMixed = keys.length === 0 && node.resultExpressions.some(readsOutsideAggregates);
      if (isMixed) throw analysisError("UNRESOLVED_ALL_IN_GROUP_BY", {}, node.origin);
      return new Aggregate(
        keys.map((key) => (key instanceof Alias ? key.child : key)),
        node.resultExpressions,
        node.child,
        node.origin,
      );
    }),
};

/** The word alone, which no column has taken. */
function isAll({ groupingExpressions }: Aggregate): boolean {
  const [key, ...rest] = groupingExpressions;
  return rest.length === 0 && key instanceof UnresolvedAttribute && caseInsensitiveResolution(key.name, "all");
}

/** Whether an expression reads a column that stands in no aggregate function. */
function readsOutsideAggregates(expression: Expression): boolean {
  if (expression instanceof AggregateExpression) return false;
  return expression instanceof AttributeReference || expression.children.some(readsOutsideAggregates);
}
