// The parts of events that describe stages and their RDDs.

import type { RDD } from "../rdd/rdd.ts";
import type { StorageLevel } from "../storage/storage-level.ts";
import type { SchedulerEnvironment } from "./scheduler-environment.ts";
import type { RddInfoJson, StageInfoJson, StorageLevelJson } from "./spark-listener-events.ts";
import { numTasks, type Stage, type StageAttempt } from "./stage.ts";
import { cutStage } from "./stage-graph.ts";

/** A stage as its next attempt finds it, before or between attempts. */
export function stageInfoToJson(stage: Stage, environment: SchedulerEnvironment): StageInfoJson {
  return {
    "Stage ID": stage.id,
    "Stage Attempt ID": stage.latestAttempt?.attemptId ?? 0,
    "Stage Name": stage.callSite,
    "Number of Tasks": stage.latestAttempt?.numTasks ?? numTasks(stage),
    "RDD Info": rddInfos(stage.rdd, environment),
    "Parent IDs": stage.parents.map((parent) => parent.id),
    Details: "",
    ...attemptToJson(stage.latestAttempt),
    "Resource Profile Id": 0,
    "Shuffle Push Enabled": false,
    "Shuffle Push Mergers Count": 0,
  };
}

export function storageLevelToJson(level: StorageLevel): StorageLevelJson {
  return {
    "Use Disk": level.useDisk,
    "Use Memory": level.useMemory,
    "Use Off Heap": level.useOffHeap,
    Deserialized: level.deserialized,
    Replication: level.replication,
  };
}

function attemptToJson(
  attempt: StageAttempt | undefined,
): Pick<StageInfoJson, "Submission Time" | "Completion Time" | "Failure Reason" | "Accumulables"> {
  if (attempt === undefined) return { Accumulables: [] };
  const accumulables = [...attempt.accumulables.values()].map(({ Update, ...sum }) => sum);
  return {
    "Submission Time": attempt.submissionTime,
    ...(attempt.completionTime !== undefined && { "Completion Time": attempt.completionTime }),
    ...(attempt.failureReason !== undefined && { "Failure Reason": attempt.failureReason }),
    Accumulables: [...accumulables, ...attempt.internalMetrics.toAccumulables()],
  };
}

/** The stage's own RDD first, then those it is made from, as Spark lists them. */
function rddInfos(rdd: RDD, environment: SchedulerEnvironment): RddInfoJson[] {
  const { rdds } = cutStage(rdd);
  return [rdd, ...rdds.slice(0, -1)].map((one) => rddInfo(one, environment));
}

function rddInfo(rdd: RDD, { blockManagerMaster }: SchedulerEnvironment): RddInfoJson {
  const storage = blockManagerMaster.storageInfo(rdd.id);
  return {
    "RDD ID": rdd.id,
    Name: rdd.name,
    ...(rdd.scope && { Scope: JSON.stringify(rdd.scope) }),
    Callsite: rdd.callSite,
    "Parent IDs": rdd.dependencies.map((dependency) => dependency.rdd.id),
    "Storage Level": storageLevelToJson(rdd.storageLevel),
    Barrier: rdd.isBarrier,
    DeterministicLevel: "DETERMINATE",
    "Number of Partitions": rdd.numPartitions,
    "Number of Cached Partitions": storage.numCachedPartitions,
    "Memory Size": storage.memorySize,
    "Disk Size": storage.diskSize,
  };
}
