// What is known of one application, for whoever shows it. Values are immutable: what has not changed is the same object.

import type { RddInfoJson } from "../core/scheduler/spark-listener-events.ts";
import { RetainedMap } from "./retained-map.ts";
import type { SQLExecutionData } from "./sql-execution-data.ts";
import type {
  ApplicationEnvironmentInfo,
  ApplicationInfo,
  ExecutorStageSummary,
  ExecutorSummary,
  JobData,
  RDDStorageInfo,
  ResourceProfileInfo,
  StageData,
  TaskData,
} from "./status-data.ts";

/** How much is kept; Spark's settings and defaults. */
export interface StatusLimits {
  /** spark.ui.retainedJobs */
  readonly retainedJobs: number;
  /** spark.ui.retainedStages */
  readonly retainedStages: number;
  /** spark.ui.retainedTasks, of each stage */
  readonly retainedTasks: number;
  /** spark.ui.retainedDeadExecutors */
  readonly retainedDeadExecutors: number;
  /** spark.sql.ui.retainedExecutions */
  readonly retainedExecutions: number;
}

export const DEFAULT_STATUS_LIMITS: StatusLimits = {
  retainedJobs: 1000,
  retainedStages: 1000,
  retainedTasks: 100_000,
  retainedDeadExecutors: 100,
  retainedExecutions: 1000,
};

/** The limits that an application's configuration asks for. */
export function statusLimits(conf: { getInt(key: string, defaultValue: number): number }): StatusLimits {
  const limit = (key: string, name: keyof StatusLimits): number => conf.getInt(key, DEFAULT_STATUS_LIMITS[name]);
  return {
    retainedJobs: limit("spark.ui.retainedJobs", "retainedJobs"),
    retainedStages: limit("spark.ui.retainedStages", "retainedStages"),
    retainedTasks: limit("spark.ui.retainedTasks", "retainedTasks"),
    retainedDeadExecutors: limit("spark.ui.retainedDeadExecutors", "retainedDeadExecutors"),
    retainedExecutions: limit("spark.sql.ui.retainedExecutions", "retainedExecutions"),
  };
}

/** An attempt of a stage, as a key. */
export type StageKey = `${number}.${number}`;

export function stageKey(stageId: number, attemptId: number): StageKey {
  return `${stageId}.${attemptId}`;
}

const NO_EXECUTORS: ReadonlyMap<string, ExecutorStageSummary> = new Map();

export class AppStatusStore {
  readonly limits: StatusLimits;
  readonly jobs: RetainedMap<number, JobData>;
  readonly stages: RetainedMap<StageKey, StageData>;
  readonly executors: RetainedMap<string, ExecutorSummary>;
  readonly executions: RetainedMap<number, SQLExecutionData>;
  /** The cached RDDs. */
  readonly rdds = new Map<number, RDDStorageInfo>();
  /** The executors as they were when a block of a cached RDD last came or went. */
  readonly blockHolders = new Map<string, ExecutorSummary>();
  readonly resourceProfiles = new Map<number, ResourceProfileInfo>();
  applicationInfo: ApplicationInfo | undefined;
  environment: ApplicationEnvironmentInfo | undefined;
  /** Computes the SQL metrics of an execution that runs; who collects them sets it. */
  liveMetrics: ((executionId: number) => ReadonlyMap<number, string>) | undefined;
  readonly #tasks = new Map<StageKey, RetainedMap<number, TaskData>>();
  readonly #executorSummaries = new Map<StageKey, Map<string, ExecutorStageSummary>>();
  readonly #stageRdds = new Map<StageKey, readonly RddInfoJson[]>();
  readonly #subscribers = new Set<() => void>();
  #notifying = false;

  constructor(limits: StatusLimits = DEFAULT_STATUS_LIMITS) {
    this.limits = limits;
    this.jobs = new RetainedMap({ limit: limits.retainedJobs, isRunning: (job) => job.status === "RUNNING" });
    this.stages = new RetainedMap(
      { limit: limits.retainedStages, isRunning: ({ status }) => status === "ACTIVE" || status === "PENDING" },
      (key) => {
        this.#tasks.delete(key);
        this.#executorSummaries.delete(key);
        this.#stageRdds.delete(key);
      },
    );
    this.executors = new RetainedMap({ limit: limits.retainedDeadExecutors, isRunning: ({ isActive }) => isActive });
    this.executions = new RetainedMap({
      limit: limits.retainedExecutions,
      isRunning: ({ completionTime }) => completionTime === undefined,
    });
  }

  /** The attempts of a stage, the first one first. */
  stageAttempts(stageId: number): readonly StageData[] {
    const attempts: StageData[] = [];
    for (let attemptId = 0; ; attemptId++) {
      const attempt = this.stages.get(stageKey(stageId, attemptId));
      if (attempt === undefined) return attempts;
      attempts.push(attempt);
    }
  }

  /** The RDDs that a stage computes, for the picture of what depends on what. */
  stageRdds(stageId: number, attemptId: number): readonly RddInfoJson[] {
    return this.#stageRdds.get(stageKey(stageId, attemptId)) ?? [];
  }

  setStageRdds(stageId: number, attemptId: number, rdds: readonly RddInfoJson[]): void {
    this.#stageRdds.set(stageKey(stageId, attemptId), rdds);
  }

  /** What each executor did for a stage attempt. */
  executorSummaries(stageId: number, attemptId: number): ReadonlyMap<string, ExecutorStageSummary> {
    return this.#executorSummaries.get(stageKey(stageId, attemptId)) ?? NO_EXECUTORS;
  }

  updateExecutorSummary(
    stageId: number,
    attemptId: number,
    executorId: string,
    change: (summary: ExecutorStageSummary | undefined) => ExecutorStageSummary,
  ): void {
    const key = stageKey(stageId, attemptId);
    const summaries = this.#executorSummaries.get(key) ?? new Map<string, ExecutorStageSummary>();
    summaries.set(executorId, change(summaries.get(executorId)));
    this.#executorSummaries.set(key, summaries);
  }

  /** The tasks of a stage attempt in the order of their launch. */
  taskList(stageId: number, attemptId: number): readonly TaskData[] {
    return this.#tasks.get(stageKey(stageId, attemptId))?.values() ?? [];
  }

  /** The jobs that a SQL execution ran. */
  jobsOfExecution(executionId: number): readonly JobData[] {
    const { jobIds = [] } = this.executions.get(executionId) ?? {};
    return jobIds.map((id) => this.jobs.get(id)).filter((job) => job !== undefined);
  }

  /** The SQL metrics of an execution as text, by accumulator: those of the moment while it runs. */
  executionMetrics(executionId: number): ReadonlyMap<number, string> {
    const execution = this.executions.get(executionId);
    return execution?.metricValues ?? this.liveMetrics?.(executionId) ?? new Map();
  }

  /** The tasks of a stage attempt, to be changed. */
  tasks(stageId: number, attemptId: number): RetainedMap<number, TaskData> {
    const key = stageKey(stageId, attemptId);
    const existing = this.#tasks.get(key);
    if (existing !== undefined) return existing;
    const { retainedTasks: limit } = this.limits;
    const tasks = new RetainedMap<number, TaskData>({ limit, isRunning: ({ status }) => status === "RUNNING" });
    this.#tasks.set(key, tasks);
    return tasks;
  }

  /** Calls `onChange` after changes, once for all that come together. Returns how to end that. */
  subscribe(onChange: () => void): () => void {
    this.#subscribers.add(onChange);
    return () => this.#subscribers.delete(onChange);
  }

  /** Says that something has changed. */
  notify(): void {
    if (this.#notifying) return;
    this.#notifying = true;
    queueMicrotask(() => {
      this.#notifying = false;
      for (const onChange of this.#subscribers) onChange();
    });
  }
}
