// Pairs in the order of their keys, also when they do not fit into memory: sorted runs go to disk and are merged at the end.
// Pairs of equal keys stay in their order.

import type { OrderingData } from "../../rdd/rdd-payloads.ts";
import { encodePairs } from "../../serializer/column-codec.ts";
import { CLASSES } from "../executor-classes.ts";
import type { TaskContext } from "../task-context.ts";
import { orderOfInts } from "./order-by-number.ts";
import { ArraySource, CHUNK, type RecordSource } from "./record-source.ts";
import { estimateBytes, PairRun, writeRun } from "./spilled-pairs.ts";
import { type Compare, loadOrdering } from "./task-ordering.ts";

type Pair = readonly [key: unknown, value: unknown];

/** Pairs that a sample of their size is taken of. */
const SAMPLED = 64;

export async function sortPairs(
  source: RecordSource,
  ordering: OrderingData,
  context: TaskContext,
): Promise<RecordSource> {
  const compare = await loadOrdering(ordering, context);
  const consumer = context.memory.newConsumer("A sort of pairs");
  const classes = context.services.get(CLASSES);
  const runs: PairRun[] = [];
  let pairs: Pair[] = [];
  for (let records = source.pull(CHUNK); records !== undefined; records = source.pull(CHUNK)) {
    for (const record of records as readonly Pair[]) pairs.push(record);
    const turn = context.yieldIfNeeded();
    if (turn !== undefined) await turn;
    const sample = pairs.slice(-SAMPLED);
    const encoded = encodePairs(
      sample.map(([key]) => key),
      sample.map(([, value]) => value),
      classes,
    );
    const bytes = estimateBytes(pairs.length, encoded, sample.length);
    if (pairs.length < context.memory.maxRows && (consumer.tryReserve(bytes) || (await consumer.reserve(bytes))))
      continue;
    await context.memory.openSpills();
    const sorted = sort(pairs, ordering, compare);
    runs.push(
      writeRun(
        sorted.map(([key]) => key),
        sorted.map(([, value]) => value),
        context,
      ),
    );
    context.memory.countSpilled(consumer.reserved);
    consumer.releaseAll();
    pairs = [];
  }
  const rest = sort(pairs, ordering, compare);
  return runs.length === 0 ? new ArraySource(rest) : mergedRuns([...runs, PairRun.ofPairs(rest)], compare);
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
  const next = (): Pair | undefined => {
    let first: PairRun | undefined;
    for (const run of runs) {
      if (run.current === undefined) continue;
      if (first?.current === undefined || compare(run.current[0], first.current[0]) < 0) first = run;
    }
    const pair = first?.current;
    first?.advance();
    return pair;
  };
  return {
    pull(max) {
      const merged: Pair[] = [];
      for (let pair = next(); pair !== undefined; pair = next()) {
        merged.push(pair);
        if (merged.length === max) break;
      }
      return merged.length === 0 ? undefined : merged;
    },
  };
}
