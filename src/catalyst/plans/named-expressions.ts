// Select lists: what the parser writes becomes named expressions in analysis.

import { SparkException } from "../../errors/spark-error.ts";
import { Alias, AttributeReference, type NamedExpression } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";

export function isNamedExpression(expression: Expression): expression is NamedExpression {
  return expression instanceof AttributeReference || expression instanceof Alias;
}

/** The list as named expressions; every element of a resolved list is one. */
export function asNamedExpressions(list: readonly Expression[]): readonly NamedExpression[] {
  return list.map((expression) => {
    if (isNamedExpression(expression)) return expression;
    throw new SparkException("INTERNAL_ERROR", { message: `${expression} in a select list has no name yet` });
  });
}

/** True when every element has a name and its type is known. */
export function isResolvedList(list: readonly Expression[]): boolean {
  return list.every((expression) => isNamedExpression(expression) && expression.resolved);
}

export function list(items: readonly { toString(): string }[]): string {
  return `[${items.join(", ")}]`;
}
