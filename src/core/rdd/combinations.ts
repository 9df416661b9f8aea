// RDDs made of the records of several, by their places: zip, cartesian and their like.

import { ActionJob } from "./action-job.ts";
import type { UserFunction } from "./closure.ts";
import { emptyPartitions, type NarrowDependency, oneToOneDependency } from "./dependency.ts";
import type { RDD } from "./rdd.ts";
import { illegalArgument } from "./rdd-errors.ts";
import type { PartitionOperation, ZippedPayload } from "./rdd-payloads.ts";
import { type Closure, taskClosure } from "./task-closure.ts";

export function zip<T, U>(rdd: RDD<T>, other: RDD<U>): RDD<[T, U]> {
  return zippedRdd([rdd, other], { type: "zip" }, false);
}

export function zipPartitions<U>(
  rdds: readonly RDD<unknown>[],
  f: Closure<UserFunction>,
  preservesPartitioning: boolean,
): RDD<U> {
  return zippedRdd(rdds, { type: "partitions", function: taskClosure(f) }, preservesPartitioning);
}

function zippedRdd<U>(rdds: readonly RDD<unknown>[], payload: ZippedPayload, preservesPartitioning: boolean): RDD<U> {
  const [first] = rdds;
  if (first === undefined) throw new Error("a zip of nothing");
  return first.create<U>({
    name: `ZippedPartitionsRDD${rdds.length}`,
    parents: rdds,
    // What does not fit is told when the partitions are asked for, as on Spark.
    prepare: async () => {
      const counts = rdds.map(({ numPartitions }) => numPartitions);
      if (new Set(counts).size > 1) {
        throw illegalArgument(`Can't zip RDDs with unequal numbers of partitions: List(${counts.join(", ")})`);
      }
    },
    settle: () => ({
      kind: "zipped-partitions",
      payload,
      partitions: emptyPartitions(first.numPartitions),
      dependencies: rdds.map(oneToOneDependency),
      partitioner: preservesPartitioning ? first.partitioner : undefined,
    }),
  });
}

/** What has as many records in each partition, and less to compute. */
function sameSizes(rdd: RDD<unknown>): RDD<unknown> {
  const [dependency] = rdd.dependencies;
  if (rdd.isPersisted || rdd.kind !== "map-partitions" || dependency === undefined) return rdd;
  const { type } = rdd.payload as PartitionOperation;
  return type === "map" || type === "keyBy" || type === "keys" || type === "values" ? sameSizes(dependency.rdd) : rdd;
}

/** The records are counted first, but for those of the last partition. */
export function zipWithIndex<T>(rdd: RDD<T>): RDD<[T, number]> {
  const operation = rdd.context.operations.begin("zipWithIndex");
  const starts: number[] = [];
  return rdd.create<[T, number]>({
    name: "ZippedWithIndexRDD",
    parents: [rdd],
    prepare: async () => {
      const counted = Array.from({ length: Math.max(0, rdd.numPartitions - 1) }, (_, i) => i);
      const counts =
        counted.length === 0 ? [] : await new ActionJob(sameSizes(rdd), operation).run({ type: "count" }, counted);
      let start = 0;
      starts.splice(0, starts.length, start);
      for (const [count] of counts) {
        start += Number(count);
        starts.push(start);
      }
    },
    settle: () => ({
      kind: "map-partitions",
      payload: { type: "zipWithIndex", starts },
      partitions: emptyPartitions(rdd.numPartitions),
      dependencies: [oneToOneDependency(rdd)],
    }),
  });
}

/** Partition `i * n + j` has the pairs of the one's partition i and the other's partition j. */
export function cartesian<T, U>(rdd: RDD<T>, other: RDD<U>): RDD<[T, U]> {
  return rdd.create<[T, U]>({
    name: "CartesianRDD",
    parents: [rdd, other],
    settle: () => {
      const width = other.numPartitions;
      const left: NarrowDependency = { type: "narrow", rdd, parentPartitions: (index) => [Math.floor(index / width)] };
      const right: NarrowDependency = { type: "narrow", rdd: other, parentPartitions: (index) => [index % width] };
      return {
        kind: "cartesian",
        payload: undefined,
        partitions: emptyPartitions(rdd.numPartitions * width),
        dependencies: [left, right],
      };
    },
  });
}
