// The unified budget: what execution and storage may take of each other, who makes room, and what tasks account for.
import { expect, test } from "vitest";
import { newTaskMetrics } from "../../../../src/core/executor/task-metrics.ts";
import { MemoryManager, memoryManagerOf } from "../../../../src/core/memory/memory-manager.ts";
import { SpillStore } from "../../../../src/core/memory/spill-store.ts";
import { TaskMemoryManager } from "../../../../src/core/memory/task-memory-manager.ts";
import { SparkConf } from "../../../../src/core/spark-conf.ts";
import { BlockManager } from "../../../../src/core/storage/block-manager.ts";
import { MemoryFile } from "./memory-file.ts";

function taskMemory(manager: MemoryManager) {
  const metrics = newTaskMetrics();
  const spills = new SpillStore(async () => new MemoryFile());
  return { metrics, spills, task: new TaskMemoryManager({ manager, spills, maxRows: 10 }, metrics) };
}

test("execution drives kept blocks out, down to storage's own region", async () => {
  const manager = new MemoryManager(100, 50);
  const blocks = new BlockManager(manager, new SpillStore(async () => new MemoryFile()));
  for (let i = 0; i < 9; i++) blocks.put(`rdd_${i}_0`, i, { memorySize: 10 });
  expect(manager.tryAcquireExecution(20)).toBe(false);
  expect(await manager.acquireExecution(20)).toBe(true);
  expect(blocks.memoryUsed).toBe(80);
  expect(await manager.acquireExecution(40)).toBe(false);
  expect(blocks.memoryUsed).toBe(50);
  expect(await manager.acquireExecution(30)).toBe(true);
  expect(manager.free).toBe(0);
});

test("storage takes what execution leaves, and never drives it out", async () => {
  const manager = new MemoryManager(100, 50);
  const blocks = new BlockManager(manager, new SpillStore(async () => new MemoryFile()));
  expect(await manager.acquireExecution(70)).toBe(true);
  expect(blocks.put("rdd_1_0", "a", { memorySize: 40 })).toBe(false);
  expect(blocks.put("rdd_1_0", "a", { memorySize: 30 })).toBe(true);
  manager.releaseExecution(70);
  expect(blocks.put("rdd_2_0", "b", { memorySize: 70 })).toBe(true);
});

test("others that hold execution memory are asked for what is missing", async () => {
  const manager = new MemoryManager(100, 50);
  manager.countExecution(90);
  const asked: number[] = [];
  manager.addReclaimable("execution", {
    reclaim: async (bytes) => {
      asked.push(bytes);
      manager.releaseExecution(bytes);
    },
  });
  expect(await manager.acquireExecution(35)).toBe(true);
  expect(asked).toEqual([25]);
});

test("a task's reservations, their peak, and their end", async () => {
  const manager = new MemoryManager(100, 50);
  const { task, metrics } = taskMemory(manager);
  const [sort, table] = [task.newConsumer("a sort"), task.newConsumer("a table")];
  expect(sort.tryReserve(40)).toBe(true);
  expect(table.tryReserve(50)).toBe(true);
  expect(sort.tryReserve(60)).toBe(false);
  expect(sort.reserved).toBe(40);
  expect(table.tryReserve(5)).toBe(true);
  expect(sort.tryReserve(60)).toBe(true);
  expect(metrics.peakExecutionMemory).toBe(90);
  expect(await table.reserve(90)).toBe(false);
  expect(table.refused(90)).toMatchObject({
    condition: "UNABLE_TO_ACQUIRE_MEMORY",
    sqlState: "53200",
    parameters: { requestedBytes: "85", receivedBytes: "35" },
  });
  task.close();
  expect(manager.executionUsed).toBe(0);
});

test("what a task has spilled ends with it, unless it was handed over", async () => {
  const { task, metrics, spills } = taskMemory(new MemoryManager(100, 50));
  await task.openSpills();
  const [first, second, third] = [1, 2, 4].map((size) => task.spill([new Uint8Array(size)], "test"));
  if (first === undefined || second === undefined || third === undefined) throw new Error("three pieces");
  task.freeSpilled(first);
  task.handOver(second);
  task.countSpilled(100);
  expect(spills.bytesUsed).toBe(6);
  task.close();
  expect(spills.bytesUsed).toBe(2);
  expect(metrics).toMatchObject({ diskBytesSpilled: 7, memoryBytesSpilled: 100 });
});

test("the budget by configuration", () => {
  const conf = new SparkConf({ "spark.executor.memory": "1000b" });
  expect(memoryManagerOf(conf).maxMemory).toBe(600);
  expect(memoryManagerOf(conf.clone().set("spark.memory.fraction", "0.8")).maxMemory).toBe(800);
});
