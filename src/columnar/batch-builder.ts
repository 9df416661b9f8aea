// Builds block images from rows of the engine's values; on the driver for local data, and in tests.

import type { InternalRow } from "../types/catalyst-value.ts";
import type { StructType } from "../types/data-type.ts";
import { type ColumnBuilder, columnBuilder } from "./column-builder.ts";
import { writeImage } from "./image-writer.ts";

export class BatchBuilder {
  private readonly columns: readonly ColumnBuilder[];
  numRows = 0;

  constructor(schema: StructType) {
    this.columns = schema.fields.map((field) => columnBuilder(field.dataType));
  }

  append(row: InternalRow): void {
    this.columns.forEach((column, i) => {
      column.append(row[i] ?? null);
    });
    this.numRows++;
  }

  /** The rows appended so far as one image. Nothing may be appended afterwards. */
  finish(): Uint8Array<ArrayBuffer> {
    return writeImage(
      this.numRows,
      this.columns.map((column) => column.finish()),
    );
  }
}

/** One image of all the rows. */
export function imageOfRows(schema: StructType, rows: Iterable<InternalRow>): Uint8Array<ArrayBuffer> {
  const builder = new BatchBuilder(schema);
  for (const row of rows) builder.append(row);
  return builder.finish();
}
