// The literals of a Zstandard block: plain, one byte repeated, or coded with a Huffman table.

import { BackwardBits, BrokenZstd, readDistribution, stateTable } from "./zstd-bits.ts";
import { MAX_BLOCK_SIZE, spreadSymbols } from "./zstd-tables.ts";

const MAX_BITS = 11;

export interface HuffmanTable {
  readonly symbols: Uint8Array;
  readonly bits: Uint8Array;
  readonly maxBits: number;
}

export interface Literals {
  readonly bytes: Uint8Array;
  /** Where the section ended. */
  readonly end: number;
  readonly table: HuffmanTable | undefined;
}

/** @param previous the table of the block before, which a block may use again */
export function readLiterals(
  bytes: Uint8Array,
  start: number,
  end: number,
  previous: HuffmanTable | undefined,
): Literals {
  const first = bytes[start] ?? 0;
  const type = first & 3;
  const format = (first >> 2) & 3;
  const header = (from: number, count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i++) value += (bytes[from + i] ?? 0) * 2 ** (8 * i);
    return value;
  };
  if (type < 2) {
    const length = format === 1 ? 2 : format === 3 ? 3 : 1;
    const size = length === 1 ? first >> 3 : Math.floor(header(start, length) / 16);
    const from = start + length;
    const to = from + (type === 0 ? size : 1);
    if (size > MAX_BLOCK_SIZE || to > end) throw new BrokenZstd("literals are cut off");
    const literals = type === 0 ? bytes.subarray(from, to) : new Uint8Array(size).fill(bytes[from] ?? 0);
    return { bytes: literals, end: to, table: previous };
  }
  const [length, width] = format < 2 ? [3, 10] : format === 2 ? [4, 14] : [5, 18];
  const sizes = Math.floor(header(start, length) / 16);
  const size = sizes % 2 ** width;
  const compressedSize = Math.floor(sizes / 2 ** width);
  const from = start + length;
  const to = from + compressedSize;
  if (size > MAX_BLOCK_SIZE || to > end) throw new BrokenZstd("literals are cut off");
  const { table, end: tableEnd } = type === 2 ? readTable(bytes, from, to) : { table: previous, end: from };
  if (table === undefined) throw new BrokenZstd("there is no table to use again");
  const literals = new Uint8Array(size);
  if (format === 0) decode(bytes, tableEnd, to, table, literals);
  else decodeFour(bytes, tableEnd, to, table, literals);
  return { bytes: literals, end: to, table };
}

function decodeFour(bytes: Uint8Array, start: number, end: number, table: HuffmanTable, target: Uint8Array): void {
  const part = Math.floor((target.length + 3) / 4);
  let from = start + 6;
  for (let stream = 0; stream < 4; stream++) {
    const size = (bytes[start + 2 * stream] ?? 0) | ((bytes[start + 2 * stream + 1] ?? 0) << 8);
    const to = stream === 3 ? end : from + size;
    if (to > end || from > to) throw new BrokenZstd("a stream of literals is cut off");
    const last = stream === 3 ? target.length : Math.min(target.length, part * (stream + 1));
    decode(bytes, from, to, table, target.subarray(Math.min(target.length, part * stream), last));
    from = to;
  }
}

function decode(
  bytes: Uint8Array,
  start: number,
  end: number,
  { symbols, bits, maxBits }: HuffmanTable,
  target: Uint8Array,
): void {
  const stream = new BackwardBits(bytes, start, end);
  for (let i = 0; i < target.length; i++) {
    const code = stream.peek(maxBits);
    target[i] = symbols[code] ?? 0;
    stream.position -= bits[code] ?? 0;
  }
  if (stream.position !== 0) throw new BrokenZstd("literals do not end where they should");
}

function readTable(bytes: Uint8Array, start: number, end: number): { table: HuffmanTable; end: number } {
  const header = bytes[start] ?? 0;
  const from = start + 1;
  if (header >= 128) {
    const count = header - 127;
    const to = from + ((count + 1) >> 1);
    if (to > end) throw new BrokenZstd("a table of literals is cut off");
    const weights = Array.from({ length: count }, (_, i) => {
      const byte = bytes[from + (i >> 1)] ?? 0;
      return i % 2 === 0 ? byte >> 4 : byte & 15;
    });
    return { table: huffmanTable(weights), end: to };
  }
  if (from + header > end) throw new BrokenZstd("a table of literals is cut off");
  return { table: huffmanTable(readWeights(bytes, from, from + header)), end: from + header };
}

/** Weights are coded by two decoders in turn, until their bits run out. */
function readWeights(bytes: Uint8Array, start: number, end: number): readonly number[] {
  const { distribution, log, end: from } = readDistribution(bytes, start, end, 6, 13);
  const table = stateTable(distribution, log, spreadSymbols(distribution, log));
  const stream = new BackwardBits(bytes, from, end);
  const weights: number[] = [];
  let [state, other] = [stream.read(log), stream.read(log)];
  for (;;) {
    weights.push(table.symbols[state] ?? 0);
    if (weights.length > 254) throw new BrokenZstd("a table of literals is too long");
    const next = (table.bases[state] ?? 0) + stream.read(table.bits[state] ?? 0);
    if (stream.position < 0) {
      weights.push(table.symbols[other] ?? 0);
      return weights;
    }
    [state, other] = [other, next];
  }
}

/** The last symbol's weight is what the others leave. */
function huffmanTable(given: readonly number[]): HuffmanTable {
  const sum = given.reduce((total, weight) => total + (weight > 0 ? 2 ** (weight - 1) : 0), 0);
  const maxBits = sum === 0 ? 0 : 32 - Math.clz32(sum);
  const rest = 2 ** maxBits - sum;
  if (maxBits === 0 || maxBits > MAX_BITS || (rest & (rest - 1)) !== 0) {
    throw new BrokenZstd("a table of literals is broken");
  }
  const weights = [...given, 32 - Math.clz32(rest)];
  const symbols = new Uint8Array(1 << maxBits);
  const bits = new Uint8Array(1 << maxBits);
  let position = 0;
  for (let weight = 1; weight <= maxBits; weight++) {
    for (const [symbol, own] of weights.entries()) {
      if (own !== weight) continue;
      const next = position + (1 << (weight - 1));
      symbols.fill(symbol, position, next);
      bits.fill(maxBits + 1 - weight, position, next);
      position = next;
    }
  }
  return { symbols, bits, maxBits };
}
