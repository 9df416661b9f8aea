// Runs one task set: picks the task for a free executor, counts failures, tries again, and gives up when a task has
// failed too often. Clockless: times are passed in.

import type { TaskReport } from "../../rpc/messages.ts";
import { PendingTasks } from "./pending-tasks.ts";
import { type TaskEndReason, taskFailureError } from "./task-end-reason.ts";
import type { TaskInfo } from "./task-info.ts";
import type { Task, TaskSet } from "./task-set.ts";

/** What a task set tells the DAGScheduler. */
export interface TaskSetListener {
  taskStarted(taskSet: TaskSet, task: Task, info: TaskInfo): void;
  taskEnded(taskSet: TaskSet, task: Task, info: TaskInfo, reason: TaskEndReason, report: TaskReport | undefined): void;
  taskSetFailed(taskSet: TaskSet, error: Error): void;
}

export interface TaskSetOptions {
  readonly maxFailures: number;
  /** How long, in milliseconds, a task waits for an executor that it prefers. */
  readonly localityWait: number;
  /** Nothing is gained by waiting for an executor that is gone. */
  readonly isAlive: (executorId: string) => boolean;
  readonly listener: TaskSetListener;
}

/**
 * A lost executor is no failure of the task it was running, but a task whose executor dies this often is what kills it
 * (out of memory, say), and trying on would never end.
 */
const MAX_EXECUTOR_LOSSES = 8;

export class TaskSetManager {
  readonly taskSet: TaskSet;
  readonly #options: TaskSetOptions;
  readonly #pending: PendingTasks;
  readonly #running = new Map<number, TaskInfo>();
  /** By task index: the executor that it succeeded on. */
  readonly #succeededOn: (string | undefined)[];
  readonly #failures: number[];
  readonly #executorLosses: number[];
  readonly #attempts: number[];
  readonly #infos: (TaskInfo | undefined)[];
  #numSucceeded = 0;
  #zombie = false;
  #lastLocalLaunch: number;
  #totalRunTime = 0;
  #numTimed = 0;

  constructor(taskSet: TaskSet, options: TaskSetOptions, now: number) {
    const size = taskSet.tasks.length;
    this.taskSet = taskSet;
    this.#options = options;
    this.#pending = new PendingTasks(taskSet.tasks.map((task) => task.preferredLocations.filter(options.isAlive)));
    this.#succeededOn = new Array<string | undefined>(size).fill(undefined);
    this.#failures = new Array<number>(size).fill(0);
    this.#executorLosses = new Array<number>(size).fill(0);
    this.#attempts = new Array<number>(size).fill(0);
    this.#infos = new Array<TaskInfo | undefined>(size).fill(undefined);
    this.#lastLocalLaunch = now;
  }

  /** No more tasks are launched, and there is none to wait for. */
  get isFinished(): boolean {
    return this.#running.size === 0 && (this.#zombie || this.#numSucceeded === this.taskSet.tasks.length);
  }

  get hasPending(): boolean {
    return !this.#zombie && this.#pending.size > 0;
  }

  get runningTasks(): readonly TaskInfo[] {
    return [...this.#running.values()];
  }

  /** The mean run time in milliseconds of the tasks that have ended, or undefined before the first. */
  get meanRunTime(): number | undefined {
    return this.#numTimed === 0 ? undefined : this.#totalRunTime / this.#numTimed;
  }

  /** Launches nothing more; running tasks are let be. */
  stop(): void {
    this.#zombie = true;
  }

  /** The task to launch on an executor that has room, if any. */
  resourceOffer(
    executorId: string,
    now: number,
    currentTimeMillis: number,
    newTaskId: () => number,
  ): { task: Task; info: TaskInfo } | undefined {
    if (!this.hasPending) return undefined;
    const any = now - this.#lastLocalLaunch >= this.#options.localityWait;
    const pending = this.#pending.take(executorId, any);
    if (pending === undefined) return undefined;
    if (pending.locality !== "ANY") this.#lastLocalLaunch = now;
    const { index } = pending;
    const task = this.#task(index);
    const info: TaskInfo = {
      taskId: newTaskId(),
      index,
      attemptNumber: this.#attempts[index] ?? 0,
      partitionId: task.partitionId,
      launchTime: currentTimeMillis,
      executorId,
      locality: pending.locality,
      finishTime: 0,
      failed: false,
      killed: false,
    };
    this.#attempts[index] = info.attemptNumber + 1;
    this.#infos[index] = info;
    this.#running.set(info.taskId, info);
    this.#options.listener.taskStarted(this.taskSet, task, info);
    return { task, info };
  }

  /** When, on the clock of `resourceOffer`, a task that waits for its preferred executor may run on any other. */
  get localityDeadline(): number {
    return this.#lastLocalLaunch + this.#options.localityWait;
  }

  taskEnded(taskId: number, reason: TaskEndReason, report: TaskReport | undefined, currentTimeMillis: number): void {
    const info = this.#running.get(taskId);
    if (info === undefined) return;
    this.#running.delete(taskId);
    info.finishTime = currentTimeMillis;
    info.failed = reason.state !== "finished" && reason.state !== "killed";
    info.killed = reason.state === "killed";
    if (report !== undefined) {
      this.#totalRunTime += report.metrics.executorRunTime;
      this.#numTimed++;
    }
    if (reason.state === "finished" && this.#succeededOn[info.index] === undefined) {
      this.#succeededOn[info.index] = info.executorId;
      this.#numSucceeded++;
    }
    // A reduce task that missed its input is run again by the next attempt of its stage, after the input was made anew.
    if (reason.state === "fetch-failed") this.#zombie = true;
    this.#options.listener.taskEnded(this.taskSet, this.#task(info.index), info, reason, report);
    if (reason.state !== "finished" && !this.#zombie) this.#retryOrAbort(info, reason);
  }

  /** `running` is what the executor was working on when it was lost; its other tasks had only been sent there. */
  executorLost(
    executorId: string,
    loss: { readonly reason: string; readonly causedByApp: boolean },
    running: number | undefined,
    currentTimeMillis: number,
  ): void {
    for (const info of [...this.#running.values()]) {
      if (info.executorId !== executorId) continue;
      const causedByApp = loss.causedByApp && info.taskId === running;
      const reason: TaskEndReason = { state: "executor-lost", executorId, reason: loss.reason, causedByApp };
      this.taskEnded(info.taskId, reason, undefined, currentTimeMillis);
    }
    if (this.taskSet.type === "ShuffleMapTask" && !this.#zombie) this.#resubmitLostOutputs(executorId);
  }

  abort(error: Error): void {
    if (this.#zombie) return;
    this.#zombie = true;
    this.#options.listener.taskSetFailed(this.taskSet, error);
  }

  #retryOrAbort(info: TaskInfo, reason: TaskEndReason): void {
    const { index } = info;
    const counter = reason.state === "failed" ? this.#failures : this.#executorLosses;
    const counts = reason.state === "failed" || (reason.state === "executor-lost" && reason.causedByApp);
    const failures = (counter[index] ?? 0) + (counts ? 1 : 0);
    counter[index] = failures;
    const limit = reason.state === "failed" ? this.#options.maxFailures : MAX_EXECUTOR_LOSSES;
    if (counts && failures >= limit) this.abort(taskFailureError(reason, info, this.taskSet, failures));
    else if (this.#succeededOn[index] === undefined) this.#pending.add(index);
  }

  /** Map outputs died with their executor, so their tasks are run again. */
  #resubmitLostOutputs(executorId: string): void {
    for (const [index, succeededOn] of this.#succeededOn.entries()) {
      const info = this.#infos[index];
      if (succeededOn !== executorId || info === undefined) continue;
      this.#succeededOn[index] = undefined;
      this.#numSucceeded--;
      this.#pending.add(index);
      this.#options.listener.taskEnded(this.taskSet, this.#task(index), info, { state: "resubmitted" }, undefined);
    }
  }

  #task(index: number): Task {
    const task = this.taskSet.tasks[index];
    if (task === undefined) throw new Error(`Task set of stage ${this.taskSet.stageId} has no task ${index}.`);
    return task;
  }
}
