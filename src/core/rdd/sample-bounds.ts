// Samples the keys of an RDD for the bounds of a RangePartitioner: the same reservoir from each partition, and more of those
// that turn out to have far more records than others.

import { byteswap32 } from "../executor/rdd/reservoir-sample.ts";
import { ActionJob } from "./action-job.ts";
import { collect } from "./actions.ts";
import { coalescedDependency, emptyPartitions, oneToOneDependency } from "./dependency.ts";
import { type Candidate, determineBounds } from "./range-bounds.ts";
import type { RDD } from "./rdd.ts";
import type { PartitionOperation } from "./rdd-payloads.ts";

export interface BoundsSampling {
  readonly rdd: RDD<unknown>;
  readonly numPartitions: number;
  readonly samplesPerPartition: number;
  readonly compare: (a: unknown, b: unknown) => number;
  readonly keysId: number;
  readonly sketchId: number;
}

const MOST_SAMPLES = 1e6;

/** What a partition is asked for over its share, in case that it is larger than others. */
const OVERSAMPLING = 3;

export async function sampleBounds(sampling: BoundsSampling): Promise<readonly unknown[]> {
  const { rdd, numPartitions, samplesPerPartition, compare, keysId, sketchId } = sampling;
  const { context } = rdd;
  await rdd.settle();
  if (rdd.numPartitions === 0) return [];
  const operation = context.operations.begin("sortByKey");
  const sampleSize = Math.min(samplesPerPartition * numPartitions, MOST_SAMPLES);
  const sizePerPartition = Math.ceil((OVERSAMPLING * sampleSize) / rdd.numPartitions);
  const keys = numbered<unknown>(rdd, { type: "keys" }, keysId);
  const sketch: PartitionOperation = { type: "sketch", sampleSize: sizePerPartition, rddId: keysId };
  const sketches = await collect(
    new ActionJob(numbered<readonly [number, number, readonly unknown[]]>(keys, sketch, sketchId), operation),
  );
  const total = sketches.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return [];
  const fraction = Math.min(sampleSize / total, 1);
  const candidates: Candidate[] = [];
  const large = new Set<number>();
  for (const [index, count, keysOfPartition] of sketches) {
    if (fraction * count > sizePerPartition) {
      large.add(index);
      continue;
    }
    const weight = Math.fround(count / keysOfPartition.length);
    for (const key of keysOfPartition) candidates.push({ key, weight });
  }
  if (large.size > 0) {
    const pruned = partitions(numbered<unknown>(rdd, { type: "keys" }, context.newRddId()), [...large]);
    const sampled = pruned.sample(false, fraction, byteswap32(-rdd.id - 1));
    const weight = Math.fround(1 / fraction);
    for (const key of await collect(new ActionJob(sampled, operation))) candidates.push({ key, weight });
  }
  return determineBounds(candidates, Math.min(numPartitions, candidates.length), compare);
}

/** As mapPartitionsRdd, with a number that was taken before. */
function numbered<U>(parent: RDD<unknown>, payload: PartitionOperation, id: number): RDD<U> {
  return parent.create<U>({
    id,
    kind: "map-partitions",
    payload,
    partitions: emptyPartitions(parent.numPartitions),
    dependencies: [oneToOneDependency(parent)],
    name: "MapPartitionsRDD",
  });
}

function partitions<T>(rdd: RDD<T>, indices: readonly number[]): RDD<T> {
  const groups = indices.map((index) => [index]);
  return rdd.create<T>({
    kind: "parent-partition",
    payload: undefined,
    partitions: emptyPartitions(groups.length),
    dependencies: [coalescedDependency(rdd, groups)],
    name: "PartitionPruningRDD",
  });
}
