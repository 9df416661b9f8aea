// Operations on the pairs of one partition.

import type { AggregatorData } from "../../rdd/rdd-payloads.ts";
import type { TaskContext } from "../task-context.ts";
import { FlatMapSource, MapSource } from "./element-operations.ts";
import { ExternalAppendOnlyMap } from "./external-append-only-map.ts";
import { pairOf } from "./pair-of.ts";
import { CHUNK, drain, iteratorOf, type RecordSource } from "./record-source.ts";
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
    map.mergePairs(records, create, merge);
    return map.spillIfNeeded();
  });
  return map.finish();
}

type CoGrouped = readonly [key: unknown, groups: readonly (readonly unknown[])[]];

/** Every value of the left side with every value of the right one; a side that is kept stands alone where it must. */
export function joinGroups(parent: RecordSource, keepLeft: boolean, keepRight: boolean): RecordSource {
  return new JoinSource(parent, keepLeft, keepRight);
}

/** What stands for the values of a side that has none. */
const NONE: readonly unknown[] = [undefined];

class JoinSource implements RecordSource {
  readonly #parent: RecordSource;
  readonly #keepLeft: boolean;
  readonly #keepRight: boolean;
  #records: readonly CoGrouped[] = [];
  #at = 0;
  /** Of the current key: its values, and which of them come next. */
  #key: unknown;
  #left: readonly unknown[] = [];
  #right: readonly unknown[] = [];
  #i = 0;
  #j = 0;

  constructor(parent: RecordSource, keepLeft: boolean, keepRight: boolean) {
    this.#parent = parent;
    this.#keepLeft = keepLeft;
    this.#keepRight = keepRight;
  }

  pull(max: number): readonly unknown[] | undefined {
    const pairs: unknown[] = [];
    while (pairs.length < max) {
      if (this.#i === this.#left.length && !this.#next(max)) break;
      const key = this.#key;
      const right = this.#right;
      while (this.#i < this.#left.length && pairs.length < max) {
        const value = this.#left[this.#i];
        const end = Math.min(right.length, this.#j + max - pairs.length);
        for (; this.#j < end; this.#j++) pairs.push([key, [value, right[this.#j]]]);
        if (this.#j < right.length) break;
        this.#j = 0;
        this.#i++;
      }
    }
    return pairs.length === 0 ? undefined : pairs;
  }

  /** Goes on to the next key that has pairs. */
  #next(max: number): boolean {
    for (;;) {
      if (this.#at === this.#records.length) {
        const records = this.#parent.pull(max < CHUNK ? 1 : max);
        if (records === undefined) return false;
        this.#records = records as readonly CoGrouped[];
        this.#at = 0;
      }
      const record = this.#records[this.#at++];
      if (record === undefined) continue;
      const [key, [left = [], right = []]] = record;
      if ((left.length === 0 && !this.#keepRight) || (right.length === 0 && !this.#keepLeft)) continue;
      this.#key = key;
      this.#left = left.length === 0 ? NONE : left;
      this.#right = right.length === 0 ? NONE : right;
      this.#i = 0;
      this.#j = 0;
      return true;
    }
  }
}

/** Keys that both sides have. */
export function intersectGroups(parent: RecordSource): RecordSource {
  return new FlatMapSource(parent, (record) => {
    const [key, [left = [], right = []]] = record as CoGrouped;
    return left.length > 0 && right.length > 0 ? [key] : [];
  });
}
