// Kept blocks: the budget, what is dropped for what, and what the driver hears of it.
import { expect, test } from "vitest";
import { MemoryManager, unifiedMemory } from "../../../../src/core/memory/memory-manager.ts";
import { SpillStore } from "../../../../src/core/memory/spill-store.ts";
import { SparkConf } from "../../../../src/core/spark-conf.ts";
import { BlockManager, rddOfBlock } from "../../../../src/core/storage/block-manager.ts";
import { BlockManagerMaster } from "../../../../src/core/storage/block-manager-master.ts";
import { MEMORY_AND_DISK, MEMORY_ONLY, STORAGE_LEVEL_NONE } from "../../../../src/core/storage/storage-level.ts";
import { MemoryFile } from "../memory/memory-file.ts";

function newBlockManager(spills = new SpillStore(async () => new MemoryFile())): BlockManager {
  return new BlockManager(new MemoryManager(100, 50), spills);
}

test("block ids tell their RDD", () => {
  expect(rddOfBlock("rdd_12_3")).toBe(12);
  expect(rddOfBlock("broadcast_1")).toBeUndefined();
});

test("the block longest unused is dropped for a new one", () => {
  const blocks = newBlockManager();
  expect(blocks.put("rdd_1_0", "a", { memorySize: 40 })).toBe(true);
  expect(blocks.put("rdd_2_0", "b", { memorySize: 40 })).toBe(true);
  expect(blocks.get("rdd_1_0")).toBe("a");
  expect(blocks.put("rdd_3_0", "c", { memorySize: 40 })).toBe(true);
  expect(blocks.has("rdd_2_0")).toBe(false);
  expect(blocks.has("rdd_1_0")).toBe(true);
  expect(blocks.memoryUsed).toBe(80);
});

test("blocks of the same RDD and blocks of none are not dropped", () => {
  const blocks = newBlockManager();
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
  const blocks = newBlockManager();
  blocks.put("rdd_1_0", "a", { memorySize: 60 });
  expect(blocks.put("rdd_1_0", "b", { memorySize: 70 })).toBe(true);
  expect(blocks.get("rdd_1_0")).toBe("b");
  expect(blocks.memoryUsed).toBe(70);
});

test("removing", () => {
  const blocks = newBlockManager();
  for (const id of ["rdd_1_0", "rdd_1_1", "rdd_11_0"]) blocks.put(id, id, { memorySize: 10 });
  blocks.removeRdd(1);
  expect(blocks.memoryUsed).toBe(10);
  blocks.clear();
  expect(blocks.memoryUsed).toBe(0);
  expect(blocks.remove("rdd_1_0")).toBe(false);
});

test("updates tell the driver what is kept and what no longer", () => {
  const blocks = newBlockManager();
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

test("blocks that may go to disk do so when others are put, and when memory is wanted", async () => {
  const spills = new SpillStore(async () => new MemoryFile());
  const memory = new MemoryManager(100, 0);
  const blocks = new BlockManager(memory, spills);
  const dropped: string[] = [];
  const options = (name: string, memorySize: number) => ({
    memorySize,
    level: MEMORY_AND_DISK,
    drop: () => dropped.push(name),
    toDisk: (store: SpillStore) => {
      const piece = store.write([new Uint8Array(5)], name);
      return { value: `${name} on disk`, memorySize: 0, diskSize: 5, drop: () => store.free(piece) };
    },
  });
  expect(await blocks.putWithSpills("rdd_1_0", "a", options("a", 60))).toBe(true);
  expect(await blocks.putWithSpills("rdd_2_0", "b", options("b", 60))).toBe(true);
  expect(blocks.get("rdd_1_0")).toBe("a on disk");
  expect(blocks.get("rdd_2_0")).toBe("b");
  expect(dropped).toEqual(["a"]);
  expect(await memory.acquireExecution(70)).toBe(true);
  expect(blocks.get("rdd_2_0")).toBe("b on disk");
  // There is room for nothing: the block goes to disk at once, and its maker keeps what it has.
  expect(await blocks.putWithSpills("rdd_3_0", "c", options("c", 60))).toBe(false);
  expect(blocks.get("rdd_3_0")).toBe("c on disk");
  expect(blocks.memoryUsed).toBe(0);
  expect(spills.bytesUsed).toBe(15);
  const updates = blocks.takeUpdates().filter(({ diskSize }) => diskSize > 0);
  expect(updates.map(({ blockId }) => blockId)).toEqual(["rdd_1_0", "rdd_2_0", "rdd_3_0"]);
  blocks.clear();
  expect(spills.bytesUsed).toBe(0);
});
