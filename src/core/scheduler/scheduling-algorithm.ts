// The orders in which the members of a pool are served: first come, first served, or by fair shares.

import type { Schedulable } from "./schedulable.ts";

export type SchedulingMode = "FIFO" | "FAIR";

export function schedulingAlgorithm(mode: SchedulingMode): (a: Schedulable, b: Schedulable) => number {
  return mode === "FAIR" ? compareFairly : compareByArrival;
}

/** By job, then by stage. */
function compareByArrival(a: Schedulable, b: Schedulable): number {
  return a.priority - b.priority || a.stageId - b.stageId;
}

/** Those below their minimal share first, the neediest of them before; then by running tasks for their weight. */
function compareFairly(a: Schedulable, b: Schedulable): number {
  const [aNeedy, bNeedy] = [a.runningTasks < a.minShare, b.runningTasks < b.minShare];
  if (aNeedy !== bNeedy) return aNeedy ? -1 : 1;
  const order = aNeedy
    ? a.runningTasks / Math.max(a.minShare, 1) - b.runningTasks / Math.max(b.minShare, 1)
    : a.runningTasks / a.weight - b.runningTasks / b.weight;
  if (order !== 0) return order;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
