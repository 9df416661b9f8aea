// Which executors hold which blocks of persisted RDDs, as their tasks reported it: for locality, for the storage page,
// and to see which partitions need no computing.

import type { BlockUpdate } from "../../rpc/messages.ts";
import { rddOfBlock } from "./block-manager.ts";

interface BlockStatus {
  readonly memorySize: number;
  readonly diskSize: number;
}

export interface RddStorageInfo {
  readonly numCachedPartitions: number;
  readonly memorySize: number;
  readonly diskSize: number;
}

export class BlockManagerMaster {
  /** By RDD, block id and executor. */
  readonly #rdds = new Map<number, Map<string, Map<string, BlockStatus>>>();

  update(executorId: string, block: BlockUpdate): void {
    const rddId = rddOfBlock(block.blockId);
    if (rddId === undefined) return;
    if (!block.storageLevel.useMemory && !block.storageLevel.useDisk) {
      const holders = this.#rdds.get(rddId)?.get(block.blockId);
      holders?.delete(executorId);
      if (holders?.size === 0) this.#rdds.get(rddId)?.delete(block.blockId);
      return;
    }
    const blocks = this.#rdds.get(rddId) ?? new Map<string, Map<string, BlockStatus>>();
    const holders = blocks.get(block.blockId) ?? new Map<string, BlockStatus>();
    holders.set(executorId, { memorySize: block.memorySize, diskSize: block.diskSize });
    blocks.set(block.blockId, holders);
    this.#rdds.set(rddId, blocks);
  }

  locations(blockId: string): readonly string[] {
    const rddId = rddOfBlock(blockId);
    const holders = rddId === undefined ? undefined : this.#rdds.get(rddId)?.get(blockId);
    return holders === undefined ? [] : [...holders.keys()];
  }

  hasBlocksOnExecutor(executorId: string): boolean {
    for (const blocks of this.#rdds.values()) {
      for (const holders of blocks.values()) if (holders.has(executorId)) return true;
    }
    return false;
  }

  storageInfo(rddId: number): RddStorageInfo {
    const blocks = this.#rdds.get(rddId);
    let memorySize = 0;
    let diskSize = 0;
    for (const holders of blocks?.values() ?? []) {
      for (const status of holders.values()) {
        memorySize += status.memorySize;
        diskSize += status.diskSize;
      }
    }
    return { numCachedPartitions: blocks?.size ?? 0, memorySize, diskSize };
  }

  removeExecutor(executorId: string): void {
    for (const blocks of this.#rdds.values()) {
      for (const [blockId, holders] of blocks) {
        if (holders.delete(executorId) && holders.size === 0) blocks.delete(blockId);
      }
    }
  }

  removeRdd(rddId: number): void {
    this.#rdds.delete(rddId);
  }
}
