// The rows of a column buffer in the order of sort keys, gathered batch by batch; strings stay where the buffer has
// them.

import { BATCH_NUM_ROWS } from "../../../columnar/layout.ts";
import { normalizeKeys, type SortKey } from "../../../columnar/sort-keys.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import type { Kernels } from "../../../wasm/kernels.ts";

const BATCH_ROWS = 16_384;

export async function* sortedBatches(
  kernels: Kernels,
  buffer: number,
  sortKeys: readonly SortKey[],
  context: TaskContext,
): AsyncGenerator<number> {
  const numRows = kernels.getI32(buffer + BATCH_NUM_ROWS);
  const arena = kernels.exports.arenaCreate() >>> 0;
  let indices = 0;
  try {
    const keys = normalizeKeys(kernels, buffer, sortKeys, arena);
    indices = kernels.exports.sortIndices(numRows, keys.count, keys.address) >>> 0;
    kernels.exports.arenaReset(arena);
    for (let from = 0; from < numRows; from += BATCH_ROWS) {
      await context.yieldIfNeeded();
      const count = Math.min(BATCH_ROWS, numRows - from);
      yield kernels.exports.gatherBatch(buffer, indices + from * 4, count, arena, 0) >>> 0;
      kernels.exports.arenaReset(arena);
    }
  } finally {
    if (indices !== 0) kernels.free(indices);
    kernels.exports.arenaDestroy(arena);
  }
}
