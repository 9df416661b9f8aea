// Reduce partitions: pairs as they arrive, put together by key, or in the order of their keys.

import { hashCode } from "../../rdd/hashing.ts";
import type { ShuffledPayload } from "../../rdd/rdd-payloads.ts";
import type { ComputeRequest } from "../executor-registry.ts";
import { AppendOnlyMap } from "./append-only-map.ts";
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
    return await sortPairs(pairs, await loadOrdering(ordering, context), request);
  }
  const { create, merge, combine } = await loadAggregator(aggregator, context);
  const map = new AppendOnlyMap(hashCode);
  const first = mapSideCombine ? (combiner: unknown) => combiner : create;
  const further = mapSideCombine ? combine : merge;
  for await (const { keys, values } of readPairs(shuffleId, index, context)) {
    for (let i = 0; i < keys.length; i++) map.merge(keys[i], values[i], first, further);
  }
  const combined = entrySource(map);
  return ordering === undefined ? combined : await sortPairs(combined, await loadOrdering(ordering, context), request);
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

/** Pairs of equal keys stay in their order. */
export async function sortPairs(
  source: RecordSource,
  compare: (a: unknown, b: unknown) => number,
  { context }: ComputeRequest,
): Promise<RecordSource> {
  const pairs: (readonly [key: unknown, value: unknown])[] = [];
  await drain(source, context, (records) => {
    for (const record of records as readonly (readonly [unknown, unknown])[]) pairs.push(record);
  });
  pairs.sort((a, b) => compare(a[0], b[0]));
  return new ArraySource(pairs);
}
