// Spark's CSVInferSchema: each field of each row widens its column's type.

import { parseDate, parseTimestamp } from "../../../catalyst/expressions/evaluators/datetime-text.ts";
import {
  BooleanType,
  type DataType,
  DateType,
  DecimalType,
  DoubleType,
  IntegerType,
  LongType,
  MAX_PRECISION,
  NullType,
  StringType,
  TimestampType,
} from "../../../types/data-type.ts";
import type { CsvOptions } from "./csv-options.ts";

const INTEGER = /^[+-]?\d+$/;
const DOUBLE = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?[dDfF]?\s*$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The column's type after a field that is not null. */
export function inferField(type: DataType, text: string, options: CsvOptions, timeZone: string): DataType {
  if (type.kind === "string") return type;
  return mergeTypes(type, fieldType(text, options, timeZone));
}

function fieldType(text: string, options: CsvOptions, timeZone: string): DataType {
  if (INTEGER.test(text)) {
    const value = BigInt(text.startsWith("+") ? text.slice(1) : text);
    if (BigInt.asIntN(32, value) === value) return IntegerType;
    if (BigInt.asIntN(64, value) === value) return LongType;
    const digits = value.toString().replace("-", "").length;
    return digits <= MAX_PRECISION ? DecimalType(digits, 0) : DoubleType;
  }
  if (DOUBLE.test(text) || text === options.nanValue || text === options.positiveInf || text === options.negativeInf) {
    return DoubleType;
  }
  if (options.preferDate && DATE.test(text) && parseDate(text) !== undefined) return DateType;
  if (/^\d{4}/.test(text) && parseTimestamp(text, timeZone) !== undefined) return TimestampType;
  return /^(true|false)$/i.test(text) ? BooleanType : StringType;
}

const NUMBERS = ["integer", "long", "decimal", "double"];

/** The type that holds the values of both. */
export function mergeTypes(a: DataType, b: DataType): DataType {
  if (a.kind === "void") return b;
  if (b.kind === "void") return a;
  if (a.kind === "decimal" && b.kind === "decimal") return a.precision >= b.precision ? a : b;
  if (a.kind === b.kind) return a;
  if (NUMBERS.includes(a.kind) && NUMBERS.includes(b.kind)) {
    const [narrow, wide] = NUMBERS.indexOf(a.kind) < NUMBERS.indexOf(b.kind) ? [a, b] : [b, a];
    if (wide.kind !== "decimal") return wide;
    return DecimalType(Math.max(wide.precision, narrow.kind === "long" ? 20 : 10), 0);
  }
  if ((a.kind === "date" && b.kind === "timestamp") || (a.kind === "timestamp" && b.kind === "date")) {
    return TimestampType;
  }
  return StringType;
}

/** A column with no value at all is a string. */
export function inferredType(type: DataType): DataType {
  return type.kind === NullType.kind ? StringType : type;
}
