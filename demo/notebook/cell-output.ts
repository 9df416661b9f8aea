// What a cell shows of its run: how far it is, what came of it, and how long it took.

import type { Application } from "../application.ts";
import { h } from "../dom.ts";
import type { CellOutput, ResultDescription } from "../driver/protocol.ts";
import { jobsOfGroup, stagesOfJobs } from "../execution/status-of-run.ts";
import { formatBytes, formatDuration, plural } from "../format.ts";
import type { Cell, CellRunState, PageState } from "../page-state.ts";
import { errorView } from "../results/error-view.ts";
import type { ResultSource } from "../results/result-source.ts";
import { resultView } from "../results/result-view.ts";
import { runProgress } from "../results/run-progress.ts";

export interface CellOutputOptions {
  readonly application: Application;
  readonly state: PageState;
  readonly cell: Cell;
  readonly replace: (from: number, to: number, text: string) => void;
  readonly announce: (text: string) => void;
}

export function cellOutput({ application, state, cell, replace, announce }: CellOutputOptions): readonly HTMLElement[] {
  const { run } = cell;
  if (run.state === "idle") return [];
  if (run.state === "queued") return [h("p", { class: "cell-summary" }, "Waiting…")];
  if (run.state === "running") return [runProgress(state, run.jobGroup ?? "", run.startedAt ?? 0)];
  const { outputs = [], error } = run.outcome ?? {};
  const shown = outputs.map((output) => outputElement(output, application, announce));
  const { from, to } = error ?? {};
  const isPlaced = from !== undefined && to !== undefined;
  const offset = run.offset ?? 0;
  const onReplace = isPlaced ? (text: string) => replace(from + offset, to + offset, text) : undefined;
  return [
    ...shown,
    ...(error === undefined ? [] : [errorView(error, onReplace)]),
    h("p", { class: "cell-summary" }, summaryOf(state, run)),
  ];
}

function outputElement(output: CellOutput, application: Application, announce: (text: string) => void): HTMLElement {
  if (output.kind === "text") {
    return h("pre", { class: "cell-text", tabindex: 0, "aria-label": "Printed text" }, output.text);
  }
  return resultView({ source: sourceOf(output.result, application), announce });
}

function sourceOf(description: ResultDescription, application: Application): ResultSource {
  const { id } = description;
  const driver = () => application.driver();
  return {
    description,
    window: async (from, to) => await (await driver()).window(id, from, to),
    sort: async (order) => await (await driver()).sort(id, order),
    statistics: async (column) => await (await driver()).statistics(id, column),
    chartValues: async (columns, maxRows) => await (await driver()).chartValues(id, columns, maxRows),
    exportAs: async (format) => await (await driver()).exportResult(id, format),
  };
}

function summaryOf(state: PageState, { state: outcome, milliseconds = 0, jobGroup }: CellRunState): string {
  const took = formatDuration(milliseconds);
  if (outcome === "cancelled") return `Stopped after ${took}`;
  if (outcome === "failed") return `Failed after ${took}`;
  const stages = stagesOfJobs(state, jobsOfGroup(state, jobGroup));
  if (stages.length === 0) return took;
  const tasks = stages.reduce((sum, stage) => sum + stage.numCompleteTasks, 0);
  const shuffled = stages.reduce((sum, { taskMetrics }) => sum + taskMetrics.shuffleWriteBytes, 0);
  const facts = [took, plural(stages.length, "stage"), plural(tasks, "task")];
  return [...facts, ...(shuffled === 0 ? [] : [`${formatBytes(shuffled)} shuffled`])].join(" · ");
}
