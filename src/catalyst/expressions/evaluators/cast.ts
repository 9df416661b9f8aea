// Casts between atomic types as Spark does them: ANSI raises, legacy wraps or gives null, try gives null.

import { SparkError, type SparkErrorClass } from "../../../errors/spark-error.ts";
import {
  type DataType,
  DoubleType,
  isAnsiInterval,
  isGeospatial,
  isIntegral,
  isNested,
  LongType,
  StringType,
  sqlName,
} from "../../../types/data-type.ts";
import { floorDivide } from "../../../types/floor-divide.ts";
import type { CatalystValue } from "../expression.ts";
import { formatDecimalWithExponent, formatValue, sqlLiteral } from "../format-value.ts";
import { parseDate, parseLocalTimestamp, parseTime, parseTimestamp } from "./datetime-text.ts";
import { powerOfTen, toPrecision } from "./decimal.ts";
import type { Evaluator, EvaluatorOptions } from "./evaluator.ts";
import { castToCalendarInterval, castToInterval, intervalNumber } from "./interval-cast.ts";
import { formatDouble } from "./java-double.ts";
import { dayStartMicros, zonedMicros, zoneOffsetMicros } from "./time-zone.ts";

const ANSI_CONFIG = { ansiConfig: '"spark.sql.ansi.enabled"' } as const;
const BITS = { byte: 8, short: 16, integer: 32, long: 64 } as const;
const MICROS = 1_000_000n;
const NANOS_PER_SECOND = 1_000_000_000n;
const MICROS_PER_DAY = 86_400n * MICROS;

/** The cast of one value; also called by name from generated code. */
export const castValue: Evaluator = ([value = null], { argumentTypes, resultType, options }) => {
  const from = argumentTypes[0];
  if (value === null || from === undefined) return null;
  return convert(value, from, resultType, options);
};

function convert(value: CatalystValue, from: DataType, to: DataType, options: EvaluatorOptions): CatalystValue {
  if (isGeospatial(to) || (from.kind === to.kind && !isParameterised(from))) return value;
  const timeZone = options.timeZone ?? "UTC";
  switch (to.kind) {
    case "string":
      if (from.kind === "decimal" && options.mode === "legacy") {
        return formatDecimalWithExponent(value as bigint, from.scale);
      }
      return formatValue(value, from, timeZone);
    case "binary":
      if (isIntegral(from)) return bigEndian(BigInt(value as number | bigint), BITS[from.kind] / 8);
      return new TextEncoder().encode(String(value));
    case "boolean":
      if (from.kind === "date") return null;
      return from.kind === "string" ? parseBoolean(String(value), from, to, options) : Number(value) !== 0;
    case "byte":
    case "short":
    case "integer":
    case "long": {
      const exact = toIntegral(value, from, to, options);
      return exact === null || to.kind === "long" ? exact : Number(exact);
    }
    case "float": {
      const wide = toDouble(value, from, to, options);
      return wide === null ? null : Math.fround(wide);
    }
    case "double":
      return toDouble(value, from, to, options);
    case "decimal":
      return toDecimal(value, from, to, options);
    case "date":
      if (from.kind === "string") return parsed(parseDate(String(value)), value, from, to, options);
      if (typeof value !== "bigint") return null;
      return Number(
        floorDivide(from.kind === "timestamp" ? value + zoneOffsetMicros(value, timeZone) : value, MICROS_PER_DAY),
      );
    case "timestamp":
    case "timestamp_ntz":
      return toTimestamp(value, from, to, options);
    case "year_month_interval":
    case "day_time_interval":
      return castToInterval(value, from, to, options);
    case "interval":
      return castToCalendarInterval(value);
    case "time":
      return toTime(value, from, to, options);
    case "array":
      if (from.kind !== "array" || !Array.isArray(value)) return null;
      return value.map((item) => nested(item, from.elementType, to.elementType, options));
    case "map":
      if (from.kind !== "map" || !Array.isArray(value)) return null;
      return value.map(([key, item]) => [
        nested(key, from.keyType, to.keyType, options),
        nested(item, from.valueType, to.valueType, options),
      ]);
    case "struct":
      if (from.kind !== "struct" || !Array.isArray(value)) return null;
      return to.fields.map((field, i) =>
        nested(value[i] ?? null, from.fields[i]?.dataType ?? field.dataType, field.dataType, options),
      );
    default:
      return null;
  }
}

/** Types of one kind that differ. */
function isParameterised(type: DataType): boolean {
  return type.kind === "decimal" || type.kind === "time" || isAnsiInterval(type) || isNested(type);
}

function bigEndian(value: bigint, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => Number((value >> BigInt(8 * (length - 1 - i))) & 0xffn));
}

/** Intervals overflow as in ANSI mode whatever the dialect. */
function intervalOptions(options: EvaluatorOptions): EvaluatorOptions {
  return options.mode === "try" ? options : { ...options, mode: "ansi" };
}

function nested(value: CatalystValue, from: DataType, to: DataType, options: EvaluatorOptions): CatalystValue {
  return value === null ? null : convert(value, from, to, options);
}

function parsed<T extends CatalystValue>(
  result: T | undefined,
  value: CatalystValue,
  from: DataType,
  to: DataType,
  options: EvaluatorOptions,
): T | null {
  if (result !== undefined) return result;
  if (options.mode !== "ansi") return null;
  const isTime = to.kind === "date" || to.kind === "time" || to.kind === "timestamp" || to.kind === "timestamp_ntz";
  const className: SparkErrorClass = isTime
    ? "SparkDateTimeException"
    : to.kind === "boolean"
      ? "SparkRuntimeException"
      : "SparkNumberFormatException";
  throw new SparkError(
    className,
    "CAST_INVALID_INPUT",
    {
      expression: sqlLiteral(value, from),
      // A string's collation is not told.
      sourceType: `"${sqlName(from.kind === "string" ? StringType : from)}"`,
      targetType: `"${sqlName(to)}"`,
      ...ANSI_CONFIG,
    },
    { context: options.context },
  );
}

function overflow(value: CatalystValue, from: DataType, to: DataType): SparkError {
  return new SparkError("SparkArithmeticException", "CAST_OVERFLOW", {
    value: sqlLiteral(value, from),
    sourceType: `"${sqlName(from)}"`,
    targetType: `"${sqlName(to)}"`,
    ...ANSI_CONFIG,
  });
}

const TRUE_TEXTS = new Set(["t", "true", "y", "yes", "1"]);
const FALSE_TEXTS = new Set(["f", "false", "n", "no", "0"]);

/** Spark trims white space and control characters alike. */
function trimAll(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is trimmed
  return text.replace(/^[\u0000-\u0020\u007f]+|[\u0000-\u0020\u007f]+$/g, "");
}

function parseBoolean(text: string, from: DataType, to: DataType, options: EvaluatorOptions): boolean | null {
  const key = trimAll(text).toLowerCase();
  return parsed(TRUE_TEXTS.has(key) ? true : FALSE_TEXTS.has(key) ? false : undefined, text, from, to, options);
}

function toIntegral(value: CatalystValue, from: DataType, to: DataType, options: EvaluatorOptions): bigint | null {
  const bits = isIntegral(to) ? BITS[to.kind] : 64;
  if (from.kind === "string") return parseIntegral(String(value), bits, from, to, options);
  if (from.kind === "boolean") return value === true ? 1n : 0n;
  if (from.kind === "float" || from.kind === "double") return truncate(Number(value), bits, from, to, options);
  let exact: bigint;
  if (from.kind === "decimal" && typeof value === "bigint") exact = value / powerOfTen(from.scale);
  else if (from.kind === "timestamp" && typeof value === "bigint") exact = floorDivide(value, MICROS);
  else if (from.kind === "date") return null;
  else if (from.kind === "time" && typeof value === "bigint") exact = value / NANOS_PER_SECOND;
  else if (isAnsiInterval(from)) exact = intervalNumber(value, from, to).unscaled;
  else exact = BigInt(value as bigint | number);
  const wrapped = BigInt.asIntN(bits, exact);
  if (wrapped === exact) return exact;
  const { mode } = isAnsiInterval(from) ? intervalOptions(options) : options;
  if (mode === "ansi") throw overflow(value, from, to);
  return mode === "try" || from.kind === "timestamp" ? null : wrapped;
}

function truncate(value: number, bits: number, from: DataType, to: DataType, options: EvaluatorOptions): bigint | null {
  const whole = Number.isFinite(value) ? BigInt(Math.trunc(value)) : undefined;
  if (whole !== undefined && BigInt.asIntN(bits, whole) === whole) return whole;
  // The greatest long is 2^63 as a double, so that Spark takes that for it.
  if (bits === 64 && value === 2 ** 63) return 2n ** 63n - 1n;
  if (options.mode === "ansi") throw overflow(value, from, to);
  if (options.mode === "try") return null;
  // Java saturates at int and long; byte and short then keep the low bits of the int.
  if (Number.isNaN(value)) return 0n;
  const limit = 2n ** BigInt(Math.max(32, bits) - 1);
  const saturated =
    whole === undefined
      ? value > 0
        ? limit - 1n
        : -limit
      : whole >= limit
        ? limit - 1n
        : whole < -limit
          ? -limit
          : whole;
  return BigInt.asIntN(bits, saturated);
}

function parseIntegral(
  text: string,
  bits: number,
  from: DataType,
  to: DataType,
  options: EvaluatorOptions,
): bigint | null {
  const match = /^([+-]?)(\d+)(\.\d*)?$|^([+-]?)(\.\d+)$/.exec(trimAll(text));
  // Only legacy casts cut a fraction off.
  if (match === null || (options.mode !== "legacy" && trimAll(text).includes("."))) {
    return parsed<bigint>(undefined, text, from, to, options);
  }
  const magnitude = BigInt(match[2] ?? "0");
  const exact = (match[1] ?? match[4]) === "-" ? -magnitude : magnitude;
  return parsed(BigInt.asIntN(bits, exact) === exact ? exact : undefined, text, from, to, options);
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?[dDfF]?$/;
const SPECIAL: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  inf: Infinity,
  "+inf": Infinity,
  "-inf": -Infinity,
  infinity: Infinity,
  "+infinity": Infinity,
  "-infinity": -Infinity,
};

function toDouble(value: CatalystValue, from: DataType, to: DataType, options: EvaluatorOptions): number | null {
  if (from.kind === "string") {
    const text = trimAll(String(value));
    const number = NUMBER.test(text) ? Number(text.replace(/[dDfF]$/, "")) : SPECIAL[text.toLowerCase()];
    return parsed(number, value, from, to, options);
  }
  if (typeof value === "bigint") {
    if (from.kind === "decimal") return Number(formatValue(value, from));
    return from.kind === "timestamp" ? Number(value) / 1e6 : Number(value);
  }
  return from.kind === "date" ? null : Number(value);
}

/** The greatest power of ten of a double, and some more. */
const MAX_EXPONENT = 400;

function toDecimal(value: CatalystValue, from: DataType, to: DataType, options: EvaluatorOptions): bigint | null {
  if (to.kind !== "decimal") return null;
  if (from.kind === "decimal" && typeof value === "bigint") return toPrecision(value, from.scale, to, options);
  if (from.kind === "time" && typeof value === "bigint") return toPrecision(value, 9, to, options);
  if (isAnsiInterval(from)) {
    const { unscaled, scale } = intervalNumber(value, from, to);
    return toPrecision(unscaled, scale, to, intervalOptions(options));
  }
  if (from.kind === "boolean") return toPrecision(value === true ? 1n : 0n, 0, to, options);
  if (from.kind === "timestamp" && typeof value === "bigint") return toPrecision(value, 6, to, options);
  if (typeof value === "bigint") return toPrecision(value, 0, to, options);
  if (from.kind === "date") return null;
  // A float counts with all digits of the double that it is.
  const text = typeof value === "number" && !isIntegral(from) ? formatDouble(value) : trimAll(String(value));
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null || `${match[2]}${match[3]}` === "") {
    return typeof value === "number" ? null : parsed<bigint>(undefined, value, from, to, options);
  }
  const digits = BigInt(`${match[2]}${match[3]}`);
  const scale = (match[3] ?? "").length - Number(match[4] ?? 0);
  const signed = match[1] === "-" ? -digits : digits;
  // A text with an absurd exponent is settled before its digits are written out.
  if (signed === 0n) return 0n;
  if (-scale > MAX_EXPONENT) return toPrecision(signed < 0n ? -powerOfTen(39) : powerOfTen(39), 0, to, options);
  if (scale > 1000) return 0n;
  return scale < 0 ? toPrecision(signed * powerOfTen(-scale), 0, to, options) : toPrecision(signed, scale, to, options);
}

/** A time that fits its 64 bits; any other ends the query, or is null for TRY_CAST. */
function withinLong(micros: bigint, { mode, context }: EvaluatorOptions): bigint | null {
  if (BigInt.asIntN(64, micros) === micros) return micros;
  if (mode === "try") return null;
  throw new SparkError("SparkArithmeticException", "DATETIME_OVERFLOW", { operation: "cast" }, { context });
}

/** A time of day, cut to the digits of its type. */
function toTime(
  value: CatalystValue,
  from: DataType,
  to: DataType & { readonly kind: "time" },
  options: EvaluatorOptions,
): bigint | null {
  if (from.kind === "string") return parsed(parseTime(String(value), to.precision), value, from, to, options);
  if (typeof value !== "bigint") return null;
  const local = from.kind === "timestamp" ? value + zoneOffsetMicros(value, options.timeZone ?? "UTC") : value;
  const nanos = from.kind === "time" ? value : (local - floorDivide(local, MICROS_PER_DAY) * MICROS_PER_DAY) * 1000n;
  return nanos - (nanos % powerOfTen(9 - to.precision));
}

function toTimestamp(value: CatalystValue, from: DataType, to: DataType, options: EvaluatorOptions): bigint | null {
  const timeZone = to.kind === "timestamp" ? (options.timeZone ?? "UTC") : "UTC";
  switch (from.kind) {
    case "string": {
      const micros =
        to.kind === "timestamp" ? parseTimestamp(String(value), timeZone) : parseLocalTimestamp(String(value));
      return parsed(micros, value, from, to, options);
    }
    case "date":
      return withinLong(dayStartMicros(Number(value), timeZone), options);
    case "timestamp":
      return typeof value === "bigint"
        ? withinLong(value + zoneOffsetMicros(value, options.timeZone ?? "UTC"), options)
        : null;
    case "timestamp_ntz":
      return typeof value === "bigint" ? withinLong(zonedMicros(value, timeZone), options) : null;
    case "time": {
      // Of today.
      const now = BigInt(Date.now()) * 1000n;
      const days = floorDivide(now + zoneOffsetMicros(now, options.timeZone ?? "UTC"), MICROS_PER_DAY);
      return zonedMicros(days * MICROS_PER_DAY + (value as bigint) / 1000n, timeZone);
    }
    case "float":
    case "double": {
      const seconds = Number(value);
      if (Number.isFinite(seconds)) return truncate(seconds * 1e6, 64, DoubleType, LongType, options);
      return parsed<bigint>(undefined, seconds, DoubleType, to, options);
    }
    case "decimal":
      return typeof value === "bigint" ? BigInt.asIntN(64, (value * MICROS) / powerOfTen(from.scale)) : null;
    case "boolean":
      return value === true ? 1n : 0n;
    default: {
      const micros = BigInt(value as bigint | number) * MICROS;
      const limit = 2n ** 63n;
      return micros >= limit ? limit - 1n : micros < -limit ? -limit : micros;
    }
  }
}
