// Buffers of Arrow IPC as a batch has them. Every offset, index and length is checked: files come from anywhere.

import { bitIsSet, clearBit } from "./bits";
import { VIEW_INLINE, VIEW_SIZE } from "./layout";
import { makeView } from "./view";

@inline
function isNull(validity: usize, row: i32): bool {
  return validity != 0 && !bitIsSet(validity, row);
}

@inline
function offsetAt(offsets: usize, offsetWidth: i32, index: i32): i64 {
  return offsetWidth == 8 ? load<i64>(offsets + (<usize>index << 3)) : <i64>load<i32>(offsets + (<usize>index << 2));
}

/** Views of strings that stand at offsets of 4 or 8 bytes into `bytes`; empty for nulls. Returns 0 when one is outside. */
export function arrowStringsToViews(
  offsets: usize,
  offsetWidth: i32,
  bytes: usize,
  byteLength: i32,
  validity: usize,
  count: i32,
  target: usize,
): i32 {
  for (let row = 0; row < count; row++, target += VIEW_SIZE) {
    if (isNull(validity, row)) {
      v128.store(target, i64x2.splat(0));
      continue;
    }
    const start = offsetAt(offsets, offsetWidth, row);
    const end = offsetAt(offsets, offsetWidth, row + 1);
    if (start < 0 || end < start || end > <i64>byteLength) return 0;
    makeView(bytes + <usize>start, <i32>(end - start), target);
  }
  return 1;
}

/**
 * Views with addresses instead of a buffer's index and an offset in it, in place; `buffers` holds address and length of
 * each buffer. Empty for nulls. Returns 0 when one is outside.
 */
export function arrowViewsToViews(views: usize, validity: usize, count: i32, buffers: usize, numBuffers: i32): i32 {
  for (let row = 0; row < count; row++, views += VIEW_SIZE) {
    const length = load<i32>(views);
    if (isNull(validity, row)) v128.store(views, i64x2.splat(0));
    else if (length < 0) return 0;
    else if (length <= VIEW_INLINE) {
      // What follows the bytes must be zero; here it is not taken on trust.
      const low = load<u64>(views, 4);
      const high = load<u32>(views, 12);
      store<u64>(views, length >= 8 ? low : low & (((<u64>1) << (<u64>length << 3)) - 1), 4);
      store<u32>(views, length == 12 ? high : length <= 8 ? 0 : high & (((<u32>1) << ((length - 8) << 3)) - 1), 12);
    } else {
      const buffer = load<u32>(views, 8);
      const offset = load<u32>(views, 12);
      if (buffer >= <u32>numBuffers) return 0;
      const entry = buffers + (<usize>buffer << 3);
      if (<u64>offset + <u64>length > <u64>load<u32>(entry, 4)) return 0;
      makeView(load<usize>(entry) + offset, length, views);
    }
  }
  return 1;
}

/** i32 offsets of lists, which must not fall and end within `childLength`. Returns 0 when they do not. */
export function arrowOffsets(offsets: usize, offsetWidth: i32, count: i32, childLength: i32, target: usize): i32 {
  let previous: i64 = 0;
  for (let i = 0; i <= count; i++) {
    const offset = offsetAt(offsets, offsetWidth, i);
    if (offset < previous || offset > <i64>childLength) return 0;
    store<i32>(target + (<usize>i << 2), <i32>offset);
    previous = offset;
  }
  return 1;
}

/**
 * i32 codes from dictionary indices of 1, 2, 4 or 8 bytes; 0 for nulls. Where the entry is null, the row becomes so too.
 * Returns 0 when an index is outside of the dictionary.
 */
export function arrowCodes(
  indices: usize,
  width: i32,
  validity: usize,
  count: i32,
  dictionarySize: i32,
  dictionaryValidity: usize,
  target: usize,
): i32 {
  for (let row = 0; row < count; row++, indices += width, target += 4) {
    let code: u64 = 0;
    if (!isNull(validity, row)) {
      // Negative indices become large ones.
      if (width == 1) code = <u64>load<u8>(indices);
      else if (width == 2) code = <u64>load<u16>(indices);
      else if (width == 4) code = <u64>load<u32>(indices);
      else code = load<u64>(indices);
      if (code >= <u64>dictionarySize) return 0;
      if (dictionaryValidity != 0 && !bitIsSet(dictionaryValidity, <i32>code)) {
        clearBit(validity, row);
        code = 0;
      }
    }
    store<u32>(target, <u32>code);
  }
  return 1;
}

/** Makes values of null rows zero; width 0 stands for bits. */
export function arrowClearNulls(values: usize, width: i32, validity: usize, count: i32): void {
  if (width == 0) {
    const end = (<usize>count + 7) >> 3;
    for (let i: usize = 0; i < end; i++) store<u8>(values + i, load<u8>(values + i) & load<u8>(validity + i));
    return;
  }
  for (let row = 0; row < count; row++) {
    if (!bitIsSet(validity, row)) memory.fill(values + <usize>row * width, 0, width);
  }
}

/** Signed integers of 4, 8 or 16 bytes with 8 or 16 bytes each; they fit. */
export function arrowResizeIntegers(source: usize, width: i32, count: i32, target: usize, targetWidth: i32): void {
  for (let i = 0; i < count; i++, source += width, target += targetWidth) {
    const low = width == 4 ? <i64>load<i32>(source) : load<i64>(source);
    store<i64>(target, low);
    if (targetWidth == 16) store<i64>(target, width == 16 ? load<i64>(source, 8) : low >> 63, 8);
  }
}

/** 64-bit integers times `factor` over `divisor`, rounded down; as 4 or 8 bytes. */
export function arrowScale(
  source: usize,
  count: i32,
  factor: i64,
  divisor: i64,
  target: usize,
  targetWidth: i32,
): void {
  for (let i = 0; i < count; i++, source += 8, target += targetWidth) {
    const scaled = load<i64>(source) * factor;
    const quotient = scaled / divisor;
    const floor = quotient - <i64>(scaled % divisor < 0);
    if (targetWidth == 8) store<i64>(target, floor);
    else store<i32>(target, <i32>floor);
  }
}
