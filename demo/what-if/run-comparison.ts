// Two of the last runs side by side: one sentence on what made the difference, their timelines on the same axis, their
// figures, and what each waited for.

import { compareFigures, explainDifference, type MeasuredRun, measureRun } from "../../src/status/comparison/index.ts";
import { h, table } from "../dom.ts";
import { layoutTimeline } from "../execution/timeline-layout.ts";
import { timelineChart } from "../execution/timeline-panel.ts";
import { formatDuration } from "../format.ts";
import { titleOfSource } from "../notebook/title-of-source.ts";
import type { RunRecord } from "../page-state.ts";
import { pathList } from "./path-list.ts";
import type { WhatIfOptions } from "./what-if-options.ts";

const LABEL_WIDTH = 100;
const LINE_LENGTH = 40;

interface Side {
  readonly record: RunRecord;
  readonly run: MeasuredRun;
}

export function runComparison({ store }: WhatIfOptions): HTMLElement {
  const first = h("select", {});
  const second = h("select", {});
  const body = h("div", { class: "comparison" });
  let width = 0;
  let shown: readonly [string, string] | undefined;
  const draw = (): void => {
    const { runs } = store.state;
    const [before, after] = [first, second].map(({ value }) => sideOf(runs, value));
    if (before === undefined || after === undefined) {
      body.replaceChildren(
        h("p", { class: "hint" }, "Run a cell twice, with something changed in between: both runs are compared here."),
      );
      return;
    }
    body.replaceChildren(...comparison(before, after, width));
  };
  for (const choice of [first, second]) {
    choice.addEventListener("change", () => {
      shown = [first.value, second.value];
      draw();
    });
  }
  store.watch(
    ({ runs }) => [runs],
    ([runs]) => {
      const kept = runs.filter((run) => measured(run) !== undefined);
      const last = kept.at(-1);
      // The run before it of the same cell, and where it is the first, of any.
      const before = kept.slice(0, -1).findLast(({ cell }) => cell === last?.cell) ?? kept.at(-2);
      const isNew = last !== undefined && shown?.[1] !== String(last.count);
      if (isNew) shown = [String(before?.count ?? ""), String(last.count)];
      for (const [i, choice] of [first, second].entries()) {
        choice.replaceChildren(
          ...kept.map((run) =>
            h("option", { value: run.count, selected: String(run.count) === shown?.[i] }, titleOf(run)),
          ),
        );
      }
      draw();
    },
  );
  new ResizeObserver(([entry]) => {
    const available = entry?.contentRect.width ?? 0;
    if (available === width || available === 0) return;
    width = available;
    requestAnimationFrame(draw);
  }).observe(body);
  const choices = h(
    "div",
    { class: "what-if-form" },
    h("label", {}, "First run", first),
    h("label", {}, "Second run", second),
  );
  return h("div", {}, choices, body);
}

function comparison(before: Side, after: Side, width: number): readonly HTMLElement[] {
  const axis = Math.max(before.run.end - before.run.start, after.run.end - after.run.start);
  return [
    h("p", { class: "difference", role: "status" }, explainDifference(before.run, after.run)),
    h("div", { class: "sides" }, side("First run", before, width, axis), side("Second run", after, width, axis)),
    h(
      "div",
      { class: "table-scroll" },
      table(
        "Figures of both runs",
        [
          { name: "Figure" },
          { name: "First run", numeric: true },
          { name: "Second run", numeric: true },
          { name: "Second / first", numeric: true },
        ],
        compareFigures(before.run, after.run).map(({ name, before: was, after: is, ratio }) => [
          name,
          was,
          is,
          ratio === undefined ? "" : ratio.toFixed(2),
        ]),
      ),
    ),
  ];
}

function side(title: string, { record, run }: Side, width: number, axis: number): HTMLElement {
  const tooltip = h("output", { class: "tooltip", hidden: true });
  const wide = width >= 900 ? (width - 32) / 2 : width;
  const executors = run.executorIds.flatMap((id) => record.status.executors.get(id) ?? []);
  const layout = layoutTimeline(run.tasks, executors, {
    width: Math.max(160, wide - LABEL_WIDTH),
    now: run.end,
    atLeast: axis,
  });
  return h(
    "section",
    { class: "side", "aria-label": title },
    h("h3", {}, `${title}: ${formatDuration(run.end - run.start)}`),
    h("p", { class: "hint" }, settingsText(record)),
    h("div", { class: "chart" }, timelineChart(layout, wide, tooltip)),
    tooltip,
    pathList(run),
  );
}

function sideOf(runs: readonly RunRecord[], count: string): Side | undefined {
  const record = runs.find((run) => String(run.count) === count);
  const run = record === undefined ? undefined : measured(record);
  return record === undefined || run === undefined ? undefined : { record, run };
}

function measured({ status, jobGroup }: RunRecord): MeasuredRun | undefined {
  const jobs = status.jobs.values().filter((job) => job.jobGroup === jobGroup);
  return measureRun(status, jobs);
}

function titleOf({ count, text, milliseconds }: RunRecord): string {
  return `Run ${count}: ${formatDuration(milliseconds)}, ${titleOfSource(text, LINE_LENGTH)}`;
}

function settingsText({ settings }: RunRecord): string {
  const { executors, shufflePartitions, adaptive, conf } = settings;
  const others = Object.entries(conf).map(([key, value]) => `${key}=${value}`);
  const facts = [
    `${executors} executors`,
    `${shufflePartitions} shuffle partitions`,
    `adaptive ${adaptive ? "on" : "off"}`,
  ];
  return [...facts, ...others].join(" · ");
}
