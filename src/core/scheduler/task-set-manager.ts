// Runs one task set: picks the task for a free executor, counts failures, tries again, copies slow tasks, and gives up when
// a task has failed too often. Clockless: times are passed in.

import type { TaskReport } from "../../rpc/messages.ts";
import { DelayScheduling, type LocalityWaits } from "./delay-scheduling.ts";
import { PendingTasks, type WorkerOffer } from "./pending-tasks.ts";
import type { ResultSizeLimit } from "./result-size-limit.ts";
import type { Schedulable } from "./schedulable.ts";
import type { TaskLocality } from "./spark-listener-events.ts";
import { type SpeculationSettings, slowTaskThreshold } from "./speculation.ts";
import { type TaskEndReason, taskFailureError } from "./task-end-reason.ts";
import { EXECUTOR_HOST, type TaskInfo } from "./task-info.ts";
import { LOCALITY_LEVELS, type TaskLocations, taskLocationsOf } from "./task-location.ts";
import type { Task, TaskSet } from "./task-set.ts";
import type { TaskSetExcludeList } from "./task-set-exclude-list.ts";

/** What a task set tells the DAGScheduler. */
export interface TaskSetListener {
  taskStarted(taskSet: TaskSet, task: Task, info: TaskInfo): void;
  taskEnded(taskSet: TaskSet, task: Task, info: TaskInfo, reason: TaskEndReason, report: TaskReport | undefined): void;
  speculativeTaskSubmitted(taskSet: TaskSet, task: Task, index: number): void;
  taskSetFailed(taskSet: TaskSet, error: Error): void;
}

export interface TaskSetOptions {
  readonly maxFailures: number;
  readonly localityWaits: LocalityWaits;
  /** Nothing is gained by waiting for an executor that is gone. */
  readonly isAlive: (executorId: string) => boolean;
  readonly killTask: (info: TaskInfo, reason: string) => void;
  readonly listener: TaskSetListener;
  readonly resultSizeLimit: ResultSizeLimit;
  /** Absent when executors that tasks fail on are not excluded. */
  readonly excludeList?: TaskSetExcludeList;
}

/** What came of an offer. */
export interface OfferOutcome {
  readonly launched?: { readonly task: Task; readonly info: TaskInfo };
  /** Tasks wait that would have taken it, but for an executor that suits them better. */
  readonly rejectedByDelay?: true;
}

const NOTHING: OfferOutcome = {};
const REJECTED: OfferOutcome = { rejectedByDelay: true };

/**
 * A lost executor is no failure of the task it was running, but a task whose executor dies this often is what kills it
 * (out of memory, say), and trying on would never end.
 */
const MAX_EXECUTOR_LOSSES = 8;

export class TaskSetManager implements Schedulable {
  readonly taskSet: TaskSet;
  readonly name: string;
  readonly weight = 1;
  readonly minShare = 0;
  readonly #options: TaskSetOptions;
  readonly #locations: readonly TaskLocations[];
  readonly #pending: PendingTasks;
  /** Tasks of which a copy is wanted. */
  readonly #speculatable: PendingTasks;
  readonly #delay: DelayScheduling;
  readonly #running = new Map<number, TaskInfo>();
  /** By task index: the executor that it succeeded on. */
  readonly #succeededOn: (string | undefined)[];
  readonly #failures: number[];
  readonly #executorLosses: number[];
  /** By task index: all that has been launched of it. */
  readonly #attempts: TaskInfo[][];
  readonly #durations: number[] = [];
  #numSucceeded = 0;
  #zombie = false;
  #totalRunTime = 0;
  #numTimed = 0;
  #rejectedSinceReset = false;

  constructor(taskSet: TaskSet, options: TaskSetOptions, now: number) {
    const size = taskSet.tasks.length;
    this.taskSet = taskSet;
    this.name = `TaskSet_${taskSet.stageId}.${taskSet.stageAttemptId}`;
    this.#options = options;
    this.#locations = taskSet.tasks.map((task) => taskLocationsOf(task.preferredLocations, options.isAlive));
    this.#pending = new PendingTasks(this.#locations);
    this.#speculatable = new PendingTasks(this.#locations);
    for (let index = size - 1; index >= 0; index--) this.#pending.add(index);
    this.#delay = new DelayScheduling(this.#validLevels(), options.localityWaits, now);
    this.#succeededOn = new Array<string | undefined>(size).fill(undefined);
    this.#failures = new Array<number>(size).fill(0);
    this.#executorLosses = new Array<number>(size).fill(0);
    this.#attempts = Array.from({ length: size }, () => []);
  }

  get priority(): number {
    return this.taskSet.jobId;
  }

  get stageId(): number {
    return this.taskSet.stageId;
  }

  get runningTasks(): number {
    return this.#running.size;
  }

  sortedTaskSets(): readonly TaskSetManager[] {
    return [this];
  }

  /** No more tasks are launched, and there is none to wait for. */
  get isFinished(): boolean {
    return this.#running.size === 0 && (this.#zombie || this.#numSucceeded === this.taskSet.tasks.length);
  }

  get isZombie(): boolean {
    return this.#zombie;
  }

  get hasPending(): boolean {
    return !this.#zombie && this.#pending.size + this.#speculatable.size > 0;
  }

  /** Tasks to launch, copies included. */
  get numPending(): number {
    return this.#zombie ? 0 : this.#pending.size + this.#speculatable.size;
  }

  get runningInfos(): readonly TaskInfo[] {
    return [...this.#running.values()];
  }

  get localityLevels(): readonly TaskLocality[] {
    return this.#delay.levels;
  }

  /** The mean run time in milliseconds of the tasks that have ended, or undefined before the first. */
  get meanRunTime(): number | undefined {
    return this.#numTimed === 0 ? undefined : this.#totalRunTime / this.#numTimed;
  }

  /** When, on the clock of `resourceOffer`, a task that waits for a better place may run at a worse one. */
  get localityDeadline(): number {
    return this.#delay.deadline;
  }

  /** Launches nothing more; running tasks are let be. */
  stop(): void {
    this.#zombie = true;
  }

  // --- Offers ---

  /** Offers an executor that has room to the tasks, none of which may run at a worse level than `limit`. */
  resourceOffer(
    offer: WorkerOffer,
    limit: TaskLocality,
    now: number,
    currentTimeMillis: number,
    newTaskId: () => number,
  ): OfferOutcome {
    if (!this.hasPending || this.#options.excludeList?.isExcluded(offer.executorId)) return NOTHING;
    let level = limit;
    // Tasks that run together cannot wait for single executors.
    if (limit !== "NO_PREF" && !this.taskSet.isBarrier) {
      const allowed = this.#delay.allowedLevel(now, (one) => this.#pending.hasAt(one) || this.#speculatable.hasAt(one));
      if (LOCALITY_LEVELS.indexOf(allowed) < LOCALITY_LEVELS.indexOf(limit)) level = allowed;
    }
    const original = this.#pending.take(offer, level, (index) => this.#mayRun(index, offer.executorId));
    const pending =
      original ?? this.#speculatable.take(offer, level, (index) => this.#mayCopy(index, offer.executorId));
    if (pending === undefined) return limit === "ANY" ? REJECTED : NOTHING;
    const { index, locality } = pending;
    const task = this.#task(index);
    const attempts = this.#attemptsOf(index);
    const info: TaskInfo = {
      taskId: newTaskId(),
      index,
      attemptNumber: attempts.length,
      partitionId: task.partitionId,
      launchTime: currentTimeMillis,
      executorId: offer.executorId,
      locality,
      speculative: original === undefined,
      finishTime: 0,
      failed: false,
      killed: false,
    };
    attempts.push(info);
    this.#running.set(info.taskId, info);
    this.#options.listener.taskStarted(this.taskSet, task, info);
    return { launched: { task, info } };
  }

  /** What one round of offers has come to, over all executors that had room. */
  offersMade(now: number, best: TaskLocality | undefined, rejectedByDelay: boolean): void {
    if (rejectedByDelay) this.#rejectedSinceReset = true;
    else if (best !== undefined && !this.#rejectedSinceReset) this.#delay.reset(now, best);
    else if (best !== undefined) this.#rejectedSinceReset = false;
  }

  /** Executors have come or gone. */
  executorsChanged(): void {
    this.#delay.setLevels(this.#validLevels());
  }

  /** Marks tasks of which a copy should run, and tells whether there are new ones. */
  checkSpeculatableTasks(settings: SpeculationSettings, numSlots: number, currentTimeMillis: number): boolean {
    if (this.#zombie || this.taskSet.isBarrier) return false;
    const progress = { numTasks: this.taskSet.tasks.length, durations: this.#durations, numSlots };
    const threshold = slowTaskThreshold(progress, settings);
    if (threshold === undefined) return false;
    let found = false;
    for (const { index, launchTime } of this.#running.values()) {
      if (this.#succeededOn[index] !== undefined || currentTimeMillis - launchTime <= threshold) continue;
      if (this.#runningAttempts(index).length > 1 || this.#speculatable.indexes().includes(index)) continue;
      this.#speculatable.add(index);
      this.#options.listener.speculativeTaskSubmitted(this.taskSet, this.#task(index), index);
      found = true;
    }
    return found;
  }

  /** A task that waits and can run on none of these executors, all of which are excluded for it. */
  completelyExcluded(executorIds: readonly string[]): number | undefined {
    const { excludeList } = this.#options;
    if (excludeList === undefined || this.#zombie || executorIds.length === 0) return undefined;
    const excluded = (index: number, executorId: string) =>
      excludeList.isExcluded(executorId) || excludeList.isExcludedForTask(executorId, index);
    return this.#pending.indexes().find((index) => executorIds.every((executorId) => excluded(index, executorId)));
  }

  // --- Ends ---

  taskEnded(taskId: number, reason: TaskEndReason, report: TaskReport | undefined, currentTimeMillis: number): void {
    const info = this.#running.get(taskId);
    if (info === undefined) return;
    this.#running.delete(taskId);
    const { index } = info;
    if (report !== undefined) {
      this.#totalRunTime += report.metrics.executorRunTime;
      this.#numTimed++;
    }
    const isLate = reason.state === "finished" && this.#succeededOn[index] !== undefined;
    const end: TaskEndReason = isLate
      ? { state: "killed", reason: "Finish but did not commit due to another attempt succeeded" }
      : reason;
    info.finishTime = currentTimeMillis;
    info.failed = end.state !== "finished" && end.state !== "killed";
    info.killed = end.state === "killed";
    if (end.state === "finished") this.#succeeded(info);
    // A reduce task that missed its input is run again by the next attempt of its stage, after the input was made anew; and
    // tasks of a barrier stage only run together.
    if (end.state === "fetch-failed" || (this.taskSet.isBarrier && end.state !== "finished")) this.#zombie = true;
    const tooLarge = end.state === "finished" && report !== undefined ? this.#resultTooLarge(report) : undefined;
    if (tooLarge !== undefined) this.abort(tooLarge);
    this.#options.listener.taskEnded(this.taskSet, this.#task(index), info, end, report);
    if (end.state === "failed") this.#options.excludeList?.taskFailed(info, currentTimeMillis);
    if (end.state === "fetch-failed" && end.executorId !== undefined) {
      this.#options.excludeList?.fetchFailed(end.executorId, currentTimeMillis);
    }
    if (end.state !== "finished" && end.state !== "fetch-failed") this.#retryOrAbort(info, end);
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
    this.executorsChanged();
  }

  abort(error: Error): void {
    if (this.#zombie && !this.taskSet.isBarrier) return;
    this.#zombie = true;
    this.#options.listener.taskSetFailed(this.taskSet, error);
  }

  /** The first attempt to succeed is the task's; the others are stopped. */
  #succeeded(info: TaskInfo): void {
    const { index, executorId } = info;
    this.#succeededOn[index] = executorId;
    this.#numSucceeded++;
    this.#durations.push(info.finishTime - info.launchTime);
    this.#speculatable.delete(index);
    for (const other of this.#runningAttempts(index)) this.#options.killTask(other, "another attempt succeeded");
    if (this.#numSucceeded === this.taskSet.tasks.length) this.#options.excludeList?.taskSetSucceeded(info.finishTime);
  }

  #resultTooLarge(report: TaskReport): Error | undefined {
    return this.taskSet.type === "ResultTask"
      ? this.#options.resultSizeLimit.add(report.metrics.resultSize)
      : undefined;
  }

  #retryOrAbort(info: TaskInfo, reason: TaskEndReason): void {
    const { index } = info;
    if (this.#succeededOn[index] !== undefined) return;
    const counter = reason.state === "failed" ? this.#failures : this.#executorLosses;
    const counts = reason.state === "failed" || (reason.state === "executor-lost" && reason.causedByApp);
    const failures = (counter[index] ?? 0) + (counts ? 1 : 0);
    counter[index] = failures;
    const limit = reason.state === "failed" ? this.#options.maxFailures : MAX_EXECUTOR_LOSSES;
    if (counts && failures >= limit) this.abort(taskFailureError(reason, info, this.taskSet, failures));
    else if (!this.#zombie && this.#runningAttempts(index).length === 0) this.#pending.add(index);
  }

  /** Map outputs died with their executor, so their tasks are run again. */
  #resubmitLostOutputs(executorId: string): void {
    for (const [index, succeededOn] of this.#succeededOn.entries()) {
      const info = this.#attempts[index]?.find((attempt) => attempt.executorId === executorId && isSuccess(attempt));
      if (succeededOn !== executorId || info === undefined) continue;
      this.#succeededOn[index] = undefined;
      this.#numSucceeded--;
      this.#pending.add(index);
      this.#options.listener.taskEnded(this.taskSet, this.#task(index), info, { state: "resubmitted" }, undefined);
    }
  }

  #mayRun(index: number, executorId: string): boolean {
    return !this.#options.excludeList?.isExcludedForTask(executorId, index);
  }

  /** A copy on the executor that is slow would be slow as well. */
  #mayCopy(index: number, executorId: string): boolean {
    if (this.#attempts[index]?.some((attempt) => attempt.executorId === executorId)) return false;
    return this.#mayRun(index, executorId);
  }

  #validLevels(): readonly TaskLocality[] {
    const { isAlive } = this.#options;
    const levels: TaskLocality[] = [];
    if (this.#locations.some(({ executorIds }) => executorIds.some(isAlive))) levels.push("PROCESS_LOCAL");
    if (this.#locations.some(({ hosts }) => hosts.includes(EXECUTOR_HOST))) levels.push("NODE_LOCAL");
    if (this.#locations.some(({ hosts }) => hosts.length === 0)) levels.push("NO_PREF");
    levels.push("ANY");
    return levels;
  }

  #runningAttempts(index: number): TaskInfo[] {
    return this.#attemptsOf(index).filter(({ taskId }) => this.#running.has(taskId));
  }

  #attemptsOf(index: number): TaskInfo[] {
    const attempts = this.#attempts[index];
    if (attempts === undefined) throw new Error(`Task set of stage ${this.taskSet.stageId} has no task ${index}.`);
    return attempts;
  }

  #task(index: number): Task {
    const task = this.taskSet.tasks[index];
    if (task === undefined) throw new Error(`Task set of stage ${this.taskSet.stageId} has no task ${index}.`);
    return task;
  }
}

function isSuccess({ finishTime, failed, killed }: TaskInfo): boolean {
  return finishTime > 0 && !failed && !killed;
}
