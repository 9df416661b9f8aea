// Turns jobs into stages and runs them in order. One event loop owns the state: callers and the TaskScheduler post
// events, handlers change stages and jobs.

import { SparkException } from "../../errors/spark-error.ts";
import type { TaskOutput } from "../../rpc/messages.ts";
import type { ShuffleDependency } from "../rdd/dependency.ts";
import type { RDD } from "../rdd/rdd.ts";
import type { MapOutputStatistics } from "../shuffle/map-output-tracker.ts";
import type { ActiveJob, JobListener } from "./active-job.ts";
import type { DAGSchedulerEvent, JobSubmission } from "./dag-scheduler-event.ts";
import { EventLoop } from "./event-loop.ts";
import { CancelledJobGroups, isInGroup, jobTags } from "./job-properties.ts";
import type { SchedulerEnvironment } from "./scheduler-environment.ts";
import type { ShuffleMapStage, Stage } from "./stage.ts";
import { stageInfoToJson } from "./stage-info.ts";
import { StageRegistry } from "./stage-registry.ts";
import { StageRunner } from "./stage-runner.ts";
import { TaskCompletion } from "./task-completion.ts";
import { stackTraceToJson } from "./task-end-reason.ts";
import { taskStartEvent } from "./task-events.ts";

export interface JobSettings {
  readonly properties: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
  readonly callSite: string | undefined;
  readonly jobSubmitted?: ((jobId: number) => void) | undefined;
}

/** Other tasks of the stage may fail for the same reason; waiting a moment lets one attempt mend it all. */
const RESUBMIT_DELAY_MILLIS = 2;

export class DAGScheduler {
  readonly #environment: SchedulerEnvironment;
  readonly #registry: StageRegistry;
  readonly #runner: StageRunner;
  readonly #completion: TaskCompletion;
  readonly #events: EventLoop<DAGSchedulerEvent>;
  readonly #cancelledGroups = new CancelledJobGroups();
  #nextJobId = 0;
  #resubmission: ReturnType<typeof setTimeout> | undefined;

  constructor(environment: SchedulerEnvironment) {
    this.#environment = environment;
    this.#registry = new StageRegistry(environment.mapOutputTracker, environment.barrierLimits);
    this.#runner = new StageRunner(environment, this.#registry, {
      mapStageAvailable: (stage) => this.#finishMapStageJobs(stage),
      stageFailed: (stage, error) => this.#abortStage(stage, error),
    });
    this.#completion = new TaskCompletion(environment, this.#registry, this.#runner, {
      jobFinished: (job) => this.#finishJob(job),
      jobFailed: (job, error) => this.#failJob(job, error),
      stageFailed: (stage, error) => this.#abortStage(stage, error),
      resubmissionNeeded: () => this.#scheduleResubmission(),
    });
    this.#events = new EventLoop(
      (event) => this.process(event),
      (error) => this.#failAllJobs(internalError(error)),
    );
    const post = (event: DAGSchedulerEvent) => this.#events.post(event);
    environment.taskScheduler.setListener({
      taskStarted: (taskSet, _task, info) => post({ type: "task-started", taskSet, info: { ...info } }),
      taskEnded: (taskSet, task, info, reason, report) =>
        post({ type: "task-ended", taskSet, task, info: { ...info }, reason, report }),
      speculativeTaskSubmitted: (taskSet, { partitionId }, index) =>
        post({ type: "speculative-task-submitted", taskSet, index, partitionId }),
      taskSetFailed: (taskSet, error) => post({ type: "task-set-failed", taskSet, error }),
      executorAdded: () => {},
      executorLost: (executorId, reason) => post({ type: "executor-lost", executorId, reason }),
      backendFailed: (error) => post({ type: "backend-failed", error }),
    });
  }

  get activeJobs(): readonly ActiveJob[] {
    return this.#registry.jobs;
  }

  get activeStages(): readonly Stage[] {
    return this.#runner.runningStages;
  }

  // --- Calls of the driver ---

  runJob(
    rdd: RDD,
    output: TaskOutput,
    partitions: readonly number[],
    onResult: (index: number, value: unknown) => void,
    settings: JobSettings,
  ): Promise<void> {
    return this.#submit(settings, onResult, (job) => ({ type: "job-submitted", job, rdd, output, partitions }));
  }

  async submitMapStage(shuffle: ShuffleDependency, settings: JobSettings): Promise<MapOutputStatistics> {
    let statistics: unknown;
    const keep = (_index: number, value: unknown) => {
      statistics = value;
    };
    await this.#submit(settings, keep, (job) => ({ type: "map-stage-submitted", job, shuffle }));
    return statistics as MapOutputStatistics;
  }

  cancelJob(jobId: number, reason = ""): void {
    this.#events.post({ type: "job-cancelled", jobId, reason });
  }

  cancelJobGroup(
    groupId: string,
    reason = `part of cancelled job group ${groupId}`,
    options: { readonly andFutureJobs: boolean } = { andFutureJobs: false },
  ): void {
    this.#events.post({ type: "job-group-cancelled", groupId, reason, ...options });
  }

  cancelJobsWithTag(tag: string, reason = `part of cancelled job tags ${tag}`): void {
    this.#events.post({ type: "jobs-with-tag-cancelled", tag, reason });
  }

  cancelStage(stageId: number, reason = `Stage ${stageId} was cancelled`): void {
    this.#events.post({ type: "stage-cancelled", stageId, reason: `because ${reason}` });
  }

  cancelAllJobs(reason = "as part of cancellation of all jobs"): void {
    this.#events.post({ type: "all-jobs-cancelled", reason });
  }

  /** Fails all jobs with `error` and takes no more events. */
  stop(error: Error): void {
    clearTimeout(this.#resubmission);
    this.#failAllJobs(error);
    this.#events.stop();
  }

  #submit(
    settings: JobSettings,
    onResult: (index: number, value: unknown) => void,
    event: (job: JobSubmission) => DAGSchedulerEvent,
  ): Promise<void> {
    const { signal, properties, callSite } = settings;
    const jobId = this.#nextJobId++;
    settings.jobSubmitted?.(jobId);
    return new Promise<void>((resolve, reject) => {
      const abort = () => {
        const reason = signal?.reason instanceof Error ? signal.reason.message : String(signal?.reason ?? "");
        this.#events.post({ type: "job-cancelled", jobId, reason, cause: signal?.reason });
      };
      const listener: JobListener = {
        taskSucceeded: onResult,
        jobSucceeded: () => {
          signal?.removeEventListener("abort", abort);
          resolve();
        },
        jobFailed: (error) => {
          signal?.removeEventListener("abort", abort);
          reject(error);
        },
      };
      this.#events.post(event({ jobId, properties, callSite, listener }));
      if (signal?.aborted) abort();
      else signal?.addEventListener("abort", abort);
    });
  }

  // --- Events ---

  /** Handles one event. Public for tests, which post events one at a time. */
  process(event: DAGSchedulerEvent): void {
    switch (event.type) {
      case "job-submitted": {
        const { job, rdd, output, partitions } = event;
        const callSite = job.callSite ?? rdd.callSite;
        const create = () => this.#registry.createResultStage(rdd, output, partitions, callSite, job.jobId);
        this.#startJob(job, create, partitions.length);
        break;
      }
      case "map-stage-submitted": {
        const { job, shuffle } = event;
        this.#startJob(job, () => this.#registry.getOrCreateMapStage(shuffle, job.jobId), 1);
        break;
      }
      case "job-cancelled":
        this.#cancel([this.#registry.job(event.jobId)], event.reason, event.cause);
        break;
      case "job-group-cancelled":
        if (event.andFutureJobs) this.#cancelledGroups.add(event.groupId, event.reason);
        this.#cancelWhere((job) => isInGroup(job.properties, event.groupId), event.reason);
        break;
      case "jobs-with-tag-cancelled":
        this.#cancelWhere((job) => jobTags(job.properties).includes(event.tag), event.reason);
        break;
      case "stage-cancelled": {
        const jobIds = this.#registry.stage(event.stageId)?.jobIds ?? new Set();
        this.#cancelWhere((job) => jobIds.has(job.jobId), event.reason);
        break;
      }
      case "all-jobs-cancelled":
        this.#cancel(this.#registry.jobs, event.reason);
        break;
      case "task-started":
        this.#environment.listenerBus.post(taskStartEvent(event));
        break;
      case "speculative-task-submitted":
        this.#environment.listenerBus.post({
          Event: "org.apache.spark.scheduler.SparkListenerSpeculativeTaskSubmitted",
          stageId: event.taskSet.stageId,
          stageAttemptId: event.taskSet.stageAttemptId,
          taskIndex: event.index,
          partitionId: event.partitionId,
        });
        break;
      case "task-ended":
        this.#completion.handle(event);
        break;
      case "task-set-failed": {
        const stage = this.#registry.stage(event.taskSet.stageId);
        if (stage !== undefined) this.#abortStage(stage, event.error);
        break;
      }
      case "executor-lost":
        this.#environment.mapOutputTracker.removeOutputsOnExecutor(event.executorId);
        this.#environment.blockManagerMaster.removeExecutor(event.executorId);
        break;
      case "resubmit-failed-stages":
        this.#runner.resubmitFailedStages();
        break;
      case "backend-failed":
        this.#failAllJobs(event.error);
        break;
    }
  }

  // --- Jobs ---

  #startJob(submission: JobSubmission, createFinalStage: () => Stage, numResults: number): void {
    const { jobId, properties, listener } = submission;
    const cancelled = this.#cancelledGroups.reasonFor(properties);
    if (cancelled !== undefined) {
      listener.jobFailed(jobCancelled(jobId, cancelled));
      return;
    }
    if (numResults === 0) {
      // As on Spark, a job without partitions has no stages.
      this.#postJobStart(submission, []);
      this.#postJobEnd(jobId, undefined);
      listener.jobSucceeded();
      return;
    }
    let finalStage: Stage;
    try {
      finalStage = createFinalStage();
    } catch (error) {
      listener.jobFailed(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    const finished = new Array<boolean>(numResults).fill(false);
    const job: ActiveJob = { jobId, finalStage, properties, listener, finished, numFinished: 0 };
    this.#registry.addJob(job);
    if (finalStage.type === "result") finalStage.activeJob = job;
    else finalStage.mapStageJobs.add(job);
    this.#postJobStart(submission, this.#registry.stagesOf(jobId));
    if (finalStage.type === "shuffle-map" && this.#isAvailable(finalStage)) this.#finishMapStageJobs(finalStage);
    else this.#runner.submitStage(finalStage);
  }

  #postJobStart({ jobId, properties }: JobSubmission, stages: readonly Stage[]): void {
    this.#environment.listenerBus.post({
      Event: "SparkListenerJobStart",
      "Job ID": jobId,
      "Submission Time": this.#environment.currentTimeMillis(),
      "Stage Infos": stages.map((stage) => stageInfoToJson(stage, this.#environment)),
      "Stage IDs": stages.map((stage) => stage.id),
      Properties: properties,
    });
  }

  #isAvailable(stage: ShuffleMapStage): boolean {
    return this.#environment.mapOutputTracker.isAvailable(stage.shuffle.shuffleId);
  }

  #finishMapStageJobs(stage: ShuffleMapStage): void {
    for (const job of [...stage.mapStageJobs]) {
      job.finished[0] = true;
      job.numFinished = 1;
      job.listener.taskSucceeded(0, this.#environment.mapOutputTracker.statistics(stage.shuffle.shuffleId));
      this.#finishJob(job);
    }
  }

  #finishJob(job: ActiveJob): void {
    this.#removeJob(job, "the job has finished");
    this.#postJobEnd(job.jobId, undefined);
    job.listener.jobSucceeded();
  }

  #failJob(job: ActiveJob, error: Error): void {
    if (this.#registry.job(job.jobId) !== job) return;
    this.#removeJob(job, error.message);
    this.#postJobEnd(job.jobId, error);
    job.listener.jobFailed(error);
  }

  #removeJob(job: ActiveJob, reason: string): void {
    if (job.finalStage.type === "shuffle-map") job.finalStage.mapStageJobs.delete(job);
    for (const stage of this.#registry.removeJob(job)) this.#runner.remove(stage, reason);
  }

  #postJobEnd(jobId: number, error: Error | undefined): void {
    this.#environment.listenerBus.post({
      Event: "SparkListenerJobEnd",
      "Job ID": jobId,
      "Completion Time": this.#environment.currentTimeMillis(),
      "Job Result":
        error === undefined
          ? { Result: "JobSucceeded" }
          : {
              Result: "JobFailed",
              Exception: { Message: error.message, "Stack Trace": stackTraceToJson(error.stack) },
            },
    });
  }

  /** A stage that cannot be run takes all jobs down that need it. */
  #abortStage(stage: Stage, error: Error): void {
    this.#runner.finishStage(stage, error.message);
    for (const jobId of [...stage.jobIds]) {
      const job = this.#registry.job(jobId);
      if (job !== undefined) this.#failJob(job, error);
    }
  }

  #cancelWhere(isWanted: (job: ActiveJob) => boolean, reason: string): void {
    this.#cancel(this.#registry.jobs.filter(isWanted), reason);
  }

  #cancel(jobs: readonly (ActiveJob | undefined)[], reason: string, cause?: unknown): void {
    for (const job of jobs) {
      if (job === undefined) continue;
      this.#failJob(job, jobCancelled(job.jobId, reason, cause));
    }
  }

  #failAllJobs(error: Error): void {
    for (const job of this.#registry.jobs) this.#failJob(job, error);
  }

  #scheduleResubmission(): void {
    this.#resubmission ??= setTimeout(() => {
      this.#resubmission = undefined;
      this.#events.post({ type: "resubmit-failed-stages" });
    }, RESUBMIT_DELAY_MILLIS);
  }
}

function jobCancelled(jobId: number, reason: string, cause?: unknown): SparkException {
  const options = cause === undefined ? {} : { cause };
  return new SparkException("SPARK_JOB_CANCELLED", { jobId: String(jobId), reason }, options);
}

function internalError(error: unknown): SparkException {
  const message = `The scheduler failed: ${error instanceof Error ? error.message : String(error)}`;
  return new SparkException("INTERNAL_ERROR", { message }, { cause: error });
}
