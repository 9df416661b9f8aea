// Task metrics as Spark's internal accumulators: each stage attempt has one of each, with ids in a row, and the events of
// tasks and stages carry their updates and sums.

import type { TaskMetrics } from "../../rpc/messages.ts";
import type { AccumulableJson } from "./spark-listener-events.ts";

const INTERNAL_METRICS: readonly (readonly [name: string, read: (metrics: TaskMetrics) => number])[] = [
  ["internal.metrics.executorDeserializeTime", (m) => m.executorDeserializeTime],
  ["internal.metrics.executorDeserializeCpuTime", (m) => m.executorDeserializeCpuTime],
  ["internal.metrics.executorRunTime", (m) => m.executorRunTime],
  ["internal.metrics.executorCpuTime", (m) => m.executorCpuTime],
  ["internal.metrics.resultSize", (m) => m.resultSize],
  ["internal.metrics.resultSerializationTime", (m) => m.resultSerializationTime],
  ["internal.metrics.memoryBytesSpilled", (m) => m.memoryBytesSpilled],
  ["internal.metrics.diskBytesSpilled", (m) => m.diskBytesSpilled],
  ["internal.metrics.peakExecutionMemory", (m) => m.peakExecutionMemory],
  ["internal.metrics.shuffle.read.remoteBlocksFetched", (m) => m.shuffleRead.remoteBlocksFetched],
  ["internal.metrics.shuffle.read.localBlocksFetched", (m) => m.shuffleRead.localBlocksFetched],
  ["internal.metrics.shuffle.read.remoteBytesRead", (m) => m.shuffleRead.remoteBytesRead],
  ["internal.metrics.shuffle.read.localBytesRead", (m) => m.shuffleRead.localBytesRead],
  ["internal.metrics.shuffle.read.fetchWaitTime", (m) => m.shuffleRead.fetchWaitTime],
  ["internal.metrics.shuffle.read.recordsRead", (m) => m.shuffleRead.recordsRead],
  ["internal.metrics.shuffle.read.remoteReqsDuration", (m) => m.shuffleRead.remoteReqsDuration],
  ["internal.metrics.shuffle.write.bytesWritten", (m) => m.shuffleWrite.bytesWritten],
  ["internal.metrics.shuffle.write.recordsWritten", (m) => m.shuffleWrite.recordsWritten],
  ["internal.metrics.shuffle.write.writeTime", (m) => m.shuffleWrite.writeTime],
  ["internal.metrics.input.bytesRead", (m) => m.input.bytesRead],
  ["internal.metrics.input.recordsRead", (m) => m.input.recordsRead],
  ["internal.metrics.output.bytesWritten", (m) => m.output.bytesWritten],
  ["internal.metrics.output.recordsWritten", (m) => m.output.recordsWritten],
];

export const NUM_INTERNAL_METRICS = INTERNAL_METRICS.length;

export class InternalMetricSums {
  readonly #firstId: number;
  readonly #sums = new Float64Array(NUM_INTERNAL_METRICS);

  /** `firstId` is the first of NUM_INTERNAL_METRICS reserved accumulator ids. */
  constructor(firstId: number) {
    this.#firstId = firstId;
  }

  /** Adds a task's metrics and returns its accumulables: those that are not zero. */
  add(metrics: TaskMetrics): AccumulableJson[] {
    const accumulables: AccumulableJson[] = [];
    for (const [i, [name, read]] of INTERNAL_METRICS.entries()) {
      const update = read(metrics);
      if (update === 0) continue;
      const sum = (this.#sums[i] ?? 0) + update;
      this.#sums[i] = sum;
      accumulables.push({
        ID: this.#firstId + i,
        Name: name,
        Update: update,
        Value: sum,
        Internal: true,
        "Count Failed Values": true,
      });
    }
    return accumulables;
  }

  /** The sums over the stage attempt: those that are not zero. */
  toAccumulables(): AccumulableJson[] {
    return INTERNAL_METRICS.flatMap(([name], i) => {
      const sum = this.#sums[i] ?? 0;
      if (sum === 0) return [];
      return [{ ID: this.#firstId + i, Name: name, Value: sum, Internal: true, "Count Failed Values": true }];
    });
  }
}
