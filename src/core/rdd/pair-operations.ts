// Operations on RDDs of pairs: by key, and joins.

import { encodeColumn } from "../serializer/column-codec.ts";
import type { UserFunction } from "./closure.ts";
import { type Partitioning, partitionerOf } from "./default-partitioner.ts";
import { emptyPartitions } from "./dependency.ts";
import { dependencyBy, mapPartitionsRdd, preparation, shuffledRdd } from "./operations.ts";
import { Partitioner } from "./partitioner.ts";
import type { RDD } from "./rdd.ts";
import type { AggregatorData, CoGroupedPayload } from "./rdd-payloads.ts";
import { type Closure, taskClosure } from "./task-closure.ts";

export type Pairs<K, V> = RDD<readonly [K, V]>;

export function mapValues<K, U>(rdd: RDD<unknown>, f: Closure<UserFunction>): RDD<[K, U]> {
  return mapPartitionsRdd(rdd, { type: "mapValues", function: taskClosure(f) }, true);
}

export function flatMapValues<K, U>(rdd: RDD<unknown>, f: Closure<UserFunction>): RDD<[K, U]> {
  return mapPartitionsRdd(rdd, { type: "flatMapValues", function: taskClosure(f) }, true);
}

export function keys<K>(rdd: RDD<unknown>): RDD<K> {
  return mapPartitionsRdd(rdd, { type: "keys" });
}

export function values<V>(rdd: RDD<unknown>): RDD<V> {
  return mapPartitionsRdd(rdd, { type: "values" });
}

/** Without a shuffle where the pairs are partitioned as wanted already. */
export function combineByKey<K, C>(
  rdd: RDD<unknown>,
  aggregator: AggregatorData,
  partitioning: Partitioning,
  mapSideCombine = true,
): RDD<[K, C]> {
  if (rdd.isSettled || (partitioning === undefined && rdd.partitioner !== undefined)) {
    const partitioner = rdd.isSettled ? partitionerOf(partitioning, rdd) : rdd.partitioner;
    if (partitioner === undefined) throw new Error("a partitioner that went away");
    if (rdd.partitioner?.equals(partitioner)) return mapPartitionsRdd(rdd, { type: "combine", aggregator }, true);
    return shuffledRdd(rdd, partitioner, { aggregator, mapSideCombine });
  }
  const partitioner = partitioning instanceof Partitioner ? partitioning : () => partitionerOf(partitioning, rdd);
  return shuffledRdd(rdd, partitioner, { aggregator, mapSideCombine });
}

export function reduceByKey<K, V>(rdd: RDD<unknown>, f: Closure<UserFunction>, partitioning: Partitioning) {
  return combineByKey<K, V>(rdd, { type: "reduce", function: taskClosure(f) }, partitioning);
}

export function groupByKey<K, V>(rdd: RDD<unknown>, partitioning: Partitioning): RDD<[K, V[]]> {
  return combineByKey(rdd, { type: "group" }, partitioning, false);
}

export function partitionBy<K, V>(rdd: Pairs<K, V>, partitioner: Partitioner): RDD<[K, V]> {
  if (rdd.partitioner?.equals(partitioner)) return rdd as RDD<[K, V]>;
  return shuffledRdd(rdd, partitioner);
}

/** For each key the values that each input has of it. */
export function cogroup<R>(rdds: readonly RDD<unknown>[], partitioning: Partitioning): RDD<R> {
  const coGrouped = coGroupedRdd<[unknown, unknown[][]]>("CoGroupedRDD", "co-grouped", rdds, partitioning);
  // On Spark the groups of a key come as an array, of which this makes a tuple.
  return mapPartitionsRdd<R>(coGrouped, { type: "asIs" }, true);
}

export function subtractByKey<K, V>(rdd: RDD<unknown>, other: RDD<unknown>, partitioning: Partitioning): RDD<[K, V]> {
  return coGroupedRdd("SubtractedRDD", "subtracted", [rdd, other], partitioning, [rdd]);
}

function coGroupedRdd<R>(
  name: string,
  kind: string,
  rdds: readonly RDD<unknown>[],
  partitioning: Partitioning,
  decisive: readonly RDD<unknown>[] = rdds,
): RDD<R> {
  const [first] = rdds;
  if (first === undefined) throw new Error("a cogroup of nothing");
  return first.create<R>({
    name,
    parents: rdds,
    ...preparation(partitioning instanceof Partitioner ? partitioning : undefined),
    settle: () => {
      const partitioner = partitionerOf(partitioning, ...decisive);
      const dependencies = rdds.map((rdd) => dependencyBy(rdd, partitioner));
      const payload: CoGroupedPayload = { inputs: dependencies.map(({ type }) => type) };
      const partitions = emptyPartitions(partitioner.numPartitions);
      return { kind, payload, partitions, dependencies, partitioner };
    },
  });
}

export function join<R>(
  rdd: RDD<unknown>,
  other: RDD<unknown>,
  partitioning: Partitioning,
  keep: { readonly left: boolean; readonly right: boolean },
): RDD<R> {
  const groups = cogroup<unknown>([rdd, other], partitioning);
  return mapPartitionsRdd(groups, { type: "join", keepLeft: keep.left, keepRight: keep.right }, true);
}

export function combineWith<K, C>(
  rdd: RDD<unknown>,
  create: Closure<UserFunction>,
  merge: Closure<UserFunction>,
  combine: Closure<UserFunction>,
  partitioning: Partitioning,
  mapSideCombine: boolean,
): RDD<[K, C]> {
  const aggregator = {
    type: "combine",
    create: taskClosure(create, "createCombiner"),
    merge: taskClosure(merge, "mergeValue"),
    combine: taskClosure(combine, "mergeCombiners"),
  } as const;
  return combineByKey(rdd, aggregator, partitioning, mapSideCombine);
}

export function aggregateByKey<K, U>(
  rdd: RDD<unknown>,
  zeroValue: U,
  merge: Closure<UserFunction>,
  combine: Closure<UserFunction>,
  partitioning: Partitioning,
): RDD<[K, U]> {
  const zero = encodeColumn([zeroValue], rdd.context.classes);
  const aggregator = { type: "fold", zero, merge: taskClosure(merge), combine: taskClosure(combine) } as const;
  return combineByKey(rdd, aggregator, partitioning);
}

/** How many bits of a hash choose the register of a sketch, for a relative standard deviation. */
export function sketchPrecision(relativeSD: number): number {
  return Math.max(4, Math.ceil(2 * Math.log2(1.054 / relativeSD)));
}

export function countApproxDistinctByKey<K>(
  rdd: RDD<unknown>,
  relativeSD: number,
  partitioning: Partitioning,
): RDD<[K, number]> {
  const precision = sketchPrecision(relativeSD);
  const sketches = combineByKey<K, Uint8Array>(rdd, { type: "sketch", precision }, partitioning);
  return mapPartitionsRdd(sketches, { type: "estimateByKey", precision }, true);
}
