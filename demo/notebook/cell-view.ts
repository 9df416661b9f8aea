// A cell on the page: its editor or its rendered text, what it can be told to do, and what its run has shown.

import type { KeyBinding } from "@codemirror/view";
import { button, h } from "../dom.ts";
import type { CellEditor } from "../editor/cell-editor.ts";
import type { SqlNames } from "../editor/sql-completion.ts";
import { icon } from "../frame/icons.ts";
import { menu } from "../frame/menu.ts";
import type { Cell, CellKind } from "../page-state.ts";
import type { TextRange } from "./notebook.ts";

export const KIND_NAMES: Readonly<Record<CellKind, string>> = {
  sql: "SQL",
  typescript: "TypeScript",
  markdown: "Text",
};

/** What a cell tells the notebook to do. */
export interface CellActions {
  readonly names: SqlNames;
  edit(source: string): void;
  changeKind(kind: CellKind): void;
  run(selection?: TextRange): void;
  runAbove(): void;
  stop(): void;
  /** Goes to the next cell, which is made when this is the last. */
  goOn(): void;
  insert(step: "above" | "below"): void;
  move(step: number): void;
  remove(): void;
  /** Puts the keyboard on the cell above or below. */
  focusNeighbour(step: number): void;
  /** What the run has shown. */
  output(cell: Cell, replace: (from: number, to: number, text: string) => void): readonly HTMLElement[];
}

export class CellView {
  readonly element: HTMLElement;
  readonly #actions: CellActions;
  readonly #place: HTMLElement;
  readonly #output: HTMLElement;
  readonly #runButton: HTMLButtonElement;
  readonly #count: HTMLElement;
  readonly #editorPlace: HTMLElement;
  readonly #text: HTMLElement;
  #cell: Cell;
  #editor: CellEditor | undefined;
  #isEditing: boolean;
  #wantsFocus = false;
  #shownOutcome: unknown;

  constructor(cell: Cell, actions: CellActions) {
    this.#cell = cell;
    this.#actions = actions;
    this.#isEditing = cell.kind !== "markdown" || cell.source === "";
    this.#runButton = button("", () => this.#onRunButton(), { class: "run" });
    this.#count = h("span", { class: "cell-count", "aria-hidden": "true" });
    this.#editorPlace = h("div", { class: "cell-editor" });
    this.#text = h("div", { class: "prose" });
    this.#place = h("div", { class: "cell-source" }, this.#editorPlace, this.#text);
    this.#output = h("div", { class: "cell-output" });
    this.element = h(
      "article",
      { class: "cell", tabindex: -1, "data-kind": cell.kind },
      h("div", { class: "cell-gutter" }, this.#runButton, this.#count),
      h("div", { class: "cell-body" }, this.#toolbar(), this.#place, this.#output),
    );
    this.element.addEventListener("keydown", (event) => this.#onKey(event));
    this.#text.addEventListener("dblclick", () => this.editText());
    this.#drawText();
    this.#showEditor();
  }

  /** Makes the editor, which shows the source as plain text until then. */
  async mountEditor(): Promise<void> {
    if (this.#editor !== undefined || !this.#isEditing) return;
    const { CellEditor } = await import("../editor/cell-editor.ts");
    if (this.#editor !== undefined || !this.#isEditing) return;
    this.#editorPlace.replaceChildren();
    this.#editor = new CellEditor({
      parent: this.#editorPlace,
      kind: this.#cell.kind,
      source: this.#cell.source,
      label: this.#label(),
      names: this.#actions.names,
      onChange: (source) => this.#actions.edit(source),
      keys: this.#keys(),
    });
    if (this.#wantsFocus) this.#editor.focus();
  }

  focusEditor(): void {
    if (this.#cell.kind === "markdown" && !this.#isEditing) {
      this.element.focus();
      return;
    }
    this.#wantsFocus = true;
    if (this.#editor !== undefined) this.#editor.focus();
    else void this.mountEditor();
  }

  /** Shows the source of a text, to be changed. */
  editText(): void {
    if (this.#cell.kind !== "markdown") return;
    this.#isEditing = true;
    this.#showEditor();
    this.#wantsFocus = true;
    void this.mountEditor();
  }

  update(cell: Cell, index: number): void {
    const before = this.#cell;
    this.#cell = cell;
    this.element.dataset.state = cell.run.state;
    const label = `Cell ${index + 1}, ${KIND_NAMES[cell.kind]}`;
    if (this.element.getAttribute("aria-label") !== label) {
      this.element.setAttribute("aria-label", label);
      this.#editor?.setLabel(this.#label());
    }
    this.#count.textContent = cell.run.count === undefined ? "" : String(cell.run.count);
    if (cell.kind !== before.kind) this.#changeKind();
    else if (cell.source !== before.source) this.#editor?.setSource(cell.source);
    this.#drawRunButton();
    this.drawOutput();
  }

  /** Draws the output anew when the run has gone on. */
  drawOutput(): void {
    const { run } = this.#cell;
    const isRunning = run.state === "running";
    const shown = isRunning ? Symbol("running") : (run.outcome ?? run.state);
    if (shown === this.#shownOutcome) return;
    this.#shownOutcome = shown;
    // A run that begins leaves what is below where it is.
    const isBusy = isRunning || run.state === "queued";
    if (!isBusy) this.#output.style.minHeight = "";
    else if (this.#output.style.minHeight === "") this.#output.style.minHeight = `${this.#output.offsetHeight}px`;
    const replace = (from: number, to: number, text: string): void => this.#editor?.replace(from, to, text);
    this.#output.replaceChildren(...this.#actions.output(this.#cell, replace));
    this.#editor?.showError(run.outcome?.error, run.offset);
    if (this.#editor === undefined && run.outcome?.error !== undefined) {
      void this.mountEditor().then(() => this.#editor?.showError(run.outcome?.error, run.offset));
    }
  }

  destroy(): void {
    this.#editor?.destroy();
  }

  #changeKind(): void {
    this.element.dataset.kind = this.#cell.kind;
    this.#editor?.destroy();
    this.#editor = undefined;
    this.#isEditing = true;
    this.#showEditor();
    void this.mountEditor();
  }

  #showEditor(): void {
    this.#editorPlace.hidden = !this.#isEditing;
    this.#text.hidden = this.#isEditing;
    if (this.#editor === undefined)
      this.#editorPlace.replaceChildren(h("pre", { class: "cell-plain" }, this.#cell.source));
  }

  #drawText(): void {
    if (this.#cell.kind !== "markdown") return;
    // As much text as there will be, so that nothing below it moves then.
    this.#text.replaceChildren(...this.#cell.source.split(/\n{2,}/).map((paragraph) => h("p", {}, paragraph)));
    void import("./render-markdown.ts").then(({ renderMarkdown }) => {
      this.#text.replaceChildren(renderMarkdown(this.#cell.source));
    });
  }

  #finishText(): void {
    this.#drawText();
    if (this.#cell.source.trim() === "") return;
    this.#isEditing = false;
    this.#wantsFocus = false;
    this.#editor?.destroy();
    this.#editor = undefined;
    this.#showEditor();
  }

  #run(selection?: TextRange): void {
    // Escape is for what runs now.
    this.#editor?.closeCompletion();
    if (this.#cell.kind === "markdown") this.#finishText();
    else this.#actions.run(selection);
  }

  #onRunButton(): void {
    const { run, kind } = this.#cell;
    if (run.state === "running" || run.state === "queued") this.#actions.stop();
    else if (kind === "markdown" && !this.#isEditing) this.editText();
    else this.#run();
  }

  #drawRunButton(): void {
    const { run, kind } = this.#cell;
    const isBusy = run.state === "running" || run.state === "queued";
    const isText = kind === "markdown" && !this.#isEditing;
    const name = isBusy ? "Stop" : isText ? "Edit" : kind === "markdown" ? "Done" : "Run";
    if (this.#runButton.getAttribute("aria-label") === `${name} cell`) return;
    this.#runButton.setAttribute("aria-label", `${name} cell`);
    this.#runButton.title = isBusy ? "Stop (Escape)" : isText ? "Edit (Enter)" : "Run (Ctrl+Enter)";
    this.#runButton.replaceChildren(icon(isBusy ? "stop" : isText ? "edit" : kind === "markdown" ? "check" : "run"));
  }

  #keys(): readonly KeyBinding[] {
    const does = (action: () => void): (() => boolean) => {
      return () => {
        action();
        return true;
      };
    };
    return [
      { key: "Shift-Enter", run: does(() => this.#runAndGoOn()) },
      { key: "Mod-Enter", run: does(() => this.#run()) },
      { key: "Alt-Enter", run: does(() => this.#runAndInsert()) },
      { key: "Mod-Shift-Enter", run: does(() => this.#runSelection()) },
      { key: "Escape", run: does(() => this.#onEscape()) },
    ];
  }

  #runAndGoOn(): void {
    this.#run();
    this.#actions.goOn();
  }

  #runAndInsert(): void {
    this.#run();
    this.#actions.insert("below");
  }

  #runSelection(): void {
    const { from, to } = this.#editor?.selection ?? { from: 0, to: 0 };
    this.#run(from === to ? undefined : { from, to });
  }

  #onEscape(): void {
    const { state } = this.#cell.run;
    if (state === "running" || state === "queued") this.#actions.stop();
    else this.element.focus();
  }

  /** Keys on the cell itself, outside of its editor. */
  #onKey(event: KeyboardEvent): void {
    if (event.target !== this.element) return;
    const action = this.#actionOf(event);
    if (action === undefined) return;
    event.preventDefault();
    action();
  }

  #actionOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): (() => void) | undefined {
    const mod = ctrlKey || metaKey;
    switch (key) {
      case "Enter":
        if (shiftKey) return () => this.#runAndGoOn();
        if (altKey) return () => this.#runAndInsert();
        if (mod) return () => this.#run();
        return this.#cell.kind === "markdown" ? () => this.editText() : () => this.focusEditor();
      case "ArrowUp":
        return mod && shiftKey ? () => this.#actions.move(-1) : () => this.#actions.focusNeighbour(-1);
      case "ArrowDown":
        return mod && shiftKey ? () => this.#actions.move(1) : () => this.#actions.focusNeighbour(1);
      case "Escape":
        return () => this.#onEscape();
      case "Delete":
        return () => this.#actions.remove();
      default:
        return undefined;
    }
  }

  #toolbar(): HTMLElement {
    const kinds = Object.entries(KIND_NAMES).map(([kind, name]) =>
      h("option", { value: kind, selected: kind === this.#cell.kind }, name),
    );
    const kind = h("select", { class: "cell-kind", "aria-label": "Kind of cell" }, ...kinds);
    kind.addEventListener("change", () => {
      if (isKind(kind.value)) this.#actions.changeKind(kind.value);
    });
    return h(
      "div",
      { class: "cell-toolbar" },
      kind,
      menu(
        "⋯",
        [
          { label: "Run all above", onChoose: () => this.#actions.runAbove() },
          { label: "Run selection", onChoose: () => this.#runSelection() },
          { label: "Insert cell above", onChoose: () => this.#actions.insert("above") },
          { label: "Insert cell below", onChoose: () => this.#actions.insert("below") },
          { label: "Move up", onChoose: () => this.#actions.move(-1) },
          { label: "Move down", onChoose: () => this.#actions.move(1) },
          { label: "Delete cell", onChoose: () => this.#actions.remove() },
        ],
        { "aria-label": "More for this cell" },
      ),
    );
  }

  #label(): string {
    return `${KIND_NAMES[this.#cell.kind]} of ${this.element.getAttribute("aria-label")?.split(",")[0]?.toLowerCase() ?? "cell"}`;
  }
}

function isKind(text: string): text is CellKind {
  return text in KIND_NAMES;
}
