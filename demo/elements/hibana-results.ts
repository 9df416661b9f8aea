// `<hibana-results>`: the rows of a DataFrame as a grid, a chart, or what its columns hold, in any page. It brings the
// playground's design, whose custom properties a page may set.

import type { DataFrame } from "../../src/index.ts";
import { h } from "../dom.ts";
import { columnStatistics } from "../driver/column-statistics.ts";
import { comparable } from "../driver/comparable-value.ts";
import { describeColumns } from "../driver/describe-columns.ts";
import { describeError } from "../driver/describe-error.ts";
import type { ExportFormat } from "../driver/protocol.ts";
import { ResultSet } from "../driver/result-set.ts";
import { errorView } from "../results/error-view.ts";
import type { ResultSource } from "../results/result-source.ts";
import { resultView } from "../results/result-view.ts";
import { designSheet } from "./design-sheet.ts";

export interface ShowOptions {
  /** More rows than these are not shown. */
  readonly maxRows?: number;
  readonly timeZone?: string;
}

const MAX_ROWS = 10_000;

export class HibanaResults extends HTMLElement {
  readonly #body = h("div");
  readonly #said = h("output", { class: "visually-hidden", "aria-live": "polite" });

  connectedCallback(): void {
    if (this.childElementCount === 0) this.append(designSheet(), this.#body, this.#said);
  }

  /** Runs a query and shows its rows, or why there are none. */
  async show(rows: DataFrame, { maxRows = MAX_ROWS, timeZone = "UTC" }: ShowOptions = {}): Promise<void> {
    this.#body.replaceChildren(h("p", { class: "hint" }, "Running…"));
    try {
      const result = new ResultSet(await rows.schema(), timeZone);
      for await (const batch of rows.limit(maxRows + 1).toColumnarBatches()) result.add(batch);
      const source = sourceOf(result, maxRows, rows);
      this.#body.replaceChildren(resultView({ source, announce: (text) => this.#said.replaceChildren(text) }));
    } catch (error) {
      this.#body.replaceChildren(errorView(describeError(error), undefined));
    }
  }
}

function sourceOf(result: ResultSet, maxRows: number, rows: DataFrame): ResultSource {
  return {
    description: result.describe(0, maxRows),
    window: async (from, to) => result.window(from, to),
    sort: async (order) => await result.sort(order),
    statistics: async (column) => {
      const { kind = "other" } = describeColumns(result.schema)[column] ?? {};
      return columnStatistics(result.column(column), kind, String);
    },
    chartValues: async (columns, most) =>
      columns.map((column) =>
        Array.from({ length: Math.min(most, result.numRows) }, (_, i) => comparable(result.value(i, column))),
      ),
    exportAs: async (format: ExportFormat) => {
      const { exportArrow, exportCsv, exportJson, exportParquet } = await import("../driver/export-result.ts");
      if (format === "csv") return await exportCsv(result);
      if (format === "json") return await exportJson(rows);
      return format === "arrow" ? await exportArrow(rows) : await exportParquet(rows);
    },
  };
}

if (customElements.get("hibana-results") === undefined) customElements.define("hibana-results", HibanaResults);
