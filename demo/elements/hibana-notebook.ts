// `<hibana-notebook>`: a notebook with an application of its own, in any page. Its cells are the text of its `<script>` children,
// by their type: text/x-sql, text/x-typescript, text/markdown. It brings the playground's design, whose custom properties a page
// may set.

import { Application } from "../application.ts";
import { button, h } from "../dom.ts";
import { Notebook } from "../notebook/notebook.ts";
import { NotebookView } from "../notebook/notebook-view.ts";
import { type CellKind, createPageStore, newCell } from "../page-state.ts";
import { designSheet } from "./design-sheet.ts";

const KINDS: Readonly<Record<string, CellKind>> = {
  "text/x-sql": "sql",
  "text/x-typescript": "typescript",
  "text/markdown": "markdown",
};

export class HibanaNotebook extends HTMLElement {
  #notebook: Notebook | undefined;
  #application: Application | undefined;

  connectedCallback(): void {
    if (this.#notebook !== undefined) return;
    const store = createPageStore({
      executors: Number(this.getAttribute("executors") ?? 2),
      shufflePartitions: Number(this.getAttribute("shuffle-partitions") ?? 8),
      adaptive: this.hasAttribute("adaptive"),
      traced: false,
      maxRows: 1000,
      conf: {},
    });
    const application = new Application(store);
    const notebook = new Notebook(store, application);
    this.#application = application;
    this.#notebook = notebook;
    const cells = [...this.querySelectorAll("script[type]")].flatMap((script) => {
      const kind = KINDS[script.getAttribute("type") ?? ""];
      return kind === undefined ? [] : [newCell(kind, (script.textContent ?? "").trim())];
    });
    notebook.open(this.getAttribute("title") ?? "Notebook", cells.length > 0 ? cells : [newCell("sql", "")]);
    const view = new NotebookView({ store, notebook, application });
    const actions = h(
      "div",
      { class: "header-actions" },
      button("Run all", () => void this.runAll(), { class: "primary" }),
      button("Stop", () => application.cancel(), { class: "stop" }),
    );
    this.replaceChildren(designSheet(), actions, view.element);
    void application.start();
  }

  /** Runs the cells in their order. */
  async runAll(): Promise<void> {
    await this.#notebook?.runAll();
  }

  /** Makes tables of files that queries of the notebook can read, by the names given. */
  async addTable(name: string, files: readonly (File | string)[]): Promise<void> {
    await this.#application?.addTable({ name, label: name, files: [...files] });
  }
}

if (customElements.get("hibana-notebook") === undefined) customElements.define("hibana-notebook", HibanaNotebook);
