// Families of operators that rules treat alike.

import { BinaryArithmetic } from "../expressions/arithmetic.ts";
import type { Expression } from "../expressions/expression.ts";
import { EqualTo, GreaterThan, GreaterThanOrEqual, LessThan, LessThanOrEqual } from "../expressions/predicates.ts";

export type Comparison = EqualTo | LessThan | LessThanOrEqual | GreaterThan | GreaterThanOrEqual;

export function isComparison(expression: Expression): expression is Comparison {
  return (
    expression instanceof EqualTo ||
    expression instanceof LessThan ||
    expression instanceof LessThanOrEqual ||
    expression instanceof GreaterThan ||
    expression instanceof GreaterThanOrEqual
  );
}

export function isArithmetic(expression: Expression): expression is BinaryArithmetic {
  return expression instanceof BinaryArithmetic;
}
