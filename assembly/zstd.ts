// Zstandard's frames, as Parquet's pages and Arrow's buffers are compressed with. Frames that need a dictionary are not
// read, and checksums are passed over.
//
// Work area, of ZSTD_WORK_SIZE bytes: literals of a block, the Huffman table, the three tables of sequences, scratch

import {
  backwardBits,
  bitsAt,
  COUNTS_SIZE,
  fseBuildSingle,
  fseBuildTable,
  fseEnd,
  fseReadCounts,
  fseSymbols,
} from "./fse";
import { copyBack } from "./overlap";
import { huffmanDecode, huffmanDecodeFour, huffmanEnd, huffmanReadTable, MAX_CODE_WIDTH } from "./zstd-huffman";

const MAX_BLOCK: usize = 1 << 17;
const SLACK: usize = 64;
const HUFFMAN_TABLE: usize = MAX_BLOCK + SLACK;
const LENGTH_TABLE: usize = HUFFMAN_TABLE + (2 << MAX_CODE_WIDTH);
const MATCH_TABLE: usize = LENGTH_TABLE + (8 << 9);
const OFFSET_TABLE: usize = MATCH_TABLE + (8 << 9);
const SCRATCH: usize = OFFSET_TABLE + (8 << 8);
const WORK_SIZE: usize = SCRATCH + COUNTS_SIZE + (8 << 6) + 256;

const MAGIC: u32 = 0xfd2fb528;
const SKIPPABLE_MAGIC: u32 = 0x184d2a50;

/** Kinds of sequence codes, each with a table and bases of its own. */
const LENGTHS = 0;
const OFFSETS = 1;
const MATCHES = 2;

let huffmanWidth: i32 = 0;
let lengthLog: i32 = -1;
let offsetLog: i32 = -1;
let matchLog: i32 = -1;
let repeated1: u32 = 1;
let repeated2: u32 = 4;
let repeated3: u32 = 8;
/** Where the section that was read last ended. */
let cursor: usize = 0;
let literals: usize = 0;
let numLiterals: usize = 0;

/** Bytes of the work area that zstdDecompress needs. */
export function zstdWorkSize(): i32 {
  return <i32>WORK_SIZE;
}

/**
 * Decompresses frames into exactly `size` bytes; returns 0 when they are broken or have another size. There are 32 bytes
 * after the source and after the target that may be read and written.
 */
export function zstdDecompress(source: usize, length: i32, target: usize, size: i32, work: usize): i32 {
  const end = source + length;
  const targetEnd = target + size;
  prepareBases();
  while (end - source >= 8) {
    const magic = load<u32>(source);
    if ((magic & 0xfffffff0) == SKIPPABLE_MAGIC) {
      const skipped = <usize>load<u32>(source, 4);
      if (skipped > end - source - 8) return 0;
      source += 8 + skipped;
      continue;
    }
    if (magic != MAGIC) return 0;
    target = decodeFrame(source + 4, end, target, targetEnd, work);
    if (target == 0) return 0;
    source = cursor;
  }
  return source == end && target == targetEnd ? 1 : 0;
}

/** Returns where its bytes end, or 0; `cursor` is behind it. */
function decodeFrame(source: usize, end: usize, target: usize, targetEnd: usize, work: usize): usize {
  const descriptor = <u32>load<u8>(source++);
  const isSingle = (descriptor >> 5) & 1;
  const sizeFlag = descriptor >> 6;
  const dictionaryFlag = descriptor & 3;
  if ((descriptor & 8) != 0) return 0;
  source += isSingle == 0 ? 1 : 0;
  const dictionaryBytes: usize = dictionaryFlag == 3 ? 4 : dictionaryFlag;
  for (let i: usize = 0; i < dictionaryBytes; i++) if (load<u8>(source + i) != 0) return 0;
  source += dictionaryBytes;
  source += sizeFlag == 0 ? isSingle : 1 << sizeFlag;
  huffmanWidth = 0;
  lengthLog = offsetLog = matchLog = -1;
  repeated1 = 1;
  repeated2 = 4;
  repeated3 = 8;
  const window = target;
  for (let isLast: u32 = 0; isLast == 0; ) {
    if (source > end || end - source < 3) return 0;
    const header = load<u32>(source) & 0xffffff;
    source += 3;
    isLast = header & 1;
    const kind = (header >> 1) & 3;
    const blockSize = <usize>(header >> 3);
    if (kind == 1) {
      if (source >= end || blockSize > targetEnd - target) return 0;
      memory.fill(target, load<u8>(source++), blockSize);
      target += blockSize;
      continue;
    }
    if (blockSize > end - source || blockSize > MAX_BLOCK) return 0;
    if (kind == 0) {
      if (blockSize > targetEnd - target) return 0;
      memory.copy(target, source, blockSize);
      target += blockSize;
    } else if (kind == 2) {
      target = decodeBlock(source, source + blockSize, target, targetEnd, window, work);
      if (target == 0) return 0;
    } else return 0;
    source += blockSize;
  }
  if ((descriptor & 4) != 0) {
    if (end - source < 4) return 0;
    source += 4;
  }
  cursor = source;
  return target;
}

function decodeBlock(source: usize, end: usize, target: usize, targetEnd: usize, window: usize, work: usize): usize {
  if (!readLiterals(source, end, work)) return 0;
  source = cursor;
  if (source >= end) return 0;
  let numSequences = <i32>load<u8>(source++);
  if (numSequences >= 128) {
    if (numSequences < 255) {
      if (source >= end) return 0;
      numSequences = ((numSequences - 128) << 8) + <i32>load<u8>(source++);
    } else {
      if (end - source < 2) return 0;
      numSequences = <i32>load<u16>(source) + 0x7f00;
      source += 2;
    }
  }
  if (numSequences > 0) {
    if (source >= end) return 0;
    const modes = <i32>load<u8>(source++);
    if ((modes & 3) != 0) return 0;
    cursor = source;
    lengthLog = readTable(modes >> 6, end, LENGTHS, 36, 9, lengthLog, work, work + LENGTH_TABLE);
    if (lengthLog < 0) return 0;
    offsetLog = readTable((modes >> 4) & 3, end, OFFSETS, 32, 8, offsetLog, work, work + OFFSET_TABLE);
    if (offsetLog < 0) return 0;
    matchLog = readTable((modes >> 2) & 3, end, MATCHES, 53, 9, matchLog, work, work + MATCH_TABLE);
    if (matchLog < 0) return 0;
    target = runSequences(cursor, end, numSequences, target, targetEnd, window, work);
    if (target == 0) return 0;
  } else if (source != end) return 0;
  if (numLiterals > targetEnd - target) return 0;
  memory.copy(target, literals, numLiterals);
  return target + numLiterals;
}

/** Finds or decodes the block's literals; `cursor` is behind their section. */
function readLiterals(source: usize, end: usize, work: usize): bool {
  if (source >= end) return false;
  const kind = <i32>load<u8>(source) & 3;
  const format = (<i32>load<u8>(source) >> 2) & 3;
  const bits = load<u64>(source);
  if (kind < 2) {
    const headerSize: usize = (format & 1) == 0 ? 1 : format == 1 ? 2 : 3;
    numLiterals = <usize>((bits & (((<u64>1) << (<u64>headerSize << 3)) - 1)) >> (headerSize == 1 ? 3 : 4));
    source += headerSize;
    if (source > end || numLiterals > MAX_BLOCK) return false;
    if (kind == 0) {
      if (numLiterals > end - source) return false;
      literals = source;
      cursor = source + numLiterals;
    } else {
      if (source >= end) return false;
      memory.fill(work, load<u8>(source), numLiterals);
      literals = work;
      cursor = source + 1;
    }
    return true;
  }
  const width: u64 = format < 2 ? 10 : format == 2 ? 14 : 18;
  const mask = ((<u64>1) << width) - 1;
  numLiterals = <usize>((bits >> 4) & mask);
  const compressed = <usize>((bits >> (4 + width)) & mask);
  source += format < 2 ? 3 : format + 2;
  if (source > end || compressed > end - source || numLiterals > MAX_BLOCK) return false;
  const sectionEnd = source + compressed;
  if (kind == 2) {
    huffmanWidth = huffmanReadTable(source, sectionEnd, work + HUFFMAN_TABLE, work + SCRATCH);
    source = huffmanEnd;
  }
  if (huffmanWidth == 0 || source > sectionEnd) return false;
  literals = work;
  cursor = sectionEnd;
  const streams = sectionEnd - source;
  const count = <i32>numLiterals;
  const table = work + HUFFMAN_TABLE;
  return format == 0
    ? huffmanDecode(source, streams, table, huffmanWidth, work, count)
    : huffmanDecodeFour(source, streams, table, huffmanWidth, work, count);
}

/** Makes the table of a kind of codes, or keeps the one before. Returns the logarithm of its size, or −1. */
function readTable(
  mode: i32,
  end: usize,
  kind: i32,
  maxSymbols: i32,
  maxLog: i32,
  previousLog: i32,
  work: usize,
  table: usize,
): i32 {
  const counts = work + SCRATCH;
  const kindBases = bases + <usize>kind * BASES_SIZE;
  if (mode == 3) return previousLog;
  if (mode == 1) {
    if (cursor >= end) return -1;
    const symbol = <i32>load<u8>(cursor++);
    if (symbol >= maxSymbols) return -1;
    fseBuildSingle(symbol, kindBases, table);
    return 0;
  }
  let log: i32;
  let symbols: i32;
  if (mode == 0) {
    log = kind == OFFSETS ? 5 : 6;
    symbols = writeDefaultCounts(kind, counts);
  } else {
    log = fseReadCounts(cursor, end, maxSymbols, maxLog, counts);
    if (log < 0) return -1;
    cursor = fseEnd;
    symbols = fseSymbols;
  }
  return fseBuildTable(counts, symbols, log, kindBases, table) ? log : -1;
}

/** Copies literals and what repeats. Returns where the bytes end, or 0; what is left of the literals stays. */
function runSequences(
  stream: usize,
  end: usize,
  numSequences: i32,
  target: usize,
  targetEnd: usize,
  window: usize,
  work: usize,
): usize {
  if (stream >= end) return 0;
  let bit = backwardBits(stream, end - stream);
  bit -= lengthLog + offsetLog + matchLog;
  if (bit < 0) return 0;
  let lengthState = bitsAt(stream, bit + offsetLog + matchLog, lengthLog);
  let offsetState = bitsAt(stream, bit + matchLog, offsetLog);
  let matchState = bitsAt(stream, bit, matchLog);
  const lengthTable = work + LENGTH_TABLE;
  const offsetTable = work + OFFSET_TABLE;
  const matchTable = work + MATCH_TABLE;
  let literal = literals;
  const literalEnd = literals + numLiterals;
  for (let left = numSequences; ; ) {
    const lengthEntry = load<u64>(lengthTable + (<usize>lengthState << 3));
    const offsetEntry = load<u64>(offsetTable + (<usize>offsetState << 3));
    const matchEntry = load<u64>(matchTable + (<usize>matchState << 3));
    const offsetBits = <i32>(offsetEntry >> 56);
    const matchBits = <i32>(matchEntry >> 56);
    const lengthBits = <i32>(lengthEntry >> 56);
    bit -= offsetBits + matchBits + lengthBits;
    if (bit < 0) return 0;
    const value = <u32>offsetEntry + <u32>bitsAt(stream, bit + matchBits + lengthBits, offsetBits);
    const count = <usize>(<u32>matchEntry + <u32>bitsAt(stream, bit + lengthBits, matchBits));
    const length = <usize>(<u32>lengthEntry + <u32>bitsAt(stream, bit, lengthBits));
    const offset = <usize>nextOffset(value, length == 0);
    if (length > literalEnd - literal || length + count > targetEnd - target) return 0;
    if (length <= 16) v128.store(target, v128.load(literal));
    else memory.copy(target, literal, length);
    literal += length;
    target += length;
    if (offset == 0 || offset > target - window) return 0;
    copyBack(target, offset, count);
    target += count;
    if (--left == 0) break;
    const lengthWidth = <i32>((lengthEntry >> 48) & 255);
    const matchWidth = <i32>((matchEntry >> 48) & 255);
    const offsetWidth = <i32>((offsetEntry >> 48) & 255);
    bit -= lengthWidth + matchWidth + offsetWidth;
    if (bit < 0) return 0;
    lengthState = ((lengthEntry >> 32) & 0xffff) + bitsAt(stream, bit + matchWidth + offsetWidth, lengthWidth);
    matchState = ((matchEntry >> 32) & 0xffff) + bitsAt(stream, bit + offsetWidth, matchWidth);
    offsetState = ((offsetEntry >> 32) & 0xffff) + bitsAt(stream, bit, offsetWidth);
  }
  if (bit != 0) return 0;
  literals = literal;
  numLiterals = literalEnd - literal;
  return target;
}

/** The first three values stand for offsets that were used before; without literals, for others of them. */
@inline
function nextOffset(value: u32, hasNoLiterals: bool): u32 {
  if (value > 3) {
    repeated3 = repeated2;
    repeated2 = repeated1;
    repeated1 = value - 3;
    return repeated1;
  }
  const which = value + (hasNoLiterals ? 1 : 0);
  if (which == 1) return repeated1;
  const offset = which == 2 ? repeated2 : which == 3 ? repeated3 : repeated1 - 1;
  if (which > 2) repeated3 = repeated2;
  repeated2 = repeated1;
  repeated1 = offset;
  return offset;
}

/** For each kind and symbol the base value and the bits to add. */
const BASES_SIZE: usize = 8 * 64;
const bases = memory.data(3 * 8 * 64, 16);
let hasBases = false;

const LENGTH_BITS: StaticArray<u8> = [1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
const MATCH_BITS: StaticArray<u8> = [1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

function prepareBases(): void {
  if (hasBases) return;
  hasBases = true;
  let base: u32 = 0;
  for (let symbol = 0; symbol < 36; symbol++) {
    const extra: u32 = symbol < 16 ? 0 : LENGTH_BITS[symbol - 16];
    storeBase(LENGTHS, symbol, base, extra);
    base += (<u32>1) << extra;
  }
  base = 3;
  for (let symbol = 0; symbol < 53; symbol++) {
    const extra: u32 = symbol < 32 ? 0 : MATCH_BITS[symbol - 32];
    storeBase(MATCHES, symbol, base, extra);
    base += (<u32>1) << extra;
  }
  for (let symbol = 0; symbol < 32; symbol++) storeBase(OFFSETS, symbol, (<u32>1) << symbol, symbol);
}

function storeBase(kind: i32, symbol: i32, base: u32, extra: u32): void {
  const place = bases + <usize>kind * BASES_SIZE + (<usize>symbol << 3);
  store<u32>(place, base);
  store<u32>(place, extra, 4);
}

const DEFAULT_LENGTHS: StaticArray<i8> = [
  4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1,
];
const DEFAULT_OFFSETS: StaticArray<i8> = [
  1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1,
];
const DEFAULT_MATCHES: StaticArray<i8> = [
  1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1,
];

/** The counts of a kind that needs none of its own. Returns how many symbols there are. */
function writeDefaultCounts(kind: i32, counts: usize): i32 {
  const defaults = kind == LENGTHS ? DEFAULT_LENGTHS : kind == OFFSETS ? DEFAULT_OFFSETS : DEFAULT_MATCHES;
  for (let i = 0; i < defaults.length; i++) store<i16>(counts + (<usize>i << 1), <i16>defaults[i]);
  return defaults.length;
}
