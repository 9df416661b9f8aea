// Everything that happens to the DAGScheduler: calls from the driver, and what the TaskScheduler tells.

import type { TaskOutput, TaskReport } from "../../rpc/messages.ts";
import type { ShuffleDependency } from "../rdd/dependency.ts";
import type { RDD } from "../rdd/rdd.ts";
import type { JobListener } from "./active-job.ts";
import type { TaskEndReason } from "./task-end-reason.ts";
import type { TaskInfo } from "./task-info.ts";
import type { Task, TaskSet } from "./task-set.ts";

/** What is asked of a job beside its work. */
export interface JobSubmission {
  readonly jobId: number;
  readonly properties: Readonly<Record<string, string>>;
  readonly callSite: string | undefined;
  readonly listener: JobListener;
}

export type DAGSchedulerEvent =
  | {
      readonly type: "job-submitted";
      readonly job: JobSubmission;
      readonly rdd: RDD;
      readonly output: TaskOutput;
      readonly partitions: readonly number[];
    }
  | { readonly type: "map-stage-submitted"; readonly job: JobSubmission; readonly shuffle: ShuffleDependency }
  | { readonly type: "job-cancelled"; readonly jobId: number; readonly reason: string; readonly cause?: unknown }
  | {
      readonly type: "job-group-cancelled";
      readonly groupId: string;
      readonly reason: string;
      /** Jobs of the group that come later are cancelled too. */
      readonly andFutureJobs: boolean;
    }
  | { readonly type: "jobs-with-tag-cancelled"; readonly tag: string; readonly reason: string }
  | { readonly type: "stage-cancelled"; readonly stageId: number; readonly reason: string }
  | { readonly type: "all-jobs-cancelled"; readonly reason: string }
  | { readonly type: "task-started"; readonly taskSet: TaskSet; readonly info: TaskInfo }
  | TaskEndedEvent
  | {
      readonly type: "speculative-task-submitted";
      readonly taskSet: TaskSet;
      readonly index: number;
      readonly partitionId: number;
    }
  | { readonly type: "task-set-failed"; readonly taskSet: TaskSet; readonly error: Error }
  | { readonly type: "executor-lost"; readonly executorId: string; readonly reason: string }
  | { readonly type: "resubmit-failed-stages" }
  | { readonly type: "backend-failed"; readonly error: Error };

export interface TaskEndedEvent {
  readonly type: "task-ended";
  readonly taskSet: TaskSet;
  readonly task: Task;
  readonly info: TaskInfo;
  readonly reason: TaskEndReason;
  /** Absent when the executor could not report. */
  readonly report: TaskReport | undefined;
}
