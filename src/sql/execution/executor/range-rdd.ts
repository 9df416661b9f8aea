// The RDD kind "range": batches of whole numbers at equal distances.

import { BATCH_NUM_ROWS, COLUMN_VALUES, columnOffset } from "../../../columnar/layout.ts";
import type { RddKind } from "../../../core/executor/executor-registry.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import { LongType } from "../../../types/data-type.ts";
import { createColumnBuffer } from "./pipeline-state.ts";
import { KERNELS } from "./services.ts";

export interface RangePartition {
  readonly start: bigint;
  readonly count: number;
}

const BATCH_ROWS = 16_384;

export const rangeRddKind: RddKind = {
  kind: "range",
  compute: ({ payload, partition, context }) => sequence(partition as RangePartition, payload as bigint, context),
};

async function* sequence({ start, count }: RangePartition, step: bigint, context: TaskContext): AsyncGenerator<number> {
  const kernels = context.services.get(KERNELS);
  const buffer = createColumnBuffer(kernels, [LongType]);
  try {
    kernels.exports.columnBufferReserve(buffer, Math.min(count, BATCH_ROWS));
    const values = kernels.getAddress(buffer + columnOffset(0) + COLUMN_VALUES);
    for (let from = 0; from < count; from += BATCH_ROWS) {
      const rows = Math.min(BATCH_ROWS, count - from);
      kernels.exports.fillSequence(values, rows, BigInt.asIntN(64, start + BigInt(from) * step), step);
      kernels.setI32(buffer + BATCH_NUM_ROWS, rows);
      yield buffer;
      await context.yieldIfNeeded();
    }
  } finally {
    kernels.exports.columnBufferDestroy(buffer);
  }
}
