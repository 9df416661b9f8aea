// Steps of the guided visit are done by what ran, and by nothing else.
import { describe, expect, test } from "vitest";
import { GUIDE_STEPS } from "../../../demo/guide/steps.ts";
import { createPageStore, type PageState, type RunRecord } from "../../../demo/page-state.ts";
import { skewedJoin } from "../../../demo/what-if/skewed-join.ts";
import { type RunOf, runOf, times } from "../status/advisor/run-of.ts";

const SETTINGS = { executors: 2, shufflePartitions: 8, adaptive: false, traced: true, maxRows: 1000, conf: {} };
const even = { duration: 100, shuffleReadBytes: 1000, shuffleReadRecords: 10 };
const large = { duration: 900, shuffleReadBytes: 90_000, shuffleReadRecords: 900 };

function record(count: number, of: RunOf, more: Partial<RunRecord> = {}): RunRecord {
  const { store } = runOf(of);
  store.jobs.update(0, (job) => ({ ...job, jobGroup: "g", submissionTime: 0, completionTime: 1000 }));
  return {
    count,
    cell: "c",
    kind: "sql",
    text: "SELECT 1",
    settings: SETTINGS,
    status: store,
    jobGroup: "g",
    state: "finished",
    milliseconds: 1000,
    ...more,
  };
}

function stateOf(...runs: readonly RunRecord[]): PageState {
  return { ...createPageStore(SETTINGS).state, runs };
}

const isDone = (id: string, state: PageState, from = 0, stages = false): boolean =>
  GUIDE_STEPS.find((step) => step.id === id)?.isDone(state, from, { stages }) ?? false;

const stages = (...tasks: readonly number[]) => ({ stages: tasks.map((count) => ({ tasks: times(count, even) })) });

test("a run counts when it is new and has succeeded", () => {
  expect(isDone("run", stateOf(record(3, stages(2))), 2)).toBe(true);
  expect(isDone("run", stateOf(record(2, stages(2))), 2)).toBe(false);
  expect(isDone("run", stateOf(record(3, stages(2), { state: "failed" })), 2)).toBe(false);
});

test("stages are seen when some ran, and tasks were looked at", () => {
  expect(isDone("stages", stateOf(record(1, stages(2, 8))), 0, true)).toBe(true);
  expect(isDone("stages", stateOf(record(1, stages(2, 8))), 0, false)).toBe(false);
  expect(isDone("stages", stateOf(record(1, stages(2))), 0, true)).toBe(false);
});

test("another number of partitions is one that a run of the same text had not", () => {
  const before = record(1, stages(8));
  expect(isDone("repartition", stateOf(before, record(2, stages(4))), 1)).toBe(true);
  expect(isDone("repartition", stateOf(before, record(2, stages(8))), 1)).toBe(false);
  expect(isDone("repartition", stateOf(before, record(2, stages(4), { text: "SELECT 2" })), 1)).toBe(false);
});

describe("a skew that was caused and cured", () => {
  const join = { text: skewedJoin(95) };
  const skewed = record(2, { stages: [{ tasks: [...times(7, even), large] }] }, join);
  const cured = record(3, stages(8), join);

  test("takes both, in this order", () => {
    expect(isDone("skew", stateOf(skewed, cured), 1)).toBe(true);
    expect(isDone("skew", stateOf(skewed), 1)).toBe(false);
    expect(isDone("skew", stateOf(record(1, stages(8), join), skewed), 1)).toBe(false);
  });

  test("is told in the figures of both", () => {
    const step = GUIDE_STEPS.find(({ id }) => id === "skew");
    expect(step?.learned(stateOf(skewed, cured), 1)).toBe(
      "The longest task took 900 ms with the skew, and 100 ms without.",
    );
  });
});

test("a worker counts as ended when it was lost while a job ran that succeeded", () => {
  const lostAt = (removeTime: number): RunRecord => {
    const run = record(1, stages(8));
    run.status.executors.update("0", (executor) => ({ ...executor, isActive: false, removeTime }));
    return run;
  };
  expect(isDone("kill", stateOf(lostAt(500)))).toBe(true);
  expect(isDone("kill", stateOf(lostAt(2000)))).toBe(false);
  expect(isDone("kill", stateOf(record(1, stages(8))))).toBe(false);
});
