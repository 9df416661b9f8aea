// Tasks on the slots of their executors over time, with a line at the time that is shown.

import type { TraceChoice, TracedTask, TraceModel } from "../../src/tracer/index.ts";
import { h, svg } from "../dom.ts";
import { stageColor } from "../execution/stage-color.ts";
import { formatBytes, formatCount, formatDuration, plural } from "../format.ts";
import { patterns } from "./legend.ts";
import { light, marksOf, moment, type Picture } from "./picture.ts";

const LANE = 30;
const LABEL = 96;
const AXIS = 24;
const WIDTH = 960;
/** So wide that one can point at it. */
const LEAST = 5;
const TICKS = 6;

export function lanesPicture(model: TraceModel, choose: (choice: TraceChoice | undefined) => void): Picture {
  const { lanes, tasks, duration } = model;
  const height = lanes.length * LANE + AXIS;
  const x = (time: number): number => LABEL + (time / duration) * (WIDTH - LABEL - 8);
  const now = svg("line", { class: "now-line", y1: 0, y2: lanes.length * LANE });
  const bars = tasks.map((task) => ({ task, element: taskBar(task, x) }));
  const drawing = svg(
    "svg",
    {
      viewBox: `0 0 ${WIDTH} ${height}`,
      class: "lanes",
      role: "application",
      tabindex: 0,
      "aria-roledescription": "task timeline",
      "aria-label": `${plural(tasks.length, "task")} on ${plural(lanes.length, "slot")} during ${formatDuration(duration)}. Arrow keys go from task to task, Enter chooses one.`,
    },
    patterns("lanes"),
    ...ticks(duration).map((time) =>
      svg(
        "g",
        { class: "tick" },
        svg("line", { x1: x(time), x2: x(time), y1: 0, y2: lanes.length * LANE }),
        svg("text", { x: x(time), y: height - 7 }, formatDuration(time)),
      ),
    ),
    ...lanes.map((lane, i) =>
      svg(
        "g",
        {},
        svg("line", { class: "lane-line", x1: LABEL, x2: WIDTH, y1: (i + 1) * LANE, y2: (i + 1) * LANE }),
        svg("text", { class: "lane-name", x: 0, y: i * LANE + 20 }, laneName(lane.executorId)),
        ...(lane.lostAt === undefined || lane.lostAt > duration
          ? []
          : [
              svg(
                "g",
                { class: "lost" },
                svg("line", { x1: x(lane.lostAt), x2: x(lane.lostAt), y1: i * LANE + 2, y2: (i + 1) * LANE - 2 }),
                svg("text", { x: x(lane.lostAt) + 4, y: i * LANE + 20 }, "lost"),
              ),
            ]),
      ),
    ),
    ...bars.map(({ element }) => element),
    now,
  );
  const spoken = h("output", { class: "spoken", "aria-live": "polite" });
  let current = -1;
  const go = (index: number): void => {
    bars[current]?.element.classList.remove("current");
    current = Math.max(0, Math.min(bars.length - 1, index));
    const bar = bars[current];
    if (bar === undefined) return;
    bar.element.classList.add("current");
    spoken.textContent = describeTask(bar.task);
  };
  for (const [i, { task, element }] of bars.entries()) {
    element.addEventListener("click", () => choose({ kind: "task", taskId: task.taskId }));
    element.addEventListener("pointerenter", () => go(i));
  }
  drawing.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) go(current + step);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(bars.length - 1);
    else if (event.key === "Enter") {
      const chosen = bars[current];
      if (chosen !== undefined) choose({ kind: "task", taskId: chosen.task.taskId });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return {
    element: h("div", {}, h("div", { class: "scroll lanes-scroll" }, drawing), spoken),
    showTime(time) {
      now.setAttribute("x1", String(x(time)));
      now.setAttribute("x2", String(x(time)));
      for (const { task, element } of bars) {
        const state = moment(task, time);
        if (element.getAttribute("data-moment") !== state) element.setAttribute("data-moment", state);
      }
    },
    showChoice(choice, related) {
      for (const { task, element } of bars) {
        light(element, related === undefined ? undefined : related.tasks.has(task.taskId));
        element.classList.toggle("chosen", choice?.kind === "task" && choice.taskId === task.taskId);
      }
    },
  };
}

function laneName(executorId: string): string {
  return executorId === "driver" ? "Driver" : `Executor ${executorId}`;
}

export function describeTask(task: TracedTask): string {
  const { records, bytes } = task;
  const parts = [
    `Task ${task.taskId}: partition ${task.index} of stage ${task.stageId} on executor ${task.executorId}`,
    `${formatDuration(task.start)} to ${formatDuration(task.end)}`,
    ...marksOf(task),
    ...(records.shuffleRead > 0
      ? [`read ${formatCount(records.shuffleRead)} rows, ${formatBytes(bytes.shuffleRead)}`]
      : []),
    ...(records.shuffleWrite > 0
      ? [`wrote ${formatCount(records.shuffleWrite)} rows, ${formatBytes(bytes.shuffleWrite)}`]
      : []),
  ];
  return parts.join(" · ");
}

function taskBar(task: TracedTask, x: (time: number) => number): SVGElement {
  const left = Math.min(x(task.start), WIDTH - LEAST - 8);
  const width = Math.max(LEAST, x(task.end) - left - 1);
  const place = { x: left, y: task.lane * LANE + 5, width, height: LANE - 10, rx: 3 };
  const ground = svg("rect", { ...place, class: "ground" });
  const marks = marksOf(task).filter((mark) => mark !== "running");
  const overs = marks.map((mark) => svg("rect", { ...place, class: "over", fill: `url(#lanes-${mark})` }));
  const bar = svg("g", { class: ["task", task.state, ...marks].join(" ") }, ground, ...overs);
  bar.style.setProperty("--stage", stageColor(task.stageId));
  bar.append(svg("title", {}, describeTask(task)));
  return bar;
}

function ticks(duration: number): readonly number[] {
  const least = duration / TICKS;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= least) ?? 10 * power;
  return Array.from({ length: Math.floor(duration / step) + 1 }, (_, i) => i * step);
}
