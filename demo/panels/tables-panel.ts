// The tables that SQL can ask for, with their columns and first rows; files become tables here.

import { type Row, type StructType, showValues, simpleString } from "../../src/index.ts";
import { button, h, table } from "../dom.ts";
import { formatBytes } from "../format.ts";
import type { Playground } from "../playground.ts";
import type { TableEntry } from "../state.ts";
import { FILE_TYPES } from "../table-files.ts";
import type { Panel } from "./panel.ts";

export const tablesPanel: Panel = {
  id: "tables",
  title: "Tables",
  mount(body, playground) {
    const list = h("div", { class: "table-list" });
    body.append(fileChooser(playground), list);
    playground.store.watch(
      ({ tables, timeZone }) => [tables, timeZone],
      ([tables, timeZone]) => list.replaceChildren(...tables.map((entry) => tableElement(entry, timeZone, playground))),
    );
  },
};

function fileChooser(playground: Playground): HTMLElement {
  const input = h("input", { type: "file", id: "files", multiple: true, accept: FILE_TYPES });
  input.addEventListener("change", () => {
    void playground.addFiles([...(input.files ?? [])]);
    input.value = "";
  });
  const text = "Drop a CSV, JSON-lines, Parquet or Arrow file anywhere on the page, or choose one: ";
  return h("p", { class: "drop" }, h("label", { for: "files" }, text), input);
}

function tableElement(entry: TableEntry, timeZone: string, playground: Playground): HTMLElement {
  const { name, source, size, state, schema, firstRows = [], error } = entry;
  const ask = button("Query", () => {
    playground.store.update({ sql: `SELECT * FROM ${name} LIMIT 20` });
    document.querySelector<HTMLTextAreaElement>("#sql")?.focus();
  });
  const title = h(
    "summary",
    {},
    h("code", { class: "name" }, name),
    h("span", { class: "hint" }, size === undefined ? source : `${source}, ${formatBytes(size)}`),
    h("span", { class: "badge", "data-status": state.toUpperCase() }, state),
  );
  const content =
    error !== undefined
      ? [h("pre", { class: "error", role: "alert" }, error)]
      : schema === undefined
        ? []
        : [columnList(schema), firstRowsTable(name, schema, firstRows, timeZone), ask];
  return h("details", { class: "table-entry", open: true, "data-table": name }, title, ...content);
}

function columnList({ fields }: StructType): HTMLElement {
  const items = fields.map(({ name, dataType }) => h("li", {}, name, " ", h("small", {}, simpleString(dataType))));
  return h("ul", { class: "column-list", "aria-label": "Columns" }, ...items);
}

function firstRowsTable(name: string, schema: StructType, rows: readonly Row[], timeZone: string): HTMLElement {
  const columns = schema.fields.map((field) => ({ name: field.name }));
  const cells = rows.map((row) => showValues(row, timeZone));
  const label = `First rows of ${name}`;
  return h(
    "div",
    { class: "first-rows", tabindex: 0, role: "region", "aria-label": label },
    table(label, columns, cells),
  );
}
