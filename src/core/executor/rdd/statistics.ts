// What numeric actions make of the numbers of a partition.

import { bucketOf } from "../../rdd/histogram-buckets.ts";
import { StatCounter } from "../../rdd/stat-counter.ts";
import type { TaskContext } from "../task-context.ts";
import { drain, type RecordSource } from "./record-source.ts";

/** The fields of a StatCounter. */
export async function statisticsOf(records: RecordSource, context: TaskContext): Promise<readonly number[]> {
  const counter = new StatCounter();
  await drain(records, context, (some) => {
    for (const value of some) counter.merge(Number(value));
  });
  return counter.toState();
}

/** How many numbers are in each bucket. */
export async function histogramOf(
  records: RecordSource,
  buckets: readonly number[],
  isEven: boolean,
  context: TaskContext,
): Promise<readonly number[]> {
  const counts = new Array<number>(Math.max(0, buckets.length - 1)).fill(0);
  await drain(records, context, (some) => {
    for (const value of some) {
      const bucket = bucketOf(Number(value), buckets, isEven);
      if (bucket !== undefined) counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  });
  return counts;
}
