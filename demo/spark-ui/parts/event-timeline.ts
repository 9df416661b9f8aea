// Events on a time axis: lanes with bars, whose parts may have colours of their own.

import { h, svg } from "../../dom.ts";
import { formatDuration } from "./format.ts";

export interface TimelinePart {
  readonly kind: string;
  readonly duration: number;
}

export interface TimelineBar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Which style it has. */
  readonly kind: string;
  /** What it is made of, from its beginning on; the rest has the style of the bar. */
  readonly parts?: readonly TimelinePart[];
  readonly href?: string;
}

export interface TimelineLane {
  readonly name: string;
  readonly bars: readonly TimelineBar[];
}

const WIDTH = 1000;
const ROW = 18;
const BAR = 13;
const NAME_HEIGHT = 20;
const AXIS = 22;
const MIN_WIDTH = 2;
/** More bars than these are not drawn: the table lists them all. */
const MAX_BARS = 1000;
const TICKS = 8;

export function eventTimeline(caption: string, lanes: readonly TimelineLane[]): HTMLElement {
  const bars = lanes.flatMap((lane) => lane.bars);
  if (bars.length === 0) return h("p", { class: "empty" }, "Nothing has happened yet.");
  const start = bars.reduce((first, { from }) => Math.min(first, from), Number.POSITIVE_INFINITY);
  const end = bars.reduce((last, { to }) => Math.max(last, to), start + 1);
  const x = (time: number): number => ((time - start) / (end - start)) * WIDTH;
  const parts: SVGElement[] = [];
  let y = AXIS;
  let drawn = 0;
  for (const { name, bars: own } of lanes) {
    const label = svg("text", { x: 2, y: y + 14, class: "lane-name" });
    label.textContent = name;
    parts.push(label);
    y += NAME_HEIGHT;
    const rowEnds: number[] = [];
    for (const bar of [...own].sort((a, b) => a.from - b.from)) {
      if (drawn++ >= MAX_BARS) break;
      const left = x(bar.from);
      const width = Math.max(MIN_WIDTH, x(bar.to) - left);
      const free = rowEnds.findIndex((rowEnd) => rowEnd <= left + 0.01);
      const row = free < 0 ? rowEnds.length : free;
      rowEnds[row] = left + width;
      parts.push(drawBar(bar, left, y + row * ROW, width));
    }
    y += Math.max(1, rowEnds.length) * ROW + 6;
  }
  const picture = svg(
    "svg",
    {
      viewBox: `0 0 ${WIDTH} ${y}`,
      class: "timeline",
      // There are links in it.
      role: "group",
      "aria-label": `${caption}; the table lists the same`,
    },
    ...axis(end - start, y),
    ...parts,
  );
  const note =
    drawn > MAX_BARS ? [h("p", { class: "hint" }, `The first ${MAX_BARS} are drawn; the table lists all.`)] : [];
  return h("div", { class: "timeline-scroll" }, picture, ...note);
}

function drawBar(bar: TimelineBar, left: number, top: number, width: number): SVGElement {
  const title = svg("title");
  title.textContent = bar.label;
  const whole = Math.max(1, bar.to - bar.from);
  let at = left;
  const pieces = (bar.parts ?? []).flatMap(({ kind, duration }) => {
    const length = Math.min((duration / whole) * width, left + width - at);
    if (length <= 0.2) return [];
    const piece = svg("rect", { x: at, y: top, width: length, height: BAR, class: `part ${kind}` });
    at += length;
    return [piece];
  });
  const body = svg("rect", { x: left, y: top, width, height: BAR, rx: 2, class: `bar-body ${bar.kind}` });
  const text = width > 60 ? [barText(bar.label, left, top, width)] : [];
  const group = svg("g", { class: "timeline-bar" }, title, body, ...pieces, ...text);
  return bar.href === undefined ? group : svg("a", { href: bar.href, tabindex: -1 }, group);
}

function barText(label: string, left: number, top: number, width: number): SVGElement {
  const text = svg("text", { x: left + 4, y: top + 10, class: "bar-text" });
  const characters = Math.floor((width - 8) / 6);
  text.textContent = label.length > characters ? `${label.slice(0, Math.max(0, characters - 1))}…` : label;
  return text;
}

function axis(duration: number, height: number): readonly SVGElement[] {
  const step = roundStep(duration / TICKS);
  const ticks: SVGElement[] = [];
  for (let time = 0; time <= duration; time += step) {
    const at = (time / duration) * WIDTH;
    const label = svg("text", { x: at + 3, y: 12, class: "tick" });
    label.textContent = formatDuration(time);
    ticks.push(svg("line", { x1: at, x2: at, y1: 0, y2: height, class: "grid" }), label);
  }
  return ticks;
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, step)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= step) ?? 10 * power;
}

/** What the styles of a timeline's parts mean. */
export function legend(entries: readonly (readonly [kind: string, name: string])[]): HTMLElement {
  return h(
    "ul",
    { class: "legend" },
    ...entries.map(([kind, name]) => h("li", {}, h("span", { class: `swatch ${kind}`, "aria-hidden": "true" }), name)),
  );
}
