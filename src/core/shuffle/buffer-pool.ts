// Buffers to be used again: writing to fresh pages is twenty times slower than to pages that are there. Sizes are powers
// of two, and what is kept is bounded: sizes that were not asked for lately make room for those that were.

const SMALLEST = 4096;

export class BufferPool {
  readonly #maxBytes: number;
  /** By capacity, the one that was used last at the end. */
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
    const buffer = this.#use(capacity).pop();
    if (buffer === undefined) return new ArrayBuffer(capacity);
    this.#freeBytes -= capacity;
    return buffer;
  }

  /** Gives a buffer back; nobody may hold on to it. Buffers of odd sizes and those beyond the bound are let go. */
  release(buffer: ArrayBuffer): void {
    const capacity = buffer.byteLength;
    if (capacity < SMALLEST || capacityFor(capacity) !== capacity || capacity > this.#maxBytes) return;
    const list = this.#use(capacity);
    this.#makeRoom(capacity);
    if (this.#freeBytes + capacity > this.#maxBytes) return;
    list.push(buffer);
    this.#freeBytes += capacity;
  }

  /** The free buffers of a capacity, which is now the last used. */
  #use(capacity: number): ArrayBuffer[] {
    const list = this.#free.get(capacity) ?? [];
    this.#free.delete(capacity);
    this.#free.set(capacity, list);
    return list;
  }

  /** Lets go of buffers of other capacities, of that first which was used the longest time ago. */
  #makeRoom(needed: number): void {
    for (const [capacity, list] of this.#free) {
      if (capacity === needed) continue;
      while (list.length > 0 && this.#freeBytes + needed > this.#maxBytes) {
        list.pop();
        this.#freeBytes -= capacity;
      }
      if (this.#freeBytes + needed <= this.#maxBytes) return;
    }
  }
}

function capacityFor(size: number): number {
  let capacity = SMALLEST;
  while (capacity < size) capacity *= 2;
  return capacity;
}
