// `/executors` and `/allexecutors` of Spark's REST API.

import type { AppStatusStore } from "../app-status-store.ts";
import { executorMetricsOf } from "../executor-metrics.ts";
import type { ApplicationInfo, ExecutorSummary } from "../status-data.ts";
import { formatDate } from "./dates.ts";
import { type Answer, found } from "./rest-answer.ts";

export function executorList(store: AppStatusStore, onlyActive: boolean, now: number): Answer {
  const executors = store.executors.values().filter(({ isActive }) => isActive || !onlyActive);
  const cpusPerTask = Number(store.applicationInfo?.sparkProperties["spark.task.cpus"] ?? 1) || 1;
  return found(executors.map((executor) => executorJson(asDriver(executor, store.applicationInfo, now), cpusPerTask)));
}

/** The driver's own times are those of the application, as it has no tasks but in local mode. */
export function asDriver(
  executor: ExecutorSummary,
  application: ApplicationInfo | undefined,
  now: number,
): ExecutorSummary {
  if (executor.id !== "driver" || application === undefined) return executor;
  return {
    ...executor,
    totalDuration: (application.endTime ?? now) - application.startTime,
    totalGCTime: executor.peakMemoryMetrics?.TotalGCTime ?? executor.totalGCTime,
  };
}

function executorJson(executor: ExecutorSummary, cpusPerTask: number): object {
  const { removeTime, removeReason, memoryMetrics, peakMemoryMetrics } = executor;
  return {
    id: executor.id,
    hostPort: executor.hostPort,
    isActive: executor.isActive,
    rddBlocks: executor.rddBlocks,
    memoryUsed: executor.memoryUsed,
    diskUsed: executor.diskUsed,
    totalCores: executor.totalCores,
    maxTasks: Math.floor(executor.totalCores / cpusPerTask),
    activeTasks: executor.activeTasks,
    failedTasks: executor.failedTasks,
    completedTasks: executor.completedTasks,
    totalTasks: executor.totalTasks,
    totalDuration: executor.totalDuration,
    totalGCTime: executor.totalGCTime,
    totalInputBytes: executor.totalInputBytes,
    totalShuffleRead: executor.totalShuffleRead,
    totalShuffleWrite: executor.totalShuffleWrite,
    isBlacklisted: executor.isExcluded,
    maxMemory: executor.maxMemory,
    addTime: formatDate(executor.addTime),
    ...(removeTime !== undefined && { removeTime: formatDate(removeTime) }),
    ...(removeReason !== undefined && { removeReason }),
    executorLogs: executor.executorLogs,
    ...(memoryMetrics && { memoryMetrics }),
    blacklistedInStages: executor.excludedInStages,
    ...(peakMemoryMetrics && { peakMemoryMetrics: executorMetricsOf((name) => peakMemoryMetrics[name] ?? 0) }),
    attributes: executor.attributes,
    resources: {},
    resourceProfileId: executor.resourceProfileId,
    isExcluded: executor.isExcluded,
    excludedInStages: executor.excludedInStages,
  };
}
