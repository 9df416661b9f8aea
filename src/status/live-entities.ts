// How jobs, stages, tasks and executors begin in the status store, from the events that announce them.

import type { SparkListenerEvent, StageInfoJson, TaskEndReasonJson } from "../core/scheduler/spark-listener-events.ts";
import type { ExecutorSummary, JobData, StageData, TaskData, TaskMetrics } from "./status-data.ts";
import { NO_METRICS } from "./task-metrics.ts";

export function newJob(event: Extract<SparkListenerEvent, { Event: "SparkListenerJobStart" }>): JobData {
  const stages = [...event["Stage Infos"]].sort((a, b) => a["Stage ID"] - b["Stage ID"]);
  // Stages that ran for an earlier job may be skipped; those that have completed already are not counted at all.
  const missing = stages.filter((stage) => stage["Completion Time"] === undefined);
  const properties = event.Properties ?? {};
  const {
    "spark.job.description": description,
    "spark.jobGroup.id": jobGroup,
    "spark.sql.execution.id": executionId,
  } = properties;
  return {
    jobId: event["Job ID"],
    name: stages.at(-1)?.["Stage Name"] ?? "",
    ...(description !== undefined && { description }),
    ...(jobGroup !== undefined && { jobGroup }),
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
    numActiveStages: 0,
    numCompletedStages: 0,
    numSkippedStages: 0,
    numFailedStages: 0,
  };
}

export function newStage(info: StageInfoJson, description: string | undefined): StageData {
  const submissionTime = info["Submission Time"];
  return {
    stageId: info["Stage ID"],
    attemptId: info["Stage Attempt ID"],
    name: info["Stage Name"],
    ...(description !== undefined && { description }),
    status: "PENDING",
    parentIds: info["Parent IDs"],
    rddIds: info["RDD Info"].map((rdd) => rdd["RDD ID"]),
    numTasks: info["Number of Tasks"],
    numActiveTasks: 0,
    numCompleteTasks: 0,
    numFailedTasks: 0,
    numKilledTasks: 0,
    ...(submissionTime !== undefined && { submissionTime }),
    taskMetrics: NO_METRICS,
  };
}

export function newTask(event: Extract<SparkListenerEvent, { Event: "SparkListenerTaskStart" }>): TaskData {
  const info = event["Task Info"];
  return {
    taskId: info["Task ID"],
    stageId: event["Stage ID"],
    stageAttemptId: event["Stage Attempt ID"],
    index: info.Index,
    attempt: info.Attempt,
    partitionId: info["Partition ID"],
    launchTime: info["Launch Time"],
    executorId: info["Executor ID"],
    host: info.Host,
    status: "RUNNING",
    taskLocality: info.Locality,
    speculative: info.Speculative,
  };
}

export function newExecutor(id: string, hostPort: string, addTime: number): ExecutorSummary {
  return {
    id,
    hostPort,
    isActive: true,
    totalCores: 0,
    addTime,
    maxMemory: 0,
    activeTasks: 0,
    completedTasks: 0,
    failedTasks: 0,
    totalTasks: 0,
    totalDuration: 0,
    totalInputBytes: 0,
    totalShuffleRead: 0,
    totalShuffleWrite: 0,
  };
}

export interface EndedTask {
  readonly duration: number;
  readonly taskMetrics: TaskMetrics;
  readonly completed: number;
  readonly failed: number;
}

export function addExecutorTask(executor: ExecutorSummary, task: EndedTask): ExecutorSummary {
  const { taskMetrics: metrics } = task;
  return {
    ...executor,
    activeTasks: Math.max(0, executor.activeTasks - 1),
    completedTasks: executor.completedTasks + task.completed,
    failedTasks: executor.failedTasks + task.failed,
    totalDuration: executor.totalDuration + task.duration,
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
      return `TaskKilled (${reason["Kill Reason"]})`;
    case "FetchFailed":
      return `FetchFailed(shuffleId=${reason["Shuffle ID"]}, mapIndex=${reason["Map Index"]}, reduceId=${reason["Reduce ID"]}, message=\n${reason.Message}\n)`;
    case "ExecutorLostFailure":
      return `ExecutorLostFailure (executor ${reason["Executor ID"]} exited) Reason: ${reason["Loss Reason"]}`;
    case "Resubmitted":
      return "Resubmitted (resubmitted due to lost executor)";
  }
}
