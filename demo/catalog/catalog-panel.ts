// The tables that cells can ask for, with their columns, and the ways to more of them: files, and data that comes with the
// page.

import { button, h } from "../dom.ts";
import type { TableDescription, TableSource } from "../driver/protocol.ts";
import { formatBytes } from "../format.ts";
import { icon } from "../frame/icons.ts";
import type { PageStore } from "../page-state.ts";
import { fileSources } from "./dropped-files.ts";
import { type Sample, samples } from "./samples.ts";
import { FILE_TYPES } from "./table-name.ts";

export interface CatalogActions {
  add(sources: readonly TableSource[]): void;
  addSample(sample: Sample): void;
  remove(table: string): void;
  /** Makes a cell that asks for the table. */
  query(table: string): void;
}

/** @param before what stands above the tables */
export function catalogPanel(store: PageStore, actions: CatalogActions, before: HTMLElement): HTMLElement {
  const list = h("ul", { class: "tables", "aria-label": "Tables" });
  const opened = new Set<string>();
  store.watch(
    ({ tables }) => [tables],
    ([tables]) => list.replaceChildren(...tables.map((table) => h("li", {}, tableElement(table, opened, actions)))),
  );
  return h(
    "section",
    { class: "catalog", id: "catalog", "aria-label": "Notebooks and data" },
    before,
    h("h2", {}, "Tables"),
    list,
    fileChooser(actions),
    h("h2", {}, "Sample data"),
    sampleList(actions),
  );
}

function tableElement(table: TableDescription, opened: Set<string>, actions: CatalogActions): HTMLElement {
  const { name, label, size, state, columns, error } = table;
  const details = h("details", { class: "table", "data-table": name, "data-state": state, open: opened.has(name) });
  details.addEventListener("toggle", () => {
    if (details.open) opened.add(name);
    else opened.delete(name);
  });
  const from = size === undefined ? label : `${label}, ${formatBytes(size)}`;
  const columnItems = columns.map((column) =>
    h("li", {}, h("span", { class: "catalog-column" }, column.name), " ", h("small", {}, column.type)),
  );
  const status = state === "ready" ? "" : state === "loading" ? "reading…" : "failed";
  details.append(
    h(
      "summary",
      { class: "table-summary" },
      icon("table"),
      h("span", { class: "table-name" }, name),
      h("small", { class: "table-state" }, status),
    ),
    h("p", { class: "table-source" }, from),
  );
  if (error !== undefined) details.append(h("p", { class: "table-error", role: "alert" }, error));
  if (columns.length > 0) {
    const label = `Query ${name}`;
    details.append(
      h("ul", { class: "catalog-columns", "aria-label": `Columns of ${name}` }, ...columnItems),
      button("Query", () => actions.query(name), { class: "quiet", "aria-label": label }),
    );
  }
  if (state !== "loading") {
    details.append(button("Remove", () => actions.remove(name), { class: "quiet", "aria-label": `Remove ${name}` }));
  }
  if (state === "failed") details.open = true;
  return details;
}

function fileChooser(actions: CatalogActions): HTMLElement {
  const input = h("input", { type: "file", id: "files", multiple: true, accept: FILE_TYPES, class: "visually-hidden" });
  input.addEventListener("change", () => {
    actions.add(fileSources([...(input.files ?? [])]));
    input.value = "";
  });
  return h(
    "p",
    { class: "file-chooser" },
    input,
    h("label", { for: "files" }, icon("file"), "Open a file, or drop it anywhere"),
    h("small", {}, "CSV, JSON lines, Parquet, Arrow, text; a folder is one table. Files stay on your computer."),
  );
}

function sampleList(actions: CatalogActions): HTMLElement {
  const items = samples.map((sample) =>
    h(
      "li",
      {},
      button(sample.name, () => actions.addSample(sample), { class: "sample" }),
      h("small", {}, `${sample.description}. Licence: ${sample.licence}.`),
    ),
  );
  return h("ul", { class: "samples" }, ...items);
}
