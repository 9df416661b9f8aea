// Writes Arrow IPC files, a record batch for every few thousand rows.

import { RecordBatchFileWriter } from "apache-arrow";
import { arrowBlockOfRows } from "../../../columnar/arrow-block-of-rows.ts";
import { toArrowTable } from "../../../columnar/arrow-table.ts";
import type { InternalRow } from "../../../types/catalyst-value.ts";
import type { DataType } from "../../../types/data-type.ts";
import type { FileWriterFactory } from "../file-writer.ts";

const ROWS_PER_BATCH = 16_384;

export const arrowWriter: FileWriterFactory = {
  extension: () => ".arrow",
  supports: supportsType,

  open({ file, schema, timeZone }) {
    const writer = new RecordBatchFileWriter();
    let buffered: InternalRow[] = [];
    let started = false;
    const writeBatch = (): void => {
      const table = toArrowTable([arrowBlockOfRows(schema, buffered)], schema, timeZone);
      if (!started) writer.reset(undefined, table.schema);
      started = true;
      for (const batch of table.batches) writer.write(batch);
      buffered = [];
    };
    return {
      async write(rows) {
        for (const row of rows) {
          buffered.push(row);
          if (buffered.length >= ROWS_PER_BATCH) writeBatch();
        }
      },
      async finish() {
        if (buffered.length > 0 || !started) writeBatch();
        writer.finish();
        await file.write(await writer.toUint8Array());
      },
    };
  },
};

/** Intervals of months and of days in one have no form in Arrow. */
function supportsType(type: DataType): boolean {
  switch (type.kind) {
    case "interval":
      return false;
    case "array":
      return supportsType(type.elementType);
    case "map":
      return supportsType(type.keyType) && supportsType(type.valueType);
    case "struct":
      return type.fields.every(({ dataType }) => supportsType(dataType));
    default:
      return true;
  }
}
