// Runs stages: parents before children, only what is missing, one attempt after the other.

import { isBarrierStage } from "./barrier-checks.ts";
import { InternalMetricSums, NUM_INTERNAL_METRICS } from "./internal-metrics.ts";
import type { SchedulerEnvironment } from "./scheduler-environment.ts";
import type { ShuffleMapStage, Stage } from "./stage.ts";
import { cutStage } from "./stage-graph.ts";
import { stageInfoToJson } from "./stage-info.ts";
import type { StageRegistry } from "./stage-registry.ts";
import { isComplete, stageBinaryOf, tasksOf } from "./stage-tasks.ts";

/** What the runner tells the owner of the jobs. */
export interface StageRunnerListener {
  /** All outputs of the map stage are there. */
  mapStageAvailable(stage: ShuffleMapStage): void;
  stageFailed(stage: Stage, error: Error): void;
}

export class StageRunner {
  readonly #environment: SchedulerEnvironment;
  readonly #registry: StageRegistry;
  readonly #listener: StageRunnerListener;
  readonly #running = new Set<Stage>();
  readonly #waiting = new Set<Stage>();
  readonly #failed = new Set<Stage>();
  #nextStageBinaryId = 0;

  constructor(environment: SchedulerEnvironment, registry: StageRegistry, listener: StageRunnerListener) {
    this.#environment = environment;
    this.#registry = registry;
    this.#listener = listener;
  }

  get runningStages(): readonly Stage[] {
    return [...this.#running];
  }

  isRunning(stage: Stage): boolean {
    return this.#running.has(stage);
  }

  /** Runs a stage once the parents that it misses have run. */
  submitStage(stage: Stage): void {
    if (this.#running.has(stage) || this.#waiting.has(stage) || this.#failed.has(stage)) return;
    const missing = this.#missingParents(stage);
    if (missing.length === 0) {
      this.#submitMissingTasks(stage);
      return;
    }
    this.#waiting.add(stage);
    for (const parent of missing) this.submitStage(parent);
  }

  /** Ends the running attempt of a stage, well or with the reason why not, and tells the listeners of the bus. */
  finishStage(stage: Stage, failureReason?: string): void {
    if (!this.#running.delete(stage)) return;
    const attempt = stage.latestAttempt;
    if (attempt === undefined) return;
    attempt.completionTime = this.#environment.currentTimeMillis();
    if (failureReason === undefined) {
      stage.failedAttemptIds.clear();
      stage.corruptedInputs.clear();
    } else attempt.failureReason = failureReason;
    this.#environment.listenerBus.post({
      Event: "SparkListenerStageCompleted",
      "Stage Info": stageInfoToJson(stage, this.#environment),
    });
  }

  /** All tasks of the map stage's attempt have ended: goes on with its children, or runs what has been lost meanwhile. */
  mapStageDone(stage: ShuffleMapStage): void {
    this.finishStage(stage);
    if (!this.#environment.mapOutputTracker.isAvailable(stage.shuffle.shuffleId)) {
      this.submitStage(stage);
      return;
    }
    this.#listener.mapStageAvailable(stage);
    for (const child of [...this.#waiting]) {
      if (!child.parents.includes(stage)) continue;
      this.#waiting.delete(child);
      this.submitStage(child);
    }
  }

  /** The stage waits for `resubmitFailedStages`. */
  addFailed(stage: Stage): void {
    this.#failed.add(stage);
  }

  get hasFailedStages(): boolean {
    return this.#failed.size > 0;
  }

  /** Runs again what fetch failures have stopped: first the map stages that lost outputs. */
  resubmitFailedStages(): void {
    const stages = [...this.#failed].sort((a, b) => a.firstJobId - b.firstJobId || a.id - b.id);
    this.#failed.clear();
    for (const stage of stages) this.submitStage(stage);
  }

  /** Stops a stage whose last job has ended. */
  remove(stage: Stage, reason: string): void {
    this.#waiting.delete(stage);
    this.#failed.delete(stage);
    if (!this.#running.has(stage)) return;
    this.#environment.taskScheduler.cancelTasks(stage.id, `Stage cancelled: ${reason}`);
    this.finishStage(stage, reason);
  }

  #missingParents(stage: Stage): ShuffleMapStage[] {
    const { mapOutputTracker } = this.#environment;
    const { shuffleDependencies } = cutStage(stage.rdd, (rdd) => isComplete(rdd, this.#environment));
    return shuffleDependencies
      .filter(({ shuffleId }) => !mapOutputTracker.isAvailable(shuffleId))
      .map((shuffle) => this.#registry.getOrCreateMapStage(shuffle, stage.firstJobId));
  }

  #submitMissingTasks(stage: Stage): void {
    const environment = this.#environment;
    const properties = this.#propertiesOf(stage);
    try {
      const missing = this.#missingOutputs(stage);
      const stageBinary = stageBinaryOf(stage, this.#nextStageBinaryId++, properties, environment);
      const tasks = tasksOf(stage, missing, environment);
      const attemptId = stage.nextAttemptId++;
      stage.latestAttempt = {
        attemptId,
        numTasks: tasks.length,
        submissionTime: environment.currentTimeMillis(),
        stageBinaryId: stageBinary.id,
        internalMetrics: new InternalMetricSums(environment.accumulators.newIds(NUM_INTERNAL_METRICS)),
        accumulables: new Map(),
      };
      stage.pendingPartitions.clear();
      for (const outputId of missing) stage.pendingPartitions.add(outputId);
      this.#running.add(stage);
      environment.listenerBus.post({
        Event: "SparkListenerStageSubmitted",
        "Stage Info": stageInfoToJson(stage, environment),
        Properties: properties,
      });
      if (tasks.length === 0) {
        if (stage.type === "shuffle-map") this.mapStageDone(stage);
        else this.finishStage(stage);
        return;
      }
      environment.taskScheduler.submitTasks({
        stageId: stage.id,
        stageAttemptId: attemptId,
        type: stage.type === "result" ? "ResultTask" : "ShuffleMapTask",
        jobId: stage.firstJobId,
        numPartitions: stage.rdd.numPartitions,
        stageBinary,
        ...(isBarrierStage(stage.rdd) && { isBarrier: true }),
        tasks,
      });
    } catch (error) {
      this.#listener.stageFailed(stage, error instanceof Error ? error : new Error(String(error)));
    }
  }

  #missingOutputs(stage: Stage): number[] {
    if (stage.type === "shuffle-map") {
      const { mapOutputTracker } = this.#environment;
      const { shuffle, rdd } = stage;
      // The cleaner may have dropped the shuffle while a job still needs it.
      mapOutputTracker.registerShuffle(shuffle.shuffleId, rdd.numPartitions, shuffle.numPartitions);
      return mapOutputTracker.findMissingPartitions(shuffle.shuffleId) ?? [];
    }
    const finished = stage.activeJob?.finished ?? [];
    return [...stage.partitions.keys()].filter((index) => !finished[index]);
  }

  #propertiesOf(stage: Stage): Readonly<Record<string, string>> {
    for (const jobId of stage.jobIds) {
      const job = this.#registry.job(jobId);
      if (job !== undefined) return job.properties;
    }
    return {};
  }
}
