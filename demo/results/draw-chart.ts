// Draws charts with Observable Plot, which is loaded with the first of them.

import * as Plot from "@observablehq/plot";
import { h } from "../dom.ts";
import { formatCount } from "../format.ts";
import type { ChartChoice } from "./chart-view.ts";
import type { ResultSource } from "./result-source.ts";

const MAX_ROWS = 5000;
/** More names than these cannot be read below bars. */
const MAX_BARS = 24;
const HEIGHT = 320;
const COLOR = "var(--chart)";

interface Point {
  readonly x: number | string | boolean | Date | null;
  readonly y: number | string | boolean | Date | null;
}

export async function drawChart(source: ResultSource, choice: ChartChoice, width: number): Promise<readonly Node[]> {
  const { columns, numRows } = source.description;
  const [x, y] = [columns[choice.x], columns[choice.y]];
  if (x === undefined || y === undefined) return [];
  const maxRows = choice.type === "bar" && x.kind === "text" ? MAX_BARS : MAX_ROWS;
  const [xs = [], ys = []] = await source.chartValues([choice.x, choice.y], maxRows);
  const plotted = (value: Point["x"], kind: string): Point["x"] =>
    kind === "time" && typeof value === "number" ? new Date(value) : value;
  const points = xs.map((value, i): Point => ({ x: plotted(value, x.kind), y: plotted(ys[i] ?? null, y.kind) }));
  const isSideways = choice.type === "bar" && x.kind === "text";
  const longest = points.reduce((length, point) => Math.max(length, String(point.x).length), 0);
  const drawn = Plot.plot({
    width,
    height: isSideways ? points.length * 24 + 56 : HEIGHT,
    marginLeft: isSideways ? Math.min(180, longest * 7 + 16) : 64,
    marginBottom: 44,
    style: {
      background: "transparent",
      color: "inherit",
      fontSize: "12px",
      fontFamily: "inherit",
      overflow: "visible",
    },
    ...scales(choice, isSideways, x.name, y.name),
    marks: marks(choice, isSideways, points),
  });
  // Parts of one picture have no names of their own.
  for (const mark of drawn.querySelectorAll("g[aria-label]")) {
    mark.setAttribute("data-mark", mark.getAttribute("aria-label") ?? "");
    mark.removeAttribute("aria-label");
  }
  drawn.setAttribute("role", "img");
  drawn.setAttribute("aria-label", `Chart of ${y.name} by ${x.name}; the table has its numbers`);
  const note =
    points.length < numRows ? `The first ${formatCount(points.length)} of ${formatCount(numRows)} rows.` : "";
  return [drawn, ...(note === "" ? [] : [h("figcaption", {}, note)])];
}

function scales(choice: ChartChoice, isSideways: boolean, x: string, y: string): Plot.PlotOptions {
  if (choice.type === "histogram") return { x: { label: x }, y: { label: "rows", grid: true, tickFormat: "~s" } };
  if (isSideways) {
    return { x: { label: y, grid: true, tickFormat: "~s" }, y: { label: null, tickFormat: shortened } };
  }
  return { x: { label: x }, y: { label: y, grid: true, tickFormat: "~s" } };
}

function marks(choice: ChartChoice, isSideways: boolean, points: readonly Point[]): Plot.Markish[] {
  const tip = { tip: true };
  switch (choice.type) {
    case "histogram":
      return typeof points[0]?.x === "string"
        ? [Plot.barY(points, Plot.groupX({ y: "count" }, { x: "x", fill: COLOR, ...tip }))]
        : [
            Plot.rectY(points, { ...Plot.binX({ y: "count" }, { x: "x" }), fill: COLOR, inset: 0.5, ...tip }),
            Plot.ruleY([0]),
          ];
    case "line":
      return [Plot.lineY(points, { x: "x", y: "y", stroke: COLOR, strokeWidth: 2, sort: "x", ...tip })];
    case "dot":
      return [Plot.dot(points, { x: "x", y: "y", stroke: COLOR, r: 3, ...tip })];
    case "bar":
      return isSideways
        ? [Plot.barX(points, { x: "y", y: "x", fill: COLOR, sort: { y: null }, ...tip }), Plot.ruleX([0])]
        : [Plot.barY(points, { x: "x", y: "y", fill: COLOR, ...tip }), Plot.ruleY([0])];
  }
}

function shortened(value: unknown): string {
  const text = String(value);
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
