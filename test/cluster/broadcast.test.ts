// Broadcast variables and accumulators in functions of the program's: fetched once by each executor, and from each other.
import { afterEach, describe, expect, test } from "vitest";
import { closure } from "../../src/core/rdd/task-closure.ts";
import type { SparkContext } from "../../src/core/spark-context.ts";
import { executorsReady, startContext, useTestExecutor } from "./test-cluster.ts";

useTestExecutor();

let sc: SparkContext;

afterEach(() => sc.stop());

describe("broadcast", () => {
  test("a function sees the value, whatever it is made of", async () => {
    sc = startContext();
    const names = sc.broadcast(new Map([[1, { name: "one" }]]));
    const rdd = sc.parallelize([1, 2, 1], 3);
    const named = rdd.map(closure((n: number) => names.value.get(n)?.name ?? "?", { names }));
    expect(await named.collect()).toEqual(["one", "?", "one"]);
    expect(names.value.get(1)).toEqual({ name: "one" });
  });

  test("each executor fetches it once, block by block, over tasks and jobs", async () => {
    sc = startContext({ "spark.master": "local[2]", "spark.broadcast.blockSize": "1k" });
    await executorsReady(sc, 2);
    const table = sc.broadcast(Array.from({ length: 2000 }, (_, i) => i * 2));
    const rdd = sc.parallelize([0, 500, 1000, 1999], 4);
    const looked = rdd.map(closure((i: number) => table.value[i] ?? -1, { table }));
    for (let i = 0; i < 3; i++) expect(await looked.collect()).toEqual([0, 1000, 2000, 3998]);
    const usage = await sc.executorUsage();
    expect(usage.map(({ sharedStates }) => sharedStates)).toEqual([1, 1]);
    for (const { storageBytes } of usage) expect(storageBytes).toBeGreaterThan(7000);
  });

  test("after unpersist it is fetched again", async () => {
    sc = startContext();
    const offset = sc.broadcast(40);
    const rdd = sc.parallelize([1, 2], 2).map(closure((n: number) => n + offset.value, { offset }));
    expect(await rdd.collect()).toEqual([41, 42]);
    offset.unpersist();
    for (const { sharedStates, storageBytes } of await sc.executorUsage()) {
      expect([sharedStates, storageBytes]).toEqual([0, 0]);
    }
    expect(await rdd.collect()).toEqual([41, 42]);
  });

  test("after destroy it cannot be used, neither here nor by tasks", async () => {
    sc = startContext();
    const offset = sc.broadcast(40);
    const rdd = sc.parallelize([1], 1).map(closure((n: number) => n + offset.value, { offset }));
    expect(await rdd.collect()).toEqual([41]);
    offset.destroy();
    offset.destroy();
    const message = "Attempted to use Broadcast(0) after it was destroyed";
    expect(() => offset.value).toThrow(message);
    expect(() => offset.unpersist()).toThrow(message);
    expect(() => sc.parallelize([1]).map(closure((n: number) => n + offset.value, { offset }))).toThrow(message);
    await expect(rdd.collect()).rejects.toThrow("destroyed");
    for (const { sharedStates, storageBytes } of await sc.executorUsage()) {
      expect([sharedStates, storageBytes]).toEqual([0, 0]);
    }
  });

  test("an executor that comes later, and one whose peers are gone, have it too", async () => {
    sc = startContext({ "spark.master": "local[2]" });
    const offset = sc.broadcast(40);
    const rdd = sc.parallelize([1, 2, 3, 4], 4).map(closure((n: number) => n + offset.value, { offset }));
    for (let i = 0; i < 3; i++) {
      expect(await rdd.collect()).toEqual([41, 42, 43, 44]);
      sc.killExecutor(sc.statusTracker.getExecutorIds()[0] ?? "");
    }
    expect(await rdd.collect()).toEqual([41, 42, 43, 44]);
  });
});

describe("accumulators in functions", () => {
  test("long, double and collection, in actions and transformations", async () => {
    sc = startContext();
    const sum = sc.longAccumulator("sum");
    const mean = sc.doubleAccumulator();
    const odd = sc.collectionAccumulator<number>();
    await sc.parallelize([1, 2, 3, 4, 5], 3).foreach(
      closure(
        (n: number) => {
          sum.add(n);
          mean.add(n / 2);
          if (n % 2 === 1) odd.add(n);
        },
        { sum, mean, odd },
      ),
    );
    expect(sum.value).toBe(15n);
    expect(mean.avg).toBe(1.5);
    expect([...odd.value].sort()).toEqual([1, 3, 5]);
  });

  test("a cached RDD is not computed again, so nothing is added twice", async () => {
    sc = startContext();
    const seen = sc.longAccumulator();
    const rdd = sc
      .parallelize([1, 2, 3, 4], 2)
      .map(
        closure(
          (n: number) => {
            seen.add(1);
            return n * 2;
          },
          { seen },
        ),
      )
      .cache();
    expect(await rdd.collect()).toEqual([2, 4, 6, 8]);
    expect(await rdd.collect()).toEqual([2, 4, 6, 8]);
    expect(seen.value).toBe(4n);
    rdd.unpersist();
    await rdd.collect();
    expect(seen.value).toBe(8n);
  });
});

test("a barrier stage of the program's functions", async () => {
  sc = startContext({ "spark.master": "local[2]" });
  const rdd = sc
    .parallelize([1, 2, 3, 4], 2)
    .barrier()
    .mapPartitions(async (records, context) => {
      const sum = [...records].reduce((a, b) => a + b, 0);
      await context.barrier();
      const sums = await context.allGather(String(sum));
      return [`${context.partitionId}: ${sums.join(" + ")} of ${context.getTaskInfos().length}`];
    });
  expect(await rdd.collect()).toEqual(["0: 3 + 7 of 2", "1: 3 + 7 of 2"]);
  await expect(rdd.repartition(2).coalesce(1).first()).resolves.toContain("3 + 7");
});
