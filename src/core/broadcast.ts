// A broadcast variable: a value that every executor that needs it holds once.

import { SparkException } from "../errors/spark-error.ts";

/** What a function that captures the variable takes along: executors fetch the value by it. */
export interface BroadcastHandle {
  readonly kind: "broadcast";
  readonly id: number;
  /** The number by which the driver's BroadcastManager is called. */
  readonly source: number;
}

export interface BroadcastActions {
  /** The driver call that gives executors the value. */
  readonly source: number;
  unpersist(id: number): void;
  destroy(id: number): void;
}

export class Broadcast<T> {
  readonly id: number;
  readonly #value: T;
  readonly #actions: BroadcastActions;
  #destroyed = false;

  constructor(id: number, value: T, actions: BroadcastActions) {
    this.id = id;
    this.#value = value;
    this.#actions = actions;
  }

  get value(): T {
    this.#throwIfDestroyed();
    return this.#value;
  }

  get taskHandle(): BroadcastHandle {
    this.#throwIfDestroyed();
    return { kind: "broadcast", id: this.id, source: this.#actions.source };
  }

  /** Frees the value in all executors; those that need it again fetch it again. */
  unpersist(): void {
    this.#throwIfDestroyed();
    this.#actions.unpersist(this.id);
  }

  /** Frees the value in all executors; it can no longer be used. */
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#actions.destroy(this.id);
  }

  toString(): string {
    return `Broadcast(${this.id})`;
  }

  #throwIfDestroyed(): void {
    if (this.#destroyed) throw new SparkException("BROADCAST_DESTROYED", { id: String(this.id), callSite: "destroy" });
  }
}
