// Executors that can be made slow while they work, as a busy machine or a bad network makes them: what they answer takes so
// many times as long as it took them. What they tell each other is not touched.

/** How long the shortest answer takes, in milliseconds, to be made longer. */
const MIN_MILLIS = 20;

export class SlowableWorkers {
  readonly #workers = new Map<string, SlowableWorker>();

  /** @param name `executor-0` */
  start(name: string): Worker {
    const worker = new SlowableWorker(
      // Bundlers look for exactly this expression.
      new Worker(new URL("../../workers/executor.ts", import.meta.url), { type: "module", name: "executor" }),
    );
    this.#workers.set(name, worker);
    return worker;
  }

  slow(executorId: string, factor: number): void {
    this.#workers.get(`executor-${executorId}`)?.slow(factor);
  }
}

class SlowableWorker extends EventTarget implements Worker {
  onmessage: Worker["onmessage"] = null;
  onmessageerror: Worker["onmessageerror"] = null;
  onerror: Worker["onerror"] = null;
  readonly #worker: Worker;
  #factor = 1;
  /** When it was last told something, or gave an answer. */
  #since = 0;
  #delivered: Promise<void> = Promise.resolve();

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.addEventListener("message", (event) => this.#answer(event));
    worker.addEventListener("messageerror", (event) => this.#repeat(event));
    worker.addEventListener("error", (event) => {
      const { message, filename, lineno, colno } = event;
      this.dispatchEvent(new ErrorEvent("error", { message, filename, lineno, colno }));
    });
  }

  slow(factor: number): void {
    this.#factor = factor;
  }

  postMessage(message: unknown, options?: StructuredSerializeOptions | Transferable[]): void {
    this.#since = performance.now();
    if (Array.isArray(options)) this.#worker.postMessage(message, options);
    else this.#worker.postMessage(message, options);
  }

  terminate(): void {
    this.#worker.terminate();
  }

  #answer(event: MessageEvent): void {
    const took = Math.max(MIN_MILLIS, performance.now() - this.#since);
    this.#since = performance.now();
    if (this.#factor === 1) {
      this.#repeat(event);
      return;
    }
    const delay = took * (this.#factor - 1);
    // In the order in which they came.
    this.#delivered = this.#delivered
      .then(() => new Promise<void>((resolve) => setTimeout(resolve, delay)))
      .then(() => this.#repeat(event));
  }

  #repeat({ type, data, ports }: MessageEvent): void {
    this.dispatchEvent(new MessageEvent(type, { data, ports: [...ports] }));
  }
}
