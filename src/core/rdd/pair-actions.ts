// Actions on pairs and on values that are counted.

import { encodeColumn } from "../serializer/column-codec.ts";
import type { ActionJob } from "./action-job.ts";
import { collect } from "./actions.ts";
import type { UserFunction } from "./closure.ts";
import { mapOfPairs } from "./key-map.ts";
import { mapPartitionsRdd } from "./operations.ts";
import { combineByKey } from "./pair-operations.ts";
import type { RDD } from "./rdd.ts";
import { type Closure, taskClosure } from "./task-closure.ts";

export async function countByKey<K>(job: ActionJob<readonly [K, unknown]>): Promise<Map<K, number>> {
  const counts = job.within(() => {
    const ones = mapPartitionsRdd<[K, number]>(job.rdd, { type: "pairWithOne" }, true);
    return combineByKey<K, number>(ones, { type: "sum" }, undefined);
  });
  return mapOfPairs(await collect(job.on(counts)));
}

export function countByValue<T>(job: ActionJob<T>): Promise<Map<T, number>> {
  const pairs = job.within(() => mapPartitionsRdd<[T, null]>(job.rdd, { type: "pairWithNull" }));
  return countByKey(job.on(pairs));
}

export async function collectAsMap<K, V>(job: ActionJob<readonly [K, V]>): Promise<Map<K, V>> {
  return mapOfPairs(await collect(job));
}

/** Looks at one partition alone where it is known which. */
export async function lookup<K, V>(job: ActionJob<readonly [K, V]>, key: K): Promise<V[]> {
  await job.rdd.settle();
  const { partitioner } = job.rdd;
  const action = { type: "lookup", key: encodeColumn([key], job.context.classes) } as const;
  const found = await job.run(action, partitioner === undefined ? undefined : [partitioner.getPartition(key)]);
  return found.flat() as V[];
}

export async function reduceByKeyLocally<K, V>(
  job: ActionJob<readonly [K, V]>,
  f: Closure<UserFunction>,
): Promise<Map<K, V>> {
  const reduced = job.within((): RDD<[K, V]> => {
    const aggregator = { type: "reduce", function: taskClosure(f) } as const;
    return mapPartitionsRdd(job.rdd, { type: "combine", aggregator });
  });
  const reduce = await job.load(f);
  const map = new Map<K, V>();
  const pairs = await collect(job.on(reduced));
  const keys = [...mapOfPairs(pairs).keys()];
  const known = mapOfPairs(keys.map((key) => [key, key]));
  for (const [key, value] of pairs) {
    const one = known.get(key) ?? key;
    map.set(one, map.has(one) ? (reduce(map.get(one), value) as V) : value);
  }
  return map;
}
