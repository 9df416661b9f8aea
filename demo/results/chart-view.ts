// A result as a chart: what is drawn is chosen from the columns' types, and can be changed. The table is its text.

import { button, h } from "../dom.ts";
import type { ColumnDescription } from "../driver/protocol.ts";
import { chartPicture, chartSvg } from "./chart-picture.ts";
import { download } from "./download.ts";
import type { ResultSource } from "./result-source.ts";

export type ChartType = "bar" | "line" | "dot" | "histogram";

export interface ChartChoice {
  readonly type: ChartType;
  readonly x: number;
  readonly y: number;
}

const TYPES: Readonly<Record<ChartType, string>> = { bar: "Bars", line: "Line", dot: "Dots", histogram: "Histogram" };

/** Bars of names and numbers, lines over time, dots of two numbers. */
export function defaultChart(columns: readonly ColumnDescription[]): ChartChoice {
  const find = (kind: ColumnDescription["kind"], from = 0): number =>
    columns.findIndex((column, i) => i >= from && column.kind === kind);
  const [number, time, text] = [find("number"), find("time"), find("text")];
  const second = number < 0 ? -1 : find("number", number + 1);
  if (number < 0) return { type: "histogram", x: Math.max(0, text), y: 0 };
  if (time >= 0) return { type: "line", x: time, y: number };
  if (text >= 0) return { type: "bar", x: text, y: number };
  return second < 0 ? { type: "histogram", x: number, y: number } : { type: "dot", x: number, y: second };
}

export function chartView(source: ResultSource): HTMLElement {
  const { columns } = source.description;
  let choice = defaultChart(columns);
  let width = 0;
  const figure = h("figure", { class: "chart-figure" });
  const draw = async (): Promise<void> => {
    const { drawChart } = await import("./draw-chart.ts");
    figure.replaceChildren(...(await drawChart(source, choice, Math.max(280, width))));
  };
  const redraw = (change: Partial<ChartChoice>): void => {
    choice = { ...choice, ...change };
    void draw();
  };
  const names = columns.map(({ name }, i) => [String(i), name] as const);
  const controls = h(
    "div",
    { class: "chart-controls" },
    select("Chart", Object.entries(TYPES), choice.type, (type) => redraw({ type: isType(type) ? type : "bar" })),
    select("Across", names, String(choice.x), (x) => redraw({ x: Number(x) })),
    select("Up", names, String(choice.y), (y) => redraw({ y: Number(y) })),
    h("span", { class: "spacer" }),
    button("SVG", () => void save(figure, "svg"), { class: "quiet", "aria-label": "Download the chart as SVG" }),
    button("PNG", () => void save(figure, "png"), { class: "quiet", "aria-label": "Download the chart as PNG" }),
  );
  new ResizeObserver(([entry]) => {
    const available = Math.floor(entry?.contentRect.width ?? 0);
    if (available === width || available === 0) return;
    width = available;
    void draw();
  }).observe(figure);
  return h("div", { class: "chart-view" }, controls, figure);
}

async function save(figure: HTMLElement, format: "svg" | "png"): Promise<void> {
  const drawn = figure.querySelector("svg");
  if (drawn === null) return;
  download(format === "svg" ? chartSvg(drawn) : await chartPicture(drawn), `chart.${format}`);
}

function isType(text: string): text is ChartType {
  return text in TYPES;
}

function select(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  current: string,
  onChange: (value: string) => void,
): HTMLElement {
  const choices = options.map(([value, text]) => h("option", { value, selected: value === current }, text));
  const element = h("select", {}, ...choices);
  element.addEventListener("change", () => onChange(element.value));
  return h("label", {}, label, " ", element);
}
