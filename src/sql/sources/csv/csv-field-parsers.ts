// Parses a field of a record into a vector, by the column's type.

import { parseDate, parseTimestamp } from "../../../catalyst/expressions/evaluators/datetime-text.ts";
import { divideHalfUp, powerOfTen } from "../../../catalyst/expressions/evaluators/decimal.ts";
import { SparkError } from "../../../errors/spark-error.ts";
import { type DataType, type DecimalType, sqlName } from "../../../types/data-type.ts";
import type { BatchWriter } from "../batch-writer.ts";
import { fieldText } from "./csv-fields.ts";
import type { CsvOptions } from "./csv-options.ts";
import type { CsvTokenizer } from "./csv-tokenizer.ts";

/** Writes the field to the column; false when it is no value of the column's type. */
export type FieldParser = (tokenizer: CsvTokenizer, field: number, writer: BatchWriter, column: number) => boolean;
type TextParser = (text: string, writer: BatchWriter, column: number) => boolean;

const ZERO = 48;
const MINUS = 45;
/** Decimal digits that a JavaScript number always holds exactly. */
const SAFE_DIGITS = 15;
const INTEGER = /^[+-]?\d+$/;
const DOUBLE = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[dDfF]?\s*$/;
const DECIMAL = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/;
/** Beyond it a decimal cannot be anything but zero or too large. */
const LARGEST_EXPONENT = 10_000;

export function fieldParser(type: DataType, options: CsvOptions, timeZone: string): FieldParser {
  switch (type.kind) {
    case "string":
      return stringParser(options);
    case "byte":
    case "short":
    case "integer":
      return integerParser(INTEGER_BITS[type.kind], options);
    case "long":
      return integerParser(64, options);
    case "float":
    case "double":
      return textParser(options, (text, writer, column) => {
        const value = parseDouble(text, options);
        if (value === undefined) return false;
        writer.setNumber(column, value);
        return true;
      });
    case "boolean":
      return textParser(options, (text, writer, column) => {
        const lower = text.toLowerCase();
        writer.setBoolean(column, lower === "true");
        return lower === "true" || lower === "false";
      });
    case "date":
      return textParser(options, (text, writer, column) => {
        const days = parseDate(text);
        if (days !== undefined) writer.setInteger(column, days);
        return days !== undefined;
      });
    case "timestamp":
    case "timestamp_ntz": {
      const zone = type.kind === "timestamp" ? timeZone : "UTC";
      return textParser(options, (text, writer, column) => {
        const micros = parseTimestamp(text, zone);
        if (micros !== undefined) writer.setBigInteger(column, micros);
        return micros !== undefined;
      });
    }
    case "decimal":
      return textParser(options, (text, writer, column) => {
        const unscaled = parseDecimal(text, type);
        if (unscaled !== undefined) writer.setBigInteger(column, unscaled);
        return unscaled !== undefined;
      });
    default:
      throw new SparkError("AnalysisException", "UNSUPPORTED_DATATYPE", { typeName: `"${sqlName(type)}" in CSV` });
  }
}

const INTEGER_BITS = { byte: 8, short: 16, integer: 32 } as const;

function textParser(options: CsvOptions, parse: TextParser): FieldParser {
  return (tokenizer, field, writer, column) => {
    const text = fieldText(tokenizer, field, options);
    if (text !== null) return parse(text, writer, column);
    writer.setNull(column);
    return true;
  };
}

function stringParser(options: CsvOptions): FieldParser {
  const nullBytes = new TextEncoder().encode(options.nullValue);
  return (tokenizer, field, writer, column) => {
    const start = tokenizer.starts[field] ?? 0;
    const end = tokenizer.ends[field] ?? 0;
    if (start === end) {
      const text = fieldText(tokenizer, field, options);
      if (text === null) writer.setNull(column);
      else writer.setText(column, text);
    } else if (isSame(tokenizer.bytes, start, end, nullBytes)) writer.setNull(column);
    else writer.setRange(column, start, end);
    return true;
  };
}

function isSame(bytes: Uint8Array, start: number, end: number, other: Uint8Array): boolean {
  if (end - start !== other.length) return false;
  for (let i = 0; i < other.length; i++) if (bytes[start + i] !== other[i]) return false;
  return true;
}

function integerParser(bits: 8 | 16 | 32 | 64, options: CsvOptions): FieldParser {
  const limit = 2 ** (bits - 1);
  const parseText: FieldParser = textParser(options, (text, writer, column) => {
    if (!INTEGER.test(text)) return false;
    const value = BigInt(text.startsWith("+") ? text.slice(1) : text);
    if (BigInt.asIntN(bits, value) !== value) return false;
    if (bits === 64) writer.setBigInteger(column, value);
    else writer.setInteger(column, Number(value));
    return true;
  });
  // A null value made of digits must be compared as text.
  if (/\d/.test(options.nullValue)) return parseText;
  return (tokenizer, field, writer, column) => {
    const { bytes } = tokenizer;
    const start = tokenizer.starts[field] ?? 0;
    const end = tokenizer.ends[field] ?? 0;
    const isNegative = bytes[start] === MINUS;
    const first = isNegative ? start + 1 : start;
    if (first >= end || end - first > SAFE_DIGITS) return parseText(tokenizer, field, writer, column);
    let value = 0;
    for (let at = first; at < end; at++) {
      const digit = (bytes[at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) return parseText(tokenizer, field, writer, column);
      value = value * 10 + digit;
    }
    if (isNegative) value = -value;
    if (value >= limit || value < -limit) return false;
    if (bits === 64) writer.setSafeLong(column, value);
    else writer.setInteger(column, value);
    return true;
  };
}

function parseDouble(text: string, options: CsvOptions): number | undefined {
  if (text === options.nanValue) return Number.NaN;
  if (text === options.positiveInf) return Number.POSITIVE_INFINITY;
  if (text === options.negativeInf) return Number.NEGATIVE_INFINITY;
  const match = DOUBLE.exec(text);
  return match === null ? undefined : Number(match[1]);
}

/** The unscaled value, rounded half up to the type's scale; undefined when malformed or too large. */
function parseDecimal(text: string, { precision, scale }: DecimalType): bigint | undefined {
  const match = DECIMAL.exec(text.trim());
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponentText = "0"] = match;
  if (whole === "" && fraction === "") return undefined;
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > LARGEST_EXPONENT) return undefined;
  const digits = BigInt(`${sign === "-" ? "-" : ""}${whole}${fraction}`);
  const shift = scale + exponent - fraction.length;
  const unscaled = shift >= 0 ? digits * powerOfTen(shift) : divideHalfUp(digits, powerOfTen(-shift));
  const limit = powerOfTen(precision);
  return unscaled < limit && unscaled > -limit ? unscaled : undefined;
}
