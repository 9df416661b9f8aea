// Stages in a table, with the columns of Spark's UI.

import { type AppStatusStore, nameOfStage, type StageData, type StageStatus } from "../../../src/status/index.ts";
import { h } from "../../dom.ts";
import { link, type PageContext } from "../page.ts";
import { type Column, dataTable } from "./data-table.ts";
import { formatDuration, formatTime, sizeOrNothing } from "./format.ts";
import { taskProgress } from "./task-progress.ts";

/** What the pages call stages of each state, in the order in which they show them. */
export const STAGE_GROUPS: readonly (readonly [title: string, status: StageStatus])[] = [
  ["Active Stages", "ACTIVE"],
  ["Pending Stages", "PENDING"],
  ["Completed Stages", "COMPLETE"],
  ["Skipped Stages", "SKIPPED"],
  ["Failed Stages", "FAILED"],
];

export function stageDuration(stage: StageData, now: number): number | undefined {
  const start = stage.firstTaskLaunchedTime ?? stage.submissionTime;
  return start === undefined ? undefined : Math.max(0, (stage.completionTime ?? now) - start);
}

export interface StageTableOptions {
  readonly key: string;
  readonly caption: string;
  readonly stages: readonly StageData[];
}

export function stageTable(context: PageContext, { key, caption, stages }: StageTableOptions): HTMLElement {
  const failed = stages.some(({ failureReason }) => failureReason !== undefined);
  const pools = stages.some(({ schedulingPool }) => schedulingPool !== "default");
  const columns = [
    ...identity(context.store),
    ...(pools ? [poolColumn] : []),
    ...measures(context.now),
    ...(failed ? [failureColumn] : []),
  ];
  return dataTable(context, { key, caption, rows: stages, columns, orderedBy: "-Stage Id" });
}

function identity(store: AppStatusStore): readonly Column<StageData>[] {
  return [
    {
      name: "Stage Id",
      numeric: true,
      order: ({ stageId, attemptId }) => stageId + attemptId / 1000,
      cell: ({ stageId, attemptId }) => (attemptId === 0 ? String(stageId) : `${stageId} (retry ${attemptId})`),
    },
    {
      name: "Description",
      order: (stage) => stage.description ?? stage.name,
      cell: (stage) => description(stage, nameOfStage(store, stage)),
    },
  ];
}

const poolColumn: Column<StageData> = {
  name: "Pool Name",
  order: ({ schedulingPool }) => schedulingPool,
  cell: ({ schedulingPool }) => schedulingPool,
};

const failureColumn: Column<StageData> = {
  name: "Failure Reason",
  cell: ({ failureReason = "" }) => h("span", { class: "failure" }, failureReason.split("\n")[0]),
};

function measures(now: number): readonly Column<StageData>[] {
  const size = (name: string, read: (stage: StageData) => number): Column<StageData> => ({
    name,
    numeric: true,
    order: read,
    cell: (stage) => sizeOrNothing(read(stage)),
  });
  return [
    { name: "Submitted", order: (stage) => stage.submissionTime ?? 0, cell: (s) => formatTime(s.submissionTime) },
    {
      name: "Duration",
      numeric: true,
      order: (stage) => stageDuration(stage, now) ?? 0,
      cell: (stage) => {
        const duration = stageDuration(stage, now);
        return duration === undefined ? "" : formatDuration(duration);
      },
    },
    {
      name: "Tasks: Succeeded/Total",
      order: ({ numTasks }) => numTasks,
      cell: (stage) =>
        taskProgress({
          total: stage.numTasks,
          completed: stage.numCompletedIndices,
          active: stage.numActiveTasks,
          failed: stage.numFailedTasks,
          killed: stage.numKilledTasks,
          skipped: 0,
        }),
    },
    size("Input", ({ taskMetrics }) => taskMetrics.inputBytes),
    size("Output", ({ taskMetrics }) => taskMetrics.outputBytes),
    size("Shuffle Read", ({ taskMetrics }) => taskMetrics.shuffleReadBytes),
    size("Shuffle Write", ({ taskMetrics }) => taskMetrics.shuffleWriteBytes),
  ];
}

function description({ stageId: id, attemptId: attempt, description: text }: StageData, name: string): HTMLElement {
  const where = text === undefined ? [] : [h("span", { class: "quiet" }, name)];
  return h("div", { class: "described" }, link({ page: "stage", id, attempt }, text || name, "name"), ...where);
}
