// Compresses a stream with Zstandard, a block at a time, so that what was written so far can be read at any moment. Matches
// are found greedily and coded with the format's own tables: event logs repeat themselves so much that more brings little.

import {
  type CodeTable,
  LITERAL_LENGTHS,
  MATCH_LENGTHS,
  MAX_BLOCK_SIZE,
  OFFSETS,
  spreadSymbols,
  ZSTD_MAGIC,
} from "./zstd-tables.ts";

const WINDOW_LOG = 19;
const WINDOW_SIZE = 1 << WINDOW_LOG;
const HASH_LOG = 16;
const SHORTEST = 6;

interface Sequence {
  readonly literals: number;
  readonly match: number;
  readonly offset: number;
}

export class ZstdEncoder {
  #buffer = new Uint8Array(2 * WINDOW_SIZE);
  #filled = 0;
  /** Where each hash was seen last, as an index into the buffer plus one. */
  #seen = new Int32Array(1 << HASH_LOG);
  #started = false;
  readonly #lengths = new StateEncoder(LITERAL_LENGTHS);
  readonly #matches = new StateEncoder(MATCH_LENGTHS);
  readonly #offsets = new StateEncoder(OFFSETS);

  /** The bytes as whole blocks, which can be decompressed without those that follow. */
  encode(bytes: Uint8Array): Uint8Array {
    const parts: Uint8Array[] = this.#started ? [] : [frameHeader()];
    this.#started = true;
    for (let from = 0; from < bytes.length; from += MAX_BLOCK_SIZE) {
      parts.push(this.#block(bytes.subarray(from, from + MAX_BLOCK_SIZE)));
    }
    return join(parts);
  }

  /** Ends the stream. */
  finish(): Uint8Array {
    // An empty block that says that it is the last one.
    return join([this.#started ? new Uint8Array(0) : frameHeader(), Uint8Array.of(1, 0, 0)]);
  }

  #block(bytes: Uint8Array): Uint8Array {
    if (this.#filled + bytes.length > this.#buffer.length) this.#slide();
    const start = this.#filled;
    this.#buffer.set(bytes, start);
    this.#filled += bytes.length;
    const { sequences, literals } = this.#findMatches(start, this.#filled);
    const body = sequences.length === 0 ? undefined : this.#compressed(sequences, literals);
    if (body === undefined || body.length >= bytes.length) return join([blockHeader(0, bytes.length), bytes]);
    return join([blockHeader(2, body.length), body]);
  }

  #slide(): void {
    const kept = Math.min(this.#filled, WINDOW_SIZE);
    const dropped = this.#filled - kept;
    this.#buffer.copyWithin(0, dropped, this.#filled);
    this.#filled = kept;
    this.#seen = this.#seen.map((position) => Math.max(0, position - dropped));
  }

  #findMatches(start: number, end: number): { sequences: Sequence[]; literals: Uint8Array } {
    const buffer = this.#buffer;
    const sequences: Sequence[] = [];
    const literals = new Uint8Array(end - start);
    let numLiterals = 0;
    let anchor = start;
    const last = end - SHORTEST;
    for (let position = start; position <= last; ) {
      const hash = hashAt(buffer, position);
      const candidate = (this.#seen[hash] ?? 0) - 1;
      this.#seen[hash] = position + 1;
      const length = candidate < 0 || position - candidate > WINDOW_SIZE ? 0 : common(buffer, candidate, position, end);
      if (length < SHORTEST) {
        position++;
        continue;
      }
      literals.set(buffer.subarray(anchor, position), numLiterals);
      numLiterals += position - anchor;
      sequences.push({ literals: position - anchor, match: length, offset: position - candidate });
      // What lies inside of the match may be found again too; every fourth place is enough.
      for (let inside = position + 4; inside < position + length && inside <= last; inside += 4) {
        this.#seen[hashAt(buffer, inside)] = inside + 1;
      }
      position += length;
      anchor = position;
    }
    literals.set(buffer.subarray(anchor, end), numLiterals);
    return { sequences, literals: literals.subarray(0, numLiterals + end - anchor) };
  }

  #compressed(sequences: readonly Sequence[], literals: Uint8Array): Uint8Array {
    const bits = new ForwardBits(sequences.length * 12 + 16);
    const coded = sequences.map(({ literals: count, match, offset }) => ({
      length: codeOf(LITERAL_LENGTHS, count),
      match: codeOf(MATCH_LENGTHS, match),
      // The lowest values would name offsets that were used before.
      offset: codeOf(OFFSETS, offset + 3),
    }));
    for (let i = coded.length - 1; i >= 0; i--) {
      const sequence = coded[i];
      if (sequence === undefined) continue;
      if (i === coded.length - 1) {
        this.#matches.begin(sequence.match.code);
        this.#offsets.begin(sequence.offset.code);
        this.#lengths.begin(sequence.length.code);
      } else {
        this.#offsets.encode(sequence.offset.code, bits);
        this.#matches.encode(sequence.match.code, bits);
        this.#lengths.encode(sequence.length.code, bits);
      }
      bits.add(sequence.length.extra, sequence.length.bits);
      bits.add(sequence.match.extra, sequence.match.bits);
      bits.add(sequence.offset.extra, sequence.offset.bits);
    }
    this.#matches.end(bits);
    this.#offsets.end(bits);
    this.#lengths.end(bits);
    return join([literalsHeader(literals.length), literals, sequencesHeader(sequences.length), bits.finish()]);
  }
}

/** Encodes symbols with the table that the format defines; the last symbol comes first. */
class StateEncoder {
  readonly #log: number;
  readonly #states: Uint16Array;
  readonly #deltaBits: Int32Array;
  readonly #deltaState: Int32Array;
  #state = 0;

  constructor({ distribution, log }: CodeTable) {
    const size = 1 << log;
    this.#log = log;
    this.#states = new Uint16Array(size);
    this.#deltaBits = new Int32Array(distribution.length);
    this.#deltaState = new Int32Array(distribution.length);
    const next = new Int32Array(distribution.length);
    let total = 0;
    for (const [symbol, given] of distribution.entries()) {
      const count = Math.abs(given);
      next[symbol] = total;
      const maxBits = count === 1 ? log : log - (31 - Math.clz32(count - 1));
      this.#deltaBits[symbol] = count === 1 ? (log << 16) - size : (maxBits << 16) - (count << maxBits);
      this.#deltaState[symbol] = total - count;
      total += count;
    }
    for (const [state, symbol] of spreadSymbols(distribution, log).entries()) {
      const at = next[symbol] ?? 0;
      this.#states[at] = size + state;
      next[symbol] = at + 1;
    }
  }

  begin(symbol: number): void {
    const deltaBits = this.#deltaBits[symbol] ?? 0;
    const width = (deltaBits + (1 << 15)) >> 16;
    const value = (width << 16) - deltaBits;
    this.#state = this.#states[(value >> width) + (this.#deltaState[symbol] ?? 0)] ?? 0;
  }

  encode(symbol: number, bits: ForwardBits): void {
    const width = (this.#state + (this.#deltaBits[symbol] ?? 0)) >> 16;
    bits.add(this.#state, width);
    this.#state = this.#states[(this.#state >> width) + (this.#deltaState[symbol] ?? 0)] ?? 0;
  }

  end(bits: ForwardBits): void {
    bits.add(this.#state, this.#log);
  }
}

class ForwardBits {
  #bytes: Uint8Array;
  #length = 0;
  #pending = 0;
  #count = 0;

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** The lowest bits of a value, at most 24. */
  add(value: number, bits: number): void {
    this.#pending |= (value & ((1 << bits) - 1)) << this.#count;
    this.#count += bits;
    while (this.#count >= 8) {
      this.#put(this.#pending & 255);
      this.#pending >>>= 8;
      this.#count -= 8;
    }
  }

  /** All bytes; the highest bit of the last says where the bits end. */
  finish(): Uint8Array {
    this.add(1, 1);
    if (this.#count > 0) this.#put(this.#pending & 255);
    return this.#bytes.subarray(0, this.#length);
  }

  #put(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const longer = new Uint8Array(2 * this.#length + 16);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes[this.#length++] = byte;
  }
}

function codeOf({ bases, bits }: CodeTable, value: number): { code: number; extra: number; bits: number } {
  let code = 0;
  let high = bases.length - 1;
  while (code < high) {
    const middle = (code + high + 1) >> 1;
    if ((bases[middle] ?? 0) <= value) code = middle;
    else high = middle - 1;
  }
  return { code, extra: value - (bases[code] ?? 0), bits: bits[code] ?? 0 };
}

function hashAt(bytes: Uint8Array, at: number): number {
  const low =
    (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
  const high = (bytes[at + 4] ?? 0) | ((bytes[at + 5] ?? 0) << 8);
  return (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - HASH_LOG);
}

function common(bytes: Uint8Array, from: number, to: number, end: number): number {
  let length = 0;
  while (to + length < end && bytes[from + length] === bytes[to + length]) length++;
  return length;
}

function frameHeader(): Uint8Array {
  const header = new Uint8Array(6);
  new DataView(header.buffer).setUint32(0, ZSTD_MAGIC, true);
  header[5] = (WINDOW_LOG - 10) << 3;
  return header;
}

function blockHeader(type: number, size: number): Uint8Array {
  return littleEndian((size << 3) | (type << 1), 3);
}

function literalsHeader(size: number): Uint8Array {
  if (size < 32) return Uint8Array.of(size << 3);
  return size < 4096 ? littleEndian((size << 4) | 4, 2) : littleEndian((size << 4) | 12, 3);
}

/** With the tables that the format defines. */
function sequencesHeader(count: number): Uint8Array {
  if (count < 128) return Uint8Array.of(count, 0);
  if (count < 0x7f00) return Uint8Array.of((count >> 8) + 128, count & 255, 0);
  return Uint8Array.of(255, (count - 0x7f00) & 255, (count - 0x7f00) >> 8, 0);
}

function littleEndian(value: number, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, i) => (value >> (8 * i)) & 255);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
