// The hash codes that values have in Spark's JVM, on which the order of its unordered collections depends.

import { type DataType, IntegerType, StringType } from "../../types/data-type.ts";
import { bigIntegerBytes, murmur3 } from "../expressions/evaluators/murmur3.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { formatDecimal } from "../expressions/format-value.ts";

const STRING_SEED = 42;

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function isInt(value: number): boolean {
  return (value | 0) === value;
}

/** Long.hashCode. */
function ofLong(value: bigint): number {
  return Number(BigInt.asIntN(32, value ^ (BigInt.asUintN(64, value) >> 32n)));
}

/** Float.hashCode: its bits. */
function ofFloat(value: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value);
  return view.getInt32(0);
}

/** Double.hashCode: one half of its bits over the other. */
function ofDouble(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getInt32(0) ^ view.getInt32(4);
}

/** BigInteger.hashCode, and that of Scala's BigInt where it fits in a long. */
function ofBigInteger(value: bigint, asScala: boolean): number {
  if (asScala && BigInt.asIntN(64, value) === value) return scalaOfLong(value);
  const bytes = bigIntegerBytes(value < 0n ? -value : value);
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes, padded.length - bytes.length);
  const view = new DataView(padded.buffer);
  let hash = 0;
  for (let i = 0; i < padded.length; i += 4) {
    const word = view.getInt32(i);
    if (hash !== 0 || word !== 0) hash = (Math.imul(31, hash) + word) | 0;
  }
  return value < 0n ? -hash : hash;
}

/** That of Scala's BigDecimal. */
function ofDecimal(unscaled: bigint, scale: number): number {
  let [digits, places] = [unscaled, scale];
  while (places > 0 && digits % 10n === 0n) [digits, places] = [digits / 10n, places - 1];
  if (places <= 0) return ofBigInteger(digits, true);
  const text = formatDecimal(digits, places);
  if (String(Number(text)) === text) return scalaOfDouble(Number(text));
  const mixed = Math.imul(rotate(Math.imul(places, 0xcc9e2d51), 15), 0x1b873593);
  return ofBigInteger(digits, false) ^ mixed;
}

function scalaOfLong(value: bigint): number {
  return BigInt.asIntN(32, value) === value ? Number(value) : ofLong(value);
}

function scalaOfDouble(value: number): number {
  if (isInt(value)) return value;
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 63) return ofLong(BigInt(value));
  return Math.fround(value) === value ? ofFloat(value) : ofDouble(value);
}

/** What `hashCode` gives, or `##`, in which whole numbers that are equal have one hash; undefined of values without either. */
export function javaHash(value: CatalystValue, type: DataType, isScala: boolean): number | undefined {
  switch (type.kind) {
    case "boolean":
      return value === true ? 1231 : 1237;
    case "byte":
    case "short":
    case "integer":
    case "date":
    case "year_month_interval":
      return Number(value);
    case "long":
    case "timestamp":
    case "timestamp_ntz":
    case "time":
    case "day_time_interval": {
      const long = BigInt(value as bigint | number);
      return isScala ? scalaOfLong(long) : ofLong(long);
    }
    case "float":
      return ofFloat(Number(value));
    case "double":
      return ofDouble(Number(value));
    case "decimal":
      return ofDecimal(BigInt(value as bigint | number), type.scale);
    case "string":
      return type.collation === undefined ? murmur3(value, StringType, STRING_SEED) : undefined;
    default:
      return undefined;
  }
}

/** A hash mixed once more, as Spark's own hash tables do. */
export function mixedHash(hash: number): number {
  return murmur3(hash, IntegerType, 0);
}
