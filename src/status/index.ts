// What a program may know of its application: a store that follows the events, as Spark's UI does, while it runs or from
// its log.

import type { SparkContext } from "../core/spark-context.ts";
import { AppStatusStore, statusLimits } from "./app-status-store.ts";
import { statusListeners } from "./status-listeners.ts";

export { EXECUTOR_METRIC_NAMES } from "../core/scheduler/executor-metric-names.ts";
export {
  AppStatusStore,
  DEFAULT_STATUS_LIMITS,
  type StageKey,
  type StatusLimits,
  stageKey,
} from "./app-status-store.ts";
export type { EventLogFile } from "./event-log/event-log-files.ts";
export { type ReplayedEventLog, type ReplayOptions, replayEventLog } from "./event-log/replay-event-log.ts";
export type { ExecutorMetrics } from "./executor-metrics.ts";
export {
  type RDDOperationCluster,
  type RDDOperationEdge,
  type RDDOperationGraph,
  type RDDOperationNode,
  rddOperationGraph,
} from "./rdd-operation-graph.ts";
export type { RetainedMap } from "./retained-map.ts";
export type {
  SparkPlanGraph,
  SparkPlanGraphEdge,
  SparkPlanGraphNode,
  SparkPlanInfo,
  SQLMetricInfo,
} from "./spark-plan-graph.ts";
export type { SQLExecutionData, SQLExecutionStatus } from "./sql-execution-data.ts";
export { formatMillis, formatSize } from "./sql-metric-format.ts";
export { executionOfStage, nameOfStage, operatorsOfStage, stagesOfOperator } from "./stage-operators.ts";
export type * from "./status-data.ts";
export { statusListeners } from "./status-listeners.ts";
export { type TaskSummary, taskSummary } from "./task-summary.ts";
export { gettingResultTime, schedulerDelay } from "./task-times.ts";

/**
 * A store that follows an application from now on: its jobs, stages, tasks, executors and queries.
 *
 * @example
 * const status = followStatus(spark.sparkContext);
 * status.subscribe(() => console.log(status.jobs.values().map((job) => `${job.jobId} ${job.status}`)));
 */
export function followStatus(context: SparkContext): AppStatusStore {
  const store = new AppStatusStore(statusLimits(context.conf));
  for (const listener of statusListeners(store)) context.listenerBus.addListener(listener);
  return store;
}
