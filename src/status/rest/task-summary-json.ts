// The quantiles of a stage's tasks and executors as Spark's REST API writes them.

import { EXECUTOR_METRIC_NAMES } from "../../core/scheduler/executor-metric-names.ts";
import { quantilesOf } from "../quantiles.ts";
import type { ExecutorStageSummary } from "../status-data.ts";
import type { TaskSummary } from "../task-summary.ts";

export function taskSummaryJson(summary: TaskSummary): object {
  const { metrics: m } = summary;
  return {
    quantiles: summary.quantiles,
    duration: summary.duration,
    executorDeserializeTime: m.executorDeserializeTime,
    executorDeserializeCpuTime: m.executorDeserializeCpuTime,
    executorRunTime: m.executorRunTime,
    executorCpuTime: m.executorCpuTime,
    resultSize: m.resultSize,
    jvmGcTime: m.jvmGcTime,
    resultSerializationTime: m.resultSerializationTime,
    gettingResultTime: summary.gettingResultTime,
    schedulerDelay: summary.schedulerDelay,
    peakExecutionMemory: m.peakExecutionMemory,
    memoryBytesSpilled: m.memoryBytesSpilled,
    diskBytesSpilled: m.diskBytesSpilled,
    inputMetrics: { bytesRead: m.inputBytes, recordsRead: m.inputRecords },
    outputMetrics: { bytesWritten: m.outputBytes, recordsWritten: m.outputRecords },
    shuffleReadMetrics: {
      readBytes: m.shuffleReadBytes,
      readRecords: m.shuffleReadRecords,
      remoteBlocksFetched: m.shuffleRemoteBlocksFetched,
      localBlocksFetched: m.shuffleLocalBlocksFetched,
      fetchWaitTime: m.shuffleFetchWaitTime,
      remoteBytesRead: m.shuffleRemoteBytesRead,
      remoteBytesReadToDisk: m.shuffleRemoteBytesReadToDisk,
      totalBlocksFetched: summary.totalBlocksFetched,
      remoteReqsDuration: m.shuffleRemoteReqsDuration,
      shufflePushReadMetricsDist: {
        corruptMergedBlockChunks: m.shuffleCorruptMergedBlockChunks,
        mergedFetchFallbackCount: m.shuffleMergedFetchFallbackCount,
        remoteMergedBlocksFetched: m.shuffleMergedRemoteBlocksFetched,
        localMergedBlocksFetched: m.shuffleMergedLocalBlocksFetched,
        remoteMergedChunksFetched: m.shuffleMergedRemoteChunksFetched,
        localMergedChunksFetched: m.shuffleMergedLocalChunksFetched,
        remoteMergedBytesRead: m.shuffleMergedRemoteBytesRead,
        localMergedBytesRead: m.shuffleMergedLocalBytesRead,
        remoteMergedReqsDuration: m.shuffleMergedRemoteReqsDuration,
      },
    },
    shuffleWriteMetrics: {
      writeBytes: m.shuffleWriteBytes,
      writeRecords: m.shuffleWriteRecords,
      writeTime: m.shuffleWriteTime,
    },
  };
}

export function executorSummaryJson(summaries: readonly ExecutorStageSummary[], quantiles: readonly number[]): object {
  const of = (read: (summary: ExecutorStageSummary) => number): readonly number[] =>
    quantilesOf(summaries.map(read), quantiles);
  return {
    quantiles,
    taskTime: of((s) => s.taskTime),
    failedTasks: of((s) => s.failedTasks),
    succeededTasks: of((s) => s.succeededTasks),
    killedTasks: of((s) => s.killedTasks),
    inputBytes: of((s) => s.taskMetrics.inputBytes),
    inputRecords: of((s) => s.taskMetrics.inputRecords),
    outputBytes: of((s) => s.taskMetrics.outputBytes),
    outputRecords: of((s) => s.taskMetrics.outputRecords),
    shuffleRead: of((s) => s.taskMetrics.shuffleReadBytes),
    shuffleReadRecords: of((s) => s.taskMetrics.shuffleReadRecords),
    shuffleWrite: of((s) => s.taskMetrics.shuffleWriteBytes),
    shuffleWriteRecords: of((s) => s.taskMetrics.shuffleWriteRecords),
    memoryBytesSpilled: of((s) => s.taskMetrics.memoryBytesSpilled),
    diskBytesSpilled: of((s) => s.taskMetrics.diskBytesSpilled),
    peakMemoryMetrics: Object.fromEntries(
      EXECUTOR_METRIC_NAMES.map((name) => [name, of((s) => s.peakMemoryMetrics?.[name] ?? 0)]),
    ),
  };
}
