// The order in which Spark gives the values of a set: that of the buckets of Scala's mutable.HashSet, by the hashes that Java
// and Scala give the values.

import type { DataType } from "../../types/data-type.ts";
import { murmur3 } from "../expressions/evaluators/murmur3.ts";
import type { CatalystValue } from "../expressions/expression.ts";

const FEWEST_BUCKETS = 16;
const LOAD_FACTOR = 0.75;
/** The seed of the hash of Spark's strings. */
const STRING_SEED = 42;

/** Different values in the order of their buckets; those whose hashes are not known here keep the order they have. */
export function inHashSetOrder(values: readonly CatalystValue[], type: DataType): readonly CatalystValue[] {
  const hashes = values.map((value) => (value === null ? 0 : hashOf(value, type)));
  // The sets of two partitions are put together in buckets for the larger one.
  const expected = (Math.ceil(values.length / 2) + 1) / LOAD_FACTOR;
  let buckets = FEWEST_BUCKETS;
  while (buckets < Math.floor(expected)) buckets *= 2;
  const places = hashes.flatMap((hash, index) => {
    if (hash === undefined) return [];
    const spread = hash ^ (hash >>> 16);
    return [{ index, bucket: spread & (buckets - 1), spread }];
  });
  if (places.length < values.length) return values;
  places.sort((a, b) => a.bucket - b.bucket || a.spread - b.spread || a.index - b.index);
  return places.map(({ index }) => values[index] ?? null);
}

function hashOf(value: CatalystValue, type: DataType): number | undefined {
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
    case "day_time_interval":
      return typeof value === "bigint" ? hashOfLong(value) : undefined;
    case "float":
      return hashOfFloat(Number(value));
    case "double":
      return hashOfDouble(Number(value));
    case "decimal":
      // Up to here a decimal has the hash of the double of the same value.
      return type.precision <= 15 ? hashOfNumber(Number(value) / 10 ** type.scale) : undefined;
    case "string":
      return murmur3(value, type, STRING_SEED);
    default:
      return undefined;
  }
}

function hashOfLong(value: bigint): number {
  const short = BigInt.asIntN(32, value);
  return Number(short === value ? short : BigInt.asIntN(32, value ^ (BigInt.asUintN(64, value) >> 32n)));
}

/** Numbers that are equal have one hash, whatever their type. */
function hashOfNumber(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 63) return hashOfLong(BigInt(value));
  return Math.fround(value) === value ? hashOfFloat(value) : hashOfDouble(value);
}

function hashOfFloat(value: number): number {
  const bits = new DataView(new ArrayBuffer(4));
  bits.setFloat32(0, value);
  return bits.getInt32(0);
}

function hashOfDouble(value: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  return bits.getInt32(0) ^ bits.getInt32(4);
}
