// Spark's events as tests post them: what a test does not say has a plain value.

import { newTaskMetrics } from "../../../src/core/executor/task-metrics.ts";
import type {
  SparkListenerEvent,
  StageInfoJson,
  TaskEndReasonJson,
  TaskInfoJson,
} from "../../../src/core/scheduler/spark-listener-events.ts";
import { taskMetricsToJson } from "../../../src/core/scheduler/task-events.ts";

const TIME = 1_700_000_000_000;
const SQL = "org.apache.spark.sql.execution.ui.";

export function jobStart(
  jobId: number,
  stageIds: readonly number[],
  properties: Readonly<Record<string, string>> = {},
): SparkListenerEvent {
  return {
    Event: "SparkListenerJobStart",
    "Job ID": jobId,
    "Submission Time": TIME,
    "Stage Infos": stageIds.map((id) => stageInfo(id)),
    "Stage IDs": stageIds,
    Properties: properties,
  };
}

export function jobEnd(jobId: number): SparkListenerEvent {
  return {
    Event: "SparkListenerJobEnd",
    "Job ID": jobId,
    "Completion Time": TIME + 100,
    "Job Result": { Result: "JobSucceeded" },
  };
}

export function stageSubmitted(stageId: number, numTasks = 1, attempt = 0): SparkListenerEvent {
  const info = { ...stageInfo(stageId, numTasks, attempt), "Submission Time": TIME };
  return { Event: "SparkListenerStageSubmitted", "Stage Info": info, Properties: {} };
}

export function stageCompleted(
  stageId: number,
  { attempt = 0, failure }: { readonly attempt?: number; readonly failure?: string } = {},
): SparkListenerEvent {
  const times = { "Submission Time": TIME, "Completion Time": TIME + 90 };
  const info = { ...stageInfo(stageId, 1, attempt), ...times, ...(failure && { "Failure Reason": failure }) };
  return { Event: "SparkListenerStageCompleted", "Stage Info": info };
}

export function taskStart(stageId: number, taskId: number): SparkListenerEvent {
  return {
    Event: "SparkListenerTaskStart",
    "Stage ID": stageId,
    "Stage Attempt ID": 0,
    "Task Info": taskInfo(taskId),
  };
}

export function taskEnd(
  stageId: number,
  taskId: number,
  reason: "Success" | "ExceptionFailure" | "TaskKilled" = "Success",
): SparkListenerEvent {
  return {
    Event: "SparkListenerTaskEnd",
    "Stage ID": stageId,
    "Stage Attempt ID": 0,
    "Task Type": "ResultTask",
    "Task End Reason": REASONS[reason],
    "Task Info": { ...taskInfo(taskId), "Finish Time": TIME + 50 },
    "Task Executor Metrics": {},
    "Task Metrics": taskMetricsToJson(newTaskMetrics()),
  };
}

export function sqlStart(executionId: number) {
  return {
    Event: `${SQL}SparkListenerSQLExecutionStart`,
    executionId,
    description: "collect",
    physicalPlanDescription: "== Physical Plan ==\nRange",
    sparkPlanInfo: { nodeName: "Range", simpleString: "Range (0, 3, step=1)", children: [], metrics: [] },
    time: TIME,
  };
}

export function sqlEnd(executionId: number, errorMessage = "") {
  return { Event: `${SQL}SparkListenerSQLExecutionEnd`, executionId, time: TIME + 100, errorMessage };
}

const REASONS: Readonly<Record<"Success" | "ExceptionFailure" | "TaskKilled", TaskEndReasonJson>> = {
  Success: { Reason: "Success" },
  ExceptionFailure: {
    Reason: "ExceptionFailure",
    "Class Name": "SparkException",
    Description: "it went wrong",
    "Stack Trace": [],
    "Full Stack Trace": "",
    "Accumulator Updates": [],
  },
  TaskKilled: { Reason: "TaskKilled", "Kill Reason": "cancelled", "Accumulator Updates": [] },
};

function stageInfo(stageId: number, numTasks = 1, attempt = 0): StageInfoJson {
  return {
    "Stage ID": stageId,
    "Stage Attempt ID": attempt,
    "Stage Name": `stage ${stageId}`,
    "Number of Tasks": numTasks,
    "RDD Info": [],
    "Parent IDs": [],
    Details: "",
    Accumulables: [],
    "Resource Profile Id": 0,
    "Shuffle Push Enabled": false,
    "Shuffle Push Mergers Count": 0,
  };
}

function taskInfo(taskId: number): TaskInfoJson {
  return {
    "Task ID": taskId,
    Index: taskId,
    Attempt: 0,
    "Partition ID": taskId,
    "Launch Time": TIME,
    "Executor ID": "0",
    Host: "localhost",
    Locality: "PROCESS_LOCAL",
    Speculative: false,
    "Getting Result Time": 0,
    "Finish Time": 0,
    Failed: false,
    Killed: false,
    Accumulables: [],
  };
}
