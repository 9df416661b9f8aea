// What RDDs of the kind "map-partitions" do with their parent's records, by the type of the operation.

import type { PartitionOperation } from "../../rdd/rdd-payloads.ts";
import type { ComputeRequest } from "../executor-registry.ts";
import { FilterSource, FlatMapSource, GlomSource, LazySource, MapSource } from "./element-operations.ts";
import { sortPairs } from "./external-sorter.ts";
import { loadClosure } from "./load-closure.ts";
import { pairOf } from "./pair-of.ts";
import { combineByKey, flatMapValues, intersectGroups, joinGroups, mapValues } from "./pair-operations.ts";
import { EMPTY_SOURCE, iterateSource, type RecordSource, sourceOfIterable } from "./record-source.ts";
import { openRecords } from "./record-stream.ts";

export async function openMapPartitions(request: ComputeRequest): Promise<RecordSource> {
  const operation = request.payload as PartitionOperation;
  const [parent] = request.parents.flat();
  const records = parent === undefined ? EMPTY_SOURCE : await openRecords(parent());
  const { context, index } = request;
  switch (operation.type) {
    case "map":
      return new MapSource(records, await loadClosure(operation.function, context));
    case "filter":
      return new FilterSource(records, await loadClosure(operation.function, context));
    case "flatMap":
      return new FlatMapSource(records, await loadClosure(operation.function, context));
    case "keyBy": {
      const keyOf = await loadClosure(operation.function, context);
      return new MapSource(records, (record) => [keyOf(record), record]);
    }
    case "mapPartitions": {
      const target = await loadClosure(operation.function, context);
      return new LazySource(() => sourceOfIterable(target(iterateSource(records)), "The function of mapPartitions"));
    }
    case "mapPartitionsWithIndex": {
      const target = await loadClosure(operation.function, context);
      const what = "The function of mapPartitionsWithIndex";
      return new LazySource(() => sourceOfIterable(target(index, iterateSource(records)), what));
    }
    case "mapValues":
      return mapValues(records, await loadClosure(operation.function, context));
    case "flatMapValues":
      return flatMapValues(records, await loadClosure(operation.function, context));
    case "asIs":
      return records;
    case "keys":
      return new MapSource(records, (record) => pairOf(record)[0]);
    case "values":
      return new MapSource(records, (record) => pairOf(record)[1]);
    case "glom":
      return new GlomSource(records);
    case "pairWithNull":
      return new MapSource(records, (record) => [record, null]);
    case "pairWithOne":
      return mapValues(records, () => 1);
    case "combine":
      return await combineByKey(records, operation.aggregator, context);
    case "join":
      return joinGroups(records, operation.keepLeft, operation.keepRight);
    case "intersect":
      return intersectGroups(records);
    case "sortByKey":
      return await sortPairs(records, operation.ordering, context);
    default: {
      const { openRareOperation } = await import("./rare-operations.ts");
      return await openRareOperation(operation, records, request);
    }
  }
}
