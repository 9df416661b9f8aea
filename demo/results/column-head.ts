// The head of a column: its name and type, a button that sorts, and an edge that resizes by pointer or arrow keys.

import { h } from "../dom.ts";
import type { ColumnDescription } from "../driver/protocol.ts";

const KEY_STEP = 16;

export interface ColumnHeadOptions {
  readonly column: ColumnDescription;
  readonly index: number;
  readonly order: "ascending" | "descending" | "none";
  readonly onSort: () => void;
  /** By so many pixels. */
  readonly onResize: (change: number) => void;
}

export function columnHead({ column, index, order, onSort, onResize }: ColumnHeadOptions): HTMLElement {
  const { name, type, kind } = column;
  const arrow = order === "none" ? "" : order === "ascending" ? "↑" : "↓";
  const sort = h(
    "button",
    { type: "button", class: "column-sort", title: `Sort by ${name}; Alt and arrow keys resize` },
    h("span", { class: "column-name" }, name),
    h("span", { class: "column-type" }, type),
    h("span", { class: "column-order", "aria-hidden": "true" }, arrow),
  );
  sort.addEventListener("click", onSort);
  sort.addEventListener("keydown", (event) => {
    if (!event.altKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
    event.preventDefault();
    onResize(event.key === "ArrowLeft" ? -KEY_STEP : KEY_STEP);
  });
  const edge = h("span", { class: "column-edge", "aria-hidden": "true" });
  edge.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    event.stopPropagation();
    edge.setPointerCapture(event.pointerId);
    let last = event.clientX;
    edge.onpointermove = ({ clientX }) => {
      onResize(clientX - last);
      last = clientX;
    };
    edge.onpointerup = () => {
      edge.onpointermove = null;
    };
  });
  return h(
    "div",
    {
      role: "columnheader",
      class: kind === "number" ? "number" : undefined,
      "aria-colindex": index + 1,
      "aria-sort": order,
    },
    sort,
    edge,
  );
}
