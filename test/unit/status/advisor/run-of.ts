// A status store with the stages, tasks and plan that a test of a rule names; what it does not name has a plain value.

import { AdvisedRun } from "../../../../src/status/advisor/advised-run.ts";
import { AppStatusStore, stageKey } from "../../../../src/status/app-status-store.ts";
import { type SparkPlanInfo, sparkPlanGraph } from "../../../../src/status/spark-plan-graph.ts";
import type { StageData, TaskData, TaskMetrics } from "../../../../src/status/status-data.ts";
import { addTaskMetrics, NO_METRICS } from "../../../../src/status/task-metrics.ts";

export interface TaskOf extends Partial<TaskMetrics> {
  readonly duration: number;
  readonly executorId?: string;
}

export interface StageOf {
  readonly tasks: readonly TaskOf[];
  readonly parentIds?: readonly number[];
  readonly rddIds?: readonly number[];
  readonly jobId?: number;
}

export interface RunOf {
  readonly stages?: readonly StageOf[];
  /** The plan of the query that all stages ran for, or the plans of several, the stages of which go by their job. */
  readonly plans?: readonly SparkPlanInfo[];
  readonly metrics?: ReadonlyMap<number, string>;
  readonly settings?: Readonly<Record<string, string>>;
  readonly slots?: number;
}

export function runOf({ stages = [], plans = [], metrics = new Map(), settings = {}, slots = 2 }: RunOf): AdvisedRun {
  const store = new AppStatusStore();
  store.executors.set("0", {
    id: "0",
    hostPort: "",
    isActive: true,
    rddBlocks: 0,
    memoryUsed: 0,
    diskUsed: 0,
    totalCores: slots,
    addTime: 0,
    maxMemory: 0,
    activeTasks: 0,
    completedTasks: 0,
    failedTasks: 0,
    totalTasks: 0,
    totalDuration: 0,
    totalGCTime: 0,
    totalInputBytes: 0,
    totalShuffleRead: 0,
    totalShuffleWrite: 0,
    executorLogs: {},
    attributes: {},
    resourceProfileId: 0,
    isExcluded: false,
    excludedInStages: [],
  });
  for (const [stageId, stage] of stages.entries()) addStage(store, stageId, stage);
  const jobIds = [...new Set([0, ...stages.map(({ jobId = 0 }) => jobId)])];
  for (const jobId of jobIds) {
    const stageIds = stages.flatMap((stage, stageId) => ((stage.jobId ?? 0) === jobId ? [stageId] : []));
    store.jobs.set(jobId, {
      jobId,
      name: `job ${jobId}`,
      stageIds,
      jobTags: [],
      status: "SUCCEEDED",
      ...(plans[jobId] !== undefined && { sqlExecutionId: jobId }),
      numTasks: 0,
      numActiveTasks: 0,
      numCompletedTasks: 0,
      numSkippedTasks: 0,
      numFailedTasks: 0,
      numKilledTasks: 0,
      numCompletedIndices: 0,
      numActiveStages: 0,
      numCompletedStages: stageIds.length,
      numSkippedStages: 0,
      numFailedStages: 0,
      killedTasksSummary: {},
    });
  }
  for (const [executionId, plan] of plans.entries()) {
    store.executions.set(executionId, {
      executionId,
      rootExecutionId: executionId,
      description: "collect",
      details: "",
      physicalPlanDescription: "",
      planGraph: sparkPlanGraph(plan),
      modifiedConfigs: settings,
      jobTags: [],
      submissionTime: 0,
      completionTime: 1,
      status: "COMPLETED",
      jobIds: [executionId],
      stageIds: [],
      metricValues: metrics,
    });
  }
  return new AdvisedRun(store, { settings });
}

function addStage(store: AppStatusStore, stageId: number, stage: StageOf): void {
  const tasks = stage.tasks.map((task, index) => taskOf(stageId, index, task));
  const data: StageData = {
    stageId,
    attemptId: 0,
    name: `stage ${stageId}`,
    details: "",
    schedulingPool: "default",
    status: "COMPLETE",
    parentIds: stage.parentIds ?? [],
    rddIds: stage.rddIds ?? [stageId],
    jobIds: [stage.jobId ?? 0],
    numTasks: tasks.length,
    numActiveTasks: 0,
    numCompleteTasks: tasks.length,
    numFailedTasks: 0,
    numKilledTasks: 0,
    numCompletedIndices: tasks.length,
    submissionTime: 0,
    completionTime: Math.max(0, ...stage.tasks.map(({ duration }) => duration)),
    taskMetrics: tasks.reduce((sum, { taskMetrics = NO_METRICS }) => addTaskMetrics(sum, taskMetrics), NO_METRICS),
    accumulatorUpdates: [],
    killedTasksSummary: {},
    localitySummary: {},
    resourceProfileId: 0,
    isShufflePushEnabled: false,
    shuffleMergersCount: 0,
  };
  store.stages.set(stageKey(stageId, 0), data);
  for (const task of tasks) store.tasks(stageId, 0).set(task.taskId, task);
}

function taskOf(stageId: number, index: number, { duration, executorId = "0", ...metrics }: TaskOf): TaskData {
  return {
    taskId: stageId * 1000 + index,
    stageId,
    stageAttemptId: 0,
    index,
    attempt: 0,
    partitionId: index,
    launchTime: 0,
    duration,
    executorId,
    host: "localhost",
    status: "SUCCESS",
    taskLocality: "PROCESS_LOCAL",
    speculative: false,
    accumulatorUpdates: [],
    taskMetrics: { ...NO_METRICS, executorRunTime: duration, ...metrics },
  };
}

/** An operator; its metrics get the numbers from `firstMetric` on. */
export function operator(
  simpleString: string,
  children: readonly SparkPlanInfo[] = [],
  metrics: readonly string[] = [],
  firstMetric = 0,
): SparkPlanInfo {
  return {
    nodeName: /^\w+/.exec(simpleString)?.[0] ?? "",
    simpleString,
    children,
    metrics: metrics.map((name, i) => ({ name, accumulatorId: firstMetric + i, metricType: "size" })),
  };
}

export function times<T>(count: number, value: T): readonly T[] {
  return Array.from({ length: count }, () => value);
}
