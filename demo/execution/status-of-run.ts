// What the application's status says of a run: its jobs, stages, tasks and plan.

import type { JobData, SQLExecutionData, StageData, TaskData } from "../../src/index.ts";
import type { CellRunState, PageState } from "../page-state.ts";

/** The run that is shown beside the notebook. */
export function shownRun({ cells, shownCell }: PageState): CellRunState | undefined {
  return cells.find(({ id }) => id === shownCell)?.run;
}

export function jobsOfGroup({ status }: PageState, jobGroup: string | undefined): readonly JobData[] {
  if (status === undefined || jobGroup === undefined) return [];
  return status.jobs.values().filter((job) => job.jobGroup === jobGroup);
}

/** Every attempt of the jobs' stages that has run or runs. */
export function stagesOfJobs({ status }: PageState, jobs: readonly JobData[]): readonly StageData[] {
  if (status === undefined) return [];
  const ids = [...new Set(jobs.flatMap(({ stageIds }) => stageIds))].sort((a, b) => a - b);
  return ids
    .flatMap((stageId) => status.stageAttempts(stageId))
    .filter(({ status: state }) => state !== "SKIPPED" && state !== "PENDING");
}

export function tasksOfStages({ status }: PageState, stages: readonly StageData[]): readonly TaskData[] {
  if (status === undefined) return [];
  return stages.flatMap(({ stageId, attemptId }) => status.taskList(stageId, attemptId));
}

/** The last query that the jobs belong to. */
export function executionOfJobs({ status }: PageState, jobs: readonly JobData[]): SQLExecutionData | undefined {
  const id = jobs.map(({ sqlExecutionId }) => sqlExecutionId).findLast((executionId) => executionId !== undefined);
  return id === undefined ? undefined : status?.executions.get(id);
}

/** Whether nothing has changed: the status keeps what has not. */
export function sameItems(items: readonly object[], others: readonly object[]): boolean {
  return items.length === others.length && items.every((item, i) => item === others[i]);
}
