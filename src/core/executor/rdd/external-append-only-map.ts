// Values put together by key, also when they do not fit into memory: what there is goes to disk in the order of the hashes of
// its keys, and at the end all that went there is merged, hash by hash.

import { equalKeys, hashCode } from "../../rdd/hashing.ts";
import type { TaskContext } from "../task-context.ts";
import { AppendOnlyMap } from "./append-only-map.ts";
import { GrowingSize } from "./growing-size.ts";
import { MergeHeap } from "./merge-heap.ts";
import { orderOfInts } from "./order-by-number.ts";
import type { RecordSource } from "./record-source.ts";
import { estimateEntries, PairRun, writeRun } from "./spilled-pairs.ts";

export class ExternalAppendOnlyMap {
  readonly #context: TaskContext;
  readonly #combine: (a: unknown, b: unknown) => unknown;
  readonly #consumer;
  readonly #runs: PairRun[] = [];
  #map = new AppendOnlyMap(hashCode);
  readonly #size = new GrowingSize(() => estimateEntries(this.#map, this.#context));

  /** @param combine puts together what was put together apart */
  constructor(context: TaskContext, combine: (a: unknown, b: unknown) => unknown) {
    this.#context = context;
    this.#combine = combine;
    this.#consumer = context.memory.newConsumer("Values by key");
  }

  merge<V, C>(key: unknown, value: V, create: (value: V) => C, merge: (combined: C, value: V) => C): void {
    this.#map.merge(key, value, create, merge);
    this.#size.add(1);
  }

  mergePairs<C>(
    records: readonly unknown[],
    create: (value: unknown) => C,
    merge: (combined: C, value: unknown) => C,
  ): void {
    this.#map.mergePairs(records, create, merge);
    this.#size.add(records.length);
  }

  mergeColumns<C>(
    keys: readonly unknown[],
    values: readonly unknown[],
    create: (value: unknown) => C,
    merge: (combined: C, value: unknown) => C,
  ): void {
    this.#map.mergeColumns(keys, values, create, merge);
    this.#size.add(keys.length);
  }

  /** To be called now and then: makes room where there is too much; a promise is to be awaited. */
  spillIfNeeded(): Promise<void> | undefined {
    const isTooLong = this.#map.size >= this.#context.memory.maxRows;
    if (!isTooLong && this.#consumer.tryReserve(this.#size.bytes)) return undefined;
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
    if (!isTooLong && (await this.#consumer.reserve(this.#size.bytes))) return;
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
    this.#size.clear();
    this.#consumer.releaseAll();
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

interface RunByHash {
  readonly run: PairRun;
  readonly index: number;
  /** Of the key of its current pair. */
  hash: number;
}

/** What several runs have of a hash at a time: of equal keys put together. */
class MergedRuns implements RecordSource {
  readonly #runs: MergeHeap<RunByHash>;
  readonly #combine: (a: unknown, b: unknown) => unknown;
  #ready: unknown[] = [];

  constructor(runs: readonly PairRun[], combine: (a: unknown, b: unknown) => unknown) {
    const byHash = runs.flatMap((run, index) =>
      run.current === undefined ? [] : [{ run, index, hash: hashCode(run.current[0]) }],
    );
    this.#runs = new MergeHeap(byHash, (a, b) => a.hash < b.hash || (a.hash === b.hash && a.index < b.index));
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
    const least = this.#runs.first?.hash;
    if (least === undefined) return false;
    const groups: [key: unknown, value: unknown][] = [];
    for (let next = this.#runs.first; next?.hash === least; next = this.#runs.first) {
      this.#takeHash(next, groups);
      if (next.run.current === undefined) this.#runs.removeFirst();
      else this.#runs.firstChanged();
    }
    for (const group of groups) this.#ready.push(group);
    return true;
  }

  /** Takes from a run what it has of its hash. */
  #takeHash(taken: RunByHash, groups: [key: unknown, value: unknown][]): void {
    const { run, hash } = taken;
    for (let pair = run.current; pair !== undefined; pair = run.current) {
      const [key, value] = pair;
      taken.hash = hashCode(key);
      if (taken.hash !== hash) return;
      const known = groups.find(([other]) => equalKeys(other, key));
      if (known === undefined) groups.push([key, value]);
      else known[1] = this.#combine(known[1], value);
      run.advance();
    }
  }
}
