// The columns of partitions beside those of a file: the same value in every row of a split.

import { imageOfRows } from "../../../columnar/batch-builder.ts";
import { readBatchImage } from "../../../columnar/block-image.ts";
import {
  BATCH_ARENA,
  BATCH_CAPACITY,
  BATCH_COLUMNS,
  BATCH_NUM_COLUMNS,
  BATCH_NUM_ROWS,
  COLUMN_SIZE,
  columnOffset,
} from "../../../columnar/layout.ts";
import type { InternalRow } from "../../../types/catalyst-value.ts";
import type { StructType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";

/** Where a column of the scan comes from: the reader's batch, or the partition's values. */
export interface ScanColumn {
  readonly from: "file" | "partition";
  readonly ordinal: number;
}

/** Makes batches of a split's batches and its partition's values. Memory is the appender's until it is closed. */
export class PartitionColumns {
  readonly #kernels: Kernels;
  readonly #columns: readonly ScanColumn[];
  readonly #schema: StructType;
  readonly #values: InternalRow;
  readonly #arena: number;
  #constants = 0;
  #capacity = 0;
  #batch = 0;

  /** @param schema of the partition columns; @param values theirs, for the split */
  constructor(kernels: Kernels, columns: readonly ScanColumn[], schema: StructType, values: InternalRow) {
    this.#kernels = kernels;
    this.#columns = columns;
    this.#schema = schema;
    this.#values = values;
    this.#arena = kernels.exports.arenaCreate() >>> 0;
  }

  /** The batch with all columns of the scan; valid for as long as the one given, and until the next is asked for. */
  append(fileBatch: number): number {
    const kernels = this.#kernels;
    const numRows = kernels.getI32(fileBatch + BATCH_NUM_ROWS);
    if (numRows > this.#capacity || this.#batch === 0) this.#allocate(Math.max(numRows, 1));
    kernels.setI32(this.#batch + BATCH_NUM_ROWS, numRows);
    this.#columns.forEach(({ from, ordinal }, i) => {
      const source = (from === "file" ? fileBatch : this.#constants) + columnOffset(ordinal);
      kernels.write(this.#batch + columnOffset(i), kernels.bytes(source, COLUMN_SIZE).slice());
    });
    return this.#batch;
  }

  close(): void {
    this.#kernels.exports.arenaDestroy(this.#arena);
  }

  #allocate(numRows: number): void {
    const kernels = this.#kernels;
    kernels.exports.arenaReset(this.#arena);
    const rows = Array.from({ length: numRows }, () => this.#values);
    this.#constants = readBatchImage(kernels, imageOfRows(this.#schema, rows), this.#arena);
    this.#capacity = numRows;
    const size = BATCH_COLUMNS + this.#columns.length * COLUMN_SIZE;
    this.#batch = kernels.exports.arenaAllocate(this.#arena, size) >>> 0;
    kernels.setI32(this.#batch + BATCH_NUM_COLUMNS, this.#columns.length);
    kernels.setI32(this.#batch + BATCH_CAPACITY, 0);
    kernels.setI32(this.#batch + BATCH_ARENA, 0);
  }
}
