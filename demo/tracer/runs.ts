// The runs of an application that can be traced: the jobs of a cell, of a query, or a job alone.

import type { AppStatusStore, JobData } from "../../src/index.ts";
import { PROVENANCE_QUERY } from "../../src/tracer/trace-events.ts";

export interface Run {
  readonly id: string;
  readonly label: string;
  readonly jobIds: readonly number[];
}

/** The last one first. */
export function runsOf(status: AppStatusStore): readonly Run[] {
  const runs = new Map<string, JobData[]>();
  for (const job of status.jobs.values()) {
    if (job.description === PROVENANCE_QUERY) continue;
    const id =
      job.jobGroup !== undefined
        ? `group ${job.jobGroup}`
        : job.sqlExecutionId !== undefined
          ? `query ${job.sqlExecutionId}`
          : `job ${job.jobId}`;
    const jobs = runs.get(id) ?? [];
    jobs.push(job);
    runs.set(id, jobs);
  }
  return [...runs]
    .reverse()
    .map(([id, jobs]) => ({ id, label: labelOf(jobs, status), jobIds: jobs.map(({ jobId }) => jobId) }));
}

function labelOf(jobs: readonly JobData[], status: AppStatusStore): string {
  const last = jobs.at(-1);
  const query = last?.sqlExecutionId === undefined ? undefined : status.executions.get(last.sqlExecutionId);
  const text = (last?.description ?? query?.description ?? last?.name ?? "").replaceAll(/\s+/g, " ").trim();
  const ids = jobs.map(({ jobId }) => jobId);
  const number = ids.length === 1 ? `Job ${ids[0]}` : `Jobs ${ids[0]}–${ids.at(-1)}`;
  return `${number}: ${text.length > 70 ? `${text.slice(0, 70)}…` : text}`;
}
