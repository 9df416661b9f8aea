// The blocks that an executor keeps in memory, by Spark's block ids (`rdd_1_2`, `broadcast_0`), within the storage memory
// that there is: when it is used up, or wanted for execution, the blocks longest unused go to disk where their storage level
// has it; others are dropped, and lineage recomputes them when they are wanted again. Who is reading a block that is dropped
// may go on reading: values live on the JavaScript heap, or count their readers.

import type { BlockUpdate } from "../../rpc/messages.ts";
import type { StoredBlock } from "../executor/executor-registry.ts";
import { CorruptedBlockError } from "../memory/memory-errors.ts";
import type { MemoryManager } from "../memory/memory-manager.ts";
import type { SpillStore } from "../memory/spill-store.ts";
import { MEMORY_ONLY, STORAGE_LEVEL_NONE, type StorageLevel } from "./storage-level.ts";

interface Block extends StoredBlock {
  readonly level: StorageLevel;
}

export interface PutOptions extends Omit<StoredBlock, "value"> {
  readonly level?: StorageLevel;
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
  readonly #spills: SpillStore;
  readonly #blocks = new Map<string, Block>();
  #memoryUsed = 0;
  #updates: BlockUpdate[] = [];

  constructor(memory: MemoryManager, spills: SpillStore) {
    this.#memory = memory;
    this.#spills = spills;
    memory.addReclaimable("storage", this);
  }

  get memoryUsed(): number {
    return this.#memoryUsed;
  }

  /** A block as bytes, for another executor; undefined when it is not here or cannot be given. A corrupted one goes. */
  toBytes(blockId: string): Uint8Array<ArrayBuffer> | undefined {
    const block = this.#blocks.get(blockId);
    const bytes = unlessCorrupted(() => block?.toBytes?.());
    if (bytes === undefined && block?.toBytes !== undefined) this.remove(blockId);
    return bytes;
  }

  has(blockId: string): boolean {
    return this.#blocks.has(blockId);
  }

  /** How many bytes a block takes, in memory and on disk. */
  sizeOf(blockId: string): number {
    const { memorySize = 0, diskSize = 0 } = this.#blocks.get(blockId) ?? {};
    return memorySize + diskSize;
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
    const { memorySize, level = MEMORY_ONLY } = options;
    if (!this.#makeRoom(memorySize, rddOfBlock(blockId))) return false;
    this.#keep(blockId, { ...options, value, level });
    return true;
  }

  /** As put, but blocks may go to disk for it, and so may the block itself. */
  async putWithSpills(blockId: string, value: unknown, options: PutOptions): Promise<boolean> {
    const { memorySize, level = MEMORY_ONLY } = options;
    if (!level.useMemory) return await this.#putOnDisk(blockId, value, options);
    if (memorySize > this.#memory.free) await this.#openSpills();
    if (this.put(blockId, value, options)) return true;
    return await this.#putOnDisk(blockId, value, options);
  }

  /** The caller reads the value that it has, and drops it, unless that is on disk already. */
  async #putOnDisk(blockId: string, value: unknown, options: PutOptions): Promise<boolean> {
    const { level = MEMORY_ONLY, toDisk, diskSize } = options;
    this.remove(blockId);
    if (!level.useDisk) return false;
    if (diskSize !== undefined) {
      this.#keep(blockId, { ...options, value, level });
      return true;
    }
    if (toDisk === undefined) return false;
    await this.#spills.open();
    this.#keep(blockId, { ...toDisk(this.#spills), level });
    return false;
  }

  /** Keeps a copy of another executor's block; tells where it is, for that executor's report. */
  async putReplica(blockId: string, block: StoredBlock, level: StorageLevel): Promise<BlockUpdate | undefined> {
    const before = this.#updates.length;
    await this.putWithSpills(blockId, block.value, { ...block, level });
    const [update] = this.#updates
      .slice(before)
      .filter((one) => one.blockId === blockId)
      .reverse();
    if (update === undefined || !this.has(blockId)) return undefined;
    this.#updates.splice(this.#updates.indexOf(update), 1);
    return update;
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

  /** Takes the blocks longest unused out of memory, for execution. */
  async reclaim(bytes: number): Promise<void> {
    await this.#openSpills();
    let freed = 0;
    for (const [blockId, { memorySize }] of [...this.#blocks]) {
      if (freed >= bytes) return;
      if (memorySize === 0) continue;
      this.#evict(blockId);
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
      if (rdd === undefined || rdd === forRdd || block.memorySize === 0) continue;
      victims.push(blockId);
      free += block.memorySize;
    }
    if (free < size) return false;
    for (const victim of victims) this.#evict(victim);
    return true;
  }

  /** Where there are blocks that may go to disk. */
  async #openSpills(): Promise<void> {
    if (this.#spills.isOpen) return;
    for (const { level, toDisk } of this.#blocks.values()) {
      if (level.useDisk && toDisk !== undefined) return await this.#spills.open();
    }
  }

  #evict(blockId: string): void {
    const block = this.#blocks.get(blockId);
    if (block?.toDisk === undefined || !block.level.useDisk || !this.#spills.isOpen) {
      this.remove(blockId);
      return;
    }
    const onDisk = unlessCorrupted(() => block.toDisk?.(this.#spills));
    this.remove(blockId);
    if (onDisk !== undefined) this.#keep(blockId, { ...onDisk, level: block.level });
  }

  #keep(blockId: string, block: Block): void {
    const { memorySize, diskSize = 0 } = block;
    this.#blocks.set(blockId, block);
    this.#memory.countStorage(memorySize);
    this.#memoryUsed += memorySize;
    this.#updates.push({ blockId, storageLevel: effectiveLevel(block), memorySize, diskSize });
  }
}

/** What a block gives; nothing when it is not what was kept. */
function unlessCorrupted<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof CorruptedBlockError) return undefined;
    throw error;
  }
}

/** Where a block is, of where its level lets it be. */
function effectiveLevel({ level, diskSize = 0 }: Block): StorageLevel {
  const isOnDisk = diskSize > 0 || !level.useMemory;
  return {
    ...level,
    useDisk: isOnDisk,
    useMemory: !isOnDisk,
    useOffHeap: level.useOffHeap && !isOnDisk,
    deserialized: level.deserialized && !isOnDisk,
  };
}
