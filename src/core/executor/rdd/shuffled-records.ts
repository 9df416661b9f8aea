// Reduce partitions: pairs as they arrive, put together by key, or in the order of their keys.

import { hashCode } from "../../rdd/hashing.ts";
import type { OrderingData, ShuffledPayload } from "../../rdd/rdd-payloads.ts";
import type { ComputeRequest } from "../executor-registry.ts";
import type { TaskContext } from "../task-context.ts";
import { AppendOnlyMap } from "./append-only-map.ts";
import { orderOfInts } from "./order-by-number.ts";
import { ArraySource, drain, type RecordSource } from "./record-source.ts";
import { openPairs, readPairs } from "./shuffle-blocks.ts";
import { loadAggregator } from "./task-aggregator.ts";
import { loadOrdering } from "./task-ordering.ts";

export async function openShuffled(request: ComputeRequest): Promise<RecordSource> {
  const { aggregator, mapSideCombine, ordering } = request.payload as ShuffledPayload;
  const { context, index } = request;
  const [shuffleId = -1] = request.shuffleIds;
  if (aggregator === undefined) {
    const pairs = await openPairs(shuffleId, index, context);
    if (ordering === undefined) return pairs;
    return await sortPairs(pairs, ordering, context);
  }
  const { create, merge, combine } = await loadAggregator(aggregator, context);
  const map = new AppendOnlyMap(hashCode);
  const first = mapSideCombine ? (combiner: unknown) => combiner : create;
  const further = mapSideCombine ? combine : merge;
  for await (const { keys, values } of readPairs(shuffleId, index, context)) {
    for (let i = 0; i < keys.length; i++) map.merge(keys[i], values[i], first, further);
  }
  const combined = entrySource(map);
  return ordering === undefined ? combined : await sortPairs(combined, ordering, context);
}

/** The entries of a map as pairs. */
export function entrySource(map: AppendOnlyMap): RecordSource {
  const { keys, values } = map.entries();
  let at = 0;
  return {
    pull(max) {
      if (at >= keys.length) return undefined;
      const pairs: unknown[] = [];
      for (const end = Math.min(keys.length, at + max); at < end; at++) pairs.push([keys[at], values[at]]);
      return pairs;
    },
  };
}

type KeyedPair = readonly [key: unknown, value: unknown];

/** Pairs of equal keys stay in their order. */
export async function sortPairs(
  source: RecordSource,
  ordering: OrderingData,
  context: TaskContext,
): Promise<RecordSource> {
  const pairs: KeyedPair[] = [];
  await drain(source, context, (records) => {
    for (const record of records as readonly KeyedPair[]) pairs.push(record);
  });
  if (ordering.type === "natural") {
    const ints = intKeys(pairs);
    const order = ints && orderOfInts(ints, ordering.ascending);
    if (order !== undefined) return new ArraySource(Array.from(order, (i) => pairs[i]));
  }
  const compare = await loadOrdering(ordering, context);
  return new ArraySource(pairs.sort((a, b) => compare(a[0], b[0])));
}

/** The keys, if all are ints. */
function intKeys(pairs: readonly KeyedPair[]): Int32Array | undefined {
  const ints = new Int32Array(pairs.length);
  for (let i = 0; i < pairs.length; i++) {
    const key = pairs[i]?.[0];
    if (typeof key !== "number" || (key | 0) !== key) return undefined;
    ints[i] = key;
  }
  return ints;
}
