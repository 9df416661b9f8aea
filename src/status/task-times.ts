// What follows from a task's times and metrics.

import type { TaskData } from "./status-data.ts";

/** How long the driver took to fetch the task's result. */
export function gettingResultTime({ launchTime, resultFetchStart, duration = 0 }: TaskData): number {
  return resultFetchStart === undefined ? 0 : Math.max(0, launchTime + duration - resultFetchStart);
}

/** What is left of a finished task's duration beside its work: how long it lay between scheduler and executor. */
export function schedulerDelay(task: TaskData): number {
  const { duration, taskMetrics: metrics } = task;
  if (duration === undefined || metrics === undefined) return 0;
  const { executorRunTime, executorDeserializeTime, resultSerializationTime } = metrics;
  const work = executorRunTime + executorDeserializeTime + resultSerializationTime + gettingResultTime(task);
  return Math.max(0, duration - work);
}
