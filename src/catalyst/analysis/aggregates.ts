// Finds aggregate functions in expressions.

import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import type { Expression } from "../expressions/expression.ts";

export function containsAggregate(expression: Expression): boolean {
  return expression.exists((node) => node instanceof AggregateExpression);
}

export function collectAggregates(expressions: readonly Expression[]): AggregateExpression[] {
  return expressions.flatMap((expression) =>
    expression.collect((node) => (node instanceof AggregateExpression ? node : undefined)),
  );
}
