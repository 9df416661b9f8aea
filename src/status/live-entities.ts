// How jobs, stages, tasks and executors begin in the status store, from the events that announce them.

import type {
  AccumulableJson,
  SparkListenerEvent,
  StageInfoJson,
  TaskEndReasonJson,
} from "../core/scheduler/spark-listener-events.ts";
import { type ExecutorMetrics, peakOf } from "./executor-metrics.ts";
import type {
  AccumulableInfo,
  ExecutorStageSummary,
  ExecutorSummary,
  JobData,
  StageData,
  TaskData,
  TaskMetrics,
} from "./status-data.ts";
import { addTaskMetrics, NO_METRICS } from "./task-metrics.ts";

export function newJob(event: Extract<SparkListenerEvent, { Event: "SparkListenerJobStart" }>): JobData {
  const stages = [...event["Stage Infos"]].sort((a, b) => a["Stage ID"] - b["Stage ID"]);
  // Stages that ran for an earlier job may be skipped; those that have completed already are not counted at all.
  const missing = stages.filter((stage) => stage["Completion Time"] === undefined);
  const properties = event.Properties ?? {};
  const {
    "spark.job.description": description,
    "spark.jobGroup.id": jobGroup,
    "spark.job.tags": tags = "",
    "spark.sql.execution.id": executionId,
  } = properties;
  return {
    jobId: event["Job ID"],
    name: stages.at(-1)?.["Stage Name"] ?? "",
    ...(description !== undefined && { description }),
    ...(jobGroup !== undefined && { jobGroup }),
    jobTags: [...new Set(tags.split(",").filter((tag) => tag !== ""))].sort(),
    ...(executionId !== undefined && { sqlExecutionId: Number(executionId) }),
    submissionTime: event["Submission Time"],
    stageIds: event["Stage IDs"],
    status: "RUNNING",
    numTasks: missing.reduce((sum, stage) => sum + stage["Number of Tasks"], 0),
    numActiveTasks: 0,
    numCompletedTasks: 0,
    numSkippedTasks: 0,
    numFailedTasks: 0,
    numKilledTasks: 0,
    numCompletedIndices: 0,
    numActiveStages: 0,
    numCompletedStages: 0,
    numSkippedStages: 0,
    numFailedStages: 0,
    killedTasksSummary: {},
  };
}

export function newStage(
  info: StageInfoJson,
  jobIds: readonly number[],
  properties: Readonly<Record<string, string>> = {},
): StageData {
  const submissionTime = info["Submission Time"];
  const { "spark.job.description": description, "spark.scheduler.pool": schedulingPool = "default" } = properties;
  return {
    stageId: info["Stage ID"],
    attemptId: info["Stage Attempt ID"],
    name: info["Stage Name"],
    ...(description !== undefined && { description }),
    details: info.Details ?? "",
    schedulingPool,
    status: "PENDING",
    parentIds: info["Parent IDs"],
    rddIds: info["RDD Info"].map((rdd) => rdd["RDD ID"]),
    jobIds,
    numTasks: info["Number of Tasks"],
    numActiveTasks: 0,
    numCompleteTasks: 0,
    numFailedTasks: 0,
    numKilledTasks: 0,
    numCompletedIndices: 0,
    ...(submissionTime !== undefined && { submissionTime }),
    taskMetrics: NO_METRICS,
    accumulatorUpdates: accumulableInfos(info.Accumulables),
    killedTasksSummary: {},
    localitySummary: {},
    resourceProfileId: info["Resource Profile Id"] ?? 0,
    isShufflePushEnabled: info["Shuffle Push Enabled"] ?? false,
    shuffleMergersCount: info["Shuffle Push Mergers Count"] ?? 0,
  };
}

/** The program's own accumulators: those with a name, which neither Spark nor SQL made. */
export function accumulableInfos(accumulables: readonly AccumulableJson[] | undefined): readonly AccumulableInfo[] {
  return (accumulables ?? []).flatMap(({ ID: id, Name: name, Update: update, Value: value, Internal, Metadata }) => {
    if (name === undefined || Internal || Metadata === "sql") return [];
    return [
      {
        id,
        name,
        ...(update !== undefined && { update: String(update) }),
        ...(value !== undefined && { value: String(value) }),
      },
    ];
  });
}

export function newTask(event: Extract<SparkListenerEvent, { Event: "SparkListenerTaskStart" }>): TaskData {
  const info = event["Task Info"];
  return {
    taskId: info["Task ID"],
    stageId: event["Stage ID"],
    stageAttemptId: event["Stage Attempt ID"],
    index: info.Index,
    attempt: info.Attempt,
    partitionId: info["Partition ID"] ?? -1,
    launchTime: info["Launch Time"],
    executorId: info["Executor ID"],
    host: info.Host,
    status: "RUNNING",
    taskLocality: info.Locality,
    speculative: info.Speculative ?? false,
    accumulatorUpdates: [],
  };
}

export function newExecutor(id: string, hostPort: string, addTime: number): ExecutorSummary {
  return {
    id,
    hostPort,
    isActive: true,
    rddBlocks: 0,
    memoryUsed: 0,
    diskUsed: 0,
    totalCores: 0,
    addTime,
    maxMemory: 0,
    activeTasks: 0,
    completedTasks: 0,
    failedTasks: 0,
    totalTasks: 0,
    totalDuration: 0,
    totalGCTime: 0,
    totalInputBytes: 0,
    totalShuffleRead: 0,
    totalShuffleWrite: 0,
    executorLogs: {},
    attributes: {},
    resourceProfileId: 0,
    isExcluded: false,
    excludedInStages: [],
  };
}

/** What the end of a task adds to the counts. */
export interface EndedTask {
  readonly duration: number;
  readonly taskMetrics: TaskMetrics;
  readonly executorMetrics: ExecutorMetrics;
  readonly completed: number;
  readonly failed: number;
  readonly killed: number;
  /** It had ended before and was counted then. */
  readonly resubmitted: boolean;
}

const NOTHING_DONE: ExecutorStageSummary = {
  taskTime: 0,
  failedTasks: 0,
  succeededTasks: 0,
  killedTasks: 0,
  taskMetrics: NO_METRICS,
  isExcludedForStage: false,
};

export function addExecutorStageTask(
  summary: ExecutorStageSummary = NOTHING_DONE,
  task: EndedTask,
): ExecutorStageSummary {
  const peakMemoryMetrics = peakOf(summary.peakMemoryMetrics, task.executorMetrics);
  return {
    ...summary,
    taskTime: summary.taskTime + task.duration,
    failedTasks: summary.failedTasks + task.failed,
    succeededTasks: summary.succeededTasks + task.completed,
    killedTasks: summary.killedTasks + task.killed,
    taskMetrics: addTaskMetrics(summary.taskMetrics, task.taskMetrics),
    ...(peakMemoryMetrics && { peakMemoryMetrics }),
  };
}

/** An executor of a stage attempt whose memory was measured. */
export function withStagePeak(
  summary: ExecutorStageSummary = NOTHING_DONE,
  measured: ExecutorMetrics,
): ExecutorStageSummary {
  const peakMemoryMetrics = peakOf(summary.peakMemoryMetrics, measured);
  return { ...summary, ...(peakMemoryMetrics && { peakMemoryMetrics }) };
}

export function addExecutorTask(executor: ExecutorSummary, task: EndedTask): ExecutorSummary {
  const { taskMetrics: metrics } = task;
  const peakMemoryMetrics = peakOf(executor.peakMemoryMetrics, task.executorMetrics);
  const ended = {
    ...executor,
    activeTasks: Math.max(0, executor.activeTasks - 1),
    completedTasks: executor.completedTasks + task.completed,
    failedTasks: executor.failedTasks + task.failed,
    totalDuration: executor.totalDuration + task.duration,
    ...(peakMemoryMetrics && { peakMemoryMetrics }),
  };
  if (task.resubmitted) return ended;
  return {
    ...ended,
    totalGCTime: executor.totalGCTime + metrics.jvmGcTime,
    totalInputBytes: executor.totalInputBytes + metrics.inputBytes,
    totalShuffleRead: executor.totalShuffleRead + metrics.shuffleReadBytes,
    totalShuffleWrite: executor.totalShuffleWrite + metrics.shuffleWriteBytes,
  };
}

/** What Spark's UI says of a task that did not succeed. */
export function failureMessage(reason: TaskEndReasonJson): string | undefined {
  switch (reason.Reason) {
    case "Success":
      return undefined;
    case "ExceptionFailure":
      return reason["Full Stack Trace"] || `${reason["Class Name"]}: ${reason.Description}`;
    case "TaskKilled":
      return reason["Kill Reason"];
    case "FetchFailed": {
      const address = reason["Block Manager Address"];
      const place =
        address === undefined ? "null" : `${address["Executor ID"]}, ${address.Host}, ${address.Port}, None`;
      return `FetchFailed(BlockManagerId(${place}), shuffleId=${reason["Shuffle ID"]}, mapIndex=${reason["Map Index"]}, mapId=${reason["Map ID"]}, reduceId=${reason["Reduce ID"]}, message=\n${reason.Message}\n)`;
    }
    case "ExecutorLostFailure": {
      const exit = reason["Exit Caused By App"]
        ? "caused by one of the running tasks"
        : "unrelated to the running tasks";
      return `ExecutorLostFailure (executor ${reason["Executor ID"]} exited ${exit}) Reason: ${reason["Loss Reason"]}`;
    }
    case "Resubmitted":
      return "Resubmitted (resubmitted due to lost executor)";
    default:
      // Logs know reasons that no executor here gives.
      return otherReason(reason);
  }
}

function otherReason(reason: { readonly Reason: string }): string {
  return reason.Reason === "TaskResultLost" ? "TaskResultLost (result lost from block manager)" : reason.Reason;
}
