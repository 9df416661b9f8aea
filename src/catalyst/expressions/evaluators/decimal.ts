// Decimal arithmetic on unscaled values, as java.math.BigDecimal and Spark's Decimal do it: exact, HALF_UP.

import { SparkError } from "../../../errors/spark-error.ts";
import type { DecimalType } from "../../../types/data-type.ts";
import { formatDecimal } from "../format-value.ts";
import type { Evaluator, EvaluatorOptions } from "./evaluator.ts";

export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** Division rounded half away from zero. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const remainder = dividend % divisor;
  const twice = (remainder < 0n ? -remainder : remainder) * 2n;
  if (twice < (divisor < 0n ? -divisor : divisor)) return quotient;
  return dividend < 0n === divisor < 0n ? quotient + 1n : quotient - 1n;
}

export function rescale(unscaled: bigint, from: number, to: number): bigint {
  return to >= from ? unscaled * powerOfTen(to - from) : divideHalfUp(unscaled, powerOfTen(from - to));
}

/** Digits of a product that Spark keeps before it rounds to the result's scale; the rest is cut off. */
const PRODUCT_DIGITS = 39;

/** Digits to which Spark rounds what it negates, half to even. */
export const NEGATION_DIGITS = 34;

/** How many digits of a number are too many. */
function excessDigits(unscaled: bigint, digits: number): number {
  return Math.max(0, String(unscaled < 0n ? -unscaled : unscaled).length - digits);
}

function negated(unscaled: bigint): bigint {
  const unit = powerOfTen(excessDigits(unscaled, NEGATION_DIGITS));
  const quotient = unscaled / unit;
  const twice = (unscaled % unit) * 2n;
  const isTie = twice === unit || twice === -unit;
  return -(isTie && quotient % 2n === 0n ? quotient : divideHalfUp(unscaled, unit)) * unit;
}

/** The value at a decimal type; past its precision null, or in ANSI mode an error. */
export function toPrecision(
  unscaled: bigint,
  scale: number,
  type: DecimalType,
  options: EvaluatorOptions,
): bigint | null {
  const rounded = rescale(unscaled, scale, type.scale);
  const limit = powerOfTen(type.precision);
  if (rounded < limit && rounded > -limit) return rounded;
  if (options.mode !== "ansi") return null;
  throw new SparkError(
    "SparkArithmeticException",
    "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION",
    {
      value: scale < 0 ? formatDecimal(rescale(unscaled, scale, 0), 0) : formatDecimal(unscaled, scale),
      precision: String(type.precision),
      scale: String(type.scale),
      config: '"spark.sql.ansi.enabled"',
    },
    { context: options.context },
  );
}

interface Operands {
  readonly left: bigint;
  readonly right: bigint;
  readonly leftScale: number;
  readonly rightScale: number;
}

/** An operation that gives an exact or 38-digit result with its scale; it is brought to the result's type after. */
type Operation = (operands: Operands) => { readonly unscaled: bigint; readonly scale: number };

/** Digits after the point to which Spark divides before it rounds to the result's scale; the rest is cut off. */
const DIVISION_SCALE = 39;

function align({ left, right, leftScale, rightScale }: Operands): [bigint, bigint, number] {
  const scale = Math.max(leftScale, rightScale);
  return [rescale(left, leftScale, scale), rescale(right, rightScale, scale), scale];
}

const OPERATIONS = {
  decimalAdd: (operands) => {
    const [left, right, scale] = align(operands);
    return { unscaled: left + right, scale };
  },
  decimalSubtract: (operands) => {
    const [left, right, scale] = align(operands);
    return { unscaled: left - right, scale };
  },
  decimalMultiply: ({ left, right, leftScale, rightScale }) => {
    const product = left * right;
    const excess = excessDigits(product, PRODUCT_DIGITS);
    return { unscaled: product / powerOfTen(excess), scale: leftScale + rightScale - excess };
  },
  decimalDivide: ({ left, right, leftScale, rightScale }) => ({
    unscaled: (left * powerOfTen(DIVISION_SCALE + rightScale)) / (right * powerOfTen(leftScale)),
    scale: DIVISION_SCALE,
  }),
  decimalRemainder: (operands) => {
    const [left, right, scale] = align(operands);
    return { unscaled: left % right, scale };
  },
  decimalPmod: (operands) => {
    const [left, right, scale] = align(operands);
    const rest = left % right;
    return { unscaled: rest < 0n ? (rest + right) % right : rest, scale };
  },
  decimalQuotient: (operands) => {
    const [left, right] = align(operands);
    return { unscaled: left / right, scale: 0 };
  },
} as const satisfies Record<string, Operation>;

export type DecimalOperation = keyof typeof OPERATIONS;

function evaluator(operation: Operation): Evaluator {
  return ([left = null, right = null], { argumentTypes, resultType, options }) => {
    const [leftType, rightType] = argumentTypes;
    if (typeof left !== "bigint" || typeof right !== "bigint") return null;
    if (leftType?.kind !== "decimal" || rightType?.kind !== "decimal") return null;
    const { unscaled, scale } = operation({ left, right, leftScale: leftType.scale, rightScale: rightType.scale });
    if (resultType.kind === "decimal") return toPrecision(unscaled, scale, resultType, options);
    return BigInt.asIntN(64, unscaled);
  };
}

/** The negative of a decimal, which is an error in any mode where rounding it passes its precision. */
export const decimalNegate: Evaluator = ([value = null], { resultType, options }) => {
  if (typeof value !== "bigint" || resultType.kind !== "decimal") return null;
  const result = negated(value);
  const { precision, scale } = resultType;
  const limit = powerOfTen(precision);
  if (result < limit && result > -limit) return result;
  const excess = excessDigits(result, NEGATION_DIGITS);
  throw new SparkError(
    "SparkArithmeticException",
    "NUMERIC_VALUE_OUT_OF_RANGE.WITHOUT_SUGGESTION",
    {
      roundedValue: formatDecimal(result, scale),
      originalValue: formatDecimal(rescale(result, scale, scale - excess), Math.max(0, scale - excess)),
      precision: String(precision),
      scale: String(scale),
    },
    { context: options.context },
  );
};

/** The evaluators by name. Division by zero is the caller's to rule out. */
export const DECIMAL_EVALUATORS: Readonly<Record<DecimalOperation, Evaluator>> = {
  decimalAdd: evaluator(OPERATIONS.decimalAdd),
  decimalSubtract: evaluator(OPERATIONS.decimalSubtract),
  decimalMultiply: evaluator(OPERATIONS.decimalMultiply),
  decimalDivide: evaluator(OPERATIONS.decimalDivide),
  decimalRemainder: evaluator(OPERATIONS.decimalRemainder),
  decimalPmod: evaluator(OPERATIONS.decimalPmod),
  decimalQuotient: evaluator(OPERATIONS.decimalQuotient),
};
