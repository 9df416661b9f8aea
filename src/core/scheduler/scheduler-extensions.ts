// What of the scheduler only some configurations ask for is loaded before the first executor starts, so that it sees all
// that happens.

import type { DriverHost } from "../../host/host.ts";
import type { SparkConf } from "../spark-conf.ts";
import type { LiveListenerBus } from "./live-listener-bus.ts";
import type { SchedulerBackend } from "./scheduler-backend.ts";
import type { TaskScheduler } from "./task-scheduler.ts";

export interface SchedulerExtensionServices {
  readonly conf: SparkConf;
  readonly host: DriverHost;
  readonly taskScheduler: TaskScheduler;
  readonly backend: SchedulerBackend;
  readonly listenerBus: LiveListenerBus;
}

type Extension = (services: SchedulerExtensionServices) => Promise<void>;

const EXCLUDE_ON_FAILURE = [
  "spark.excludeOnFailure.enabled",
  "spark.excludeOnFailure.application.enabled",
  "spark.excludeOnFailure.taskAndStage.enabled",
];

/** Undefined when the configuration asks for none. */
export function loadSchedulerExtensions(services: SchedulerExtensionServices): Promise<void> | undefined {
  const { conf } = services;
  const wanted: Extension[] = [];
  if (conf.contains("spark.scheduler.allocation.file")) wanted.push(buildPools);
  if (EXCLUDE_ON_FAILURE.some((key) => conf.getBoolean(key, false))) wanted.push(trackHealth);
  if (wanted.length === 0) return undefined;
  return Promise.all(wanted.map((extend) => extend(services))).then(() => {});
}

async function buildPools({ conf, host, taskScheduler }: SchedulerExtensionServices): Promise<void> {
  const { loadPoolAllocations } = await import("./pool-allocations.ts");
  taskScheduler.buildPools(await loadPoolAllocations(conf.get("spark.scheduler.allocation.file", ""), host));
}

async function trackHealth(services: SchedulerExtensionServices): Promise<void> {
  const { conf, host, listenerBus, backend, taskScheduler } = services;
  const { HealthTracker } = await import("./health-tracker.ts");
  const tracker = new HealthTracker({
    conf,
    listenerBus,
    currentTimeMillis: () => host.currentTimeMillis(),
    killExecutor: (executorId, reason) => backend.killExecutor(executorId, reason),
  });
  taskScheduler.setHealthTracker(tracker);
}
