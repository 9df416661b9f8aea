// What the application's status says of the current run: its jobs, stages, tasks and plan.

import type { JobData, SQLExecutionData, StageData, TaskData } from "../src/index.ts";
import type { PlaygroundState } from "./state.ts";

export function jobsOfRun({ status, run }: PlaygroundState): readonly JobData[] {
  if (status === undefined || run === undefined) return [];
  const { firstJobId, endJobId = Number.POSITIVE_INFINITY } = run;
  return status.jobs.values().filter(({ jobId }) => jobId >= firstJobId && jobId < endJobId);
}

/** Every attempt of the jobs' stages that has run or runs. */
export function stagesOfJobs({ status }: PlaygroundState, jobs: readonly JobData[]): readonly StageData[] {
  if (status === undefined) return [];
  const ids = [...new Set(jobs.flatMap(({ stageIds }) => stageIds))].sort((a, b) => a - b);
  return ids
    .flatMap((stageId) => status.stageAttempts(stageId))
    .filter(({ status: state }) => state !== "SKIPPED" && state !== "PENDING");
}

export function tasksOfStages({ status }: PlaygroundState, stages: readonly StageData[]): readonly TaskData[] {
  if (status === undefined) return [];
  return stages.flatMap(({ stageId, attemptId }) => status.taskList(stageId, attemptId));
}

/** The query that the run's jobs belong to. */
export function executionOfRun(state: PlaygroundState): SQLExecutionData | undefined {
  const ids = jobsOfRun(state).map(({ sqlExecutionId }) => sqlExecutionId);
  const id = ids.findLast((executionId) => executionId !== undefined);
  return id === undefined ? undefined : state.status?.executions.get(id);
}

/** Whether nothing has changed: the status keeps what has not. */
export function sameItems(items: readonly object[], others: readonly object[]): boolean {
  return items.length === others.length && items.every((item, i) => item === others[i]);
}
