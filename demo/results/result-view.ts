// A result below its cell: as a table, as a chart, or as what its columns hold; and how it becomes a file.

import { button, h } from "../dom.ts";
import type { ExportFormat } from "../driver/protocol.ts";
import { plural } from "../format.ts";
import { menu } from "../frame/menu.ts";
import { tabs } from "../tabs.ts";
import { chartView } from "./chart-view.ts";
import { columnSummaries } from "./column-summaries.ts";
import { download } from "./download.ts";
import { ResultGrid } from "./result-grid.ts";
import type { ResultSource } from "./result-source.ts";

const FORMATS: readonly (readonly [format: ExportFormat, label: string, extension: string])[] = [
  ["csv", "CSV", "csv"],
  ["json", "JSON lines", "jsonl"],
  ["parquet", "Parquet", "parquet"],
  ["arrow", "Arrow", "arrow"],
];

export interface ResultViewOptions {
  readonly source: ResultSource;
  readonly announce: (text: string) => void;
}

export function resultView({ source, announce }: ResultViewOptions): HTMLElement {
  const { numRows, columns, isLimited } = source.description;
  const grid = new ResultGrid(source);
  const lazily = (make: () => HTMLElement): { readonly panel: HTMLElement; readonly show: () => void } => {
    const panel = h("div", {});
    return { panel, show: () => panel.childElementCount === 0 && panel.append(make()) };
  };
  const chart = lazily(() => chartView(source));
  const summaries = lazily(() => columnSummaries(source));
  const views = tabs("Views of the result", [
    { name: "Table", panel: h("div", {}, numRows === 0 ? emptyTable(columns.map(({ name }) => name)) : grid.element) },
    { name: "Chart", panel: chart.panel, onShow: chart.show },
    { name: "Columns", panel: summaries.panel, onShow: summaries.show },
  ]);
  const rows = isLimited ? `First ${plural(numRows, "row")}; there are more` : plural(numRows, "row");
  const exportAs = async (format: ExportFormat, extension: string): Promise<void> => {
    announce(`Writing ${plural(numRows, "row")}…`);
    try {
      download(await source.exportAs(format), `result.${extension}`);
      announce(`result.${extension} is written.`);
    } catch (error) {
      announce(error instanceof Error ? error.message : String(error));
    }
  };
  const actions = h(
    "div",
    { class: "result-actions" },
    h("span", { class: "result-rows" }, rows),
    button("Copy", () => void grid.copy().then(() => announce("The chosen cells are copied.")), {
      class: "quiet",
      title: "Copies the chosen cells; choose with pointer or arrow keys",
    }),
    menu(
      "Export",
      FORMATS.map(([format, label, extension]) => ({ label, onChoose: () => void exportAs(format, extension) })),
    ),
  );
  views.querySelector('[role="tablist"]')?.after(actions);
  return h("div", { class: "result", role: "group", "aria-label": "Result" }, views);
}

function emptyTable(names: readonly string[]): HTMLElement {
  return h("p", { class: "empty" }, `No rows. Columns: ${names.join(", ")}.`);
}
