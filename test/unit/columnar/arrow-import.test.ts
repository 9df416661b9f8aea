import * as arrow from "apache-arrow";
import { expect, test } from "vitest";
import { importArrowTable } from "../../../src/columnar/arrow-import.ts";
import { readImageRows } from "../../../src/columnar/batch-reader.ts";
import { COLUMN_VALUES, columnOffset } from "../../../src/columnar/layout.ts";
import { simpleString } from "../../../src/types/data-type.ts";
import { packCalendarInterval } from "../../../src/types/interval.ts";

/** The type and the values of a column called `v`, as imported. */
function imported(vector: arrow.Vector, rowsPerImage?: number): { type: string; values: unknown[] } {
  const { schema, images } = importArrowTable(new arrow.Table({ v: vector }), rowsPerImage);
  const [field] = schema.fields;
  const values = [...images].flatMap((image) => readImageRows(image, schema)).map(([value]) => value);
  return { type: field === undefined ? "" : simpleString(field.dataType), values };
}

const long = "a string that is longer than twelve bytes";

test.each([
  ["utf8", new arrow.Utf8()],
  ["large utf8", new arrow.LargeUtf8()],
  ["utf8 view", new arrow.Utf8View()],
])("strings of %s", (_, type) => {
  const values = ["", null, "é", "twelve bytes", long, `${long}!`];
  expect(imported(arrow.vectorFromArray(values, type))).toEqual({ type: "string", values });
});

test("binaries of variable and fixed size", () => {
  const values = [new Uint8Array([1, 2]), null, new Uint8Array([3, 255])];
  expect(imported(arrow.vectorFromArray(values, new arrow.Binary()))).toEqual({ type: "binary", values });
  expect(imported(arrow.vectorFromArray(values, new arrow.FixedSizeBinary(2)))).toEqual({ type: "binary", values });
});

test.each([
  ["int8", new arrow.Int32()],
  ["int16 codes", new arrow.Int16()],
])("a dictionary of strings keeps its codes, %s", (_, indices) => {
  const values = Array.from({ length: 100 }, (_, i) => (i % 5 === 0 ? null : i % 2 === 0 ? "even" : long));
  const type = new arrow.Dictionary(new arrow.Utf8(), indices);
  const vector = arrow.vectorFromArray(values, type);
  expect(imported(vector)).toEqual({ type: "string", values });
  const [image] = importArrowTable(new arrow.Table({ v: vector })).images;
  expect(image?.length).toBeLessThan(100 * 4 + 300);
  // With fewer rows than entries an image holds plain values.
  expect(imported(vector, 1)).toEqual({ type: "string", values });
});

test("a dictionary of numbers becomes plain", () => {
  const values = [7n, null, 7n, 8n];
  const type = new arrow.Dictionary(new arrow.Int64(), new arrow.Int32());
  expect(imported(arrow.vectorFromArray(values, type))).toEqual({ type: "bigint", values });
});

test("timestamps of every unit become microseconds, with a zone or without", () => {
  const nanos = BigInt64Array.of(-1n, 0n, 1_999n, 1_700_000_000_123_456_789n);
  const vector = (type: arrow.Timestamp, values: BigInt64Array): arrow.Vector =>
    new arrow.Vector([arrow.makeData({ type, data: values, length: values.length, nullCount: 0 })]);
  expect(imported(vector(new arrow.TimestampNanosecond("UTC"), nanos))).toEqual({
    type: "timestamp",
    values: [-1n, 0n, 1n, 1_700_000_000_123_456n],
  });
  const units = [
    [new arrow.TimestampSecond("Europe/Paris"), "timestamp", 1_000_000n],
    [new arrow.TimestampMillisecond(), "timestamp_ntz", 1000n],
    [new arrow.TimestampMicrosecond("UTC"), "timestamp", 1n],
  ] as const;
  for (const [type, name, factor] of units) {
    const values = [-5n * factor, 0n, 17n * factor];
    expect(imported(vector(type, BigInt64Array.of(-5n, 0n, 17n)))).toEqual({ type: name, values });
  }
});

test("times of every unit become nanoseconds, durations microseconds", () => {
  const vector = (type: arrow.Time | arrow.Duration, data: Int32Array | BigInt64Array): arrow.Vector =>
    new arrow.Vector([new arrow.Data(type, 0, data.length, 0, [undefined, data])]);
  const day = 86_399;
  for (const [type, values, precision] of [
    [new arrow.TimeSecond(), Int32Array.of(0, day), 0],
    [new arrow.TimeMillisecond(), Int32Array.of(0, day * 1000), 3],
    [new arrow.TimeMicrosecond(), BigInt64Array.of(0n, BigInt(day) * 1_000_000n), 6],
    [new arrow.TimeNanosecond(), BigInt64Array.of(0n, BigInt(day) * 1_000_000_000n), 9],
  ] as const) {
    expect(imported(vector(type, values))).toEqual({
      type: `time(${precision})`,
      values: [0n, BigInt(day) * 1_000_000_000n],
    });
  }
  expect(imported(vector(new arrow.DurationSecond(), BigInt64Array.of(-2n, 5n)))).toEqual({
    type: "interval day to second",
    values: [-2_000_000n, 5_000_000n],
  });
});

test("intervals of months, and of months, days and nanoseconds", () => {
  const months = arrow.makeData({ type: new arrow.IntervalYearMonth(), data: Int32Array.of(-14, 3), length: 2 });
  expect(imported(new arrow.Vector([months]))).toEqual({ type: "interval year to month", values: [-14, 3] });
  // 2 months, -3 days, 5,999 nanoseconds.
  const data = Int32Array.of(2, -3, 5999, 0);
  const calendar = arrow.makeData({ type: new arrow.IntervalMonthDayNano(), data, length: 1 });
  expect(imported(new arrow.Vector([calendar]))).toEqual({
    type: "interval",
    values: [packCalendarInterval({ months: 2, days: -3, microseconds: 5n })],
  });
});

test("dates of days and of milliseconds", () => {
  const days = [new Date("1969-12-31T00:00:00Z"), null, new Date("2024-02-29T00:00:00Z")];
  const values = [-1, null, 19_782];
  expect(imported(arrow.vectorFromArray(days, new arrow.DateDay()))).toEqual({ type: "date", values });
  expect(imported(arrow.vectorFromArray(days, new arrow.DateMillisecond()))).toEqual({ type: "date", values });
});

test("decimals of up to 18 digits and of more", () => {
  const words = (value: bigint): number[] =>
    Array.from({ length: 4 }, (_, i) => Number(BigInt.asUintN(32, value >> BigInt(32 * i))));
  const values = [0n, -1n, 99_999_999n, -99_999_999n];
  for (const precision of [10, 38]) {
    const type = new arrow.Decimal(2, precision, 128);
    const data = Uint32Array.from(values.flatMap(words));
    const vector = new arrow.Vector([arrow.makeData({ type, data, length: values.length, nullCount: 0 })]);
    expect(imported(vector)).toEqual({ type: `decimal(${precision},2)`, values });
  }
});

test("what Arrow holds in null rows is not kept", () => {
  const type = new arrow.Int32();
  const data = Int32Array.of(1, 2, 3);
  const nullBitmap = Uint8Array.of(0b101);
  const vector = new arrow.Vector([arrow.makeData({ type, data, nullBitmap, length: 3 })]);
  const [image] = importArrowTable(new arrow.Table({ v: vector })).images;
  if (image === undefined) throw new Error("no image");
  const values = new DataView(image.buffer).getUint32(16 + columnOffset(0) + COLUMN_VALUES, true);
  expect([...new Int32Array(image.buffer, values, 3)]).toEqual([1, 0, 3]);
});

test("nulls in slices that start within a byte", () => {
  const numbers = Array.from({ length: 50 }, (_, i) => (i % 3 === 0 ? null : i));
  const flags = numbers.map((n) => (n === null ? null : n % 2 === 0));
  const table = new arrow.Table({
    n: arrow.vectorFromArray(numbers, new arrow.Int16()),
    b: arrow.vectorFromArray(flags, new arrow.Bool()),
    l: arrow.vectorFromArray(
      numbers.map((n) => (n === null ? null : [n, null])),
      new arrow.List(new arrow.Field("item", new arrow.Int32())),
    ),
  });
  const { schema, images } = importArrowTable(table.slice(5, 43), 11);
  const rows = [...images].flatMap((image) => readImageRows(image, schema));
  expect(rows).toEqual(numbers.map((n, i) => [n, flags[i], n === null ? null : [n, null]]).slice(5, 43));
});

test("structs, maps and lists of fixed size", () => {
  const struct = new arrow.Struct([new arrow.Field("a", new arrow.Int32()), new arrow.Field("b", new arrow.Utf8())]);
  expect(imported(arrow.vectorFromArray([{ a: 1, b: "x" }, null, { a: null, b: long }], struct))).toEqual({
    type: "struct<a:int,b:string>",
    values: [[1, "x"], null, [null, long]],
  });
  const entries = new arrow.Struct([
    new arrow.Field("key", new arrow.Utf8()),
    new arrow.Field("value", new arrow.Int32()),
  ]);
  const map = new arrow.Map_(new arrow.Field("entries", entries, false));
  expect(
    imported(
      arrow.vectorFromArray(
        [
          new Map([
            ["k", 1],
            ["l", 2],
          ]),
          null,
          new Map(),
        ],
        map,
      ),
    ),
  ).toEqual({
    type: "map<string,int>",
    values: [
      [
        ["k", 1],
        ["l", 2],
      ],
      null,
      [],
    ],
  });
  const fixed = new arrow.FixedSizeList(2, new arrow.Field("item", new arrow.Float32()));
  expect(
    imported(
      arrow.vectorFromArray(
        [
          [1, 2],
          [3, 4],
        ],
        fixed,
      ),
    ).values,
  ).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test.each([
  ["unsigned integers", new arrow.Uint32()],
  ["half floats", new arrow.Float16()],
  ["intervals of days and milliseconds", new arrow.IntervalDayTime()],
])("%s have no type in Spark", (_, type) => {
  const schema = new arrow.Schema([new arrow.Field("v", type)]);
  expect(() => importArrowTable(new arrow.Table(schema))).toThrow(/UNSUPPORTED_ARROWTYPE/);
});
