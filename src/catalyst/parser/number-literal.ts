// The value and type of a number: whole numbers are INT, BIGINT or DECIMAL as they fit, fractions DECIMAL, with an
// exponent DOUBLE; a suffix says otherwise.

import {
  ByteType,
  type DataType,
  DecimalType,
  DoubleType,
  FloatType,
  IntegerType,
  LongType,
  MAX_PRECISION,
  ShortType,
  simpleString,
} from "../../types/data-type.ts";
import { Literal } from "../expressions/literal.ts";
import type { Origin } from "../trees/origin.ts";
import { parseError } from "./parse-error.ts";

const WHOLE_SUFFIXES: Readonly<Record<string, { readonly type: DataType; readonly bits: number }>> = {
  Y: { type: ByteType, bits: 8 },
  S: { type: ShortType, bits: 16 },
  L: { type: LongType, bits: 64 },
};

const LARGEST_FLOAT = 3.4028234663852886e38;

/** `text` as written, a minus sign included. */
export function numberLiteral(text: string, origin: Origin, exponentAsDecimal = false): Literal {
  const [, digits = text, suffix = ""] = /^(.*?)(BD|[LSYDF])?$/i.exec(text) ?? [];
  const whole = WHOLE_SUFFIXES[suffix.toUpperCase()];
  if (whole !== undefined && /^-?\d+$/.test(digits)) return wholeLiteral(digits, whole, origin);
  switch (suffix.toUpperCase()) {
    case "D":
      return doubleLiteral(digits, origin);
    case "F":
      return floatLiteral(digits, origin);
    case "BD":
      return decimalLiteral(digits, origin);
  }
  if (/[eE]/.test(digits)) return exponentAsDecimal ? decimalLiteral(digits, origin) : doubleLiteral(digits, origin);
  if (digits.includes(".")) return decimalLiteral(digits, origin);
  const value = BigInt(digits);
  if (BigInt.asIntN(32, value) === value) return new Literal(Number(value), IntegerType, origin);
  if (BigInt.asIntN(64, value) === value) return new Literal(value, LongType, origin);
  return decimalLiteral(digits, origin);
}

function wholeLiteral(digits: string, { type, bits }: { type: DataType; bits: number }, origin: Origin): Literal {
  const value = BigInt(digits);
  if (BigInt.asIntN(bits, value) !== value) {
    const limit = 2n ** BigInt(bits - 1);
    throw outOfRange(digits, String(-limit), String(limit - 1n), type, origin);
  }
  return new Literal(bits === 64 ? value : Number(value), type, origin);
}

function doubleLiteral(digits: string, origin: Origin): Literal {
  const value = Number(digits);
  if (!Number.isFinite(value)) {
    throw outOfRange(digits, "-1.7976931348623157E+308", "1.7976931348623157E+308", DoubleType, origin);
  }
  return new Literal(value, DoubleType, origin);
}

function floatLiteral(digits: string, origin: Origin): Literal {
  const value = Number(digits);
  if (Math.abs(value) > LARGEST_FLOAT) {
    throw outOfRange(digits, "-3.4028234663852886E+38", "3.4028234663852886E+38", FloatType, origin);
  }
  return new Literal(Math.fround(value), FloatType, origin);
}

function decimalLiteral(digits: string, origin: Origin): Literal {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(digits) ?? [];
  let unscaled = BigInt(`${whole}${fraction}`);
  let scale = fraction.length - Number(exponent);
  // The digits to be written out are bounded before they are written out.
  if (scale < 0 && -scale <= MAX_PRECISION) {
    unscaled *= 10n ** BigInt(-scale);
    scale = 0;
  }
  const precision = Math.max(unscaled.toString().length - Math.min(scale, 0), scale);
  if (precision > MAX_PRECISION) {
    const parameters = { precision: String(precision), maxPrecision: String(MAX_PRECISION) };
    throw parseError("DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION", parameters, origin);
  }
  return new Literal(sign === "-" ? -unscaled : unscaled, DecimalType(precision, scale), origin);
}

function outOfRange(digits: string, minValue: string, maxValue: string, type: DataType, origin: Origin): Error {
  const parameters = { rawStrippedQualifier: digits, minValue, maxValue, typeName: simpleString(type) };
  return parseError("INVALID_NUMERIC_LITERAL_RANGE", parameters, origin);
}
