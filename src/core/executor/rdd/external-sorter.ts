// Pairs in the order of their keys, also when they do not fit into memory: sorted runs go to disk and are merged at the end.
// Pairs of equal keys stay in their order.

import type { OrderingData } from "../../rdd/rdd-payloads.ts";
import { encodePairs } from "../../serializer/column-codec.ts";
import { CLASSES } from "../executor-classes.ts";
import type { TaskContext } from "../task-context.ts";
import { MergeHeap } from "./merge-heap.ts";
import { orderOfInts } from "./order-by-number.ts";
import { ArraySource, drain, type RecordSource } from "./record-source.ts";
import { estimateBytes, PairRun, writeRun } from "./spilled-pairs.ts";
import { type Compare, loadOrdering } from "./task-ordering.ts";

type Pair = readonly [key: unknown, value: unknown];

/** Pairs that a sample of their size is taken of. */
const SAMPLED = 64;

/** The last of the pairs that have been added are looked at when so many more have been. */
const PAIRS_PER_LOOK = 1024;

/** So many pairs are held whatever memory there is. */
const FEWEST_PAIRS = 4096;

export async function sortPairs(
  source: RecordSource,
  ordering: OrderingData,
  context: TaskContext,
): Promise<RecordSource> {
  const sorter = new ExternalSorter(await loadOrdering(ordering, context), ordering, context);
  await drain(source, context, (records) => {
    for (const record of records as readonly Pair[]) sorter.add(record);
    return sorter.spillIfNeeded();
  });
  return sorter.finish();
}

export class ExternalSorter {
  readonly #compare: Compare;
  readonly #ordering: OrderingData;
  readonly #context: TaskContext;
  readonly #consumer;
  readonly #runs: PairRun[] = [];
  #pairs: Pair[] = [];
  #nextLook = PAIRS_PER_LOOK;

  constructor(compare: Compare, ordering: OrderingData, context: TaskContext) {
    this.#compare = compare;
    this.#ordering = ordering;
    this.#context = context;
    this.#consumer = context.memory.newConsumer("A sort of pairs");
  }

  add(pair: Pair): void {
    this.#pairs.push(pair);
  }

  /** To be called now and then: makes room where there is too much; a promise is to be awaited. */
  spillIfNeeded(): Promise<void> | undefined {
    if (this.#pairs.length < this.#nextLook) return undefined;
    this.#nextLook = this.#pairs.length + PAIRS_PER_LOOK;
    const isTooLong = this.#pairs.length >= this.#context.memory.maxRows;
    if (!isTooLong && this.#consumer.tryReserve(this.#estimate())) return undefined;
    return this.#makeRoom(isTooLong);
  }

  /** The pairs in their order; the sorter takes no more. */
  finish(): RecordSource {
    const rest = sort(this.#pairs, this.#ordering, this.#compare);
    if (this.#runs.length === 0) return new ArraySource(rest);
    return mergedRuns([...this.#runs, PairRun.ofPairs(rest)], this.#compare);
  }

  async #makeRoom(isTooLong: boolean): Promise<void> {
    if (!isTooLong && ((await this.#consumer.reserve(this.#estimate())) || this.#pairs.length < FEWEST_PAIRS)) return;
    const { memory } = this.#context;
    await memory.openSpills();
    const sorted = sort(this.#pairs, this.#ordering, this.#compare);
    this.#pairs = [];
    this.#nextLook = PAIRS_PER_LOOK;
    this.#runs.push(
      writeRun(
        sorted.map(([key]) => key),
        sorted.map(([, value]) => value),
        this.#context,
      ),
    );
    memory.countSpilled(this.#consumer.reserved);
    this.#consumer.releaseAll();
  }

  /** About how many bytes the pairs take, by the last of them. */
  #estimate(): number {
    const sample = this.#pairs.slice(-SAMPLED);
    const keys = sample.map(([key]) => key);
    const values = sample.map(([, value]) => value);
    const encoded = encodePairs(keys, values, this.#context.services.get(CLASSES));
    return estimateBytes(this.#pairs.length, encoded, sample.length);
  }
}

function sort(pairs: Pair[], ordering: OrderingData, compare: Compare): Pair[] {
  const ints = ordering.type === "natural" ? intKeys(pairs) : undefined;
  const order = ints && orderOfInts(ints, ordering.ascending);
  if (order === undefined) return pairs.sort((a, b) => compare(a[0], b[0]));
  return Array.from(order, (i) => pairs[i] as Pair);
}

/** The keys, if all are ints. */
function intKeys(pairs: readonly Pair[]): Int32Array | undefined {
  const ints = new Int32Array(pairs.length);
  for (let i = 0; i < pairs.length; i++) {
    const key = pairs[i]?.[0];
    if (typeof key !== "number" || (key | 0) !== key) return undefined;
    ints[i] = key;
  }
  return ints;
}

function mergedRuns(runs: readonly PairRun[], compare: Compare): RecordSource {
  const heap = new MergeHeap(
    runs.flatMap((run, index) => (run.current === undefined ? [] : [{ run, index, key: run.current[0] }])),
    (a, b) => {
      const order = compare(a.key, b.key);
      return order < 0 || (order === 0 && a.index < b.index);
    },
  );
  const next = (): Pair | undefined => {
    const { first } = heap;
    const pair = first?.run.current;
    if (first === undefined || pair === undefined) return undefined;
    first.run.advance();
    if (first.run.current === undefined) heap.removeFirst();
    else {
      first.key = first.run.current[0];
      heap.firstChanged();
    }
    return pair;
  };
  return {
    pull(max) {
      const merged: Pair[] = [];
      while (merged.length < max) {
        const pair = next();
        if (pair === undefined) break;
        merged.push(pair);
      }
      return merged.length === 0 ? undefined : merged;
    },
  };
}
