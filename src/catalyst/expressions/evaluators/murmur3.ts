// Spark's Murmur3_x86_32 over values, which decides where a key's partition is.

import { elementsOf } from "../../../types/catalyst-value.ts";
import type { DataType } from "../../../types/data-type.ts";
import { MAX_LONG_DIGITS } from "../../../types/data-type.ts";
import { unpackCalendarInterval } from "../../../types/interval.ts";
import type { CatalystValue } from "../expression.ts";

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));

function mixBlock(hash: number, block: number): number {
  const mixed = Math.imul(rotate(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);
  return (Math.imul(rotate(hash ^ mixed, 13), 5) + 0xe6546b64) | 0;
}

function finish(hash: number, length: number): number {
  let h = hash ^ length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hashInt(value: number, seed: number): number {
  return finish(mixBlock(seed, value), 4);
}

function hashLong(value: bigint, seed: number): number {
  const low = Number(BigInt.asIntN(32, value));
  return finish(mixBlock(mixBlock(seed, low), Number(BigInt.asIntN(32, value >> 32n))), 8);
}

/** Whole words first, then each byte of the rest as a word of its own, sign extended. */
function hashBytes(bytes: Uint8Array, seed: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const aligned = bytes.length & ~3;
  let hash = seed;
  for (let i = 0; i < aligned; i += 4) hash = mixBlock(hash, view.getInt32(i, true));
  for (let i = aligned; i < bytes.length; i++) hash = mixBlock(hash, view.getInt8(i));
  return finish(hash, bytes.length);
}

/** Two's complement, big-endian, as short as it can be: BigInteger.toByteArray. */
export function bigIntegerBytes(value: bigint): Uint8Array {
  let length = 1;
  while (BigInt.asIntN(8 * length, value) !== value) length++;
  return Uint8Array.from({ length }, (_, i) => Number(BigInt.asUintN(8, value >> BigInt(8 * (length - 1 - i)))));
}

/** The hash of a value, seeded by the hash of those before it; null leaves the seed as it is. */
export function murmur3(value: CatalystValue, type: DataType, seed: number): number {
  if (value === null) return seed;
  switch (type.kind) {
    case "boolean":
      return hashInt(value === true ? 1 : 0, seed);
    case "byte":
    case "short":
    case "integer":
    case "date":
    case "year_month_interval":
      return hashInt(Number(value), seed);
    case "float": {
      // A NaN's sign and payload are the machine's in JavaScript; Java hashes one NaN.
      if (Number.isNaN(value)) return hashInt(0x7fc00000, seed);
      const bits = new DataView(new ArrayBuffer(4));
      bits.setFloat32(0, value === 0 ? 0 : Number(value));
      return hashInt(bits.getInt32(0), seed);
    }
    case "double": {
      if (Number.isNaN(value)) return hashLong(0x7ff8000000000000n, seed);
      const bits = new DataView(new ArrayBuffer(8));
      bits.setFloat64(0, value === 0 ? 0 : Number(value));
      return hashLong(bits.getBigInt64(0), seed);
    }
    case "decimal":
      if (typeof value !== "bigint") return seed;
      return type.precision <= MAX_LONG_DIGITS ? hashLong(value, seed) : hashBytes(bigIntegerBytes(value), seed);
    case "interval": {
      const { months, days, microseconds } = unpackCalendarInterval(value as bigint);
      return hashInt(months, hashInt(days, hashLong(microseconds, seed)));
    }
    case "string":
      return hashBytes(new TextEncoder().encode(String(value)), seed);
    case "binary":
      return value instanceof Uint8Array ? hashBytes(value, seed) : seed;
    case "array":
      return elementsOf(value).reduce<number>((hash, item) => murmur3(item, type.elementType, hash), seed);
    case "struct":
      return elementsOf(value).reduce<number>(
        (hash, item, i) => murmur3(item, type.fields[i]?.dataType ?? type, hash),
        seed,
      );
    default:
      return typeof value === "bigint" ? hashLong(value, seed) : seed;
  }
}
