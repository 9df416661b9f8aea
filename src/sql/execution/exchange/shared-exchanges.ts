// The shuffles that one query has written, and its subqueries with it: an exchange that is the same as another reads what that
// one has written (Spark's ReuseExchangeAndSubquery).

import type { WrittenShuffle } from "../adaptive/shuffle-query-stage-exec.ts";
import type { SparkPlan } from "../spark-plan.ts";
import { exchangeIdentity } from "./exchange-identity.ts";

export class SharedExchanges {
  readonly #written = new Map<string, Promise<WrittenShuffle>>();
  readonly #disposals: (() => void)[] = [];

  /** What the exchange has written; `write` is asked by the first of those that are the same. */
  write(exchange: SparkPlan, write: () => Promise<WrittenShuffle>): Promise<WrittenShuffle> {
    const identity = exchangeIdentity(exchange);
    if (identity === undefined) return write();
    const known = this.#written.get(identity);
    if (known !== undefined) return known;
    const written = write();
    this.#written.set(identity, written);
    return written;
  }

  /** Keeps what a part of the query holds until the whole query has ended. */
  onDispose(dispose: () => void): void {
    this.#disposals.push(dispose);
  }

  dispose(): void {
    for (const dispose of this.#disposals) dispose();
  }
}
