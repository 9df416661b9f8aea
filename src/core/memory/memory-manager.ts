// The memory of an executor as a budget that execution and storage share (Spark's UnifiedMemoryManager): either may use
// what the other leaves, execution may have kept blocks dropped until storage is down to its own region, and what else
// holds memory beside the running task, such as shuffle blocks, is asked to move to disk.

import type { SparkConf } from "../spark-conf.ts";

/** Part of the executor's memory that is counted; the rest is for what is not: single batches, buffers under way, code. */
const MEMORY_FRACTION = 0.6;

/** Part of what is counted that execution leaves to kept blocks. */
const STORAGE_FRACTION = 0.5;

/** Bytes that execution and storage share in one executor. */
export function unifiedMemory(conf: SparkConf): number {
  const bytes = conf.getSizeAsBytes("spark.executor.memory", "1g");
  return Math.floor(bytes * conf.getDouble("spark.memory.fraction", MEMORY_FRACTION));
}

/** The memory manager that a configuration asks for. */
export function memoryManagerOf(conf: SparkConf): MemoryManager {
  const maxMemory = unifiedMemory(conf);
  return new MemoryManager(maxMemory, maxMemory * conf.getDouble("spark.memory.storageFraction", STORAGE_FRACTION));
}

/** Somebody who can give memory back on demand. */
export interface Reclaimable {
  /** Gives back about that many bytes, or what there is; it calls the manager's release. */
  reclaim(bytes: number): void | Promise<void>;
}

export class MemoryManager {
  readonly maxMemory: number;
  readonly #storageRegion: number;
  readonly #storage = new Set<Reclaimable>();
  readonly #execution = new Set<Reclaimable>();
  #executionUsed = 0;
  #storageUsed = 0;

  constructor(maxMemory: number, storageRegion: number) {
    this.maxMemory = maxMemory;
    this.#storageRegion = storageRegion;
  }

  get executionUsed(): number {
    return this.#executionUsed;
  }

  get storageUsed(): number {
    return this.#storageUsed;
  }

  get free(): number {
    return this.maxMemory - this.#executionUsed - this.#storageUsed;
  }

  /** Names a holder of storage memory, or of execution memory that outlives tasks. */
  addReclaimable(kind: "storage" | "execution", reclaimable: Reclaimable): void {
    (kind === "storage" ? this.#storage : this.#execution).add(reclaimable);
  }

  /** Takes memory if it is free, and says whether it was. */
  tryAcquireExecution(bytes: number): boolean {
    if (bytes > this.free) return false;
    this.#executionUsed += bytes;
    return true;
  }

  /** Takes memory, which others give back where they have to, and says whether there was enough. */
  async acquireExecution(bytes: number): Promise<boolean> {
    if (this.tryAcquireExecution(bytes)) return true;
    const above = this.#storageUsed - this.#storageRegion;
    const wanted = Math.min(bytes - this.free, above);
    if (wanted > 0) for (const storage of this.#storage) await storage.reclaim(wanted);
    for (const holder of this.#execution) {
      if (bytes > this.free) await holder.reclaim(bytes - this.free);
    }
    return this.tryAcquireExecution(bytes);
  }

  /** Counts memory that is in use already. */
  countExecution(bytes: number): void {
    this.#executionUsed += bytes;
  }

  releaseExecution(bytes: number): void {
    this.#executionUsed -= bytes;
  }

  /** Counts kept blocks, for which there is room. */
  countStorage(bytes: number): void {
    this.#storageUsed += bytes;
  }

  releaseStorage(bytes: number): void {
    this.#storageUsed -= bytes;
  }
}
