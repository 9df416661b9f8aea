// Single blocks of lz4, snappy and lzf: bytes as they are, and copies of what came before.

export class BrokenBlock extends Error {
  override readonly name = "BrokenBlock";
}

/** What a block becomes, filled from its beginning on. */
class Output {
  readonly bytes: Uint8Array;
  #length = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
  }

  literal(source: Uint8Array, start: number, length: number): void {
    if (start + length > source.length || this.#length + length > this.bytes.length) throw broken();
    this.bytes.set(source.subarray(start, start + length), this.#length);
    this.#length += length;
  }

  /** Copies what stands `distance` bytes back; it may reach into what it makes. */
  copy(distance: number, length: number): void {
    if (distance === 0 || distance > this.#length || this.#length + length > this.bytes.length) throw broken();
    if (distance >= length) {
      this.bytes.copyWithin(this.#length, this.#length - distance, this.#length - distance + length);
    } else for (let i = 0; i < length; i++) this.bytes[this.#length + i] = this.bytes[this.#length + i - distance] ?? 0;
    this.#length += length;
  }

  whole(): Uint8Array {
    if (this.#length !== this.bytes.length) throw broken();
    return this.bytes;
  }
}

/** @param size of what it becomes */
export function lz4Block(block: Uint8Array, size: number): Uint8Array {
  const output = new Output(size);
  let at = 0;
  const extended = (first: number): number => {
    let length = first;
    if (first === 15) {
      for (let more = 255; more === 255; length += more) more = byteAt(block, at++);
    }
    return length;
  };
  while (at < block.length) {
    const token = byteAt(block, at++);
    const literals = extended(token >> 4);
    output.literal(block, at, literals);
    at += literals;
    // The last sequence has no copy.
    if (at >= block.length) break;
    const distance = byteAt(block, at) | (byteAt(block, at + 1) << 8);
    at += 2;
    output.copy(distance, extended(token & 15) + 4);
  }
  return output.whole();
}

/** @param maxSize of what it says that it becomes */
export function snappyBlock(block: Uint8Array, maxSize: number): Uint8Array {
  let at = 0;
  let size = 0;
  for (let shift = 0, more = 0x80; (more & 0x80) !== 0; shift += 7) {
    more = byteAt(block, at++);
    size += (more & 0x7f) * 2 ** shift;
    if (size > maxSize) throw broken();
  }
  const output = new Output(size);
  const little = (bytes: number): number => {
    let value = 0;
    for (let i = 0; i < bytes; i++) value += byteAt(block, at++) * 256 ** i;
    return value;
  };
  while (at < block.length) {
    const tag = byteAt(block, at++);
    if ((tag & 3) === 0) {
      const short = tag >> 2;
      const length = (short < 60 ? short : little(short - 59)) + 1;
      output.literal(block, at, length);
      at += length;
    } else if ((tag & 3) === 1) output.copy(((tag >> 5) << 8) | little(1), ((tag >> 2) & 7) + 4);
    else output.copy(little((tag & 3) === 2 ? 2 : 4), (tag >> 2) + 1);
  }
  return output.whole();
}

/** @param size of what it becomes */
export function lzfBlock(block: Uint8Array, size: number): Uint8Array {
  const output = new Output(size);
  let at = 0;
  while (at < block.length) {
    const control = byteAt(block, at++);
    if (control < 32) {
      output.literal(block, at, control + 1);
      at += control + 1;
      continue;
    }
    const short = control >> 5;
    const length = (short === 7 ? 7 + byteAt(block, at++) : short) + 2;
    output.copy((((control & 31) << 8) | byteAt(block, at++)) + 1, length);
  }
  return output.whole();
}

function byteAt(bytes: Uint8Array, index: number): number {
  const byte = bytes[index];
  if (byte === undefined) throw broken();
  return byte;
}

function broken(): BrokenBlock {
  return new BrokenBlock("a compressed block is broken");
}
