// EliminateAggregateFilter: a filter that every row passes, or none.
//
// before: sum(a) FILTER (WHERE true), count(a) FILTER (WHERE false)          after: sum(a), 0

import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { DeclarativeAggregate } from "../expressions/aggregates/aggregate-function.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const EliminateAggregateFilter: OptimizerRule = {
  name: "EliminateAggregateFilter",
  nodes: [AggregateExpression],
  apply: (plan) => plan.transformAllExpressions(eliminate),
};

function eliminate(node: Expression): Expression {
  if (!(node instanceof AggregateExpression) || !(node.filter instanceof Literal)) return node;
  if (node.filter.value === true) return node.withoutFilter();
  const { function: own, dataType } = node;
  return own instanceof DeclarativeAggregate ? new Literal(own.defaultResult.eval([]), dataType) : node;
}
