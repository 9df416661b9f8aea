// A batch of some rows of another.

import { BATCH_NUM_ROWS } from "../../columnar/layout.ts";
import type { Kernels } from "../../wasm/kernels.ts";

/** The address of a batch in the arena with the rows that are kept, or 0 when there are none. */
export function gatherRows(kernels: Kernels, batch: number, arena: number, keeps: (row: number) => boolean): number {
  const numRows = kernels.getI32(batch + BATCH_NUM_ROWS);
  const kept: number[] = [];
  for (let row = 0; row < numRows; row++) if (keeps(row)) kept.push(row);
  if (kept.length === 0) return 0;
  const indices = kernels.exports.arenaAllocate(arena, kept.length * 4) >>> 0;
  kernels.integers(indices, kept.length).set(kept);
  return kernels.exports.gatherBatch(batch, indices, kept.length, arena, 0) >>> 0;
}
