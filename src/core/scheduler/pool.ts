// A pool: task sets, and other pools, that are served in one order.

import type { Schedulable } from "./schedulable.ts";
import { type SchedulingMode, schedulingAlgorithm } from "./scheduling-algorithm.ts";
import type { TaskSetManager } from "./task-set-manager.ts";

export interface PoolSettings {
  readonly schedulingMode: SchedulingMode;
  readonly weight: number;
  readonly minShare: number;
}

export class Pool implements Schedulable {
  readonly name: string;
  readonly schedulingMode: SchedulingMode;
  readonly weight: number;
  readonly minShare: number;
  readonly priority = 0;
  readonly stageId = -1;
  readonly #members: Schedulable[] = [];

  constructor(name: string, { schedulingMode, weight, minShare }: PoolSettings) {
    this.name = name;
    this.schedulingMode = schedulingMode;
    this.weight = weight;
    this.minShare = minShare;
  }

  get members(): readonly Schedulable[] {
    return this.#members;
  }

  get runningTasks(): number {
    return this.#members.reduce((sum, member) => sum + member.runningTasks, 0);
  }

  add(member: Schedulable): void {
    this.#members.push(member);
  }

  remove(member: Schedulable): void {
    const index = this.#members.indexOf(member);
    if (index >= 0) this.#members.splice(index, 1);
  }

  sortedTaskSets(): readonly TaskSetManager[] {
    if (this.#members.length > 1) this.#members.sort(schedulingAlgorithm(this.schedulingMode));
    return this.#members.flatMap((member) => member.sortedTaskSets());
  }
}
