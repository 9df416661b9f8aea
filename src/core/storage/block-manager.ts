// The blocks that an executor keeps in memory, by Spark's block ids (`rdd_1_2`, `broadcast_0`), within the storage memory
// that there is: when it is used up, or wanted for execution, the blocks longest unused are dropped and lineage recomputes
// them when they are wanted again. Who is reading a block that is dropped may go on reading: values live on the JavaScript
// heap, or count their readers.

import type { BlockUpdate } from "../../rpc/messages.ts";
import type { MemoryManager } from "../memory/memory-manager.ts";
import { MEMORY_ONLY, STORAGE_LEVEL_NONE, type StorageLevel } from "./storage-level.ts";

interface Block {
  readonly value: unknown;
  readonly memorySize: number;
  readonly level: StorageLevel;
  readonly drop: (() => void) | undefined;
}

export interface PutOptions {
  readonly memorySize: number;
  readonly level?: StorageLevel;
  /** Called when a block that was kept is kept no longer. */
  readonly drop?: (() => void) | undefined;
}

export function rddBlockId(rddId: number, partition: number): string {
  return `rdd_${rddId}_${partition}`;
}

/** The id of the RDD that a block belongs to, or undefined for other blocks. */
export function rddOfBlock(blockId: string): number | undefined {
  const match = /^rdd_(\d+)_\d+$/.exec(blockId);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

export class BlockManager {
  readonly #memory: MemoryManager;
  readonly #blocks = new Map<string, Block>();
  #memoryUsed = 0;
  #updates: BlockUpdate[] = [];

  constructor(memory: MemoryManager) {
    this.#memory = memory;
    memory.addReclaimable("storage", this);
  }

  get memoryUsed(): number {
    return this.#memoryUsed;
  }

  has(blockId: string): boolean {
    return this.#blocks.has(blockId);
  }

  /** The value of a block, which now counts as just used. */
  get(blockId: string): unknown {
    const block = this.#blocks.get(blockId);
    if (block === undefined) return undefined;
    this.#blocks.delete(blockId);
    this.#blocks.set(blockId, block);
    return block.value;
  }

  /** Keeps a block if it can be given room, and says whether it was kept. A block of the same id is replaced. */
  put(blockId: string, value: unknown, options: PutOptions): boolean {
    this.remove(blockId);
    if (!this.#makeRoom(options.memorySize, rddOfBlock(blockId))) return false;
    const level = options.level ?? MEMORY_ONLY;
    this.#blocks.set(blockId, { value, memorySize: options.memorySize, level, drop: options.drop });
    this.#memory.tryAcquireStorage(options.memorySize);
    this.#memoryUsed += options.memorySize;
    this.#updates.push({ blockId, storageLevel: level, memorySize: options.memorySize, diskSize: 0 });
    return true;
  }

  remove(blockId: string): boolean {
    const block = this.#blocks.get(blockId);
    if (block === undefined) return false;
    this.#blocks.delete(blockId);
    this.#memory.releaseStorage(block.memorySize);
    this.#memoryUsed -= block.memorySize;
    this.#updates.push({ blockId, storageLevel: STORAGE_LEVEL_NONE, memorySize: 0, diskSize: 0 });
    block.drop?.();
    return true;
  }

  removeRdd(rddId: number): void {
    for (const blockId of [...this.#blocks.keys()]) if (rddOfBlock(blockId) === rddId) this.remove(blockId);
  }

  clear(): void {
    for (const blockId of [...this.#blocks.keys()]) this.remove(blockId);
  }

  /** Drops the blocks longest unused, for execution. */
  reclaim(bytes: number): void {
    let freed = 0;
    for (const [blockId, { memorySize }] of [...this.#blocks]) {
      if (freed >= bytes) return;
      this.remove(blockId);
      freed += memorySize;
    }
  }

  /** What changed since the last call; a task's report carries it to the driver. */
  takeUpdates(): BlockUpdate[] {
    const updates = this.#updates;
    this.#updates = [];
    return updates;
  }

  /** As in Spark, a block never drives out blocks of its own RDD: that would only swap one recomputation for another. */
  #makeRoom(size: number, forRdd: number | undefined): boolean {
    const victims: string[] = [];
    let { free } = this.#memory;
    for (const [blockId, block] of this.#blocks) {
      if (free >= size) break;
      const rdd = rddOfBlock(blockId);
      if (rdd === undefined || rdd === forRdd) continue;
      victims.push(blockId);
      free += block.memorySize;
    }
    if (free < size) return false;
    for (const victim of victims) this.remove(victim);
    return true;
  }
}
