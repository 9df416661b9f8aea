// Which expressions are null whenever one of their operands is.

import { isArithmetic, isComparison } from "../analysis/operator-families.ts";
import { UnaryPositive } from "../expressions/arithmetic.ts";
import { AttributeReference } from "../expressions/attribute.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { Like } from "../expressions/like.ts";
import { Literal } from "../expressions/literal.ts";
import { IsNotNull, Not } from "../expressions/predicates.ts";
import { Abs, UnaryMinus } from "../expressions/sign.ts";
import { StringPredicate } from "../expressions/string-predicate.ts";

/** Spark's NullIntolerant: null in, null out. */
export function isNullIntolerant(expression: Expression): boolean {
  return (
    isArithmetic(expression) ||
    isComparison(expression) ||
    expression instanceof Cast ||
    expression instanceof Not ||
    expression instanceof UnaryMinus ||
    expression instanceof UnaryPositive ||
    expression instanceof Abs ||
    expression instanceof Like ||
    expression instanceof StringPredicate
  );
}

export function isNullLiteral(expression: Expression): boolean {
  return expression instanceof Literal && expression.value === null;
}

/** The columns whose null makes the expression null; a condition that holds proves them not null. */
export function nullIntolerantColumns(expression: Expression): AttributeReference[] {
  if (expression instanceof AttributeReference) return [expression];
  if (expression instanceof IsNotNull) return nullIntolerantColumns(expression.child);
  return isNullIntolerant(expression) ? expression.children.flatMap(nullIntolerantColumns) : [];
}
