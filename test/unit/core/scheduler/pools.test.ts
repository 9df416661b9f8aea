// The order in which task sets of several jobs get executors, first come, first served, and by fair shares.
import { describe, expect, test } from "vitest";
import { parsePoolAllocations } from "../../../../src/core/scheduler/pool-allocations.ts";
import { schedulingModeOf } from "../../../../src/core/scheduler/schedulable-builder.ts";
import { SparkConf } from "../../../../src/core/spark-conf.ts";
import { FakeBackend } from "./fake-backend.ts";

const inPool = (pool: string) => ({ properties: { "spark.scheduler.pool": pool } });

/** Ends launches in their order until so many have been made. */
function runUntil(backend: FakeBackend, numLaunches: number): void {
  for (let next = 0; backend.launches.length < numLaunches; next++) backend.end(next);
}

describe("FIFO", () => {
  test("a later job waits until the earlier one has no more tasks", () => {
    const backend = new FakeBackend();
    backend.addExecutors("a", "b");
    backend.submit(4, { stageId: 0 });
    backend.submit(2, { stageId: 1 });
    runUntil(backend, 6);
    expect(backend.stages).toEqual([0, 0, 0, 0, 1, 1]);
  });

  test("pools that jobs ask for are not looked at", () => {
    const backend = new FakeBackend();
    backend.addExecutors("a");
    backend.submit(2, { stageId: 0, ...inPool("x") });
    backend.submit(1, { stageId: 1, ...inPool("y") });
    runUntil(backend, 3);
    expect(backend.stages).toEqual([0, 0, 1]);
    expect(backend.scheduler.pools).toEqual([]);
  });
});

describe("FAIR", () => {
  test("a short job does not wait for a long one of another pool", () => {
    const backend = new FakeBackend({ schedulingMode: "FAIR" });
    backend.addExecutors("a", "b");
    backend.submit(6, { stageId: 0, ...inPool("long") });
    backend.submit(2, { stageId: 1, ...inPool("short") });
    runUntil(backend, 5);
    expect(backend.stages).toEqual([0, 0, 1, 0, 1]);
  });

  test("jobs of one pool are served in their order, as the pool says", () => {
    const backend = new FakeBackend({ schedulingMode: "FAIR" });
    backend.addExecutors("a", "b");
    backend.submit(4, { stageId: 0 });
    backend.submit(2, { stageId: 1 });
    runUntil(backend, 6);
    expect(backend.stages).toEqual([0, 0, 0, 0, 1, 1]);

    const fair = new FakeBackend({ schedulingMode: "FAIR" });
    fair.scheduler.buildPools({ default: { schedulingMode: "FAIR", weight: 1, minShare: 0 } });
    fair.addExecutors("a", "b");
    fair.submit(4, { stageId: 0 });
    fair.submit(2, { stageId: 1 });
    runUntil(fair, 4);
    expect(fair.stages).toEqual([0, 0, 1, 0]);
  });

  test("weights divide the executors", () => {
    const backend = new FakeBackend({ schedulingMode: "FAIR" });
    backend.scheduler.buildPools({
      heavy: { schedulingMode: "FIFO", weight: 3, minShare: 0 },
      light: { schedulingMode: "FIFO", weight: 1, minShare: 0 },
    });
    backend.submit(40, { stageId: 0, ...inPool("light") });
    backend.submit(40, { stageId: 1, ...inPool("heavy") });
    for (const executorId of ["a", "b", "c", "d", "e", "f", "g", "h"]) backend.addExecutors(executorId);
    expect(backend.stages.filter((stage) => stage === 1).length).toBe(6);
  });

  test("a pool has its minimal share before others have more", () => {
    const backend = new FakeBackend({ schedulingMode: "FAIR" });
    backend.scheduler.buildPools({
      a: { schedulingMode: "FIFO", weight: 100, minShare: 0 },
      b: { schedulingMode: "FIFO", weight: 1, minShare: 2 },
    });
    backend.submit(4, { stageId: 0, ...inPool("a") });
    backend.submit(4, { stageId: 1, ...inPool("b") });
    for (const executorId of ["1", "2", "3", "4"]) backend.addExecutors(executorId);
    expect(backend.stages).toEqual([1, 1, 0, 0]);
  });

  test("a pool that nobody has set up is made with the defaults", () => {
    const backend = new FakeBackend({ schedulingMode: "FAIR" });
    backend.submit(1, inPool("new"));
    const pool = backend.scheduler.pools.find(({ name }) => name === "new");
    expect(pool).toMatchObject({ schedulingMode: "FIFO", weight: 1, minShare: 0 });
    expect(backend.scheduler.pools.map(({ name }) => name)).toEqual(["default", "new"]);
  });
});

describe("settings", () => {
  test("the mode is FIFO, FAIR, or an error", () => {
    expect(schedulingModeOf(new SparkConf())).toBe("FIFO");
    expect(schedulingModeOf(new SparkConf({ "spark.scheduler.mode": "fair" }))).toBe("FAIR");
    expect(() => schedulingModeOf(new SparkConf({ "spark.scheduler.mode": "ROUND" }))).toThrow("spark.scheduler.mode");
  });

  test("an allocation file as XML", () => {
    const xml = `<?xml version="1.0"?>
      <allocations>
        <!-- <pool name="none"><weight>9</weight></pool> -->
        <pool name="production"><schedulingMode>FAIR</schedulingMode><weight>1</weight><minShare>2</minShare></pool>
        <pool name='a &amp; b'>
          <weight> 3 </weight>
          <minShare>many</minShare>
        </pool>
        <pool name="empty"/>
      </allocations>`;
    expect(parsePoolAllocations(xml)).toEqual({
      production: { schedulingMode: "FAIR", weight: 1, minShare: 2 },
      "a & b": { schedulingMode: "FIFO", weight: 3, minShare: 0 },
      empty: { schedulingMode: "FIFO", weight: 1, minShare: 0 },
    });
  });

  test("an allocation file as an object", () => {
    expect(parsePoolAllocations('{"x": {"schedulingMode": "fair", "weight": 2}}')).toEqual({
      x: { schedulingMode: "FAIR", weight: 2, minShare: 0 },
    });
  });
});
