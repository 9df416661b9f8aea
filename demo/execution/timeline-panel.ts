// Which task ran where and when: a lane for each executor slot, on one time axis, and what each task read and wrote.

import type { TaskData } from "../../src/index.ts";
import { h, svg } from "../dom.ts";
import { formatBytes, formatDuration } from "../format.ts";
import type { PageState } from "../page-state.ts";
import type { Panel } from "./panel.ts";
import { stageColor } from "./stage-color.ts";
import { jobsOfGroup, sameItems, shownRun, stagesOfJobs, tasksOfStages } from "./status-of-run.ts";
import { type Bar, layoutTimeline, type TimelineLayout } from "./timeline-layout.ts";

const LANE_HEIGHT = 26;
const AXIS_HEIGHT = 22;
const LABEL_WIDTH = 92;

export const timelinePanel: Panel = {
  id: "timeline",
  title: "Timeline",
  mount(body, store) {
    const hint = h(
      "p",
      { class: "hint" },
      "Each bar is a task; point at it, or focus the chart and use the arrow keys.",
    );
    const chart = h("div", { class: "chart" });
    const tooltip = h("output", { class: "tooltip", hidden: true });
    body.append(hint, chart, tooltip);
    // Asking the element instead would lay out the page in the middle of drawing it.
    let width = 0;
    let drawn: readonly TaskData[] = [];
    const draw = (tasks: readonly TaskData[]): void => {
      drawn = tasks;
      tooltip.hidden = true;
      const layout = layoutOf(store.state, tasks, Math.max(200, width - LABEL_WIDTH - 8));
      chart.replaceChildren(...(layout === undefined ? [] : [timelineChart(layout, width, tooltip)]));
    };
    store.watch(
      (state) => [shownRun(state), state.statusVersion],
      () => {
        const tasks = tasksOfStages(
          store.state,
          stagesOfJobs(store.state, jobsOfGroup(store.state, shownRun(store.state)?.jobGroup)),
        );
        if (!sameItems(tasks, drawn)) draw(tasks);
      },
    );
    new ResizeObserver(([entry]) => {
      const available = entry?.contentRect.width ?? 0;
      if (available === width) return;
      width = available;
      requestAnimationFrame(() => draw(drawn));
    }).observe(chart);
  },
};

function layoutOf({ status }: PageState, tasks: readonly TaskData[], width: number): TimelineLayout | undefined {
  if (tasks.length === 0) return undefined;
  const executors = status?.executors.values() ?? [];
  const used = new Set(tasks.map(({ executorId }) => executorId));
  const shown = executors
    .filter(({ id, isActive }) => isActive || used.has(id))
    .sort((a, b) => a.id.localeCompare(b.id, "en", { numeric: true }));
  return layoutTimeline(tasks, shown, { width, now: Date.now() });
}

/** The chart of a layout; a bar that is pointed at is explained in `tooltip`. */
export function timelineChart(
  { lanes, ticks, duration }: TimelineLayout,
  width: number,
  tooltip: HTMLElement,
): SVGElement {
  const height = lanes.length * LANE_HEIGHT + AXIS_HEIGHT;
  const bars: { readonly bar: Bar; readonly element: SVGElement }[] = [];
  const chart = svg(
    "svg",
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "application",
      tabindex: 0,
      "aria-label": `Tasks on ${lanes.length} executor slots during ${formatDuration(duration)}`,
    },
    ...ticks.map(({ x, milliseconds }) => tickElement(LABEL_WIDTH + x, height, milliseconds)),
    ...lanes.flatMap((lane, i) => {
      const y = i * LANE_HEIGHT;
      const label = svg("text", { x: 0, y: y + 17, class: "lane" }, `Executor ${lane.executorId}`);
      const elements = lane.bars.map((bar) => {
        const element = barElement(bar, y);
        bars.push({ bar, element });
        return element;
      });
      return [label, ...elements];
    }),
  );
  chart.dataset.executors = String(new Set(lanes.filter((l) => l.bars.length > 0).map((l) => l.executorId)).size);
  explainBars(chart, bars, tooltip);
  return chart;
}

function tickElement(x: number, height: number, milliseconds: number): SVGElement {
  const bottom = height - AXIS_HEIGHT;
  return svg(
    "g",
    { class: "tick" },
    svg("line", { x1: x, x2: x, y1: 0, y2: bottom }),
    svg("text", { x, y: height - 6 }, formatDuration(milliseconds)),
  );
}

function barElement({ x, width, tasks }: Bar, y: number): SVGElement {
  const [task] = tasks;
  const failed = tasks.some(({ status }) => status === "FAILED" || status === "KILLED");
  const element = svg("rect", { x: LABEL_WIDTH + x, y: y + 4, width, height: LANE_HEIGHT - 8, rx: 2, class: "bar" });
  element.style.fill = stageColor(task?.stageId ?? 0);
  if (failed) element.classList.add("failed");
  if (tasks.some(({ status }) => status === "RUNNING")) element.classList.add("running");
  return element;
}

/** The tooltip follows the pointer, and the arrow keys while the chart has the focus. */
function explainBars(
  chart: SVGElement,
  bars: readonly { readonly bar: Bar; readonly element: SVGElement }[],
  tooltip: HTMLElement,
): void {
  let current = -1;
  const show = (index: number): void => {
    bars[current]?.element.classList.remove("current");
    const shown = bars[index];
    current = shown === undefined ? -1 : index;
    tooltip.hidden = shown === undefined;
    if (shown === undefined) return;
    shown.element.classList.add("current");
    tooltip.textContent = shown.bar.tasks.length === 1 ? taskText(shown.bar.tasks[0]) : tasksText(shown.bar.tasks);
    const left = Math.min(shown.bar.x + LABEL_WIDTH, Math.max(0, chart.clientWidth - tooltip.offsetWidth));
    tooltip.style.transform = `translateX(${Math.max(0, left)}px)`;
  };
  chart.addEventListener("pointerover", ({ target }) => show(bars.findIndex(({ element }) => element === target)));
  chart.addEventListener("pointerleave", () => show(-1));
  chart.addEventListener("blur", () => show(-1));
  chart.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    show(Math.min(bars.length - 1, Math.max(0, current + step)));
  });
}

function taskText(task: TaskData | undefined): string {
  if (task === undefined) return "";
  const { taskId, stageId, index, executorId, status, duration, taskMetrics: metrics } = task;
  const lines = [`Task ${taskId} (stage ${stageId}, index ${index}) on executor ${executorId}: ${status}`];
  if (duration !== undefined) lines.push(`duration ${formatDuration(duration)}`);
  if (metrics !== undefined) {
    lines.push(
      `input ${formatBytes(metrics.inputBytes)}, ${metrics.inputRecords} records`,
      `shuffle read ${formatBytes(metrics.shuffleReadBytes)}, ${metrics.shuffleReadRecords} records`,
      `shuffle write ${formatBytes(metrics.shuffleWriteBytes)}, ${metrics.shuffleWriteRecords} records`,
    );
  }
  return lines.join("\n");
}

function tasksText(tasks: readonly TaskData[]): string {
  const sum = (read: (task: TaskData) => number): number => tasks.reduce((total, task) => total + read(task), 0);
  return [
    `${tasks.length} tasks of stage ${tasks[0]?.stageId} on executor ${tasks[0]?.executorId}`,
    `duration ${formatDuration(sum(({ duration = 0 }) => duration))} together`,
    `shuffle read ${formatBytes(sum(({ taskMetrics }) => taskMetrics?.shuffleReadBytes ?? 0))}`,
    `shuffle write ${formatBytes(sum(({ taskMetrics }) => taskMetrics?.shuffleWriteBytes ?? 0))}`,
  ].join("\n");
}
