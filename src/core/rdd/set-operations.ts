// RDDs as sets, and records by what they have in common.

import type { UserFunction } from "./closure.ts";
import { type Partitioning, partitionerOf } from "./default-partitioner.ts";
import { emptyPartitions, oneToOneDependency, rangeDependency } from "./dependency.ts";
import { mapPartitionsRdd } from "./operations.ts";
import { cogroup, combineByKey, groupByKey, keys, subtractByKey } from "./pair-operations.ts";
import type { RDD } from "./rdd.ts";
import { illegalArgument } from "./rdd-errors.ts";
import { type Closure, taskClosure } from "./task-closure.ts";

export function distinct<T>(rdd: RDD<T>, numPartitions: number | undefined): RDD<T> {
  const isPlaced = rdd.isSettled && rdd.partitioner !== undefined;
  if (isPlaced && rdd.numPartitions === (numPartitions ?? rdd.numPartitions)) {
    return mapPartitionsRdd(rdd, { type: "distinct" }, true);
  }
  const paired = mapPartitionsRdd<[T, null]>(rdd, { type: "pairWithNull" });
  return keys(combineByKey(paired, { type: "first" }, numPartitions));
}

/** Where all are partitioned alike, so is the union: its partitions are theirs put together. */
export function union<T>(rdds: readonly RDD<T>[]): RDD<T> {
  const [first] = rdds;
  if (first === undefined) throw illegalArgument("Empty sequence of RDDs");
  const parents = rdds.filter((rdd) => !rdd.isSettled || rdd.numPartitions > 0);
  const { partitioner } = first;
  const isAware = partitioner !== undefined && parents.every((rdd) => rdd.partitioner?.equals(partitioner));
  if (isAware) {
    return first.create<T>({
      name: "PartitionerAwareUnionRDD",
      parents,
      partitioner,
      settle: () => ({
        kind: "coalesced",
        payload: undefined,
        partitions: emptyPartitions(partitioner.numPartitions),
        dependencies: parents.map(oneToOneDependency),
        partitioner,
      }),
    });
  }
  return first.create<T>({
    name: "UnionRDD",
    parents,
    settle: () => {
      let start = 0;
      const dependencies = parents.map((rdd) => {
        const dependency = rangeDependency(rdd, 0, start, rdd.numPartitions);
        start += rdd.numPartitions;
        return dependency;
      });
      return { kind: "parent-partition", payload: undefined, partitions: emptyPartitions(start), dependencies };
    },
  });
}

export function intersection<T>(rdd: RDD<T>, other: RDD<T>, partitioning: Partitioning): RDD<T> {
  const left = mapPartitionsRdd(rdd, { type: "pairWithNull" });
  const right = mapPartitionsRdd(other, { type: "pairWithNull" });
  const groups = cogroup<unknown>([left, right], partitioning);
  const both = mapPartitionsRdd(groups, { type: "asIs" }, true);
  return mapPartitionsRdd(both, { type: "intersect" });
}

export function subtract<T>(rdd: RDD<T>, other: RDD<T>, partitioning: Partitioning): RDD<T> {
  const left = mapPartitionsRdd(rdd, { type: "pairWithNull" });
  const right = mapPartitionsRdd(other, { type: "pairWithNull" });
  const partitioner = rdd.isSettled ? partitionerOf(partitioning, rdd) : partitioning;
  return keys(subtractByKey(left, right, partitioner));
}

export function groupBy<T, K>(rdd: RDD<T>, f: Closure<UserFunction>, partitioning: Partitioning): RDD<[K, T[]]> {
  const partitioner = rdd.isSettled ? partitionerOf(partitioning, rdd) : partitioning;
  return groupByKey(mapPartitionsRdd(rdd, { type: "keyBy", function: taskClosure(f) }), partitioner);
}
