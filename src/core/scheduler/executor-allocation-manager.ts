// Dynamic allocation: executors are added while tasks wait for one, twice as many each time, and given back when they have
// been idle. Loaded only when spark.dynamicAllocation.enabled asks for it. Clockless: `schedule` is told the time.

import { invalidConfValue, type SparkConf } from "../spark-conf.ts";

/** What there is to do, and who does it. */
export interface AllocationView {
  readonly numRunningTasks: number;
  readonly numPendingTasks: number;
  readonly executorIds: readonly string[];
  isExecutorBusy(executorId: string): boolean;
  hasCachedBlocks(executorId: string): boolean;
  hasShuffleOutputs(executorId: string): boolean;
}

export interface AllocationClient {
  /** Has so many executors running: starts those that are missing. */
  requestTotalExecutors(count: number): void;
  /** Ends an executor, which is not replaced. */
  removeExecutor(executorId: string, reason: string): void;
}

export interface AllocationSettings {
  readonly minExecutors: number;
  readonly maxExecutors: number;
  readonly initialExecutors: number;
  /** How much of the executors that tasks could use at once there should be. */
  readonly allocationRatio: number;
  readonly schedulerBacklogTimeout: number;
  readonly sustainedSchedulerBacklogTimeout: number;
  readonly executorIdleTimeout: number;
  readonly cachedExecutorIdleTimeout: number;
  readonly shuffleTracking: boolean;
  readonly shuffleTrackingTimeout: number;
}

/** How often, in milliseconds, the manager looks around. */
export const ALLOCATION_INTERVAL_MILLIS = 100;

/** `spark.dynamicAllocation.*`; the master's executors are as many as there can be. */
export function allocationSettings(conf: SparkConf, numExecutors: number): AllocationSettings {
  const key = (name: string) => `spark.dynamicAllocation.${name}`;
  const minExecutors = conf.getInt(key("minExecutors"), 0);
  const maxExecutors = Math.min(conf.getInt(key("maxExecutors"), numExecutors), numExecutors);
  const initial = Math.max(
    minExecutors,
    conf.getInt(key("initialExecutors"), minExecutors),
    conf.getInt("spark.executor.instances", 0),
  );
  const ratio = conf.getDouble(key("executorAllocationRatio"), 1);
  if (minExecutors < 0) throw invalidConfValue(key("minExecutors"), String(minExecutors), "0 or more");
  if (maxExecutors <= 0) throw invalidConfValue(key("maxExecutors"), String(maxExecutors), "more than 0");
  if (minExecutors > maxExecutors) {
    throw invalidConfValue(
      key("minExecutors"),
      String(minExecutors),
      `at most ${key("maxExecutors")} (${maxExecutors})`,
    );
  }
  if (ratio <= 0 || ratio > 1)
    throw invalidConfValue(key("executorAllocationRatio"), String(ratio), "more than 0, at most 1");
  const backlog = conf.get(key("schedulerBacklogTimeout"), "1s");
  const forever = Number.POSITIVE_INFINITY;
  const timeout = (name: string) => (conf.contains(key(name)) ? conf.getTimeAsMs(key(name), "0") : forever);
  return {
    minExecutors,
    maxExecutors,
    initialExecutors: Math.min(initial, maxExecutors),
    allocationRatio: ratio,
    schedulerBacklogTimeout: conf.getTimeAsMs(key("schedulerBacklogTimeout"), "1s"),
    sustainedSchedulerBacklogTimeout: conf.getTimeAsMs(key("sustainedSchedulerBacklogTimeout"), backlog),
    executorIdleTimeout: conf.getTimeAsMs(key("executorIdleTimeout"), "60s"),
    cachedExecutorIdleTimeout: timeout("cachedExecutorIdleTimeout"),
    shuffleTracking: conf.getBoolean(key("shuffleTracking.enabled"), true),
    shuffleTrackingTimeout: timeout("shuffleTracking.timeout"),
  };
}

export class ExecutorAllocationManager {
  readonly #settings: AllocationSettings;
  readonly #view: AllocationView;
  readonly #client: AllocationClient;
  #target: number;
  #numToAdd = 1;
  /** When executors are added next, while tasks wait. */
  #addTime: number | undefined;
  readonly #idleSince = new Map<string, number>();

  constructor(settings: AllocationSettings, view: AllocationView, client: AllocationClient) {
    this.#settings = settings;
    this.#view = view;
    this.#client = client;
    this.#target = settings.initialExecutors;
  }

  get targetExecutors(): number {
    return this.#target;
  }

  /** Looks at what has changed since the last time. */
  schedule(now: number): void {
    this.#updateBacklog(now);
    this.#updateTarget(now);
    this.#removeIdle(now);
  }

  /** As many executors as tasks could use at once. */
  #maxNeeded(): number {
    const { numRunningTasks, numPendingTasks } = this.#view;
    return Math.ceil((numRunningTasks + numPendingTasks) * this.#settings.allocationRatio);
  }

  #updateBacklog(now: number): void {
    if (this.#view.numPendingTasks === 0) {
      this.#addTime = undefined;
      this.#numToAdd = 1;
    } else this.#addTime ??= now + this.#settings.schedulerBacklogTimeout;
  }

  #updateTarget(now: number): void {
    const { minExecutors, maxExecutors, sustainedSchedulerBacklogTimeout } = this.#settings;
    const needed = Math.max(minExecutors, Math.min(maxExecutors, this.#maxNeeded()));
    if (needed < this.#target) {
      // Those that are there stay until they have been idle.
      this.#target = Math.max(needed, Math.min(this.#target, this.#view.executorIds.length));
      this.#numToAdd = 1;
      return;
    }
    if (this.#addTime === undefined || now < this.#addTime) return;
    const before = this.#target;
    this.#target = Math.min(needed, Math.max(this.#target, this.#view.executorIds.length) + this.#numToAdd);
    this.#numToAdd = this.#target - before === this.#numToAdd ? this.#numToAdd * 2 : 1;
    this.#addTime = now + sustainedSchedulerBacklogTimeout;
    if (this.#target > before) this.#client.requestTotalExecutors(this.#target);
  }

  #removeIdle(now: number): void {
    const { executorIds } = this.#view;
    for (const executorId of this.#idleSince.keys()) {
      if (!executorIds.includes(executorId)) this.#idleSince.delete(executorId);
    }
    let left = executorIds.length;
    for (const executorId of executorIds) {
      if (this.#view.isExecutorBusy(executorId)) {
        this.#idleSince.delete(executorId);
        continue;
      }
      const since = this.#idleSince.get(executorId) ?? now;
      this.#idleSince.set(executorId, since);
      if (now - since < this.#idleTimeout(executorId)) continue;
      if (left <= this.#settings.minExecutors || this.#view.numPendingTasks > 0) continue;
      left--;
      this.#idleSince.delete(executorId);
      this.#target = Math.max(this.#settings.minExecutors, Math.min(this.#target, left));
      this.#client.removeExecutor(executorId, `It was idle for ${Math.round(now - since)} ms.`);
    }
  }

  /** An executor that holds what others may ask for stays longer. */
  #idleTimeout(executorId: string): number {
    const { executorIdleTimeout, cachedExecutorIdleTimeout, shuffleTracking, shuffleTrackingTimeout } = this.#settings;
    const cached = this.#view.hasCachedBlocks(executorId) ? cachedExecutorIdleTimeout : 0;
    const shuffled = shuffleTracking && this.#view.hasShuffleOutputs(executorId) ? shuffleTrackingTimeout : 0;
    return Math.max(executorIdleTimeout, cached, shuffled);
  }
}
