// What a long session must not do: grow.
import { afterEach, expect, test } from "vitest";
import type { SparkContext } from "../../src/core/spark-context.ts";
import { collectSums, expectedSums, startContext, sumsByRemainder, useTestExecutor } from "./test-cluster.ts";

useTestExecutor();

let sc: SparkContext;

afterEach(() => sc.stop());

test("1,000 jobs leave nothing behind", async () => {
  sc = startContext();
  const handlesBefore = process.getActiveResourcesInfo().length;
  for (let i = 0; i < 1000; i++) {
    const rdd = sumsByRemainder(sc, 100, 5, 2, 2);
    expect(await collectSums(sc, rdd)).toEqual(expectedSums(100, 5));
    const [dependency] = rdd.dependencies;
    if (dependency?.type === "shuffle") sc.cleaner.removeShuffle(dependency.shuffleId);
  }
  const nothing = { stages: 0, queuedTasks: 0, shuffleBytes: 0, storageBytes: 0, sharedStates: 0, broadcasts: 0 };
  const executors = await sc.executorUsage();
  expect(executors.length).toBe(2);
  for (const executor of executors) expect(executor).toMatchObject(nothing);
  expect(sc.statusTracker.getActiveJobIds()).toEqual([]);
  expect(sc.statusTracker.getExecutorIds().length).toBe(2);
  await sc.listenerBus.waitUntilEmpty();
  expect(process.getActiveResourcesInfo().length).toBeLessThanOrEqual(handlesBefore + 4);
}, 120_000);
