import { describe, expect, test } from "vitest";
import {
  compareFigures,
  criticalPath,
  explainDifference,
  measureRun,
} from "../../../../src/status/comparison/index.ts";
import { replayEventLog } from "../../../../src/status/index.ts";
import type { TaskData } from "../../../../src/status/status-data.ts";
import { operator, type RunOf, runOf, type TaskOf, times } from "../advisor/run-of.ts";
import { PLAIN_LOGS, readPlainLog } from "../real-event-logs.ts";

const START = 1000;

/** A run whose tasks begin one after the other on each executor; the job ends with the last. */
function measured(stages: readonly (readonly TaskOf[])[], { plans = [], slots = 2 }: RunOf = {}) {
  const { store, jobs } = runOf({ stages: stages.map((tasks) => ({ tasks })), plans, slots });
  let stageStart = START;
  for (const [stageId] of stages.entries()) {
    const free = new Map<string, number>();
    for (const { taskId, executorId, duration = 0 } of store.taskList(stageId, 0)) {
      const launchTime = free.get(executorId) ?? stageStart;
      free.set(executorId, launchTime + duration);
      store.tasks(stageId, 0).update(taskId, (task) => ({ ...task, launchTime }));
    }
    stageStart = Math.max(stageStart, ...free.values());
  }
  const [job] = jobs;
  if (job === undefined) throw new Error("there is a job");
  const executor = store.executors.get("0");
  if (executor !== undefined) for (const id of ["1", "2", "3"]) store.executors.set(id, { ...executor, id });
  const run = measureRun(store, [{ ...job, submissionTime: START, completionTime: stageStart }]);
  if (run === undefined) throw new Error("the job has ended");
  return run;
}

const on = (executorId: string, duration: number, more: Partial<TaskOf> = {}): TaskOf => ({
  duration,
  executorId,
  ...more,
});

describe("critical path", () => {
  test("is the chain of tasks that the end waited for, with the gaps between", () => {
    const task = (taskId: number, executorId: string, launchTime: number, duration: number) =>
      ({ taskId, executorId, launchTime, duration }) as TaskData;
    const first = task(1, "0", 10, 50);
    const longer = task(2, "1", 10, 90);
    const second = task(3, "0", 60, 30);
    const last = task(4, "0", 110, 40);
    expect(criticalPath([first, longer, second, last], 0, 160)).toEqual([
      { start: 0, end: 10 },
      { task: longer, start: 10, end: 100 },
      { start: 100, end: 110 },
      { task: last, start: 110, end: 150 },
      { start: 150, end: 160 },
    ]);
  });

  test("covers the time of the run without a gap, in real logs", async () => {
    for (const { file } of PLAIN_LOGS) {
      const bytes = Uint8Array.from(readPlainLog(file));
      const { store } = await replayEventLog([
        { name: "local-1", size: bytes.length, stream: () => new Blob([bytes]).stream() },
      ]);
      for (const job of store.jobs.values()) {
        const run = measureRun(store, [job]);
        if (run === undefined) continue;
        const { path, start, end, tasks } = run;
        expect(path[0]?.start).toBe(start);
        expect(path.at(-1)?.end).toBe(end);
        expect(path.slice(1).every((step, i) => step.start === path[i]?.end)).toBe(true);
        expect(tasks.length).toBe(job.numCompletedTasks + job.numFailedTasks + job.numKilledTasks);
      }
    }
  });
});

describe("what made the difference", () => {
  const even = [[on("0", 100), on("1", 100), on("0", 100), on("1", 100)]];

  test("chance is no difference", () => {
    expect(
      explainDifference(measured(even), measured([[on("0", 105), on("1", 100), on("0", 100), on("1", 100)]])),
    ).toBe("Both took about as long: 200 ms and 205 ms.");
  });

  test("a join of another kind", () => {
    const plan = (name: string) => [operator(`${name} [a#1], [b#2], Inner`)];
    const shuffled = measured([[on("0", 300, { shuffleWriteBytes: 4096 }), on("1", 900)]], {
      plans: plan("SortMergeJoin"),
    });
    const broadcast = measured([[on("0", 100), on("1", 100)]], { plans: plan("BroadcastHashJoin") });
    expect(explainDifference(shuffled, broadcast)).toBe(
      "The second run took 100 ms, 800 ms (89\u00a0%) less than the first, because its join is a BroadcastHashJoin in place of a SortMergeJoin, and 4.0 KiB fewer were shuffled.",
    );
    expect(explainDifference(broadcast, shuffled)).toContain(
      "800 ms (800\u00a0%) more than the first, because its join is a",
    );
  });

  test("tasks that are more even", () => {
    const skewed = measured([[on("0", 40), on("1", 40), on("0", 40), on("1", 40), on("0", 900)]]);
    const cured = measured([[on("0", 212), on("1", 212), on("0", 212), on("1", 212), on("0", 212)]]);
    expect(explainDifference(skewed, cured)).toContain(
      "because its tasks are more even: the longest took 212 ms in place of 900 ms",
    );
  });

  test("an executor that was lost", () => {
    const after = measured(even);
    const [first, ...rest] = after.tasks;
    if (first === undefined) throw new Error("there is a task");
    const lost = {
      ...after,
      end: after.end + 150,
      tasks: [{ ...first, status: "FAILED" as const, duration: 300 }, ...rest],
      repeated: [{ ...first, status: "FAILED" as const, duration: 300 }],
      lostExecutors: ["0"],
    };
    expect(explainDifference(measured(even), lost)).toContain(
      "because executor 0 was lost and 1 attempt of tasks came to nothing or ran again",
    );
  });

  test("an executor that was slow", () => {
    const slow = measured([[on("0", 100), on("1", 400), on("0", 100), on("1", 400), on("0", 100), on("0", 100)]]);
    const usual = measured([[on("0", 100), on("1", 100), on("0", 100), on("1", 100), on("0", 100), on("0", 100)]]);
    expect(explainDifference(usual, slow)).toContain("because executor 1 was slow: its tasks took 4.0 times as long");
    expect(explainDifference(slow, usual)).toContain("because no executor was as slow as executor 1 before");
  });

  test("an executor that was slow is told even where the run was not longer for it", () => {
    const run = (duration: number, slow: number) =>
      measured([[on("0", duration), on("1", slow), on("0", duration), on("1", slow)]]);
    const text = "although executor 1 was slow: its tasks took 2.1 times as long as those of others";
    expect(explainDifference(run(200, 200), run(100, 210))).toBe(
      `Both took about as long: 400 ms and 420 ms, ${text}.`,
    );
    expect(explainDifference(run(300, 300), run(100, 210))).toContain(text);
  });

  test("more executors", () => {
    const one = measured([times(8, on("0", 100))], { slots: 1 });
    const four = measured([["0", "1", "2", "3", "0", "1", "2", "3"].map((id) => on(id, 100))], { slots: 1 });
    expect(explainDifference(one, four)).toContain("because 4 executors shared its tasks in place of 1");
  });

  test("fewer tasks of little work", () => {
    const many = measured([times(200, on("0", 5, { executorRunTime: 1 }))]);
    const few = measured([times(4, on("0", 51, { executorRunTime: 50 }))]);
    expect(explainDifference(many, few)).toContain("because the work was cut into 4 tasks in place of 200");
  });
});

test("figures stand beside each other with their ratio", () => {
  const before = measured([[on("0", 100, { shuffleWriteBytes: 4096 }), on("1", 100)]]);
  const after = measured([[on("0", 50, { shuffleWriteBytes: 1024 }), on("1", 50)]]);
  const figures = new Map(compareFigures(before, after).map((figure) => [figure.name, figure]));
  expect(figures.get("Task time")).toMatchObject({ before: "200 ms", after: "100 ms", ratio: 0.5 });
  expect(figures.get("Shuffle written")).toMatchObject({ before: "4.0 KiB", after: "1024.0 B", ratio: 0.25 });
  expect(figures.get("Spilled")?.ratio).toBeUndefined();
});
