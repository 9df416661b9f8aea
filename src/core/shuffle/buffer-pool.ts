// Buffers to be used again: writing to fresh pages is twenty times slower than to pages that are there. Sizes are powers
// of two, and what is kept is bounded.

const SMALLEST = 4096;

export class BufferPool {
  readonly #maxBytes: number;
  readonly #free = new Map<number, ArrayBuffer[]>();
  #freeBytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Bytes that lie ready. */
  get freeBytes(): number {
    return this.#freeBytes;
  }

  /** A buffer of at least `size` bytes, with whatever is in it. */
  acquire(size: number): ArrayBuffer {
    const capacity = capacityFor(size);
    const buffer = this.#free.get(capacity)?.pop();
    if (buffer === undefined) return new ArrayBuffer(capacity);
    this.#freeBytes -= capacity;
    return buffer;
  }

  /** Gives a buffer back; nobody may hold on to it. Buffers of odd sizes and those beyond the bound are let go. */
  release(buffer: ArrayBuffer): void {
    const capacity = buffer.byteLength;
    if (capacity < SMALLEST || capacityFor(capacity) !== capacity) return;
    if (this.#freeBytes + capacity > this.#maxBytes) return;
    const list = this.#free.get(capacity);
    if (list === undefined) this.#free.set(capacity, [buffer]);
    else list.push(buffer);
    this.#freeBytes += capacity;
  }
}

function capacityFor(size: number): number {
  let capacity = SMALLEST;
  while (capacity < size) capacity *= 2;
  return capacity;
}
