// What the end of a task attempt means for its stage and jobs: results and map outputs are taken in, lost inputs send
// stages back.

import { SparkException } from "../../errors/spark-error.ts";
import type { MapStatus, TaskReport } from "../../rpc/messages.ts";
import { addUpdates } from "./accumulable-updates.ts";
import { type ActiveJob, resetAllPartitions } from "./active-job.ts";
import type { TaskEndedEvent } from "./dag-scheduler-event.ts";
import type { SchedulerEnvironment } from "./scheduler-environment.ts";
import type { AccumulableJson } from "./spark-listener-events.ts";
import type { ResultStage, ShuffleMapStage, Stage } from "./stage.ts";
import { storageLevelToJson } from "./stage-info.ts";
import type { StageRegistry } from "./stage-registry.ts";
import type { StageRunner } from "./stage-runner.ts";
import { describeTaskEnd, type TaskEndReason } from "./task-end-reason.ts";
import { taskEndEvent } from "./task-events.ts";
import { EXECUTOR_HOST, EXECUTOR_PORT } from "./task-info.ts";

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
    if (event.taskSet.isBarrier && reason.state !== "finished") {
      this.#barrierTaskFailed(stage, event);
    } else if (reason.state === "finished") {
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

  /** The tasks of a barrier stage fail together, and are tried again together. */
  #barrierTaskFailed(stage: Stage, { taskSet, task, reason }: TaskEndedEvent): void {
    const { taskScheduler, mapOutputTracker } = this.#environment;
    if (reason.state === "fetch-failed")
      mapOutputTracker.unregisterMapOutput(reason.shuffleId, reason.mapIndex, reason.mapId);
    const attempt = stage.latestAttempt;
    if (attempt?.attemptId !== taskSet.stageAttemptId || !this.#runner.isRunning(stage)) return;
    const name = `${taskSet.type}(${stage.id}, ${task.partitionId})`;
    taskScheduler.cancelTasks(stage.id, `Task ${name} from barrier stage ${stage.id} (${stage.callSite}) failed.`);
    const message = `Stage failed because barrier task ${name} finished unsuccessfully.\n${describeTaskEnd(reason)}`;
    stage.failedAttemptIds.add(attempt.attemptId);
    this.#runner.finishStage(stage, message);
    if (stage.type === "result") {
      if (stage.activeJob !== undefined) resetAllPartitions(stage.activeJob);
    } else mapOutputTracker.unregisterAllOutputs(stage.shuffle.shuffleId);
    this.#retryOrGiveUp(stage, message);
  }

  #retryOrGiveUp(stage: Stage, message: string): void {
    const { maxConsecutiveStageAttempts } = this.#environment;
    if (stage.failedAttemptIds.size >= maxConsecutiveStageAttempts) {
      const reason = `Stage ${stage.id} (${stage.callSite}) has failed the maximum allowable number of times: ${maxConsecutiveStageAttempts}. Most recent failure reason: ${message}`;
      this.#listener.stageFailed(stage, new SparkException("JOB_ABORTED", { reason }));
      return;
    }
    this.#runner.addFailed(stage);
    this.#listener.resubmissionNeeded();
  }

  /** The attempt is over: its input is made again by the map stage, then the stage tries once more. */
  #fetchFailed(stage: Stage, event: TaskEndedEvent, failure: FetchFailure): void {
    const { mapOutputTracker } = this.#environment;
    const attempt = stage.latestAttempt;
    if (attempt === undefined || attempt.attemptId !== event.taskSet.stageAttemptId) return;
    const { shuffleId, mapIndex, mapId, executorId } = failure;
    const known = mapOutputTracker.locations(shuffleId).statuses[mapIndex];
    mapOutputTracker.unregisterMapOutput(shuffleId, mapIndex, mapId);
    const message = describeTaskEnd(failure);
    // An executor known to be lost explains the failure, and so does a block that is corrupted for the first time; only
    // unexplained ones count, since they may never end.
    const isExplained =
      known?.executorId !== executorId || (failure.isCorrupted === true && isNewlyCorrupted(stage, failure));
    if (known !== undefined && !isExplained) stage.failedAttemptIds.add(attempt.attemptId);
    this.#runner.finishStage(stage, message);
    const mapStage = this.#registry.mapStage(shuffleId);
    if (mapStage !== undefined && !this.#runner.isRunning(mapStage)) this.#runner.addFailed(mapStage);
    this.#retryOrGiveUp(stage, message);
  }

  #accumulables(stage: Stage | undefined, event: TaskEndedEvent): AccumulableJson[] {
    const { report, reason, task } = event;
    if (report === undefined) return [];
    const attempt = stage?.latestAttempt?.attemptId === event.taskSet.stageAttemptId ? stage.latestAttempt : undefined;
    // A result counts once, however often it is computed.
    const isNeeded = stage?.type !== "result" || stage.activeJob?.finished[task.outputId] === false;
    return addUpdates(report, reason.state === "finished" && isNeeded, attempt, this.#environment.accumulators);
  }

  #updateBlocks(executorId: string, report: TaskReport): void {
    const { blockManagerMaster, listenerBus } = this.#environment;
    for (const block of report.metrics.updatedBlocks) {
      const owner = block.executorId ?? executorId;
      blockManagerMaster.update(owner, block);
      listenerBus.post({
        Event: "SparkListenerBlockUpdated",
        "Block Updated Info": {
          "Block Manager ID": { "Executor ID": owner, Host: EXECUTOR_HOST, Port: EXECUTOR_PORT },
          "Block ID": block.blockId,
          "Storage Level": storageLevelToJson(block.storageLevel),
          "Memory Size": block.memorySize,
          "Disk Size": block.diskSize,
        },
      });
    }
  }
}

function isNewlyCorrupted({ corruptedInputs }: Stage, { shuffleId, mapIndex }: FetchFailure): boolean {
  const input = `${shuffleId}_${mapIndex}`;
  if (corruptedInputs.has(input)) return false;
  corruptedInputs.add(input);
  return true;
}
