// What the store tells of an application: Spark's own names for jobs, stages, tasks and executors, as its REST API has
// them. Times are milliseconds since the epoch, durations milliseconds unless a name says otherwise.

import type { TaskLocality } from "../core/scheduler/spark-listener-events.ts";

export interface ApplicationInfo {
  readonly id: string;
  readonly name: string;
  readonly sparkUser: string;
  readonly startTime: number;
  readonly endTime?: number;
  readonly sparkProperties: Readonly<Record<string, string>>;
}

export type JobExecutionStatus = "RUNNING" | "SUCCEEDED" | "FAILED";

export interface JobData {
  readonly jobId: number;
  readonly name: string;
  readonly description?: string;
  readonly submissionTime?: number;
  readonly completionTime?: number;
  readonly stageIds: readonly number[];
  readonly jobGroup?: string;
  readonly sqlExecutionId?: number;
  readonly status: JobExecutionStatus;
  readonly failureReason?: string;
  readonly numTasks: number;
  readonly numActiveTasks: number;
  readonly numCompletedTasks: number;
  readonly numSkippedTasks: number;
  readonly numFailedTasks: number;
  readonly numKilledTasks: number;
  readonly numActiveStages: number;
  readonly numCompletedStages: number;
  readonly numSkippedStages: number;
  readonly numFailedStages: number;
}

export type StageStatus = "PENDING" | "ACTIVE" | "COMPLETE" | "FAILED" | "SKIPPED";

export interface StageData {
  readonly stageId: number;
  readonly attemptId: number;
  readonly name: string;
  readonly description?: string;
  readonly status: StageStatus;
  readonly parentIds: readonly number[];
  readonly rddIds: readonly number[];
  readonly numTasks: number;
  readonly numActiveTasks: number;
  readonly numCompleteTasks: number;
  readonly numFailedTasks: number;
  readonly numKilledTasks: number;
  readonly submissionTime?: number;
  readonly firstTaskLaunchedTime?: number;
  readonly completionTime?: number;
  readonly failureReason?: string;
  /** The sums over the stage's tasks. */
  readonly taskMetrics: TaskMetrics;
}

export type TaskStatus = "RUNNING" | "SUCCESS" | "FAILED" | "KILLED";

export interface TaskData {
  readonly taskId: number;
  readonly stageId: number;
  readonly stageAttemptId: number;
  readonly index: number;
  readonly attempt: number;
  readonly partitionId: number;
  readonly launchTime: number;
  /** Absent while the task runs. */
  readonly duration?: number;
  readonly executorId: string;
  readonly host: string;
  readonly status: TaskStatus;
  readonly taskLocality: TaskLocality;
  readonly speculative: boolean;
  readonly errorMessage?: string;
  /** Absent while the task runs. */
  readonly taskMetrics?: TaskMetrics;
}

/** CPU times and `shuffleWriteTime` are nanoseconds. */
export interface TaskMetrics {
  readonly executorDeserializeTime: number;
  readonly executorDeserializeCpuTime: number;
  readonly executorRunTime: number;
  readonly executorCpuTime: number;
  readonly resultSize: number;
  readonly jvmGcTime: number;
  readonly resultSerializationTime: number;
  readonly memoryBytesSpilled: number;
  readonly diskBytesSpilled: number;
  readonly peakExecutionMemory: number;
  readonly inputBytes: number;
  readonly inputRecords: number;
  readonly outputBytes: number;
  readonly outputRecords: number;
  readonly shuffleRemoteBlocksFetched: number;
  readonly shuffleLocalBlocksFetched: number;
  readonly shuffleFetchWaitTime: number;
  readonly shuffleRemoteBytesRead: number;
  readonly shuffleLocalBytesRead: number;
  readonly shuffleReadBytes: number;
  readonly shuffleReadRecords: number;
  readonly shuffleRemoteReqsDuration: number;
  readonly shuffleWriteBytes: number;
  readonly shuffleWriteTime: number;
  readonly shuffleWriteRecords: number;
}

export interface ExecutorSummary {
  readonly id: string;
  readonly hostPort: string;
  readonly isActive: boolean;
  readonly totalCores: number;
  readonly addTime: number;
  readonly removeTime?: number;
  readonly removeReason?: string;
  readonly maxMemory: number;
  readonly activeTasks: number;
  readonly completedTasks: number;
  readonly failedTasks: number;
  readonly totalTasks: number;
  readonly totalDuration: number;
  readonly totalInputBytes: number;
  readonly totalShuffleRead: number;
  readonly totalShuffleWrite: number;
}
