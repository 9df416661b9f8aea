// The partitioner of an operation that was given none: that of an input if it is good enough, else by hash.

import { HashPartitioner, Partitioner } from "./partitioner.ts";
import type { RDD } from "./rdd.ts";

/** What operations take: a partitioner, how many partitions to hash into, or nothing. */
export type Partitioning = Partitioner | number | undefined;

/** To be called when the inputs are settled. */
export function partitionerOf(partitioning: Partitioning, ...rdds: readonly RDD<unknown>[]): Partitioner {
  if (partitioning instanceof Partitioner) return partitioning;
  return partitioning === undefined ? defaultPartitioner(...rdds) : new HashPartitioner(partitioning);
}

export function defaultPartitioner(...rdds: readonly RDD<unknown>[]): Partitioner {
  const [first] = rdds;
  const largest = Math.max(0, ...rdds.map(({ numPartitions }) => numPartitions));
  const parallelism = first?.context.conf.getOption("spark.default.parallelism");
  const numPartitions = parallelism === undefined ? largest : Number(parallelism);
  const candidates = rdds.flatMap(({ partitioner }) =>
    partitioner && partitioner.numPartitions > 0 ? [partitioner] : [],
  );
  const best = candidates.reduce<Partitioner | undefined>(
    (a, b) => (a !== undefined && a.numPartitions >= b.numPartitions ? a : b),
    undefined,
  );
  // One that has far fewer partitions than the inputs would make them few and large.
  const isEligible = best !== undefined && Math.log10(largest) - Math.log10(best.numPartitions) < 1;
  if (best !== undefined && (isEligible || numPartitions <= best.numPartitions)) return best;
  return new HashPartitioner(numPartitions);
}
