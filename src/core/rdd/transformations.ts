// Operations that make records of records, one partition of one.

import type { UserFunction } from "./closure.ts";
import { coalesce } from "./coalesce.ts";
import { mapPartitionsRdd, shuffledRdd } from "./operations.ts";
import { HashPartitioner } from "./partitioner.ts";
import type { RDD } from "./rdd.ts";
import { type Closure, taskClosure } from "./task-closure.ts";

export function map<T, U>(rdd: RDD<T>, f: Closure<UserFunction>): RDD<U> {
  return mapPartitionsRdd(rdd, { type: "map", function: taskClosure(f) });
}

export function filter<T>(rdd: RDD<T>, f: Closure<UserFunction>): RDD<T> {
  return mapPartitionsRdd(rdd, { type: "filter", function: taskClosure(f) }, true);
}

export function flatMap<T, U>(rdd: RDD<T>, f: Closure<UserFunction>): RDD<U> {
  return mapPartitionsRdd(rdd, { type: "flatMap", function: taskClosure(f) });
}

export function mapPartitions<T, U>(rdd: RDD<T>, f: Closure<UserFunction>, preservesPartitioning: boolean): RDD<U> {
  return mapPartitionsRdd(rdd, { type: "mapPartitions", function: taskClosure(f) }, preservesPartitioning);
}

export function mapPartitionsWithIndex<T, U>(
  rdd: RDD<T>,
  f: Closure<UserFunction>,
  preservesPartitioning: boolean,
): RDD<U> {
  return mapPartitionsRdd(rdd, { type: "mapPartitionsWithIndex", function: taskClosure(f) }, preservesPartitioning);
}

export function glom<T>(rdd: RDD<T>): RDD<T[]> {
  return mapPartitionsRdd(rdd, { type: "glom" });
}

export function keyBy<T, K>(rdd: RDD<T>, f: Closure<UserFunction>): RDD<[K, T]> {
  return mapPartitionsRdd(rdd, { type: "keyBy", function: taskClosure(f) });
}

export function zipWithUniqueId<T>(rdd: RDD<T>): RDD<[T, number]> {
  return mapPartitionsRdd(rdd, () => ({ type: "zipWithUniqueId", numPartitions: rdd.numPartitions }));
}

/** Every record gets a partition's number, round robin, by which it is shuffled. */
export function repartition<T>(rdd: RDD<T>, numPartitions: number): RDD<T> {
  const placed = mapPartitionsRdd<[number, T]>(rdd, { type: "distribute", numPartitions });
  const shuffled = shuffledRdd<[number, T]>(placed, new HashPartitioner(numPartitions));
  return coalesce(shuffled, numPartitions).values();
}
