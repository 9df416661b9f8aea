// Hashes: Spark's Murmur3 (seed and result chained over columns), which decides in which partition a key lands, and a
// cheaper one for tables inside one executor.

import { viewBytes, viewLength } from "./view";

@inline
function mixK1(k1: u32): u32 {
  return rotl(k1 * 0xcc9e2d51, 15) * 0x1b873593;
}

@inline
function mixH1(h1: u32, k1: u32): u32 {
  return rotl(h1 ^ k1, 13) * 5 + 0xe6546b64;
}

@inline
function finalMix(h1: u32, length: u32): u32 {
  h1 ^= length;
  h1 = (h1 ^ (h1 >> 16)) * 0x85ebca6b;
  h1 = (h1 ^ (h1 >> 13)) * 0xc2b2ae35;
  return h1 ^ (h1 >> 16);
}

/** Spark's hash of boolean (0 or 1), byte, short, int and date. */
export function murmur3Int(value: i32, seed: i32): i32 {
  return finalMix(mixH1(seed, mixK1(value)), 4);
}

/** Spark's hash of long, timestamp and decimal of up to 18 digits (its unscaled value). */
export function murmur3Long(value: i64, seed: i32): i32 {
  const low = mixH1(seed, mixK1(<u32>value));
  return finalMix(mixH1(low, mixK1(<u32>(value >>> 32))), 8);
}

/** Spark's hash of float: −0.0 as 0.0, every NaN as one. */
export function murmur3Float(value: f32, seed: i32): i32 {
  return murmur3Int(value == 0 ? 0 : value != value ? 0x7fc00000 : reinterpret<i32>(value), seed);
}

/** Spark's hash of double: −0.0 as 0.0, every NaN as one. */
export function murmur3Double(value: f64, seed: i32): i32 {
  return murmur3Long(value == 0 ? 0 : value != value ? 0x7ff8000000000000 : reinterpret<i64>(value), seed);
}

function murmur3Bytes(address: usize, length: i32, seed: i32): i32 {
  let h1: u32 = seed;
  const aligned = address + (length & ~3);
  const end = address + length;
  for (; address < aligned; address += 4) h1 = mixH1(h1, mixK1(load<u32>(address)));
  // Spark mixes every byte of the tail as an int of its own, sign extended; other Murmur3s do not.
  for (; address < end; address++) h1 = mixH1(h1, mixK1(load<i8>(address)));
  return finalMix(h1, length);
}

/** Spark's hash of string and binary. */
export function murmur3View(view: usize, seed: i32): i32 {
  return murmur3Bytes(viewBytes(view), viewLength(view), seed);
}

/** Spark's hash of a decimal of more than 18 digits: the shortest big-endian bytes of its unscaled value. */
export function murmur3Decimal(low: i64, high: i64, seed: i32): i32 {
  const bytes = decimalBytes;
  store<i64>(bytes, bswap(high));
  store<i64>(bytes, bswap(low), 8);
  let start: i32 = 0;
  while (start < 15) {
    // A leading byte goes when the sign still shows in the next one.
    if (<i32>load<i8>(bytes + start) != load<i8>(bytes + start + 1) >> 7) break;
    start++;
  }
  return murmur3Bytes(bytes + start, 16 - start, seed);
}

const decimalBytes: usize = memory.data(16);

/** A 32-bit hash of 64 bits, every bit of it good for a mask; two rounds of multiply and fold. */
export function hashLong(value: i64): i32 {
  let hash = <u64>value * 0x9e3779b97f4a7c15;
  hash = (hash ^ (hash >> 32)) * 0xbf58476d1ce4e5b9;
  return <i32>(hash >> 32);
}

/** The hash of two columns from the hashes of each. */
export function hashCombine(first: i32, second: i32): i32 {
  return hashLong((<u64>(<u32>first) << 32) | <u64>(<u32>second));
}
