// Fills the executors with tasks: task sets in the order of their pools, one running task per executor, and one more sent
// ahead when tasks are so short that waiting for the next would take longer than running it.

import { SparkException } from "../../errors/spark-error.ts";
import type { TaskReport } from "../../rpc/messages.ts";
import type { LocalityWaits } from "./delay-scheduling.ts";
import type { HealthTracker } from "./health-tracker.ts";
import type { Pool } from "./pool.ts";
import { ResultSizeLimit } from "./result-size-limit.ts";
import { type PoolAllocations, SchedulableBuilder } from "./schedulable-builder.ts";
import type { SchedulerBackend, SchedulerBackendListener } from "./scheduler-backend.ts";
import type { SchedulingMode } from "./scheduling-algorithm.ts";
import type { TaskLocality } from "./spark-listener-events.ts";
import type { SpeculationSettings } from "./speculation.ts";
import { EXECUTOR_HOST, type TaskInfo } from "./task-info.ts";
import { LOCALITY_LEVELS } from "./task-location.ts";
import type { Task, TaskSet } from "./task-set.ts";
import { type TaskSetListener, TaskSetManager } from "./task-set-manager.ts";

export interface TaskSchedulerOptions {
  readonly backend: SchedulerBackend;
  readonly maxFailures: number;
  readonly localityWaits: LocalityWaits;
  readonly schedulingMode?: SchedulingMode;
  /** Bytes that the results of a task set may have; 0 for no limit. */
  readonly maxResultSize?: number;
  readonly speculation?: SpeculationSettings | undefined;
  /** A clock that never goes back, in milliseconds. */
  readonly now: () => number;
  readonly currentTimeMillis: () => number;
}

/** What the TaskScheduler tells the DAGScheduler. */
export interface TaskSchedulerListener extends TaskSetListener {
  executorAdded(executorId: string): void;
  executorLost(executorId: string, reason: string): void;
  backendFailed(error: Error): void;
}

/** Tasks shorter than this are sent ahead: a tail of one such task is not worth an idle executor. */
const SEND_AHEAD_MILLIS = 5;

/** One running task and one sent ahead. */
const MAX_QUEUED = 2;

interface ExecutorSlot {
  readonly executorId: string;
  /** In the order they were sent; the executor runs the first. */
  readonly taskIds: number[];
}

export class TaskScheduler implements SchedulerBackendListener {
  readonly #options: TaskSchedulerOptions;
  readonly #executors = new Map<string, ExecutorSlot>();
  readonly #managers = new Set<TaskSetManager>();
  readonly #managerOfTask = new Map<number, TaskSetManager>();
  readonly #builder: SchedulableBuilder;
  #healthTracker: HealthTracker | undefined;
  /** Task sets that no executor may run, by when they are given up. */
  readonly #unschedulable = new Map<TaskSetManager, ReturnType<typeof setTimeout>>();
  #listener: TaskSchedulerListener | undefined;
  #nextTaskId = 0;
  #failure: Error | undefined;
  #localityTimer: ReturnType<typeof setTimeout> | undefined;
  #speculationTimer: ReturnType<typeof setInterval> | undefined;

  constructor(options: TaskSchedulerOptions) {
    this.#options = options;
    this.#builder = new SchedulableBuilder(options.schedulingMode ?? "FIFO");
  }

  setListener(listener: TaskSchedulerListener): void {
    this.#listener = listener;
  }

  setHealthTracker(tracker: HealthTracker): void {
    this.#healthTracker = tracker;
  }

  buildPools(allocations: PoolAllocations): void {
    this.#builder.buildPools(allocations);
  }

  get rootPool(): Pool {
    return this.#builder.rootPool;
  }

  get pools(): readonly Pool[] {
    return this.#builder.pools;
  }

  get numRunningTasks(): number {
    return this.#managerOfTask.size;
  }

  /** Tasks that wait for an executor. */
  get numPendingTasks(): number {
    return [...this.#managers].reduce((sum, manager) => sum + manager.numPending, 0);
  }

  /** How many tasks can run at a time. */
  get numSlots(): number {
    return this.#executors.size;
  }

  isExecutorBusy(executorId: string): boolean {
    return (this.#executors.get(executorId)?.taskIds.length ?? 0) > 0;
  }

  submitTasks(taskSet: TaskSet): void {
    const { maxFailures, localityWaits, maxResultSize = 0, backend, now } = this.#options;
    const excludeList = this.#healthTracker?.newExcludeList(taskSet);
    const options = {
      maxFailures,
      localityWaits,
      isAlive: (executorId: string) => this.#executors.has(executorId),
      killTask: ({ executorId, taskId }: { executorId: string; taskId: number }, reason: string) =>
        backend.killTask(executorId, taskId, reason),
      listener: this.#checkedListener(),
      resultSizeLimit: new ResultSizeLimit(maxResultSize),
      ...(excludeList && { excludeList }),
    };
    const manager = new TaskSetManager(taskSet, options, now());
    if (this.#failure !== undefined) {
      manager.abort(this.#failure);
      return;
    }
    this.#managers.add(manager);
    this.#builder.add(manager, taskSet.stageBinary.localProperties);
    this.#startSpeculation();
    this.#makeOffers();
  }

  /** Kills the running tasks of a stage and launches no more of them. */
  cancelTasks(stageId: number, reason: string): void {
    for (const manager of [...this.#managers].filter(({ taskSet }) => taskSet.stageId === stageId)) {
      manager.stop();
      for (const info of manager.runningInfos) this.#options.backend.killTask(info.executorId, info.taskId, reason);
      this.#removeIfFinished(manager);
    }
  }

  /** Kills one attempt of a task, which is tried again; tells whether it was running. */
  killTaskAttempt(taskId: number, reason: string): boolean {
    const info = this.#managerOfTask.get(taskId)?.runningInfos.find((one) => one.taskId === taskId);
    if (info === undefined) return false;
    this.#options.backend.killTask(info.executorId, taskId, reason);
    return true;
  }

  // --- What the backend tells ---

  executorAdded(executorId: string): void {
    this.#executors.set(executorId, { executorId, taskIds: [] });
    this.#listener?.executorAdded(executorId);
    for (const manager of this.#managers) manager.executorsChanged();
    this.#makeOffers();
  }

  executorLost(executorId: string, reason: string, causedByApp: boolean): void {
    const slot = this.#executors.get(executorId);
    if (slot === undefined) return;
    this.#executors.delete(executorId);
    this.#healthTracker?.executorRemoved(executorId);
    // First of all the DAGScheduler forgets the outputs that are gone, so that nobody is sent there.
    this.#listener?.executorLost(executorId, reason);
    for (const taskId of slot.taskIds) this.#managerOfTask.delete(taskId);
    for (const manager of [...this.#managers]) {
      manager.executorLost(executorId, { reason, causedByApp }, slot.taskIds[0], this.#options.currentTimeMillis());
      this.#removeIfFinished(manager);
    }
    this.#makeOffers();
  }

  taskReported(executorId: string, report: TaskReport): void {
    const slot = this.#executors.get(executorId);
    const manager = this.#managerOfTask.get(report.taskId);
    if (slot === undefined || manager === undefined) return;
    slot.taskIds.splice(slot.taskIds.indexOf(report.taskId), 1);
    this.#managerOfTask.delete(report.taskId);
    manager.taskEnded(report.taskId, report.end, report, this.#options.currentTimeMillis());
    this.#removeIfFinished(manager);
    this.#makeOffers();
  }

  backendFailed(error: Error): void {
    this.#failure = error;
    for (const manager of [...this.#managers]) {
      manager.abort(error);
      this.#removeIfFinished(manager);
    }
    this.#listener?.backendFailed(error);
  }

  stop(): void {
    clearTimeout(this.#localityTimer);
    clearInterval(this.#speculationTimer);
    for (const timer of this.#unschedulable.values()) clearTimeout(timer);
    this.#unschedulable.clear();
    this.#managers.clear();
    this.#managerOfTask.clear();
  }

  // --- Offers ---

  #makeOffers(): void {
    this.#healthTracker?.applyTimeouts(this.#options.currentTimeMillis());
    const sets = this.#builder.rootPool.sortedTaskSets();
    for (let queued = 0; queued < MAX_QUEUED; queued++) {
      const slots = [...this.#executors.values()].filter((slot) => slot.taskIds.length === queued);
      for (const manager of sets) {
        if (!manager.hasPending || slots.length === 0) continue;
        if (queued > 0 && (manager.meanRunTime ?? Number.POSITIVE_INFINITY) > SEND_AHEAD_MILLIS) continue;
        if (manager.taskSet.isBarrier && (queued > 0 || manager.numPending > slots.length)) continue;
        this.#offer(manager, slots, queued);
      }
    }
    this.#scheduleLocalityTimer();
    if (this.#healthTracker !== undefined) this.#checkSchedulable(this.#healthTracker);
  }

  /** Offers executors to a task set, from the best level of locality to the worst; those it takes leave `slots`. */
  #offer(manager: TaskSetManager, slots: ExecutorSlot[], queued: number): void {
    const { now, currentTimeMillis } = this.#options;
    const launched: { readonly task: Task; readonly info: TaskInfo }[] = [];
    let best: TaskLocality | undefined;
    let rejectedByDelay = false;
    for (const level of manager.localityLevels) {
      for (const slot of [...slots]) {
        const offer = { executorId: slot.executorId, host: EXECUTOR_HOST };
        const outcome = manager.resourceOffer(offer, level, now(), currentTimeMillis(), () => this.#nextTaskId++);
        rejectedByDelay ||= outcome.rejectedByDelay ?? false;
        if (outcome.launched === undefined) continue;
        const { info } = outcome.launched;
        if (best === undefined || LOCALITY_LEVELS.indexOf(info.locality) < LOCALITY_LEVELS.indexOf(best)) {
          best = info.locality;
        }
        slots.splice(slots.indexOf(slot), 1);
        slot.taskIds.push(info.taskId);
        this.#managerOfTask.set(info.taskId, manager);
        launched.push(outcome.launched);
      }
    }
    if (queued === 0) manager.offersMade(now(), best, rejectedByDelay);
    if (launched.length > 0) this.#launch(manager, launched);
  }

  #launch(manager: TaskSetManager, launched: readonly { readonly task: Task; readonly info: TaskInfo }[]): void {
    const { taskSet } = manager;
    this.#clearUnschedulable(manager);
    const barrierAddresses = taskSet.isBarrier ? addressesByPartition(launched.map(({ info }) => info)) : undefined;
    for (const { task, info } of launched) {
      this.#options.backend.launchTask(
        info.executorId,
        {
          taskId: info.taskId,
          stageId: taskSet.stageId,
          stageAttemptId: taskSet.stageAttemptId,
          attemptNumber: info.attemptNumber,
          partitionId: task.partitionId,
          numPartitions: taskSet.numPartitions,
          stageBinaryId: taskSet.stageBinary.id,
          partition: task.partition,
          ...(barrierAddresses && { barrierAddresses }),
        },
        taskSet.stageBinary,
      );
    }
  }

  /** When tasks wait for a busy executor that they prefer and others are idle, offers are made again after the wait. */
  #scheduleLocalityTimer(): void {
    clearTimeout(this.#localityTimer);
    this.#localityTimer = undefined;
    const idle = [...this.#executors.values()].some((slot) => slot.taskIds.length === 0);
    const waiting = idle ? [...this.#managers].filter((manager) => manager.hasPending) : [];
    if (waiting.length === 0) return;
    const deadline = Math.min(...waiting.map((manager) => manager.localityDeadline));
    const { now } = this.#options;
    // What waits for something else than locality is offered executors when those come.
    if (deadline <= now()) return;
    this.#localityTimer = setTimeout(() => this.#makeOffers(), Math.max(1, deadline - now()));
  }

  // --- Speculation ---

  #startSpeculation(): void {
    const { speculation } = this.#options;
    if (speculation === undefined || this.#speculationTimer !== undefined) return;
    this.#speculationTimer = setInterval(() => this.checkSpeculatableTasks(), speculation.interval);
  }

  /** Has copies launched of tasks that take long. */
  checkSpeculatableTasks(): void {
    const { speculation, currentTimeMillis } = this.#options;
    if (speculation === undefined) return;
    const time = currentTimeMillis();
    let found = false;
    for (const manager of this.#managers) {
      if (manager.checkSpeculatableTasks(speculation, this.numSlots, time)) found = true;
    }
    if (found) this.#makeOffers();
  }

  // --- Excluded executors ---

  /** A task that no executor may run: an idle one is replaced, or the task set is given up. */
  #checkSchedulable(health: HealthTracker): void {
    const executorIds = [...this.#executors.keys()];
    for (const manager of [...this.#managers]) {
      if (this.#unschedulable.has(manager)) continue;
      const index = manager.completelyExcluded(executorIds);
      if (index === undefined) continue;
      const idle = executorIds.find((executorId) => !this.isExecutorBusy(executorId));
      if (idle === undefined) {
        this.#giveUp(manager, index);
        continue;
      }
      const timer = setTimeout(() => this.#giveUp(manager, index), health.unschedulableTimeout);
      this.#unschedulable.set(manager, timer);
      this.#options.backend.killExecutor(idle, "It is excluded, and tasks wait that no executor may run.");
    }
  }

  #giveUp(manager: TaskSetManager, index: number): void {
    const { stageId, stageAttemptId, tasks } = manager.taskSet;
    const reason =
      `Aborting TaskSet ${stageId}.${stageAttemptId} because task ${index} (partition ${tasks[index]?.partitionId}) ` +
      "cannot run anywhere due to node and executor excludeOnFailure. " +
      "ExcludeOnFailure behavior can be configured via spark.excludeOnFailure.*.";
    manager.abort(new SparkException("JOB_ABORTED", { reason }));
    this.#removeIfFinished(manager);
  }

  #clearUnschedulable(manager: TaskSetManager): void {
    clearTimeout(this.#unschedulable.get(manager));
    this.#unschedulable.delete(manager);
  }

  #removeIfFinished(manager: TaskSetManager): void {
    if (!manager.isFinished || !this.#managers.delete(manager)) return;
    this.#builder.remove(manager);
    this.#clearUnschedulable(manager);
    if (this.#managers.size === 0) {
      clearInterval(this.#speculationTimer);
      this.#speculationTimer = undefined;
    }
    this.#options.backend.releaseStage(manager.taskSet.stageBinary.id);
  }

  #checkedListener(): TaskSchedulerListener {
    if (this.#listener === undefined) throw new Error("The TaskScheduler has no listener yet.");
    return this.#listener;
  }
}

/** Where the tasks of a barrier stage run. Executors have no ports of their own: their ids tell them apart. */
function addressesByPartition(infos: readonly TaskInfo[]): readonly string[] {
  const ordered = [...infos].sort((a, b) => a.partitionId - b.partitionId);
  return ordered.map(({ executorId }) => `${EXECUTOR_HOST}:${executorId}`);
}
