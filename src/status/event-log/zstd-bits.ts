// Bits of a Zstandard stream: tables are read from its beginning on, codes from its end.

export class BrokenZstd extends Error {
  override readonly name = "BrokenZstd";
}

/** Reads from the last bit on; beyond the first there are zeros. */
export class BackwardBits {
  readonly #bytes: Uint8Array;
  readonly #start: number;
  /** How many bits are left; negative when more were read than there are. */
  position: number;

  constructor(bytes: Uint8Array, start: number, end: number) {
    const last = bytes[end - 1] ?? 0;
    if (end <= start || last === 0) throw new BrokenZstd("a stream of bits has no end");
    this.#bytes = bytes;
    this.#start = start;
    this.position = (end - start - 1) * 8 + (31 - Math.clz32(last));
  }

  read(count: number): number {
    this.position -= count;
    return this.position >= 0 ? this.#at(this.position, count) : this.#beyondStart(count);
  }

  /** What `read` would give. */
  peek(count: number): number {
    const value = this.read(count);
    this.position += count;
    return value;
  }

  #at(position: number, count: number): number {
    const bytes = this.#bytes;
    const at = this.#start + (position >> 3);
    const shift = position & 7;
    const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    const word = (low | ((bytes[at + 3] ?? 0) << 24)) >>> shift;
    const value = shift + count > 32 ? word | ((bytes[at + 4] ?? 0) << (32 - shift)) : word;
    return count === 32 ? value >>> 0 : value & ((1 << count) - 1);
  }

  #beyondStart(count: number): number {
    const present = this.position + count;
    return present <= 0 ? 0 : this.#at(0, present) << (count - present);
  }
}

/** A table of a finite state decoder, by state. */
export interface StateTable {
  readonly symbols: Uint8Array;
  readonly bits: Uint8Array;
  readonly bases: Uint16Array;
  readonly log: number;
}

export function stateTable(distribution: readonly number[], log: number, symbols: Uint8Array): StateTable {
  const size = 1 << log;
  const bits = new Uint8Array(size);
  const bases = new Uint16Array(size);
  const next = distribution.map((count) => (count === -1 ? 1 : count));
  for (let state = 0; state < size; state++) {
    const symbol = symbols[state] ?? 0;
    const value = next[symbol] ?? 1;
    next[symbol] = value + 1;
    const width = log - (31 - Math.clz32(value));
    bits[state] = width;
    bases[state] = (value << width) - size;
  }
  return { symbols, bits, bases, log };
}

/** A table in which every state is the same symbol. */
export function singleSymbolTable(symbol: number): StateTable {
  return { symbols: Uint8Array.of(symbol), bits: new Uint8Array(1), bases: new Uint16Array(1), log: 0 };
}

/** Reads how probable each symbol is; gives also where that ended. */
export function readDistribution(
  bytes: Uint8Array,
  start: number,
  end: number,
  maxLog: number,
  maxSymbols: number,
): { readonly distribution: readonly number[]; readonly log: number; readonly end: number } {
  let position = start * 8;
  const read = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i++, position++) value |= (((bytes[position >> 3] ?? 0) >> (position & 7)) & 1) << i;
    if (position > end * 8) throw new BrokenZstd("a table ends too early");
    return value;
  };
  const log = read(4) + 5;
  if (log > maxLog) throw new BrokenZstd("a table is too big");
  const distribution: number[] = [];
  let remaining = 1 << log;
  while (remaining > 0) {
    if (distribution.length >= maxSymbols) throw new BrokenZstd("a table has too many symbols");
    const width = 32 - Math.clz32(remaining + 1);
    const low = read(width - 1);
    // The lower values are written with one bit less.
    const spare = (1 << width) - 1 - (remaining + 1);
    let value = low;
    if (low >= spare) {
      const whole = low | (read(1) << (width - 1));
      value = whole >= 1 << (width - 1) ? whole - spare : whole;
    }
    const count = value - 1;
    distribution.push(count);
    remaining -= Math.abs(count);
    if (count === 0) {
      for (let zeros = 3; zeros === 3; ) {
        zeros = read(2);
        for (let i = 0; i < zeros; i++) distribution.push(0);
      }
    }
  }
  if (remaining !== 0 || distribution.length > maxSymbols) throw new BrokenZstd("a table is broken");
  return { distribution, log, end: (position + 7) >> 3 };
}
