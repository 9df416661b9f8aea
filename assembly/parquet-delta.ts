// Parquet's delta encodings and byte streams, rewritten as PLAIN values. Up to 16 bytes after the end are read, never
// used.

let cursor: usize = 0;
let failed: bool = false;

/** The number at the cursor; sets `failed` when it does not end. */
function readVarint(end: usize): u64 {
  let value: u64 = 0;
  for (let shift: u64 = 0; shift < 70; shift += 7) {
    if (cursor >= end) break;
    const byte = load<u8>(cursor++);
    value |= <u64>(byte & 0x7f) << shift;
    if ((byte & 0x80) == 0) return value;
  }
  failed = true;
  return 0;
}

@inline
function zigzag(value: u64): i64 {
  return <i64>(value >> 1) ^ -(<i64>(value & 1));
}

/** How many values a block of DELTA_BINARY_PACKED says that it has, or −1. */
export function deltaCount(source: usize, end: usize): i32 {
  cursor = source;
  failed = false;
  readVarint(end);
  readVarint(end);
  const count = readVarint(end);
  return failed || count > <u64>i32.MAX_VALUE ? -1 : <i32>count;
}

/**
 * Writes all values of a block of DELTA_BINARY_PACKED as integers of 4 or 8 bytes. Returns where the block ends, or 0 when
 * it is broken.
 */
export function deltaDecode(source: usize, end: usize, width: i32, target: usize): usize {
  cursor = source;
  failed = false;
  const blockSize = readVarint(end);
  const numMiniblocks = readVarint(end);
  let left = <i32>readVarint(end);
  let value = zigzag(readVarint(end));
  if (failed || numMiniblocks == 0 || blockSize > 1 << 24 || numMiniblocks > blockSize) return 0;
  const miniblockSize = <i32>(blockSize / numMiniblocks);
  if ((miniblockSize & 7) != 0) return 0;
  if (left == 0) return cursor;
  storeInteger(target, width, value);
  target += width;
  left--;
  while (left > 0) {
    const minDelta = zigzag(readVarint(end));
    const widths = cursor;
    if (failed || <usize>numMiniblocks > end - widths) return 0;
    cursor += <usize>numMiniblocks;
    for (let i: usize = 0; i < <usize>numMiniblocks && left > 0; i++) {
      const bitWidth = <i32>load<u8>(widths + i);
      const count = min(left, miniblockSize);
      if (bitWidth > 64 || (<u64>count * bitWidth + 7) >> 3 > <u64>(end - cursor)) return 0;
      value = decodeMiniblock(bitWidth, count, minDelta, value, width, target);
      target += <usize>count * width;
      left -= count;
      // Some writers cut the last miniblock.
      cursor = min(end, cursor + ((<usize>miniblockSize * bitWidth) >> 3));
    }
  }
  return cursor;
}

function decodeMiniblock(bitWidth: i32, count: i32, minDelta: i64, value: i64, width: i32, target: usize): i64 {
  const packed = cursor;
  const mask: u64 = bitWidth == 64 ? ~(<u64>0) : ((<u64>1) << bitWidth) - 1;
  for (let i = 0, bit: usize = 0; i < count; i++, bit += bitWidth, target += width) {
    const place = packed + (bit >> 3);
    const shift = <u64>(bit & 7);
    let delta = load<u64>(place) >> shift;
    if (<i32>shift + bitWidth > 64) delta |= <u64>load<u8>(place, 8) << (64 - shift);
    value += minDelta + <i64>(delta & mask);
    storeInteger(target, width, value);
  }
  return value;
}

@inline
function storeInteger(target: usize, width: i32, value: i64): void {
  if (width == 8) store<i64>(target, value);
  else store<i32>(target, <i32>value);
}

/**
 * The bytes that strings of DELTA_BYTE_ARRAY take together, without the lengths before them, or −1 when a prefix is longer
 * than the string before it, the suffixes are longer than the bytes there are, or all together than `limit`. With
 * `fixedLength` ≥ 0 all strings must have that length. Without prefixes (address 0), strings of DELTA_LENGTH_BYTE_ARRAY.
 */
export function deltaStringsSize(
  prefixes: usize,
  suffixes: usize,
  count: i32,
  available: i32,
  fixedLength: i32,
  limit: i32,
): i32 {
  let total: i64 = 0;
  let read: i64 = 0;
  let previous = 0;
  for (let i: usize = 0; i < <usize>count << 2; i += 4) {
    const prefix = prefixes == 0 ? 0 : load<i32>(prefixes + i);
    const suffix = load<i32>(suffixes + i);
    if (prefix < 0 || prefix > previous || suffix < 0) return -1;
    read += suffix;
    if (read > available) return -1;
    previous = prefix + suffix;
    if (fixedLength >= 0 && previous != fixedLength) return -1;
    total += previous;
    if (total > limit) return -1;
  }
  return <i32>total;
}

/** Writes the strings, which deltaStringsSize has found to be right, each after its length unless it is fixed. */
export function deltaStringsToPlain(
  prefixes: usize,
  suffixes: usize,
  count: i32,
  bytes: usize,
  isFixed: i32,
  target: usize,
): void {
  let previous: usize = 0;
  for (let i: usize = 0; i < <usize>count << 2; i += 4) {
    const prefix = prefixes == 0 ? 0 : load<i32>(prefixes + i);
    const suffix = load<i32>(suffixes + i);
    if (isFixed == 0) {
      store<i32>(target, prefix + suffix);
      target += 4;
    }
    memory.copy(target, previous, prefix);
    memory.copy(target + prefix, bytes, suffix);
    previous = target;
    target += prefix + suffix;
    bytes += suffix;
  }
}

/** BYTE_STREAM_SPLIT: of `count` values all first bytes, then all second ones, and so on. */
export function byteStreamsToPlain(source: usize, count: i32, width: i32, target: usize): void {
  if (width == 4) {
    for (let i: usize = 0; i < <usize>count; i++) {
      let value: u32 = 0;
      for (let stream: usize = 0; stream < 4; stream++) {
        value |= <u32>load<u8>(source + stream * count + i) << <u32>(stream << 3);
      }
      store<u32>(target + (i << 2), value);
    }
  } else if (width == 8) {
    for (let i: usize = 0; i < <usize>count; i++) {
      let value: u64 = 0;
      for (let stream: usize = 0; stream < 8; stream++) {
        value |= <u64>load<u8>(source + stream * count + i) << <u64>(stream << 3);
      }
      store<u64>(target + (i << 3), value);
    }
  } else {
    for (let stream = 0; stream < width; stream++) {
      for (let i: usize = 0; i < <usize>count; i++) {
        store<u8>(target + i * width + stream, load<u8>(source++));
      }
    }
  }
}
