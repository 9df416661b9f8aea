// A task that reads many reduce partitions has no need to hold the groups or the build sides of all of them at once: rows of
// different partitions have different keys. It takes as many partitions at a time as a processor's cache holds the states
// of, one run of the stage's program after the other (Manegold, Boncz, Kersten: Optimizing main-memory join on modern
// hardware, 2002).

import { remembered } from "../../../catalyst/trees/remembered.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { joinNeighbours, type ReduceRange } from "./coalesce-partitions.ts";

/** Bytes of shuffled rows whose states stay in the cache of one core. */
const RUN_BYTES = 512 * 1024;

export interface PartitionRuns {
  /** What one run reads. */
  readonly ranges: readonly ReduceRange[];
  /** For each task the numbers of its runs. */
  readonly tasks: readonly (readonly number[])[];
}

/** Whether a stage's program may run over some hash partitions, and then over others; and has states that gain by it. */
export const runsByPartition: (plan: SparkPlan) => boolean = remembered(
  (plan) =>
    plan.exists(({ rowsMeet }) => rowsMeet === "byKey") &&
    !plan.exists(
      ({ rowsMeet, expressions }) => rowsMeet === "all" || !expressions.every(({ deterministic }) => deterministic),
    ),
);

/** @param bytes by reduce partition */
export function partitionRuns(tasks: readonly ReduceRange[], bytes: readonly number[]): PartitionRuns {
  const ranges: ReduceRange[] = [];
  const runs = tasks.map((task) => {
    const first = ranges.length;
    ranges.push(...joinNeighbours(bytes, task, RUN_BYTES));
    return Array.from({ length: ranges.length - first }, (_, i) => first + i);
  });
  return { ranges, tasks: runs };
}
