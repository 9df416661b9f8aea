// Values put together by key, also when they do not fit into memory: what there is goes to disk in the order of the hashes of
// its keys, and at the end all that went there is merged, hash by hash.

import { equalKeys, hashCode } from "../../rdd/hashing.ts";
import { encodePairs } from "../../serializer/column-codec.ts";
import { CLASSES } from "../executor-classes.ts";
import type { TaskContext } from "../task-context.ts";
import { AppendOnlyMap } from "./append-only-map.ts";
import { orderOfInts } from "./order-by-number.ts";
import type { RecordSource } from "./record-source.ts";
import { estimateBytes, PairRun, writeRun } from "./spilled-pairs.ts";

/** So many values are added between two looks at the memory. */
const VALUES_PER_LOOK = 4096;

export class ExternalAppendOnlyMap {
  readonly #context: TaskContext;
  readonly #combine: (a: unknown, b: unknown) => unknown;
  readonly #consumer;
  readonly #runs: PairRun[] = [];
  #map = new AppendOnlyMap(hashCode);
  #sinceLook = 0;

  /** @param combine puts together what was put together apart */
  constructor(context: TaskContext, combine: (a: unknown, b: unknown) => unknown) {
    this.#context = context;
    this.#combine = combine;
    this.#consumer = context.memory.newConsumer("Values by key");
  }

  merge<V, C>(key: unknown, value: V, create: (value: V) => C, merge: (combined: C, value: V) => C): void {
    this.#map.merge(key, value, create, merge);
    this.#sinceLook++;
  }

  /** To be called now and then: makes room where there is too much; a promise is to be awaited. */
  spillIfNeeded(): Promise<void> | undefined {
    if (this.#sinceLook < VALUES_PER_LOOK) return undefined;
    this.#sinceLook = 0;
    const isTooLong = this.#map.size >= this.#context.memory.maxRows;
    if (!isTooLong && this.#consumer.tryReserve(this.#estimate())) return undefined;
    return this.#makeRoom(isTooLong);
  }

  /** The pairs of keys and what they have; the map takes no more. */
  finish(): RecordSource {
    const { keys, values } = this.#map.entries();
    if (this.#runs.length === 0) return pairSource(keys, values);
    const order = orderOfHashes(keys);
    const last = PairRun.ofPairs(order.keys.map((i) => [keys[i], values[i]] as const));
    return new MergedRuns([...this.#runs, last], this.#combine);
  }

  async #makeRoom(isTooLong: boolean): Promise<void> {
    if (!isTooLong && (await this.#consumer.reserve(this.#estimate()))) return;
    const { memory } = this.#context;
    await memory.openSpills();
    const { keys, values } = this.#map.entries();
    const order = orderOfHashes(keys).keys;
    this.#runs.push(
      writeRun(
        order.map((i) => keys[i]),
        order.map((i) => values[i]),
        this.#context,
      ),
    );
    memory.countSpilled(this.#consumer.reserved);
    this.#map = new AppendOnlyMap(hashCode);
    this.#consumer.releaseAll();
  }

  #estimate(): number {
    const { keys, values } = this.#map.sample();
    return estimateBytes(this.#map.size, encodePairs(keys, values, this.#context.services.get(CLASSES)), keys.length);
  }
}

/** Pairs of two arrays. */
export function pairSource(keys: readonly unknown[], values: readonly unknown[]): RecordSource {
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

function orderOfHashes(keys: readonly unknown[]): { readonly keys: readonly number[] } {
  const hashes = Int32Array.from(keys, hashCode);
  const order = orderOfInts(hashes);
  if (order !== undefined) return { keys: Array.from(order) };
  return { keys: Array.from(keys.keys()).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0)) };
}

/** What several runs have of a hash at a time: of equal keys put together. */
class MergedRuns implements RecordSource {
  readonly #runs: readonly PairRun[];
  readonly #combine: (a: unknown, b: unknown) => unknown;
  #ready: unknown[] = [];

  constructor(runs: readonly PairRun[], combine: (a: unknown, b: unknown) => unknown) {
    this.#runs = runs;
    this.#combine = combine;
  }

  pull(max: number): readonly unknown[] | undefined {
    while (this.#ready.length < max && this.#addNextHash());
    if (this.#ready.length === 0) return undefined;
    const pairs = this.#ready.slice(0, max);
    this.#ready = this.#ready.slice(max);
    return pairs;
  }

  #addNextHash(): boolean {
    let least: number | undefined;
    for (const run of this.#runs) {
      if (run.current === undefined) continue;
      const hash = hashCode(run.current[0]);
      if (least === undefined || hash < least) least = hash;
    }
    if (least === undefined) return false;
    const groups: [key: unknown, value: unknown][] = [];
    for (const run of this.#runs) {
      for (; run.current !== undefined && hashCode(run.current[0]) === least; run.advance()) {
        const [key, value] = run.current;
        const known = groups.find(([other]) => equalKeys(other, key));
        if (known === undefined) groups.push([key, value]);
        else known[1] = this.#combine(known[1], value);
      }
    }
    this.#ready.push(...groups);
    return true;
  }
}
