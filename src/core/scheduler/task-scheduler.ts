// Fills the executors with tasks: task sets first come, first served, one running task per executor, and one more sent
// ahead when tasks are so short that waiting for the next would take longer than running it.

import type { TaskReport } from "../../rpc/messages.ts";
import type { SchedulerBackend, SchedulerBackendListener } from "./scheduler-backend.ts";
import type { TaskSet } from "./task-set.ts";
import { type TaskSetListener, TaskSetManager } from "./task-set-manager.ts";

export interface TaskSchedulerOptions {
  readonly backend: SchedulerBackend;
  readonly maxFailures: number;
  readonly localityWait: number;
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
  /** In order of job and stage. */
  #managers: TaskSetManager[] = [];
  readonly #managerOfTask = new Map<number, TaskSetManager>();
  #listener: TaskSchedulerListener | undefined;
  #nextTaskId = 0;
  #failure: Error | undefined;
  #localityTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: TaskSchedulerOptions) {
    this.#options = options;
  }

  setListener(listener: TaskSchedulerListener): void {
    this.#listener = listener;
  }

  get numRunningTasks(): number {
    return this.#managerOfTask.size;
  }

  submitTasks(taskSet: TaskSet): void {
    const { maxFailures, localityWait, now } = this.#options;
    const isAlive = (executorId: string) => this.#executors.has(executorId);
    const options = { maxFailures, localityWait, isAlive, listener: this.#checkedListener() };
    const manager = new TaskSetManager(taskSet, options, now());
    if (this.#failure !== undefined) {
      manager.abort(this.#failure);
      return;
    }
    this.#managers.push(manager);
    this.#managers.sort((a, b) => a.taskSet.jobId - b.taskSet.jobId || a.taskSet.stageId - b.taskSet.stageId);
    this.#makeOffers();
  }

  /** Kills the running tasks of a stage and launches no more of them. */
  cancelTasks(stageId: number, reason: string): void {
    for (const manager of this.#managers.filter(({ taskSet }) => taskSet.stageId === stageId)) {
      manager.stop();
      for (const info of manager.runningTasks) this.#options.backend.killTask(info.executorId, info.taskId, reason);
      this.#removeIfFinished(manager);
    }
  }

  // --- What the backend tells ---

  executorAdded(executorId: string): void {
    this.#executors.set(executorId, { executorId, taskIds: [] });
    this.#listener?.executorAdded(executorId);
    this.#makeOffers();
  }

  executorLost(executorId: string, reason: string, causedByApp: boolean): void {
    const slot = this.#executors.get(executorId);
    if (slot === undefined) return;
    this.#executors.delete(executorId);
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
    this.#managers = [];
    this.#managerOfTask.clear();
  }

  // --- Offers ---

  #makeOffers(): void {
    for (let queued = 0; queued < MAX_QUEUED; queued++) {
      for (const slot of this.#executors.values()) if (slot.taskIds.length === queued) this.#offer(slot);
    }
    this.#scheduleLocalityTimer();
  }

  #offer(slot: ExecutorSlot): void {
    const { backend, now, currentTimeMillis } = this.#options;
    for (const manager of this.#managers) {
      if (slot.taskIds.length > 0 && (manager.meanRunTime ?? Number.POSITIVE_INFINITY) > SEND_AHEAD_MILLIS) continue;
      const launched = manager.resourceOffer(slot.executorId, now(), currentTimeMillis(), () => this.#nextTaskId++);
      if (launched === undefined) continue;
      const { task, info } = launched;
      const { taskSet } = manager;
      slot.taskIds.push(info.taskId);
      this.#managerOfTask.set(info.taskId, manager);
      backend.launchTask(
        slot.executorId,
        {
          taskId: info.taskId,
          stageId: taskSet.stageId,
          stageAttemptId: taskSet.stageAttemptId,
          attemptNumber: info.attemptNumber,
          partitionId: task.partitionId,
          numPartitions: taskSet.numPartitions,
          stageBinaryId: taskSet.stageBinary.id,
          partition: task.partition,
        },
        taskSet.stageBinary,
      );
      return;
    }
  }

  /** When tasks wait for a busy executor that they prefer and others are idle, offers are made again after the wait. */
  #scheduleLocalityTimer(): void {
    clearTimeout(this.#localityTimer);
    this.#localityTimer = undefined;
    const idle = [...this.#executors.values()].some((slot) => slot.taskIds.length === 0);
    const waiting = idle ? this.#managers.filter((manager) => manager.hasPending) : [];
    if (waiting.length === 0) return;
    const deadline = Math.min(...waiting.map((manager) => manager.localityDeadline));
    this.#localityTimer = setTimeout(() => this.#makeOffers(), Math.max(1, deadline - this.#options.now()));
  }

  #removeIfFinished(manager: TaskSetManager): void {
    if (!manager.isFinished) return;
    this.#managers = this.#managers.filter((other) => other !== manager);
    this.#options.backend.releaseStage(manager.taskSet.stageBinary.id);
  }

  #checkedListener(): TaskSchedulerListener {
    if (this.#listener === undefined) throw new Error("The TaskScheduler has no listener yet.");
    return this.#listener;
  }
}
