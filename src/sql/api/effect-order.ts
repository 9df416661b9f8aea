// Statements take effect in the order in which a program makes them, whether it awaits them or not.

import { withWords } from "../../errors/spark-error.ts";

export class EffectOrder {
  #last: Promise<unknown> = Promise.resolve();

  /** Settles, and is never rejected, when everything asked for until now has happened or failed. */
  get settled(): Promise<unknown> {
    return this.#last;
  }

  /** Runs an effect when those before it have settled. A failure is the caller's alone. */
  run<T>(effect: () => Promise<T>): Promise<T> {
    const result = this.#last.then(effect);
    this.#last = result.catch(() => undefined);
    // A promise of its own, so that a failure that nobody handles is reported as any other unhandled rejection.
    return withWords(result);
  }
}
