// Why a task attempt ended, from the driver's point of view: what the executor reported, or that it cannot report.

import { errorFromData, SparkError, SparkException } from "../../errors/spark-error.ts";
import type { ErrorData, TaskEnd } from "../../rpc/messages.ts";
import type { AccumulableJson, StackTraceElementJson, TaskEndReasonJson } from "./spark-listener-events.ts";
import { EXECUTOR_HOST, EXECUTOR_PORT, type TaskInfo } from "./task-info.ts";

export type TaskEndReason =
  | TaskEnd
  | {
      readonly state: "executor-lost";
      readonly executorId: string;
      readonly reason: string;
      readonly causedByApp: boolean;
    }
  /** It had succeeded, but its output is lost with its executor. */
  | { readonly state: "resubmitted" };

export function describeTaskEnd(reason: TaskEndReason): string {
  switch (reason.state) {
    case "finished":
      return "Success";
    case "resubmitted":
      return "Resubmitted (resubmitted due to lost executor)";
    case "failed":
      return errorFromData(reason.error).message;
    case "killed":
      return `TaskKilled (${reason.reason})`;
    case "fetch-failed":
      return `FetchFailed (shuffleId=${reason.shuffleId}, mapIndex=${reason.mapIndex}, mapId=${reason.mapId}, reduceId=${reason.reduceId}): ${reason.message}`;
    case "executor-lost":
      return `ExecutorLostFailure (executor ${reason.executorId} exited): ${reason.reason}`;
  }
}

/**
 * What the caller of an action gets when a task has failed for good: an error of the catalogue as it was raised, since it
 * says what is wrong with the query or its data; any other error wrapped, with the task's history.
 */
export function taskFailureError(
  reason: TaskEndReason,
  info: TaskInfo,
  stage: { readonly stageId: number; readonly stageAttemptId: number },
  failures: number,
): Error {
  const cause = reason.state === "failed" ? errorFromData(reason.error) : undefined;
  if (cause instanceof SparkError) return cause;
  const { stageId, stageAttemptId } = stage;
  return new SparkException(
    "JOB_ABORTED",
    {
      reason:
        `Task ${info.index} in stage ${stageId}.${stageAttemptId} failed ${failures} times, most recent failure: ` +
        `Lost task ${info.index}.${info.attemptNumber} in stage ${stageId}.${stageAttemptId} (TID ${info.taskId}) ` +
        `(${EXECUTOR_HOST} executor ${info.executorId}): ${describeTaskEnd(reason)}`,
    },
    cause === undefined ? {} : { cause },
  );
}

export function taskEndReasonToJson(reason: TaskEndReason, updates: readonly AccumulableJson[]): TaskEndReasonJson {
  switch (reason.state) {
    case "finished":
      return { Reason: "Success" };
    case "resubmitted":
      return { Reason: "Resubmitted" };
    case "failed":
      return {
        Reason: "ExceptionFailure",
        "Class Name": className(reason.error),
        Description: errorFromData(reason.error).message,
        "Stack Trace": stackTraceToJson(stackOf(reason.error)),
        "Full Stack Trace": stackOf(reason.error) ?? "",
        "Accumulator Updates": updates,
      };
    case "killed":
      return { Reason: "TaskKilled", "Kill Reason": reason.reason, "Accumulator Updates": updates };
    case "fetch-failed":
      return {
        Reason: "FetchFailed",
        ...(reason.executorId !== undefined && {
          "Block Manager Address": { "Executor ID": reason.executorId, Host: EXECUTOR_HOST, Port: EXECUTOR_PORT },
        }),
        "Shuffle ID": reason.shuffleId,
        "Map ID": reason.mapId,
        "Map Index": reason.mapIndex,
        "Reduce ID": reason.reduceId,
        Message: reason.message,
      };
    case "executor-lost":
      return {
        Reason: "ExecutorLostFailure",
        "Executor ID": reason.executorId,
        "Exit Caused By App": reason.causedByApp,
        "Loss Reason": reason.reason,
      };
  }
}

/** The frames of a JavaScript stack in Spark's shape. */
export function stackTraceToJson(stack: string | undefined): StackTraceElementJson[] {
  return (stack ?? "").split("\n").flatMap((line) => {
    const match = /^\s*at (?:(.+?) \()?(?:.*[\\/])?([^\\/]+?):(\d+)(?::\d+)?\)?$/.exec(line);
    if (match === null) return [];
    const [, qualified = "", file = "", lineNumber = "0"] = match;
    const dot = qualified.lastIndexOf(".");
    return [
      {
        "Declaring Class": dot < 0 ? "" : qualified.slice(0, dot),
        "Method Name": qualified.slice(dot + 1) || "<anonymous>",
        "File Name": file,
        "Line Number": Number(lineNumber),
      },
    ];
  });
}

function className(error: ErrorData): string {
  return "className" in error ? `org.apache.spark.${error.className}` : (/^(\w+):/.exec(error.message)?.[1] ?? "Error");
}

function stackOf(error: ErrorData): string | undefined {
  return "stack" in error ? error.stack : undefined;
}
