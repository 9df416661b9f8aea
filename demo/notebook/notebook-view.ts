// The notebook on the page: its cells in their order, and the places where new ones are made.

import type { Application } from "../application.ts";
import { button, h } from "../dom.ts";
import type { SqlNames } from "../editor/sql-completion.ts";
import { plural } from "../format.ts";
import { icon } from "../frame/icons.ts";
import { nextTurn } from "../next-turn.ts";
import { type Cell, type CellKind, newCell, type PageStore } from "../page-state.ts";
import { cellOutput } from "./cell-output.ts";
import { type CellActions, CellView, KIND_NAMES } from "./cell-view.ts";
import type { Notebook } from "./notebook.ts";

/** Between two drawings of how far a run is. */
const PROGRESS_MILLIS = 120;

export interface NotebookViewOptions {
  readonly store: PageStore;
  readonly notebook: Notebook;
  readonly application: Application;
}

export class NotebookView {
  readonly element: HTMLElement;
  readonly #options: NotebookViewOptions;
  readonly #names: SqlNames;
  readonly #list: HTMLElement;
  readonly #views = new Map<string, CellView>();
  #mounting: Promise<void> | undefined;

  constructor(options: NotebookViewOptions) {
    this.#options = options;
    const { store, application } = options;
    this.#names = {
      tables: () => store.state.tables,
      functionNames: async () => await (await application.driver()).functionNames(),
      describeFunction: async (name) => await (await application.driver()).describeFunction(name),
    };
    this.#list = h("div", { class: "cells" });
    this.element = h("div", { class: "notebook" }, this.#title(), this.#notice(), this.#list, this.#addCells());
    store.watch(
      ({ cells }) => [cells],
      ([cells]) => this.#draw(cells),
    );
    let timer: ReturnType<typeof setInterval> | undefined;
    store.watch(
      ({ cells }) => [cells.some(({ run }) => run.state === "running")],
      ([isRunning]) => {
        clearInterval(timer);
        if (isRunning) timer = setInterval(() => this.#drawProgress(), PROGRESS_MILLIS);
      },
    );
  }

  /** Puts the keyboard into a cell. */
  focus(id: string): void {
    // A cell that was made just now is drawn with the next frame.
    this.#draw(this.#options.store.state.cells);
    const view = this.#views.get(id);
    view?.focusEditor();
    view?.element.scrollIntoView({ block: "nearest" });
  }

  #drawProgress(): void {
    for (const cell of this.#options.store.state.cells) {
      if (cell.run.state === "running") this.#views.get(cell.id)?.drawOutput();
    }
  }

  #title(): HTMLElement {
    const { store, notebook } = this.#options;
    const input = h("input", { class: "notebook-title", "aria-label": "Title of the notebook", spellcheck: "false" });
    input.addEventListener("input", () => notebook.rename(input.value));
    store.watch(
      ({ title }) => [title],
      ([title]) => {
        if (input.value !== title) input.value = title;
      },
    );
    return input;
  }

  #notice(): HTMLElement {
    const { store } = this.#options;
    const text = h("p", { class: "notice", role: "note" });
    store.watch(
      ({ notice }) => [notice],
      ([notice]) => {
        text.textContent = notice;
        text.hidden = notice === "";
      },
    );
    return text;
  }

  #draw(cells: readonly Cell[]): void {
    const known = new Set(cells.map(({ id }) => id));
    for (const [id, view] of this.#views) {
      if (known.has(id)) continue;
      view.destroy();
      view.element.remove();
      this.#views.delete(id);
    }
    for (const [index, cell] of cells.entries()) {
      const view = this.#views.get(cell.id) ?? this.#addView(cell);
      if (this.#list.children[index] !== view.element)
        this.#list.insertBefore(view.element, this.#list.children[index] ?? null);
      view.update(cell, index);
    }
    this.#mounting ??= this.#mountEditors().finally(() => {
      this.#mounting = undefined;
    });
  }

  #addView(cell: Cell): CellView {
    const view = new CellView(cell, this.#actionsOf(cell.id));
    this.#views.set(cell.id, view);
    return view;
  }

  /** Editors come one by one, and the page answers in between. */
  async #mountEditors(): Promise<void> {
    const done = new Set<CellView>();
    const next = (): CellView | undefined => [...this.#views.values()].find((view) => !done.has(view));
    for (let view = next(); view !== undefined; view = next()) {
      done.add(view);
      await nextTurn();
      await view.mountEditor();
    }
  }

  #actionsOf(id: string): CellActions {
    const { store, notebook, application } = this.#options;
    const announce = (announcement: string): void => store.update({ announcement });
    const neighbour = (step: number): Cell | undefined => {
      const { cells } = store.state;
      return cells[cells.findIndex((cell) => cell.id === id) + step];
    };
    const insert = (kind: CellKind, step: "above" | "below"): void => {
      const cell = newCell(kind);
      const index = store.state.cells.findIndex((other) => other.id === id);
      notebook.insert(cell, step === "above" ? index : index + 1);
      this.focus(cell.id);
    };
    const kindOf = (): CellKind => notebook.cell(id)?.kind ?? "sql";
    return {
      names: this.#names,
      edit: (source) => notebook.edit(id, source),
      changeKind: (kind) => notebook.changeKind(id, kind),
      run: (selection) => void notebook.run(id, selection).then(() => this.#announceRun(id)),
      runAbove: () => void notebook.runAbove(id),
      stop: () => notebook.stop(),
      goOn: () => {
        const next = neighbour(1);
        if (next === undefined) insert(kindOf() === "markdown" ? "sql" : kindOf(), "below");
        else this.focus(next.id);
      },
      insert: (step) => insert(kindOf() === "markdown" ? "sql" : kindOf(), step),
      move: (step) => {
        notebook.move(id, step);
        this.#draw(store.state.cells);
        this.#views.get(id)?.element.focus();
      },
      remove: () => {
        const next = neighbour(1) ?? neighbour(-1);
        notebook.remove(id);
        if (next !== undefined) this.#views.get(next.id)?.element.focus();
      },
      focusNeighbour: (step) => {
        const next = neighbour(step);
        if (next !== undefined) this.#views.get(next.id)?.element.focus();
      },
      output: (cell, replace) => cellOutput({ application, state: store.state, cell, replace, announce }),
    };
  }

  #announceRun(id: string): void {
    const { store, notebook } = this.#options;
    const cell = notebook.cell(id);
    const number = store.state.cells.findIndex((other) => other.id === id) + 1;
    if (cell === undefined || number === 0) return;
    const last = cell.run.outcome?.outputs.at(-1);
    const rows = last?.kind === "result" ? `, ${plural(last.result.numRows, "row")}` : "";
    store.update({ announcement: `Cell ${number} ${cell.run.state}${rows}` });
  }

  #addCells(): HTMLElement {
    const { store, notebook } = this.#options;
    const add = (kind: CellKind): HTMLElement => {
      const element = button("", () => {
        const cell = newCell(kind);
        notebook.insert(cell, store.state.cells.length);
        this.focus(cell.id);
      });
      element.append(icon("plus"), KIND_NAMES[kind]);
      return element;
    };
    return h(
      "div",
      { class: "add-cells", role: "group", "aria-label": "Add a cell" },
      add("sql"),
      add("typescript"),
      add("markdown"),
    );
  }
}
