// The stages of the last run, each with its tasks.

import type { StageData, TaskData } from "../../src/index.ts";
import { h, table } from "../dom.ts";
import { formatBytes, formatCount, formatDuration } from "../format.ts";
import type { Panel } from "./panel.ts";
import { stageColor } from "./stage-color.ts";
import { jobsOfGroup, sameItems, shownRun, stagesOfJobs } from "./status-of-run.ts";

/** A stage of very many tasks shows so many. */
const MAX_TASKS = 200;

export const stagesPanel: Panel = {
  id: "stages",
  title: "Stages",
  mount(body, store) {
    const opened = new Set<string>();
    let drawn: readonly StageData[] = [];
    store.watch(
      (state) => [shownRun(state), state.statusVersion],
      () => {
        const { status } = store.state;
        const stages = stagesOfJobs(store.state, jobsOfGroup(store.state, shownRun(store.state)?.jobGroup));
        if (sameItems(stages, drawn)) return;
        drawn = stages;
        body.replaceChildren(
          ...stages.map((stage) =>
            stageElement(stage, opened, () => status?.taskList(stage.stageId, stage.attemptId) ?? []),
          ),
        );
      },
    );
  },
};

function stageElement(stage: StageData, opened: Set<string>, tasks: () => readonly TaskData[]): HTMLElement {
  const key = `${stage.stageId}.${stage.attemptId}`;
  const details = h("details", { class: "stage", open: opened.has(key) }, h("summary", {}, ...summary(stage)));
  const showTasks = (): void => {
    if (details.open && details.childElementCount === 1) details.append(...taskTable(stage, tasks()));
  };
  details.addEventListener("toggle", () => {
    if (details.open) opened.add(key);
    else opened.delete(key);
    showTasks();
  });
  showTasks();
  return details;
}

function summary(stage: StageData): readonly HTMLElement[] {
  const { stageId, attemptId, name, description, status, numTasks, numCompleteTasks, taskMetrics: metrics } = stage;
  const swatch = h("span", { class: "swatch", "aria-hidden": "true" });
  swatch.style.background = stageColor(stageId);
  const attempt = attemptId === 0 ? "" : ` (attempt ${attemptId})`;
  const fact = (label: string, text: string): HTMLElement =>
    h("span", { class: "fact" }, `${label} `, h("b", {}, text));
  return [
    swatch,
    h("span", { class: "name" }, `Stage ${stageId}${attempt}: ${description ?? name}`),
    h("span", { class: "badge", "data-status": status }, status.toLowerCase()),
    h("progress", { max: numTasks, value: numCompleteTasks, "aria-label": "Tasks done" }),
    fact("tasks", `${numCompleteTasks}/${numTasks}`),
    fact("took", formatDuration(durationOf(stage))),
    ...(metrics.inputBytes > 0 ? [fact("input", formatBytes(metrics.inputBytes))] : []),
    fact("shuffle read", formatBytes(metrics.shuffleReadBytes)),
    fact("shuffle write", formatBytes(metrics.shuffleWriteBytes)),
  ];
}

function durationOf({ submissionTime, completionTime }: StageData): number {
  return submissionTime === undefined ? 0 : (completionTime ?? Date.now()) - submissionTime;
}

function taskTable(stage: StageData, tasks: readonly TaskData[]): readonly HTMLElement[] {
  const number = (name: string) => ({ name, numeric: true });
  const columns = [
    number("Task"),
    number("Index"),
    { name: "Executor" },
    { name: "Status" },
    number("Duration"),
    number("Run"),
    number("Input records"),
    number("Shuffle read"),
    number("Shuffle write"),
  ];
  const rows = tasks.slice(0, MAX_TASKS).map((task) => {
    const { taskMetrics: metrics } = task;
    const bytes = (read: "shuffleReadBytes" | "shuffleWriteBytes"): string =>
      metrics ? formatBytes(metrics[read]) : "";
    return [
      String(task.taskId),
      String(task.index),
      task.executorId,
      task.status.toLowerCase(),
      task.duration === undefined ? "" : formatDuration(task.duration),
      metrics ? formatDuration(metrics.executorRunTime) : "",
      metrics ? formatCount(metrics.inputRecords) : "",
      bytes("shuffleReadBytes"),
      bytes("shuffleWriteBytes"),
    ];
  });
  const more =
    tasks.length > MAX_TASKS ? [h("p", { class: "hint" }, `The first ${MAX_TASKS} of ${tasks.length}.`)] : [];
  const failures = tasks.flatMap(({ taskId, errorMessage }) =>
    errorMessage === undefined ? [] : [h("pre", { class: "error" }, `Task ${taskId}: ${errorMessage}`)],
  );
  return [table(`Tasks of stage ${stage.stageId}`, columns, rows), ...more, ...failures.slice(0, 3)];
}
