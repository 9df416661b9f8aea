// Task metrics as the store keeps them: read from an event, and summed.

import type { TaskMetricsJson } from "../core/scheduler/spark-listener-events.ts";
import type { TaskMetrics } from "./status-data.ts";

type ReadMetric = (metrics: TaskMetricsJson) => number | undefined;

const METRICS: Readonly<Record<keyof TaskMetrics, ReadMetric>> = {
  executorDeserializeTime: (m) => m["Executor Deserialize Time"],
  executorDeserializeCpuTime: (m) => m["Executor Deserialize CPU Time"],
  executorRunTime: (m) => m["Executor Run Time"],
  executorCpuTime: (m) => m["Executor CPU Time"],
  resultSize: (m) => m["Result Size"],
  jvmGcTime: (m) => m["JVM GC Time"],
  resultSerializationTime: (m) => m["Result Serialization Time"],
  memoryBytesSpilled: (m) => m["Memory Bytes Spilled"],
  diskBytesSpilled: (m) => m["Disk Bytes Spilled"],
  peakExecutionMemory: (m) => m["Peak Execution Memory"],
  inputBytes: (m) => m["Input Metrics"]?.["Bytes Read"],
  inputRecords: (m) => m["Input Metrics"]?.["Records Read"],
  outputBytes: (m) => m["Output Metrics"]?.["Bytes Written"],
  outputRecords: (m) => m["Output Metrics"]?.["Records Written"],
  shuffleRemoteBlocksFetched: (m) => m["Shuffle Read Metrics"]?.["Remote Blocks Fetched"],
  shuffleLocalBlocksFetched: (m) => m["Shuffle Read Metrics"]?.["Local Blocks Fetched"],
  shuffleFetchWaitTime: (m) => m["Shuffle Read Metrics"]?.["Fetch Wait Time"],
  shuffleRemoteBytesRead: (m) => m["Shuffle Read Metrics"]?.["Remote Bytes Read"],
  shuffleRemoteBytesReadToDisk: (m) => m["Shuffle Read Metrics"]?.["Remote Bytes Read To Disk"],
  shuffleLocalBytesRead: (m) => m["Shuffle Read Metrics"]?.["Local Bytes Read"],
  shuffleReadBytes: ({ "Shuffle Read Metrics": read }) =>
    read && (read["Remote Bytes Read"] ?? 0) + (read["Local Bytes Read"] ?? 0),
  shuffleReadRecords: (m) => m["Shuffle Read Metrics"]?.["Total Records Read"],
  shuffleCorruptMergedBlockChunks: pushBased("Corrupt Merged Block Chunks"),
  shuffleMergedFetchFallbackCount: pushBased("Merged Fetch Fallback Count"),
  shuffleMergedRemoteBlocksFetched: pushBased("Merged Remote Blocks Fetched"),
  shuffleMergedLocalBlocksFetched: pushBased("Merged Local Blocks Fetched"),
  shuffleMergedRemoteChunksFetched: pushBased("Merged Remote Chunks Fetched"),
  shuffleMergedLocalChunksFetched: pushBased("Merged Local Chunks Fetched"),
  shuffleMergedRemoteBytesRead: pushBased("Merged Remote Bytes Read"),
  shuffleMergedLocalBytesRead: pushBased("Merged Local Bytes Read"),
  shuffleRemoteReqsDuration: (m) => m["Shuffle Read Metrics"]?.["Remote Requests Duration"],
  shuffleMergedRemoteReqsDuration: pushBased("Merged Remote Requests Duration"),
  shuffleWriteBytes: (m) => m["Shuffle Write Metrics"]?.["Shuffle Bytes Written"],
  shuffleWriteTime: (m) => m["Shuffle Write Metrics"]?.["Shuffle Write Time"],
  shuffleWriteRecords: (m) => m["Shuffle Write Metrics"]?.["Shuffle Records Written"],
};

function pushBased(key: string): ReadMetric {
  return (m) => m["Shuffle Read Metrics"]?.["Push Based Shuffle"]?.[key];
}

export const NO_METRICS: TaskMetrics = metricsOf(() => 0);

/** An event without metrics, which event logs may have, counts as zeros. */
export function readTaskMetrics(json: TaskMetricsJson | undefined): TaskMetrics {
  return json === undefined ? NO_METRICS : metricsOf((name) => METRICS[name](json) ?? 0);
}

/** `sum` plus what a task measured. */
export function addTaskMetrics(sum: TaskMetrics, task: TaskMetrics): TaskMetrics {
  return metricsOf((name) => sum[name] + task[name]);
}

/** In the order of Spark's REST API. */
function metricsOf(value: (name: keyof TaskMetrics) => number): TaskMetrics {
  return {
    executorDeserializeTime: value("executorDeserializeTime"),
    executorDeserializeCpuTime: value("executorDeserializeCpuTime"),
    executorRunTime: value("executorRunTime"),
    executorCpuTime: value("executorCpuTime"),
    resultSize: value("resultSize"),
    jvmGcTime: value("jvmGcTime"),
    resultSerializationTime: value("resultSerializationTime"),
    memoryBytesSpilled: value("memoryBytesSpilled"),
    diskBytesSpilled: value("diskBytesSpilled"),
    peakExecutionMemory: value("peakExecutionMemory"),
    inputBytes: value("inputBytes"),
    inputRecords: value("inputRecords"),
    outputBytes: value("outputBytes"),
    outputRecords: value("outputRecords"),
    shuffleRemoteBlocksFetched: value("shuffleRemoteBlocksFetched"),
    shuffleLocalBlocksFetched: value("shuffleLocalBlocksFetched"),
    shuffleFetchWaitTime: value("shuffleFetchWaitTime"),
    shuffleRemoteBytesRead: value("shuffleRemoteBytesRead"),
    shuffleRemoteBytesReadToDisk: value("shuffleRemoteBytesReadToDisk"),
    shuffleLocalBytesRead: value("shuffleLocalBytesRead"),
    shuffleReadBytes: value("shuffleReadBytes"),
    shuffleReadRecords: value("shuffleReadRecords"),
    shuffleCorruptMergedBlockChunks: value("shuffleCorruptMergedBlockChunks"),
    shuffleMergedFetchFallbackCount: value("shuffleMergedFetchFallbackCount"),
    shuffleMergedRemoteBlocksFetched: value("shuffleMergedRemoteBlocksFetched"),
    shuffleMergedLocalBlocksFetched: value("shuffleMergedLocalBlocksFetched"),
    shuffleMergedRemoteChunksFetched: value("shuffleMergedRemoteChunksFetched"),
    shuffleMergedLocalChunksFetched: value("shuffleMergedLocalChunksFetched"),
    shuffleMergedRemoteBytesRead: value("shuffleMergedRemoteBytesRead"),
    shuffleMergedLocalBytesRead: value("shuffleMergedLocalBytesRead"),
    shuffleRemoteReqsDuration: value("shuffleRemoteReqsDuration"),
    shuffleMergedRemoteReqsDuration: value("shuffleMergedRemoteReqsDuration"),
    shuffleWriteBytes: value("shuffleWriteBytes"),
    shuffleWriteTime: value("shuffleWriteTime"),
    shuffleWriteRecords: value("shuffleWriteRecords"),
  };
}
