// What of jobs, stages and executors is running right now, for programs that show progress.

import type { ActiveJob } from "./scheduler/active-job.ts";
import { numTasks, type Stage } from "./scheduler/stage.ts";

export interface SparkJobInfo {
  readonly jobId: number;
  readonly stageIds: readonly number[];
  readonly properties: Readonly<Record<string, string>>;
}

export interface SparkStageInfo {
  readonly stageId: number;
  readonly currentAttemptId: number;
  readonly name: string;
  readonly numTasks: number;
  /** Tasks of the current attempt that have ended well, and those of earlier attempts that need not run again. */
  readonly numCompletedTasks: number;
}

interface SchedulerView {
  readonly activeJobs: readonly ActiveJob[];
  readonly activeStages: readonly Stage[];
}

export class SparkStatusTracker {
  readonly #scheduler: SchedulerView;
  readonly #executors: { readonly executorIds: readonly string[] };

  constructor(scheduler: SchedulerView, executors: { readonly executorIds: readonly string[] }) {
    this.#scheduler = scheduler;
    this.#executors = executors;
  }

  getActiveJobIds(): readonly number[] {
    return this.#scheduler.activeJobs.map((job) => job.jobId);
  }

  /** The running jobs of a group; without one, those that belong to none. */
  getJobIdsForGroup(groupId?: string): readonly number[] {
    return this.#scheduler.activeJobs
      .filter((job) => job.properties["spark.jobGroup.id"] === groupId)
      .map((job) => job.jobId);
  }

  getActiveStageIds(): readonly number[] {
    return this.#scheduler.activeStages.map((stage) => stage.id);
  }

  getJobInfo(jobId: number): SparkJobInfo | undefined {
    const job = this.#scheduler.activeJobs.find((one) => one.jobId === jobId);
    if (job === undefined) return undefined;
    const stageIds: number[] = [];
    const stages = new Set<Stage>([job.finalStage]);
    for (const stage of stages) {
      stageIds.push(stage.id);
      for (const parent of stage.parents) stages.add(parent);
    }
    return { jobId, stageIds: stageIds.sort((a, b) => a - b), properties: job.properties };
  }

  getStageInfo(stageId: number): SparkStageInfo | undefined {
    const stage = this.#scheduler.activeStages.find((one) => one.id === stageId);
    if (stage === undefined) return undefined;
    return {
      stageId,
      currentAttemptId: stage.latestAttempt?.attemptId ?? 0,
      name: stage.callSite,
      numTasks: numTasks(stage),
      numCompletedTasks: numTasks(stage) - stage.pendingPartitions.size,
    };
  }

  getExecutorIds(): readonly string[] {
    return this.#executors.executorIds;
  }
}
