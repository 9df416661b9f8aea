// One launched attempt of a task, as the scheduler and its events know it.

import type { AccumulableJson, TaskInfoJson, TaskLocality } from "./spark-listener-events.ts";

export interface TaskInfo {
  readonly taskId: number;
  /** Index in its task set. */
  readonly index: number;
  readonly attemptNumber: number;
  readonly partitionId: number;
  readonly launchTime: number;
  readonly executorId: string;
  readonly locality: TaskLocality;
  /** A copy of a task that takes long. */
  readonly speculative: boolean;
  finishTime: number;
  failed: boolean;
  killed: boolean;
}

/** All executors are in one process, so they share its host. */
export const EXECUTOR_HOST = "localhost";

/** Blocks go through no port, but readers of Spark's event logs refuse an address whose port is not positive. */
export const EXECUTOR_PORT = 1;

export function taskInfoToJson(info: TaskInfo, accumulables: readonly AccumulableJson[] = []): TaskInfoJson {
  return {
    "Task ID": info.taskId,
    Index: info.index,
    Attempt: info.attemptNumber,
    "Partition ID": info.partitionId,
    "Launch Time": info.launchTime,
    "Executor ID": info.executorId,
    Host: EXECUTOR_HOST,
    Locality: info.locality,
    Speculative: info.speculative,
    "Getting Result Time": 0,
    "Finish Time": info.finishTime,
    Failed: info.failed,
    Killed: info.killed,
    Accumulables: accumulables,
  };
}
