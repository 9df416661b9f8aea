// Kept blocks: the budget, what is dropped for what, and what the driver hears of it.
import { expect, test } from "vitest";
import { MemoryManager, unifiedMemory } from "../../../../src/core/memory/memory-manager.ts";
import { SparkConf } from "../../../../src/core/spark-conf.ts";
import { BlockManager, rddOfBlock } from "../../../../src/core/storage/block-manager.ts";
import { BlockManagerMaster } from "../../../../src/core/storage/block-manager-master.ts";
import { MEMORY_ONLY, STORAGE_LEVEL_NONE } from "../../../../src/core/storage/storage-level.ts";

test("block ids tell their RDD", () => {
  expect(rddOfBlock("rdd_12_3")).toBe(12);
  expect(rddOfBlock("broadcast_1")).toBeUndefined();
});

test("the block longest unused is dropped for a new one", () => {
  const blocks = new BlockManager(new MemoryManager(100, 50));
  expect(blocks.put("rdd_1_0", "a", { memorySize: 40 })).toBe(true);
  expect(blocks.put("rdd_2_0", "b", { memorySize: 40 })).toBe(true);
  expect(blocks.get("rdd_1_0")).toBe("a");
  expect(blocks.put("rdd_3_0", "c", { memorySize: 40 })).toBe(true);
  expect(blocks.has("rdd_2_0")).toBe(false);
  expect(blocks.has("rdd_1_0")).toBe(true);
  expect(blocks.memoryUsed).toBe(80);
});

test("blocks of the same RDD and blocks of none are not dropped", () => {
  const blocks = new BlockManager(new MemoryManager(100, 50));
  blocks.put("rdd_1_0", "a", { memorySize: 60 });
  blocks.put("broadcast_0", "b", { memorySize: 30 });
  expect(blocks.put("rdd_1_1", "c", { memorySize: 60 })).toBe(false);
  expect(blocks.put("rdd_2_0", "d", { memorySize: 80 })).toBe(false);
  expect(blocks.has("rdd_1_0")).toBe(true);
  expect(blocks.put("rdd_2_0", "d", { memorySize: 70 })).toBe(true);
  expect(blocks.has("rdd_1_0")).toBe(false);
  expect(blocks.put("rdd_9_0", "x", { memorySize: 101 })).toBe(false);
});

test("a block of the same id is replaced", () => {
  const blocks = new BlockManager(new MemoryManager(100, 50));
  blocks.put("rdd_1_0", "a", { memorySize: 60 });
  expect(blocks.put("rdd_1_0", "b", { memorySize: 70 })).toBe(true);
  expect(blocks.get("rdd_1_0")).toBe("b");
  expect(blocks.memoryUsed).toBe(70);
});

test("removing", () => {
  const blocks = new BlockManager(new MemoryManager(100, 50));
  for (const id of ["rdd_1_0", "rdd_1_1", "rdd_11_0"]) blocks.put(id, id, { memorySize: 10 });
  blocks.removeRdd(1);
  expect(blocks.memoryUsed).toBe(10);
  blocks.clear();
  expect(blocks.memoryUsed).toBe(0);
  expect(blocks.remove("rdd_1_0")).toBe(false);
});

test("updates tell the driver what is kept and what no longer", () => {
  const blocks = new BlockManager(new MemoryManager(100, 50));
  const master = new BlockManagerMaster();
  const tell = (executorId: string) => {
    for (const update of blocks.takeUpdates()) master.update(executorId, update);
  };
  blocks.put("rdd_1_0", "a", { memorySize: 60 });
  blocks.put("broadcast_0", "b", { memorySize: 1 });
  tell("x");
  expect(blocks.takeUpdates()).toEqual([]);
  expect(master.locations("rdd_1_0")).toEqual(["x"]);
  expect(master.locations("broadcast_0")).toEqual([]);
  expect(master.storageInfo(1)).toEqual({ numCachedPartitions: 1, memorySize: 60, diskSize: 0 });
  blocks.put("rdd_2_0", "c", { memorySize: 60 });
  tell("x");
  expect(master.locations("rdd_1_0")).toEqual([]);
  expect(master.storageInfo(1).numCachedPartitions).toBe(0);
  master.update("y", { blockId: "rdd_2_0", storageLevel: MEMORY_ONLY, memorySize: 60, diskSize: 0 });
  expect(master.locations("rdd_2_0")).toEqual(["x", "y"]);
  master.removeExecutor("x");
  expect(master.locations("rdd_2_0")).toEqual(["y"]);
  master.update("y", { blockId: "rdd_2_0", storageLevel: STORAGE_LEVEL_NONE, memorySize: 0, diskSize: 0 });
  expect(master.locations("rdd_2_0")).toEqual([]);
  master.update("y", { blockId: "rdd_3_0", storageLevel: MEMORY_ONLY, memorySize: 1, diskSize: 0 });
  master.removeRdd(3);
  expect(master.storageInfo(3).numCachedPartitions).toBe(0);
});

test("the budget is a share of the executor's memory", () => {
  expect(unifiedMemory(new SparkConf({ "spark.executor.memory": "1000b" }))).toBe(600);
});
