// What the store tells of an application: Spark's own names for jobs, stages, tasks and executors, as its REST API has
// them. Times are milliseconds since the epoch, durations milliseconds unless a name says otherwise.

import type { TaskLocality } from "../core/scheduler/spark-listener-events.ts";
import type { ExecutorMetrics } from "./executor-metrics.ts";

type StringMap = Readonly<Record<string, string>>;

export interface ApplicationInfo {
  readonly id: string;
  readonly name: string;
  readonly sparkUser: string;
  /** When the application started, or 0 as long as that was not told. */
  readonly startTime: number;
  readonly endTime?: number;
  readonly exitCode?: number;
  /** What the log was written by. */
  readonly sparkVersion?: string;
  readonly attemptId?: string;
  readonly sparkProperties: StringMap;
}

export interface ApplicationEnvironmentInfo {
  readonly runtime: StringMap;
  readonly sparkProperties: StringMap;
  readonly hadoopProperties: StringMap;
  readonly systemProperties: StringMap;
  readonly metricsProperties: StringMap;
  readonly classpathEntries: StringMap;
}

export interface ResourceProfileInfo {
  readonly id: number;
  readonly executorResources: Readonly<
    Record<
      string,
      {
        readonly resourceName: string;
        readonly amount: number;
        readonly discoveryScript: string;
        readonly vendor: string;
      }
    >
  >;
  readonly taskResources: Readonly<Record<string, { readonly resourceName: string; readonly amount: number }>>;
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
  readonly jobTags: readonly string[];
  readonly sqlExecutionId?: number;
  readonly status: JobExecutionStatus;
  readonly failureReason?: string;
  readonly numTasks: number;
  readonly numActiveTasks: number;
  readonly numCompletedTasks: number;
  readonly numSkippedTasks: number;
  readonly numFailedTasks: number;
  readonly numKilledTasks: number;
  /** Tasks that completed, each counted once however often it was run. */
  readonly numCompletedIndices: number;
  readonly numActiveStages: number;
  readonly numCompletedStages: number;
  readonly numSkippedStages: number;
  readonly numFailedStages: number;
  /** How many tasks were killed for which reason. */
  readonly killedTasksSummary: Readonly<Record<string, number>>;
}

export type StageStatus = "PENDING" | "ACTIVE" | "COMPLETE" | "FAILED" | "SKIPPED";

export interface StageData {
  readonly stageId: number;
  readonly attemptId: number;
  readonly name: string;
  readonly description?: string;
  /** Where in the program the stage was made. */
  readonly details: string;
  readonly schedulingPool: string;
  readonly status: StageStatus;
  readonly parentIds: readonly number[];
  readonly rddIds: readonly number[];
  /** The jobs that asked for it. */
  readonly jobIds: readonly number[];
  readonly numTasks: number;
  readonly numActiveTasks: number;
  readonly numCompleteTasks: number;
  readonly numFailedTasks: number;
  readonly numKilledTasks: number;
  readonly numCompletedIndices: number;
  readonly submissionTime?: number;
  readonly firstTaskLaunchedTime?: number;
  readonly completionTime?: number;
  readonly failureReason?: string;
  /** The sums over the stage's tasks. */
  readonly taskMetrics: TaskMetrics;
  /** The program's own accumulators. */
  readonly accumulatorUpdates: readonly AccumulableInfo[];
  readonly killedTasksSummary: Readonly<Record<string, number>>;
  /** How many tasks ran how near to their data. */
  readonly localitySummary: Readonly<Record<string, number>>;
  readonly peakExecutorMetrics?: ExecutorMetrics;
  readonly resourceProfileId: number;
  readonly isShufflePushEnabled: boolean;
  readonly shuffleMergersCount: number;
}

export interface AccumulableInfo {
  readonly id: number;
  readonly name: string;
  readonly update?: string;
  readonly value?: string;
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
  /** When the driver began to fetch a result that was too big to be sent at once. */
  readonly resultFetchStart?: number;
  /** Absent while the task runs. */
  readonly duration?: number;
  readonly executorId: string;
  readonly host: string;
  readonly status: TaskStatus;
  readonly taskLocality: TaskLocality;
  readonly speculative: boolean;
  readonly accumulatorUpdates: readonly AccumulableInfo[];
  readonly errorMessage?: string;
  /** Absent while the task runs, and when none were told. */
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
  readonly shuffleRemoteBytesReadToDisk: number;
  readonly shuffleLocalBytesRead: number;
  readonly shuffleReadBytes: number;
  readonly shuffleReadRecords: number;
  readonly shuffleCorruptMergedBlockChunks: number;
  readonly shuffleMergedFetchFallbackCount: number;
  readonly shuffleMergedRemoteBlocksFetched: number;
  readonly shuffleMergedLocalBlocksFetched: number;
  readonly shuffleMergedRemoteChunksFetched: number;
  readonly shuffleMergedLocalChunksFetched: number;
  readonly shuffleMergedRemoteBytesRead: number;
  readonly shuffleMergedLocalBytesRead: number;
  readonly shuffleRemoteReqsDuration: number;
  readonly shuffleMergedRemoteReqsDuration: number;
  readonly shuffleWriteBytes: number;
  readonly shuffleWriteTime: number;
  readonly shuffleWriteRecords: number;
}

export interface ExecutorSummary {
  readonly id: string;
  readonly hostPort: string;
  readonly isActive: boolean;
  readonly rddBlocks: number;
  readonly memoryUsed: number;
  readonly diskUsed: number;
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
  readonly totalGCTime: number;
  readonly totalInputBytes: number;
  readonly totalShuffleRead: number;
  readonly totalShuffleWrite: number;
  readonly executorLogs: StringMap;
  /** Absent until its block manager has registered. */
  readonly memoryMetrics?: MemoryMetrics;
  readonly peakMemoryMetrics?: ExecutorMetrics;
  readonly attributes: StringMap;
  readonly resourceProfileId: number;
  readonly isExcluded: boolean;
  readonly excludedInStages: readonly number[];
}

export interface MemoryMetrics {
  readonly usedOnHeapStorageMemory: number;
  readonly usedOffHeapStorageMemory: number;
  readonly totalOnHeapStorageMemory: number;
  readonly totalOffHeapStorageMemory: number;
}

/** What one executor did for a stage attempt. */
export interface ExecutorStageSummary {
  readonly taskTime: number;
  readonly failedTasks: number;
  readonly succeededTasks: number;
  readonly killedTasks: number;
  readonly taskMetrics: TaskMetrics;
  readonly isExcludedForStage: boolean;
  readonly peakMemoryMetrics?: ExecutorMetrics;
}

export interface RDDStorageInfo {
  readonly id: number;
  readonly name: string;
  readonly numPartitions: number;
  readonly storageLevel: string;
  readonly useOffHeap: boolean;
  readonly deserialized: boolean;
  readonly memoryUsed: number;
  readonly diskUsed: number;
  /** By executor. */
  readonly dataDistribution: ReadonlyMap<string, RDDDataDistribution>;
  /** By block name, in the order in which they came. */
  readonly partitions: ReadonlyMap<string, RDDPartitionInfo>;
}

export interface RDDDataDistribution {
  readonly memoryUsed: number;
  readonly diskUsed: number;
  readonly onHeapMemoryUsed: number;
  readonly offHeapMemoryUsed: number;
}

export interface RDDPartitionInfo {
  readonly blockName: string;
  readonly storageLevel: string;
  readonly memoryUsed: number;
  readonly diskUsed: number;
  readonly executors: readonly string[];
}
