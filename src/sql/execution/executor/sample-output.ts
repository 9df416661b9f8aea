// The task output "sample": some rows of a partition, each as likely as any other, and how many rows there are.

import { readBatchImage, writeBatchImage } from "../../../columnar/block-image.ts";
import { BATCH_NUM_ROWS } from "../../../columnar/layout.ts";
import type { OutputKind } from "../../../core/executor/executor-registry.ts";
import type { TaskContext } from "../../../core/executor/task-context.ts";
import type { StructType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import { KERNELS } from "./services.ts";

export interface SamplePayload {
  /** Rows wanted; up to twice as many are given. */
  readonly size: number;
  readonly schema: StructType;
}

export interface PartitionSample {
  readonly images: readonly Uint8Array[];
  readonly numRows: number;
}

export const sampleOutput: OutputKind = {
  kind: "sample",
  run: async (records, payload, context) => {
    const value = await sample(records as AsyncIterable<number>, (payload as SamplePayload).size, context);
    return { value };
  },
};

async function sample(batches: AsyncIterable<number>, size: number, context: TaskContext): Promise<PartitionSample> {
  const kernels = context.services.get(KERNELS);
  let rate = 1;
  let numRows = 0;
  let taken: SampledImage[] = [];
  for await (const batch of batches) {
    const rows = kernels.getI32(batch + BATCH_NUM_ROWS);
    const chosen = choose(rows, numRows, rate);
    numRows += rows;
    if (chosen.length === 0) continue;
    taken.push({ image: imageOf(kernels, batch, chosen), count: chosen.length });
    // Too many: from here on half as many are taken, and of each earlier image's rows half are forgotten.
    while (taken.reduce((sum, { count }) => sum + count, 0) > 2 * size) {
      rate /= 2;
      taken = taken.flatMap((one, i) => thin(kernels, one, i / rate));
    }
    await context.yieldIfNeeded();
  }
  return { images: taken.map(({ image }) => image), numRows };
}

interface SampledImage {
  readonly image: Uint8Array;
  readonly count: number;
}

/** Numbers of rows whose pseudo-random number, by position, is below the rate. */
function choose(numRows: number, position: number, rate: number): number[] {
  const chosen: number[] = [];
  for (let row = 0; row < numRows; row++) if (rate === 1 || random(position + row) < rate) chosen.push(row);
  return chosen;
}

function thin(kernels: Kernels, { image, count }: SampledImage, seed: number): SampledImage[] {
  const chosen = choose(count, seed * 65_537, 0.5);
  if (chosen.length === 0) return [];
  return kernels.withArena((arena) => [
    { image: imageOf(kernels, readBatchImage(kernels, image, arena), chosen), count: chosen.length },
  ]);
}

function imageOf(kernels: Kernels, batch: number, rows: readonly number[]): Uint8Array {
  return kernels.withArena((arena) => {
    const indices = kernels.exports.arenaAllocate(arena, rows.length * 4) >>> 0;
    kernels.integers(indices, rows.length).set(rows);
    return writeBatchImage(kernels, batch, indices, 0, rows.length);
  });
}

/** A number in [0, 1) that a position always has: the finaliser of MurmurHash3. */
function random(position: number): number {
  let h = (position + 1) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}
