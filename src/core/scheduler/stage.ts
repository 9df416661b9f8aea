// A stage as the DAGScheduler keeps it: what to compute, which jobs need it, and how its attempts went. Only the
// DAGScheduler changes these.

import type { TaskOutput } from "../../rpc/messages.ts";
import type { ShuffleDependency } from "../rdd/dependency.ts";
import type { RDD } from "../rdd/rdd.ts";
import type { ActiveJob } from "./active-job.ts";
import type { InternalMetricSums } from "./internal-metrics.ts";
import type { AccumulableJson } from "./spark-listener-events.ts";

/** One attempt to run a stage, for its events. */
export interface StageAttempt {
  readonly attemptId: number;
  readonly numTasks: number;
  readonly submissionTime: number;
  readonly stageBinaryId: number;
  readonly internalMetrics: InternalMetricSums;
  /** The user's accumulators and SQL metrics as the events last showed them, by id. */
  readonly accumulables: Map<number, AccumulableJson>;
  completionTime?: number;
  failureReason?: string;
}

interface StageState {
  readonly id: number;
  readonly rdd: RDD;
  readonly parents: readonly ShuffleMapStage[];
  readonly callSite: string;
  readonly firstJobId: number;
  readonly jobIds: Set<number>;
  /** Partitions whose task of the latest attempt has not ended well yet. */
  readonly pendingPartitions: Set<number>;
  /** Attempts in a row that ended in fetch failures. */
  readonly failedAttemptIds: Set<number>;
  /** Map outputs, as shuffle and map partition, that were found corrupted in these attempts. */
  readonly corruptedInputs: Set<string>;
  latestAttempt: StageAttempt | undefined;
  nextAttemptId: number;
}

export interface ShuffleMapStage extends StageState {
  readonly type: "shuffle-map";
  readonly shuffle: ShuffleDependency;
  /** Jobs that end with this stage: those of submitMapStage. */
  readonly mapStageJobs: Set<ActiveJob>;
}

export interface ResultStage extends StageState {
  readonly type: "result";
  readonly output: TaskOutput;
  /** The RDD's partitions to compute, by index of the result. */
  readonly partitions: readonly number[];
  activeJob: ActiveJob | undefined;
}

export type Stage = ShuffleMapStage | ResultStage;

export type StageDefinition = Pick<Stage, "id" | "rdd" | "parents" | "callSite" | "firstJobId">;

function stageState(definition: StageDefinition): StageState {
  return {
    ...definition,
    jobIds: new Set(),
    pendingPartitions: new Set(),
    failedAttemptIds: new Set(),
    corruptedInputs: new Set(),
    latestAttempt: undefined,
    nextAttemptId: 0,
  };
}

export function newShuffleMapStage(definition: StageDefinition, shuffle: ShuffleDependency): ShuffleMapStage {
  return { ...stageState(definition), type: "shuffle-map", shuffle, mapStageJobs: new Set() };
}

export function newResultStage(
  definition: StageDefinition,
  output: TaskOutput,
  partitions: readonly number[],
): ResultStage {
  return { ...stageState(definition), type: "result", output, partitions, activeJob: undefined };
}

/** How many tasks a stage has when nothing of it is there yet. */
export function numTasks(stage: Stage): number {
  return stage.type === "result" ? stage.partitions.length : stage.rdd.numPartitions;
}
