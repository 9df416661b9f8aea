// The TaskEnd event of a task attempt, and its metrics in Spark's keys.

import type { TaskMetrics } from "../../rpc/messages.ts";
import { newTaskMetrics } from "../executor/task-metrics.ts";
import type { DAGSchedulerEvent, TaskEndedEvent } from "./dag-scheduler-event.ts";
import { EXECUTOR_METRIC_NAMES } from "./executor-metric-names.ts";
import type { AccumulableJson, SparkListenerEvent, TaskMetricsJson } from "./spark-listener-events.ts";
import { storageLevelToJson } from "./stage-info.ts";
import { taskEndReasonToJson } from "./task-end-reason.ts";
import { taskInfoToJson } from "./task-info.ts";

/** What Spark measures of the JVM; there is none, but readers of event logs expect the keys. */
const TASK_EXECUTOR_METRICS: Readonly<Record<string, number>> = Object.fromEntries(
  EXECUTOR_METRIC_NAMES.map((name) => [name, 0]),
);

const PUSH_BASED_SHUFFLE: Readonly<Record<string, number>> = {
  "Corrupt Merged Block Chunks": 0,
  "Merged Fetch Fallback Count": 0,
  "Merged Remote Blocks Fetched": 0,
  "Merged Local Blocks Fetched": 0,
  "Merged Remote Chunks Fetched": 0,
  "Merged Local Chunks Fetched": 0,
  "Merged Remote Bytes Read": 0,
  "Merged Local Bytes Read": 0,
  "Merged Remote Requests Duration": 0,
};

export function taskStartEvent(
  event: Extract<DAGSchedulerEvent, { type: "task-started" }>,
): Extract<SparkListenerEvent, { Event: "SparkListenerTaskStart" }> {
  return {
    Event: "SparkListenerTaskStart",
    "Stage ID": event.taskSet.stageId,
    "Stage Attempt ID": event.taskSet.stageAttemptId,
    "Task Info": taskInfoToJson(event.info),
  };
}

export function taskEndEvent(
  event: TaskEndedEvent,
  accumulables: readonly AccumulableJson[],
): Extract<SparkListenerEvent, { Event: "SparkListenerTaskEnd" }> {
  return {
    Event: "SparkListenerTaskEnd",
    "Stage ID": event.taskSet.stageId,
    "Stage Attempt ID": event.taskSet.stageAttemptId,
    "Task Type": event.taskSet.type,
    "Task End Reason": taskEndReasonToJson(event.reason, accumulables.map(anonymous)),
    "Task Info": taskInfoToJson(event.info, accumulables),
    "Task Executor Metrics": TASK_EXECUTOR_METRICS,
    "Task Metrics": taskMetricsToJson(event.report?.metrics ?? newTaskMetrics()),
  };
}

/** The reason of a failed task lists its updates without their names, as texts. */
function anonymous({ ID, Update }: AccumulableJson): AccumulableJson {
  return { ID, Update: String(Update ?? 0), Internal: false, "Count Failed Values": true };
}

export function taskMetricsToJson(metrics: TaskMetrics): TaskMetricsJson {
  const { shuffleRead, shuffleWrite, input, output } = metrics;
  return {
    "Executor Deserialize Time": metrics.executorDeserializeTime,
    "Executor Deserialize CPU Time": metrics.executorDeserializeCpuTime,
    "Executor Run Time": metrics.executorRunTime,
    "Executor CPU Time": metrics.executorCpuTime,
    "Peak Execution Memory": metrics.peakExecutionMemory,
    "Peak On Heap Execution Memory": 0,
    "Peak Off Heap Execution Memory": metrics.peakExecutionMemory,
    "Result Size": metrics.resultSize,
    "JVM GC Time": 0,
    "Result Serialization Time": metrics.resultSerializationTime,
    "Memory Bytes Spilled": metrics.memoryBytesSpilled,
    "Disk Bytes Spilled": metrics.diskBytesSpilled,
    "Shuffle Read Metrics": {
      "Remote Blocks Fetched": shuffleRead.remoteBlocksFetched,
      "Local Blocks Fetched": shuffleRead.localBlocksFetched,
      "Fetch Wait Time": shuffleRead.fetchWaitTime,
      "Remote Bytes Read": shuffleRead.remoteBytesRead,
      "Remote Bytes Read To Disk": 0,
      "Local Bytes Read": shuffleRead.localBytesRead,
      "Total Records Read": shuffleRead.recordsRead,
      "Remote Requests Duration": shuffleRead.remoteReqsDuration,
      "Push Based Shuffle": PUSH_BASED_SHUFFLE,
    },
    "Shuffle Write Metrics": {
      "Shuffle Bytes Written": shuffleWrite.bytesWritten,
      "Shuffle Write Time": shuffleWrite.writeTime,
      "Shuffle Records Written": shuffleWrite.recordsWritten,
    },
    "Input Metrics": { "Bytes Read": input.bytesRead, "Records Read": input.recordsRead },
    "Output Metrics": { "Bytes Written": output.bytesWritten, "Records Written": output.recordsWritten },
    "Updated Blocks": metrics.updatedBlocks.map((block) => ({
      "Block ID": block.blockId,
      Status: {
        "Storage Level": storageLevelToJson(block.storageLevel),
        "Memory Size": block.memorySize,
        "Disk Size": block.diskSize,
      },
    })),
  };
}
