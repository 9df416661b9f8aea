// Copies of tasks that take long: when they are made, where they run, and who wins.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { slowTaskThreshold, speculationSettings } from "../../../../src/core/scheduler/speculation.ts";
import { SparkConf } from "../../../../src/core/spark-conf.ts";
import { FakeBackend } from "./fake-backend.ts";

const on = new SparkConf({ "spark.speculation": "true", "spark.speculation.quantile": "0.5" });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function advance(backend: FakeBackend, millis: number): void {
  backend.now += millis;
  vi.advanceTimersByTime(millis);
}

/** Four tasks on four executors, of which three end after 50 ms and the first goes on. */
function withStraggler(conf: SparkConf): FakeBackend {
  const backend = new FakeBackend({ speculation: speculationSettings(conf) });
  backend.addExecutors("1", "2", "3", "4");
  backend.submit(4);
  advance(backend, 50);
  for (const index of [1, 2, 3]) backend.end(index);
  return backend;
}

test("a task that runs far longer than the others gets a copy on another executor", () => {
  const backend = withStraggler(on);
  advance(backend, 90);
  expect(backend.speculated).toEqual([]);
  advance(backend, 110);
  expect(backend.speculated).toEqual([0]);
  expect(backend.localities.slice(4)).toEqual(["0@2 PROCESS_LOCAL copy"]);
  advance(backend, 500);
  expect(backend.launches.length).toBe(5);
});

test("nothing is copied when speculation is off", () => {
  const backend = withStraggler(new SparkConf());
  advance(backend, 10_000);
  expect(backend.launches.length).toBe(4);
});

test("the copy that ends first wins, and the original is killed", () => {
  const backend = withStraggler(on);
  advance(backend, 200);
  backend.end(4);
  expect(backend.killed).toEqual([{ taskId: 0, reason: "another attempt succeeded" }]);
  expect(backend.ended.slice(3)).toEqual(["0 finished"]);
  backend.end(0, { state: "killed", reason: "another attempt succeeded" });
  expect(backend.ended.slice(3)).toEqual(["0 finished", "0 killed"]);
  expect(backend.released).toEqual([0]);
  expect(backend.failure).toBeUndefined();
});

test("when the original ends first the copy is killed; one that ends all the same does not count", () => {
  const backend = withStraggler(on);
  advance(backend, 200);
  backend.end(0);
  expect(backend.killed).toEqual([{ taskId: 4, reason: "another attempt succeeded" }]);
  backend.end(4);
  expect(backend.ended.slice(3)).toEqual(["0 finished", "0 killed"]);
});

test("a copy waits for an executor that has not tried the task", () => {
  const backend = new FakeBackend({ speculation: speculationSettings(on) });
  backend.addExecutors("1");
  backend.submit(2);
  backend.addExecutors("2");
  advance(backend, 20);
  backend.end(1);
  backend.scheduler.executorLost("2", "released", false);
  advance(backend, 300);
  expect(backend.speculated).toEqual([0]);
  expect(backend.launches.length).toBe(2);
  backend.addExecutors("3");
  expect(backend.placed).toEqual(["0@1", "1@2", "0@3"]);
});

describe("what is slow", () => {
  const settings = speculationSettings(new SparkConf({ "spark.speculation": "true" }));
  if (settings === undefined) throw new Error("Speculation is on.");

  test("Spark's defaults", () => {
    expect(settings).toEqual({
      interval: 100,
      quantile: 0.9,
      multiplier: 3,
      minTaskRuntime: 100,
      durationThreshold: undefined,
    });
  });

  test("it cannot be told before enough tasks have ended", () => {
    const durations = new Array<number>(8).fill(100);
    expect(slowTaskThreshold({ numTasks: 10, durations, numSlots: 2 }, settings)).toBeUndefined();
    expect(slowTaskThreshold({ numTasks: 10, durations: [...durations, 100], numSlots: 2 }, settings)).toBe(300);
  });

  test("it is measured by the median, and short tasks are never slow", () => {
    const of = (durations: number[]) =>
      slowTaskThreshold({ numTasks: durations.length, durations, numSlots: 2 }, settings);
    expect(of([100, 1000, 200, 300])).toBe(750);
    expect(of([1, 2, 3])).toBe(100);
  });

  test("a single task is slow only by a threshold of its own", () => {
    const progress = { numTasks: 1, durations: [], numSlots: 1 };
    expect(slowTaskThreshold(progress, settings)).toBeUndefined();
    expect(slowTaskThreshold(progress, { ...settings, durationThreshold: 5000 })).toBe(5000);
  });
});
