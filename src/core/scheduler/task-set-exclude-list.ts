// Which executors a task set avoids: a task, those that it failed on; the whole set, those that several of its tasks
// failed on; and those that are excluded from the application.

import type { HealthTracker } from "./health-tracker.ts";
import type { LiveListenerBus } from "./live-listener-bus.ts";
import type { TaskInfo } from "./task-info.ts";
import type { TaskSet } from "./task-set.ts";

export interface ExcludeListOptions {
  readonly listenerBus: LiveListenerBus;
  readonly health: HealthTracker;
  /** Whether failures of this set count for it, and not only for the application. */
  readonly isEnabled: boolean;
  readonly maxAttemptsPerExecutor: number;
  readonly maxFailedTasksPerExecutor: number;
}

export class TaskSetExcludeList {
  readonly #taskSet: TaskSet;
  readonly #options: ExcludeListOptions;
  /** By executor and task index: how often it failed there. */
  readonly #failures = new Map<string, Map<number, number>>();
  readonly #excluded = new Set<string>();

  constructor(taskSet: TaskSet, options: ExcludeListOptions) {
    this.#taskSet = taskSet;
    this.#options = options;
  }

  isExcluded(executorId: string): boolean {
    return this.#excluded.has(executorId) || this.#options.health.isExcluded(executorId);
  }

  isExcludedForTask(executorId: string, index: number): boolean {
    const failures = this.#failures.get(executorId)?.get(index) ?? 0;
    return this.#options.isEnabled && failures >= this.#options.maxAttemptsPerExecutor;
  }

  taskFailed({ executorId, index }: TaskInfo, time: number): void {
    const { isEnabled, maxFailedTasksPerExecutor, listenerBus } = this.#options;
    const failures = this.#failures.get(executorId) ?? new Map<number, number>();
    failures.set(index, (failures.get(index) ?? 0) + 1);
    this.#failures.set(executorId, failures);
    if (!isEnabled || failures.size < maxFailedTasksPerExecutor || this.#excluded.has(executorId)) return;
    this.#excluded.add(executorId);
    const { stageId, stageAttemptId } = this.#taskSet;
    listenerBus.post({
      Event: "org.apache.spark.scheduler.SparkListenerExecutorExcludedForStage",
      time,
      executorId,
      taskFailures: failures.size,
      stageId,
      stageAttemptId,
    });
  }

  fetchFailed(executorId: string, time: number): void {
    this.#options.health.fetchFailed(executorId, time);
  }

  taskSetSucceeded(time: number): void {
    const { stageId, stageAttemptId } = this.#taskSet;
    const failed = [...this.#failures].map(([executorId, tasks]): [string, string[]] => [
      executorId,
      [...tasks.keys()].map((index) => `${stageId}.${stageAttemptId}.${index}`),
    ]);
    this.#options.health.taskSetSucceeded(new Map(failed), time);
  }
}
