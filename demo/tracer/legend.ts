// The patterns that tell apart what colours alone would: failed, cancelled, spilled, retried, cached and skipped work.

import { h, svg } from "../dom.ts";

export interface Mark {
  readonly name: string;
  readonly meaning: string;
}

export const MARKS: readonly Mark[] = [
  { name: "running", meaning: "Running" },
  { name: "cached", meaning: "Cached" },
  { name: "skipped", meaning: "Skipped" },
  { name: "retried", meaning: "Tried again" },
  { name: "spilled", meaning: "Spilled" },
  { name: "cancelled", meaning: "Cancelled" },
  { name: "failed", meaning: "Failed" },
];

/** The patterns' definitions, for one drawing; their names begin with the prefix. */
export function patterns(prefix: string): SVGElement {
  const pattern = (name: string, size: number, ...shapes: readonly SVGElement[]): SVGElement =>
    svg(
      "pattern",
      { id: `${prefix}-${name}`, width: size, height: size, patternUnits: "userSpaceOnUse", class: `pattern ${name}` },
      ...shapes,
    );
  const line = (d: string): SVGElement => svg("path", { d });
  return svg(
    "defs",
    {},
    pattern("failed", 8, line("M0,0 L8,8 M8,0 L0,8")),
    pattern("cancelled", 7, line("M0,7 L7,0")),
    pattern("spilled", 6, line("M0,3 L6,3")),
    pattern("retried", 6, line("M3,0 L3,6")),
    pattern("cached", 6, svg("circle", { cx: 3, cy: 3, r: 1.3 })),
  );
}

export function legend(): HTMLElement {
  const prefix = "legend";
  const swatch = (name: string): SVGElement =>
    svg(
      "svg",
      { width: 26, height: 14, class: `swatch ${name}`, "aria-hidden": "true" },
      svg("rect", { x: 1, y: 1, width: 24, height: 12, rx: 2, class: "ground" }),
      svg("rect", { x: 1, y: 1, width: 24, height: 12, rx: 2, class: "over", fill: `url(#${prefix}-${name})` }),
    );
  return h(
    "ul",
    { class: "legend", "aria-label": "Legend" },
    h("li", { class: "definitions" }, svg("svg", { width: 0, height: 0, "aria-hidden": "true" }, patterns(prefix))),
    ...MARKS.map(({ name, meaning }) => h("li", {}, swatch(name), meaning)),
  );
}
