// Peaks of what Spark measures of an executor's memory and garbage collection.

import { EXECUTOR_METRIC_NAMES } from "../core/scheduler/executor-metric-names.ts";

/** A metric by its name, such as JVMHeapMemory. */
export type ExecutorMetrics = Readonly<Record<string, number>>;

/** The higher value of each metric; `peak` itself when nothing is higher. Undefined as long as nothing was measured. */
export function peakOf(peak: ExecutorMetrics | undefined, measured: ExecutorMetrics): ExecutorMetrics | undefined {
  const measuredAny = EXECUTOR_METRIC_NAMES.some((name) => measured[name] !== undefined);
  if (!measuredAny) return peak;
  if (peak !== undefined && EXECUTOR_METRIC_NAMES.every((name) => (measured[name] ?? 0) <= (peak[name] ?? 0))) {
    return peak;
  }
  return executorMetricsOf((name) => Math.max(peak?.[name] ?? 0, measured[name] ?? 0));
}

export function executorMetricsOf(value: (name: string) => number): ExecutorMetrics {
  return Object.fromEntries(EXECUTOR_METRIC_NAMES.map((name) => [name, value(name)]));
}
