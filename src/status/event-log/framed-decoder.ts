// Decompresses the streams of Spark's other codecs as their bytes come: lz4, snappy and lzf each write blocks one after the
// other, a length in front of each.

import { BrokenBlock, lz4Block, lzfBlock, snappyBlock } from "./compressed-blocks.ts";

/** A frame that is whole: its bytes decompressed, and where it ends. */
interface Frame {
  readonly end: number;
  readonly bytes: Uint8Array;
}

/** The frame that begins at a place; undefined as long as it is not whole. */
type ReadFrame = (input: Uint8Array, start: number) => Frame | undefined;

/** No codec of Spark's writes larger blocks than its buffer, which has 32 kB by default. */
const MAX_BLOCK = 64 * 1024 * 1024;
const NOTHING = new Uint8Array(0);

const CODECS: Readonly<Record<string, ReadFrame>> = {
  // The names of both the codec and what its stream begins with.
  LZ4Block: readLz4,
  "\u0082SNAPPY": readSnappy,
  ZV: readLzf,
};

/** The decoder of a stream that begins with these bytes; undefined when it is none of these. */
export function framedDecoder(head: Uint8Array): FramedDecoder | undefined {
  const found = Object.entries(CODECS).find(([magic]) => startsWith(head, 0, magic));
  return found === undefined ? undefined : new FramedDecoder(found[1]);
}

export class FramedDecoder {
  readonly #readFrame: ReadFrame;
  #input: Uint8Array = NOTHING;

  constructor(readFrame: ReadFrame) {
    this.#readFrame = readFrame;
  }

  /** The bytes of the frames that are whole with what has come so far. */
  *push(chunk: Uint8Array): Generator<Uint8Array> {
    const input = new Uint8Array(this.#input.length + chunk.length);
    input.set(this.#input);
    input.set(chunk, this.#input.length);
    let start = 0;
    for (let frame = this.#readFrame(input, 0); frame !== undefined; frame = this.#readFrame(input, start)) {
      start = frame.end;
      if (frame.bytes.length > 0) yield frame.bytes;
      if (start >= input.length) break;
    }
    this.#input = input.subarray(start);
  }
}

const LZ4_HEADER = 21;

/** Magic, how it is compressed, both lengths and a checksum; the last of a stream has nothing. */
function readLz4(input: Uint8Array, start: number): Frame | undefined {
  if (input.length - start < LZ4_HEADER) return undefined;
  if (!startsWith(input, start, "LZ4Block")) throw new BrokenBlock("a block of lz4 does not begin where it should");
  const view = viewOf(input);
  const method = view.getUint8(start + 8) & 0xf0;
  const compressed = lengthOf(view.getUint32(start + 9, true));
  const size = lengthOf(view.getUint32(start + 13, true));
  const block = blockAt(input, start + LZ4_HEADER, compressed);
  if (block === undefined) return undefined;
  return { end: start + LZ4_HEADER + compressed, bytes: method === 0x10 ? block : lz4Block(block, size) };
}

const SNAPPY_HEADER = 16;

/** A header in front of each stream, then lengths and blocks. */
function readSnappy(input: Uint8Array, start: number): Frame | undefined {
  if (input[start] === 0x82 && startsWith(input, start, "\u0082SNAPPY")) {
    return input.length - start < SNAPPY_HEADER ? undefined : { end: start + SNAPPY_HEADER, bytes: NOTHING };
  }
  if (input.length - start < 4) return undefined;
  const length = lengthOf(viewOf(input).getUint32(start, false));
  const block = blockAt(input, start + 4, length);
  return block && { end: start + 4 + length, bytes: snappyBlock(block, MAX_BLOCK) };
}

/** `ZV`, whether it is compressed, and the length, behind which a compressed one has its length before. */
function readLzf(input: Uint8Array, start: number): Frame | undefined {
  if (input.length - start < 5) return undefined;
  if (!startsWith(input, start, "ZV")) throw new BrokenBlock("a block of lzf does not begin where it should");
  const view = viewOf(input);
  const length = view.getUint16(start + 3, false);
  if (view.getUint8(start + 2) === 0) {
    const block = blockAt(input, start + 5, length);
    return block && { end: start + 5 + length, bytes: block };
  }
  if (input.length - start < 7) return undefined;
  const block = blockAt(input, start + 7, length);
  return block && { end: start + 7 + length, bytes: lzfBlock(block, view.getUint16(start + 5, false)) };
}

function blockAt(input: Uint8Array, start: number, length: number): Uint8Array | undefined {
  return input.length - start < length ? undefined : input.subarray(start, start + length);
}

function lengthOf(length: number): number {
  if (length > MAX_BLOCK) throw new BrokenBlock(`a block says that it has ${length} bytes`);
  return length;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function startsWith(bytes: Uint8Array, start: number, text: string): boolean {
  return [...text].every((character, i) => bytes[start + i] === character.charCodeAt(0));
}
