// The lineage of a run: its stages with the operators or RDDs that they compute, and which reads the output of which.

import type { TraceChoice, TracedStage, TracedTask, TraceModel } from "../../src/tracer/index.ts";
import { button, h, svg } from "../dom.ts";
import { stageColor } from "../execution/stage-color.ts";
import { formatBytes, formatCount, plural } from "../format.ts";
import { layeredLayout } from "../spark-ui/parts/layered-layout.ts";
import { light, marksOf, moment, type Picture } from "./picture.ts";

const WIDTH = 236;
const MARGIN = 16;
const LINE = 19;
const HEAD = 72;
/** Of a long chain the ends tell most. */
const SHOWN_STEPS = 7;

export function stagesPicture(model: TraceModel, choose: (choice: TraceChoice | undefined) => void): Picture {
  const shown = new Map(model.stages.map((stage) => [stage.key, shownSteps(stage)]));
  const edges = model.stages.flatMap(({ key, parents }) => parents.map((parent) => ({ fromId: parent, toId: key })));
  const layout = layeredLayout(
    model.stages.map(({ key }) => ({
      id: key,
      width: WIDTH,
      height: HEAD + (shown.get(key)?.length ?? 0) * LINE + 10,
    })),
    edges,
    { gapX: 32, gapY: 40 },
  );
  const canvas = h("div", { class: "canvas" });
  canvas.style.width = `${layout.width + 2 * MARGIN}px`;
  canvas.style.height = `${layout.height + 2 * MARGIN}px`;
  const arrows = svg("svg", {
    width: layout.width + 2 * MARGIN,
    height: layout.height + 2 * MARGIN,
    "aria-hidden": "true",
  });
  const paths = edges.flatMap(({ fromId, toId }) => {
    const [from, to] = [layout.nodes.get(fromId), layout.nodes.get(toId)];
    if (from === undefined || to === undefined) return [];
    const [x1, y1] = [from.x + from.width / 2 + MARGIN, from.y + from.height + MARGIN];
    const [x2, y2] = [to.x + to.width / 2 + MARGIN, to.y + MARGIN];
    const bend = Math.max(14, (y2 - y1) / 2);
    const path = svg("path", {
      d: `M${x1},${y1} C${x1},${y1 + bend} ${x2},${y2 - bend} ${x2},${y2 - 6} m-4,-2 l4,6 l4,-6`,
      class: "edge",
    });
    arrows.append(path);
    return [{ fromId, toId, path }];
  });
  canvas.append(arrows);
  const boxes = model.stages.map((stage) => {
    const tasks = model.tasks.filter(({ stageKey }) => stageKey === stage.key);
    const box = stageBox(stage, tasks, shown.get(stage.key) ?? [], () => choose({ kind: "stage", key: stage.key }));
    const place = layout.nodes.get(stage.key);
    box.element.style.left = `${(place?.x ?? 0) + MARGIN}px`;
    box.element.style.top = `${(place?.y ?? 0) + MARGIN}px`;
    box.element.style.width = `${WIDTH}px`;
    box.element.style.height = `${place?.height ?? 0}px`;
    canvas.append(box.element);
    return { stage, ...box };
  });
  const label = `Lineage: ${plural(model.stages.length, "stage")}, from sources down to the result`;
  const element = h("div", { class: "scroll", role: "group", tabindex: 0, "aria-label": label }, canvas);
  return {
    element,
    showTime(time) {
      for (const { showTime } of boxes) showTime(time);
    },
    showChoice(choice, related) {
      for (const { stage, element: box } of boxes) {
        light(box, related === undefined ? undefined : related.stages.has(stage.key));
        box.setAttribute("aria-pressed", String(choice?.kind === "stage" && choice.key === stage.key));
      }
      for (const { fromId, toId, path } of paths) {
        light(path, related === undefined ? undefined : related.stages.has(fromId) && related.stages.has(toId));
      }
    },
  };
}

interface ShownStep {
  readonly text: string;
  readonly isCached: boolean;
}

/** What a stage does to its rows: the operators of a query, or the RDDs of a program; those that are kept in either case. */
function shownSteps({ rdds, operators }: TracedStage): readonly ShownStep[] {
  const ofRdds = rdds.map(({ id, name, isCached }) => ({ text: `${name} [${id}]`, isCached }));
  const ofPlan = operators.map((text) => ({ text, isCached: false }));
  const all = ofPlan.length === 0 ? ofRdds : [...ofRdds.filter(({ isCached }) => isCached), ...ofPlan];
  if (all.length <= SHOWN_STEPS) return all;
  const left = all.length - SHOWN_STEPS + 1;
  return [...all.slice(0, 2), { text: `… ${left} more`, isCached: false }, ...all.slice(2 + left)];
}

function stageBox(
  stage: TracedStage,
  tasks: readonly TracedTask[],
  steps: readonly ShownStep[],
  onClick: () => void,
): { readonly element: HTMLElement; showTime(time: number): void } {
  const marks = marksOf(stage);
  const bar = h("span", { class: "progress-done" });
  const count = h("span", { class: "stage-tasks" });
  const rowsIn = stage.inputRecords + stage.shuffleReadRecords;
  const traffic = [
    ...(rowsIn > 0 ? [`${formatCount(rowsIn)} rows in`] : []),
    ...(stage.shuffleWriteRecords > 0
      ? [`${formatCount(stage.shuffleWriteRecords)} rows out, ${formatBytes(stage.shuffleWriteBytes)}`]
      : []),
  ];
  const element = button("", onClick, {
    class: ["stage", stage.state, ...marks].join(" "),
    title: stage.failureReason ?? stage.name,
  });
  element.style.setProperty("--stage", stageColor(stage.stageId));
  element.append(
    h(
      "span",
      { class: "stage-head" },
      h("strong", {}, `Stage ${stage.stageId}${stage.attemptId > 0 ? ` (attempt ${stage.attemptId})` : ""}`),
      h("span", { class: "stage-marks" }, marks.join(", ")),
    ),
    h("span", { class: "progress", "aria-hidden": "true" }, bar),
    count,
    h("span", { class: "stage-traffic" }, traffic.join(" · ")),
    h(
      "span",
      { class: "rdds" },
      ...steps.map(({ text, isCached }) =>
        h("span", { class: isCached ? "rdd cached" : "rdd" }, isCached ? `${text} · cached` : text),
      ),
    ),
  );
  return {
    element,
    showTime(time) {
      if (stage.state === "skipped") {
        count.textContent = `${plural(stage.numTasks, "task")} skipped`;
        return;
      }
      const ended = tasks.filter((task) => task.state === "done" && moment(task, time) === "after");
      const running = tasks.filter((task) => moment(task, time) === "during").length;
      const done = new Set(ended.map(({ index }) => index)).size;
      bar.style.width = `${(100 * done) / Math.max(1, stage.numTasks)}%`;
      count.textContent = `${done} of ${plural(stage.numTasks, "task")}${running > 0 ? `, ${running} running` : ""}`;
      element.classList.toggle("now", running > 0);
      element.classList.toggle("later", done === 0 && running === 0);
    },
  };
}
