// The RDD kind "local-data": partitions whose rows the driver was given, as block images that travel with the task.

import type { RddKind } from "../../../core/executor/executor-registry.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import { imageBatches } from "./image-batches.ts";
import { KERNELS } from "./services.ts";

export const localDataRddKind: RddKind = {
  kind: "local-data",
  compute: ({ partition, context }) => readLocalData(partition as readonly Uint8Array[], context),
};

async function* readLocalData(images: readonly Uint8Array[], context: TaskContext): AsyncGenerator<number> {
  const kernels = context.services.get(KERNELS);
  for (const bytes of images) {
    const arena = kernels.exports.arenaCreate() >>> 0;
    try {
      yield* imageBatches(kernels, bytes, arena);
    } finally {
      kernels.exports.arenaDestroy(arena);
    }
    await context.yieldIfNeeded();
  }
}
