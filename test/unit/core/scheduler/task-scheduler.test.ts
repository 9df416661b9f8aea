// Which task goes where, how often it is tried, and when it is given up, against a backend that only records.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { newTaskMetrics } from "../../../../src/core/executor/task-metrics.ts";
import type { TaskEndReason } from "../../../../src/core/scheduler/task-end-reason.ts";
import { TaskScheduler } from "../../../../src/core/scheduler/task-scheduler.ts";
import type { Task, TaskSet } from "../../../../src/core/scheduler/task-set.ts";
import type { TaskEnd } from "../../../../src/rpc/messages.ts";

interface Launch {
  readonly executorId: string;
  readonly taskId: number;
  readonly partitionId: number;
  readonly attemptNumber: number;
}

let launches: Launch[];
let killed: number[];
let released: number[];
let ended: string[];
let failure: Error | undefined;
let now: number;
let scheduler: TaskScheduler;

function start(maxFailures = 1): void {
  launches = [];
  killed = [];
  released = [];
  ended = [];
  failure = undefined;
  now = 0;
  scheduler = new TaskScheduler({
    backend: {
      launchTask: (executorId, { taskId, partitionId, attemptNumber }) =>
        launches.push({ executorId, taskId, partitionId, attemptNumber }),
      killTask: (_executorId, taskId) => killed.push(taskId),
      killExecutor: () => {},
      releaseStage: (stageBinaryId) => released.push(stageBinaryId),
    },
    maxFailures,
    localityWaits: { process: 30, node: 30 },
    now: () => now,
    currentTimeMillis: () => 1000 + now,
  });
  scheduler.setListener({
    taskStarted: () => {},
    speculativeTaskSubmitted: () => {},
    taskEnded: (_taskSet, task: Task, _info, reason: TaskEndReason) =>
      ended.push(`${task.partitionId} ${reason.state}`),
    taskSetFailed: (_taskSet, error) => {
      failure = error;
    },
    executorAdded: () => {},
    executorLost: () => {},
    backendFailed: () => {},
  });
}

beforeEach(() => start());

function taskSet(
  numTasks: number,
  options: { stageId?: number; jobId?: number; prefer?: readonly string[][]; type?: TaskSet["type"] } = {},
): TaskSet {
  const { stageId = 0, jobId = 0, prefer = [], type = "ResultTask" } = options;
  return {
    stageId,
    stageAttemptId: 0,
    type,
    jobId,
    numPartitions: numTasks,
    stageBinary: { id: stageId, rdds: [], output: { kind: "x", payload: 0 }, shuffles: [], localProperties: {} },
    tasks: Array.from({ length: numTasks }, (_, i) => ({
      partitionId: i,
      outputId: i,
      partition: { rddId: 0, index: i, data: undefined, parents: [] },
      preferredLocations: prefer[i] ?? [],
    })),
  };
}

const placed = () => launches.map(({ executorId, partitionId }) => `${partitionId}@${executorId}`);

function report(
  launch: Launch | undefined,
  end: TaskEnd = { state: "finished", value: undefined },
  runTime = 100,
): void {
  if (launch === undefined) throw new Error("There was no such launch.");
  const metrics = { ...newTaskMetrics(), executorRunTime: runTime };
  scheduler.taskReported(launch.executorId, { taskId: launch.taskId, end, metrics, accumulators: [] });
}

const error: TaskEnd = { state: "failed", error: { message: "TypeError: no" } };

describe("filling executors", () => {
  test("tasks wait for executors, and each gets one", () => {
    scheduler.submitTasks(taskSet(3));
    expect(placed()).toEqual([]);
    scheduler.executorAdded("a");
    scheduler.executorAdded("b");
    expect(placed()).toEqual(["0@a", "1@b"]);
    report(launches[1]);
    expect(placed()).toEqual(["0@a", "1@b", "2@b"]);
  });

  test("short tasks are sent ahead, long ones are not", () => {
    scheduler.executorAdded("a");
    scheduler.submitTasks(taskSet(6));
    expect(placed()).toEqual(["0@a"]);
    report(launches[0], undefined, 0);
    expect(placed()).toEqual(["0@a", "1@a", "2@a"]);
    report(launches[1], undefined, 100);
    expect(placed()).toEqual(["0@a", "1@a", "2@a"]);
    report(launches[2], undefined, 100);
    expect(placed()).toEqual(["0@a", "1@a", "2@a", "3@a"]);
  });

  test("an idle executor gets a task before a busy one gets its second", () => {
    scheduler.executorAdded("a");
    scheduler.submitTasks(taskSet(4));
    report(launches[0], undefined, 0);
    scheduler.executorAdded("b");
    expect(placed()).toEqual(["0@a", "1@a", "2@a", "3@b"]);
  });

  test("the earlier job goes first, then the earlier stage", () => {
    scheduler.executorAdded("a");
    scheduler.submitTasks(taskSet(1, { stageId: 5, jobId: 2 }));
    scheduler.submitTasks(taskSet(1, { stageId: 4, jobId: 1 }));
    scheduler.submitTasks(taskSet(1, { stageId: 3, jobId: 1 }));
    report(launches[0]);
    report(launches[1]);
    report(launches[2]);
    expect(released).toEqual([5, 3, 4]);
  });
});

describe("locality", () => {
  test("a task goes to the executor that it prefers", () => {
    scheduler.executorAdded("a");
    scheduler.executorAdded("b");
    scheduler.submitTasks(taskSet(2, { prefer: [["b"], ["a"]] }));
    expect(placed().sort()).toEqual(["0@b", "1@a"]);
  });

  test("it waits a while for a busy executor, then goes anywhere", () => {
    vi.useFakeTimers();
    try {
      scheduler.executorAdded("a");
      scheduler.executorAdded("b");
      scheduler.submitTasks(taskSet(2, { prefer: [["a"], ["a"]] }));
      expect(placed()).toEqual(["0@a"]);
      now = 29;
      vi.advanceTimersByTime(29);
      expect(placed()).toEqual(["0@a"]);
      now = 31;
      vi.advanceTimersByTime(2);
      expect(placed()).toEqual(["0@a", "1@b"]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("nothing waits for an executor that is gone", () => {
    scheduler.executorAdded("b");
    scheduler.submitTasks(taskSet(1, { prefer: [["a"]] }));
    expect(placed()).toEqual(["0@b"]);
  });
});

describe("failures", () => {
  test("the last allowed failure aborts, with the task's history", () => {
    start(2);
    scheduler.executorAdded("a");
    scheduler.submitTasks(taskSet(1, { stageId: 7 }));
    report(launches[0], error);
    expect(launches[1]).toMatchObject({ partitionId: 0, attemptNumber: 1 });
    expect(failure).toBeUndefined();
    report(launches[1], error);
    expect(failure?.message).toContain(
      "Task 0 in stage 7.0 failed 2 times, most recent failure: Lost task 0.1 in stage 7.0 (TID 1) (localhost executor a): TypeError: no",
    );
    expect(failure?.cause).toMatchObject({ message: "TypeError: no" });
    expect(released).toEqual([7]);
  });

  test("after an abort nothing more is launched, and running tasks are let end", () => {
    scheduler.executorAdded("a");
    scheduler.executorAdded("b");
    scheduler.submitTasks(taskSet(5));
    report(launches[0], error);
    expect(failure).toBeDefined();
    expect(released).toEqual([]);
    report(launches[1]);
    expect(launches.length).toBe(2);
    expect(released).toEqual([0]);
  });

  test("a fetch failure ends the attempt without an abort", () => {
    scheduler.executorAdded("a");
    scheduler.submitTasks(taskSet(3));
    const lost = { shuffleId: 0, mapId: 1, mapIndex: 0, reduceId: 0, executorId: "x", message: "gone" };
    report(launches[0], { state: "fetch-failed", ...lost });
    expect(ended).toEqual(["0 fetch-failed"]);
    expect(launches.length).toBe(1);
    expect(failure).toBeUndefined();
    expect(released).toEqual([0]);
  });

  test("a lost executor's tasks run elsewhere and that is no failure of theirs", () => {
    scheduler.executorAdded("a");
    scheduler.submitTasks(taskSet(1));
    for (let i = 0; i < 20; i++) {
      scheduler.executorLost(launches[i]?.executorId ?? "", "killed on purpose", false);
      scheduler.executorAdded(`e${i}`);
    }
    expect(failure).toBeUndefined();
    expect(launches.length).toBe(21);
  });

  test("a task that every executor dies of is given up; one sent ahead is not blamed", () => {
    scheduler.executorAdded("e0");
    scheduler.submitTasks(taskSet(4));
    report(launches[0], undefined, 0);
    expect(placed()).toEqual(["0@e0", "1@e0", "2@e0"]);
    let last = "e0";
    // Tasks 1 and 2 take turns in being the one that runs, so the first to be blamed eight times is so at the 15th loss.
    for (let i = 1; i <= 15; i++) {
      expect(failure).toBeUndefined();
      scheduler.executorLost(last, "out of memory", true);
      last = `e${i}`;
      scheduler.executorAdded(last);
    }
    expect(failure?.message).toContain("failed 8 times");
    expect(failure?.message).toContain("ExecutorLostFailure");
    expect(failure?.message).toContain("out of memory");
  });

  test("map outputs of a lost executor are made again, results are not", () => {
    scheduler.executorAdded("a");
    scheduler.executorAdded("b");
    scheduler.submitTasks(taskSet(3, { type: "ShuffleMapTask" }));
    report(launches[0]);
    expect(placed()).toEqual(["0@a", "1@b", "2@a"]);
    scheduler.executorLost("a", "died", true);
    expect(ended).toEqual(["0 finished", "2 executor-lost", "0 resubmitted"]);
    report(launches[1]);
    report(launches[3]);
    report(launches[4]);
    expect(placed().slice(3).sort()).toEqual(["0@b", "2@b"]);
    expect(released).toEqual([0]);

    start();
    scheduler.executorAdded("a");
    scheduler.executorAdded("b");
    scheduler.submitTasks(taskSet(2));
    report(launches[0]);
    scheduler.executorLost("a", "died", true);
    expect(placed()).toEqual(["0@a", "1@b"]);
  });

  test("a report of an executor that was lost is not taken", () => {
    scheduler.executorAdded("a");
    scheduler.submitTasks(taskSet(1));
    scheduler.executorLost("a", "died", true);
    report(launches[0]);
    expect(ended).toEqual(["0 executor-lost"]);
  });
});

describe("cancelling and failing backends", () => {
  test("running tasks are killed, waiting ones dropped, and the slot is free when the task has ended", () => {
    scheduler.executorAdded("a");
    scheduler.submitTasks(taskSet(3));
    scheduler.cancelTasks(0, "enough");
    expect(killed).toEqual([0]);
    scheduler.submitTasks(taskSet(1, { stageId: 1, jobId: 1 }));
    expect(launches.length).toBe(1);
    report(launches[0], { state: "killed", reason: "enough" });
    expect(ended).toEqual(["0 killed"]);
    expect(launches.length).toBe(2);
    expect(released).toEqual([0]);
  });

  test("when no executor can be started, what runs and what comes fails", () => {
    scheduler.submitTasks(taskSet(1));
    const reason = new Error("no workers");
    scheduler.backendFailed(reason);
    expect(failure).toBe(reason);
    failure = undefined;
    scheduler.submitTasks(taskSet(1));
    expect(failure).toBe(reason);
  });
});
