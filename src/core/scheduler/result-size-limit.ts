// spark.driver.maxResultSize: the tasks of a job must not give the driver more than it can hold.

import { SparkException } from "../../errors/spark-error.ts";

export class ResultSizeLimit {
  readonly #maxBytes: number;
  #totalBytes = 0;
  #numTasks = 0;

  /** @param maxBytes 0 for no limit */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Counts a task's result; the error when it is one too many. */
  add(bytes: number): SparkException | undefined {
    this.#totalBytes += bytes;
    this.#numTasks++;
    if (this.#maxBytes <= 0 || this.#totalBytes <= this.#maxBytes) return undefined;
    const reason =
      `Total size of serialized results of ${this.#numTasks} tasks (${bytesToString(this.#totalBytes)}) ` +
      `is bigger than spark.driver.maxResultSize (${bytesToString(this.#maxBytes)})`;
    return new SparkException("JOB_ABORTED", { reason });
  }
}

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB"] as const;

/** As Spark writes sizes: in the largest unit of which there are at least two. */
function bytesToString(bytes: number): string {
  let unit = 0;
  let size = bytes;
  while (size >= 2 * 1024 && unit < UNITS.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${size.toFixed(1)} ${UNITS[unit]}`;
}
