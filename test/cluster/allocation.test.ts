// Barrier stages and dynamic allocation on real executors.
import { afterEach, expect, test } from "vitest";
import { RDD } from "../../src/core/rdd/rdd.ts";
import type { SparkContext } from "../../src/core/spark-context.ts";
import { collect, mapRdd, rangeRdd, startContext, useTestExecutor } from "./test-cluster.ts";

useTestExecutor();

let sc: SparkContext;

afterEach(() => sc.stop());

interface Said {
  readonly said: readonly string[];
  readonly addresses: readonly string[];
  readonly executorId: string;
}

function barrierRdd(numPartitions: number, payload: object = {}): RDD {
  const partitions = Array.from({ length: numPartitions }, () => undefined);
  const coordinator = sc.barrierCoordinator();
  return new RDD(sc, { kind: "test-barrier", payload: { coordinator, ...payload }, partitions, isBarrier: true });
}

test("the tasks of a barrier stage run at once and hear each other", async () => {
  sc = startContext({ "spark.master": "local[3]" });
  const results = await collect<Said>(sc, barrierRdd(3));
  for (const { said, addresses, executorId } of results) {
    expect(said).toEqual(["0 of 3", "1 of 3", "2 of 3"]);
    expect(addresses).toEqual(results.map((other) => `localhost:${other.executorId}`));
    expect(addresses).toContain(`localhost:${executorId}`);
  }
  expect(new Set(results.map(({ executorId }) => executorId)).size).toBe(3);
});

test("one task that fails has all run again", async () => {
  sc = startContext({ "spark.master": "local[2,4]" });
  const attempts: number[] = [];
  sc.addSparkListener({ onStageSubmitted: ({ "Stage Info": info }) => void attempts.push(info["Stage Attempt ID"]) });
  const results = await collect<Said>(sc, barrierRdd(2, { failOnce: true }));
  expect(results.map(({ said }) => said)).toEqual([
    ["0 of 2", "1 of 2"],
    ["0 of 2", "1 of 2"],
  ]);
  await sc.listenerBus.waitUntilEmpty();
  expect(attempts).toEqual([0, 1]);
});

test("tasks that wait for different things fail", async () => {
  sc = startContext();
  await expect(collect(sc, barrierRdd(2, { mixed: true }))).rejects.toThrow("Different barrier sync types found");
});

test("executors come with the load and go with it", async () => {
  sc = startContext({
    "spark.master": "local[3]",
    "spark.dynamicAllocation.enabled": "true",
    "spark.dynamicAllocation.schedulerBacklogTimeout": "50ms",
    "spark.dynamicAllocation.executorIdleTimeout": "300ms",
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(sc.statusTracker.getExecutorIds()).toEqual([]);
  let most = 0;
  sc.addSparkListener({
    onTaskStart: () => {
      most = Math.max(most, sc.statusTracker.getExecutorIds().length);
    },
  });
  const rdd = mapRdd(sc, rangeRdd(sc, 12, 12), { type: "sleep", millis: 150 });
  expect((await collect(sc, rdd)).length).toBe(12);
  await sc.listenerBus.waitUntilEmpty();
  expect(most).toBe(3);
  const deadline = Date.now() + 5000;
  while (sc.statusTracker.getExecutorIds().length > 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(sc.statusTracker.getExecutorIds()).toEqual([]);
  expect((await collect(sc, mapRdd(sc, rangeRdd(sc, 2, 2), { type: "identity" }))).length).toBe(2);
});
