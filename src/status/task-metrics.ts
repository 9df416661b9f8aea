// Task metrics as the store keeps them: read from an event, and summed.

import type { TaskMetricsJson } from "../core/scheduler/spark-listener-events.ts";
import type { TaskMetrics } from "./status-data.ts";

type ReadMetric = (metrics: TaskMetricsJson) => number;

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
  inputBytes: (m) => m["Input Metrics"]["Bytes Read"],
  inputRecords: (m) => m["Input Metrics"]["Records Read"],
  outputBytes: (m) => m["Output Metrics"]["Bytes Written"],
  outputRecords: (m) => m["Output Metrics"]["Records Written"],
  shuffleRemoteBlocksFetched: (m) => m["Shuffle Read Metrics"]["Remote Blocks Fetched"],
  shuffleLocalBlocksFetched: (m) => m["Shuffle Read Metrics"]["Local Blocks Fetched"],
  shuffleFetchWaitTime: (m) => m["Shuffle Read Metrics"]["Fetch Wait Time"],
  shuffleRemoteBytesRead: (m) => m["Shuffle Read Metrics"]["Remote Bytes Read"],
  shuffleLocalBytesRead: (m) => m["Shuffle Read Metrics"]["Local Bytes Read"],
  shuffleReadBytes: ({ "Shuffle Read Metrics": read }) => read["Remote Bytes Read"] + read["Local Bytes Read"],
  shuffleReadRecords: (m) => m["Shuffle Read Metrics"]["Total Records Read"],
  shuffleRemoteReqsDuration: (m) => m["Shuffle Read Metrics"]["Remote Requests Duration"],
  shuffleWriteBytes: (m) => m["Shuffle Write Metrics"]["Shuffle Bytes Written"],
  shuffleWriteTime: (m) => m["Shuffle Write Metrics"]["Shuffle Write Time"],
  shuffleWriteRecords: (m) => m["Shuffle Write Metrics"]["Shuffle Records Written"],
};

export const NO_METRICS: TaskMetrics = metricsOf(() => 0);

/** An event without metrics, which event logs may have, counts as zeros. */
export function readTaskMetrics(json: TaskMetricsJson | undefined): TaskMetrics {
  return json === undefined ? NO_METRICS : metricsOf((name) => METRICS[name](json) ?? 0);
}

/** `sum` plus what a task measured. */
export function addTaskMetrics(sum: TaskMetrics, task: TaskMetrics): TaskMetrics {
  return metricsOf((name) => sum[name] + task[name]);
}

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
    shuffleLocalBytesRead: value("shuffleLocalBytesRead"),
    shuffleReadBytes: value("shuffleReadBytes"),
    shuffleReadRecords: value("shuffleReadRecords"),
    shuffleRemoteReqsDuration: value("shuffleRemoteReqsDuration"),
    shuffleWriteBytes: value("shuffleWriteBytes"),
    shuffleWriteTime: value("shuffleWriteTime"),
    shuffleWriteRecords: value("shuffleWriteRecords"),
  };
}
