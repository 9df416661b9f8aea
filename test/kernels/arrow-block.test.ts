import * as arrow from "apache-arrow";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type ArrowBlock, exportArrow } from "../../src/columnar/arrow-block.ts";
import {
  blockColumn,
  blockColumnValues,
  blockToInternalRows,
  blockToRows,
} from "../../src/columnar/arrow-block-reader.ts";
import { importArrowTable } from "../../src/columnar/arrow-import.ts";
import { toArrowTable } from "../../src/columnar/arrow-table.ts";
import { imageOfRows } from "../../src/columnar/batch-builder.ts";
import { readImageRows } from "../../src/columnar/batch-reader.ts";
import { readBatchImage } from "../../src/columnar/block-image.ts";
import { columnOffset } from "../../src/columnar/layout.ts";
import {
  DateType,
  DecimalType,
  LongType,
  StringType,
  StructField,
  StructType,
  sameType,
  TimestampType,
} from "../../src/types/data-type.ts";
import { Decimal } from "../../src/types/decimal.ts";
import { kernelsUnderTest } from "./load-kernels.ts";
import { type TypedRows, typedRows } from "./typed-rows.ts";

const kernels = await kernelsUnderTest();

function exported({ schema, rows }: TypedRows, encode = false): ArrowBlock {
  return kernels.withArena((arena) => {
    const batch = readBatchImage(kernels, imageOfRows(schema, rows), arena);
    if (encode) {
      schema.fields.forEach(({ dataType }, i) => {
        const column = batch + columnOffset(i);
        if (dataType === StringType)
          kernels.exports.dictionaryEncode(column, rows.length, rows.length + 1, column, arena);
      });
    }
    const block = exportArrow(kernels, batch, schema);
    // As when posted to the driver.
    return structuredClone(block, { transfer: [block.buffer] });
  });
}

test("exported rows are read back, of every type", () => {
  fc.assert(
    fc.property(typedRows(), fc.boolean(), (typed, encode) => {
      const block = exported(typed, encode);
      expect(blockToInternalRows(block)).toEqual(typed.rows);
      expect(blockColumn(block, 0)).toEqual(typed.rows.map(([value]) => value));
      block.columns.forEach((column, i) => {
        expect(column.nullCount).toBe(typed.rows.filter((row) => row[i] === null).length);
      });
    }),
    { numRuns: 200 },
  );
});

test("an Arrow table of blocks is imported as the same rows, also through IPC", () => {
  fc.assert(
    fc.property(typedRows(), fc.boolean(), ({ schema, rows }, throughIpc) => {
      const half = rows.length >> 1;
      const blocks = [rows.slice(0, half), rows.slice(half)].map((part) => exported({ schema, rows: part }));
      const table = toArrowTable(blocks, schema, "UTC");
      const given = throughIpc ? arrow.tableFromIPC(arrow.tableToIPC(table, "stream")) : table;
      expect(given.numRows).toBe(rows.length);
      const again = importArrowTable(given, 37);
      expect(sameType(again.schema, schema)).toBe(true);
      expect([...again.images].flatMap((image) => readImageRows(image, schema))).toEqual(rows);
    }),
  );
});

test("apache-arrow reads the values that were exported", () => {
  const schema = StructType([StructField("s", StringType), StructField("n", LongType)]);
  const table = toArrowTable(
    [
      exported({
        schema,
        rows: [
          ["é", 1n],
          [null, null],
          ["a longer text", -5n],
        ],
      }),
    ],
    schema,
    "UTC",
  );
  expect(table.toArray().map((row) => row.toJSON())).toEqual([
    { s: "é", n: 1n },
    { s: null, n: null },
    { s: "a longer text", n: -5n },
  ]);
});

test("columns of the same name and of different types stay apart", () => {
  const schema = StructType([StructField("a", StringType), StructField("a", LongType, false)]);
  const table = toArrowTable([exported({ schema, rows: [["x", 1n]] })], schema, "UTC");
  expect(table.schema.fields.map(({ name, type, nullable }) => [name, String(type), nullable])).toEqual([
    ["a", "Utf8", true],
    ["a", "Int64", false],
  ]);
  const again = importArrowTable(arrow.tableFromIPC(arrow.tableToIPC(table, "stream")));
  expect([...again.images].flatMap((image) => readImageRows(image, schema))).toEqual([["x", 1n]]);
});

test("users get rows with their own kinds of values", () => {
  const schema = StructType([
    StructField("day", DateType),
    StructField("time", TimestampType),
    StructField("price", DecimalType(10, 2)),
  ]);
  const block = exported({ schema, rows: [[-1, -1n, -50n]] });
  const [row] = blockToRows(block, schema);
  expect(row?.toObject()).toEqual({
    day: new Date("1969-12-31T00:00:00Z"),
    time: new Date(-1),
    price: new Decimal(-50n, 2),
  });
  expect(blockColumnValues(block, 2).map(String)).toEqual(["-0.50"]);
});

test("a byte order mark that begins a string is part of it", () => {
  const schema = StructType([StructField("s", StringType)]);
  const rows = [["\uFEFFmarked"], ["plain"]];
  expect(blockToInternalRows(exported({ schema, rows }))).toEqual(rows);
});
