// Reads Spark's core events into the status store.

import { isEvent, type SparkListener } from "../core/scheduler/live-listener-bus.ts";
import type { ListenerEvent, SparkListenerEvent } from "../core/scheduler/spark-listener-events.ts";
import { type AppStatusStore, stageKey } from "./app-status-store.ts";
import { addExecutorTask, failureMessage, newExecutor, newJob, newStage, newTask } from "./live-entities.ts";
import type { JobData, StageData, TaskStatus } from "./status-data.ts";
import { addTaskMetrics, readTaskMetrics } from "./task-metrics.ts";

type Event<Name extends SparkListenerEvent["Event"]> = Extract<SparkListenerEvent, { Event: Name }>;

export class AppStatusListener implements SparkListener {
  readonly #store: AppStatusStore;
  /** The running jobs of each stage. */
  readonly #jobsOfStage = new Map<number, Set<number>>();
  /** Stages that a job counts as finished, for a stage that runs twice counts once. */
  readonly #finishedStages = new Map<number, Set<number>>();

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
    else if (isEvent(event, "SparkListenerExecutorAdded")) this.#onExecutorAdded(event);
    else if (isEvent(event, "SparkListenerExecutorRemoved")) this.#onExecutorRemoved(event);
    else if (isEvent(event, "SparkListenerBlockManagerAdded")) this.#onBlockManagerAdded(event);
    else if (isEvent(event, "SparkListenerEnvironmentUpdate")) this.#onEnvironmentUpdate(event);
    else if (isEvent(event, "SparkListenerApplicationStart")) this.#onApplicationStart(event);
    else if (isEvent(event, "SparkListenerApplicationEnd")) this.#onApplicationEnd(event);
    else return;
    this.#store.notify();
  }

  #onApplicationStart(event: Event<"SparkListenerApplicationStart">): void {
    this.#store.applicationInfo = {
      id: event["App ID"],
      name: event["App Name"],
      sparkUser: event.User,
      startTime: event.Timestamp,
      sparkProperties: this.#store.applicationInfo?.sparkProperties ?? {},
    };
  }

  #onEnvironmentUpdate(event: Event<"SparkListenerEnvironmentUpdate">): void {
    const unknown = { id: "", name: "", sparkUser: "", startTime: 0 };
    const sparkProperties = event["Spark Properties"];
    this.#store.applicationInfo = { ...unknown, ...this.#store.applicationInfo, sparkProperties };
  }

  #onApplicationEnd(event: Event<"SparkListenerApplicationEnd">): void {
    const { applicationInfo } = this.#store;
    if (applicationInfo !== undefined) {
      this.#store.applicationInfo = { ...applicationInfo, endTime: event.Timestamp };
    }
  }

  #onExecutorAdded(event: Event<"SparkListenerExecutorAdded">): void {
    const { Host: host, "Total Cores": totalCores } = event["Executor Info"];
    const id = event["Executor ID"];
    const known = this.#store.executors.get(id) ?? newExecutor(id, host, event.Timestamp);
    this.#store.executors.set(id, { ...known, isActive: true, totalCores, addTime: event.Timestamp });
  }

  #onExecutorRemoved(event: Event<"SparkListenerExecutorRemoved">): void {
    this.#store.executors.update(event["Executor ID"], (executor) => ({
      ...executor,
      isActive: false,
      activeTasks: 0,
      removeTime: event.Timestamp,
      removeReason: event["Removed Reason"],
    }));
  }

  #onBlockManagerAdded(event: Event<"SparkListenerBlockManagerAdded">): void {
    const { "Executor ID": id, Host: host, Port: port } = event["Block Manager ID"];
    const known = this.#store.executors.get(id) ?? newExecutor(id, host, event.Timestamp);
    this.#store.executors.set(id, { ...known, hostPort: `${host}:${port}`, maxMemory: event["Maximum Memory"] });
  }

  #onJobStart(event: Event<"SparkListenerJobStart">): void {
    const job = newJob(event);
    this.#store.jobs.set(job.jobId, job);
    this.#finishedStages.set(job.jobId, new Set());
    for (const info of event["Stage Infos"]) {
      const stageId = info["Stage ID"];
      const jobs = this.#jobsOfStage.get(stageId) ?? new Set();
      this.#jobsOfStage.set(stageId, jobs.add(job.jobId));
      const key = stageKey(stageId, info["Stage Attempt ID"]);
      if (this.#store.stages.get(key) === undefined) this.#store.stages.set(key, newStage(info, job.description));
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
    const stage = newStage(info, event.Properties?.["spark.job.description"]);
    this.#store.stages.set(stageKey(stage.stageId, stage.attemptId), { ...stage, status: "ACTIVE" });
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
    const status = reason.Reason === "Success" ? "SUCCESS" : reason.Reason === "TaskKilled" ? "KILLED" : "FAILED";
    const count = (wanted: TaskStatus): number => (status === wanted ? 1 : 0);
    const counts = { completed: count("SUCCESS"), failed: count("FAILED"), killed: count("KILLED") };
    const duration = info["Finish Time"] - info["Launch Time"];
    const errorMessage = failureMessage(reason);

    this.#store.tasks(stageId, attemptId).update(info["Task ID"], (task) => ({
      ...task,
      status,
      duration,
      taskMetrics,
      ...(errorMessage !== undefined && { errorMessage }),
    }));
    this.#store.stages.update(stageKey(stageId, attemptId), (stage) => ({
      ...stage,
      numActiveTasks: Math.max(0, stage.numActiveTasks - 1),
      numCompleteTasks: stage.numCompleteTasks + counts.completed,
      numFailedTasks: stage.numFailedTasks + counts.failed,
      numKilledTasks: stage.numKilledTasks + counts.killed,
      taskMetrics: addTaskMetrics(stage.taskMetrics, taskMetrics),
    }));
    this.#updateJobs(stageId, (job) => ({
      ...job,
      numActiveTasks: Math.max(0, job.numActiveTasks - 1),
      numCompletedTasks: job.numCompletedTasks + counts.completed,
      numFailedTasks: job.numFailedTasks + counts.failed,
      numKilledTasks: job.numKilledTasks + counts.killed,
    }));
    this.#store.executors.update(info["Executor ID"], (executor) =>
      addExecutorTask(executor, { duration, taskMetrics, ...counts }),
    );
    this.#forgetEndedJobs(stageId);
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
