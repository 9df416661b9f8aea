// Jobs in a table, with the columns of Spark's UI.

import { type AppStatusStore, type JobData, nameOfStage } from "../../../src/status/index.ts";
import { h } from "../../dom.ts";
import { link, type PageContext } from "../page.ts";
import { type Column, dataTable } from "./data-table.ts";
import { formatDuration, formatTime } from "./format.ts";
import { statusBadge } from "./status-badge.ts";
import { taskProgress } from "./task-progress.ts";

export function jobDuration({ submissionTime, completionTime }: JobData, now: number): number | undefined {
  return submissionTime === undefined ? undefined : (completionTime ?? now) - submissionTime;
}

export function jobTable(context: PageContext, key: string, caption: string, jobs: readonly JobData[]): HTMLElement {
  return dataTable(context, { key, caption, rows: jobs, columns: columns(context), orderedBy: "-Job Id" });
}

function columns({ store, now }: PageContext): readonly Column<JobData>[] {
  return [
    { name: "Job Id", numeric: true, order: ({ jobId }) => jobId, cell: ({ jobId }) => String(jobId) },
    { name: "Description", order: (job) => job.description ?? job.name, cell: (job) => description(store, job) },
    { name: "Status", order: ({ status }) => status, cell: ({ status }) => statusBadge(status) },
    { name: "Submitted", order: (job) => job.submissionTime ?? 0, cell: (job) => formatTime(job.submissionTime) },
    {
      name: "Duration",
      numeric: true,
      order: (job) => jobDuration(job, now) ?? 0,
      cell: (job) => {
        const duration = jobDuration(job, now);
        return duration === undefined ? "Unknown" : formatDuration(duration);
      },
    },
    {
      name: "Stages: Succeeded/Total",
      numeric: true,
      order: (job) => job.numCompletedStages,
      cell: (job) => {
        const failed = job.numFailedStages > 0 ? ` (${job.numFailedStages} failed)` : "";
        const skipped = job.numSkippedStages > 0 ? ` (${job.numSkippedStages} skipped)` : "";
        return `${job.numCompletedStages}/${job.stageIds.length - job.numSkippedStages}${failed}${skipped}`;
      },
    },
    {
      name: "Tasks (for all stages): Succeeded/Total",
      order: (job) => job.numTasks,
      cell: (job) =>
        taskProgress({
          total: job.numTasks - job.numSkippedTasks,
          completed: job.numCompletedIndices,
          active: job.numActiveTasks,
          failed: job.numFailedTasks,
          killed: job.numKilledTasks,
          skipped: job.numSkippedTasks,
        }),
    },
  ];
}

function description(store: AppStatusStore, job: JobData): HTMLElement {
  const group = job.jobGroup === undefined ? [] : [h("span", { class: "group" }, job.jobGroup)];
  const last = store.stageAttempts(Math.max(...job.stageIds)).at(-1);
  const where =
    job.description === undefined
      ? []
      : [h("span", { class: "quiet" }, last === undefined ? job.name : nameOfStage(store, last))];
  const name = link({ page: "job", id: job.jobId }, job.description || job.name || `Job ${job.jobId}`, "name");
  return h("div", { class: "described" }, name, ...where, ...group);
}
