// Dynamic allocation against a cluster that only counts, on a clock that the test moves.
import { describe, expect, test } from "vitest";
import {
  allocationSettings,
  ExecutorAllocationManager,
} from "../../../../src/core/scheduler/executor-allocation-manager.ts";
import { SparkConf } from "../../../../src/core/spark-conf.ts";

class FakeCluster {
  numRunningTasks = 0;
  numPendingTasks = 0;
  executorIds: string[] = [];
  readonly busy = new Set<string>();
  readonly cached = new Set<string>();
  readonly shuffled = new Set<string>();
  readonly requested: number[] = [];
  readonly removed: string[] = [];
  readonly manager: ExecutorAllocationManager;

  constructor(conf: Record<string, string> = {}, numExecutors = 8) {
    const prefixed = Object.entries(conf).map(([key, value]) => [`spark.dynamicAllocation.${key}`, value]);
    const settings = allocationSettings(new SparkConf(Object.fromEntries(prefixed)), numExecutors);
    this.manager = new ExecutorAllocationManager(settings, this, this);
  }

  isExecutorBusy(executorId: string): boolean {
    return this.busy.has(executorId);
  }

  hasCachedBlocks(executorId: string): boolean {
    return this.cached.has(executorId);
  }

  hasShuffleOutputs(executorId: string): boolean {
    return this.shuffled.has(executorId);
  }

  requestTotalExecutors(count: number): void {
    this.requested.push(count);
    while (this.executorIds.length < count) this.executorIds.push(`e${this.executorIds.length}`);
  }

  removeExecutor(executorId: string): void {
    this.removed.push(executorId);
    this.executorIds = this.executorIds.filter((one) => one !== executorId);
  }
}

describe("adding", () => {
  test("after the backlog timeout, twice as many each time, up to what the tasks can use", () => {
    const cluster = new FakeCluster();
    cluster.numPendingTasks = 6;
    cluster.manager.schedule(0);
    cluster.manager.schedule(999);
    expect(cluster.requested).toEqual([]);
    for (let now = 1000; now <= 6000; now += 1000) cluster.manager.schedule(now);
    expect(cluster.requested).toEqual([1, 3, 6]);
  });

  test("no more than the maximum, which the master limits too", () => {
    const cluster = new FakeCluster({ maxExecutors: "4", schedulerBacklogTimeout: "10ms" });
    cluster.numPendingTasks = 100;
    for (let now = 0; now <= 100; now += 10) cluster.manager.schedule(now);
    expect(cluster.executorIds.length).toBe(4);
    const small = new FakeCluster({ schedulerBacklogTimeout: "10ms" }, 2);
    small.numPendingTasks = 100;
    for (let now = 0; now <= 100; now += 10) small.manager.schedule(now);
    expect(small.executorIds.length).toBe(2);
  });

  test("the ratio asks for fewer", () => {
    const cluster = new FakeCluster({ executorAllocationRatio: "0.5", schedulerBacklogTimeout: "10ms" });
    cluster.numPendingTasks = 6;
    for (let now = 0; now <= 100; now += 10) cluster.manager.schedule(now);
    expect(cluster.executorIds.length).toBe(3);
  });

  test("a backlog that goes begins anew", () => {
    const cluster = new FakeCluster();
    cluster.numPendingTasks = 6;
    cluster.manager.schedule(0);
    cluster.numPendingTasks = 0;
    cluster.manager.schedule(900);
    cluster.numPendingTasks = 6;
    cluster.manager.schedule(1100);
    expect(cluster.requested).toEqual([]);
    cluster.manager.schedule(2100);
    expect(cluster.requested).toEqual([1]);
  });
});

describe("giving back", () => {
  test("idle executors leave after a minute, down to the minimum; busy ones stay", () => {
    const cluster = new FakeCluster({ minExecutors: "1" });
    cluster.executorIds = ["a", "b", "c"];
    cluster.busy.add("b");
    cluster.manager.schedule(0);
    cluster.manager.schedule(59_999);
    expect(cluster.removed).toEqual([]);
    cluster.manager.schedule(60_000);
    expect(cluster.removed).toEqual(["a", "c"]);
    cluster.busy.clear();
    cluster.manager.schedule(70_000);
    cluster.manager.schedule(200_000);
    expect(cluster.executorIds).toEqual(["b"]);
  });

  test("one that was busy meanwhile begins anew", () => {
    const cluster = new FakeCluster();
    cluster.executorIds = ["a"];
    cluster.manager.schedule(0);
    cluster.busy.add("a");
    cluster.manager.schedule(50_000);
    cluster.busy.clear();
    cluster.manager.schedule(70_000);
    expect(cluster.removed).toEqual([]);
  });

  test("those that keep blocks or shuffle outputs stay, unless a timeout says otherwise", () => {
    const cluster = new FakeCluster();
    cluster.executorIds = ["a", "b", "c"];
    cluster.cached.add("a");
    cluster.shuffled.add("b");
    for (const now of [0, 10_000_000]) cluster.manager.schedule(now);
    expect(cluster.removed).toEqual(["c"]);

    const timed = new FakeCluster({ cachedExecutorIdleTimeout: "100s", "shuffleTracking.enabled": "false" });
    timed.executorIds = ["a", "b"];
    timed.cached.add("a");
    timed.shuffled.add("b");
    for (const now of [0, 60_000]) timed.manager.schedule(now);
    expect(timed.removed).toEqual(["b"]);
    timed.manager.schedule(100_000);
    expect(timed.removed).toEqual(["b", "a"]);
  });
});

test("settings that contradict each other are refused", () => {
  const settings = (conf: Record<string, string>) => () => allocationSettings(new SparkConf(conf), 4);
  expect(settings({ "spark.dynamicAllocation.minExecutors": "5" })).toThrow("spark.dynamicAllocation.minExecutors");
  expect(settings({ "spark.dynamicAllocation.executorAllocationRatio": "2" })).toThrow("executorAllocationRatio");
  expect(settings({ "spark.dynamicAllocation.minExecutors": "1" })()).toMatchObject({
    minExecutors: 1,
    maxExecutors: 4,
    initialExecutors: 1,
    executorIdleTimeout: 60_000,
    cachedExecutorIdleTimeout: Number.POSITIVE_INFINITY,
  });
});
