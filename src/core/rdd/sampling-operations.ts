// Operations that take some of the records or of the partitions.

import { coalescedDependency, emptyPartitions, oneToOneDependency } from "./dependency.ts";
import { mapPartitionsRdd } from "./operations.ts";
import { JavaRandom } from "./random/java-random.ts";
import type { RDD } from "./rdd.ts";
import { invalidRequirement } from "./rdd-errors.ts";
import type { PartitionOperation } from "./rdd-payloads.ts";

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

/** Parts of about these shares: each record is in one of them. */
export function randomSplit<T>(rdd: RDD<T>, weights: readonly number[], seed: number | bigint | undefined): RDD<T>[] {
  const list = `[${weights.map(javaDouble).join(",")}]`;
  if (weights.some((weight) => weight < 0)) throw invalidRequirement(`Weights must be nonnegative, but got ${list}`);
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0)) throw invalidRequirement(`Sum of weights must be positive, but got ${list}`);
  const usedSeed = seedOf(seed, rdd);
  let from = 0;
  return weights.map((weight) => {
    const to = from + weight / sum;
    const cell = { type: "cellSample", from, to, seed: usedSeed } as const;
    from = to;
    return mapPartitionsRdd<T>(rdd, cell, true);
  });
}

/** As sampleByKey, with as many pairs of each key as its fraction says; jobs find which before the first job that needs them. */
export function sampleByKeyExact<K, V>(
  rdd: RDD<readonly [K, V]>,
  withReplacement: boolean,
  fractions: ReadonlyMap<K, number>,
  seed: number | bigint | undefined,
): RDD<[K, V]> {
  requireFractions(fractions);
  const { operation } = rdd.context;
  const sample = { withReplacement, fractions: [...fractions], seed: seedOf(seed, rdd) };
  let second: PartitionOperation | undefined;
  return rdd.create<[K, V]>({
    name: "MapPartitionsRDD",
    parents: [rdd],
    partitioner: rdd.partitioner,
    prepare: async () => {
      const { exactSample } = await import("./exact-sampling.ts");
      second = await exactSample(rdd, operation ?? rdd.context.operations.begin("sampleByKeyExact"), sample);
    },
    settle: () => ({
      kind: "map-partitions",
      payload: second,
      partitions: emptyPartitions(rdd.numPartitions),
      dependencies: [oneToOneDependency(rdd)],
      partitioner: rdd.partitioner,
    }),
  });
}

function requireFractions(fractions: ReadonlyMap<unknown, number>): void {
  for (const fraction of fractions.values()) if (fraction < 0) throw invalidRequirement("Negative sampling rates.");
}

/** Pairs with the chance that their key has. */
export function sampleByKey<K, V>(
  rdd: RDD<readonly [K, V]>,
  withReplacement: boolean,
  fractions: ReadonlyMap<K, number>,
  seed: number | bigint | undefined,
): RDD<[K, V]> {
  requireFractions(fractions);
  const usedSeed = seedOf(seed, rdd);
  return mapPartitionsRdd(
    rdd,
    { type: "sampleByKey", withReplacement, seed: usedSeed, fractions: [...fractions] },
    true,
  );
}

function javaDouble(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}
