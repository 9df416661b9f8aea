// The Huffman codes of Zstandard's literals. Shared by the kernels, not exported from the module.
//
// Entry of a table: u16 of symbol (8 bits) and width of its code (8)

import { backwardBits, bitsAt, COUNTS_SIZE, fseBuildTable, fseEnd, fseReadCounts, fseSymbols } from "./fse";

export const MAX_CODE_WIDTH: i32 = 11;
const MAX_WEIGHT_LOG: i32 = 6;
const MAX_SYMBOLS: i32 = 256;

/** Where the description of a code ended. */
export let huffmanEnd: usize = 0;

/**
 * Reads the description of a code into `table`, which has 2 << MAX_CODE_WIDTH bytes. Returns the width of its longest code,
 * or 0 when it makes no sense. `work` has room for counts, a table of FSE and 256 weights.
 */
export function huffmanReadTable(source: usize, end: usize, table: usize, work: usize): i32 {
  if (source >= end) return 0;
  const weights = work + COUNTS_SIZE + (8 << MAX_WEIGHT_LOG);
  const header = <i32>load<u8>(source++);
  let symbols: i32;
  if (header >= 128) {
    symbols = header - 127;
    const size = <usize>((symbols + 1) >> 1);
    if (size > end - source) return 0;
    for (let i = 0; i < symbols; i++) {
      const pair = load<u8>(source + <usize>(i >> 1));
      store<u8>(weights + i, (i & 1) == 0 ? pair >> 4 : pair & 15);
    }
    huffmanEnd = source + size;
  } else {
    if (<usize>header > end - source) return 0;
    symbols = readWeights(source, source + header, weights, work);
    huffmanEnd = source + header;
  }
  return symbols <= 0 ? 0 : buildTable(weights, symbols, table, work);
}

/** Weights are written by two states in turn. Returns how many there are, or 0. */
function readWeights(source: usize, end: usize, weights: usize, work: usize): i32 {
  const log = fseReadCounts(source, end, MAX_SYMBOLS, MAX_WEIGHT_LOG, work);
  if (log < 0) return 0;
  const table = work + COUNTS_SIZE;
  if (!fseBuildTable(work, fseSymbols, log, 0, table)) return 0;
  if (fseEnd >= end) return 0;
  const stream = fseEnd;
  let bit = backwardBits(stream, end - stream);
  if (bit < 2 * log) return 0;
  bit -= log;
  let first = <u32>bitsAt(stream, bit, log);
  bit -= log;
  let second = <u32>bitsAt(stream, bit, log);
  let count = 0;
  while (count <= MAX_SYMBOLS - 3) {
    const entry = load<u64>(table + (<usize>first << 3));
    store<u8>(weights + count++, <u8>entry);
    const width = <i32>((entry >> 48) & 255);
    bit -= width;
    if (bit < 0) {
      store<u8>(weights + count++, load<u8>(table + (<usize>second << 3)));
      return count;
    }
    first = second;
    second = <u32>((entry >> 32) & 0xffff) + <u32>bitsAt(stream, bit, width);
  }
  return 0;
}

/** The weight of the last symbol is what is missing. */
function buildTable(weights: usize, symbols: i32, table: usize, ranks: usize): i32 {
  memory.fill(ranks, 0, 64);
  let total: u32 = 0;
  for (let i = 0; i < symbols; i++) {
    const weight = <i32>load<u8>(weights + i);
    if (weight > MAX_CODE_WIDTH) return 0;
    if (weight > 0) total += (<u32>1) << (weight - 1);
  }
  if (total == 0) return 0;
  const width = 32 - <i32>clz(total);
  if (width > MAX_CODE_WIDTH) return 0;
  const rest = ((<u32>1) << width) - total;
  if ((rest & (rest - 1)) != 0) return 0;
  store<u8>(weights + symbols++, <u8>(32 - <i32>clz(rest)));
  // Codes of low weight, which are long, come first.
  for (let i = 0; i < symbols; i++) {
    const weight = <usize>load<u8>(weights + i);
    if (weight > 0) store<u32>(ranks + (weight << 2), load<u32>(ranks + (weight << 2)) + ((<u32>1) << (<u32>weight - 1)));
  }
  let start: u32 = 0;
  for (let weight: usize = 1; weight <= <usize>width; weight++) {
    const size = load<u32>(ranks + (weight << 2));
    store<u32>(ranks + (weight << 2), start);
    start += size;
  }
  for (let symbol = 0; symbol < symbols; symbol++) {
    const weight = <i32>load<u8>(weights + symbol);
    if (weight == 0) continue;
    const place = ranks + (<usize>weight << 2);
    const from = load<u32>(place);
    const entry = <u16>symbol | (<u16>(width + 1 - weight) << 8);
    const to = from + ((<u32>1) << (weight - 1));
    for (let i = from; i < to; i++) store<u16>(table + (<usize>i << 1), entry);
    store<u32>(place, to);
  }
  return width;
}

/** Decodes exactly `count` symbols of a stream of `length` bytes; false when it has not as many. */
export function huffmanDecode(source: usize, length: usize, table: usize, width: i32, target: usize, count: i32): bool {
  let bit = backwardBits(source, length);
  const end = target + count;
  for (; target + 4 <= end && bit >= 56; target += 4) bit = decodeFour(source, bit, table, width, target);
  return decodeRest(source, bit, table, width, target, end);
}

/** Four streams one after the other in `source`, decoded side by side: each waits for itself only. */
export function huffmanDecodeFour(
  source: usize,
  length: usize,
  table: usize,
  width: i32,
  target: usize,
  count: i32,
): bool {
  if (length < 10) return false;
  const first = <usize>load<u16>(source);
  const second = <usize>load<u16>(source, 2);
  const third = <usize>load<u16>(source, 4);
  const used: usize = 6 + first + second + third;
  if (used >= length) return false;
  const part = <usize>((count + 3) >> 2);
  if (part * 3 > <usize>count) return false;
  const a = source + 6;
  const b = a + first;
  const c = b + second;
  const d = c + third;
  let aBit = backwardBits(a, first);
  let bBit = backwardBits(b, second);
  let cBit = backwardBits(c, third);
  let dBit = backwardBits(d, length - used);
  let place = target;
  const end = target + count;
  const lastEnd = end - 3 * part;
  while (place + 4 <= lastEnd && aBit >= 56 && bBit >= 56 && cBit >= 56 && dBit >= 56) {
    aBit = decodeFour(a, aBit, table, width, place);
    bBit = decodeFour(b, bBit, table, width, place + part);
    cBit = decodeFour(c, cBit, table, width, place + 2 * part);
    dBit = decodeFour(d, dBit, table, width, place + 3 * part);
    place += 4;
  }
  return (
    decodeRest(a, aBit, table, width, place, target + part) &&
    decodeRest(b, bBit, table, width, place + part, target + 2 * part) &&
    decodeRest(c, cBit, table, width, place + 2 * part, target + 3 * part) &&
    decodeRest(d, dBit, table, width, place + 3 * part, end)
  );
}

/** Decodes four symbols out of the 56 bits before `bit`. */
@inline
function decodeFour(source: usize, bit: i32, table: usize, width: i32, target: usize): i32 {
  const from = bit - 56;
  // The bits that come next are the highest ones.
  let word = (load<u64>(source + <usize>(from >> 3)) >> <u64>(from & 7)) << 8;
  const shift = <u64>(64 - width);
  const first = <u32>load<u16>(table + (<usize>(word >> shift) << 1));
  word <<= <u64>(first >> 8);
  const second = <u32>load<u16>(table + (<usize>(word >> shift) << 1));
  word <<= <u64>(second >> 8);
  const third = <u32>load<u16>(table + (<usize>(word >> shift) << 1));
  word <<= <u64>(third >> 8);
  const fourth = <u32>load<u16>(table + (<usize>(word >> shift) << 1));
  store<u32>(target, (first & 255) | ((second & 255) << 8) | ((third & 255) << 16) | ((fourth & 255) << 24));
  return bit - <i32>((first >> 8) + (second >> 8) + (third >> 8) + (fourth >> 8));
}

function decodeRest(source: usize, bit: i32, table: usize, width: i32, target: usize, end: usize): bool {
  for (; target < end; target++) {
    const from = bit - width;
    // Before the first bit of the stream there are as good as zeros.
    const index = from >= 0 ? bitsAt(source, from, width) : bitsAt(source, 0, max(bit, 0)) << <u64>(width - max(bit, 0));
    const entry = <i32>load<u16>(table + (<usize>index << 1));
    store<u8>(target, <u8>entry);
    bit -= entry >> 8;
    if (bit < 0) return false;
  }
  return bit == 0;
}
