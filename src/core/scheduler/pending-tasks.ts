// The tasks of a task set that wait to be launched, by where they like to run. Entries are removed lazily: a task stands
// in several lists, and is skipped where it is found after having been launched from another.

import type { TaskLocality } from "./spark-listener-events.ts";

export interface PendingTask {
  readonly index: number;
  readonly locality: TaskLocality;
}

export class PendingTasks {
  readonly #preferences: readonly (readonly string[])[];
  readonly #isPending: boolean[];
  /** Ascending from the end, so that the first task is popped first. */
  readonly #byExecutor = new Map<string, number[]>();
  readonly #noPreference: number[] = [];
  readonly #all: number[] = [];
  #size = 0;

  constructor(preferences: readonly (readonly string[])[]) {
    this.#preferences = preferences;
    this.#isPending = new Array<boolean>(preferences.length).fill(false);
    for (let index = preferences.length - 1; index >= 0; index--) this.add(index);
  }

  get size(): number {
    return this.#size;
  }

  add(index: number): void {
    if (this.#isPending[index]) return;
    this.#isPending[index] = true;
    this.#size++;
    this.#all.push(index);
    const preferred = this.#preferences[index] ?? [];
    if (preferred.length === 0) this.#noPreference.push(index);
    for (const executorId of preferred) {
      const list = this.#byExecutor.get(executorId);
      if (list === undefined) this.#byExecutor.set(executorId, [index]);
      else list.push(index);
    }
  }

  /**
   * Takes the task that suits an executor best: one that prefers it, else one that prefers none, else, when `any`, one
   * that prefers another.
   */
  take(executorId: string, any: boolean): PendingTask | undefined {
    const local = this.#pop(this.#byExecutor.get(executorId)) ?? this.#pop(this.#noPreference);
    if (local !== undefined) return { index: local, locality: "PROCESS_LOCAL" };
    const other = any ? this.#pop(this.#all) : undefined;
    return other === undefined ? undefined : { index: other, locality: "ANY" };
  }

  #pop(list: number[] | undefined): number | undefined {
    let index = list?.pop();
    while (index !== undefined && !this.#isPending[index]) index = list?.pop();
    if (index === undefined) return undefined;
    this.#isPending[index] = false;
    this.#size--;
    return index;
  }
}
