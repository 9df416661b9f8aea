// What Zstandard's compressor and decompressor share: codes of lengths and offsets, and the finite state tables.

export const ZSTD_MAGIC = 0xfd2fb528;
export const MAX_BLOCK_SIZE = 1 << 17;
export const MIN_MATCH = 3;

/** A code stands for the values from its base on; which one, its extra bits tell. */
export interface CodeTable {
  readonly bases: readonly number[];
  readonly bits: readonly number[];
  /** How probable each code is when a block brings no table of its own. */
  readonly distribution: readonly number[];
  readonly log: number;
  readonly maxLog: number;
}

export const LITERAL_LENGTHS: CodeTable = {
  ...codes(0, [...repeat(0, 16), 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]),
  distribution: [
    4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1,
  ],
  log: 6,
  maxLog: 9,
};

export const MATCH_LENGTHS: CodeTable = {
  ...codes(MIN_MATCH, [...repeat(0, 32), 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]),
  distribution: [1, 4, 3, 2, 2, 2, 2, 2, 2, ...repeat(1, 37), ...repeat(-1, 7)],
  log: 6,
  maxLog: 9,
};

export const OFFSETS: CodeTable = {
  bases: Array.from({ length: 29 }, (_, code) => 2 ** code),
  bits: Array.from({ length: 29 }, (_, code) => code),
  distribution: [1, 1, 1, 1, 1, 1, 2, 2, 2, ...repeat(1, 15), ...repeat(-1, 5)],
  log: 5,
  maxLog: 8,
};

function repeat(value: number, times: number): readonly number[] {
  return Array.from({ length: times }, () => value);
}

function codes(first: number, bits: readonly number[]): { bases: readonly number[]; bits: readonly number[] } {
  const bases: number[] = [];
  let base = first;
  for (const extra of bits) {
    // Beyond the single values the bases are round numbers.
    bases.push(base);
    base += 2 ** extra;
  }
  return { bases, bits };
}

/** The symbol of each state: symbols lie as far apart as their table allows, the improbable ones at its end. */
export function spreadSymbols(distribution: readonly number[], log: number): Uint8Array {
  const size = 1 << log;
  const symbols = new Uint8Array(size);
  let high = size - 1;
  for (const [symbol, count] of distribution.entries()) if (count === -1) symbols[high--] = symbol;
  const step = (size >> 1) + (size >> 3) + 3;
  let position = 0;
  for (const [symbol, count] of distribution.entries()) {
    for (let i = 0; i < count; i++) {
      symbols[position] = symbol;
      do position = (position + step) & (size - 1);
      while (position > high);
    }
  }
  return symbols;
}
