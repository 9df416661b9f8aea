// Casts of intervals: out of text and numbers, between ranges, and to numbers.

import { SparkError } from "../../../errors/spark-error.ts";
import {
  type AnsiIntervalType,
  type CalendarIntervalType,
  type DataType,
  isIntegral,
  sqlName,
} from "../../../types/data-type.ts";
import { FIELD_MICROS, packCalendarInterval } from "../../../types/interval.ts";
import type { CatalystValue } from "../expression.ts";
import { sqlLiteral } from "../format-value.ts";
import { powerOfTen } from "./decimal.ts";
import type { EvaluatorOptions } from "./evaluator.ts";
import { parseCalendarInterval, parseDayTimeInterval, parseYearMonthInterval } from "./interval-text.ts";

/** What one of the last field of a type counts, in months or microseconds. */
function unitOf(type: AnsiIntervalType): bigint {
  if (type.kind === "day_time_interval") return FIELD_MICROS[type.endField];
  return type.endField === "year" ? 12n : 1n;
}

function held(exact: bigint, type: AnsiIntervalType): number | bigint | undefined {
  const bits = type.kind === "year_month_interval" ? 32 : 64;
  if (BigInt.asIntN(bits, exact) !== exact) return undefined;
  return bits === 32 ? Number(exact) : exact;
}

/** A value as an interval of months, or of days and less. */
export function castToInterval(
  value: CatalystValue,
  from: DataType,
  to: AnsiIntervalType,
  options: EvaluatorOptions,
): CatalystValue {
  if (from.kind === "string") {
    try {
      const text = String(value);
      return to.kind === "year_month_interval" ? parseYearMonthInterval(text, to) : parseDayTimeInterval(text, to);
    } catch (error) {
      if (error instanceof SparkError && options.mode === "try") return null;
      throw error;
    }
  }
  const unit = unitOf(to);
  const exact = BigInt(value as number | bigint);
  // Between ranges, what is below the last field is cut off.
  if (from.kind === to.kind) return to.endField === "second" ? value : (held(exact - (exact % unit), to) ?? null);
  const result = held(from.kind === "decimal" ? rounded(exact * unit, powerOfTen(from.scale)) : exact * unit, to);
  if (result !== undefined) return result;
  if (options.mode === "try") return null;
  throw new SparkError("SparkArithmeticException", "CAST_OVERFLOW", {
    value: sqlLiteral(value, from),
    sourceType: `"${sqlName(from)}"`,
    targetType: `"${sqlName(to)}"`,
    ansiConfig: '"spark.sql.ansi.enabled"',
  });
}

function rounded(dividend: bigint, divisor: bigint): bigint {
  const rest = dividend % divisor;
  const carry = (rest < 0n ? -rest : rest) * 2n >= divisor ? (rest < 0n ? -1n : 1n) : 0n;
  return dividend / divisor + carry;
}

/** A text as an interval of any type; undefined when it is none, as data sources take it. */
export function intervalOfText(
  text: string,
  type: AnsiIntervalType | CalendarIntervalType,
): number | bigint | undefined {
  const value =
    type.kind === "interval"
      ? castToCalendarInterval(text)
      : castToInterval(text, { kind: "string" }, type, { mode: "try" });
  return typeof value === "number" || typeof value === "bigint" ? value : undefined;
}

/** A text as a calendar interval; null when it is none. */
export function castToCalendarInterval(value: CatalystValue): bigint | null {
  try {
    return packCalendarInterval(parseCalendarInterval(String(value)));
  } catch (error) {
    if (error instanceof SparkError) return null;
    throw error;
  }
}

/** An interval as the whole number of its last field, and with microseconds if decimals are asked for. */
export function intervalNumber(
  value: CatalystValue,
  from: AnsiIntervalType,
  to: DataType,
): { readonly unscaled: bigint; readonly scale: number } {
  const exact = BigInt(value as number | bigint);
  if (!isIntegral(to) && from.endField === "second") return { unscaled: exact, scale: 6 };
  return { unscaled: exact / unitOf(from), scale: 0 };
}
