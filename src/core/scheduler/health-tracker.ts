// Which executors are excluded from the whole application since tasks of several task sets failed there. All executors share
// one host, so hosts are never excluded. Loaded only when spark.excludeOnFailure asks for it.

import type { SparkConf } from "../spark-conf.ts";
import type { LiveListenerBus } from "./live-listener-bus.ts";
import type { TaskSet } from "./task-set.ts";
import { TaskSetExcludeList } from "./task-set-exclude-list.ts";

export interface HealthTrackerOptions {
  readonly conf: SparkConf;
  readonly listenerBus: LiveListenerBus;
  readonly currentTimeMillis: () => number;
  readonly killExecutor: (executorId: string, reason: string) => void;
}

interface Failure {
  readonly task: string;
  readonly expiryTime: number;
}

export class HealthTracker {
  /** How long, in milliseconds, a task set none of whose executors is left waits for a new one. */
  readonly unschedulableTimeout: number;
  readonly #options: HealthTrackerOptions;
  readonly #timeout: number;
  readonly #maxFailedTasks: number;
  readonly #killExcluded: boolean;
  readonly #excludesFromApplication: boolean;
  readonly #excludesFromStages: boolean;
  readonly #excludesOnFetchFailure: boolean;
  readonly #failures = new Map<string, Failure[]>();
  /** By executor: when it may be used again. */
  readonly #excluded = new Map<string, number>();

  constructor(options: HealthTrackerOptions) {
    const { conf } = options;
    this.#options = options;
    this.unschedulableTimeout = conf.getTimeAsMs(
      "spark.scheduler.excludeOnFailure.unschedulableTaskSetTimeout",
      "120s",
    );
    this.#timeout = conf.getTimeAsMs("spark.excludeOnFailure.timeout", "1h");
    this.#maxFailedTasks = conf.getInt("spark.excludeOnFailure.application.maxFailedTasksPerExecutor", 2);
    this.#killExcluded = conf.getBoolean("spark.excludeOnFailure.killExcludedExecutors", false);
    const enabled = conf.getBoolean("spark.excludeOnFailure.enabled", false);
    this.#excludesFromApplication = conf.getBoolean("spark.excludeOnFailure.application.enabled", enabled);
    this.#excludesFromStages = conf.getBoolean("spark.excludeOnFailure.taskAndStage.enabled", enabled);
    this.#excludesOnFetchFailure = conf.getBoolean("spark.excludeOnFailure.application.fetchFailure.enabled", false);
  }

  newExcludeList(taskSet: TaskSet): TaskSetExcludeList {
    const { conf, listenerBus } = this.#options;
    return new TaskSetExcludeList(taskSet, {
      listenerBus,
      health: this,
      isEnabled: this.#excludesFromStages,
      maxAttemptsPerExecutor: conf.getInt("spark.excludeOnFailure.task.maxTaskAttemptsPerExecutor", 1),
      maxFailedTasksPerExecutor: conf.getInt("spark.excludeOnFailure.stage.maxFailedTasksPerExecutor", 2),
    });
  }

  isExcluded(executorId: string): boolean {
    return this.#excluded.has(executorId);
  }

  /** A task set has succeeded all the same: its failures were the executors' fault. */
  taskSetSucceeded(failedTasks: ReadonlyMap<string, readonly string[]>, now: number): void {
    if (!this.#excludesFromApplication) return;
    this.applyTimeouts(now);
    for (const [executorId, tasks] of failedTasks) {
      const failures = this.#failures.get(executorId) ?? [];
      failures.push(...tasks.map((task) => ({ task, expiryTime: now + this.#timeout })));
      this.#failures.set(executorId, failures);
      if (failures.length >= this.#maxFailedTasks) this.#exclude(executorId, failures.length, now);
    }
  }

  /** An executor that does not give out its blocks is excluded at once where the configuration says so. */
  fetchFailed(executorId: string, now: number): void {
    if (this.#excludesFromApplication && this.#excludesOnFetchFailure) this.#exclude(executorId, 1, now);
  }

  /** Lets executors back in whose time is up. */
  applyTimeouts(now: number): void {
    for (const [executorId, expiryTime] of this.#excluded) {
      if (expiryTime > now) continue;
      this.#excluded.delete(executorId);
      this.#options.listenerBus.post({
        Event: "org.apache.spark.scheduler.SparkListenerExecutorUnexcluded",
        time: now,
        executorId,
      });
    }
    for (const [executorId, failures] of this.#failures) {
      const recent = failures.filter(({ expiryTime }) => expiryTime > now);
      if (recent.length === 0) this.#failures.delete(executorId);
      else this.#failures.set(executorId, recent);
    }
  }

  executorRemoved(executorId: string): void {
    this.#failures.delete(executorId);
    this.#excluded.delete(executorId);
  }

  #exclude(executorId: string, taskFailures: number, now: number): void {
    if (this.#excluded.has(executorId)) return;
    this.#excluded.set(executorId, now + this.#timeout);
    this.#options.listenerBus.post({
      Event: "org.apache.spark.scheduler.SparkListenerExecutorExcluded",
      time: now,
      executorId,
      taskFailures,
    });
    if (this.#killExcluded)
      this.#options.killExecutor(executorId, "It was excluded, and excluded executors are ended.");
  }
}
