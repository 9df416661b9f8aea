// JSON lines as the kernels read them against the parser of records, which a line separator of one's own asks for.

import fc from "fast-check";
import { expect, test } from "vitest";
import { readBatch } from "../../../../src/columnar/batch-reader.ts";
import { SparkError } from "../../../../src/errors/index.ts";
import { createNodeHost } from "../../../../src/host/node.ts";
import type { FileSplit, SourceOptions } from "../../../../src/sql/sources/file-format.ts";
import { jsonFormat } from "../../../../src/sql/sources/json/json-format.ts";
import type { InternalRow } from "../../../../src/types/catalyst-value.ts";
import { type DataType, StructType } from "../../../../src/types/data-type.ts";
import { kernelsUnderTest } from "../../../kernels/load-kernels.ts";

const kernels = await kernelsUnderTest();
const context = { host: createNodeHost(), kernels, timeZone: "Europe/Berlin" };

const TYPES: Readonly<Record<string, DataType>> = {
  text: { kind: "string" },
  tiny: { kind: "byte" },
  number: { kind: "integer" },
  long: { kind: "long" },
  single: { kind: "float" },
  double: { kind: "double" },
  price: { kind: "decimal", precision: 9, scale: 2 },
  wide: { kind: "decimal", precision: 30, scale: 5 },
  flag: { kind: "boolean" },
  day: { kind: "date" },
  instant: { kind: "timestamp" },
  moment: { kind: "timestamp_ntz" },
};
const schema = StructType(
  Object.entries(TYPES).map(([name, dataType]) => ({ name, dataType, nullable: true, metadata: {} })),
);

async function read(text: string, options: SourceOptions): Promise<readonly InternalRow[] | string> {
  const blob = new Blob([text]);
  const split: FileSplit = { file: { kind: "blob", blob, name: "a" }, path: "a", start: 0, length: blob.size };
  const rows: InternalRow[] = [];
  try {
    for await (const batch of jsonFormat.createReader(options, schema, schema).read(split, context)) {
      rows.push(...readBatch(kernels.data, batch, schema));
    }
  } catch (error) {
    if (!(error instanceof SparkError)) throw error;
    return error.condition;
  }
  return rows;
}

/** What a field may have, right and wrong: the text of a value. */
const value = fc.oneof(
  fc.constantFrom(
    "true",
    "false",
    "null",
    "True",
    "nul",
    "NaN",
    '"NaN"',
    '""',
    '" "',
    "[]",
    "{}",
    "[1]",
    '{"a":1}',
    "-",
    ".",
  ),
  fc.constantFrom(
    "0",
    "-0",
    "00",
    "01",
    "1.",
    ".5",
    "1e3",
    "1E-3",
    "1e",
    "+1",
    "200",
    "128",
    "-129",
    "1.005",
    "12345678.9",
  ),
  fc.constantFrom("2147483648", "9223372036854775807", "9223372036854775808", "123456789012345678901234.5", "3.4e39"),
  fc.constantFrom(
    '"2024-02-29"',
    '"2023-02-29"',
    '"2024-2-9"',
    '"2024-03-31T02:30:00"',
    '"2024-02-29 12:34:56.789Z"',
    '"12"',
  ),
  fc.constantFrom(
    '"a\\"b"',
    '"a\\u0041"',
    '"tab\there"',
    '"é漢字😀"',
    '"a text that is longer than sixteen bytes"',
    '"12.5"',
    "'single'",
  ),
  fc.integer().map(String),
  fc.double().map(String),
  fc.string().map((text) => JSON.stringify(text)),
);
const name = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...Object.keys(TYPES)) },
  { weight: 2, arbitrary: fc.constantFrom("other", "tex", "Text", "l\\u006fng", "") },
);
const space = fc.oneof({ weight: 8, arbitrary: fc.constant("") }, fc.constantFrom(" ", "\t", "  "));
const record = fc
  .tuple(
    fc.array(fc.tuple(name, space, space, value, space), { maxLength: 8 }),
    space,
    fc.constantFrom("", "", "", "}", ",", "x"),
  )
  .map(([fields, after, rest]) => {
    const inner = fields.map(([key, a, b, text, c]) => `"${key}"${a}:${b}${text}${c}`).join(",");
    return `{${inner}}${after}${rest}`;
  });
const line = fc.oneof(
  { weight: 10, arbitrary: record },
  fc.constantFrom(
    "",
    " ",
    "[]",
    '[{"number":1}]',
    '[{"number":1},{"number":2}]',
    "null",
    '"text"',
    "{",
    '{"number":1',
    "}{",
  ),
);

test.each(["PERMISSIVE", "DROPMALFORMED", "FAILFAST"])(
  "as the parser of records does, %s",
  async (mode) => {
    const runs = fc.sample(fc.array(line, { minLength: 1, maxLength: mode === "FAILFAST" ? 2 : 12 }), {
      numRuns: 500,
      seed: 9,
    });
    for (const lines of runs) {
      const text = lines.join("\n");
      expect(await read(text, { mode }), text).toEqual(await read(text, { mode, linesep: "\n" }));
    }
  },
  60_000,
);

test("line breaks of all kinds", async () => {
  const text = '{"number":1}\r\n{"number":2}\r{"number":3}\n\n\r\n{"number":4} ';
  const rows = await read(text, {});
  const number = schema.fields.findIndex(({ name: field }) => field === "number");
  expect(typeof rows === "string" ? rows : rows.map((row) => row[number])).toEqual([1, 2, 3, 4]);
});

test("the schema inferred with the kernels is the one inferred without", async () => {
  const batches = fc.sample(fc.array(line, { minLength: 1, maxLength: 40 }), { numRuns: 300, seed: 10 });
  for (const lines of batches) {
    const blob = new Blob([lines.join("\n")]);
    const split: FileSplit = { file: { kind: "blob", blob, name: "a" }, path: "a", start: 0, length: blob.size };
    const { host, timeZone } = context;
    const expected = await jsonFormat.inferSchema([split], {}, { host, timeZone });
    expect(await jsonFormat.inferSchema([split], {}, context), lines.join("\n")).toEqual(expected);
  }
});
