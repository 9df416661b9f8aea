// Removes what executors keep for the driver's objects: at once when told, and as a safety net when the object that
// stands for it has become garbage.

import type { Broadcast } from "./broadcast.ts";
import type { ShuffleDependency } from "./rdd/dependency.ts";
import type { Lineage } from "./rdd/lineage.ts";

export interface CleanupActions {
  removeShuffle(shuffleId: number): void;
  removeRdd(rddId: number): void;
  removeSharedState(key: string): void;
  removeBroadcast(broadcastId: number): void;
}

export class ContextCleaner {
  readonly #actions: CleanupActions;
  readonly #garbage = new FinalizationRegistry<() => void>((clean) => {
    if (!this.#stopped) clean();
  });
  #stopped = false;

  constructor(actions: CleanupActions) {
    this.#actions = actions;
  }

  watchShuffle(dependency: ShuffleDependency): void {
    const { shuffleId } = dependency;
    this.#garbage.register(dependency, () => this.#actions.removeShuffle(shuffleId), dependency);
  }

  watchRdd(rdd: Lineage): void {
    const { id } = rdd;
    this.#garbage.register(rdd, () => this.#actions.removeRdd(id), rdd);
  }

  watchBroadcast(broadcast: Broadcast<unknown>): void {
    const { id } = broadcast;
    this.#garbage.register(broadcast, () => this.#actions.removeBroadcast(id), broadcast);
  }

  /** Removes the map outputs of a shuffle; a job that still needs them computes them again. */
  removeShuffle(shuffleId: number): void {
    this.#actions.removeShuffle(shuffleId);
  }

  removeRdd(rddId: number): void {
    this.#actions.removeRdd(rddId);
  }

  /** Ends the state that tasks share under `key` in every executor. */
  removeSharedState(key: string): void {
    this.#actions.removeSharedState(key);
  }

  stop(): void {
    this.#stopped = true;
  }
}
