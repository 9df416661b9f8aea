// The tasks of a task set that wait to be launched, by where they like to run. Entries are removed lazily: a task stands
// in several lists, and is skipped where it is found after having been launched from another.

import type { TaskLocality } from "./spark-listener-events.ts";
import { isAllowed, type TaskLocations } from "./task-location.ts";

export interface PendingTask {
  readonly index: number;
  readonly locality: TaskLocality;
}

/** What is offered to tasks: an executor and its host. */
export interface WorkerOffer {
  readonly executorId: string;
  readonly host: string;
}

export class PendingTasks {
  readonly #locations: readonly TaskLocations[];
  readonly #isPending: boolean[];
  /** Lists are ascending from the end, so that the first task is popped first. */
  readonly #byExecutor = new Map<string, number[]>();
  readonly #byHost = new Map<string, number[]>();
  readonly #noPreference: number[] = [];
  readonly #all: number[] = [];
  #size = 0;
  #numWithExecutor = 0;
  #numWithHost = 0;

  constructor(locations: readonly TaskLocations[]) {
    this.#locations = locations;
    this.#isPending = new Array<boolean>(locations.length).fill(false);
  }

  get size(): number {
    return this.#size;
  }

  add(index: number): void {
    if (this.#isPending[index]) return;
    this.#count(index, 1);
    this.#all.push(index);
    const { executorIds, hosts } = this.#locationsOf(index);
    if (hosts.length === 0) this.#noPreference.push(index);
    for (const executorId of executorIds) addTo(this.#byExecutor, executorId, index);
    for (const host of hosts) addTo(this.#byHost, host, index);
  }

  delete(index: number): void {
    if (this.#isPending[index]) this.#count(index, -1);
  }

  /** Whether tasks wait that could run at this level somewhere. */
  hasAt(level: TaskLocality): boolean {
    switch (level) {
      case "PROCESS_LOCAL":
        return this.#numWithExecutor > 0;
      case "NODE_LOCAL":
        return this.#numWithHost > 0;
      case "NO_PREF":
        return this.#size > this.#numWithHost;
      case "ANY":
        return this.#size > 0;
    }
  }

  /** The tasks that wait, in order. */
  indexes(): number[] {
    return [...this.#isPending.keys()].filter((index) => this.#isPending[index]);
  }

  /** Takes the task that suits an executor best, of those that `canRun` there, at no worse a level than `limit`. */
  take(
    { executorId, host }: WorkerOffer,
    limit: TaskLocality,
    canRun: (index: number) => boolean = () => true,
  ): PendingTask | undefined {
    const found = (locality: TaskLocality, list: number[] | undefined): PendingTask | undefined => {
      const index = this.#pop(list, canRun);
      return index === undefined ? undefined : { index, locality };
    };
    return (
      found("PROCESS_LOCAL", this.#byExecutor.get(executorId)) ??
      (isAllowed(limit, "NODE_LOCAL") ? found("NODE_LOCAL", this.#byHost.get(host)) : undefined) ??
      // As in Spark's events: no place is nearer to it.
      (isAllowed(limit, "NO_PREF") ? found("PROCESS_LOCAL", this.#noPreference) : undefined) ??
      (isAllowed(limit, "ANY") ? found("ANY", this.#all) : undefined)
    );
  }

  #locationsOf(index: number): TaskLocations {
    const locations = this.#locations[index];
    if (locations === undefined) throw new Error(`There is no task ${index}.`);
    return locations;
  }

  #pop(list: number[] | undefined, canRun: (index: number) => boolean): number | undefined {
    if (list === undefined) return undefined;
    for (let at = list.length - 1; at >= 0; at--) {
      const index = list[at] ?? -1;
      const isPending = this.#isPending[index] ?? false;
      if (isPending && !canRun(index)) continue;
      if (at === list.length - 1) list.pop();
      else list.splice(at, 1);
      if (!isPending) continue;
      this.#count(index, -1);
      return index;
    }
    return undefined;
  }

  #count(index: number, change: 1 | -1): void {
    const { executorIds, hosts } = this.#locationsOf(index);
    this.#isPending[index] = change === 1;
    this.#size += change;
    if (executorIds.length > 0) this.#numWithExecutor += change;
    if (hosts.length > 0) this.#numWithHost += change;
  }
}

function addTo(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [index]);
  else list.push(index);
}
