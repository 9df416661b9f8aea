// What rules look at: the finished stages, tasks and queries of some jobs of an application, as its status store has them.

import type { AppStatusStore } from "../app-status-store.ts";
import type { SQLExecutionData } from "../sql-execution-data.ts";
import type { JobData, StageData, TaskData, TaskMetrics } from "../status-data.ts";

/** A task that has succeeded, with all that is known of it. */
export interface MeasuredTask extends TaskData {
  readonly duration: number;
  readonly taskMetrics: TaskMetrics;
}

export interface AdvisedRunOptions {
  /** The jobs to look at; all of the application when absent. */
  readonly jobs?: readonly JobData[];
  /** Settings of the session that the events do not tell. */
  readonly settings?: Readonly<Record<string, string>>;
}

export class AdvisedRun {
  readonly store: AppStatusStore;
  readonly jobs: readonly JobData[];
  /** Attempts of stages that have run to their end. */
  readonly stages: readonly StageData[];
  /** The queries that the jobs ran for. */
  readonly executions: readonly SQLExecutionData[];
  /** How many tasks run at a time. */
  readonly slots: number;
  readonly #settings: Readonly<Record<string, string>>;
  readonly #executionOfStage = new Map<number, SQLExecutionData>();

  constructor(store: AppStatusStore, { jobs = store.jobs.values(), settings = {} }: AdvisedRunOptions = {}) {
    this.store = store;
    this.jobs = jobs;
    this.#settings = settings;
    const executionIds = new Set(jobs.map(({ sqlExecutionId }) => sqlExecutionId));
    this.executions = store.executions.values().filter(({ executionId }) => executionIds.has(executionId));
    for (const { stageIds, sqlExecutionId } of jobs) {
      const execution = sqlExecutionId === undefined ? undefined : store.executions.get(sqlExecutionId);
      if (execution !== undefined) for (const stageId of stageIds) this.#executionOfStage.set(stageId, execution);
    }
    const stageIds = [...new Set(jobs.flatMap((job) => job.stageIds))].sort((a, b) => a - b);
    this.stages = stageIds
      .flatMap((stageId) => store.stageAttempts(stageId))
      .filter(({ status }) => status === "COMPLETE");
    const executors = store.executors.values();
    const active = executors.filter(({ isActive }) => isActive);
    const counted = active.length > 0 ? active : executors;
    this.slots = Math.max(
      1,
      counted.reduce((sum, { totalCores }) => sum + totalCores, 0),
    );
  }

  /** The stage's tasks that succeeded and told their metrics. */
  tasks({ stageId, attemptId }: StageData): readonly MeasuredTask[] {
    return this.store.taskList(stageId, attemptId).flatMap((task) => {
      const { status, duration, taskMetrics } = task;
      return status === "SUCCESS" && duration !== undefined && taskMetrics !== undefined
        ? [{ ...task, duration, taskMetrics }]
        : [];
    });
  }

  /** The query that the stage ran for; undefined of the stages of an RDD. */
  executionOf({ stageId }: StageData): SQLExecutionData | undefined {
    return this.#executionOfStage.get(stageId);
  }

  /** A setting as it was for a query. */
  setting(key: string, execution: SQLExecutionData | undefined, byDefault: string): string {
    return (
      execution?.modifiedConfigs[key] ??
      this.#settings[key] ??
      this.store.environment?.sparkProperties[key] ??
      byDefault
    );
  }

  isAdaptive(execution: SQLExecutionData): boolean {
    return this.setting("spark.sql.adaptive.enabled", execution, "true") === "true";
  }

  shufflePartitions(execution: SQLExecutionData): number {
    return Number(this.setting("spark.sql.shuffle.partitions", execution, "200"));
  }
}

/** The sum of a metric over tasks. */
export function sumOf(tasks: readonly MeasuredTask[], metric: keyof TaskMetrics): number {
  return tasks.reduce((sum, { taskMetrics }) => sum + taskMetrics[metric], 0);
}
