// A table that can be put in order by its columns and turned page by page.

import { button, h } from "../../dom.ts";
import type { PageContext } from "../page.ts";
import { formatCount } from "./format.ts";

export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => Node | string;
  /** What rows are ordered by; without it the column cannot be chosen. */
  readonly order?: (row: Row) => number | string;
  readonly numeric?: boolean;
  /** What the column tells, where its name does not say it. */
  readonly help?: string;
}

export interface TableOptions<Row> {
  /** Its name among the tables of the page. */
  readonly key: string;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly pageSize?: number;
  /** The column that orders at first, with a minus for the highest first. */
  readonly orderedBy?: string;
  readonly rowClass?: (row: Row) => string | undefined;
}

const PAGE_SIZE = 100;

export function dataTable<Row>(context: PageContext, options: TableOptions<Row>): HTMLElement {
  const { key, caption, columns, rows, pageSize = PAGE_SIZE, rowClass } = options;
  const order = context.view.get(`${key}.order`, options.orderedBy ?? "");
  const ordered = orderRows(rows, columns, order);
  const numPages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(numPages - 1, Number(context.view.get(`${key}.page`, "0")));
  const shown = ordered.slice(page * pageSize, (page + 1) * pageSize);
  const className = ({ numeric }: Column<Row>): string | undefined => (numeric ? "number" : undefined);
  const table = h(
    "table",
    {},
    h("caption", { class: "visually-hidden" }, caption),
    h("thead", {}, h("tr", {}, ...columns.map((column) => headCell(context, key, column, order)))),
    h(
      "tbody",
      {},
      ...shown.map((row) =>
        h(
          "tr",
          { class: rowClass?.(row) },
          ...columns.map((column) => h("td", { class: className(column) }, column.cell(row))),
        ),
      ),
    ),
  );
  const scroller = h("div", {
    class: "table-scroll",
    tabindex: 0,
    role: "region",
    "aria-label": caption,
    "data-scroll": key,
  });
  scroller.append(table);
  if (rows.length <= pageSize) return scroller;
  return h("div", {}, scroller, pager(context, key, page, numPages, rows.length));
}

function headCell<Row>(
  { view, redraw }: PageContext,
  key: string,
  { name, order: isOrderable, numeric, help }: Column<Row>,
  order: string,
): HTMLElement {
  const className = numeric ? "number" : undefined;
  if (isOrderable === undefined) return h("th", { scope: "col", class: className, title: help }, name);
  const isChosen = order.replace(/^-/, "") === name;
  const descends = order.startsWith("-");
  const choose = button(
    name,
    () => {
      view.set(`${key}.order`, isChosen && !descends ? `-${name}` : name);
      view.set(`${key}.page`, "0");
      redraw();
    },
    { class: "order", "data-focus": `${key}.${name}`, title: help },
  );
  if (isChosen) choose.append(h("span", { "aria-hidden": "true" }, descends ? " ▾" : " ▴"));
  const direction = isChosen ? (descends ? "descending" : "ascending") : undefined;
  return h("th", { scope: "col", class: className, "aria-sort": direction }, choose);
}

function orderRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: string): readonly Row[] {
  const column = columns.find(({ name }) => name === order.replace(/^-/, ""));
  const read = column?.order;
  if (read === undefined) return rows;
  const sign = order.startsWith("-") ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [read(a), read(b)];
    return left === right ? 0 : left < right ? -sign : sign;
  });
}

function pager(
  { view, redraw }: PageContext,
  key: string,
  page: number,
  numPages: number,
  numRows: number,
): HTMLElement {
  const turn = (label: string, to: number): HTMLButtonElement =>
    button(
      label,
      () => {
        view.set(`${key}.page`, String(to));
        redraw();
      },
      { disabled: to < 0 || to >= numPages || to === page, "data-focus": `${key}.${label}` },
    );
  return h(
    "nav",
    { class: "pager", "aria-label": "Pages of the table" },
    turn("First", 0),
    turn("Previous", page - 1),
    h("span", {}, `Page ${formatCount(page + 1)} of ${formatCount(numPages)} · ${formatCount(numRows)} rows`),
    turn("Next", page + 1),
    turn("Last", numPages - 1),
  );
}
