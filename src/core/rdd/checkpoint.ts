// Checkpoints: the partitions of an RDD are written to files, or kept for good, and what it was made from is forgotten. This
// happens after the first job that computes the RDD. Loaded when a program asks for a checkpoint.

import type { SparkContext } from "../spark-context.ts";
import { emptyPartitions } from "./dependency.ts";
import { RDD } from "./rdd.ts";

/** What a program has asked for. */
export interface Checkpoint {
  readonly kind: "reliable" | "local";
  /** The folder of the partitions' files. */
  readonly path?: string;
  state: "wanted" | "under way" | "done";
}

/** Checkpoints those RDDs that ask for it, from the last one down; what is above them is not needed any more. */
export async function doCheckpoint(rdd: RDD, context: SparkContext): Promise<void> {
  const visited = new Set<RDD>([rdd]);
  for (const current of visited) {
    const { checkpointed } = current;
    if (checkpointed?.state === "wanted") {
      checkpointed.state = "under way";
      await checkpoint(current, checkpointed, context);
    } else for (const dependency of current.dependencies) visited.add(dependency.rdd);
  }
}

async function checkpoint(rdd: RDD, wanted: Checkpoint, context: SparkContext): Promise<void> {
  try {
    const parent =
      wanted.kind === "reliable" ? await writeFiles(rdd, wanted.path ?? "", context) : await keepAll(rdd, context);
    rdd.replaceParents(parent);
    wanted.state = "done";
  } catch (error) {
    wanted.state = "wanted";
    throw error;
  }
}

async function writeFiles(rdd: RDD, path: string, context: SparkContext): Promise<RDD> {
  await context.runJob(rdd, { kind: "checkpoint-write", payload: { path } }, { onResult: () => {} });
  return new RDD(context, {
    kind: "checkpoint",
    name: "ReliableCheckpointRDD",
    payload: { path },
    partitions: emptyPartitions(rdd.numPartitions),
  });
}

/** Partitions that the first job left out, as `take` does, are computed now. */
async function keepAll(rdd: RDD, context: SparkContext): Promise<RDD> {
  const partitions = context.partitionsNotKept(rdd);
  if (partitions.length > 0) {
    await context.runJob(rdd, { kind: "rdd-action", payload: { type: "count" } }, { partitions, onResult: () => {} });
  }
  return new RDD(context, {
    kind: "local-checkpoint",
    name: "LocalCheckpointRDD",
    payload: { rddId: rdd.id },
    partitions: emptyPartitions(rdd.numPartitions),
  });
}
