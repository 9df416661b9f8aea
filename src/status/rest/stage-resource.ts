// `/stages` of Spark's REST API: stages, their tasks, and quantiles of both.

import type { AppStatusStore } from "../app-status-store.ts";
import { stageKey } from "../app-status-store.ts";
import { executorMetricsOf } from "../executor-metrics.ts";
import type { ExecutorStageSummary, StageData, TaskData } from "../status-data.ts";
import { taskSummary } from "../task-summary.ts";
import { formatDate } from "./dates.ts";
import { type Answer, badParameter, found, integer, isTrue, notFound, type Query } from "./rest-answer.ts";
import { taskJson } from "./task-json.ts";
import { executorSummaryJson, taskSummaryJson } from "./task-summary-json.ts";

const DEFAULT_QUANTILES = "0.05,0.25,0.5,0.75,0.95";
const WHOLE_RANGE = "0.0,0.25,0.5,0.75,1.0";

interface Details {
  readonly details: boolean;
  readonly withSummaries: boolean;
  readonly quantiles: readonly number[];
  readonly taskStatuses: readonly string[];
}

export function stagesList(store: AppStatusStore, query: Query, now: number): Answer {
  const details = detailsOf(query);
  if ("status" in details) return details;
  const statuses = query.getAll("status").map((status) => status.toUpperCase());
  const stages = store.stages.values().filter(({ status }) => statuses.length === 0 || statuses.includes(status));
  const latestFirst = [...stages].sort((a, b) => b.stageId - a.stageId || b.attemptId - a.attemptId);
  return found(latestFirst.map((stage) => stageJson(store, stage, details, now)));
}

/** All attempts of a stage, the latest first. */
export function stageAttempts(store: AppStatusStore, stageId: number, query: Query, now: number): Answer {
  const details = detailsOf(withDetails(query));
  if ("status" in details) return details;
  const attempts = store.stageAttempts(stageId);
  if (attempts.length === 0) return notFound(`unknown stage: ${stageId}`);
  return found(attempts.map((stage) => stageJson(store, stage, details, now)));
}

export function oneStage(store: AppStatusStore, stageId: number, attemptId: number, query: Query, now: number): Answer {
  const details = detailsOf(withDetails(query));
  if ("status" in details) return details;
  const stage = store.stages.get(stageKey(stageId, attemptId));
  return stage === undefined ? noAttempt(store, stageId) : found(stageJson(store, stage, details, now));
}

export function taskSummaryOf(store: AppStatusStore, stageId: number, attemptId: number, query: Query): Answer {
  const text = query.get("quantiles") ?? DEFAULT_QUANTILES;
  const quantiles = parseQuantiles(text);
  if (quantiles === undefined) return badParameter("quantiles", "double", text);
  const summary = taskSummary(store.taskList(stageId, attemptId), quantiles);
  if (summary !== undefined) return found(taskSummaryJson(summary));
  return notFound(`No tasks reported metrics for ${stageId} / ${attemptId} yet.`);
}

/** A page of a stage attempt's tasks. */
export function taskListOf(
  store: AppStatusStore,
  stageId: number,
  attemptId: number,
  query: Query,
  now: number,
): Answer {
  const statuses = query.getAll("status").map((status) => status.toUpperCase());
  const tasks = store.taskList(stageId, attemptId).filter((task) => isAsked(task, statuses));
  const sorted = sortTasks(tasks, query.get("sortBy") ?? "ID");
  const offset = Math.max(0, integer(query, "offset", 0));
  const length = Math.max(0, integer(query, "length", 20));
  return found(sorted.slice(offset, offset + length).map((task) => taskOf(store, task, now)));
}

/** How the list may be sorted, in Spark's words; a minus in front of one turns it round. */
const ORDERS: Readonly<Record<string, (task: TaskData) => number>> = {
  ID: (task) => task.taskId,
  RUNTIME: (task) => task.taskMetrics?.executorRunTime ?? 0,
};

function sortTasks(tasks: readonly TaskData[], sortBy: string): readonly TaskData[] {
  const name = sortBy.replace(/^-/, "").toUpperCase();
  const read = ORDERS[name === "INCREASING_RUNTIME" || name === "DECREASING_RUNTIME" ? "RUNTIME" : name] ?? ORDERS.ID;
  if (read === undefined) return tasks;
  const direction = sortBy.startsWith("-") || name === "DECREASING_RUNTIME" ? -1 : 1;
  return [...tasks].sort((a, b) => direction * (read(a) - read(b)));
}

/** A single stage is told with its tasks unless that is not wanted. */
function withDetails(query: Query): Query {
  return {
    get: (name) => query.get(name) ?? (name === "details" ? "true" : null),
    getAll: (name) => query.getAll(name),
    has: (name) => query.has(name),
  };
}

function noAttempt(store: AppStatusStore, stageId: number): Answer {
  const attempts = store.stageAttempts(stageId).map((stage) => stage.attemptId);
  if (attempts.length === 0) return notFound(`unknown stage: ${stageId}`);
  return notFound(`unknown attempt for stage ${stageId}.  Found attempts: [${attempts.join(",")}]`);
}

function detailsOf(query: Query): Details | Answer {
  const text = query.get("quantiles") ?? WHOLE_RANGE;
  const quantiles = parseQuantiles(text);
  if (quantiles === undefined) return badParameter("quantiles", "double", text);
  return {
    details: isTrue(query, "details", false),
    withSummaries: isTrue(query, "withSummaries", false),
    quantiles,
    taskStatuses: query.getAll("taskStatus").map((status) => status.toUpperCase()),
  };
}

function parseQuantiles(text: string): readonly number[] | undefined {
  const quantiles = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  return quantiles.every((q) => q >= 0 && q <= 1) ? quantiles : undefined;
}

function isAsked({ status }: TaskData, statuses: readonly string[]): boolean {
  return statuses.length === 0 || statuses.includes(status);
}

function taskOf(store: AppStatusStore, task: TaskData, now: number): object {
  return taskJson(task, now, store.executors.get(task.executorId)?.executorLogs ?? {});
}

function stageJson(store: AppStatusStore, stage: StageData, details: Details, now: number): object {
  const { stageId, attemptId, description, submissionTime, firstTaskLaunchedTime, completionTime, failureReason } =
    stage;
  const ran = stage.status !== "SKIPPED" && stage.status !== "PENDING";
  const tasks = store.taskList(stageId, attemptId);
  const executors = [...store.executorSummaries(stageId, attemptId)];
  const summary = details.withSummaries ? taskSummary(tasks, details.quantiles) : undefined;
  return {
    status: stage.status,
    stageId,
    attemptId,
    numTasks: stage.numTasks,
    numActiveTasks: stage.numActiveTasks,
    numCompleteTasks: stage.numCompleteTasks,
    numFailedTasks: stage.numFailedTasks,
    numKilledTasks: stage.numKilledTasks,
    numCompletedIndices: stage.numCompletedIndices,
    ...(submissionTime !== undefined && { submissionTime: formatDate(submissionTime) }),
    ...(firstTaskLaunchedTime !== undefined && { firstTaskLaunchedTime: formatDate(firstTaskLaunchedTime) }),
    ...(completionTime !== undefined && { completionTime: formatDate(completionTime) }),
    ...(failureReason !== undefined && { failureReason }),
    ...stage.taskMetrics,
    name: stage.name,
    ...(description !== undefined && { description }),
    details: stage.details,
    schedulingPool: stage.schedulingPool,
    rddIds: stage.rddIds,
    accumulatorUpdates: stage.accumulatorUpdates,
    ...(details.details && {
      tasks: Object.fromEntries(
        tasks
          .filter((task) => isAsked(task, details.taskStatuses))
          .map((task) => [task.taskId, taskOf(store, task, now)]),
      ),
      executorSummary: Object.fromEntries(executors.map(([id, part]) => [id, executorStageJson(part)])),
    }),
    killedTasksSummary: stage.killedTasksSummary,
    resourceProfileId: stage.resourceProfileId,
    ...(ran && { peakExecutorMetrics: executorMetricsOf((name) => stage.peakExecutorMetrics?.[name] ?? 0) }),
    ...(summary && { taskMetricsDistributions: taskSummaryJson(summary) }),
    ...(details.withSummaries &&
      ran && {
        executorMetricsDistributions: executorSummaryJson(
          executors.map(([, part]) => part),
          details.quantiles,
        ),
      }),
    isShufflePushEnabled: stage.isShufflePushEnabled,
    shuffleMergersCount: stage.shuffleMergersCount,
  };
}

function executorStageJson(summary: ExecutorStageSummary): object {
  const { taskMetrics: m } = summary;
  return {
    taskTime: summary.taskTime,
    failedTasks: summary.failedTasks,
    succeededTasks: summary.succeededTasks,
    killedTasks: summary.killedTasks,
    inputBytes: m.inputBytes,
    inputRecords: m.inputRecords,
    outputBytes: m.outputBytes,
    outputRecords: m.outputRecords,
    shuffleRead: m.shuffleReadBytes,
    shuffleReadRecords: m.shuffleReadRecords,
    shuffleWrite: m.shuffleWriteBytes,
    shuffleWriteRecords: m.shuffleWriteRecords,
    memoryBytesSpilled: m.memoryBytesSpilled,
    diskBytesSpilled: m.diskBytesSpilled,
    isBlacklistedForStage: summary.isExcludedForStage,
    peakMemoryMetrics: executorMetricsOf((name) => summary.peakMemoryMetrics?.[name] ?? 0),
    isExcludedForStage: summary.isExcludedForStage,
  };
}
