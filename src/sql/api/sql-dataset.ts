// What `spark.sql` gives: a Dataset that can be used at once or awaited.

import { type DataFrame, Dataset } from "./dataset.ts";

/** The Dataset of a SQL text. Awaiting it analyses it, and waits for the effect of a statement that has one. */
export class SqlDataset extends Dataset implements PromiseLike<DataFrame> {
  #effect: Promise<unknown> | undefined;

  /** Has the statement take its effect, after what the program asked for before. */
  runStatement(): void {
    const { queryExecution } = this;
    this.#effect = this.sparkSession.effects.run(() => queryExecution.commandExecuted());
    // Whoever awaits the statement or asks for its answer is told of its failure.
    this.#effect.catch(() => undefined);
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise of its analysed self
  then<A = DataFrame, B = never>(
    onFulfilled?: ((df: DataFrame) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): PromiseLike<A | B> {
    const done = this.#effect ?? this.queryExecution.commandExecuted();
    return done
      .then(() => new Dataset(this.sparkSession, this.plan, undefined, this.queryExecution))
      .then(onFulfilled, onRejected);
  }
}
