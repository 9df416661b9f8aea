// What the parts of the DAGScheduler share: the services of the driver they work with.

import type { AccumulatorRegistry } from "../accumulators.ts";
import type { MapOutputTracker } from "../shuffle/map-output-tracker.ts";
import type { BlockManagerMaster } from "../storage/block-manager-master.ts";
import type { BarrierLimits } from "./barrier-checks.ts";
import type { LiveListenerBus } from "./live-listener-bus.ts";
import type { TaskSchedulerListener } from "./task-scheduler.ts";
import type { TaskSet } from "./task-set.ts";

/** What the DAGScheduler asks of the TaskScheduler. */
export interface TaskSubmission {
  setListener(listener: TaskSchedulerListener): void;
  submitTasks(taskSet: TaskSet): void;
  cancelTasks(stageId: number, reason: string): void;
}

export interface SchedulerEnvironment {
  readonly taskScheduler: TaskSubmission;
  readonly mapOutputTracker: MapOutputTracker;
  readonly blockManagerMaster: BlockManagerMaster;
  readonly accumulators: AccumulatorRegistry;
  readonly listenerBus: LiveListenerBus;
  readonly currentTimeMillis: () => number;
  readonly maxConsecutiveStageAttempts: number;
  readonly barrierLimits: BarrierLimits;
}
