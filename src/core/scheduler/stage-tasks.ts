// Makes tasks from a stage: the stage binary that all tasks share, and for each partition the data of its lineage.

import type { PartitionData, RddNode, StageBinary, TaskOutput } from "../../rpc/messages.ts";
import type { RDD } from "../rdd/rdd.ts";
import { rddBlockId } from "../storage/block-manager.ts";
import type { SchedulerEnvironment } from "./scheduler-environment.ts";
import type { Stage } from "./stage.ts";
import { cutStage } from "./stage-graph.ts";
import type { Task } from "./task-set.ts";

export function stageBinaryOf(
  stage: Stage,
  id: number,
  properties: Readonly<Record<string, string>>,
  { mapOutputTracker }: SchedulerEnvironment,
): StageBinary {
  const { rdds, shuffleDependencies } = cutStage(stage.rdd);
  return {
    id,
    rdds: rdds.map(toNode),
    output: outputOf(stage),
    shuffles: shuffleDependencies.map(({ shuffleId }) => mapOutputTracker.locations(shuffleId)),
    localProperties: properties,
  };
}

/** The tasks for some of a stage's outputs: results by index, map outputs by partition. */
export function tasksOf(stage: Stage, outputIds: readonly number[], environment: SchedulerEnvironment): Task[] {
  const lineage = new PartitionLineage(environment);
  return outputIds.map((outputId) => {
    const partitionId = stage.type === "result" ? (stage.partitions[outputId] ?? outputId) : outputId;
    return {
      partitionId,
      outputId,
      partition: lineage.partition(stage.rdd, partitionId),
      preferredLocations: preferredLocations(stage.rdd, partitionId, environment),
    };
  });
}

/** Whether all partitions of a persisted RDD are kept by some executor. */
export function isComplete(rdd: RDD, { blockManagerMaster }: SchedulerEnvironment): boolean {
  if (!rdd.isPersisted) return false;
  return rdd.partitions.every((_, index) => blockManagerMaster.locations(rddBlockId(rdd.id, index)).length > 0);
}

function outputOf(stage: Stage): TaskOutput {
  return stage.type === "result" ? stage.output : stage.shuffle.output;
}

function toNode(rdd: RDD): RddNode {
  return {
    id: rdd.id,
    kind: rdd.kind,
    payload: rdd.payload,
    dependencies: rdd.dependencies.map((dependency) =>
      dependency.type === "narrow"
        ? { type: "narrow", rddId: dependency.rdd.id }
        : { type: "shuffle", shuffleId: dependency.shuffleId },
    ),
    ...(rdd.isPersisted && { storageLevel: rdd.storageLevel }),
  };
}

/**
 * Where a partition is best computed: where it is kept, else where its RDD prefers, else where the first parent that
 * knows likes to be.
 */
function preferredLocations(rdd: RDD, partition: number, environment: SchedulerEnvironment): readonly string[] {
  const visited = new Set<string>();
  const stack: (readonly [RDD, number])[] = [[rdd, partition]];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const [current, index] = top;
    const blockId = rddBlockId(current.id, index);
    if (visited.has(blockId)) continue;
    visited.add(blockId);
    const kept = current.isPersisted ? environment.blockManagerMaster.locations(blockId) : [];
    const locations = kept.length > 0 ? kept : current.preferredLocations(index);
    if (locations.length > 0) return locations;
    for (const dependency of [...current.dependencies].reverse()) {
      if (dependency.type !== "narrow") continue;
      for (const parent of [...dependency.parentPartitions(index)].reverse()) stack.push([dependency.rdd, parent]);
    }
  }
  return [];
}

/** Builds the partition data of lineages, each partition once, however many children it has. */
class PartitionLineage {
  readonly #environment: SchedulerEnvironment;
  readonly #partitions = new Map<string, PartitionData>();

  constructor(environment: SchedulerEnvironment) {
    this.#environment = environment;
  }

  partition(rdd: RDD, index: number): PartitionData {
    const key = rddBlockId(rdd.id, index);
    const known = this.#partitions.get(key);
    if (known !== undefined) return known;
    const parents = rdd.dependencies.flatMap((dependency) =>
      dependency.type === "narrow"
        ? [dependency.parentPartitions(index).map((parent) => this.partition(dependency.rdd, parent))]
        : [],
    );
    const keptBy = rdd.isPersisted ? this.#environment.blockManagerMaster.locations(key) : [];
    const partition: PartitionData = {
      rddId: rdd.id,
      index,
      data: rdd.partitions[index],
      parents,
      ...(keptBy.length > 0 && { keptBy }),
    };
    this.#partitions.set(key, partition);
    return partition;
  }
}
