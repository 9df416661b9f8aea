// How far a run is: a line for each stage with its tasks, rows, bytes and the time that is left at the pace so far.

import type { JobData, StageData } from "../../src/index.ts";
import { h } from "../dom.ts";
import { jobsOfGroup, stagesOfJobs } from "../execution/status-of-run.ts";
import { formatBytes, formatDuration, plural } from "../format.ts";
import type { PageState } from "../page-state.ts";

/** Of many stages the last are shown. */
const MAX_STAGES = 4;

export function runProgress(state: PageState, jobGroup: string, startedAt: number): HTMLElement {
  const jobs = jobsOfGroup(state, jobGroup);
  const stages = stagesOfJobs(state, jobs);
  const elapsed = formatDuration(performance.now() - startedAt);
  const lines = stages.slice(-MAX_STAGES).map(stageLine);
  return h("div", { class: "progress" }, h("p", { class: "progress-title" }, titleOf(jobs, elapsed)), ...lines);
}

function titleOf(jobs: readonly JobData[], elapsed: string): string {
  const running = jobs.filter(({ status }) => status === "RUNNING");
  return running.length === 0 ? `Running, ${elapsed}` : `Running ${plural(running.length, "job")}, ${elapsed}`;
}

function stageLine(stage: StageData): HTMLElement {
  const { stageId, numTasks, numCompleteTasks, numActiveTasks, taskMetrics, status } = stage;
  const rows = taskMetrics.inputRecords + taskMetrics.shuffleReadRecords;
  const bytes = taskMetrics.inputBytes + taskMetrics.shuffleReadBytes;
  const facts = [
    `${numCompleteTasks} of ${plural(numTasks, "task")}`,
    ...(rows === 0 ? [] : [plural(rows, "row")]),
    ...(bytes === 0 ? [] : [formatBytes(bytes)]),
    ...timeLeft(stage),
  ];
  const label = `Stage ${stageId}: tasks done`;
  return h(
    "div",
    { class: "progress-stage", "data-status": status },
    h("span", { class: "progress-name" }, `Stage ${stageId}`),
    progressBar(label, numCompleteTasks, numActiveTasks, numTasks),
    h("span", { class: "progress-facts" }, facts.join(" · ")),
  );
}

function progressBar(label: string, done: number, active: number, all: number): HTMLElement {
  const bar = h("span", {
    class: "progress-bar",
    role: "progressbar",
    "aria-label": label,
    "aria-valuemin": 0,
    "aria-valuemax": all,
    "aria-valuenow": done,
  });
  bar.style.setProperty("--done", String(done / Math.max(1, all)));
  bar.style.setProperty("--active", String(active / Math.max(1, all)));
  return bar;
}

function timeLeft({ status, submissionTime, numTasks, numCompleteTasks }: StageData): readonly string[] {
  if (status !== "ACTIVE" || submissionTime === undefined || numCompleteTasks === 0) return [];
  const pace = (Date.now() - submissionTime) / numCompleteTasks;
  return [`about ${formatDuration(pace * (numTasks - numCompleteTasks))} left`];
}
