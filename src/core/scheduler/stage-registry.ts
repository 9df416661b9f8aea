// The stages and jobs that are alive: makes stages from a lineage, shares map stages between jobs that read the same
// shuffle, and forgets what no job needs any more.

import type { TaskOutput } from "../../rpc/messages.ts";
import type { ShuffleDependency } from "../rdd/dependency.ts";
import type { RDD } from "../rdd/rdd.ts";
import type { MapOutputTracker } from "../shuffle/map-output-tracker.ts";
import type { ActiveJob } from "./active-job.ts";
import { type BarrierLimits, checkBarrierStage } from "./barrier-checks.ts";
import { newResultStage, newShuffleMapStage, type ResultStage, type ShuffleMapStage, type Stage } from "./stage.ts";
import { cutStage, shuffleDependenciesOf } from "./stage-graph.ts";

export class StageRegistry {
  readonly #mapOutputTracker: MapOutputTracker;
  readonly #barrierLimits: BarrierLimits;
  readonly #stages = new Map<number, Stage>();
  readonly #mapStages = new Map<number, ShuffleMapStage>();
  readonly #jobs = new Map<number, ActiveJob>();
  #nextStageId = 0;

  constructor(mapOutputTracker: MapOutputTracker, barrierLimits: BarrierLimits) {
    this.#mapOutputTracker = mapOutputTracker;
    this.#barrierLimits = barrierLimits;
  }

  get jobs(): readonly ActiveJob[] {
    return [...this.#jobs.values()];
  }

  job(jobId: number): ActiveJob | undefined {
    return this.#jobs.get(jobId);
  }

  stage(stageId: number): Stage | undefined {
    return this.#stages.get(stageId);
  }

  mapStage(shuffleId: number): ShuffleMapStage | undefined {
    return this.#mapStages.get(shuffleId);
  }

  /** The map stage of a shuffle, made with the stages below it when no job has it yet. */
  getOrCreateMapStage(shuffle: ShuffleDependency, jobId: number): ShuffleMapStage {
    const ancestors = shuffleDependenciesOf(shuffle.rdd);
    for (const { rdd } of [...ancestors, shuffle]) checkBarrierStage(rdd, rdd.numPartitions, this.#barrierLimits);
    for (const ancestor of ancestors) this.#getOrCreateOne(ancestor, jobId);
    return this.#getOrCreateOne(shuffle, jobId);
  }

  createResultStage(
    rdd: RDD,
    output: TaskOutput,
    partitions: readonly number[],
    callSite: string,
    jobId: number,
  ): ResultStage {
    const ancestors = shuffleDependenciesOf(rdd);
    for (const { rdd: one } of ancestors) checkBarrierStage(one, one.numPartitions, this.#barrierLimits);
    checkBarrierStage(rdd, partitions.length, this.#barrierLimits);
    for (const ancestor of ancestors) this.#getOrCreateOne(ancestor, jobId);
    const definition = { id: this.#nextStageId++, rdd, parents: this.#parents(rdd), callSite, firstJobId: jobId };
    const stage = newResultStage(definition, output, partitions);
    this.#stages.set(stage.id, stage);
    return stage;
  }

  addJob(job: ActiveJob): void {
    this.#jobs.set(job.jobId, job);
    for (const stage of withAncestors(job.finalStage)) stage.jobIds.add(job.jobId);
  }

  /** The stages of a job, in order of their ids. */
  stagesOf(jobId: number): Stage[] {
    return [...this.#stages.values()].filter((stage) => stage.jobIds.has(jobId)).sort((a, b) => a.id - b.id);
  }

  /** Forgets a job and returns the stages that went with it, which no other job needs. */
  removeJob(job: ActiveJob): Stage[] {
    this.#jobs.delete(job.jobId);
    const removed: Stage[] = [];
    for (const stage of this.stagesOf(job.jobId)) {
      stage.jobIds.delete(job.jobId);
      if (stage.jobIds.size > 0) continue;
      this.#stages.delete(stage.id);
      if (stage.type === "shuffle-map") this.#mapStages.delete(stage.shuffle.shuffleId);
      removed.push(stage);
    }
    return removed;
  }

  #getOrCreateOne(shuffle: ShuffleDependency, jobId: number): ShuffleMapStage {
    const existing = this.#mapStages.get(shuffle.shuffleId);
    if (existing !== undefined) return existing;
    const { rdd, shuffleId } = shuffle;
    const parents = this.#parents(rdd);
    const definition = { id: this.#nextStageId++, rdd, parents, callSite: rdd.callSite, firstJobId: jobId };
    const stage = newShuffleMapStage(definition, shuffle);
    this.#stages.set(stage.id, stage);
    this.#mapStages.set(shuffleId, stage);
    this.#mapOutputTracker.registerShuffle(shuffleId, rdd.numPartitions, shuffle.numPartitions);
    return stage;
  }

  #parents(rdd: RDD): ShuffleMapStage[] {
    return cutStage(rdd).shuffleDependencies.flatMap(({ shuffleId }) => this.#mapStages.get(shuffleId) ?? []);
  }
}

/** A stage and all stages below it, each once. */
export function withAncestors(stage: Stage): Set<Stage> {
  const found = new Set<Stage>([stage]);
  // A set's iteration visits what is added meanwhile.
  for (const current of found) for (const parent of current.parents) found.add(parent);
  return found;
}
