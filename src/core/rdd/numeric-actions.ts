// Statistics of RDDs of numbers.

import type { ActionJob } from "./action-job.ts";
import { collect } from "./actions.ts";
import { mapPartitionsRdd } from "./operations.ts";
import { illegalArgument, unsupportedOperation } from "./rdd-errors.ts";
import { StatCounter } from "./stat-counter.ts";

export async function sum(job: ActionJob<number>): Promise<number> {
  const sums = (await job.run({ type: "sum" })).flat() as number[];
  return sums.reduce((all, one) => all + one, 0);
}

export async function stats(job: ActionJob<number>): Promise<StatCounter> {
  const states = job.within(() => mapPartitionsRdd<readonly number[]>(job.rdd, { type: "statistics" }));
  const counters = (await collect(job.on(states))).map((state) => StatCounter.fromState(state));
  return counters.reduce((all, one) => all.merge(one), new StatCounter());
}

export async function histogram(job: ActionJob<number>, buckets: readonly number[], isEven = false): Promise<number[]> {
  if (buckets.length < 2) {
    throw illegalArgument("buckets array must have at least two elements");
  }
  const counts = job.within(() =>
    mapPartitionsRdd<readonly number[]>(job.rdd, { type: "histogram", buckets: [...buckets], isEven }),
  );
  const sums = new Array<number>(buckets.length - 1).fill(0);
  for (const ofPartition of await collect(job.on(counts))) {
    ofPartition.forEach((count, i) => {
      sums[i] = (sums[i] ?? 0) + count;
    });
  }
  return sums;
}

/** Buckets of the same width between the smallest and the largest number. */
export async function evenHistogram(
  job: ActionJob<number>,
  count: number,
): Promise<readonly [bounds: number[], counts: number[]]> {
  const { min, max } = await stats(job);
  if (!Number.isFinite(min) || !Number.isFinite(max)) {
    throw unsupportedOperation("Histogram on either an empty RDD or RDD containing +/-infinity or NaN");
  }
  const bounds =
    min === max ? [min, min] : [...Array.from({ length: count }, (_, i) => min + (i * (max - min)) / count), max];
  return [bounds, await histogram(job, bounds, true)];
}
