// Operations on the pairs of one partition.

import type { AggregatorData } from "../../rdd/rdd-payloads.ts";
import type { TaskContext } from "../task-context.ts";
import { FlatMapSource, MapSource } from "./element-operations.ts";
import { ExternalAppendOnlyMap } from "./external-append-only-map.ts";
import { drain, iteratorOf, type RecordSource } from "./record-source.ts";
import { pairOf } from "./shuffle-write.ts";
import { loadAggregator } from "./task-aggregator.ts";

export function mapValues(parent: RecordSource, target: (value: unknown) => unknown): RecordSource {
  return new MapSource(parent, (record) => {
    const pair = pairOf(record);
    return [pair[0], target(pair[1])];
  });
}

export function flatMapValues(parent: RecordSource, target: (value: unknown) => unknown): RecordSource {
  return new FlatMapSource(parent, (record) => {
    const [key, value] = pairOf(record);
    const made = target(value);
    if (Array.isArray(made)) return made.map((one: unknown) => [key, one]);
    return withKey(key, iteratorOf(made, "The function of flatMapValues"));
  });
}

function* withKey(key: unknown, values: Iterator<unknown>): Generator<unknown> {
  for (let next = values.next(); next.done !== true; next = values.next()) yield [key, next.value];
}

/** Puts the values of each key together, as a shuffle would. */
export async function combineByKey(
  parent: RecordSource,
  data: AggregatorData,
  context: TaskContext,
): Promise<RecordSource> {
  const { create, merge, combine } = await loadAggregator(data, context);
  const map = new ExternalAppendOnlyMap(context, combine);
  await drain(parent, context, (records) => {
    for (let i = 0; i < records.length; i++) {
      const pair = pairOf(records[i]);
      map.merge(pair[0], pair[1], create, merge);
    }
    return map.spillIfNeeded();
  });
  return map.finish();
}

type CoGrouped = readonly [key: unknown, groups: readonly (readonly unknown[])[]];

/** Every value of the left side with every value of the right one; a side that is kept stands alone where it must. */
export function joinGroups(parent: RecordSource, keepLeft: boolean, keepRight: boolean): RecordSource {
  return new FlatMapSource(parent, (record) => {
    const [key, groups] = record as CoGrouped;
    const left = groups[0] ?? [];
    const right = groups[1] ?? [];
    if (left.length === 1 && right.length === 1) return [[key, [left[0], right[0]]]];
    const pairs: unknown[] = [];
    if (right.length === 0) {
      if (keepLeft) for (const value of left) pairs.push([key, [value, undefined]]);
    } else if (left.length === 0) {
      if (keepRight) for (const value of right) pairs.push([key, [undefined, value]]);
    } else {
      for (const a of left) for (const b of right) pairs.push([key, [a, b]]);
    }
    return pairs;
  });
}

/** Keys that both sides have. */
export function intersectGroups(parent: RecordSource): RecordSource {
  return new FlatMapSource(parent, (record) => {
    const [key, [left = [], right = []]] = record as CoGrouped;
    return left.length > 0 && right.length > 0 ? [key] : [];
  });
}
