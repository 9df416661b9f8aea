// Decompresses a Zstandard stream as its bytes come, block by block: logs may be of any size, and the end of one that is
// still written is missing.

import { BrokenZstd } from "./zstd-bits.ts";
import { type HuffmanTable, readLiterals } from "./zstd-literals.ts";
import { newSequenceState, readSequences, type SequenceState } from "./zstd-sequences.ts";
import { MAX_BLOCK_SIZE, ZSTD_MAGIC } from "./zstd-tables.ts";

/** A frame may ask for any window; more than this is nothing that a log was compressed with. */
const MAX_WINDOW = 128 * 1024 * 1024;
const SKIPPABLE = 0x184d2a50;

interface Frame {
  readonly windowSize: number;
  readonly hasChecksum: boolean;
  huffman: HuffmanTable | undefined;
  readonly sequences: SequenceState;
}

export class ZstdDecoder {
  #input = new Uint8Array(0);
  #frame: Frame | undefined;
  /** Bytes to be passed over: of a checksum, or of a frame that is none. */
  #skip = 0;
  #window = new Uint8Array(0);
  #filled = 0;

  /** Whether the stream ends here with whole frames. */
  get isComplete(): boolean {
    return this.#frame === undefined && this.#input.length === 0 && this.#skip === 0;
  }

  /** The bytes that can be decompressed with what has come so far; a chunk holds until the next is asked for. */
  *push(chunk: Uint8Array): Generator<Uint8Array> {
    this.#append(chunk);
    for (;;) {
      const skipped = Math.min(this.#skip, this.#input.length);
      this.#consume(skipped);
      this.#skip -= skipped;
      if (this.#skip > 0) return;
      if (this.#frame === undefined) {
        if (!this.#readFrameHeader()) return;
      } else {
        const block = this.#readBlock(this.#frame);
        if (block === undefined) return;
        if (block.length > 0) yield block;
      }
    }
  }

  #append(chunk: Uint8Array): void {
    if (this.#input.length === 0) {
      this.#input = chunk.slice();
      return;
    }
    const joined = new Uint8Array(this.#input.length + chunk.length);
    joined.set(this.#input);
    joined.set(chunk, this.#input.length);
    this.#input = joined;
  }

  #consume(count: number): void {
    this.#input = this.#input.subarray(count);
  }

  /** False when not all of it has come. */
  #readFrameHeader(): boolean {
    const input = this.#input;
    if (input.length < 8) {
      if (input.length >= 4 && !isFrame(uint32(input, 0))) throw new BrokenZstd("it is not compressed with zstd");
      if (input.length < 6) return false;
    }
    const magic = uint32(input, 0);
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) {
      if (input.length < 8) return false;
      this.#consume(8);
      this.#skip = uint32(input, 4);
      return true;
    }
    if (magic !== ZSTD_MAGIC) throw new BrokenZstd("it is not compressed with zstd");
    const descriptor = input[4] ?? 0;
    const isSingleSegment = (descriptor & 32) !== 0;
    if ((descriptor & 3) !== 0) throw new BrokenZstd("it needs a dictionary");
    const sizeFlag = descriptor >> 6;
    const sizeBytes = sizeFlag === 0 ? (isSingleSegment ? 1 : 0) : 1 << sizeFlag;
    const length = 5 + (isSingleSegment ? 0 : 1) + sizeBytes;
    if (input.length < length) return false;
    let windowSize: number;
    if (isSingleSegment) {
      windowSize = (sizeFlag === 1 ? 256 : 0) + littleEndian(input, 5, sizeBytes);
    } else {
      const byte = input[5] ?? 0;
      windowSize = 2 ** (10 + (byte >> 3)) * (1 + (byte & 7) / 8);
    }
    if (windowSize > MAX_WINDOW) throw new BrokenZstd("its window is too big");
    this.#consume(length);
    this.#filled = 0;
    this.#frame = {
      windowSize,
      hasChecksum: (descriptor & 4) !== 0,
      huffman: undefined,
      sequences: newSequenceState(),
    };
    return true;
  }

  /** Undefined when not all of it has come. */
  #readBlock(frame: Frame): Uint8Array | undefined {
    const input = this.#input;
    if (input.length < 3) return undefined;
    const header = littleEndian(input, 0, 3);
    const type = (header >> 1) & 3;
    const size = header >> 3;
    if (type === 3 || size > MAX_BLOCK_SIZE) throw new BrokenZstd("a block is broken");
    const stored = type === 1 ? 1 : size;
    if (input.length < 3 + stored) return undefined;
    this.#makeRoom(frame.windowSize);
    const from = this.#filled;
    if (type === 0) this.#write(input.subarray(3, 3 + size));
    else if (type === 1) {
      this.#window.fill(input[3] ?? 0, from, from + size);
      this.#filled += size;
    } else this.#decompress(input, 3, 3 + size, frame);
    this.#consume(3 + stored);
    if ((header & 1) === 1) {
      this.#frame = undefined;
      this.#skip = frame.hasChecksum ? 4 : 0;
    }
    return this.#window.subarray(from, this.#filled);
  }

  #decompress(input: Uint8Array, start: number, end: number, frame: Frame): void {
    const { bytes: literals, end: literalsEnd, table } = readLiterals(input, start, end, frame.huffman);
    frame.huffman = table;
    const limit = this.#filled + MAX_BLOCK_SIZE;
    let used = 0;
    readSequences(input, literalsEnd, end, frame.sequences, (count, match, offset) => {
      if (used + count > literals.length || this.#filled + count + match > limit) {
        throw new BrokenZstd("a block is longer than it may be");
      }
      this.#write(literals.subarray(used, used + count));
      used += count;
      this.#copy(match, offset);
    });
    if (this.#filled + literals.length - used > limit) throw new BrokenZstd("a block is longer than it may be");
    this.#write(literals.subarray(used));
  }

  #write(bytes: Uint8Array): void {
    this.#window.set(bytes, this.#filled);
    this.#filled += bytes.length;
  }

  #copy(length: number, offset: number): void {
    const from = this.#filled - offset;
    if (offset <= 0 || from < 0) throw new BrokenZstd("a match is before the beginning");
    const window = this.#window;
    if (offset >= length) window.copyWithin(this.#filled, from, from + length);
    else for (let i = 0; i < length; i++) window[this.#filled + i] = window[from + i] ?? 0;
    this.#filled += length;
  }

  /** Keeps what matches may refer to, and makes room for a block after it. */
  #makeRoom(windowSize: number): void {
    if (this.#filled + MAX_BLOCK_SIZE <= this.#window.length) return;
    const kept = Math.min(this.#filled, windowSize);
    // Room for many blocks, so that the window is moved seldom; not all at once, for a frame may be small.
    const wanted = Math.min(2 * windowSize, 4 * kept) + 2 * MAX_BLOCK_SIZE;
    const target = wanted > this.#window.length ? new Uint8Array(wanted) : this.#window;
    target.set(this.#window.subarray(this.#filled - kept, this.#filled));
    this.#window = target;
    this.#filled = kept;
  }
}

function isFrame(magic: number): boolean {
  return magic === ZSTD_MAGIC || (magic & 0xfffffff0) >>> 0 === SKIPPABLE;
}

function uint32(bytes: Uint8Array, at: number): number {
  return littleEndian(bytes, at, 4);
}

function littleEndian(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = 0; i < count; i++) value += (bytes[at + i] ?? 0) * 2 ** (8 * i);
  return value;
}
