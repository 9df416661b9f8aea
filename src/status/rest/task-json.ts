// Tasks and their metrics as Spark's REST API writes them.

import type { TaskData, TaskMetrics } from "../status-data.ts";
import { gettingResultTime, schedulerDelay } from "../task-times.ts";
import { formatDate } from "./dates.ts";

/** @param now until when a task that still runs is told to have run */
export function taskJson(task: TaskData, now: number, executorLogs: Readonly<Record<string, string>>): object {
  const { resultFetchStart, errorMessage, taskMetrics } = task;
  return {
    taskId: task.taskId,
    index: task.index,
    attempt: task.attempt,
    partitionId: task.partitionId,
    launchTime: formatDate(task.launchTime),
    ...(resultFetchStart !== undefined && { resultFetchStart: formatDate(resultFetchStart) }),
    duration: task.duration ?? Math.max(0, now - task.launchTime),
    executorId: task.executorId,
    host: task.host,
    status: task.status,
    taskLocality: task.taskLocality,
    speculative: task.speculative,
    accumulatorUpdates: task.accumulatorUpdates,
    ...(errorMessage !== undefined && { errorMessage }),
    ...(taskMetrics !== undefined && { taskMetrics: taskMetricsJson(taskMetrics) }),
    executorLogs,
    schedulerDelay: schedulerDelay(task),
    gettingResultTime: gettingResultTime(task),
  };
}

function taskMetricsJson(m: TaskMetrics): object {
  return {
    executorDeserializeTime: m.executorDeserializeTime,
    executorDeserializeCpuTime: m.executorDeserializeCpuTime,
    executorRunTime: m.executorRunTime,
    executorCpuTime: m.executorCpuTime,
    resultSize: m.resultSize,
    jvmGcTime: m.jvmGcTime,
    resultSerializationTime: m.resultSerializationTime,
    memoryBytesSpilled: m.memoryBytesSpilled,
    diskBytesSpilled: m.diskBytesSpilled,
    peakExecutionMemory: m.peakExecutionMemory,
    inputMetrics: { bytesRead: m.inputBytes, recordsRead: m.inputRecords },
    outputMetrics: { bytesWritten: m.outputBytes, recordsWritten: m.outputRecords },
    shuffleReadMetrics: {
      remoteBlocksFetched: m.shuffleRemoteBlocksFetched,
      localBlocksFetched: m.shuffleLocalBlocksFetched,
      fetchWaitTime: m.shuffleFetchWaitTime,
      remoteBytesRead: m.shuffleRemoteBytesRead,
      remoteBytesReadToDisk: m.shuffleRemoteBytesReadToDisk,
      localBytesRead: m.shuffleLocalBytesRead,
      recordsRead: m.shuffleReadRecords,
      remoteReqsDuration: m.shuffleRemoteReqsDuration,
      shufflePushReadMetrics: {
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
      bytesWritten: m.shuffleWriteBytes,
      writeTime: m.shuffleWriteTime,
      recordsWritten: m.shuffleWriteRecords,
    },
  };
}
