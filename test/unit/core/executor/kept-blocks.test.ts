// What need not be sent to an executor that keeps it.
import { expect, test } from "vitest";
import { KeptBlocks } from "../../../../src/core/executor/kept-blocks.ts";
import { MEMORY_ONLY, STORAGE_LEVEL_NONE } from "../../../../src/core/storage/storage-level.ts";
import type { PartitionData, StorageLevel } from "../../../../src/rpc/messages.ts";

const source: PartitionData = { rddId: 0, index: 3, data: new Uint8Array(100), parents: [] };
const mapped: PartitionData = { rddId: 1, index: 3, data: undefined, parents: [[source]] };
const other: PartitionData = { rddId: 2, index: 0, data: "other", parents: [] };
const union: PartitionData = { rddId: 4, index: 0, data: "union", parents: [[mapped, mapped], [other]] };

const update = (blockId: string, storageLevel: StorageLevel) => ({ blockId, storageLevel, memorySize: 1, diskSize: 0 });

test("nothing is left out while nothing is kept", () => {
  const blocks = new KeptBlocks();
  expect(blocks.leaveOut(union)).toBe(union);
  blocks.update([update("rdd_9_0", MEMORY_ONLY)]);
  expect(blocks.leaveOut(union)).toBe(union);
});

test("what a kept partition is computed from is left out, and what is shared stays so", () => {
  const blocks = new KeptBlocks();
  blocks.update([update("rdd_1_3", MEMORY_ONLY)]);
  const short = blocks.leaveOut(union);
  const kept = { rddId: 1, index: 3, data: undefined, parents: [], kept: true };
  expect(short).toEqual({ rddId: 4, index: 0, data: "union", parents: [[kept, kept], [other]] });
  expect(short.parents[0]?.[0]).toBe(short.parents[0]?.[1]);
  expect(short.parents[1]?.[0]).toBe(other);
});

test("a partition that is dropped is sent again", () => {
  const blocks = new KeptBlocks();
  blocks.update([update("rdd_1_3", MEMORY_ONLY)]);
  blocks.update([update("rdd_1_3", STORAGE_LEVEL_NONE)]);
  expect(blocks.leaveOut(union)).toBe(union);
});
