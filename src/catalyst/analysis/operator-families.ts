// Families of operators that rules treat alike.

import { type DataType, isAnsiInterval, isIntegral, isInterval, isNumeric } from "../../types/data-type.ts";
import { Add, BinaryArithmetic, Divide, IntegralDivide, Subtract } from "../expressions/arithmetic.ts";
import type { Expression } from "../expressions/expression.ts";
import {
  And,
  EqualTo,
  GreaterThan,
  GreaterThanOrEqual,
  LessThan,
  LessThanOrEqual,
  Or,
} from "../expressions/predicates.ts";
import { ScalarFunction } from "../expressions/scalar-function.ts";

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

/** `&`, `|` and `^`, whose operands are two integers of one type. */
export function isBitwise(expression: Expression): expression is ScalarFunction {
  return expression instanceof ScalarFunction && /^[&|^]$/.test(expression.semantics.name);
}

/** The types that an operator works on; undefined where it takes any, as comparisons do. */
export function operandTypes(operator: Expression): ((type: DataType) => boolean) | undefined {
  if (operator instanceof And || operator instanceof Or) return ({ kind }) => kind === "boolean";
  if (isBitwise(operator)) return isIntegral;
  if (!isArithmetic(operator)) return undefined;
  if (operator instanceof Add || operator instanceof Subtract) return (type) => isNumeric(type) || isInterval(type);
  if (operator instanceof Divide) return ({ kind }) => kind === "double" || kind === "decimal";
  if (!(operator instanceof IntegralDivide)) return isNumeric;
  return (type) => type.kind === "long" || type.kind === "decimal" || isAnsiInterval(type);
}

export function isArithmetic(expression: Expression): expression is BinaryArithmetic {
  return expression instanceof BinaryArithmetic;
}
