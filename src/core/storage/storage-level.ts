// Spark's storage levels by name.

import type { StorageLevel as Level } from "../../rpc/messages.ts";

/** Where blocks of a persisted RDD may live, how, and how many executors keep each. */
export type StorageLevel = Level;

function level(useDisk: boolean, useMemory: boolean, deserialized: boolean, replication = 1): StorageLevel {
  return { useDisk, useMemory, useOffHeap: false, deserialized, replication };
}

export const STORAGE_LEVEL_NONE = level(false, false, false);
export const MEMORY_ONLY = level(false, true, true);
export const MEMORY_ONLY_SER = level(false, true, false);
export const MEMORY_AND_DISK = level(true, true, true);

/**
 * The levels under Spark's names.
 *
 * @example
 * rdd.persist(StorageLevel.MEMORY_AND_DISK_SER);
 */
export const StorageLevel = {
  NONE: STORAGE_LEVEL_NONE,
  DISK_ONLY: level(true, false, false),
  DISK_ONLY_2: level(true, false, false, 2),
  DISK_ONLY_3: level(true, false, false, 3),
  MEMORY_ONLY,
  MEMORY_ONLY_2: level(false, true, true, 2),
  MEMORY_ONLY_SER,
  MEMORY_ONLY_SER_2: level(false, true, false, 2),
  MEMORY_AND_DISK,
  MEMORY_AND_DISK_2: level(true, true, true, 2),
  MEMORY_AND_DISK_SER: level(true, true, false),
  MEMORY_AND_DISK_SER_2: level(true, true, false, 2),
  OFF_HEAP: { useDisk: true, useMemory: true, useOffHeap: true, deserialized: false, replication: 1 },
} as const satisfies Readonly<Record<string, StorageLevel>>;
