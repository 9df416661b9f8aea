// What the kernels read of a CSV file against what the tokenizer and the parsers of records read of it.

import fc from "fast-check";
import { expect, test } from "vitest";
import { readBatch } from "../../../../src/columnar/batch-reader.ts";
import { createNodeHost } from "../../../../src/host/node.ts";
import { csvFormat } from "../../../../src/sql/sources/csv/csv-format.ts";
import type { InferContext, SourceOptions } from "../../../../src/sql/sources/file-format.ts";
import {
  BooleanType,
  ByteType,
  type DataType,
  DateType,
  DecimalType,
  DoubleType,
  FloatType,
  IntegerType,
  LongType,
  ShortType,
  StringType,
  StructField,
  StructType,
  TimestampNTZType,
  TimestampType,
} from "../../../../src/types/data-type.ts";
import { kernelsUnderTest } from "../../../kernels/load-kernels.ts";

const kernels = await kernelsUnderTest();
const host = createNodeHost();
/** An option that says nothing here, but that the kernels do not know. */
const WITHOUT_KERNELS = { maxcharspercolumn: "1000000" };

async function read(
  content: string | Uint8Array<ArrayBuffer>,
  options: SourceOptions,
  schema: StructType,
  requested = schema,
  timeZone = "UTC",
) {
  const blob = new Blob([content]);
  const split = { file: { kind: "blob" as const, blob, name: "a.csv" }, path: "a.csv", start: 0, length: blob.size };
  const rows = [];
  const reader = csvFormat.createReader(options, requested, schema);
  for await (const batch of reader.read(split, { host, kernels, timeZone })) {
    rows.push(...readBatch(kernels.data, batch, requested));
  }
  return rows;
}

function schemaOf(...types: DataType[]): StructType {
  return StructType(types.map((type, i) => StructField(`c${i}`, type)));
}

const strings = schemaOf(StringType, StringType, StringType);
const characters = fc.constantFrom(
  "a",
  "é",
  "long text of many bytes",
  ",",
  ",",
  '"',
  '"',
  "\\",
  "\n",
  "\n",
  "\r",
  " ",
  "#",
  "\u0001",
);
const texts = fc.array(characters, { maxLength: 60 }).map((parts) => parts.join(""));
const dialects = fc.record(
  {
    header: fc.constantFrom("true", "false"),
    escape: fc.constantFrom("\\", '"', ""),
    quote: fc.constantFrom('"', "'", ""),
    comment: fc.constantFrom("#", ""),
    sep: fc.constantFrom(",", " ", "a"),
    nullvalue: fc.constantFrom("", "a", "é"),
    emptyvalue: fc.constantFrom("", "a"),
    mode: fc.constantFrom("PERMISSIVE", "DROPMALFORMED"),
    columnnameofcorruptrecord: fc.constantFrom("c1", "none"),
  },
  { requiredKeys: [] },
);

test("fields of any text in any dialect", async () => {
  await fc.assert(
    fc.asyncProperty(texts, dialects, fc.constantFrom([0, 1, 2], [2], [1, 0], []), async (text, dialect, picked) => {
      const requested = StructType(picked.map((i) => strings.fields[i] ?? StructField("", StringType)));
      // Only one column of malformed records may be read, never alone.
      fc.pre(requested.fields.length !== 1 || requested.fields[0]?.name !== dialect.columnnameofcorruptrecord);
      const options = dialect as SourceOptions;
      expect(await read(text, options, strings, requested)).toEqual(
        await read(text, { ...options, ...WITHOUT_KERNELS }, strings, requested),
      );
    }),
    { numRuns: 500 },
  );
});

const TYPES = [
  BooleanType,
  ByteType,
  ShortType,
  IntegerType,
  LongType,
  FloatType,
  DoubleType,
  DecimalType(5, 2),
  DecimalType(18, 0),
  DecimalType(18, 18),
  DecimalType(38, 10),
  DateType,
  TimestampType,
  TimestampNTZType,
];
const digits = fc.array(fc.constantFrom(..."0123456789"), { minLength: 1, maxLength: 24 }).map((d) => d.join(""));
const values = fc.oneof(
  fc.constantFrom(
    "",
    "true",
    "FALSE",
    "fals",
    "NaN",
    "Inf",
    "-",
    "+",
    ".",
    "e5",
    "1e",
    "-0",
    "x",
    " 1",
    "1 ",
    '"7"',
    '""',
  ),
  fc.integer().map(String),
  fc.integer({ min: -300, max: 300 }).map(String),
  fc.double({ noNaN: true }).map(String),
  fc.tuple(fc.constantFrom("", "-", "+"), digits, fc.constantFrom("", "."), digits).map((parts) => parts.join("")),
  fc.tuple(digits, fc.constantFrom("", "."), fc.integer({ min: -400, max: 400 })).map(([d, p, e]) => `${d}${p}e${e}`),
  fc
    .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10)),
  fc
    .tuple(
      fc.date({ min: new Date("1800-01-01"), max: new Date("2100-12-31"), noInvalidDate: true }),
      fc.constantFrom("T", " "),
      fc.integer({ min: 19, max: 24 }),
    )
    .map(([d, between, length]) => d.toISOString().replace("T", between).slice(0, length)),
  fc.constantFrom(
    "2020-02-30",
    "2019-02-29",
    "2020-13-01",
    "2020-00-10",
    "2020-01-00",
    "2020-1-1",
    "12020-01-01",
    "2020/01/01",
  ),
  fc.constantFrom("2020-01-01 24:00:00", "2020-01-01 00:60:00", "2020-01-01 00:00:00.", "2020-01-01 00:00:00.1234567"),
);

test.each(["UTC", "America/New_York", "Asia/Kolkata"])("values of all types in %s", async (timeZone) => {
  await fc.assert(
    fc.asyncProperty(fc.array(values, { minLength: 1, maxLength: 40 }), async (column) => {
      // The same text is read as each type, beside a field that keeps the line from being blank.
      const schema = schemaOf(StringType, ...TYPES);
      const text = column.map((value) => `row,${TYPES.map(() => value).join(",")}\n`).join("");
      const expected = await read(text, WITHOUT_KERNELS, schema, schema, timeZone);
      expect(await read(text, {}, schema, schema, timeZone)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test("types of any values", async () => {
  const column = fc.array(values, { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.array(column, { minLength: 1, maxLength: 3 }), async (columns) => {
      const numRows = Math.max(...columns.map((texts) => texts.length));
      const rows = Array.from({ length: numRows }, (_, i) => `row,${columns.map((texts) => texts[i] ?? "").join(",")}`);
      const blob = new Blob([rows.join("\n")]);
      const split = {
        file: { kind: "blob" as const, blob, name: "a.csv" },
        path: "a.csv",
        start: 0,
        length: blob.size,
      };
      const options = { inferschema: "true" };
      const infer = (context: InferContext) => csvFormat.inferSchema([split], options, context);
      expect(await infer({ host, kernels, timeZone: "UTC" })).toEqual(await infer({ host, timeZone: "UTC" }));
    }),
    { numRuns: 300 },
  );
});

test("bytes that are no UTF-8 are read as Java reads them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 64 }), async (bytes) => {
      const content = new Uint8Array(bytes);
      expect(await read(content, {}, strings)).toEqual(await read(content, WITHOUT_KERNELS, strings));
    }),
  );
});

test("a file of many chunks", async () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `${i},"name ${i}",${i / 8}`);
  const schema = schemaOf(IntegerType, StringType, DoubleType);
  const rows = await read(lines.join("\n"), {}, schema);
  expect(rows.length).toBe(lines.length);
  expect(rows.every(([i, name, x], row) => i === row && name === `name ${row}` && x === row / 8)).toBe(true);
});
