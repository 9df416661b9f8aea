// Executors that tasks fail on: for the task, for the task set, and for the application.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { HealthTracker } from "../../../../src/core/scheduler/health-tracker.ts";
import { SparkConf } from "../../../../src/core/spark-conf.ts";
import { FAILED, FakeBackend } from "./fake-backend.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start(conf: Record<string, string> = {}): FakeBackend {
  const backend = new FakeBackend({ maxFailures: 4 });
  const tracker = new HealthTracker({
    conf: new SparkConf({ "spark.excludeOnFailure.enabled": "true", ...conf }),
    listenerBus: backend.bus,
    currentTimeMillis: () => 1000 + backend.now,
    killExecutor: (executorId) => backend.killedExecutors.push(executorId),
  });
  backend.scheduler.setHealthTracker(tracker);
  return backend;
}

function eventsOf(backend: FakeBackend): unknown[] {
  vi.advanceTimersByTime(1);
  return backend.events.map(({ Event, ...rest }) => ({ Event: Event.replace(/^.*SparkListener/, ""), ...rest }));
}

test("a task is not tried again on the executor that it failed on", () => {
  const backend = start();
  backend.addExecutors("1");
  backend.submit(1);
  backend.end(0, FAILED);
  expect(backend.launches.length).toBe(1);
  backend.addExecutors("2");
  expect(backend.placed).toEqual(["0@1", "0@2"]);
});

test("without exclusion it is", () => {
  const backend = new FakeBackend({ maxFailures: 4 });
  backend.addExecutors("1");
  backend.submit(1);
  backend.end(0, FAILED);
  expect(backend.placed).toEqual(["0@1", "0@1"]);
});

test("an executor on which two tasks of a set fail gets no more of that set", () => {
  const backend = start();
  backend.addExecutors("1", "2");
  backend.submit(4);
  backend.end(0, FAILED);
  backend.end(2, FAILED);
  expect(backend.placed).toEqual(["0@1", "1@2", "2@1"]);
  backend.end(1);
  expect(backend.placed).toEqual(["0@1", "1@2", "2@1", "2@2"]);
  backend.submit(1, { stageId: 9 });
  expect(backend.placed.slice(4)).toEqual(["0@1"]);
  expect(eventsOf(backend)).toEqual([
    { Event: "ExecutorExcludedForStage", time: 1000, executorId: "1", taskFailures: 2, stageId: 0, stageAttemptId: 0 },
  ]);
});

test("failures of sets that succeed exclude the executor from the application, for a time", () => {
  const backend = start({ "spark.excludeOnFailure.timeout": "60s" });
  backend.addExecutors("1", "2");
  for (const stageId of [0, 1]) {
    backend.submit(1, { stageId });
    backend.end(backend.launches.length - 1, FAILED);
    backend.end(backend.launches.length - 1);
  }
  expect(backend.placed).toEqual(["0@1", "0@2", "0@1", "0@2"]);
  backend.submit(2, { stageId: 2 });
  expect(backend.placed.slice(4)).toEqual(["0@2"]);
  backend.now = 60_001;
  backend.end(4);
  expect(backend.placed.slice(5)).toEqual(["1@1"]);
  expect(eventsOf(backend)).toEqual([
    { Event: "ExecutorExcluded", time: 1000, executorId: "1", taskFailures: 2 },
    { Event: "ExecutorUnexcluded", time: 61_001, executorId: "1" },
  ]);
});

test("excluded executors are ended when the configuration says so", () => {
  const backend = start({
    "spark.excludeOnFailure.killExcludedExecutors": "true",
    "spark.excludeOnFailure.application.maxFailedTasksPerExecutor": "1",
  });
  backend.addExecutors("1", "2");
  backend.submit(1);
  backend.end(0, FAILED);
  backend.end(1);
  expect(backend.killedExecutors).toEqual(["1"]);
});

test("when no executor may run a task an idle one is replaced, and the set is given up if that does not help", () => {
  const backend = start({ "spark.scheduler.excludeOnFailure.unschedulableTaskSetTimeout": "10s" });
  backend.addExecutors("1");
  backend.submit(1);
  backend.end(0, FAILED);
  expect(backend.killedExecutors).toEqual(["1"]);
  vi.advanceTimersByTime(9_999);
  expect(backend.failure).toBeUndefined();
  vi.advanceTimersByTime(2);
  expect(backend.failure?.message).toContain("cannot run anywhere due to node and executor excludeOnFailure");
});

test("a new executor in time saves it", () => {
  const backend = start();
  backend.addExecutors("1");
  backend.submit(1);
  backend.end(0, FAILED);
  backend.scheduler.executorLost("1", "replaced", false);
  backend.addExecutors("2");
  vi.advanceTimersByTime(200_000);
  expect(backend.placed).toEqual(["0@1", "0@2"]);
  expect(backend.failure).toBeUndefined();
});

test("results that are too large together end the job", () => {
  const backend = new FakeBackend({ maxResultSize: 1024 });
  backend.addExecutors("1");
  backend.submit(3);
  backend.end(0, undefined, { resultSize: 1000 });
  expect(backend.failure).toBeUndefined();
  backend.end(1, undefined, { resultSize: 100 });
  expect(backend.failure?.message).toContain(
    "Total size of serialized results of 2 tasks (1100.0 B) is bigger than spark.driver.maxResultSize (1024.0 B)",
  );
});
