// Who sent how much to whom: a row for each map task, a column for each reduce partition, and in each cell the rows or bytes.
// It is a table; the shade and the bar of a cell say the same as its number.

import { partitionKey, type TraceChoice, type TracedShuffle, type TraceModel } from "../../src/tracer/index.ts";
import { h } from "../dom.ts";
import { formatBytes, formatCount, plural } from "../format.ts";
import { light, type Picture } from "./picture.ts";

/** Beyond this, neighbours share a row or a column. */
const MOST = 32;

export type ShuffleMeasure = "records" | "bytes";

interface Band {
  readonly label: string;
  /** Positions [from, to) of map tasks, or reduce partitions. */
  readonly from: number;
  readonly to: number;
}

export function shufflePicture(
  model: TraceModel,
  shuffle: TracedShuffle,
  measure: ShuffleMeasure,
  choose: (choice: TraceChoice | undefined) => void,
): Picture {
  const tasks = new Map(model.tasks.map((task) => [task.taskId, task]));
  const rowOf = new Map(shuffle.mapTasks.map((taskId, i) => [taskId, i]));
  const rows = bands(shuffle.mapTasks.length, (i) => `Task ${shuffle.mapTasks[i]}`);
  const columns = bands(shuffle.numPartitions, (i) => String(i));
  const bandIndex = (all: readonly Band[], position: number): number =>
    all.findIndex(({ from, to }) => from <= position && position < to);
  const sums = rows.map(() => columns.map(() => 0));
  for (const cell of shuffle.cells) {
    const row = sums[bandIndex(rows, rowOf.get(cell.mapTask) ?? -1)];
    const column = bandIndex(columns, cell.partition);
    if (row !== undefined) row[column] = (row[column] ?? 0) + cell[measure];
  }
  const most = Math.max(1, ...sums.flat());
  const show = (n: number): string => (measure === "records" ? formatCount(n) : formatBytes(n));
  const readersText = ({ from, to }: Band): string => {
    const readers = [...new Set(shuffle.readers.slice(from, to).flat())];
    return readers.length === 0 ? "nobody" : readers.length === 1 ? `task ${readers[0]}` : `${readers.length} tasks`;
  };
  const cells: { readonly element: HTMLElement; readonly row: number; readonly column: number }[] = [];
  const body = rows.map((band, r) => {
    const line = columns.map((column, c) => {
      const value = sums[r]?.[c] ?? 0;
      const fill = h("span", { class: "fill", "aria-hidden": "true" });
      fill.style.height = `${Math.round((100 * value) / most)}%`;
      const element = h(
        "td",
        { role: "gridcell", tabindex: -1, class: value === 0 ? "cell none" : "cell" },
        fill,
        h("span", { class: "amount" }, value === 0 ? "·" : show(value)),
      );
      element.style.setProperty("--share", String(value / most));
      element.title = `${band.label} → partition ${column.label}: ${show(value)}${measure === "records" ? " rows" : ""}`;
      cells.push({ element, row: r, column: c });
      return element;
    });
    const total = (sums[r] ?? []).reduce((sum, n) => sum + n, 0);
    return h(
      "tr",
      { role: "row" },
      h("th", { scope: "row" }, band.label),
      ...line,
      h("td", { class: "total" }, show(total)),
    );
  });
  const totals = columns.map((_, c) => rows.reduce((sum, _row, r) => sum + (sums[r]?.[c] ?? 0), 0));
  const table = h(
    "table",
    {
      class: "matrix",
      role: "grid",
      "aria-label": `Shuffle ${shuffle.shuffleId}: ${measure === "records" ? "rows" : "bytes"} from map tasks to reduce partitions`,
    },
    h(
      "thead",
      {},
      h(
        "tr",
        { role: "row" },
        h("td", {}),
        ...columns.map((column) =>
          h("th", { scope: "col" }, `p${column.label}`, h("span", { class: "reader" }, `→ ${readersText(column)}`)),
        ),
        h("th", { scope: "col", class: "total" }, "sent"),
      ),
    ),
    h("tbody", {}, ...body),
    h(
      "tfoot",
      {},
      h(
        "tr",
        { role: "row" },
        h("th", { scope: "row" }, "received"),
        ...totals.map((total) => h("td", { class: "total" }, show(total))),
        h("td", { class: "total" }, show(totals.reduce((sum, n) => sum + n, 0))),
      ),
    ),
  );
  const chooseCell = (column: number): void => {
    const band = columns[column];
    if (band !== undefined) choose({ kind: "partition", shuffleId: shuffle.shuffleId, partition: band.from });
  };
  navigate(table, cells, columns.length, chooseCell);
  const kept = shuffle.readers.filter((readers) => readers.length === 0).length;
  const caption = [
    `${plural(shuffle.mapTasks.length, "map task")}, ${plural(shuffle.numPartitions, "reduce partition")}`,
    ...(rows.length < shuffle.mapTasks.length || columns.length < shuffle.numPartitions ? ["neighbours together"] : []),
    ...(kept > 0 ? [`${plural(kept, "partition")} read by nobody`] : []),
  ];
  return {
    element: h("div", {}, h("p", { class: "hint" }, caption.join(" · ")), h("div", { class: "scroll" }, table)),
    showTime(time) {
      for (const [r, line] of body.entries()) {
        const { from = 0, to = 0 } = rows[r] ?? {};
        const isSent = shuffle.mapTasks.slice(from, to).some((taskId) => (tasks.get(taskId)?.end ?? 0) <= time);
        line.classList.toggle("later", !isSent);
      }
    },
    showChoice(choice, related) {
      for (const { element, row, column } of cells) {
        const [r, c] = [rows[row], columns[column]];
        if (related === undefined || r === undefined || c === undefined) {
          light(element, undefined);
          continue;
        }
        const isRow = shuffle.mapTasks.slice(r.from, r.to).some((taskId) => related.tasks.has(taskId));
        const isColumn = range(c).some((partition) =>
          related.partitions.has(partitionKey(shuffle.shuffleId, partition)),
        );
        light(element, isRow && isColumn);
        const isChosen =
          choice?.kind === "partition" && choice.shuffleId === shuffle.shuffleId && range(c).includes(choice.partition);
        element.setAttribute("aria-selected", String(isChosen));
      }
    },
  };
}

/** One cell can be reached by Tab, the others from it by the arrow keys. */
function navigate(
  table: HTMLElement,
  cells: readonly { readonly element: HTMLElement; readonly row: number; readonly column: number }[],
  width: number,
  onChoose: (column: number) => void,
): void {
  const [first] = cells;
  if (first !== undefined) first.element.tabIndex = 0;
  const indexOf = (target: EventTarget | null): number =>
    cells.findIndex(({ element }) => target instanceof Node && element.contains(target));
  table.addEventListener("click", ({ target }) => {
    const cell = cells[indexOf(target)];
    if (cell !== undefined) onChoose(cell.column);
  });
  table.addEventListener("keydown", (event) => {
    const at = indexOf(event.target);
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: width, ArrowUp: -width }[event.key];
    const here = cells[at];
    if (here === undefined) return;
    if (event.key === "Enter" || event.key === " ") onChoose(here.column);
    else if (step !== undefined) {
      const next = cells[at + step];
      if (next !== undefined) {
        here.element.tabIndex = -1;
        next.element.tabIndex = 0;
        next.element.focus();
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

function bands(count: number, label: (i: number) => string): readonly Band[] {
  const size = Math.ceil(count / MOST) || 1;
  return Array.from({ length: Math.ceil(count / size) }, (_, i) => {
    const [from, to] = [i * size, Math.min(count, (i + 1) * size)];
    return { from, to, label: to - from === 1 ? label(from) : `${label(from)}–${label(to - 1).replace(/^\D+/, "")}` };
  });
}

function range({ from, to }: Band): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
