// Reads Spark's events of jobs, stages and tasks into the status store.

import { isEvent, type SparkListener } from "../core/scheduler/live-listener-bus.ts";
import type { ListenerEvent, SparkListenerEvent } from "../core/scheduler/spark-listener-events.ts";
import { type AppStatusStore, type StageKey, stageKey } from "./app-status-store.ts";
import { peakOf } from "./executor-metrics.ts";
import {
  accumulableInfos,
  addExecutorStageTask,
  addExecutorTask,
  type EndedTask,
  failureMessage,
  newJob,
  newStage,
  newTask,
} from "./live-entities.ts";
import type { JobData, StageData, TaskStatus } from "./status-data.ts";
import { addTaskMetrics, readTaskMetrics } from "./task-metrics.ts";

type Event<Name extends SparkListenerEvent["Event"]> = Extract<SparkListenerEvent, { Event: Name }>;

export class AppStatusListener implements SparkListener {
  readonly #store: AppStatusStore;
  /** The running jobs of each stage. */
  readonly #jobsOfStage = new Map<number, Set<number>>();
  /** Stages that a job counts as finished, for a stage that runs twice counts once. */
  readonly #finishedStages = new Map<number, Set<number>>();
  /** The tasks that succeeded, by stage attempt and by running job, for some run twice. */
  readonly #completedOfStage = new Map<StageKey, Set<string>>();
  readonly #completedTasks = new Map<number, Set<string>>();

  constructor(store: AppStatusStore) {
    this.#store = store;
  }

  onEvent(event: ListenerEvent): void {
    if (isEvent(event, "SparkListenerTaskStart")) this.#onTaskStart(event);
    else if (isEvent(event, "SparkListenerTaskEnd")) this.#onTaskEnd(event);
    else if (isEvent(event, "SparkListenerStageSubmitted")) this.#onStageSubmitted(event);
    else if (isEvent(event, "SparkListenerStageCompleted")) this.#onStageCompleted(event);
    else if (isEvent(event, "SparkListenerJobStart")) this.#onJobStart(event);
    else if (isEvent(event, "SparkListenerJobEnd")) this.#onJobEnd(event);
    else return;
    this.#store.notify();
  }

  #onJobStart(event: Event<"SparkListenerJobStart">): void {
    const job = newJob(event);
    this.#store.jobs.set(job.jobId, job);
    this.#finishedStages.set(job.jobId, new Set());
    for (const info of event["Stage Infos"]) {
      const { "Stage ID": stageId, "Stage Attempt ID": attemptId } = info;
      const jobs = this.#jobsOfStage.get(stageId) ?? new Set();
      this.#jobsOfStage.set(stageId, jobs.add(job.jobId));
      const key = stageKey(stageId, attemptId);
      if (this.#store.stages.get(key) === undefined) this.#store.stages.set(key, newStage(info, [...jobs]));
      else
        this.#store.stages.update(key, (stage) => ({ ...stage, jobIds: [...new Set([...stage.jobIds, job.jobId])] }));
      this.#store.setStageRdds(stageId, attemptId, info["RDD Info"]);
    }
  }

  #onJobEnd(event: Event<"SparkListenerJobEnd">): void {
    const jobId = event["Job ID"];
    const result = event["Job Result"];
    const skipped = this.#skipPendingStages(jobId);
    this.#store.jobs.update(jobId, (job) => ({
      ...job,
      status: result.Result === "JobSucceeded" ? "SUCCEEDED" : "FAILED",
      ...(result.Result === "JobFailed" && { failureReason: result.Exception.Message }),
      completionTime: event["Completion Time"],
      numSkippedStages: job.numSkippedStages + skipped.length,
      numSkippedTasks: job.numSkippedTasks + skipped.reduce((sum, stage) => sum + stage.numTasks, 0),
    }));
    this.#finishedStages.delete(jobId);
    this.#completedTasks.delete(jobId);
  }

  /** The stages that an ended job has left pending will not run for it. */
  #skipPendingStages(jobId: number): readonly StageData[] {
    const skipped: StageData[] = [];
    for (const stageId of this.#store.jobs.get(jobId)?.stageIds ?? []) {
      const stage = this.#store.stageAttempts(stageId).at(-1);
      // Tasks of a job that was cancelled end after it.
      if (stage === undefined || stage.numActiveTasks === 0) this.#forgetStage(jobId, stageId);
      if (stage?.status !== "PENDING") continue;
      skipped.push(stage);
      this.#store.stages.set(stageKey(stageId, stage.attemptId), { ...stage, status: "SKIPPED" });
    }
    return skipped;
  }

  #onStageSubmitted(event: Event<"SparkListenerStageSubmitted">): void {
    const info = event["Stage Info"];
    const jobIds = [...(this.#jobsOfStage.get(info["Stage ID"]) ?? [])];
    const stage = newStage(info, jobIds, event.Properties);
    this.#store.stages.set(stageKey(stage.stageId, stage.attemptId), { ...stage, status: "ACTIVE" });
    this.#store.setStageRdds(stage.stageId, stage.attemptId, info["RDD Info"]);
    this.#updateJobs(stage.stageId, (job) => ({ ...job, numActiveStages: job.numActiveStages + 1 }));
  }

  #onStageCompleted(event: Event<"SparkListenerStageCompleted">): void {
    const info = event["Stage Info"];
    const { "Failure Reason": failureReason, "Completion Time": completionTime } = info;
    const submitted = info["Submission Time"] !== undefined;
    const status = failureReason !== undefined ? "FAILED" : submitted ? "COMPLETE" : "SKIPPED";
    this.#store.stages.update(stageKey(info["Stage ID"], info["Stage Attempt ID"]), (stage) => ({
      ...stage,
      status,
      numTasks: info["Number of Tasks"],
      accumulatorUpdates: accumulableInfos(info.Accumulables),
      ...(completionTime !== undefined && { completionTime }),
      ...(failureReason !== undefined && { failureReason }),
    }));
    this.#updateJobs(info["Stage ID"], (job) => {
      const numActiveStages = Math.max(0, job.numActiveStages - 1);
      if (status === "FAILED") return { ...job, numActiveStages, numFailedStages: job.numFailedStages + 1 };
      const finished = this.#finishedStages.get(job.jobId);
      const isNew = finished?.has(info["Stage ID"]) === false;
      finished?.add(info["Stage ID"]);
      return { ...job, numActiveStages, numCompletedStages: job.numCompletedStages + (isNew ? 1 : 0) };
    });
  }

  #onTaskStart(event: Event<"SparkListenerTaskStart">): void {
    const task = newTask(event);
    this.#store.tasks(task.stageId, task.stageAttemptId).set(task.taskId, task);
    this.#store.stages.update(stageKey(task.stageId, task.stageAttemptId), (stage) => ({
      ...stage,
      numActiveTasks: stage.numActiveTasks + 1,
      firstTaskLaunchedTime: Math.min(stage.firstTaskLaunchedTime ?? task.launchTime, task.launchTime),
      localitySummary: plusOne(stage.localitySummary, task.taskLocality),
    }));
    this.#updateJobs(task.stageId, (job) => ({ ...job, numActiveTasks: job.numActiveTasks + 1 }));
    this.#store.executors.update(task.executorId, (executor) => ({
      ...executor,
      activeTasks: executor.activeTasks + 1,
      totalTasks: executor.totalTasks + 1,
    }));
  }

  #onTaskEnd(event: Event<"SparkListenerTaskEnd">): void {
    const { "Stage ID": stageId, "Stage Attempt ID": attemptId, "Task Info": info } = event;
    const reason = event["Task End Reason"];
    const taskMetrics = readTaskMetrics(event["Task Metrics"]);
    const executorMetrics = event["Task Executor Metrics"] ?? {};
    const status = taskStatus(reason);
    const count = (wanted: TaskStatus): number => (status === wanted ? 1 : 0);
    const counts = { completed: count("SUCCESS"), failed: count("FAILED"), killed: count("KILLED") };
    const duration = Math.max(0, info["Finish Time"] - info["Launch Time"]);
    const resubmitted = reason.Reason === "Resubmitted";
    const ended: EndedTask = { duration, taskMetrics, executorMetrics, resubmitted, ...counts };
    const errorMessage = failureMessage(reason);
    const addKilled = (summary: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
      status === "KILLED" ? plusOne(summary, errorMessage ?? "") : summary;

    this.#store.tasks(stageId, attemptId).update(info["Task ID"], (task) => ({
      ...task,
      status,
      duration,
      accumulatorUpdates: accumulableInfos(info.Accumulables),
      ...(info["Getting Result Time"] > 0 && { resultFetchStart: info["Getting Result Time"] }),
      ...(event["Task Metrics"] !== undefined && { taskMetrics }),
      ...(errorMessage !== undefined && { errorMessage }),
    }));
    const key = stageKey(stageId, attemptId);
    const isNewInStage = status === "SUCCESS" && this.#addCompleted(this.#completedOfStage, key, String(info.Index));
    this.#store.stages.update(key, (stage) => {
      const peakExecutorMetrics = peakOf(stage.peakExecutorMetrics, executorMetrics);
      return {
        ...stage,
        numActiveTasks: Math.max(0, stage.numActiveTasks - 1),
        numCompleteTasks: stage.numCompleteTasks + counts.completed,
        numFailedTasks: stage.numFailedTasks + counts.failed,
        numKilledTasks: stage.numKilledTasks + counts.killed,
        numCompletedIndices: stage.numCompletedIndices + (isNewInStage ? 1 : 0),
        killedTasksSummary: addKilled(stage.killedTasksSummary),
        taskMetrics: addTaskMetrics(stage.taskMetrics, taskMetrics),
        ...(peakExecutorMetrics && { peakExecutorMetrics }),
      };
    });
    this.#updateJobs(stageId, (job) => {
      const isNew =
        status === "SUCCESS" && this.#addCompleted(this.#completedTasks, job.jobId, `${stageId}.${info.Index}`);
      return {
        ...job,
        numActiveTasks: Math.max(0, job.numActiveTasks - 1),
        numCompletedTasks: job.numCompletedTasks + counts.completed,
        numFailedTasks: job.numFailedTasks + counts.failed,
        numKilledTasks: job.numKilledTasks + counts.killed,
        numCompletedIndices: job.numCompletedIndices + (isNew ? 1 : 0),
        killedTasksSummary: addKilled(job.killedTasksSummary),
      };
    });
    if (this.#store.stages.get(key) !== undefined) {
      this.#store.updateExecutorSummary(stageId, attemptId, info["Executor ID"], (summary) =>
        addExecutorStageTask(summary, ended),
      );
    }
    this.#store.executors.update(info["Executor ID"], (executor) => addExecutorTask(executor, ended));
    this.#forgetEndedJobs(stageId);
  }

  /** Whether it was not yet there. */
  #addCompleted<K>(completed: Map<K, Set<string>>, key: K, task: string): boolean {
    const known = completed.get(key) ?? new Set();
    completed.set(key, known);
    if (known.has(task)) return false;
    known.add(task);
    return true;
  }

  #forgetEndedJobs(stageId: number): void {
    const attempts = this.#store.stageAttempts(stageId);
    if (attempts.some(({ numActiveTasks }) => numActiveTasks > 0)) return;
    for (const jobId of this.#jobsOfStage.get(stageId) ?? []) {
      if (this.#store.jobs.get(jobId)?.status !== "RUNNING") this.#forgetStage(jobId, stageId);
    }
  }

  #forgetStage(jobId: number, stageId: number): void {
    const jobs = this.#jobsOfStage.get(stageId);
    jobs?.delete(jobId);
    if (jobs?.size === 0) this.#jobsOfStage.delete(stageId);
  }

  #updateJobs(stageId: number, change: (job: JobData) => JobData): void {
    for (const jobId of this.#jobsOfStage.get(stageId) ?? []) this.#store.jobs.update(jobId, change);
  }
}

function taskStatus({ Reason }: { readonly Reason: string }): TaskStatus {
  if (Reason === "Success") return "SUCCESS";
  return Reason === "TaskKilled" || Reason === "TaskCommitDenied" ? "KILLED" : "FAILED";
}

function plusOne(counts: Readonly<Record<string, number>>, key: string): Readonly<Record<string, number>> {
  return { ...counts, [key]: (Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0) + 1 };
}
