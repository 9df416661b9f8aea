// Quantiles of everything that is measured of a stage's tasks, over those that succeeded.

import { quantilesOf } from "./quantiles.ts";
import type { TaskData, TaskMetrics } from "./status-data.ts";
import { gettingResultTime, schedulerDelay } from "./task-times.ts";

export interface TaskSummary {
  readonly quantiles: readonly number[];
  readonly numTasks: number;
  readonly duration: readonly number[];
  readonly schedulerDelay: readonly number[];
  readonly gettingResultTime: readonly number[];
  readonly totalBlocksFetched: readonly number[];
  readonly metrics: Readonly<Record<keyof TaskMetrics, readonly number[]>>;
}

/** Undefined when no task has succeeded. */
export function taskSummary(tasks: readonly TaskData[], quantiles: readonly number[]): TaskSummary | undefined {
  const measured = tasks.flatMap((task) => {
    const { status, taskMetrics } = task;
    return status === "SUCCESS" && taskMetrics !== undefined ? [{ task, metrics: taskMetrics }] : [];
  });
  const [first] = measured;
  if (first === undefined) return undefined;
  const of = (read: (task: TaskData) => number): readonly number[] =>
    quantilesOf(
      measured.map(({ task }) => read(task)),
      quantiles,
    );
  const ofMetric = (name: keyof TaskMetrics): readonly number[] =>
    quantilesOf(
      measured.map(({ metrics }) => metrics[name]),
      quantiles,
    );
  return {
    quantiles,
    numTasks: measured.length,
    // As in Spark's own summary the tasks that failed are among those whose durations are put in order.
    duration: quantilesOf(
      tasks.flatMap(({ duration }) => duration ?? []),
      quantiles,
      measured.length,
    ),
    schedulerDelay: of(schedulerDelay),
    gettingResultTime: of(gettingResultTime),
    totalBlocksFetched: of(
      ({ taskMetrics: m }) => (m?.shuffleLocalBlocksFetched ?? 0) + (m?.shuffleRemoteBlocksFetched ?? 0),
    ),
    metrics: mapMetrics(first.metrics, ofMetric),
  };
}

function mapMetrics(
  metrics: TaskMetrics,
  read: (name: keyof TaskMetrics) => readonly number[],
): Readonly<Record<keyof TaskMetrics, readonly number[]>> {
  const entries = Object.keys(metrics).map((name) => [name, read(name as keyof TaskMetrics)]);
  return Object.fromEntries(entries) as Readonly<Record<keyof TaskMetrics, readonly number[]>>;
}
