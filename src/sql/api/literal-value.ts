// JavaScript values as literals of expressions.

import type { Expression } from "../../catalyst/expressions/expression.ts";
import { Literal } from "../../catalyst/expressions/literal.ts";
import { UnresolvedFunction } from "../../catalyst/expressions/unresolved.ts";
import { SparkError } from "../../errors/spark-error.ts";
import { DecimalType, LongType, TimestampType } from "../../types/data-type.ts";
import { Decimal } from "../../types/decimal.ts";

/** What stands for itself where a Column is wanted. */
export type LiteralValue =
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Date
  | Decimal
  | null
  | undefined
  | readonly LiteralValue[];

/**
 * A literal: a whole number is an INT, or a BIGINT outside its range, other numbers are DOUBLE, a bigint is a BIGINT, a
 * Date a TIMESTAMP, an array an ARRAY.
 */
export function literalOf(value: LiteralValue): Expression {
  if (value === null || value === undefined) return Literal.of(null);
  if (value instanceof Date) return new Literal(BigInt(value.getTime()) * 1000n, TimestampType);
  if (value instanceof Decimal) {
    const scale = Math.max(0, value.scale);
    const { unscaled, precision } = value.setScale(scale);
    return new Literal(unscaled, DecimalType(Math.max(precision, scale), scale));
  }
  if (Array.isArray(value)) return new UnresolvedFunction(["array"], value.map(literalOf));
  if (typeof value === "number" && Number.isSafeInteger(value) && (value | 0) !== value) {
    return new Literal(BigInt(value), LongType);
  }
  if (typeof value !== "object" || value instanceof Uint8Array) return Literal.of(value);
  throw new SparkError("SparkRuntimeException", "UNSUPPORTED_FEATURE.LITERAL_TYPE", {
    value: String(value),
    type: value.constructor.name,
  });
}
