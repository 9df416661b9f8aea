// The RDD kind "shuffle-read": the batches that map tasks wrote for a range of reduce partitions.

import type { RddKind } from "../../../core/executor/executor-registry.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import type { ReduceRange } from "../adaptive/coalesce-partitions.ts";
import type { MetricIds } from "../metric/stage-metrics.ts";
import { imageBatches } from "./image-batches.ts";
import { KERNELS } from "./services.ts";

export const shuffleReadRddKind: RddKind = {
  kind: "shuffle-read",
  compute: ({ payload, partition, shuffleIds, context }) => {
    const batches = readShuffle(partition as ReduceRange, shuffleIds, context);
    return payload === null ? batches : measuredRead(batches, payload as MetricIds, context);
  },
};

async function* measuredRead(
  batches: AsyncIterable<number>,
  metrics: MetricIds,
  context: TaskContext,
): AsyncGenerator<number> {
  const { measureRead } = await import("./metric/shuffle-metrics.ts");
  yield* measureRead(batches, metrics, context);
}

async function* readShuffle(
  { start, end }: ReduceRange,
  shuffleIds: readonly number[],
  context: TaskContext,
): AsyncGenerator<number> {
  const kernels = context.services.get(KERNELS);
  const arena = kernels.exports.arenaCreate() >>> 0;
  try {
    for (const shuffleId of shuffleIds) {
      for await (const bytes of context.shuffle.read(shuffleId, start, end)) {
        yield* imageBatches(kernels, bytes, arena);
      }
    }
  } finally {
    kernels.exports.arenaDestroy(arena);
  }
}
