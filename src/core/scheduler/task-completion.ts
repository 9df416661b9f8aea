// What the end of a task attempt means for its stage and jobs: results and map outputs are taken in, lost inputs send
// stages back.

import { SparkException } from "../../errors/spark-error.ts";
import type { MapStatus, TaskReport } from "../../rpc/messages.ts";
import type { ActiveJob } from "./active-job.ts";
import type { TaskEndedEvent } from "./dag-scheduler-event.ts";
import type { SchedulerEnvironment } from "./scheduler-environment.ts";
import type { AccumulableJson } from "./spark-listener-events.ts";
import type { ResultStage, ShuffleMapStage, Stage } from "./stage.ts";
import { accumulableToJson, storageLevelToJson } from "./stage-info.ts";
import type { StageRegistry } from "./stage-registry.ts";
import type { StageRunner } from "./stage-runner.ts";
import { describeTaskEnd, type TaskEndReason } from "./task-end-reason.ts";
import { taskEndEvent } from "./task-events.ts";
import { EXECUTOR_HOST } from "./task-info.ts";

export interface TaskCompletionListener {
  jobFinished(job: ActiveJob): void;
  jobFailed(job: ActiveJob, error: Error): void;
  stageFailed(stage: Stage, error: Error): void;
  /** Failed stages wait to be run again. */
  resubmissionNeeded(): void;
}

type FetchFailure = Extract<TaskEndReason, { state: "fetch-failed" }>;

export class TaskCompletion {
  readonly #environment: SchedulerEnvironment;
  readonly #registry: StageRegistry;
  readonly #runner: StageRunner;
  readonly #listener: TaskCompletionListener;

  constructor(
    environment: SchedulerEnvironment,
    registry: StageRegistry,
    runner: StageRunner,
    listener: TaskCompletionListener,
  ) {
    this.#environment = environment;
    this.#registry = registry;
    this.#runner = runner;
    this.#listener = listener;
  }

  handle(event: TaskEndedEvent): void {
    const stage = this.#registry.stage(event.taskSet.stageId);
    if (event.report !== undefined) this.#updateBlocks(event.info.executorId, event.report);
    this.#environment.listenerBus.post(taskEndEvent(event, this.#accumulables(stage, event)));
    if (stage === undefined) return;
    const { reason } = event;
    if (reason.state === "finished") {
      if (stage.type === "result") this.#resultArrived(stage, event.task.outputId, reason.value);
      else this.#mapOutputArrived(stage, event, reason.value as MapStatus);
    } else if (reason.state === "fetch-failed") {
      this.#fetchFailed(stage, event, reason);
    } else if (reason.state === "resubmitted") {
      stage.pendingPartitions.add(event.task.outputId);
    }
  }

  #resultArrived(stage: ResultStage, index: number, value: unknown): void {
    const job = stage.activeJob;
    if (job === undefined || job.finished[index]) return;
    job.finished[index] = true;
    job.numFinished++;
    stage.pendingPartitions.delete(index);
    try {
      job.listener.taskSucceeded(index, value);
    } catch (error) {
      this.#listener.jobFailed(job, error instanceof Error ? error : new Error(String(error)));
      return;
    }
    if (job.numFinished < job.finished.length) return;
    this.#runner.finishStage(stage);
    this.#listener.jobFinished(job);
  }

  #mapOutputArrived(stage: ShuffleMapStage, event: TaskEndedEvent, status: MapStatus): void {
    stage.pendingPartitions.delete(event.task.outputId);
    this.#environment.mapOutputTracker.registerMapOutput(stage.shuffle.shuffleId, event.task.outputId, status);
    if (this.#runner.isRunning(stage) && stage.pendingPartitions.size === 0) this.#runner.mapStageDone(stage);
  }

  /** The attempt is over: its input is made again by the map stage, then the stage tries once more. */
  #fetchFailed(stage: Stage, event: TaskEndedEvent, failure: FetchFailure): void {
    const { mapOutputTracker, maxConsecutiveStageAttempts } = this.#environment;
    const attempt = stage.latestAttempt;
    if (attempt === undefined || attempt.attemptId !== event.taskSet.stageAttemptId) return;
    const { shuffleId, mapIndex, mapId, executorId } = failure;
    const known = mapOutputTracker.locations(shuffleId).statuses[mapIndex];
    mapOutputTracker.unregisterMapOutput(shuffleId, mapIndex, mapId);
    const message = describeTaskEnd(failure);
    // An executor known to be lost explains the failure; only unexplained ones count, since they may never end.
    if (known !== undefined && known.executorId === executorId) stage.failedAttemptIds.add(attempt.attemptId);
    this.#runner.finishStage(stage, message);
    if (stage.failedAttemptIds.size >= maxConsecutiveStageAttempts) {
      const reason = `Stage ${stage.id} (${stage.callSite}) has failed the maximum allowable number of times: ${maxConsecutiveStageAttempts}. Most recent failure reason: ${message}`;
      this.#listener.stageFailed(stage, new SparkException("JOB_ABORTED", { reason }));
      return;
    }
    const mapStage = this.#registry.mapStage(shuffleId);
    this.#runner.addFailed(stage);
    if (mapStage !== undefined && !this.#runner.isRunning(mapStage)) this.#runner.addFailed(mapStage);
    this.#listener.resubmissionNeeded();
  }

  /** Adds up accumulators; as in Spark, only tasks that succeeded count for the user's, all for internal ones. */
  #accumulables(stage: Stage | undefined, event: TaskEndedEvent): AccumulableJson[] {
    const { report, reason } = event;
    if (report === undefined) return [];
    const attempt = stage?.latestAttempt?.attemptId === event.taskSet.stageAttemptId ? stage.latestAttempt : undefined;
    const accumulables: AccumulableJson[] = [];
    for (const { id, update } of report.accumulators) {
      const accumulator = this.#environment.accumulators.get(id);
      if (reason.state !== "finished" && accumulator?.metadata !== "sql") continue;
      accumulator?.add(update);
      const value = (attempt?.accumulables.get(id) ?? 0) + update;
      attempt?.accumulables.set(id, value);
      accumulables.push(accumulableToJson(id, { update, value }, this.#environment));
    }
    if (attempt !== undefined) accumulables.push(...attempt.internalMetrics.add(report.metrics));
    return accumulables;
  }

  #updateBlocks(executorId: string, report: TaskReport): void {
    const { blockManagerMaster, listenerBus } = this.#environment;
    for (const block of report.metrics.updatedBlocks) {
      blockManagerMaster.update(executorId, block);
      listenerBus.post({
        Event: "SparkListenerBlockUpdated",
        "Block Updated Info": {
          "Block Manager ID": { "Executor ID": executorId, Host: EXECUTOR_HOST, Port: 0 },
          "Block ID": block.blockId,
          "Storage Level": storageLevelToJson(block.storageLevel),
          "Memory Size": block.memorySize,
          "Disk Size": block.diskSize,
        },
      });
    }
  }
}
