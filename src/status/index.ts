// What a program may know of its application while it runs: a store that follows the events, as Spark's UI does.

import type { SparkContext } from "../core/spark-context.ts";
import { AppStatusListener } from "./app-status-listener.ts";
import { AppStatusStore, statusLimits } from "./app-status-store.ts";
import { SQLAppStatusListener } from "./sql-app-status-listener.ts";

export { AppStatusListener } from "./app-status-listener.ts";
export { AppStatusStore, DEFAULT_STATUS_LIMITS, type StatusLimits } from "./app-status-store.ts";
export type { SparkPlanGraph, SparkPlanGraphEdge, SparkPlanGraphNode, SparkPlanInfo } from "./spark-plan-graph.ts";
export { SQLAppStatusListener } from "./sql-app-status-listener.ts";
export type { SQLExecutionData, SQLExecutionStatus } from "./sql-execution-data.ts";
export type {
  ApplicationInfo,
  ExecutorSummary,
  JobData,
  JobExecutionStatus,
  StageData,
  StageStatus,
  TaskData,
  TaskMetrics,
  TaskStatus,
} from "./status-data.ts";

/**
 * A store that follows an application from now on: its jobs, stages, tasks, executors and queries.
 *
 * @example
 * const status = followStatus(spark.sparkContext);
 * status.subscribe(() => console.log(status.jobs.values().map((job) => `${job.jobId} ${job.status}`)));
 */
export function followStatus(context: SparkContext): AppStatusStore {
  const store = new AppStatusStore(statusLimits(context.conf));
  context.listenerBus.addListener(new AppStatusListener(store));
  context.listenerBus.addListener(new SQLAppStatusListener(store));
  return store;
}
