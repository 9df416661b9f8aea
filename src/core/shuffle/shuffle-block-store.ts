// The map outputs that an executor has written, until their shuffle is removed. When memory is wanted for other things the
// oldest of them go to disk.

import type { FetchBlock } from "../../rpc/messages.ts";
import type { MemoryManager } from "../memory/memory-manager.ts";
import type { SpilledPiece, SpillStore } from "../memory/spill-store.ts";
import type { BufferPool } from "./buffer-pool.ts";

/** Part of a map output on disk: rows of any reduce partition, in the partitions' order. */
export interface SpilledMapOutput {
  readonly piece: SpilledPiece;
  /** Boundaries of the reduce partitions in it. */
  readonly offsets: ArrayLike<number>;
}

interface MapOutput {
  readonly spilled: SpilledMapOutput[];
  /** What is in memory. */
  chunks: readonly Uint8Array[];
  /** Boundaries of the reduce partitions in the concatenated chunks. */
  offsets: ArrayLike<number>;
}

interface StoredShuffle {
  readonly outputs: Map<number, MapOutput>;
  readers: number;
}

export class ShuffleBlockStore {
  readonly #pool: BufferPool;
  readonly #memory: MemoryManager;
  readonly #spills: SpillStore;
  readonly #shuffles = new Map<number, StoredShuffle>();
  #bytesUsed = 0;

  constructor(pool: BufferPool, memory: MemoryManager, spills: SpillStore) {
    this.#pool = pool;
    this.#memory = memory;
    this.#spills = spills;
    memory.addReclaimable("execution", this);
  }

  /** Bytes in memory. */
  get bytesUsed(): number {
    return this.#bytesUsed;
  }

  /** Takes over the data of a map output: what is in memory, and what of it has been spilled before. */
  put(
    shuffleId: number,
    mapId: number,
    chunks: readonly Uint8Array[],
    offsets: ArrayLike<number>,
    spilled: readonly SpilledMapOutput[] = [],
  ): void {
    const shuffle = this.#shuffles.get(shuffleId) ?? { outputs: new Map(), readers: 0 };
    this.#shuffles.set(shuffleId, shuffle);
    shuffle.outputs.set(mapId, { chunks, offsets: Float64Array.from(offsets), spilled: [...spilled] });
    this.#count(byteLength(chunks));
  }

  /** The bytes of reduce partitions [startReduce, endReduce), without a copy where they lie in one chunk in memory. */
  get(shuffleId: number, block: FetchBlock): Uint8Array | undefined {
    const output = this.#shuffles.get(shuffleId)?.outputs.get(block.mapId);
    if (output === undefined || !hasRange(output.offsets, block)) return undefined;
    const { startReduce, endReduce } = block;
    if (!output.spilled.some(({ offsets }) => rangeSize(offsets, block) > 0)) {
      const from = output.offsets[startReduce] ?? 0;
      const to = output.offsets[endReduce] ?? 0;
      let start = 0;
      for (const chunk of output.chunks) {
        if (from >= start && to <= start + chunk.length) return chunk.subarray(from - start, to - start);
        start += chunk.length;
      }
    }
    const copy = new Uint8Array(outputSize(output, block));
    this.#copyOutput(output, block, copy);
    return copy;
  }

  /** Copies a block to the start of the target, and tells how many bytes it has; undefined when it is not here. */
  copy(shuffleId: number, block: FetchBlock, target: Uint8Array): number | undefined {
    const output = this.#shuffles.get(shuffleId)?.outputs.get(block.mapId);
    if (output === undefined || !hasRange(output.offsets, block)) return undefined;
    const size = outputSize(output, block);
    if (size <= target.length) this.#copyOutput(output, block, target);
    return size;
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

  /** Moves the oldest outputs to disk. */
  async reclaim(bytes: number): Promise<void> {
    if (this.#bytesUsed === 0) return;
    await this.#spills.open();
    let freed = 0;
    for (const [shuffleId, shuffle] of this.#shuffles) {
      for (const output of shuffle.outputs.values()) {
        if (freed >= bytes) return;
        const size = byteLength(output.chunks);
        if (size === 0) continue;
        const piece = this.#spills.write(output.chunks, `Shuffle ${shuffleId}`);
        output.spilled.push({ piece, offsets: output.offsets });
        this.#release(output.chunks, shuffle);
        output.chunks = [];
        output.offsets = new Float64Array(output.offsets.length);
        freed += size;
      }
    }
  }

  removeShuffle(shuffleId: number): void {
    const shuffle = this.#shuffles.get(shuffleId);
    if (shuffle === undefined) return;
    this.#shuffles.delete(shuffleId);
    for (const { chunks, spilled } of shuffle.outputs.values()) {
      this.#release(chunks, shuffle);
      for (const { piece } of spilled) this.#spills.free(piece);
    }
  }

  clear(): void {
    for (const shuffleId of [...this.#shuffles.keys()]) this.removeShuffle(shuffleId);
  }

  #count(bytes: number): void {
    this.#bytesUsed += bytes;
    this.#memory.countExecution(bytes);
  }

  #release(chunks: readonly Uint8Array[], { readers }: StoredShuffle): void {
    this.#count(-byteLength(chunks));
    if (readers > 0) return;
    for (const buffer of new Set(chunks.map((chunk) => chunk.buffer))) {
      if (buffer instanceof ArrayBuffer) this.#pool.release(buffer);
    }
  }

  #copyOutput({ spilled, chunks, offsets }: MapOutput, block: FetchBlock, target: Uint8Array): void {
    let end = 0;
    for (const part of spilled) {
      const size = rangeSize(part.offsets, block);
      if (size > 0) {
        this.#spills.read(part.piece, part.offsets[block.startReduce] ?? 0, target.subarray(end, end + size));
      }
      end += size;
    }
    copyRange(chunks, offsets[block.startReduce] ?? 0, offsets[block.endReduce] ?? 0, target.subarray(end));
  }
}

function hasRange(offsets: ArrayLike<number>, { startReduce, endReduce }: FetchBlock): boolean {
  return offsets[startReduce] !== undefined && offsets[endReduce] !== undefined;
}

function rangeSize(offsets: ArrayLike<number>, { startReduce, endReduce }: FetchBlock): number {
  return (offsets[endReduce] ?? 0) - (offsets[startReduce] ?? 0);
}

function outputSize({ spilled, offsets }: MapOutput, block: FetchBlock): number {
  return spilled.reduce((sum, part) => sum + rangeSize(part.offsets, block), rangeSize(offsets, block));
}

function byteLength(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}

/** Copies [from, to) of the concatenated chunks to the start of the target. */
function copyRange(chunks: readonly Uint8Array[], from: number, to: number, target: Uint8Array): void {
  let start = 0;
  for (const chunk of chunks) {
    const begin = Math.max(from - start, 0);
    const end = Math.min(to - start, chunk.length);
    if (begin < end) target.set(chunk.subarray(begin, end), start + begin - from);
    start += chunk.length;
  }
}
