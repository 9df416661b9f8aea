// Persisted RDDs under every storage level: where their blocks are, that they are used, and that copies survive executors.
import { afterEach, describe, expect, test } from "vitest";
import { oneToOneDependency } from "../../src/core/rdd/dependency.ts";
import { RDD } from "../../src/core/rdd/rdd.ts";
import type { SparkContext } from "../../src/core/spark-context.ts";
import { StorageLevel } from "../../src/core/storage/storage-level.ts";
import { collect, executorsReady, rangeRdd, startContext, useTestExecutor } from "./test-cluster.ts";

useTestExecutor();

let sc: SparkContext;

afterEach(() => sc.stop());

/** The numbers below `count`, each counted as it is computed. */
function counted(count: number): { rdd: RDD; computed: () => bigint } {
  const counter = sc.longAccumulator();
  const parent = rangeRdd(sc, count, 4);
  const rdd = new RDD(sc, {
    kind: "test-accumulate",
    payload: { handle: counter.taskHandle },
    partitions: parent.partitions.map(() => undefined),
    dependencies: [oneToOneDependency(parent)],
  });
  return { rdd, computed: () => counter.count };
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Where the events say that blocks are, by block and executor. */
function blocksOf(context: SparkContext): Map<string, string> {
  const blocks = new Map<string, string>();
  context.addSparkListener({
    onBlockUpdated: ({ "Block Updated Info": info }) => {
      const { "Use Memory": memory, "Use Disk": disk, Deserialized } = info["Storage Level"];
      const key = `${info["Block ID"]}@${info["Block Manager ID"]["Executor ID"]}`;
      blocks.set(key, memory ? (Deserialized ? "values" : "bytes") : disk ? "disk" : "none");
    },
  });
  return blocks;
}

describe.each(Object.entries(StorageLevel).filter(([name]) => name !== "NONE"))("%s", (name, level) => {
  test("is computed once, kept as the level says, and gone when it is unpersisted", async () => {
    sc = startContext({ "spark.master": "local[3]" });
    await executorsReady(sc, 3);
    const blocks = blocksOf(sc);
    const { rdd, computed } = counted(1000);
    rdd.persist(level);
    for (let i = 0; i < 3; i++) expect(await collect(sc, rdd)).toEqual(numbers(1000));
    expect(computed()).toBe(1000n);
    await sc.listenerBus.waitUntilEmpty();
    const where = level.useMemory ? (level.deserialized ? "values" : "bytes") : "disk";
    expect(blocks.size).toBe(4 * level.replication);
    // A copy that another executor keeps is bytes, whatever the first is.
    const own = [...blocks.values()].filter((one) => one === where || level.replication > 1);
    expect(own.length).toBe(4 * level.replication);
    expect([...blocks.values()]).toContain(where);
    const before = await sc.executorUsage();
    const kept = (usage: typeof before) =>
      usage.reduce((sum, { storageBytes, spilledBytes }) => sum + storageBytes + spilledBytes, 0);
    expect(kept(before)).toBeGreaterThan(0);
    rdd.unpersist();
    expect(kept(await sc.executorUsage())).toBe(0);
    expect(await collect(sc, rdd)).toEqual(numbers(1000));
    expect(computed(), name).toBe(2000n);
  });
});

describe("lost and full executors", () => {
  test("a replicated block survives its executor; another is computed again", async () => {
    for (const [level, computedAgain] of [
      [StorageLevel.MEMORY_ONLY_2, false],
      [StorageLevel.DISK_ONLY_2, false],
      [StorageLevel.MEMORY_ONLY, true],
    ] as const) {
      sc = startContext({ "spark.master": "local[2]" });
      await executorsReady(sc, 2);
      const where = new Set<string>();
      sc.addSparkListener({ onTaskEnd: ({ "Task Info": info }) => void where.add(info["Executor ID"]) });
      const { rdd, computed } = counted(400);
      rdd.persist(level);
      await collect(sc, rdd);
      await sc.listenerBus.waitUntilEmpty();
      const [victim = ""] = where;
      sc.killExecutor(victim);
      expect(await collect(sc, rdd)).toEqual(numbers(400));
      expect(computed() > 400n).toBe(computedAgain);
      await sc.stop();
    }
  });

  test("a block is read from the executor that keeps it when its task runs elsewhere", async () => {
    sc = startContext({ "spark.master": "local[2]", "spark.locality.wait": "0ms" });
    await executorsReady(sc, 2);
    const { rdd, computed } = counted(4000);
    rdd.persist(StorageLevel.MEMORY_ONLY);
    for (let i = 0; i < 10; i++) expect((await collect(sc, rdd)).length).toBe(4000);
    expect(computed()).toBe(4000n);
  });

  test("what does not fit goes to disk where the level says so, else it is computed again", async () => {
    const conf = { "spark.master": "local[1]", "spark.executor.memory": "1m", "spark.memory.fraction": "0.1" };
    sc = startContext(conf);
    const onDisk = counted(40_000);
    onDisk.rdd.persist(StorageLevel.MEMORY_AND_DISK);
    for (let i = 0; i < 2; i++) expect((await collect(sc, onDisk.rdd)).length).toBe(40_000);
    expect(onDisk.computed()).toBe(40_000n);
    const inMemory = counted(40_000);
    inMemory.rdd.persist(StorageLevel.MEMORY_ONLY);
    for (let i = 0; i < 2; i++) expect((await collect(sc, inMemory.rdd)).length).toBe(40_000);
    expect(inMemory.computed()).toBeGreaterThan(40_000n);
    const [usage] = await sc.executorUsage();
    expect(usage?.storageBytes).toBeLessThanOrEqual(1024 * 1024 * 0.1);
  });
});
