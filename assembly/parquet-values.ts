// Values in Parquet's PLAIN encoding as a batch has them. Each kernel reads `count` values from `source` on and returns
// where the next one begins, or 0 when the bytes up to `end` hold fewer or a value makes no sense. `length` is that of
// fixed-length byte arrays, and the width of values that stay as they are.

import { bitIsSet, countBits } from "./bits";
import { VIEW_SIZE } from "./layout";
import { makeView } from "./view";

@inline
function holds(source: usize, end: usize, count: i32, width: i32): bool {
  return <u64>count * <u64>width <= <u64>(end - source);
}

export function parquetCopy(source: usize, end: usize, count: i32, target: usize, length: i32): usize {
  if (!holds(source, end, count, length)) return 0;
  const size = <usize>count * length;
  memory.copy(target, source, size);
  return source + size;
}

export function parquetIntToByte(source: usize, end: usize, count: i32, target: usize, length: i32): usize {
  if (!holds(source, end, count, 4)) return 0;
  for (let i = 0; i < count; i++, source += 4) store<i8>(target + i, <i8>load<i32>(source));
  return source;
}

export function parquetIntToShort(source: usize, end: usize, count: i32, target: usize, length: i32): usize {
  if (!holds(source, end, count, 4)) return 0;
  for (const last = source + (<usize>count << 2); source < last; source += 4, target += 2) {
    store<i16>(target, <i16>load<i32>(source));
  }
  return source;
}

export function parquetIntToLong(source: usize, end: usize, count: i32, target: usize, length: i32): usize {
  if (!holds(source, end, count, 4)) return 0;
  for (const last = source + (<usize>count << 2); source < last; source += 4, target += 8) {
    store<i64>(target, <i64>load<i32>(source));
  }
  return source;
}

export function parquetUnsignedIntToLong(source: usize, end: usize, count: i32, target: usize, length: i32): usize {
  if (!holds(source, end, count, 4)) return 0;
  for (const last = source + (<usize>count << 2); source < last; source += 4, target += 8) {
    store<u64>(target, <u64>load<u32>(source));
  }
  return source;
}

export function parquetIntToDouble(source: usize, end: usize, count: i32, target: usize, length: i32): usize {
  if (!holds(source, end, count, 4)) return 0;
  for (const last = source + (<usize>count << 2); source < last; source += 4, target += 8) {
    store<f64>(target, <f64>load<i32>(source));
  }
  return source;
}

export function parquetFloatToDouble(source: usize, end: usize, count: i32, target: usize, length: i32): usize {
  if (!holds(source, end, count, 4)) return 0;
  for (const last = source + (<usize>count << 2); source < last; source += 4, target += 8) {
    store<f64>(target, <f64>load<f32>(source));
  }
  return source;
}

/** Dates to the microsecond at which they begin. */
export function parquetDateToMicros(source: usize, end: usize, count: i32, target: usize, length: i32): usize {
  if (!holds(source, end, count, 4)) return 0;
  for (const last = source + (<usize>count << 2); source < last; source += 4, target += 8) {
    store<i64>(target, <i64>load<i32>(source) * 86_400_000_000);
  }
  return source;
}

export function parquetMillisToMicros(source: usize, end: usize, count: i32, target: usize, length: i32): usize {
  if (!holds(source, end, count, 8)) return 0;
  for (const last = source + (<usize>count << 3); source < last; source += 8, target += 8) {
    const millis = load<i64>(source);
    if (millis > i64.MAX_VALUE / 1000 || millis < i64.MIN_VALUE / 1000) return 0;
    store<i64>(target, millis * 1000);
  }
  return source;
}

const JULIAN_DAY_OF_EPOCH: i64 = 2_440_588;

/** INT96: nanoseconds of the day, then the Julian day. */
export function parquetInt96ToMicros(source: usize, end: usize, count: i32, target: usize, length: i32): usize {
  if (!holds(source, end, count, 12)) return 0;
  for (const last = source + <usize>count * 12; source < last; source += 12, target += 8) {
    const days = <i64>load<i32>(source, 8) - JULIAN_DAY_OF_EPOCH;
    store<i64>(target, days * 86_400_000_000 + load<i64>(source) / 1000);
  }
  return source;
}

export function parquetLongToDecimal(source: usize, end: usize, count: i32, target: usize, length: i32): usize {
  if (!holds(source, end, count, 8)) return 0;
  for (const last = source + (<usize>count << 3); source < last; source += 8, target += 16) {
    const value = load<i64>(source);
    store<i64>(target, value);
    store<i64>(target, value >> 63, 8);
  }
  return source;
}

export function parquetUnsignedLongToDecimal(
  source: usize,
  end: usize,
  count: i32,
  target: usize,
  length: i32,
): usize {
  if (!holds(source, end, count, 8)) return 0;
  for (const last = source + (<usize>count << 3); source < last; source += 8, target += 16) {
    store<i64>(target, load<i64>(source));
    store<i64>(target, 0, 8);
  }
  return source;
}

/** Whether the bytes before the last `kept` of a big-endian integer only repeat its sign. */
function repeatsSign(source: usize, length: i32, kept: i32): bool {
  const dropped = length - kept;
  const filler = <u8>(<i32>load<i8>(source + dropped) >> 7);
  for (let i = 0; i < dropped; i++) if (load<u8>(source + i) != filler) return false;
  return true;
}

/** A big-endian integer of `length` bytes as 64 bits; it fits. */
@inline
function bigEndian(source: usize, length: i32): i64 {
  let value: i64 = length > 0 ? <i64>load<i8>(source) : 0;
  for (let i = 1; i < length; i++) value = (value << 8) | <i64>load<u8>(source + i);
  return value;
}

@inline
function storeNarrow(source: usize, length: i32, target: usize): bool {
  const kept = min(length, 8);
  if (length > kept && !repeatsSign(source, length, kept)) return false;
  store<i64>(target, bigEndian(source + (length - kept), kept));
  return true;
}

@inline
function storeWide(source: usize, length: i32, target: usize): bool {
  const kept = min(length, 16);
  if (length > kept && !repeatsSign(source, length, kept)) return false;
  source += length - kept;
  if (kept <= 8) {
    const value = bigEndian(source, kept);
    store<i64>(target, value);
    store<i64>(target, value >> 63, 8);
  } else {
    store<u64>(target, bswap(load<u64>(source + (kept - 8))));
    store<i64>(target, bigEndian(source, kept - 8), 8);
  }
  return true;
}

/** Decimals of up to 18 digits. */
export function parquetFixedToDecimal(source: usize, end: usize, count: i32, target: usize, length: i32): usize {
  if (!holds(source, end, count, length)) return 0;
  for (let i = 0; i < count; i++, source += length, target += 8) if (!storeNarrow(source, length, target)) return 0;
  return source;
}

export function parquetFixedToWideDecimal(source: usize, end: usize, count: i32, target: usize, length: i32): usize {
  if (!holds(source, end, count, length)) return 0;
  for (let i = 0; i < count; i++, source += length, target += 16) if (!storeWide(source, length, target)) return 0;
  return source;
}

/** Decimals of up to 18 digits. */
export function parquetBytesToDecimal(source: usize, end: usize, count: i32, target: usize, length: i32): usize {
  for (let i = 0; i < count; i++, target += 8) {
    if (end - source < 4) return 0;
    const size = <usize>load<u32>(source);
    source += 4;
    if (size > end - source || !storeNarrow(source, <i32>size, target)) return 0;
    source += size;
  }
  return source;
}

export function parquetBytesToWideDecimal(source: usize, end: usize, count: i32, target: usize, length: i32): usize {
  for (let i = 0; i < count; i++, target += 16) {
    if (end - source < 4) return 0;
    const size = <usize>load<u32>(source);
    source += 4;
    if (size > end - source || !storeWide(source, <i32>size, target)) return 0;
    source += size;
  }
  return source;
}

/** Strings and binaries become views of bytes that stay where they are. */
export function parquetBytesToViews(source: usize, end: usize, count: i32, target: usize, length: i32): usize {
  for (let i = 0; i < count; i++, target += VIEW_SIZE) {
    if (end - source < 4) return 0;
    const size = <usize>load<u32>(source);
    source += 4;
    if (size > end - source || <i32>size < 0) return 0;
    makeShortOrLongView(source, <i32>size, target);
    source += size;
  }
  return source;
}

export function parquetFixedToViews(source: usize, end: usize, count: i32, target: usize, length: i32): usize {
  if (!holds(source, end, count, length)) return 0;
  for (let i = 0; i < count; i++, source += length, target += VIEW_SIZE) makeView(source, length, target);
  return source;
}

/** As makeView, by one load and a mask: there are 16 bytes after the last value that may be read. */
@inline
function makeShortOrLongView(bytes: usize, length: i32, target: usize): void {
  if (length > 12) {
    store<i32>(target, length);
    store<u32>(target, load<u32>(bytes), 4);
    store<u64>(target, <u64>bytes, 8);
  } else {
    const low = load<u64>(bytes);
    const lowMask: u64 = length >= 8 ? ~(<u64>0) : ((<u64>1) << (<u64>length << 3)) - 1;
    const highMask: u32 = length <= 8 ? 0 : length == 12 ? ~(<u32>0) : ((<u32>1) << ((length - 8) << 3)) - 1;
    store<i32>(target, length);
    store<u64>(target, low & lowMask, 4);
    store<u32>(target, load<u32>(bytes, 8) & highMask, 12);
  }
}

/** Where `count` values of BYTE_ARRAY end, or 0. */
export function parquetSkipBytes(source: usize, end: usize, count: i32): usize {
  for (let i = 0; i < count; i++) {
    if (end - source < 4) return 0;
    const size = <usize>load<u32>(source);
    source += 4;
    if (size > end - source) return 0;
    source += size;
  }
  return source;
}

/** Values of a fixed width for indices into a dictionary. */
export function parquetLookUp(dictionary: usize, indices: usize, count: i32, target: usize, width: i32): void {
  const end = indices + (<usize>count << 2);
  if (width == 8) {
    for (; indices + 16 <= end; indices += 16, target += 32) {
      const first = load<u64>(indices);
      const second = load<u64>(indices, 8);
      store<u64>(target, load<u64>(dictionary + (<usize>first << 3)));
      store<u64>(target, load<u64>(dictionary + (<usize>(first >> 32) << 3)), 8);
      store<u64>(target, load<u64>(dictionary + (<usize>second << 3)), 16);
      store<u64>(target, load<u64>(dictionary + (<usize>(second >> 32) << 3)), 24);
    }
    for (; indices < end; indices += 4, target += 8) {
      store<u64>(target, load<u64>(dictionary + (<usize>load<u32>(indices) << 3)));
    }
  } else if (width == 4) {
    for (; indices < end; indices += 4, target += 4) {
      store<u32>(target, load<u32>(dictionary + (<usize>load<u32>(indices) << 2)));
    }
  } else if (width == 16) {
    for (; indices < end; indices += 4, target += 16) {
      v128.store(target, v128.load(dictionary + (<usize>load<u32>(indices) << 4)));
    }
  } else if (width == 2) {
    for (; indices < end; indices += 4, target += 2) {
      store<u16>(target, load<u16>(dictionary + (<usize>load<u32>(indices) << 1)));
    }
  } else {
    for (; indices < end; indices += 4, target += 1) store<u8>(target, load<u8>(dictionary + <usize>load<u32>(indices)));
  }
}

/**
 * Spreads values that stand close together at the start of `values` over `count` rows: to those whose bits are set in
 * `bitmap` from `from` on. The others become zero.
 */
export function parquetSpread(values: usize, width: i32, bitmap: usize, from: i32, count: i32): void {
  let dense = countBits(bitmap, from, count) - 1;
  if (width == 8) {
    // Backwards and in place, since no value moves down.
    for (let row = count - 1; row > dense; row--) {
      const value: u64 = bitIsSet(bitmap, from + row) ? load<u64>(values + (<usize>(dense--) << 3)) : 0;
      store<u64>(values + (<usize>row << 3), value);
    }
  } else if (width == 4) {
    for (let row = count - 1; row > dense; row--) {
      const value: u32 = bitIsSet(bitmap, from + row) ? load<u32>(values + (<usize>(dense--) << 2)) : 0;
      store<u32>(values + (<usize>row << 2), value);
    }
  } else if (width == 16) {
    for (let row = count - 1; row > dense; row--) {
      const value = bitIsSet(bitmap, from + row) ? v128.load(values + (<usize>(dense--) << 4)) : i64x2.splat(0);
      v128.store(values + (<usize>row << 4), value);
    }
  } else if (width == 2) {
    for (let row = count - 1; row > dense; row--) {
      const value: u16 = bitIsSet(bitmap, from + row) ? load<u16>(values + (<usize>(dense--) << 1)) : 0;
      store<u16>(values + (<usize>row << 1), value);
    }
  } else {
    for (let row = count - 1; row > dense; row--) {
      const value: u8 = bitIsSet(bitmap, from + row) ? load<u8>(values + <usize>(dense--)) : 0;
      store<u8>(values + <usize>row, value);
    }
  }
}
