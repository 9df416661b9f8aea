// What pools order: task sets, and pools of them.

import type { TaskSetManager } from "./task-set-manager.ts";

export interface Schedulable {
  readonly name: string;
  /** How much of the executors it gets beside its siblings. */
  readonly weight: number;
  /** How many tasks it may run before its siblings share what is left. */
  readonly minShare: number;
  readonly runningTasks: number;
  /** The job of a task set: earlier ones go first. */
  readonly priority: number;
  readonly stageId: number;
  /** Its task sets in the order in which they are to be offered executors. */
  sortedTaskSets(): readonly TaskSetManager[];
}
