// Parquet's hybrid of run lengths and bit-packed groups, which levels, dictionary indices and booleans are written in.
// A decoder gives its values piece by piece. Where the bytes end too early or make no sense it gives fewer than asked for.
//
// Decoder: 0 next byte, 4 end of the bytes, 8 bit width, 12 values left in the run, 16 value of the run,
//          20 bytes of the bit-packed run (0: a run of one value), 24 next value in it
//
// Up to 16 bytes after the end are read, never used: who allocates leaves room.

import { bitIsSet, copyBits, countBits, fillBits, setBit } from "./bits";
import { parquetLookUp } from "./parquet-values";

const RLE_DECODER_SIZE: usize = 32;
const NEXT: usize = 0;
const END: usize = 4;
const BIT_WIDTH: usize = 8;
const LEFT: usize = 12;
const VALUE: usize = 16;
const PACKED: usize = 20;
const INDEX: usize = 24;

/** Makes a decoder of `length` bytes of values that are `bitWidth` ≤ 32 bits wide. */
export function rleStart(decoder: usize, bytes: usize, length: i32, bitWidth: i32): void {
  memory.fill(decoder, 0, RLE_DECODER_SIZE);
  store<usize>(decoder, bytes, NEXT);
  store<usize>(decoder, bytes + length, END);
  store<i32>(decoder, bitWidth, BIT_WIDTH);
}

/** Makes a decoder of nothing but bit-packed values, as booleans are in PLAIN encoding. */
export function rleStartPacked(decoder: usize, bytes: usize, length: i32, bitWidth: i32): void {
  rleStart(decoder, bytes + length, 0, bitWidth);
  store<usize>(decoder, bytes, PACKED);
  store<i32>(decoder, <i32>min((<u64>length << 3) / <u64>bitWidth, <u64>i32.MAX_VALUE), LEFT);
}

/** Writes the next `count` values as i32. Returns how many there were. */
export function rleDecode(decoder: usize, count: i32, target: usize): i32 {
  let done = 0;
  while (done < count) {
    if (load<i32>(decoder, LEFT) == 0 && !nextRun(decoder)) break;
    const length = min(count - done, load<i32>(decoder, LEFT));
    const packed = load<usize>(decoder, PACKED);
    const place = target + (<usize>done << 2);
    if (packed == 0) fillIntegers(place, load<i32>(decoder, VALUE), length);
    else unpack(packed, load<i32>(decoder, INDEX), load<i32>(decoder, BIT_WIDTH), length, place);
    advance(decoder, length);
    done += length;
  }
  return done;
}

/** Goes on by `count` values. Returns how many there were. */
export function rleSkip(decoder: usize, count: i32): i32 {
  let done = 0;
  while (done < count) {
    if (load<i32>(decoder, LEFT) == 0 && !nextRun(decoder)) break;
    const length = min(count - done, load<i32>(decoder, LEFT));
    advance(decoder, length);
    done += length;
  }
  return done;
}

/** Decodes indices into a dictionary. Returns how many there were before the end, or −1 when one points outside. */
export function rleIndices(decoder: usize, count: i32, dictionarySize: i32, target: usize): i32 {
  const done = rleDecode(decoder, count, target);
  return done > 0 && highest(target, done) >= <u32>dictionarySize ? -1 : done;
}

/** Indices that are looked up together: few enough to stay in the innermost cache. */
const LOOKED_UP: i32 = 1024;
const indices = memory.data(4 * 1024 + 32, 16);

/** Writes the values of a dictionary that the next `count` indices stand for. Returns how many, as rleIndices. */
export function rleLookUp(
  decoder: usize,
  count: i32,
  dictionary: usize,
  dictionarySize: i32,
  width: i32,
  target: usize,
): i32 {
  let done = 0;
  while (done < count) {
    const wanted = min(count - done, LOOKED_UP);
    const found = rleIndices(decoder, wanted, dictionarySize, indices);
    if (found < 0) return -1;
    parquetLookUp(dictionary, indices, found, target, width);
    target += <usize>found * width;
    done += found;
    if (found < wanted) break;
  }
  return done;
}

function highest(values: usize, count: i32): u32 {
  const end = values + (<usize>count << 2);
  let most = i32x4.splat(0);
  for (; values + 16 <= end; values += 16) most = i32x4.max_u(most, v128.load(values));
  let top = max(
    max(<u32>i32x4.extract_lane(most, 0), <u32>i32x4.extract_lane(most, 1)),
    max(<u32>i32x4.extract_lane(most, 2), <u32>i32x4.extract_lane(most, 3)),
  );
  for (; values < end; values += 4) top = max(top, load<u32>(values));
  return top;
}

/**
 * Of the next `count` values sets a bit, from bit `from` on, for those that are `value`; other bits stay. Returns how many
 * bits were set, or −1 when there were not as many values.
 */
export function rleMatches(decoder: usize, count: i32, value: i32, bitmap: usize, from: i32): i32 {
  let set = 0;
  while (count > 0) {
    if (load<i32>(decoder, LEFT) == 0 && !nextRun(decoder)) return -1;
    const length = min(count, load<i32>(decoder, LEFT));
    const packed = load<usize>(decoder, PACKED);
    if (packed == 0) {
      if (load<i32>(decoder, VALUE) == value) {
        fillBits(bitmap, from, length);
        set += length;
      }
    } else if (load<i32>(decoder, BIT_WIDTH) == 1 && value == 1) {
      copyBits(packed, load<i32>(decoder, INDEX), length, bitmap, from);
      set += countBits(packed, load<i32>(decoder, INDEX), length);
    } else {
      set += matchPacked(packed, load<i32>(decoder, INDEX), load<i32>(decoder, BIT_WIDTH), length, value, bitmap, from);
    }
    advance(decoder, length);
    from += length;
    count -= length;
  }
  return set;
}

function matchPacked(
  packed: usize,
  index: i32,
  bitWidth: i32,
  count: i32,
  value: i32,
  bitmap: usize,
  from: i32,
): i32 {
  let set = 0;
  for (let i = 0; i < count; i++) {
    if (packedValue(packed, index + i, bitWidth) != value) continue;
    setBit(bitmap, from + i);
    set++;
  }
  return set;
}

@inline
function advance(decoder: usize, count: i32): void {
  store<i32>(decoder, load<i32>(decoder, LEFT) - count, LEFT);
  store<i32>(decoder, load<i32>(decoder, INDEX) + count, INDEX);
}

/** Reads headers until a run has values; false when there is none any more. */
function nextRun(decoder: usize): bool {
  const bitWidth = load<i32>(decoder, BIT_WIDTH);
  const end = load<usize>(decoder, END);
  let next = load<usize>(decoder, NEXT);
  while (next < end) {
    let header: u64 = 0;
    let shift: u64 = 0;
    let byte: u8 = 0;
    do {
      if (next >= end || shift > 28) return false;
      byte = load<u8>(next++);
      header |= <u64>(byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80);
    let count: u64 = header >> 1;
    if (header & 1) {
      const available = <u64>(end - next);
      const size = count * <u64>bitWidth;
      count <<= 3;
      store<usize>(decoder, bitWidth == 0 ? 0 : next, PACKED);
      store<i32>(decoder, 0, VALUE);
      // Some writers cut what fills up the last group.
      if (size > available) count = (available << 3) / <u64>bitWidth;
      next += <usize>min(size, available);
    } else {
      const size = <usize>((bitWidth + 7) >> 3);
      if (size > end - next) return false;
      let value: u32 = 0;
      for (let i: usize = 0; i < size; i++) value |= <u32>load<u8>(next + i) << <u32>(i << 3);
      store<usize>(decoder, 0, PACKED);
      store<i32>(decoder, value, VALUE);
      next += size;
    }
    store<usize>(decoder, next, NEXT);
    store<i32>(decoder, <i32>min(count, <u64>i32.MAX_VALUE), LEFT);
    store<i32>(decoder, 0, INDEX);
    if (count > 0) return true;
  }
  return false;
}

function fillIntegers(target: usize, value: i32, count: i32): void {
  const end = target + (<usize>count << 2);
  const values = i32x4.splat(value);
  for (; target + 16 <= end; target += 16) v128.store(target, values);
  for (; target < end; target += 4) store<i32>(target, value);
}

@inline
function packedValue(packed: usize, index: i32, bitWidth: i32): u32 {
  const bit = <u64>index * <u64>bitWidth;
  const word = load<u64>(packed + <usize>(bit >> 3)) >> (bit & 7);
  return <u32>(word & (((<u64>1) << bitWidth) - 1));
}

/** Widest value that, moved by up to 7 bits, lies within 32 bits. */
const WIDEST_IN_LANE: i32 = 25;
/** Below this many values the tables of a width cost more than they save. */
const FEW_VALUES: i32 = 32;

/** Writes `count` bit-packed values from the one at `index` on. */
function unpack(packed: usize, index: i32, bitWidth: i32, count: i32, target: usize): void {
  const end = target + (<usize>count << 2);
  if (bitWidth <= WIDEST_IN_LANE && count >= FEW_VALUES) {
    for (; (index & 7) != 0; index++, target += 4) store<u32>(target, packedValue(packed, index, bitWidth));
    const groups = <i32>((end - target) >> 5);
    unpackGroups(packed + (<usize>index >> 3) * bitWidth, groups, bitWidth, target);
    index += groups << 3;
    target += <usize>groups << 5;
  }
  for (; target < end; index++, target += 4) store<u32>(target, packedValue(packed, index, bitWidth));
}

/** For the two halves of a group of eight: which bytes each lane takes, and a factor that moves its value to bit 7. */
const tables = memory.data(64, 16);
let tablesWidth: i32 = 0;

function prepareTables(bitWidth: i32): void {
  if (tablesWidth == bitWidth) return;
  tablesWidth = bitWidth;
  for (let half = 0; half < 2; half++) {
    const first = half * 4 * bitWidth;
    for (let lane = 0; lane < 4; lane++) {
      const bit = (first & 7) + lane * bitWidth;
      const place = tables + <usize>(half * 32 + lane * 4);
      for (let i = 0; i < 4; i++) store<u8>(place + i, <u8>((bit >> 3) + i));
      store<u32>(place, <u32>1 << (7 - (bit & 7)), 16);
    }
  }
}

function unpackGroups(packed: usize, groups: i32, bitWidth: i32, target: usize): void {
  prepareTables(bitWidth);
  const lowBytes = v128.load(tables);
  const lowFactors = v128.load(tables, 16);
  const highBytes = v128.load(tables, 32);
  const highFactors = v128.load(tables, 48);
  const mask = i32x4.splat((1 << bitWidth) - 1);
  const high = <usize>((4 * bitWidth) >> 3);
  for (const end = target + (<usize>groups << 5); target < end; target += 32, packed += bitWidth) {
    const low = i32x4.mul(i8x16.swizzle(v128.load(packed), lowBytes), lowFactors);
    v128.store(target, v128.and(i32x4.shr_u(low, 7), mask));
    const rest = i32x4.mul(i8x16.swizzle(v128.load(packed + high), highBytes), highFactors);
    v128.store(target, v128.and(i32x4.shr_u(rest, 7), mask), 16);
  }
}

/** Spreads `count` bits that are set in `bitmap` from `from` on: bit i of `bits` goes where the i-th of them is. */
export function parquetSpreadBits(bits: usize, bitmap: usize, from: i32, count: i32): void {
  let dense = countBits(bitmap, from, count) - 1;
  // Backwards and in place, since no bit moves down.
  for (let row = from + count - 1; row >= from; row--) {
    const isSet = bitIsSet(bitmap, row) && bitIsSet(bits, from + dense--);
    const address = bits + (row >> 3);
    const mask = <u8>1 << (<u8>row & 7);
    store<u8>(address, isSet ? load<u8>(address) | mask : load<u8>(address) & ~mask);
  }
}
