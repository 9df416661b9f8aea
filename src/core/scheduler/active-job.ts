// A running job: its final stage and who waits for its results.

import type { Stage } from "./stage.ts";

/** Who waits for a job. Exactly one of the last two is called, once. */
export interface JobListener {
  taskSucceeded(index: number, value: unknown): void;
  jobSucceeded(): void;
  jobFailed(error: Error): void;
}

export interface ActiveJob {
  readonly jobId: number;
  readonly finalStage: Stage;
  readonly properties: Readonly<Record<string, string>>;
  readonly listener: JobListener;
  /** By index of the result (a map stage's job has one). */
  readonly finished: boolean[];
  numFinished: number;
}

/** All of the job's results are to be computed again. */
export function resetAllPartitions(job: ActiveJob): void {
  job.finished.fill(false);
  job.numFinished = 0;
}
