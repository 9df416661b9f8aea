// `/jobs` of Spark's REST API.

import type { AppStatusStore } from "../app-status-store.ts";
import type { JobData } from "../status-data.ts";
import { formatDate } from "./dates.ts";
import { type Answer, found, notFound, type Query } from "./rest-answer.ts";

export function jobsList(store: AppStatusStore, query: Query): Answer {
  const statuses = query.getAll("status").map((status) => status.toUpperCase());
  const jobs = store.jobs.values().filter(({ status }) => statuses.length === 0 || statuses.includes(status));
  return found(jobs.sort((a, b) => b.jobId - a.jobId).map(jobJson));
}

export function oneJob(store: AppStatusStore, jobId: number): Answer {
  const job = store.jobs.get(jobId);
  return job === undefined ? notFound(`unknown job: ${jobId}`) : found(jobJson(job));
}

function jobJson(job: JobData): object {
  const { submissionTime, completionTime, description, jobGroup } = job;
  return {
    jobId: job.jobId,
    name: job.name,
    ...(description !== undefined && { description }),
    ...(submissionTime !== undefined && { submissionTime: formatDate(submissionTime) }),
    ...(completionTime !== undefined && { completionTime: formatDate(completionTime) }),
    stageIds: job.stageIds,
    ...(jobGroup !== undefined && { jobGroup }),
    jobTags: job.jobTags,
    status: job.status,
    numTasks: job.numTasks,
    numActiveTasks: job.numActiveTasks,
    numCompletedTasks: job.numCompletedTasks,
    numSkippedTasks: job.numSkippedTasks,
    numFailedTasks: job.numFailedTasks,
    numKilledTasks: job.numKilledTasks,
    numCompletedIndices: job.numCompletedIndices,
    numActiveStages: job.numActiveStages,
    numCompletedStages: job.numCompletedStages,
    numSkippedStages: job.numSkippedStages,
    numFailedStages: job.numFailedStages,
    killedTasksSummary: job.killedTasksSummary,
  };
}
