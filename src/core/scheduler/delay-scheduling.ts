// Delay scheduling: a task set waits a while at each level of locality, for an executor that suits it better, before it
// takes the next worse one. Clockless: times are passed in.

import type { TaskLocality } from "./spark-listener-events.ts";
import { LOCALITY_LEVELS } from "./task-location.ts";

/** How long, in milliseconds, tasks wait for an executor, and for a host, that they prefer. */
export interface LocalityWaits {
  readonly process: number;
  readonly node: number;
}

export class DelayScheduling {
  readonly #waits: LocalityWaits;
  #levels: readonly TaskLocality[];
  #current = 0;
  #lastReset: number;

  /** @param levels those at which tasks can run, the best first */
  constructor(levels: readonly TaskLocality[], waits: LocalityWaits, now: number) {
    this.#levels = levels;
    this.#waits = waits;
    this.#lastReset = now;
  }

  get levels(): readonly TaskLocality[] {
    return this.#levels;
  }

  /** When the next worse level is allowed, if tasks still wait at the current one. */
  get deadline(): number {
    return this.#lastReset + this.#waitAt(this.#current);
  }

  /** Executors have come or gone: goes on at the same level, or from the start when a better one has come up. */
  setLevels(levels: readonly TaskLocality[]): void {
    const [before, best] = [this.#levels[0], levels[0]];
    const level = this.#levels[this.#current];
    this.#levels = levels;
    this.#current = level === undefined ? 0 : this.#indexOf(level);
    if (before !== undefined && best !== undefined && rank(best) < rank(before)) this.#current = 0;
  }

  /** The worst level that is allowed by now; levels at which no task waits are passed at once. */
  allowedLevel(now: number, hasTasksAt: (level: TaskLocality) => boolean): TaskLocality {
    while (this.#current < this.#levels.length - 1) {
      const level = this.#levels[this.#current] ?? "ANY";
      if (!hasTasksAt(level)) this.#lastReset = now;
      else if (now - this.#lastReset < this.#waitAt(this.#current)) return level;
      else this.#lastReset += this.#waitAt(this.#current);
      this.#current++;
    }
    return this.#levels[this.#current] ?? "ANY";
  }

  /** All that was offered was taken, the best of it at `level`: waiting begins anew there. */
  reset(now: number, level: TaskLocality): void {
    this.#lastReset = now;
    this.#current = this.#indexOf(level);
  }

  #indexOf(level: TaskLocality): number {
    const index = this.#levels.findIndex((one) => rank(one) >= rank(level));
    return index < 0 ? this.#levels.length - 1 : index;
  }

  #waitAt(index: number): number {
    const level = this.#levels[index];
    if (level === "PROCESS_LOCAL") return this.#waits.process;
    return level === "NODE_LOCAL" ? this.#waits.node : 0;
  }
}

function rank(level: TaskLocality): number {
  return LOCALITY_LEVELS.indexOf(level);
}
