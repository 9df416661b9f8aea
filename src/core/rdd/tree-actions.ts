// Actions that put results of partitions together on executors, in several levels, before the driver gets what is left.

import { encodeColumn } from "../serializer/column-codec.ts";
import type { ActionJob } from "./action-job.ts";
import { aggregate, reduce } from "./actions.ts";
import type { UserFunction } from "./closure.ts";
import { mapPartitionsRdd } from "./operations.ts";
import { aggregateByKey, combineByKey } from "./pair-operations.ts";
import { HashPartitioner } from "./partitioner.ts";
import type { RDD } from "./rdd.ts";
import { invalidRequirement } from "./rdd-errors.ts";
import { type Closure, taskClosure } from "./task-closure.ts";

export async function treeAggregate<U>(
  job: ActionJob<unknown>,
  zero: U,
  merge: Closure<UserFunction>,
  combine: Closure<UserFunction>,
  depth: number,
  finalAggregateOnExecutor: boolean,
): Promise<U> {
  requireDepth(depth);
  await job.rdd.settle();
  const bytes = encodeColumn([zero], job.context.classes);
  const operation = { type: "aggregate", zero: bytes, merge: taskClosure(merge) } as const;
  const partial = job.within(() => mapPartitionsRdd<U>(job.rdd, operation));
  const rest = job.within(() =>
    levels(partial, depth, (keyed, n) =>
      aggregateByKey<number, U>(keyed, zero, combine, combine, new HashPartitioner(n)),
    ),
  );
  if (finalAggregateOnExecutor && rest.numPartitions > 1) {
    const last = job.within(() => {
      const keyed = mapPartitionsRdd<[number, U]>(rest, { type: "keyByPartition", numPartitions: 1 });
      return aggregateByKey<number, U>(keyed, zero, combine, combine, new HashPartitioner(1)).values();
    });
    return await aggregate(job.on(last), zero, combine, combine);
  }
  return await aggregate(job.on(rest), zero, combine, combine);
}

export async function treeReduce<T>(job: ActionJob<T>, f: Closure<UserFunction>, depth: number): Promise<T> {
  requireDepth(depth);
  await job.rdd.settle();
  const reduceData = { type: "reduce", function: taskClosure(f) } as const;
  const partial = job.within(() => mapPartitionsRdd<T>(job.rdd, reduceData));
  const rest = job.within(() =>
    levels(partial, depth, (keyed, n) => combineByKey<number, T>(keyed, reduceData, new HashPartitioner(n))),
  );
  return await reduce(job.on(rest), f);
}

function requireDepth(depth: number): void {
  if (depth < 1) throw invalidRequirement(`Depth must be greater than or equal to 1 but got ${depth}.`);
}

/** Fewer partitions in each level, until another one would not pay. */
function levels<T>(
  partial: RDD<T>,
  depth: number,
  combine: (keyed: RDD<[number, T]>, numPartitions: number) => RDD<[number, T]>,
): RDD<T> {
  let rdd = partial;
  let count = partial.numPartitions;
  const scale = Math.max(Math.ceil(count ** (1 / depth)), 2);
  while (count > scale + Math.ceil(count / scale)) {
    count = Math.floor(count / scale);
    const keyed = mapPartitionsRdd<[number, T]>(rdd, { type: "keyByPartition", numPartitions: count });
    rdd = combine(keyed, count).values();
  }
  return rdd;
}
