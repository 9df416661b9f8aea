// A grid of any number of rows: only those in sight are elements, and only they are asked for. Cells are chosen with pointer
// or keys and copied; columns are sorted by their heads and resized at their edges.

import { h } from "../dom.ts";
import type { SortOrder } from "../driver/protocol.ts";
import { CellSelection } from "./cell-selection.ts";
import { columnHead } from "./column-head.ts";
import type { ResultSource } from "./result-source.ts";
import { RowCache, type RowTexts } from "./row-cache.ts";

const ROW_HEIGHT = 30;
/** With its line. */
const HEAD_HEIGHT = 49;
const VISIBLE_ROWS = 12;
/** Rows above and below those in sight. */
const MARGIN = 6;
/** Browsers have a greatest height; beyond, a scrolled pixel stands for more than one. */
const MAX_HEIGHT = 12_000_000;
const MIN_WIDTH = 56;
const MAX_WIDTH = 360;
const CHARACTER_WIDTH = 7.6;
const PADDING = 34;
/** As many cells as are copied at once. */
const MAX_COPIED = 200_000;

let grids = 0;

export class ResultGrid {
  readonly element: HTMLElement;
  readonly #source: ResultSource;
  readonly #cache: RowCache;
  readonly #viewport: HTMLElement;
  readonly #body: HTMLElement;
  readonly #canvas: HTMLElement;
  readonly #head: HTMLElement;
  readonly #rows: HTMLElement[] = [];
  readonly #widths: number[];
  readonly #selection: CellSelection;
  readonly #id = `grid-${grids++}`;
  #sized = false;
  #order: SortOrder | undefined;
  #scheduled = false;

  constructor(source: ResultSource) {
    this.#source = source;
    const { columns, numRows } = source.description;
    this.#cache = new RowCache(
      (from, to) => source.window(from, to),
      () => this.#arrived(),
    );
    this.#widths = columns.map(({ name, type }) => widthOf(Math.max(name.length, type.length)));
    this.#selection = new CellSelection(numRows, columns.length);
    this.#head = h("div", { class: "grid-head", role: "row", "aria-rowindex": 1 });
    this.#canvas = h("div", { class: "grid-rows", role: "rowgroup" });
    this.#body = h("div", { class: "grid-canvas", role: "presentation" }, this.#canvas);
    const label = `Result: ${numRows.toLocaleString("en-US")} rows, ${columns.length} columns`;
    this.#viewport = h(
      "div",
      {
        class: "grid",
        role: "grid",
        tabindex: 0,
        "aria-label": label,
        "aria-rowcount": numRows + 1,
        "aria-colcount": columns.length,
        "aria-multiselectable": "true",
      },
      h("div", { role: "rowgroup", class: "grid-header" }, this.#head),
      this.#body,
    );
    this.#viewport.style.setProperty("--visible-rows", String(Math.min(numRows, VISIBLE_ROWS)));
    this.#body.style.height = `${this.#height}px`;
    this.element = this.#viewport;
    this.#drawHead();
    this.#layout();
    this.#viewport.addEventListener("scroll", () => this.#schedule(), { passive: true });
    this.#viewport.addEventListener("keydown", (event) => this.#onKey(event));
    this.#viewport.addEventListener("pointerdown", (event) => this.#onPointer(event));
    this.#viewport.addEventListener("copy", (event) => {
      event.preventDefault();
      void this.copy();
    });
    // It may have been made while it was not in sight.
    new ResizeObserver(() => this.#schedule()).observe(this.#viewport);
    this.#schedule();
  }

  /** Puts the chosen cells into the clipboard, as a spreadsheet takes them. */
  async copy(): Promise<void> {
    const { top, bottom, left, right } = this.#selection.range;
    const last = Math.min(bottom, top + Math.floor(MAX_COPIED / (right - left + 1)));
    const rows = await this.#cache.range(top, last + 1);
    const lines = rows.map((row) =>
      row
        .slice(left, right + 1)
        .map(tabbed)
        .join("\t"),
    );
    await navigator.clipboard.writeText(lines.join("\n"));
  }

  get #numRows(): number {
    return this.#source.description.numRows;
  }

  get #height(): number {
    return Math.min(MAX_HEIGHT, this.#numRows * ROW_HEIGHT);
  }

  /** How many pixels of rows a pixel of scrolling stands for. */
  get #scale(): number {
    const inSight = this.#viewport.clientHeight - HEAD_HEIGHT;
    const scrolled = Math.max(1, this.#height - inSight);
    return Math.max(1, (this.#numRows * ROW_HEIGHT - inSight) / scrolled);
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.#draw();
    });
  }

  #arrived(): void {
    if (!this.#sized) this.#fitColumns();
    this.#schedule();
  }

  #draw(): void {
    const { scrollTop, clientHeight } = this.#viewport;
    const top = scrollTop * this.#scale;
    const inSight = Math.ceil(clientHeight / ROW_HEIGHT) + 1;
    const first = Math.max(0, Math.min(this.#numRows - inSight, Math.floor(top / ROW_HEIGHT)) - MARGIN);
    const count = Math.min(this.#numRows - first, inSight + 2 * MARGIN);
    this.#canvas.style.transform = `translateY(${scrollTop - (top - first * ROW_HEIGHT)}px)`;
    while (this.#rows.length < count) this.#addRow();
    while (this.#rows.length > count) this.#rows.pop()?.remove();
    for (const [i, row] of this.#rows.entries()) this.#fillRow(row, first + i);
    const { row, column } = this.#selection.active;
    const isDrawn = row >= first && row < first + count;
    if (isDrawn && this.#selection.isUsed)
      this.#viewport.setAttribute("aria-activedescendant", this.#cellId(row, column));
    else this.#viewport.removeAttribute("aria-activedescendant");
  }

  #addRow(): void {
    const cells = this.#source.description.columns.map(({ kind }, i) =>
      h("div", { role: "gridcell", "aria-colindex": i + 1, class: kind === "number" ? "number" : undefined }),
    );
    const row = h("div", { role: "row", class: "grid-row" }, ...cells);
    this.#rows.push(row);
    this.#canvas.append(row);
  }

  #fillRow(element: HTMLElement, index: number): void {
    const row = this.#cache.get(index);
    element.setAttribute("aria-rowindex", String(index + 2));
    element.classList.toggle("odd", index % 2 === 1);
    element.classList.toggle("waiting", row === undefined);
    for (const [column, cell] of [...element.children].entries()) {
      const text = row === undefined ? "" : (row[column] ?? null);
      const shown = text === null ? "NULL" : text.length > 400 ? `${text.slice(0, 400)}…` : text;
      if (cell.textContent !== shown) cell.textContent = shown;
      cell.classList.toggle("null", text === null);
      cell.id = this.#cellId(index, column);
      cell.setAttribute("aria-selected", String(this.#selection.has(index, column)));
      cell.classList.toggle("active", this.#selection.isActive(index, column));
    }
  }

  #cellId(row: number, column: number): string {
    return `${this.#id}-${row}-${column}`;
  }

  #drawHead(): void {
    const heads = this.#source.description.columns.map((column, i) =>
      columnHead({
        column,
        index: i,
        order: this.#order?.column === i ? (this.#order.descending ? "descending" : "ascending") : "none",
        onSort: () => void this.#sort(i),
        onResize: (change) => this.#resize(i, (this.#widths[i] ?? MIN_WIDTH) + change),
      }),
    );
    const focused = [...this.#head.children].findIndex((head) => head.contains(document.activeElement));
    this.#head.replaceChildren(...heads);
    if (focused >= 0) heads[focused]?.querySelector("button")?.focus();
  }

  /** Ascending, then descending, then as it came. */
  async #sort(column: number): Promise<void> {
    const same = this.#order?.column === column;
    this.#order = !same
      ? { column, descending: false }
      : this.#order?.descending
        ? undefined
        : { column, descending: true };
    this.#drawHead();
    this.#viewport.setAttribute("aria-busy", "true");
    await this.#source.sort(this.#order);
    this.#viewport.removeAttribute("aria-busy");
    this.#cache.clear();
    this.#schedule();
  }

  /** As wide as the first rows need. */
  #fitColumns(): void {
    this.#sized = true;
    const count = Math.min(this.#numRows, 50);
    const rows = Array.from({ length: count }, (_, i) => this.#cache.get(i)).filter(
      (row): row is RowTexts => row !== undefined,
    );
    for (const [i, { name, type }] of this.#source.description.columns.entries()) {
      const longest = rows.reduce(
        (length, row) => Math.max(length, row[i]?.length ?? 4),
        name.length + type.length * 0.85 + 2,
      );
      this.#widths[i] = widthOf(longest);
    }
    this.#layout();
  }

  #resize(column: number, width: number): void {
    this.#widths[column] = Math.max(MIN_WIDTH, width);
    this.#layout();
  }

  #layout(): void {
    this.#viewport.style.setProperty("--columns", this.#widths.map((width) => `${Math.round(width)}px`).join(" "));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.target !== this.#viewport) return;
    if (event.key === "c" && (event.ctrlKey || event.metaKey)) return void this.copy();
    const page = Math.floor(this.#viewport.clientHeight / ROW_HEIGHT) - 2;
    if (!this.#selection.onKey(event, page)) return;
    event.preventDefault();
    this.#reveal();
    this.#schedule();
  }

  #onPointer(event: PointerEvent): void {
    if (!(event.target instanceof Element) || event.button !== 0) return;
    const cell = event.target.closest('[role="gridcell"]');
    const [, row, column] = /-(\d+)-(\d+)$/.exec(cell?.id ?? "") ?? [];
    if (row === undefined || column === undefined) return;
    this.#selection.choose(Number(row), Number(column), event.shiftKey);
    this.#schedule();
  }

  /** Scrolls so that the active cell is in sight. */
  #reveal(): void {
    const { row, column } = this.#selection.active;
    const scale = this.#scale;
    const inSight = this.#viewport.clientHeight - HEAD_HEIGHT;
    const top = this.#viewport.scrollTop * scale;
    if (row * ROW_HEIGHT < top) this.#viewport.scrollTop = (row * ROW_HEIGHT) / scale;
    else if ((row + 1) * ROW_HEIGHT > top + inSight)
      this.#viewport.scrollTop = ((row + 1) * ROW_HEIGHT - inSight) / scale;
    const left = this.#widths.slice(0, column).reduce((sum, width) => sum + width, 0);
    const right = left + (this.#widths[column] ?? 0);
    if (left < this.#viewport.scrollLeft) this.#viewport.scrollLeft = left;
    else if (right > this.#viewport.scrollLeft + this.#viewport.clientWidth) {
      this.#viewport.scrollLeft = right - this.#viewport.clientWidth;
    }
  }
}

function widthOf(characters: number): number {
  return Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, characters * CHARACTER_WIDTH + PADDING));
}

function tabbed(text: string | null): string {
  return (text ?? "").replace(/[\t\r\n]+/g, " ");
}
