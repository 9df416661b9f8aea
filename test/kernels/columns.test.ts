import fc from "fast-check";
import { expect, test } from "vitest";
import { imageOfRows } from "../../src/columnar/batch-builder.ts";
import { readBatch } from "../../src/columnar/batch-reader.ts";
import { readBatchImage } from "../../src/columnar/block-image.ts";
import {
  BATCH_ARENA,
  BATCH_CAPACITY,
  COLUMN_FLAGS,
  COLUMN_IS_VIEW,
  COLUMN_VALIDITY,
  COLUMN_VALUES,
  COLUMN_WIDTH,
  columnOffset,
} from "../../src/columnar/layout.ts";
import {
  BooleanType,
  ByteType,
  DateType,
  DecimalType,
  IntegerType,
  LongType,
  ShortType,
  StringType,
  StructField,
  StructType,
  TimestampType,
} from "../../src/types/data-type.ts";
import { kernelsUnderTest } from "./load-kernels.ts";
import { typedRows } from "./typed-rows.ts";

const kernels = await kernelsUnderTest();
const {
  columnBufferCreate,
  columnBufferDestroy,
  columnBufferGrow,
  columnBufferReserve,
  columnBufferReset,
  columnStatistics,
  stringRetain,
} = kernels.exports;

const INTEGRAL = [ByteType, ShortType, IntegerType, LongType, DateType, TimestampType, DecimalType(12, 2)];

test("statistics are the smallest and largest value and the count of nulls", () => {
  fc.assert(
    fc.property(typedRows(INTEGRAL), ({ schema, rows }) => {
      kernels.withArena((arena) => {
        const batch = readBatchImage(kernels, imageOfRows(schema, rows), arena);
        const result = kernels.exports.arenaAllocate(arena, 24) >>> 0;
        schema.fields.forEach((_, i) => {
          const values = rows.flatMap((row) => {
            const value = row[i] ?? null;
            return typeof value === "number" || typeof value === "bigint" ? [BigInt(value)] : [];
          });
          columnStatistics(batch + columnOffset(i), rows.length, result);
          expect(kernels.getI64(result + 16)).toBe(BigInt(rows.length - values.length));
          if (values.length > 0) {
            expect(kernels.getI64(result)).toBe(values.reduce((a, b) => (b < a ? b : a)));
            expect(kernels.getI64(result + 8)).toBe(values.reduce((a, b) => (b > a ? b : a)));
          } else {
            expect(kernels.getI64(result)).toBeGreaterThan(kernels.getI64(result + 8));
          }
        });
      });
    }),
  );
});

const schema = StructType([
  StructField("flag", BooleanType),
  StructField("number", LongType),
  StructField("text", StringType),
]);

type Values = readonly [boolean | null, bigint | null, string | null];

/** Appends a row as generated code does. */
function append(buffer: number, [flag, number, text]: Values, scratch: number): void {
  const row = kernels.getI32(buffer);
  if (row === kernels.getI32(buffer + BATCH_CAPACITY)) columnBufferGrow(buffer);
  const address = (ordinal: number, field: number): number =>
    kernels.getAddress(buffer + columnOffset(ordinal) + field);
  if (flag === true) setBit(address(0, COLUMN_VALUES), row, true);
  kernels.setI64(address(1, COLUMN_VALUES) + row * 8, number ?? 0n);
  const bytes = new TextEncoder().encode(text ?? "");
  const content = kernels.allocate(bytes.length);
  kernels.write(content, bytes);
  kernels.exports.stringView(content, bytes.length, scratch);
  stringRetain(kernels.getAddress(buffer + BATCH_ARENA), scratch, address(2, COLUMN_VALUES) + row * 16);
  kernels.bytes(content, bytes.length).fill(0xaa);
  kernels.free(content);
  [flag, number, text].forEach((value, ordinal) => {
    if (value === null) setBit(address(ordinal, COLUMN_VALIDITY), row, false);
  });
  kernels.setI32(buffer, row + 1);
}

function setBit(bitmap: number, index: number, bit: boolean): void {
  const byte = kernels.bytes(bitmap + (index >> 3), 1);
  byte[0] = bit ? (byte[0] ?? 0) | (1 << (index & 7)) : (byte[0] ?? 0) & ~(1 << (index & 7));
}

test("a column buffer grows, is read as a batch and starts anew after a reset", () => {
  const values = fc.tuple(
    fc.option(fc.boolean()),
    fc.option(fc.bigInt(-5n, 5n)),
    fc.option(fc.string({ maxLength: 30 })),
  );
  const rounds = fc.array(fc.array(values, { maxLength: 300, size: "max" }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(rounds, fc.nat(200), (batches, reserved) => {
      const scratch = kernels.allocate(16);
      const buffer = columnBufferCreate(3) >>> 0;
      [0, 8, 16].forEach((width, i) => {
        kernels.setI32(buffer + columnOffset(i) + COLUMN_WIDTH, width);
        kernels.setI32(buffer + columnOffset(i) + COLUMN_FLAGS, width === 16 ? COLUMN_IS_VIEW : 0);
      });
      columnBufferReserve(buffer, reserved);
      for (const rows of batches) {
        for (const row of rows) append(buffer, row, scratch);
        expect(readBatch(kernels.data, buffer, schema)).toEqual(rows);
        columnBufferReset(buffer);
      }
      columnBufferDestroy(buffer);
      kernels.free(scratch);
    }),
    { numRuns: 50 },
  );
});
