import { describe, expect, test } from "vitest";
import { AppStatusListener } from "../../../src/status/app-status-listener.ts";
import { AppStatusStore, DEFAULT_STATUS_LIMITS, statusLimits } from "../../../src/status/app-status-store.ts";
import { SQLAppStatusListener } from "../../../src/status/sql-app-status-listener.ts";
import {
  jobEnd,
  jobStart,
  sqlEnd,
  sqlStart,
  stageCompleted,
  stageSubmitted,
  taskEnd,
  taskStart,
} from "./posted-events.ts";

function listen(limits = DEFAULT_STATUS_LIMITS) {
  const store = new AppStatusStore(limits);
  const listeners = [new AppStatusListener(store), new SQLAppStatusListener(store)];
  const post = (...events: readonly Parameters<AppStatusListener["onEvent"]>[0][]): void => {
    for (const event of events) for (const listener of listeners) listener.onEvent(event);
  };
  return { store, post };
}

describe("a running job", () => {
  test("counts active, finished and failed tasks of the job, its stage and its executor", () => {
    const { store, post } = listen();
    post(jobStart(0, [0]), stageSubmitted(0, 3), taskStart(0, 10), taskStart(0, 11), taskStart(0, 12));
    expect(store.jobs.get(0)).toMatchObject({ status: "RUNNING", numActiveTasks: 3, numActiveStages: 1 });
    post(taskEnd(0, 10), taskEnd(0, 11, "ExceptionFailure"), taskEnd(0, 12, "TaskKilled"));
    const counts = { numActiveTasks: 0, numFailedTasks: 1, numKilledTasks: 1 };
    expect(store.jobs.get(0)).toMatchObject({ ...counts, numCompletedTasks: 1 });
    expect(store.stageAttempts(0)[0]).toMatchObject({ ...counts, numCompleteTasks: 1, status: "ACTIVE" });
    expect(store.taskList(0, 0).map(({ status }) => status)).toEqual(["SUCCESS", "FAILED", "KILLED"]);
    expect(store.taskList(0, 0)[1]?.errorMessage).toContain("went wrong");
  });

  test("stages that it did not need are skipped when it ends", () => {
    const { store, post } = listen();
    post(jobStart(0, [0, 1]), stageSubmitted(1), stageCompleted(1), jobEnd(0));
    expect(store.jobs.get(0)).toMatchObject({ status: "SUCCEEDED", numCompletedStages: 1, numSkippedStages: 1 });
    expect(store.stageAttempts(0)[0]?.status).toBe("SKIPPED");
  });

  test("a stage that is tried again has an entry for each attempt", () => {
    const { store, post } = listen();
    post(jobStart(0, [0]), stageSubmitted(0), stageCompleted(0, { failure: "fetch failed" }));
    post(stageSubmitted(0, 1, 1), stageCompleted(0, { attempt: 1 }), jobEnd(0));
    expect(store.stageAttempts(0).map(({ status }) => status)).toEqual(["FAILED", "COMPLETE"]);
    expect(store.jobs.get(0)).toMatchObject({ numFailedStages: 1, numCompletedStages: 1, numActiveStages: 0 });
  });
});

describe("SQL executions", () => {
  test("have the jobs that carry their id, and an error when they fail", () => {
    const { store, post } = listen();
    post(sqlStart(7), jobStart(3, [5], { "spark.sql.execution.id": "7" }), jobEnd(3), sqlEnd(7, "no such file"));
    expect(store.executions.get(7)).toMatchObject({ status: "FAILED", errorMessage: "no such file", jobIds: [3] });
    expect(store.jobsOfExecution(7).map(({ jobId }) => jobId)).toEqual([3]);
  });
});

describe("retention", () => {
  test("the oldest finished jobs, stages and executions go; running ones stay", () => {
    const { store, post } = listen({
      ...DEFAULT_STATUS_LIMITS,
      retainedJobs: 2,
      retainedStages: 2,
      retainedExecutions: 2,
    });
    post(jobStart(0, [0]), stageSubmitted(0), sqlStart(0));
    for (const id of [1, 2, 3]) {
      post(sqlStart(id), jobStart(id, [id]), stageSubmitted(id), taskStart(id, id), taskEnd(id, id));
      post(stageCompleted(id), jobEnd(id), sqlEnd(id));
    }
    expect(store.jobs.values().map(({ jobId }) => jobId)).toEqual([0, 3]);
    expect(store.stages.values().map(({ stageId }) => stageId)).toEqual([0, 3]);
    expect(store.executions.values().map(({ executionId }) => executionId)).toEqual([0, 3]);
    expect(store.taskList(1, 0)).toEqual([]);
    expect(store.taskList(3, 0)).toHaveLength(1);
  });

  test("a stage keeps so many of its tasks", () => {
    const { store, post } = listen({ ...DEFAULT_STATUS_LIMITS, retainedTasks: 10 });
    post(jobStart(0, [0]), stageSubmitted(0, 30));
    for (let id = 0; id < 30; id++) post(taskStart(0, id), taskEnd(0, id));
    expect(store.taskList(0, 0)).toHaveLength(10);
    expect(store.taskList(0, 0).at(-1)?.taskId).toBe(29);
    expect(store.stageAttempts(0)[0]?.numCompleteTasks).toBe(30);
  });

  test("the limits are the application's settings", () => {
    const settings: Readonly<Record<string, number>> = {
      "spark.ui.retainedJobs": 5,
      "spark.sql.ui.retainedExecutions": 6,
    };
    const limits = statusLimits({ getInt: (key, defaultValue) => settings[key] ?? defaultValue });
    expect(limits).toEqual({ ...DEFAULT_STATUS_LIMITS, retainedJobs: 5, retainedExecutions: 6 });
  });
});

test("subscribers are called once for all events of a turn, and not after they left", async () => {
  const { store, post } = listen();
  let calls = 0;
  const unsubscribe = store.subscribe(() => calls++);
  post(jobStart(0, [0]), stageSubmitted(0), taskStart(0, 0));
  expect(calls).toBe(0);
  await Promise.resolve();
  expect(calls).toBe(1);
  unsubscribe();
  post(taskEnd(0, 0));
  await Promise.resolve();
  expect(calls).toBe(1);
});
