// Partitions of cogroup: for each key the values that every input has of it; and of subtractByKey: the pairs of the first
// input whose key the second has not.

import { hashCode } from "../../rdd/hashing.ts";
import type { CoGroupedPayload } from "../../rdd/rdd-payloads.ts";
import type { ComputeRequest } from "../executor-registry.ts";
import { AppendOnlyMap } from "./append-only-map.ts";
import { ExternalAppendOnlyMap } from "./external-append-only-map.ts";
import { pairOf } from "./pair-of.ts";
import { ArraySource, drain, type RecordSource } from "./record-source.ts";
import { openRecords } from "./record-stream.ts";
import { readPairs } from "./shuffle-blocks.ts";

export async function openCoGrouped(request: ComputeRequest): Promise<RecordSource> {
  const { context } = request;
  const { inputs } = request.payload as CoGroupedPayload;
  const combine = (a: unknown, b: unknown): unknown =>
    (a as unknown[][]).map((group, i) => [...group, ...((b as unknown[][])[i] ?? [])]);
  const map = new ExternalAppendOnlyMap(context, combine);
  for (let input = 0; input < inputs.length; input++) {
    const create = (value: unknown): unknown[][] => {
      const groups: unknown[][] = [];
      for (let one = 0; one < inputs.length; one++) groups.push(one === input ? [value] : []);
      return groups;
    };
    const merge = (groups: unknown[][], value: unknown): unknown[][] => {
      groups[input]?.push(value);
      return groups;
    };
    await eachPair(
      request,
      inputs,
      input,
      (key, value) => map.merge(key, value, create, merge),
      () => map.spillIfNeeded(),
    );
  }
  return map.finish();
}

export async function openSubtracted(request: ComputeRequest): Promise<RecordSource> {
  const { inputs } = request.payload as CoGroupedPayload;
  const map = new AppendOnlyMap(hashCode);
  const keys: unknown[] = [];
  const groups: unknown[][] = [];
  await eachPair(request, inputs, 0, (key, value) => {
    const create = (): number => groups.push([]) && keys.push(key) - 1;
    groups[map.merge(key, value, create, same)]?.push(value);
  });
  const removed = new AppendOnlyMap(hashCode);
  await eachPair(request, inputs, 1, (key) => void removed.merge(key, true, same, same));
  const pairs: unknown[] = [];
  for (const i of javaHashMapOrder(keys)) {
    if (removed.get(keys[i]) === true) continue;
    for (const value of groups[i] ?? []) pairs.push([keys[i], value]);
  }
  return new ArraySource(pairs);
}

function same<T>(value: T): T {
  return value;
}

/** The inputs that come by a shuffle and those that do not are numbered apart. */
async function eachPair(
  { parents, shuffleIds, index, context }: ComputeRequest,
  inputs: CoGroupedPayload["inputs"],
  input: number,
  take: (key: unknown, value: unknown) => void,
  makeRoom?: () => Promise<void> | undefined,
): Promise<void> {
  const kind = inputs[input];
  const place = inputs.slice(0, input).filter((one) => one === kind).length;
  if (kind === "shuffle") {
    for await (const { keys, values } of readPairs(shuffleIds[place] ?? -1, index, context)) {
      for (let i = 0; i < keys.length; i++) take(keys[i], values[i]);
      await makeRoom?.();
    }
    return;
  }
  for (const parent of parents[place] ?? []) {
    await drain(await openRecords(parent()), context, (records) => {
      for (let i = 0; i < records.length; i++) {
        const pair = pairOf(records[i]);
        take(pair[0], pair[1]);
      }
      return makeRoom?.();
    });
  }
}

const LEAST_CAPACITY = 16;

/** The positions of keys, given in the order in which they were added, as a java.util.HashMap iterates over them. */
function javaHashMapOrder(keys: readonly unknown[]): number[] {
  let capacity = LEAST_CAPACITY;
  while (keys.length > capacity * 0.75) capacity *= 2;
  const bucketOf = (key: unknown): number => {
    const hash = hashCode(key);
    return (hash ^ (hash >>> 16)) & (capacity - 1);
  };
  const buckets = keys.map(bucketOf);
  return keys.map((_, i) => i).sort((a, b) => (buckets[a] ?? 0) - (buckets[b] ?? 0));
}
