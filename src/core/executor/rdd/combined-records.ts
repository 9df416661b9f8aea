// Partitions made of the records of several, by their places: zips, cartesian products, samples.

import { differentSizes } from "../../rdd/rdd-errors.ts";
import type { SampledPayload, ZippedPayload } from "../../rdd/rdd-payloads.ts";
import type { ComputeRequest } from "../executor-registry.ts";
import { LazySource } from "./element-operations.ts";
import { loadClosure } from "./load-closure.ts";

import { CHUNK, EMPTY_SOURCE, iterateSource, type RecordSource, sourceOfIterable } from "./record-source.ts";
import { openRecords } from "./record-stream.ts";
import { bernoulliSampler, poissonSampler, sampled } from "./samplers.ts";

async function openParents({ parents }: ComputeRequest): Promise<RecordSource[]> {
  const sources: RecordSource[] = [];
  for (const [parent] of parents) sources.push(parent === undefined ? EMPTY_SOURCE : await openRecords(parent()));
  return sources;
}

export async function openZipped(request: ComputeRequest): Promise<RecordSource> {
  const payload = request.payload as ZippedPayload;
  const sources = await openParents(request);
  if (payload.type === "partitions") {
    const target = await loadClosure(payload.function, request.context);
    const iterators = sources.map((source) => iterateSource(source));
    return new LazySource(() => sourceOfIterable(target(...iterators), "The function of zipPartitions"));
  }
  const [left = EMPTY_SOURCE, right = EMPTY_SOURCE] = sources;
  return { pull: (max) => zipped(left, right, max) };
}

function zipped(left: RecordSource, right: RecordSource, max: number): readonly unknown[] | undefined {
  const a = left.pull(max);
  if (a === undefined) {
    if (right.pull(1) !== undefined) throw differentSizes();
    return undefined;
  }
  const b: unknown[] = [];
  while (b.length < a.length) {
    const more = right.pull(a.length - b.length);
    if (more === undefined) throw differentSizes();
    for (const record of more) b.push(record);
  }
  return a.map((record, i) => [record, b[i]]);
}

/** The second partition is read again for each record of the first. */
export async function openCartesian({ parents }: ComputeRequest): Promise<RecordSource> {
  const [[left] = [], [right] = []] = parents;
  if (left === undefined || right === undefined) return EMPTY_SOURCE;
  const outer = await openRecords(left());
  const inner = await openRecords(right());
  const others: unknown[] = [];
  for (let records = inner.pull(CHUNK); records !== undefined; records = inner.pull(CHUNK)) {
    for (const record of records) others.push(record);
  }
  let current: { readonly value: unknown } | undefined;
  let at = 0;
  return {
    pull(max) {
      const pairs: unknown[] = [];
      while (pairs.length < max && others.length > 0) {
        if (current === undefined || at === others.length) {
          const next = outer.pull(1);
          if (next === undefined) break;
          current = { value: next[0] };
          at = 0;
        }
        pairs.push([current.value, others[at++]]);
      }
      return pairs.length === 0 ? undefined : pairs;
    },
  };
}

export async function openSampled(request: ComputeRequest): Promise<RecordSource> {
  const { withReplacement, fraction } = request.payload as SampledPayload;
  const [records = EMPTY_SOURCE] = await openParents(request);
  const seed = request.partition as bigint;
  return sampled(records, withReplacement ? poissonSampler(fraction, seed) : bernoulliSampler(fraction, seed));
}
