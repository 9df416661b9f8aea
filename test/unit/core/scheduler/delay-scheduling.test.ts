// How long tasks wait for the executors and hosts that they prefer.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FakeBackend } from "./fake-backend.ts";

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

test("a task goes to the executor of its block, then to its host, and the events tell", () => {
  const backend = new FakeBackend();
  backend.addExecutors("1", "2");
  backend.submit(2, { prefer: [["1"], ["1"]] });
  expect(backend.localities).toEqual(["0@1 PROCESS_LOCAL"]);
  advance(backend, 29);
  expect(backend.localities.length).toBe(1);
  advance(backend, 2);
  expect(backend.localities).toEqual(["0@1 PROCESS_LOCAL", "1@2 NODE_LOCAL"]);
});

test("without a wait tasks go anywhere at once", () => {
  const backend = new FakeBackend({ localityWaits: { process: 0, node: 0 } });
  backend.addExecutors("1", "2");
  backend.submit(2, { prefer: [["1"], ["1"]] });
  expect(backend.placed).toEqual(["0@1", "1@2"]);
});

test("hosts: one that executors are on, and one that has none", () => {
  const backend = new FakeBackend();
  backend.addExecutors("1");
  backend.submit(2, { prefer: [["elsewhere"], ["localhost"]] });
  backend.end(0);
  expect(backend.localities).toEqual(["1@1 NODE_LOCAL"]);
  advance(backend, 31);
  expect(backend.localities).toEqual(["1@1 NODE_LOCAL", "0@1 ANY"]);
});

test("the wait begins anew while tasks run where they prefer", () => {
  const backend = new FakeBackend();
  backend.addExecutors("1");
  backend.submit(4, { prefer: [["1"], ["1"], ["1"], ["1"]] });
  advance(backend, 25);
  backend.end(0);
  advance(backend, 25);
  backend.addExecutors("2");
  expect(backend.placed).toEqual(["0@1", "1@1"]);
  advance(backend, 10);
  expect(backend.placed).toEqual(["0@1", "1@1", "2@2"]);
});

test("an executor in Spark's notation, and one that is gone", () => {
  const backend = new FakeBackend();
  backend.addExecutors("1", "2");
  backend.submit(2, { prefer: [["executor_localhost_2"], ["7"]] });
  expect(backend.localities.sort()).toEqual(["0@2 PROCESS_LOCAL", "1@1 PROCESS_LOCAL"]);
});

test("an executor that comes back up is preferred again", () => {
  const backend = new FakeBackend();
  backend.addExecutors("1", "2");
  backend.submit(3, { prefer: [["1"], ["1"], ["1"]] });
  advance(backend, 31);
  expect(backend.placed).toEqual(["0@1", "1@2"]);
  backend.scheduler.executorLost("1", "died", false);
  expect(backend.placed.length).toBe(2);
  backend.end(1);
  expect(backend.placed).toEqual(["0@1", "1@2", "0@2"]);
});
