// The map outputs that an executor has written, until their shuffle is removed. When memory is wanted for other things the
// oldest of them go to disk.

import type { FetchBlock } from "../../rpc/messages.ts";
import type { MemoryManager } from "../memory/memory-manager.ts";
import type { SpilledPiece, SpillStore } from "../memory/spill-store.ts";
import { checksumOf } from "../storage/checksum.ts";
import type { BufferPool } from "./buffer-pool.ts";

/** Part of a map output on disk: rows of any reduce partition, in the partitions' order. */
export interface SpilledMapOutput {
  readonly piece: SpilledPiece;
  /** Boundaries of the reduce partitions in it. */
  readonly offsets: ArrayLike<number>;
  /** By reduce partition, of all that has been written so far, which is whole words. */
  readonly checksums: Int32Array;
}

interface MapOutput {
  readonly spilled: Omit<SpilledMapOutput, "checksums">[];
  /** What is in memory. */
  data: Uint8Array;
  /** Boundaries of the reduce partitions in the data. */
  offsets: ArrayLike<number>;
  /** By reduce partition, of what is on disk and in memory. */
  readonly checksums: Int32Array | undefined;
}

interface StoredShuffle {
  readonly outputs: Map<number, MapOutput>;
  readers: number;
}

export class ShuffleBlockStore {
  readonly #pool: BufferPool;
  readonly #memory: MemoryManager;
  readonly #spills: SpillStore;
  readonly #withChecksums: boolean;
  readonly #shuffles = new Map<number, StoredShuffle>();
  #bytesUsed = 0;

  constructor(pool: BufferPool, memory: MemoryManager, spills: SpillStore, withChecksums = true) {
    this.#withChecksums = withChecksums;
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
    data: Uint8Array,
    offsets: ArrayLike<number>,
    spilled: readonly SpilledMapOutput[] = [],
  ): void {
    const shuffle = this.#shuffles.get(shuffleId) ?? { outputs: new Map(), readers: 0 };
    this.#shuffles.set(shuffleId, shuffle);
    const checksums = this.#withChecksums ? checksumsOf(data, offsets, spilled.at(-1)?.checksums) : undefined;
    shuffle.outputs.set(mapId, { data, offsets: Float64Array.from(offsets), spilled: [...spilled], checksums });
    this.#count(data.length);
  }

  /** The checksums of reduce partitions as they were written; undefined when there are none. */
  checksums(shuffleId: number, { mapId, startReduce, endReduce }: FetchBlock): Int32Array | undefined {
    return this.#shuffles.get(shuffleId)?.outputs.get(mapId)?.checksums?.subarray(startReduce, endReduce);
  }

  /** The bytes of reduce partitions [startReduce, endReduce), without a copy where they lie in memory. */
  get(shuffleId: number, block: FetchBlock): Uint8Array | undefined {
    const output = this.#shuffles.get(shuffleId)?.outputs.get(block.mapId);
    if (output === undefined || !hasRange(output.offsets, block)) return undefined;
    const { startReduce, endReduce } = block;
    if (!output.spilled.some(({ offsets }) => rangeSize(offsets, block) > 0)) {
      return output.data.subarray(output.offsets[startReduce], output.offsets[endReduce]);
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
        const size = output.data.length;
        if (size === 0) continue;
        const piece = this.#spills.write([output.data], `Shuffle ${shuffleId}`);
        output.spilled.push({ piece, offsets: output.offsets });
        this.#release(output.data, shuffle);
        output.data = new Uint8Array(0);
        output.offsets = new Float64Array(output.offsets.length);
        freed += size;
      }
    }
  }

  removeShuffle(shuffleId: number): void {
    const shuffle = this.#shuffles.get(shuffleId);
    if (shuffle === undefined) return;
    this.#shuffles.delete(shuffleId);
    for (const { data, spilled } of shuffle.outputs.values()) {
      this.#release(data, shuffle);
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

  #release({ length, buffer }: Uint8Array, { readers }: StoredShuffle): void {
    this.#count(-length);
    if (readers === 0 && buffer instanceof ArrayBuffer) this.#pool.release(buffer);
  }

  /** Reduce partition after reduce partition, each as it was written. */
  #copyOutput({ spilled, data, offsets }: MapOutput, { startReduce, endReduce }: FetchBlock, target: Uint8Array): void {
    if (spilled.length === 0) {
      target.set(data.subarray(offsets[startReduce], offsets[endReduce]));
      return;
    }
    let end = 0;
    for (let reduce = startReduce; reduce < endReduce; reduce++) {
      for (const part of spilled) {
        const from = part.offsets[reduce] ?? 0;
        const size = (part.offsets[reduce + 1] ?? 0) - from;
        if (size > 0) this.#spills.read(part.piece, from, target.subarray(end, end + size));
        end += size;
      }
      const inMemory = data.subarray(offsets[reduce], offsets[reduce + 1]);
      target.set(inMemory, end);
      end += inMemory.length;
    }
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

function checksumsOf(data: Uint8Array, offsets: ArrayLike<number>, before: Int32Array | undefined): Int32Array {
  const checksums = new Int32Array(Math.max(0, offsets.length - 1));
  for (let i = 0; i < checksums.length; i++) {
    checksums[i] = checksumOf(data.subarray(offsets[i], offsets[i + 1]), before?.[i]);
  }
  return checksums;
}
