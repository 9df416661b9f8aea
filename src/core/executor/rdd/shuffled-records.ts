// Reduce partitions: pairs as they arrive, put together by key, or in the order of their keys.

import type { ShuffledPayload } from "../../rdd/rdd-payloads.ts";
import type { ComputeRequest } from "../executor-registry.ts";
import { ExternalAppendOnlyMap } from "./external-append-only-map.ts";
import { ExternalSorter, sortPairs } from "./external-sorter.ts";
import type { RecordSource } from "./record-source.ts";
import { openPairs, readPairs } from "./shuffle-blocks.ts";
import { loadAggregator } from "./task-aggregator.ts";
import { loadOrdering } from "./task-ordering.ts";

export async function openShuffled(request: ComputeRequest): Promise<RecordSource> {
  const { aggregator, mapSideCombine, ordering } = request.payload as ShuffledPayload;
  const { context, index } = request;
  const [shuffleId = -1] = request.shuffleIds;
  if (aggregator === undefined) {
    if (ordering === undefined) return await openPairs(shuffleId, index, context);
    const sorter = new ExternalSorter(await loadOrdering(ordering, context), ordering, context);
    for await (const { keys, values } of readPairs(shuffleId, index, context)) {
      for (let i = 0; i < keys.length; i++) sorter.add([keys[i], values[i]]);
      const room = sorter.spillIfNeeded();
      if (room !== undefined) await room;
    }
    return sorter.finish();
  }
  const { create, merge, combine } = await loadAggregator(aggregator, context);
  const map = new ExternalAppendOnlyMap(context, combine);
  const first = mapSideCombine ? (combiner: unknown) => combiner : create;
  const further = mapSideCombine ? combine : merge;
  for await (const { keys, values } of readPairs(shuffleId, index, context)) {
    map.mergeColumns(keys, values, first, further);
    const room = map.spillIfNeeded();
    if (room !== undefined) await room;
  }
  const combined = map.finish();
  return ordering === undefined ? combined : await sortPairs(combined, ordering, context);
}
