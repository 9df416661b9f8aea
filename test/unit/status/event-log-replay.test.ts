// Real event logs of Spark through the listeners: the store must say what Spark's own REST API says of the application.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { ListenerEvent } from "../../../src/core/scheduler/spark-listener-events.ts";
import { AppStatusListener, AppStatusStore, SQLAppStatusListener } from "../../../src/status/index.ts";

type Json = Readonly<Record<string, unknown>>;

const folder = new URL("../../data/event-logs/", import.meta.url);
const read = (name: string): string => gunzipSync(readFileSync(new URL(name, folder))).toString();

function replay(name: string): AppStatusStore {
  const store = new AppStatusStore();
  const listeners = [new AppStatusListener(store), new SQLAppStatusListener(store)];
  for (const line of read(`${name}.log.gz`).trimEnd().split("\n")) {
    const event = JSON.parse(line) as ListenerEvent;
    for (const listener of listeners) listener.onEvent(event);
  }
  return store;
}

function restOf(name: string): Readonly<Record<string, readonly Json[]>> {
  return JSON.parse(read(`${name}.rest.json.gz`)) as Readonly<Record<string, readonly Json[]>>;
}

/** The parts of Spark's answer that the store has by the same name; dates become numbers. */
function common(rest: Json, data: object): Json {
  const entries = Object.keys(data).flatMap((key) => {
    if (!(key in rest)) return [];
    const value = rest[key];
    return [[key, key.endsWith("Time") && typeof value === "string" ? Date.parse(value.replace("GMT", "Z")) : value]];
  });
  return Object.fromEntries(entries);
}

const sorted = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort((a, b) => a - b) : value);

describe.each(["core-rdd", "sql-joins"])("%s", (name) => {
  const store = replay(name);
  const rest = restOf(name);

  test("jobs", () => {
    expect(store.jobs.size).toBe(rest.jobs?.length);
    for (const expected of rest.jobs ?? []) {
      const job = store.jobs.get(Number(expected.jobId));
      expect(job).toBeDefined();
      if (job === undefined) continue;
      const compared = common(expected, job);
      expect(Object.keys(compared).length).toBeGreaterThanOrEqual(14);
      const actual = { ...job, stageIds: sorted(job.stageIds) };
      expect(actual).toMatchObject({ ...compared, stageIds: sorted(compared.stageIds) });
    }
  });

  test("stages and their sums of task metrics", () => {
    expect(store.stages.size).toBe(rest.stages?.length);
    for (const expected of rest.stages ?? []) {
      const stage = store.stageAttempts(Number(expected.stageId))[Number(expected.attemptId)];
      expect(stage).toBeDefined();
      if (stage === undefined) continue;
      const compared = common(expected, stage);
      expect(Object.keys(compared).length).toBeGreaterThanOrEqual(10);
      expect({ ...stage, rddIds: sorted(stage.rddIds) }, `stage ${stage.stageId}`).toMatchObject({
        ...compared,
        rddIds: sorted(compared.rddIds),
      });
      const { peakExecutionMemory: _peak, ...metrics } = stage.taskMetrics;
      if (stage.status !== "SKIPPED") expect(metrics, `stage ${stage.stageId}`).toEqual(common(expected, metrics));
    }
  });
});

test("core-rdd: executors", () => {
  const [executor] = replay("core-rdd").executors.values();
  const [expected] = restOf("core-rdd").executors ?? [];
  if (executor === undefined || expected === undefined) throw new Error("there is one executor, the driver");
  // The store sums up the durations of tasks, which Spark's own figure is not.
  const { totalDuration: _, ...compared } = common(expected, executor);
  expect(Object.keys(compared).length).toBeGreaterThanOrEqual(12);
  expect(executor).toMatchObject(compared);
});

test("core-rdd: the attempts of tasks that failed at first", () => {
  const tasks = replay("core-rdd").taskList(16, 0);
  const expected = restOf("core-rdd").tasks ?? [];
  expect(
    tasks.map(({ taskId, index, attempt, status, duration }) => ({ taskId, index, attempt, status, duration })),
  ).toEqual(
    expected.map(({ taskId, index, attempt, status, duration }) => ({ taskId, index, attempt, status, duration })),
  );
  expect(tasks.map((task) => task.errorMessage?.split("\n")[0])).toEqual(
    expected.map((task) => (task.errorMessage as string | undefined)?.split("\n")[0]),
  );
});

test("sql-joins: executions with their jobs and plan graphs", () => {
  const store = replay("sql-joins");
  const executions = restOf("sql-joins").executions ?? [];
  expect(store.executions.size).toBe(executions.length);
  for (const expected of executions) {
    const execution = store.executions.get(Number(expected.id));
    if (execution === undefined) throw new Error(`there is no execution ${expected.id}`);
    const { planGraph, status, description, jobIds, submissionTime, completionTime = 0 } = execution;
    expect({ status, description, submissionTime }).toEqual(common(expected, { status, description, submissionTime }));
    expect(completionTime - submissionTime).toBe(expected.duration);
    expect([...jobIds].sort()).toEqual(
      [...(expected.successJobIds as number[]), ...(expected.failedJobIds as number[])].sort(),
    );
    const nodes = expected.nodes as readonly Json[];
    const byId = [...nodes].sort((a, b) => Number(a.nodeId) - Number(b.nodeId));
    const label = `execution ${expected.id}`;
    expect(
      planGraph.nodes.map(({ id, name, desc }) => [id, name, desc]),
      label,
    ).toEqual(byId.map((node) => [node.nodeId, node.nodeName, node.desc]));
    expect(planGraph.edges, label).toEqual(expected.edges);
  }
});
