// What a long session must not do: grow. And what dispatching costs, printed.
import { afterEach, expect, test } from "vitest";
import { RDD } from "../../src/core/rdd/rdd.ts";
import type { SparkContext } from "../../src/core/spark-context.ts";
import { collect, collectSums, expectedSums, startContext, sumsByRemainder, useTestExecutor } from "./test-cluster.ts";

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

test("dispatching costs (printed, not asserted)", async () => {
  sc = startContext();
  const empty = (tasks: number) =>
    new RDD(sc, { kind: "test-local", payload: undefined, partitions: new Array(tasks).fill([]) });
  const time = async (tasks: number, runs: number) => {
    const millis: number[] = [];
    for (let i = 0; i < runs; i++) {
      const start = performance.now();
      await collect(sc, empty(tasks));
      millis.push(performance.now() - start);
    }
    return millis.sort((a, b) => a - b)[runs >> 1] ?? 0;
  };
  await time(200, 20);
  const one = await time(1, 200);
  const many = await time(200, 20);
  const show = (millis: number) => `${(millis * 1000).toFixed(0)} µs`;
  console.log(`a job of one empty task: ${show(one)}; of 200: ${show(many)}, ${show(many / 200)} a task`);
  expect(await collect(sc, empty(200))).toEqual([]);
});
