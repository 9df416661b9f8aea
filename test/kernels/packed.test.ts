import fc from "fast-check";
import { expect, test } from "vitest";
import { exportArrow } from "../../src/columnar/arrow-block.ts";
import { blockToInternalRows } from "../../src/columnar/arrow-block-reader.ts";
import { imageOfRows } from "../../src/columnar/batch-builder.ts";
import { readBatch } from "../../src/columnar/batch-reader.ts";
import { readBatchImage, writeBatchImage } from "../../src/columnar/block-image.ts";
import { COLUMN_SIZE, COLUMN_VALUES, columnOffset, VIEW_SIZE } from "../../src/columnar/layout.ts";
import { isNested } from "../../src/types/data-type.ts";
import { packValue, readPackedValue } from "../../src/types/packed-value.ts";
import { kernelsUnderTest } from "./load-kernels.ts";
import { typedRows } from "./typed-rows.ts";

const kernels = await kernelsUnderTest();

/** Replaces the batch's nested columns by packed ones. */
function pack(batch: number, numRows: number, nested: readonly number[], arena: number): void {
  for (const i of nested) {
    const column = batch + columnOffset(i);
    const packed = kernels.exports.packColumn(column, numRows, arena) >>> 0;
    kernels.bytes(column, COLUMN_SIZE).set(kernels.bytes(packed, COLUMN_SIZE).slice());
  }
}

test("packed values have the bytes that JavaScript packs, and come back as they were", () => {
  fc.assert(
    fc.property(typedRows(), ({ schema, rows }) => {
      kernels.withArena((arena) => {
        const batch = readBatchImage(kernels, imageOfRows(schema, rows), arena);
        const nested = schema.fields.flatMap(({ dataType }, i) => (isNested(dataType) ? [i] : []));
        pack(batch, rows.length, nested, arena);
        for (const i of nested) {
          const type = schema.fields[i]?.dataType;
          if (type === undefined) throw new Error(`no field ${i}`);
          rows.forEach((row, r) => {
            const value = row[i] ?? null;
            if (value === null) return;
            const views = kernels.getAddress(batch + columnOffset(i) + COLUMN_VALUES);
            const bytes = kernels.viewBytes(views + r * VIEW_SIZE).slice();
            expect(bytes).toEqual(packValue(value, type).slice());
            expect(readPackedValue(new DataView(bytes.buffer), 0, type)).toEqual(value);
          });
        }
        expect(readBatch(kernels.data, batch, schema)).toEqual(rows);
        expect(blockToInternalRows(exportArrow(kernels, batch, schema))).toEqual(rows);
        const image = writeBatchImage(kernels, batch);
        const again = readBatchImage(kernels, image, arena);
        expect(blockToInternalRows(exportArrow(kernels, again, schema))).toEqual(rows);
      });
    }),
    { numRuns: 150 },
  );
});
