// What of the scheduler only some configurations ask for is loaded before the first executor starts, so that it sees all
// that happens.

import type { DriverHost } from "../../host/host.ts";
import type { MapOutputTracker } from "../shuffle/map-output-tracker.ts";
import type { SparkConf } from "../spark-conf.ts";
import type { BlockManagerMaster } from "../storage/block-manager-master.ts";
import type { AllocationClient } from "./executor-allocation-manager.ts";
import type { LiveListenerBus } from "./live-listener-bus.ts";
import type { SchedulerBackend } from "./scheduler-backend.ts";
import type { TaskScheduler } from "./task-scheduler.ts";

export interface SchedulerExtensionServices {
  readonly conf: SparkConf;
  readonly host: DriverHost;
  readonly taskScheduler: TaskScheduler;
  readonly backend: SchedulerBackend &
    AllocationClient & { readonly executorIds: readonly string[]; readonly maxExecutors: number };
  readonly listenerBus: LiveListenerBus;
  readonly blockManagerMaster: BlockManagerMaster;
  readonly mapOutputTracker: MapOutputTracker;
  /** Runs when the application stops. */
  readonly onStop: (stop: () => void) => void;
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
  if (conf.getBoolean("spark.dynamicAllocation.enabled", false)) wanted.push(allocateExecutors);
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

async function allocateExecutors(services: SchedulerExtensionServices): Promise<void> {
  const { conf, host, taskScheduler, backend, blockManagerMaster, mapOutputTracker, onStop } = services;
  const { ALLOCATION_INTERVAL_MILLIS, allocationSettings, ExecutorAllocationManager } = await import(
    "./executor-allocation-manager.ts"
  );
  const settings = allocationSettings(conf, backend.maxExecutors);
  const view = {
    get numRunningTasks() {
      return taskScheduler.numRunningTasks;
    },
    get numPendingTasks() {
      return taskScheduler.numPendingTasks;
    },
    get executorIds() {
      return backend.executorIds;
    },
    isExecutorBusy: (executorId: string) => taskScheduler.isExecutorBusy(executorId),
    hasCachedBlocks: (executorId: string) => blockManagerMaster.hasBlocksOnExecutor(executorId),
    hasShuffleOutputs: (executorId: string) => mapOutputTracker.hasOutputsOnExecutor(executorId),
  };
  backend.requestTotalExecutors(settings.initialExecutors);
  const manager = new ExecutorAllocationManager(settings, view, backend);
  const timer = setInterval(() => manager.schedule(host.now()), ALLOCATION_INTERVAL_MILLIS);
  onStop(() => clearInterval(timer));
}
