// What people do to a notebook: change its cells, and run them one after another.

import type { Application } from "../application.ts";
import type { CellProgram } from "../driver/protocol.ts";
import { type Cell, type CellKind, type CellRunState, IDLE, newCell, type PageStore } from "../page-state.ts";
import { titleOfSource } from "./title-of-source.ts";

const TITLE_LENGTH = 80;
const MAX_RUNS = 20;

export class Notebook {
  readonly #store: PageStore;
  readonly #application: Application;
  readonly #queue: { readonly id: string; readonly selection?: TextRange }[] = [];
  #running: Promise<void> | undefined;
  #runs = 0;

  constructor(store: PageStore, application: Application) {
    this.#store = store;
    this.#application = application;
  }

  get cells(): readonly Cell[] {
    return this.#store.state.cells;
  }

  cell(id: string): Cell | undefined {
    return this.cells.find((cell) => cell.id === id);
  }

  /** Shows other cells, none of which has run. */
  open(title: string, cells: readonly Cell[]): void {
    this.stop();
    void this.#release(this.cells);
    this.#store.update({ title, cells: cells.length === 0 ? [newCell("sql")] : cells, shownCell: undefined });
  }

  rename(title: string): void {
    this.#store.update({ title });
  }

  edit(id: string, source: string): void {
    this.#change(id, { source });
  }

  changeKind(id: string, kind: CellKind): void {
    this.#change(id, { kind, run: IDLE });
  }

  insert(cell: Cell, index: number): void {
    this.#store.update({ cells: this.cells.toSpliced(index, 0, cell) });
  }

  insertAfter(id: string, cell: Cell): void {
    this.insert(cell, this.#index(id) + 1);
  }

  /** @param step −1 for up, 1 for down */
  move(id: string, step: number): void {
    const from = this.#index(id);
    const cell = this.cells[from];
    const to = from + step;
    if (cell === undefined || to < 0 || to >= this.cells.length) return;
    this.#store.update({ cells: this.cells.toSpliced(from, 1).toSpliced(to, 0, cell) });
  }

  remove(id: string): void {
    const removed = this.cells.filter((cell) => cell.id === id);
    if (removed.some(({ run }) => run.state === "running")) this.stop();
    void this.#release(removed);
    const cells = this.cells.filter((cell) => cell.id !== id);
    this.#store.update({ cells: cells.length === 0 ? [newCell("sql")] : cells });
  }

  run(id: string, selection?: TextRange): Promise<void> {
    return this.#enqueue([{ id, ...(selection === undefined ? {} : { selection }) }]);
  }

  runAll(): Promise<void> {
    return this.#enqueue(this.cells);
  }

  runAbove(id: string): Promise<void> {
    return this.#enqueue(this.cells.slice(0, this.#index(id)));
  }

  /** Ends what runs; what waits does not run. */
  stop(): void {
    for (const { id } of this.#queue.splice(0)) this.#setRun(id, IDLE);
    const running = this.cells.filter(({ run }) => run.state === "running");
    if (running.length === 0) return;
    for (const { id, run } of running) this.#setRun(id, { ...run, state: "cancelled", ...elapsed(run) });
    this.#application.cancel();
    // Frames may be rare while every core is at work.
    this.#store.flush();
  }

  #enqueue(cells: readonly { readonly id: string; readonly selection?: TextRange }[]): Promise<void> {
    for (const { id, selection } of cells) {
      const cell = this.cell(id);
      if (cell === undefined || cell.kind === "markdown" || cell.source.trim() === "") continue;
      if (this.#queue.some((waiting) => waiting.id === id) || cell.run.state === "running") continue;
      this.#queue.push({ id, ...(selection === undefined ? {} : { selection }) });
      this.#setRun(id, { ...cell.run, state: "queued" });
    }
    this.#running ??= this.#runQueue().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #runQueue(): Promise<void> {
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      const cell = this.cell(next.id);
      if (cell === undefined) continue;
      const succeeded = await this.#runCell(cell, next.selection);
      // What comes after needs what has failed. (What was stopped has emptied the queue; what is there now was asked for since.)
      if (!succeeded) for (const { id } of this.#queue.splice(0)) this.#setRun(id, IDLE);
    }
  }

  async #runCell(cell: Cell, selection: TextRange | undefined): Promise<boolean> {
    const { id, kind } = cell;
    const count = ++this.#runs;
    const jobGroup = `cell-${count}`;
    const startedAt = performance.now();
    const started: CellRunState = {
      state: "running",
      count,
      jobGroup,
      startedAt,
      ...(selection === undefined ? {} : { offset: selection.from }),
    };
    await this.#release([cell]);
    this.#setRun(id, started);
    this.#store.update({ shownCell: id });
    const text = selection === undefined ? cell.source : cell.source.slice(selection.from, selection.to);
    const { settings, status } = this.#store.state;
    try {
      const outcome = await this.#application.runCell(await this.#program(kind, jobGroup, text));
      const { state } = outcome;
      const milliseconds = performance.now() - startedAt;
      this.#setRun(id, { ...started, state, milliseconds, outcome });
      if (status !== undefined) {
        const run = { count, cell: id, kind, text, settings, status, jobGroup, state, milliseconds };
        this.#store.update({ runs: [...this.#store.state.runs, run].slice(-MAX_RUNS) });
      }
      return state !== "failed";
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const failed = { message, suggestions: [], ...(isPlaced(error) ? { from: error.from, to: error.to } : {}) };
      const outcome = { state: "failed" as const, outputs: [], phases: [], error: failed };
      this.#setRun(id, { ...started, state: "failed", ...elapsed(started), outcome });
      return false;
    }
  }

  async #program(kind: CellKind, jobGroup: string, text: string): Promise<CellProgram> {
    const title = titleOfSource(text, TITLE_LENGTH);
    if (kind === "sql") return { kind, jobGroup, title, text };
    const [{ compileProgram }, driver] = await Promise.all([
      import("../programs/compile-program.ts"),
      this.#application.driver(),
    ]);
    return { kind: "typescript", jobGroup, title, ...compileProgram(text, await driver.variables()) };
  }

  /** Gives back what the driver keeps of results that are no longer shown. */
  async #release(cells: readonly Cell[]): Promise<void> {
    const results = cells.flatMap(({ run }) =>
      (run.outcome?.outputs ?? []).flatMap((output) => (output.kind === "result" ? [output.result.id] : [])),
    );
    if (results.length > 0) await (await this.#application.driver()).release(results);
  }

  #index(id: string): number {
    return this.cells.findIndex((cell) => cell.id === id);
  }

  #setRun(id: string, run: CellRunState): void {
    this.#change(id, { run });
  }

  #change(id: string, change: Partial<Cell>): void {
    this.#store.update({ cells: this.cells.map((cell) => (cell.id === id ? { ...cell, ...change } : cell)) });
  }
}

export interface TextRange {
  readonly from: number;
  readonly to: number;
}

function elapsed({ startedAt = 0 }: CellRunState): { readonly milliseconds: number } {
  return { milliseconds: performance.now() - startedAt };
}

function isPlaced(error: unknown): error is Error & TextRange {
  return error instanceof Error && "from" in error && "to" in error && typeof error.from === "number";
}
