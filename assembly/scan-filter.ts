// Tests of a column's values while a file is read. Each clears the bits of rows that cannot meet a condition: bit i of the
// bitmap stands for value i. Bitmaps are whole 64-bit words; values may be read up to 16 bytes beyond the last.

import { bitIsSet, clearBit } from "./bits";
import { VIEW_SIZE } from "./layout";
import { stringEquals } from "./strings";

/** Keeps rows with low ≤ value ≤ high. */
export function keepInts(values: usize, count: i32, low: i32, high: i32, bitmap: usize): void {
  const lows = i32x4.splat(low);
  const highs = i32x4.splat(high);
  let row = 0;
  for (; row + 8 <= count; row += 8, values += 32, bitmap++) {
    const first = v128.load(values);
    const second = v128.load(values, 16);
    const low4 = i32x4.bitmask(v128.and(i32x4.ge_s(first, lows), i32x4.le_s(first, highs)));
    const high4 = i32x4.bitmask(v128.and(i32x4.ge_s(second, lows), i32x4.le_s(second, highs)));
    store<u8>(bitmap, load<u8>(bitmap) & <u8>(low4 | (high4 << 4)));
  }
  for (let i = 0; row + i < count; i++, values += 4) {
    const value = load<i32>(values);
    if (value < low || value > high) clearBit(bitmap, i);
  }
}

/** Keeps rows with low ≤ value ≤ high. */
export function keepLongs(values: usize, count: i32, low: i64, high: i64, bitmap: usize): void {
  const lows = i64x2.splat(low);
  const highs = i64x2.splat(high);
  let row = 0;
  for (; row + 8 <= count; row += 8, values += 64, bitmap++) {
    let bits: i32 = 0;
    for (let pair: usize = 0; pair < 4; pair++) {
      const two = v128.load(values + (pair << 4));
      bits |= i64x2.bitmask(v128.and(i64x2.ge_s(two, lows), i64x2.le_s(two, highs))) << (<i32>pair << 1);
    }
    store<u8>(bitmap, load<u8>(bitmap) & <u8>bits);
  }
  for (let i = 0; row + i < count; i++, values += 8) {
    const value = load<i64>(values);
    if (value < low || value > high) clearBit(bitmap, i);
  }
}

/** Keeps rows whose value is neither less than low nor greater than high: NaN stays. */
export function keepDoubles(values: usize, count: i32, low: f64, high: f64, bitmap: usize): void {
  for (let row = 0; row < count; row++, values += 8) {
    const value = load<f64>(values);
    if (value < low || value > high) clearBit(bitmap, row);
  }
}

/** Keeps rows whose string is one of those at `wanted`. */
export function keepStrings(views: usize, count: i32, wanted: usize, numWanted: i32, bitmap: usize): void {
  const end = wanted + <usize>numWanted * VIEW_SIZE;
  for (let row = 0; row < count; row++, views += VIEW_SIZE) {
    let place = wanted;
    while (place < end && !stringEquals(views, place)) place += VIEW_SIZE;
    if (place == end) clearBit(bitmap, row);
  }
}

/** Keeps rows whose code has its bit set in `matches`. */
export function keepCodes(codes: usize, count: i32, matches: usize, bitmap: usize): void {
  for (let row = 0; row < count; row++, codes += 4) {
    if (!bitIsSet(matches, load<i32>(codes))) clearBit(bitmap, row);
  }
}

/** Clears the bits that are not set in `other`; whole words. Returns whether any is left. */
export function keepBits(bitmap: usize, other: usize, count: i32): i32 {
  let left: u64 = 0;
  for (let row = 0; row < count; row += 64, bitmap += 8, other += 8) {
    const bits = load<u64>(bitmap) & load<u64>(other);
    store<u64>(bitmap, bits);
    left |= bits;
  }
  return <i32>(left != 0);
}
