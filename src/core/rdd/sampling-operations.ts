// Operations that take some of the records or of the partitions.

import { coalescedDependency, emptyPartitions, oneToOneDependency } from "./dependency.ts";
import { JavaRandom } from "./random/java-random.ts";
import type { RDD } from "./rdd.ts";
import { invalidRequirement } from "./rdd-errors.ts";

/** Each record with the same chance, or the same expected number of times. */
export function sample<T>(rdd: RDD<T>, withReplacement: boolean, fraction: number, seed?: number | bigint): RDD<T> {
  if (fraction < 0) throw invalidRequirement(`Fraction must be nonnegative, but got ${fraction}`);
  const usedSeed = seedOf(seed, rdd);
  return rdd.create<T>({
    name: "PartitionwiseSampledRDD",
    parents: [rdd],
    settle: () => {
      const random = new JavaRandom(usedSeed);
      return {
        kind: "partitionwise-sampled",
        payload: { withReplacement, fraction },
        partitions: emptyPartitions(rdd.numPartitions).map(() => random.nextLong()),
        dependencies: [oneToOneDependency(rdd)],
        partitioner: rdd.partitioner,
      };
    },
  });
}

/** Some partitions of an RDD. */
export function partitionPruning<T>(rdd: RDD<T>, isKept: (index: number) => boolean): RDD<T> {
  return rdd.create<T>({
    name: "PartitionPruningRDD",
    parents: [rdd],
    settle: () => {
      const kept = rdd.partitions.flatMap((_, index) => (isKept(index) ? [[index]] : []));
      return {
        kind: "parent-partition",
        payload: undefined,
        partitions: emptyPartitions(kept.length),
        dependencies: [coalescedDependency(rdd, kept)],
      };
    },
  });
}

/** A seed of the program's, or any. */
export function seedOf(seed: number | bigint | undefined, { context }: RDD<unknown>): bigint {
  return BigInt.asIntN(64, BigInt(seed ?? Math.floor(context.host.random() * 2 ** 53)));
}
