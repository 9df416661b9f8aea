// The seam between the TaskScheduler and what really runs tasks: workers (executor/worker-backend.ts), or a fake in tests.

import type { StageBinary, TaskDescription, TaskReport } from "../../rpc/messages.ts";

export interface SchedulerBackend {
  /** `task` comes without its stage binary; the backend adds it when the executor has not seen it. */
  launchTask(executorId: string, task: TaskDescription, stageBinary: StageBinary): void;
  /** The task's report follows when it has stopped; an executor that does not react is replaced. */
  killTask(executorId: string, taskId: number, reason: string): void;
  /** Ends an executor; another takes its place. */
  killExecutor(executorId: string, reason: string): void;
  /** No more tasks of this stage attempt will come. */
  releaseStage(stageBinaryId: number): void;
}

/** What a backend tells. */
export interface SchedulerBackendListener {
  executorAdded(executorId: string): void;
  /** `causedByApp`: it died of itself, perhaps because of the task it was running; else it was ended on purpose. */
  executorLost(executorId: string, reason: string, causedByApp: boolean): void;
  taskReported(executorId: string, report: TaskReport): void;
  /** No executor can be started. */
  backendFailed(error: Error): void;
}
