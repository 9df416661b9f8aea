// Speculation: which running tasks take so much longer than those that have ended that a copy of them is worth running.

import type { SparkConf } from "../spark-conf.ts";

export interface SpeculationSettings {
  /** How often tasks are looked at, in milliseconds. */
  readonly interval: number;
  /** The part of the tasks that must have ended well before. */
  readonly quantile: number;
  /** A task is slow when it runs this many times as long as the median. */
  readonly multiplier: number;
  /** Tasks shorter than this, in milliseconds, are never slow. */
  readonly minTaskRuntime: number;
  /** With few tasks, which may all be slow, one is when it runs longer than this. */
  readonly durationThreshold: number | undefined;
}

/** `spark.speculation.*`; undefined when it is off. */
export function speculationSettings(conf: SparkConf): SpeculationSettings | undefined {
  if (!conf.getBoolean("spark.speculation", false)) return undefined;
  return {
    interval: conf.getTimeAsMs("spark.speculation.interval", "100ms"),
    quantile: conf.getDouble("spark.speculation.quantile", 0.9),
    multiplier: conf.getDouble("spark.speculation.multiplier", 3),
    minTaskRuntime: conf.getTimeAsMs("spark.speculation.minTaskRuntime", "100ms"),
    durationThreshold: conf.contains("spark.speculation.task.duration.threshold")
      ? conf.getTimeAsMs("spark.speculation.task.duration.threshold", "0")
      : undefined,
  };
}

/** What is known of a task set: how many tasks it has, and how long those took that have ended well. */
export interface TaskSetProgress {
  readonly numTasks: number;
  readonly durations: readonly number[];
  /** How many tasks can run at a time. */
  readonly numSlots: number;
}

/** How long a task may run before it is slow; undefined while that cannot be told. */
export function slowTaskThreshold(progress: TaskSetProgress, settings: SpeculationSettings): number | undefined {
  const { numTasks, durations, numSlots } = progress;
  const minFinished = Math.max(Math.floor(settings.quantile * numTasks), 1);
  if (numTasks > 1 && durations.length >= minFinished) {
    return Math.max(settings.multiplier * median(durations), settings.minTaskRuntime);
  }
  return numTasks <= numSlots ? settings.durationThreshold : undefined;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
