// Spark's storage levels by name.

import type { StorageLevel } from "../../rpc/messages.ts";

export type { StorageLevel };

function level(useDisk: boolean, useMemory: boolean, deserialized: boolean): StorageLevel {
  return { useDisk, useMemory, useOffHeap: false, deserialized, replication: 1 };
}

export const STORAGE_LEVEL_NONE = level(false, false, false);
export const MEMORY_ONLY = level(false, true, true);
export const MEMORY_ONLY_SER = level(false, true, false);
export const MEMORY_AND_DISK = level(true, true, true);
