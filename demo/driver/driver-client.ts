// The page's end of the driver: starts its worker, feeds the status store from its events, and starts another worker when
// a program in it does not let go.

import { type Remote, wrap } from "comlink";
import { AppStatusStore, type SparkListener, statusListeners } from "../../src/index.ts";
import { TraceStore } from "../../src/tracer/trace-store.ts";
import type { NotebookDriver } from "./notebook-driver.ts";
import type { CellOutcome, CellProgram, DriverEvents, Settings, StartedApplication } from "./protocol.ts";

/** How long a program may go on after it was told to stop. */
const STOP_MILLIS = 400;

const CANCELLED: CellOutcome = { state: "cancelled", outputs: [], phases: [] };

export class DriverClient {
  readonly driver: Remote<NotebookDriver>;
  readonly status = new AppStatusStore();
  readonly traces = new TraceStore();
  readonly #worker: Worker;
  #abandon: (() => void) | undefined;
  #isLost = false;

  constructor() {
    // Bundlers look for exactly this expression.
    this.#worker = new Worker(new URL("./driver-worker.ts", import.meta.url), { type: "module", name: "driver" });
    const listeners: readonly SparkListener[] = [...statusListeners(this.status), this.traces];
    this.#worker.addEventListener("message", ({ data }: MessageEvent<Partial<DriverEvents> | undefined>) => {
      for (const event of data?.driverEvents ?? []) for (const listener of listeners) listener.onEvent?.(event);
    });
    this.driver = wrap<NotebookDriver>(this.#worker);
  }

  /** Whether the worker is gone, so that another has to take its place. */
  get isLost(): boolean {
    return this.#isLost;
  }

  start(settings: Settings): Promise<StartedApplication> {
    const failed = new Promise<never>((_, reject) => {
      this.#worker.addEventListener("error", ({ message }) => reject(new Error(message || "The driver did not load.")));
    });
    failed.catch(() => undefined);
    return Promise.race([this.driver.start(settings), failed]);
  }

  /** Runs a cell. When it was stopped and its program holds the worker, the outcome comes all the same. */
  async runCell(program: CellProgram): Promise<CellOutcome> {
    const abandoned = new Promise<CellOutcome>((resolve) => {
      this.#abandon = () => resolve(CANCELLED);
    });
    const outcome = this.driver.runCell(program);
    try {
      return await Promise.race([outcome, abandoned]);
    } finally {
      this.#abandon = undefined;
    }
  }

  /** Stops what runs: by word, and by ending the worker when it does not answer. */
  async cancel(): Promise<void> {
    const timer = setTimeout(() => {
      this.terminate();
      this.#abandon?.();
    }, STOP_MILLIS);
    await this.driver.cancel();
    clearTimeout(timer);
  }

  terminate(): void {
    this.#isLost = true;
    this.#worker.terminate();
  }
}
