// A run as the tracer shows it: stages, tasks on the slots of their executors, and the shuffles between them. Made of what the
// status store and the trace store know, and of nothing else.

import type { AppStatusStore, StageData, TaskData } from "../status/index.ts";
import { executionOfStage, operatorsOfStage, stageKey } from "../status/index.ts";
import type { SampledRows, TaskTraceData } from "./trace-events.ts";
import type { TraceStore } from "./trace-store.ts";
import { type TracedShuffle, tracedShuffles } from "./traced-shuffles.ts";

export type TracedState = "waiting" | "running" | "done" | "failed" | "cancelled" | "skipped";

export interface TracedStage {
  readonly key: string;
  readonly stageId: number;
  readonly attemptId: number;
  readonly name: string;
  readonly description: string | undefined;
  readonly state: TracedState;
  readonly numTasks: number;
  /** The keys of the stages whose output it reads. */
  readonly parents: readonly string[];
  /** The RDDs that it computes: from what lies nearest to its input to its result. */
  readonly rdds: readonly TracedRdd[];
  /** The operators of the query's plan that it runs, from sources to what it writes; none where it runs for no query. */
  readonly operators: readonly string[];
  readonly isRetried: boolean;
  readonly isSpilled: boolean;
  readonly inputRecords: number;
  readonly shuffleReadRecords: number;
  readonly shuffleReadBytes: number;
  readonly shuffleWriteRecords: number;
  readonly shuffleWriteBytes: number;
  readonly failureReason: string | undefined;
}

export interface TracedRdd {
  readonly id: number;
  readonly name: string;
  readonly parents: readonly number[];
  readonly isCached: boolean;
}

export interface TracedTask {
  readonly taskId: number;
  readonly stageKey: string;
  readonly stageId: number;
  readonly index: number;
  readonly attempt: number;
  readonly executorId: string;
  /** Number of the lane that it is drawn on. */
  readonly lane: number;
  /** Milliseconds since the run began. */
  readonly start: number;
  readonly end: number;
  readonly state: Exclude<TracedState, "waiting" | "skipped">;
  readonly isRetried: boolean;
  readonly isSpilled: boolean;
  readonly isSpeculative: boolean;
  /** Whether it read a block that was kept. */
  readonly errorMessage: string | undefined;
  readonly records: { readonly input: number; readonly shuffleRead: number; readonly shuffleWrite: number };
  readonly bytes: {
    readonly input: number;
    readonly shuffleRead: number;
    readonly shuffleWrite: number;
    readonly spilled: number;
  };
  readonly samples: readonly SampledRows[];
  readonly trace: TaskTraceData | undefined;
}

export interface TracedLane {
  readonly executorId: string;
  /** Which of the executor's slots. */
  readonly slot: number;
  /** When the executor was lost, in milliseconds since the run began. */
  readonly lostAt: number | undefined;
}

export interface TraceModel {
  /** In the order in which they can run: parents first. */
  readonly stages: readonly TracedStage[];
  readonly tasks: readonly TracedTask[];
  readonly lanes: readonly TracedLane[];
  readonly shuffles: readonly TracedShuffle[];
  /** Milliseconds from the first launch to the last end. */
  readonly duration: number;
  /** Whether tasks told of their blocks and rows. */
  readonly isTraced: boolean;
}

/** @param now when tasks that still run are drawn to end */
export function traceModel(
  status: AppStatusStore,
  traces: TraceStore,
  jobIds: readonly number[],
  now: number,
): TraceModel {
  const { attempts, sameAs } = stageAttempts(status, jobIds);
  const data = attempts.flatMap(({ stageId, attemptId }) => status.taskList(stageId, attemptId));
  const begin = data.reduce((first, { launchTime }) => Math.min(first, launchTime), Number.POSITIVE_INFINITY);
  const lanes: TracedLane[] = [];
  const tasks = [...data]
    .sort((a, b) => a.launchTime - b.launchTime || a.taskId - b.taskId)
    .map((task) => tracedTask(task, begin, now, traces.tasks.get(task.taskId)));
  const placed = placeOnLanes(tasks, status, begin, lanes);
  const duration = placed.reduce((last, { end }) => Math.max(last, end), 0);
  return {
    stages: attempts.map((stage) => tracedStage(stage, attempts, sameAs, status)),
    tasks: placed,
    lanes,
    shuffles: tracedShuffles(placed),
    duration: Math.max(1, duration),
    isTraced: placed.some(({ trace }) => trace !== undefined),
  };
}

interface RunStages {
  readonly attempts: readonly StageData[];
  /** By the id of a stage that a later job skipped, that of the stage that an earlier one had run for it. */
  readonly sameAs: ReadonlyMap<number, number>;
}

/**
 * All attempts of the stages of some jobs, parents before those that read them. A query's jobs run one stage each, and have
 * all stages below again, skipped: these are told once, as they ran.
 */
function stageAttempts(status: AppStatusStore, jobIds: readonly number[]): RunStages {
  const ids = new Set(jobIds.flatMap((id) => status.jobs.get(id)?.stageIds ?? []));
  const all = [...ids].sort((a, b) => a - b).flatMap((id) => status.stageAttempts(id));
  const ran = new Map<string, number>();
  for (const stage of all) if (stage.status !== "SKIPPED") ran.set(rddsOf(stage), stage.stageId);
  const sameAs = new Map<number, number>();
  for (const stage of all) {
    const same = stage.status === "SKIPPED" ? ran.get(rddsOf(stage)) : undefined;
    if (same !== undefined) sameAs.set(stage.stageId, same);
  }
  return { attempts: all.filter(({ stageId }) => !sameAs.has(stageId)), sameAs };
}

function rddsOf({ rddIds, numTasks }: StageData): string {
  return `${[...rddIds].sort((a, b) => a - b).join()} ${numTasks}`;
}

function tracedTask(
  task: TaskData,
  begin: number,
  now: number,
  trace: TaskTraceData | undefined,
): Omit<TracedTask, "lane"> {
  const { taskId, stageId, stageAttemptId, index, attempt, executorId, launchTime, duration, taskMetrics } = task;
  const start = launchTime - begin;
  const spilled = taskMetrics?.memoryBytesSpilled ?? 0;
  return {
    ...{ taskId, stageId, index, attempt, executorId, start, trace },
    stageKey: stageKey(stageId, stageAttemptId),
    end: duration === undefined ? Math.max(start, now - begin) : start + duration,
    state: stateOfTask(task),
    isRetried: attempt > 0,
    isSpilled: spilled > 0,
    isSpeculative: task.speculative,
    errorMessage: task.errorMessage,
    records: {
      input: taskMetrics?.inputRecords ?? 0,
      shuffleRead: taskMetrics?.shuffleReadRecords ?? 0,
      shuffleWrite: taskMetrics?.shuffleWriteRecords ?? 0,
    },
    bytes: {
      input: taskMetrics?.inputBytes ?? 0,
      shuffleRead: taskMetrics?.shuffleReadBytes ?? 0,
      shuffleWrite: taskMetrics?.shuffleWriteBytes ?? 0,
      spilled,
    },
    samples: trace?.samples ?? [],
  };
}

function stateOfTask({ status }: TaskData): TracedTask["state"] {
  switch (status) {
    case "RUNNING":
      return "running";
    case "SUCCESS":
      return "done";
    case "FAILED":
      return "failed";
    case "KILLED":
      return "cancelled";
  }
}

function tracedStage(
  stage: StageData,
  all: readonly StageData[],
  sameAs: ReadonlyMap<number, number>,
  status: AppStatusStore,
): TracedStage {
  const { stageId, attemptId, parentIds, taskMetrics, failureReason } = stage;
  const latest = (id: number): StageData | undefined => all.findLast((other) => other.stageId === id);
  return {
    ...{ stageId, attemptId, failureReason },
    key: stageKey(stageId, attemptId),
    name: stage.name,
    description: stage.description,
    state: stateOfStage(stage),
    numTasks: stage.numTasks,
    parents: parentIds.flatMap((id) => {
      const parent = latest(sameAs.get(id) ?? id);
      return parent === undefined ? [] : [stageKey(parent.stageId, parent.attemptId)];
    }),
    rdds: status
      .stageRdds(stageId, attemptId)
      .map((rdd) => ({
        id: rdd["RDD ID"],
        name: rdd.Name,
        parents: rdd["Parent IDs"] ?? [],
        isCached: rdd["Storage Level"]["Use Memory"] || rdd["Storage Level"]["Use Disk"],
      }))
      .sort((a, b) => a.id - b.id),
    operators: operatorNames(stage, status),
    isRetried: attemptId > 0,
    isSpilled: taskMetrics.memoryBytesSpilled > 0,
    inputRecords: taskMetrics.inputRecords,
    shuffleReadRecords: taskMetrics.shuffleReadRecords,
    shuffleReadBytes: taskMetrics.shuffleReadBytes,
    shuffleWriteRecords: taskMetrics.shuffleWriteRecords,
    shuffleWriteBytes: taskMetrics.shuffleWriteBytes,
  };
}

function operatorNames(stage: StageData, status: AppStatusStore): readonly string[] {
  const execution = executionOfStage(status, stage);
  return execution === undefined ? [] : operatorsOfStage(execution, stage.stageId).map(({ name }) => name);
}

function stateOfStage({ status, numKilledTasks, failureReason }: StageData): TracedState {
  switch (status) {
    case "PENDING":
      return "waiting";
    case "ACTIVE":
      return "running";
    case "COMPLETE":
      return "done";
    case "SKIPPED":
      return "skipped";
    case "FAILED":
      return numKilledTasks > 0 || /cancel/i.test(failureReason ?? "") ? "cancelled" : "failed";
  }
}

/** Gives each task a slot of its executor; tasks that overlap have different ones. */
function placeOnLanes(
  tasks: readonly Omit<TracedTask, "lane">[],
  status: AppStatusStore,
  begin: number,
  lanes: TracedLane[],
): readonly TracedTask[] {
  const freeFrom: number[] = [];
  const used = new Set(tasks.map(({ executorId }) => executorId));
  const executors = status.executors
    .values()
    .filter(({ id }) => used.has(id))
    .sort((a, b) => a.id.localeCompare(b.id, "en", { numeric: true }));
  const open = (executorId: string): number => {
    const removed = status.executors.get(executorId)?.removeTime;
    const slot = lanes.filter((lane) => lane.executorId === executorId).length;
    lanes.push({ executorId, slot, lostAt: removed === undefined ? undefined : removed - begin });
    freeFrom.push(0);
    return lanes.length - 1;
  };
  for (const { id, totalCores } of executors) for (let i = 0; i < Math.max(1, totalCores); i++) open(id);
  return tasks.map((task) => {
    const own = lanes.flatMap(({ executorId }, i) => (executorId === task.executorId ? [i] : []));
    const free = own.find((lane) => (freeFrom[lane] ?? 0) <= task.start);
    // A task is launched before the end of another is told.
    const soonest = own.reduce<number | undefined>(
      (best, lane) => (best === undefined || (freeFrom[lane] ?? 0) < (freeFrom[best] ?? 0) ? lane : best),
      undefined,
    );
    const lane = free ?? soonest ?? open(task.executorId);
    freeFrom[lane] = task.end;
    return { ...task, lane };
  });
}
