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
      value: formatDecimal(unscaled, scale),
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

/** Digits after the point to which Spark divides before it rounds to the result's scale. */
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
  decimalMultiply: ({ left, right, leftScale, rightScale }) => ({
    unscaled: left * right,
    scale: leftScale + rightScale,
  }),
  decimalDivide: ({ left, right, leftScale, rightScale }) => ({
    unscaled: divideHalfUp(left * powerOfTen(DIVISION_SCALE + rightScale), right * powerOfTen(leftScale)),
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
