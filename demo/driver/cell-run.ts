// One run of a cell: what it has shown so far, how long each phase took, and how it is cancelled.

import type { DataFrame } from "../../src/index.ts";
import { describeError } from "./describe-error.ts";
import type { CellOutcome, CellOutput, Phase } from "./protocol.ts";
import { ResultSet } from "./result-set.ts";

export interface CellRunOptions {
  readonly maxRows: number;
  readonly timeZone: string;
  /** Keeps a result; gives its number. */
  readonly keep: (result: ResultSet) => number;
}

export class CellRun {
  readonly maxRows: number;
  /** Where the statement that runs begins in the cell's text; undefined where errors have no place in it. */
  offset: number | undefined;
  readonly #options: CellRunOptions;
  readonly #controller = new AbortController();
  readonly #outputs: CellOutput[] = [];
  readonly #phases: Phase[] = [];
  #last: DataFrame | undefined;

  constructor(options: CellRunOptions) {
    this.#options = options;
    this.maxRows = options.maxRows;
  }

  /** The query whose rows were shown last. */
  get last(): DataFrame | undefined {
    return this.#last;
  }

  cancel(): void {
    this.#controller.abort(new Error("The cell was stopped."));
  }

  /** The time of the work counts for a phase; nobody waits for it after the run has been cancelled. */
  async measure<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await this.#unlessCancelled(Promise.resolve(work()));
    } finally {
      const milliseconds = performance.now() - start;
      const known = this.#phases.findIndex((phase) => phase.name === name);
      const before = this.#phases[known];
      if (before === undefined) this.#phases.push({ name, milliseconds });
      else this.#phases[known] = { name, milliseconds: before.milliseconds + milliseconds };
    }
  }

  /** Fetches the rows, and shows them. */
  async collect(df: DataFrame, isLimited: boolean): Promise<void> {
    const result = new ResultSet(await df.schema(), this.#options.timeZone);
    this.#last = df;
    for await (const batch of df.toColumnarBatches({ signal: this.#controller.signal })) result.add(batch);
    const id = this.#options.keep(result);
    this.#outputs.push({ kind: "result", result: result.describe(id, isLimited ? this.maxRows : result.numRows) });
  }

  print(text: string): void {
    const last = this.#outputs.at(-1);
    if (last?.kind === "text")
      this.#outputs[this.#outputs.length - 1] = { kind: "text", text: `${last.text}\n${text}` };
    else this.#outputs.push({ kind: "text", text });
  }

  /** Waits for the work, and tells what came of it. */
  async outcome(work: Promise<void>): Promise<CellOutcome> {
    try {
      await this.#unlessCancelled(work);
      const explain = await this.#last?.explainString();
      return { state: "finished", ...this.#shown(), ...(explain === undefined ? {} : { explain }) };
    } catch (error) {
      if (this.#controller.signal.aborted) return { state: "cancelled", ...this.#shown() };
      return { state: "failed", ...this.#shown(), error: describeError(error, this.offset) };
    }
  }

  #shown(): Pick<CellOutcome, "outputs" | "phases"> {
    return { outputs: [...this.#outputs], phases: [...this.#phases] };
  }

  async #unlessCancelled<T>(work: Promise<T>): Promise<T> {
    const { signal } = this.#controller;
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    // Of two that fail, one is not waited for.
    aborted.catch(() => undefined);
    work.catch(() => undefined);
    signal.throwIfAborted();
    return await Promise.race([work, aborted]);
  }
}
