// Numbers out of text, as Java reads them.

import type { DecimalType } from "../../types/data-type.ts";
import { divideHalfUp, powerOfTen } from "../expressions/evaluators/decimal.ts";

const INTEGER = /^[+-]?\d+$/;
const DOUBLE = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[dDfF]?$/;
const NOT_FINITE = /^([+-]?)(NaN|Infinity)$/;
const HEXADECIMAL = /^([+-]?)0[xX]([\da-fA-F]*)\.?([\da-fA-F]*)[pP]([+-]?\d+)[dDfF]?$/;
const DECIMAL = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/;
const ENGLISH = "en-US";
/** Beyond it a decimal cannot be anything but zero or too large. */
const LARGEST_EXPONENT = 10_000;

const LARGEST_FLOAT = 2 ** 128 - 2 ** 104;
const HALF_OF_ITS_LAST_BIT = 2 ** 103;

/** Long.parseLong and its kind, within the range of `bits`. */
export function parseInteger(text: string, bits: 8 | 16 | 32 | 64): bigint | undefined {
  if (!INTEGER.test(text)) return undefined;
  const value = BigInt(text.startsWith("+") ? text.slice(1) : text);
  return BigInt.asIntN(bits, value) === value ? value : undefined;
}

/** Double.parseDouble. */
export function parseDouble(text: string): number | undefined {
  const match = DOUBLE.exec(text.trim());
  return match === null ? unusualDouble(text.trim()) : Number(match[1]);
}

function unusualDouble(text: string): number | undefined {
  const special = NOT_FINITE.exec(text);
  if (special !== null) return special[2] === "NaN" ? Number.NaN : special[1] === "-" ? -Infinity : Infinity;
  const match = HEXADECIMAL.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  if (whole === "" && fraction === "") return undefined;
  const value = Number(BigInt(`0x${whole}${fraction}`)) * 2 ** (Number(exponent) - 4 * fraction.length);
  return sign === "-" ? -value : value;
}

/** Float.parseFloat: rounded once, not first to a double. */
export function parseFloat32(text: string): number | undefined {
  const value = parseDouble(text);
  if (value === undefined) return undefined;
  const rounded = Math.fround(value);
  const decimal = exactDecimal(text);
  if (rounded === value || !Number.isFinite(value) || decimal === undefined) return rounded;
  // The double may lie right between two floats where the text does not.
  const other = Number.isFinite(rounded) ? nextFloat(rounded, value > rounded) : Math.sign(value) * LARGEST_FLOAT;
  const isBetween = Number.isFinite(rounded)
    ? value - rounded === other - value
    : Math.abs(value) === LARGEST_FLOAT + HALF_OF_ITS_LAST_BIT;
  if (!isBetween) return rounded;
  const difference = compareExactly(decimal, value);
  if (difference === 0) return rounded;
  return difference > 0 === other > rounded ? other : rounded;
}

interface ExactDecimal {
  readonly digits: bigint;
  readonly exponent: number;
}

function exactDecimal(text: string): ExactDecimal | undefined {
  const match = DECIMAL.exec(text.trim().replace(/[dDfF]$/, ""));
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  if (Math.abs(Number(exponent)) > LARGEST_EXPONENT) return undefined;
  return {
    digits: BigInt(`${sign === "-" ? "-" : ""}${whole}${fraction}`),
    exponent: Number(exponent) - fraction.length,
  };
}

/** The sign of the decimal less the double. */
function compareExactly({ digits, exponent }: ExactDecimal, value: number): number {
  let mantissa = value;
  let shift = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    shift++;
  }
  const left = digits * powerOfTen(Math.max(0, exponent)) * 2n ** BigInt(shift);
  const right = BigInt(mantissa) * powerOfTen(Math.max(0, -exponent));
  return left < right ? -1 : left > right ? 1 : 0;
}

function nextFloat(value: number, up: boolean): number {
  const float = new Float32Array([value]);
  const bits = new Int32Array(float.buffer);
  if (value === 0) bits[0] = up ? 1 : -2147483647;
  else bits[0] = (bits[0] ?? 0) + (value > 0 === up ? 1 : -1);
  return float[0] ?? 0;
}

/** The unscaled value, rounded half up to the type's scale; undefined when malformed or too large. */
export function parseDecimal(
  text: string,
  { precision, scale }: DecimalType,
  locale: string = ENGLISH,
): bigint | undefined {
  const decimal = parseBigDecimal(locale === ENGLISH ? text : plainNumber(text, locale));
  if (decimal === undefined) return undefined;
  const shift = scale + decimal.exponent;
  const unscaled = shift >= 0 ? decimal.digits * powerOfTen(shift) : divideHalfUp(decimal.digits, powerOfTen(-shift));
  const limit = powerOfTen(precision);
  return unscaled < limit && unscaled > -limit ? unscaled : undefined;
}

/** With the point that numbers of a language have, and without what groups their digits. */
function plainNumber(text: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const [group, decimal] = ["group", "decimal"].map((kind) => parts.find(({ type }) => type === kind)?.value);
  const ungrouped = group === undefined ? text : text.replaceAll(group, "");
  return decimal === undefined ? ungrouped : ungrouped.replace(decimal, ".");
}

/** A number as java.math.BigDecimal has it, digits × 10^exponent; commas are left out, as Spark does. */
export function parseBigDecimal(text: string): ExactDecimal | undefined {
  const plain = text.replaceAll(",", "");
  return /\d/.test(plain) && plain === plain.trim() ? exactBigDecimal(plain) : undefined;
}

function exactBigDecimal(text: string): ExactDecimal | undefined {
  return DECIMAL.test(text) ? exactDecimal(text) : undefined;
}
