// The map outputs that an executor has written, until their shuffle is removed.

import type { FetchBlock } from "../../rpc/messages.ts";
import type { BufferPool } from "./buffer-pool.ts";

interface MapOutput {
  readonly chunks: readonly Uint8Array[];
  /** Boundaries of the reduce partitions in the concatenated chunks. */
  readonly offsets: Float64Array;
}

interface StoredShuffle {
  readonly outputs: Map<number, MapOutput>;
  readers: number;
}

export class ShuffleBlockStore {
  readonly #pool: BufferPool;
  readonly #shuffles = new Map<number, StoredShuffle>();
  #bytesUsed = 0;

  constructor(pool: BufferPool) {
    this.#pool = pool;
  }

  get bytesUsed(): number {
    return this.#bytesUsed;
  }

  /** Takes over the data of a map output. */
  put(shuffleId: number, mapId: number, chunks: readonly Uint8Array[], offsets: ArrayLike<number>): void {
    const shuffle = this.#shuffles.get(shuffleId) ?? { outputs: new Map(), readers: 0 };
    this.#shuffles.set(shuffleId, shuffle);
    shuffle.outputs.set(mapId, { chunks, offsets: Float64Array.from(offsets) });
    this.#bytesUsed += byteLength(chunks);
  }

  /** The bytes of reduce partitions [startReduce, endReduce), without a copy where they lie in one chunk. */
  get(shuffleId: number, { mapId, startReduce, endReduce }: FetchBlock): Uint8Array | undefined {
    const output = this.#shuffles.get(shuffleId)?.outputs.get(mapId);
    const from = output?.offsets[startReduce];
    const to = output?.offsets[endReduce];
    if (output === undefined || from === undefined || to === undefined) return undefined;
    let start = 0;
    for (const chunk of output.chunks) {
      if (from >= start && to <= start + chunk.length) return chunk.subarray(from - start, to - start);
      start += chunk.length;
    }
    return copyRange(output.chunks, from, to);
  }

  /** While there are readers, the buffers of a removed shuffle are not used again. Call the result when done. */
  startReading(shuffleId: number): () => void {
    const shuffle = this.#shuffles.get(shuffleId);
    if (shuffle === undefined) return () => {};
    shuffle.readers++;
    return () => {
      shuffle.readers--;
    };
  }

  removeShuffle(shuffleId: number): void {
    const shuffle = this.#shuffles.get(shuffleId);
    if (shuffle === undefined) return;
    this.#shuffles.delete(shuffleId);
    for (const { chunks } of shuffle.outputs.values()) {
      this.#bytesUsed -= byteLength(chunks);
      if (shuffle.readers > 0) continue;
      for (const buffer of new Set(chunks.map((chunk) => chunk.buffer))) {
        if (buffer instanceof ArrayBuffer) this.#pool.release(buffer);
      }
    }
  }

  clear(): void {
    for (const shuffleId of [...this.#shuffles.keys()]) this.removeShuffle(shuffleId);
  }
}

function byteLength(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}

function copyRange(chunks: readonly Uint8Array[], from: number, to: number): Uint8Array {
  const copy = new Uint8Array(to - from);
  let start = 0;
  for (const chunk of chunks) {
    const begin = Math.max(from - start, 0);
    const end = Math.min(to - start, chunk.length);
    if (begin < end) copy.set(chunk.subarray(begin, end), start + begin - from);
    start += chunk.length;
  }
  return copy;
}
