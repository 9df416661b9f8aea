// All jobs of the application, the latest first.

import type { JobData } from "../../src/index.ts";
import { h, table } from "../dom.ts";
import { formatDuration } from "../format.ts";
import type { Panel } from "./panel.ts";

const MAX_JOBS = 50;

export const jobsPanel: Panel = {
  id: "jobs",
  title: "Jobs",
  mount(body, store) {
    store.watch(
      ({ status, statusVersion }) => [status, statusVersion],
      ([status]) => {
        const jobs = status?.jobs.values() ?? [];
        const shown = jobs.slice(-MAX_JOBS).reverse();
        const more =
          jobs.length > MAX_JOBS ? [h("p", { class: "hint" }, `The last ${MAX_JOBS} of ${jobs.length}.`)] : [];
        body.replaceChildren(jobTable(shown), ...more);
      },
    );
  },
};

function jobTable(jobs: readonly JobData[]): HTMLElement {
  const columns = [
    { name: "Job", numeric: true },
    { name: "Description" },
    { name: "Status" },
    { name: "Duration", numeric: true },
    { name: "Stages", numeric: true },
    { name: "Tasks", numeric: true },
  ];
  return table("Jobs of the application, the latest first", columns, jobs.map(jobRow));
}

function jobRow(job: JobData): readonly (string | HTMLElement)[] {
  const { submissionTime = 0, completionTime } = job;
  const skipped = job.numSkippedStages === 0 ? "" : ` (${job.numSkippedStages} skipped)`;
  return [
    String(job.jobId),
    job.description ?? job.name,
    h("span", { class: "badge", "data-status": job.status, title: job.failureReason }, job.status.toLowerCase()),
    completionTime === undefined ? "" : formatDuration(completionTime - submissionTime),
    `${job.numCompletedStages}/${job.stageIds.length - job.numSkippedStages}${skipped}`,
    `${job.numCompletedTasks}/${job.numTasks - job.numSkippedTasks}`,
  ];
}
