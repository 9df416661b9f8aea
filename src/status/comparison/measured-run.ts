// The figures of some jobs of an application, as two runs are compared by them.

import type { AppStatusStore } from "../app-status-store.ts";
import { quantilesOf } from "../quantiles.ts";
import type { SparkPlanGraphNode } from "../spark-plan-graph.ts";
import type { JobData, StageData, TaskData, TaskMetrics } from "../status-data.ts";
import { addTaskMetrics, NO_METRICS } from "../task-metrics.ts";
import { criticalPath, type PathStep } from "./critical-path.ts";

export interface MeasuredRun {
  /** When the first job began and the last ended. */
  readonly start: number;
  readonly end: number;
  readonly stages: readonly StageData[];
  /** Every attempt of every task. */
  readonly tasks: readonly TaskData[];
  /** Attempts that came to nothing, or did again what had been done. */
  readonly repeated: readonly TaskData[];
  /** The executors that worked. */
  readonly executorIds: readonly string[];
  /** How many of them were lost meanwhile. */
  readonly lostExecutors: readonly string[];
  readonly slots: number;
  /** Sums over the tasks that ended. */
  readonly metrics: TaskMetrics;
  readonly taskTime: number;
  readonly joins: readonly string[];
  readonly path: readonly PathStep[];
  /** Milliseconds in which every stage waited for its longest task beyond the third quartile. */
  readonly excess: number;
}

/** Undefined as long as none of the jobs has ended. */
export function measureRun(store: AppStatusStore, jobs: readonly JobData[]): MeasuredRun | undefined {
  const begun = jobs.flatMap(({ submissionTime }) => submissionTime ?? []);
  const ended = jobs.flatMap(({ completionTime }) => completionTime ?? []);
  if (begun.length === 0 || ended.length === 0) return undefined;
  const start = Math.min(...begun);
  const end = Math.max(...ended);
  const stageIds = [...new Set(jobs.flatMap((job) => job.stageIds))].sort((a, b) => a - b);
  const stages = stageIds
    .flatMap((stageId) => store.stageAttempts(stageId))
    .filter(({ status }) => status === "COMPLETE" || status === "FAILED");
  const tasks = stages.flatMap(({ stageId, attemptId }) => store.taskList(stageId, attemptId));
  const executorIds = [...new Set(tasks.map(({ executorId }) => executorId))].sort();
  const executors = executorIds.flatMap((id) => store.executors.get(id) ?? []);
  const lost = executors.filter(
    ({ removeTime }) => removeTime !== undefined && removeTime >= start && removeTime <= end,
  );
  return {
    start,
    end,
    stages,
    tasks,
    repeated: tasks.filter(
      ({ status, attempt, stageAttemptId }) => status !== "SUCCESS" || attempt + stageAttemptId > 0,
    ),
    executorIds,
    lostExecutors: lost.map(({ id }) => id),
    slots: Math.max(
      1,
      executors.filter((executor) => !lost.includes(executor)).reduce((sum, { totalCores }) => sum + totalCores, 0),
    ),
    metrics: tasks.reduce((sum, { taskMetrics = NO_METRICS }) => addTaskMetrics(sum, taskMetrics), NO_METRICS),
    taskTime: tasks.reduce((sum, { duration = 0 }) => sum + duration, 0),
    joins: joinsOf(store, jobs),
    path: criticalPath(tasks, start, end),
    excess: stages.reduce((sum, stage) => sum + excessOf(tasksOf(tasks, stage)), 0),
  };
}

export function tasksOf(tasks: readonly TaskData[], { stageId, attemptId }: StageData): readonly TaskData[] {
  return tasks.filter((task) => task.stageId === stageId && task.stageAttemptId === attemptId);
}

function excessOf(tasks: readonly TaskData[]): number {
  const durations = tasks.flatMap(({ status, duration }) => (status === "SUCCESS" ? (duration ?? []) : []));
  const [quartile = 0, longest = 0] = quantilesOf(durations, [0.75, 1]);
  return longest - quartile;
}

function joinsOf(store: AppStatusStore, jobs: readonly JobData[]): readonly string[] {
  const ids = new Set(jobs.flatMap(({ sqlExecutionId }) => sqlExecutionId ?? []));
  const isJoin = ({ name }: SparkPlanGraphNode): boolean => /Join\b|Join\(|CartesianProduct/.test(name);
  return [...ids]
    .flatMap((id) => store.executions.get(id)?.planGraph.nodes.filter(isJoin) ?? [])
    .map(({ name }) => name.replace(/\(.*/, ""));
}
