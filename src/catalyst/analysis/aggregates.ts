// Finds aggregate functions in expressions. One with OVER is no aggregation, but there may be some in its arguments.

import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import type { Expression } from "../expressions/expression.ts";
import { WindowExpression } from "../expressions/windows/window-expression.ts";

export function containsAggregate(expression: Expression): boolean {
  return collectAggregates([expression]).length > 0;
}

export function collectAggregates(expressions: readonly Expression[]): AggregateExpression[] {
  return expressions.flatMap((expression): AggregateExpression[] => {
    if (expression instanceof WindowExpression) return collectAggregates(partsOf(expression));
    const below = collectAggregates(expression.children);
    return expression instanceof AggregateExpression ? [expression, ...below] : below;
  });
}

/** What is below the function of a window, and what the window is made of. */
function partsOf({ windowFunction, windowSpec }: WindowExpression): readonly Expression[] {
  return windowFunction instanceof AggregateExpression
    ? [...windowFunction.function.children, ...windowFunction.children.slice(1), windowSpec]
    : [windowFunction, windowSpec];
}
