// Barrier stages: all tasks or none, retried together, and what they cannot be.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { BarrierCoordinator, type BarrierRequest } from "../../../../src/core/scheduler/barrier-coordinator.ts";
import { FAILED, FakeBackend } from "./fake-backend.ts";
import { describeTaskSet, FakeScheduler } from "./fake-scheduler.ts";

describe("launching", () => {
  test("no task starts before all can", () => {
    const backend = new FakeBackend();
    backend.addExecutors("1", "2");
    backend.submit(3, { isBarrier: true });
    expect(backend.placed).toEqual([]);
    backend.addExecutors("3");
    expect(backend.placed).toEqual(["0@1", "1@2", "2@3"]);
  });

  test("tasks of a barrier stage do not wait for the executor that all prefer", () => {
    const backend = new FakeBackend();
    backend.addExecutors("1", "2");
    backend.submit(2, { isBarrier: true, prefer: [["1"], ["1"]] });
    expect(backend.placed).toEqual(["0@1", "1@2"]);
  });

  test("other stages do not wait for one that cannot start", () => {
    const backend = new FakeBackend();
    backend.addExecutors("1");
    backend.submit(2, { isBarrier: true, stageId: 0 });
    backend.submit(1, { stageId: 1 });
    expect(backend.stages).toEqual([1]);
  });

  test("a task that fails is not tried again by itself", () => {
    const backend = new FakeBackend({ maxFailures: 4 });
    backend.addExecutors("1", "2");
    backend.submit(2, { isBarrier: true });
    backend.end(0, FAILED);
    expect(backend.placed).toEqual(["0@1", "1@2"]);
    expect(backend.failure).toBeUndefined();
  });
});

describe("attempts", () => {
  test("when one task fails all are run again", () => {
    const fake = new FakeScheduler();
    const outcome = fake.submit(fake.barrierRdd(3));
    const first = fake.latest;
    expect(first.isBarrier).toBe(true);
    fake.answered(first, 0);
    fake.end(first, 1, { state: "failed", error: { message: "Error: no" } });
    expect(fake.cancelledStages).toEqual([0]);
    fake.end(first, 2, { state: "killed", reason: "the stage failed" });
    fake.resubmit();
    expect(describeTaskSet(fake.latest)).toBe("0.1:0,1,2");
    for (const index of [0, 1, 2]) fake.answered(fake.latest, index);
    expect(outcome.succeeded).toBe(true);
  });

  test("the map outputs of a failed attempt are forgotten", () => {
    const fake = new FakeScheduler();
    const shuffle = fake.shuffle(fake.barrierRdd(2), 2);
    fake.submit(fake.rdd(2, shuffle));
    const first = fake.latest;
    fake.wrote(first, 0, "a");
    fake.end(first, 1, { state: "executor-lost", executorId: "b", reason: "died", causedByApp: true });
    fake.resubmit();
    expect(describeTaskSet(fake.latest)).toBe("0.1:0,1");
  });

  test("a stage that goes on failing is given up", () => {
    const fake = new FakeScheduler();
    const outcome = fake.submit(fake.barrierRdd(1));
    for (let attempt = 0; attempt < 4; attempt++) {
      expect(outcome.error).toBeUndefined();
      fake.end(fake.latest, 0, { state: "failed", error: { message: "Error: no" } });
      fake.resubmit();
    }
    expect(outcome.error?.message).toContain("has failed the maximum allowable number of times: 4");
    expect(outcome.error?.message).toContain("barrier task ResultTask(0, 0) finished unsuccessfully");
  });
});

describe("what cannot be", () => {
  test("more tasks than executors", () => {
    const fake = new FakeScheduler();
    expect(fake.submit(fake.barrierRdd(5)).error?.message).toContain("[SPARK-24819]");
    expect(fake.taskSets).toEqual([]);
  });

  test("a part of the partitions", () => {
    const fake = new FakeScheduler();
    const outcome = fake.submit(fake.barrierRdd(2), { partitions: [0] });
    expect(outcome.error?.message).toContain("[SPARK-24820]");
  });

  test("two barrier RDDs in one stage", () => {
    const fake = new FakeScheduler();
    const outcome = fake.submit(fake.rdd(2, fake.barrierRdd(2), fake.barrierRdd(2)));
    expect(outcome.error?.message).toContain("[SPARK-24821]");
  });
});

describe("waiting for each other", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const request = (partitionId: number, more: Partial<BarrierRequest> = {}): BarrierRequest => ({
    stageId: 0,
    stageAttemptId: 0,
    epoch: 0,
    numTasks: 2,
    partitionId,
    taskAttemptId: partitionId,
    method: "allGather",
    message: `from ${partitionId}`,
    ...more,
  });

  test("all get the messages of all, by partition", async () => {
    const coordinator = new BarrierCoordinator(1000);
    const second = coordinator.sync(request(1));
    const first = coordinator.sync(request(0));
    expect(await Promise.all([first, second])).toEqual([
      ["from 0", "from 1"],
      ["from 0", "from 1"],
    ]);
    const again = [coordinator.sync(request(0, { epoch: 1 })), coordinator.sync(request(1, { epoch: 1 }))];
    expect(await again[0]).toEqual(["from 0", "from 1"]);
    await expect(coordinator.sync(request(0, { epoch: 1 }))).rejects.toThrow("epoch");
  });

  test("who waits too long fails, and so do those that wait for the wrong thing", async () => {
    const coordinator = new BarrierCoordinator(1000);
    const alone = coordinator.sync(request(0));
    const refused = expect(alone).rejects.toThrow("within 1 second(s)");
    vi.advanceTimersByTime(1001);
    await refused;
    const barrier = coordinator.sync(request(0, { method: "barrier" }));
    const mixed = expect(barrier).rejects.toThrow("Different barrier sync types found");
    await expect(coordinator.sync(request(1))).rejects.toThrow("BARRIER, ALL_GATHER");
    await mixed;
  });

  test("the end of the stage ends the waiting", async () => {
    const coordinator = new BarrierCoordinator(1000);
    const alone = coordinator.sync(request(0));
    const ended = expect(alone).rejects.toThrow("has ended");
    coordinator.stageEnded(0, 0);
    await ended;
    expect(vi.getTimerCount()).toBe(0);
  });
});
