// The tasks of one stage attempt, as the DAGScheduler hands them to the TaskScheduler.

import type { PartitionData, StageBinary } from "../../rpc/messages.ts";

export interface Task {
  readonly partitionId: number;
  /** By result stage: the index of the result. By map stage: the partition. */
  readonly outputId: number;
  readonly partition: PartitionData;
  readonly preferredLocations: readonly string[];
}

export interface TaskSet {
  readonly stageId: number;
  readonly stageAttemptId: number;
  readonly type: "ShuffleMapTask" | "ResultTask";
  /** The job that needs it first: earlier jobs' tasks go first. */
  readonly jobId: number;
  readonly numPartitions: number;
  readonly stageBinary: StageBinary;
  /** Its tasks run all at once, or none of them does. */
  readonly isBarrier?: boolean;
  readonly tasks: readonly Task[];
}
