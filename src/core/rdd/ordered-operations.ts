// Operations that need an order of keys.

import type { UserFunction } from "./closure.ts";
import { mapPartitionsRdd, shuffledRdd } from "./operations.ts";
import type { Ordering } from "./ordering.ts";
import type { Partitioner } from "./partitioner.ts";
import { orderingData, RangePartitioner } from "./range-partitioner.ts";
import type { RDD } from "./rdd.ts";
import { partitionPruning } from "./sampling-operations.ts";
import { type Closure, taskClosure } from "./task-closure.ts";

export function sortByKey<K, V>(
  rdd: RDD<readonly [K, V]>,
  ascending: boolean,
  numPartitions: number | undefined,
  ordering: Closure<Ordering<K>> | undefined,
): RDD<[K, V]> {
  const partitioner = new RangePartitioner(numPartitions, rdd, ascending, ordering);
  return shuffledRdd(rdd, partitioner, { ordering: orderingData(ordering, ascending) });
}

export function sortBy<T, K>(
  rdd: RDD<T>,
  f: Closure<UserFunction>,
  ascending: boolean,
  numPartitions: number | undefined,
  ordering: Closure<Ordering<K>> | undefined,
): RDD<T> {
  const keyed = mapPartitionsRdd<[K, T]>(rdd, { type: "keyBy", function: taskClosure(f) });
  return sortByKey(keyed, ascending, numPartitions, ordering).values();
}

export function repartitionAndSortWithinPartitions<K, V>(
  rdd: RDD<readonly [K, V]>,
  partitioner: Partitioner,
  ordering: Closure<Ordering<K>> | undefined,
): RDD<[K, V]> {
  const data = orderingData(ordering, true);
  if (rdd.partitioner?.equals(partitioner)) {
    return mapPartitionsRdd(rdd, { type: "sortByKey", ordering: data }, true);
  }
  return shuffledRdd(rdd, partitioner, { ordering: data });
}

export function filterByRange<K, V>(
  rdd: RDD<readonly [K, V]>,
  lower: K,
  upper: K,
  ordering: Closure<Ordering<K>> | undefined,
): RDD<[K, V]> {
  const { partitioner } = rdd;
  const searched =
    partitioner instanceof RangePartitioner
      ? partitionPruning(rdd, (index) => {
          const ends = [partitioner.getPartition(lower), partitioner.getPartition(upper)];
          return index >= Math.min(...ends) && index <= Math.max(...ends);
        })
      : rdd;
  return mapPartitionsRdd(
    searched,
    { type: "filterByRange", lower, upper, ordering: orderingData(ordering, true) },
    true,
  );
}
