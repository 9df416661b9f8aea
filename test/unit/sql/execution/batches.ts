// The kernels for tests of pipelines, and batches of rows in their memory.

import { readFile } from "node:fs/promises";
import type { InternalRow } from "../../../../src/catalyst/expressions/expression.ts";
import { imageOfRows } from "../../../../src/columnar/batch-builder.ts";
import { readBatch } from "../../../../src/columnar/batch-reader.ts";
import { readBatchImage } from "../../../../src/columnar/block-image.ts";
import type { StructType } from "../../../../src/types/data-type.ts";
import { Kernels } from "../../../../src/wasm/kernels.ts";

export async function newKernels(): Promise<Kernels> {
  const bytes = await readFile(new URL("../../../../build/kernels.wasm", import.meta.url));
  return Kernels.instantiate(await WebAssembly.compile(bytes));
}

/** Each slice of rows as a batch, in an arena that ends with the iteration. */
export async function* batchesOf(
  kernels: Kernels,
  schema: StructType,
  slices: readonly (readonly InternalRow[])[],
): AsyncGenerator<number> {
  const arena = kernels.exports.arenaCreate() >>> 0;
  try {
    for (const rows of slices) {
      yield readBatchImage(kernels, imageOfRows(schema, rows), arena);
      kernels.exports.arenaReset(arena);
    }
  } finally {
    kernels.exports.arenaDestroy(arena);
  }
}

export function rowsOf(kernels: Kernels, batch: number, schema: StructType): InternalRow[] {
  return readBatch(kernels.data, batch, schema);
}
