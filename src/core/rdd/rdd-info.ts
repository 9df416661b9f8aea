// What is known of a persisted RDD: how much of it is kept, and how.

import type { RddStorageInfo } from "../storage/block-manager-master.ts";
import type { StorageLevel } from "../storage/storage-level.ts";
import type { RDD } from "./rdd.ts";

/** A persisted RDD, as the storage page shows it. */
export interface RDDInfo {
  readonly id: number;
  readonly name: string;
  readonly numPartitions: number;
  readonly storageLevel: StorageLevel;
  readonly numCachedPartitions: number;
  readonly memSize: number;
  readonly diskSize: number;
  /** Whether anything of it is kept. */
  readonly isCached: boolean;
}

export function rddInfo(rdd: RDD, { numCachedPartitions, memorySize, diskSize }: RddStorageInfo): RDDInfo {
  const { id, name, storageLevel } = rdd;
  const numPartitions = rdd.isSettled ? rdd.numPartitions : 0;
  const isCached = numCachedPartitions > 0 && memorySize + diskSize > 0;
  return { id, name, numPartitions, storageLevel, numCachedPartitions, memSize: memorySize, diskSize, isCached };
}
