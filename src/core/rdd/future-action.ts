// The result of an action that runs in the background: it can be waited for, and cancelled.

/** What the jobs of an action are told, and tell. */
export interface JobHandle {
  readonly signal: AbortSignal;
  readonly jobSubmitted: (jobId: number) => void;
}

/**
 * A result to come. It is awaited as a promise is.
 *
 * @example
 * const count = rdd.countAsync();
 * setTimeout(() => count.cancel(), 1000);
 * console.log(await count);
 */
export class FutureAction<T> implements PromiseLike<T> {
  readonly #jobs: number[] = [];
  readonly #controller = new AbortController();
  readonly #result: Promise<T>;
  #isCompleted = false;

  constructor(run: (handle: JobHandle) => Promise<T>) {
    const handle = { signal: this.#controller.signal, jobSubmitted: (jobId: number) => void this.#jobs.push(jobId) };
    this.#result = run(handle).finally(() => {
      this.#isCompleted = true;
    });
    // A failure that nobody waits for is no failure of the program.
    this.#result.catch(() => undefined);
  }

  // biome-ignore lint/suspicious/noThenProperty: it is awaited
  get then(): Promise<T>["then"] {
    return this.#result.then.bind(this.#result);
  }

  /** Cancels the jobs; who waits gets an error. */
  cancel(reason?: string): void {
    if (!this.#isCompleted) this.#controller.abort(reason);
  }

  /** The jobs that have been submitted so far. */
  get jobIds(): readonly number[] {
    return this.#jobs;
  }

  get isCompleted(): boolean {
    return this.#isCompleted;
  }

  get isCancelled(): boolean {
    return this.#controller.signal.aborted;
  }
}
