// Arrow files and streams against Parquet files of the same values (test/data/arrow/make_files.py).

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readBatch } from "../../../../src/columnar/batch-reader.ts";
import { SparkError } from "../../../../src/errors/index.ts";
import { createNodeHost } from "../../../../src/host/node.ts";
import type { FileSplit } from "../../../../src/sql/sources/file-format.ts";
import { loadFileFormat } from "../../../../src/sql/sources/registry.ts";
import type { InternalRow } from "../../../../src/types/catalyst-value.ts";
import { StructType, simpleString } from "../../../../src/types/data-type.ts";
import { kernelsUnderTest } from "../../../kernels/load-kernels.ts";

const kernels = await kernelsUnderTest();
const context = { host: createNodeHost(), kernels, timeZone: "UTC" };
const folder = new URL("../../../data/arrow/", import.meta.url);
const names = readdirSync(folder).filter((name) => /\.arrows?$/.test(name));

function splitOf(name: string): FileSplit {
  return splitOfBytes(readFileSync(new URL(name, folder)), name);
}

function splitOfBytes(bytes: Uint8Array<ArrayBuffer>, name: string): FileSplit {
  return { file: { kind: "blob", blob: new Blob([bytes]), name }, path: name, start: 0, length: bytes.length };
}

interface Table {
  readonly schema: string;
  readonly rows: readonly InternalRow[];
}

/** Reads the columns of a file, in the given splits. */
async function read(
  format: string,
  file: FileSplit,
  splits: readonly FileSplit[] = [file],
  columns?: readonly string[],
): Promise<Table> {
  const source = await loadFileFormat(format);
  const whole = await source.inferSchema([file], {}, context);
  const schema = StructType(whole.fields.filter((field) => columns?.includes(field.name) ?? true));
  const rows: InternalRow[] = [];
  for (const split of splits) {
    for await (const batch of source.createReader({}, schema, whole).read(split, context)) {
      rows.push(...readBatch(kernels.data, batch, schema));
    }
  }
  return { schema: simpleString(schema), rows };
}

test.each(names)("%s has the values of its Parquet twin", async (name) => {
  const expected = await read("parquet", splitOf(name.replace(/arrows?$/, "parquet")));
  expect(await read("arrow", splitOf(name))).toEqual(expected);
});

test("columns are read without the others", async () => {
  const file = splitOf("types-lz4.arrow");
  const { rows } = await read("arrow", file);
  const some = await read("arrow", file, [file], ["text", "id"]);
  expect(some.rows).toEqual(rows.map((row) => [row[0], row[10]]));
});

test.each(["types.arrow", "types-zstd.arrows"])("every way to cut %s in two gives each row once", async (name) => {
  const file = splitOf(name);
  const whole = await read("arrow", file);
  for (let at = 1; at < file.length; at += 499) {
    const halves = [
      { ...file, length: at },
      { ...file, start: at, length: file.length - at },
    ];
    expect(await read("arrow", file, halves), `cut at ${at}`).toEqual(whole);
  }
});

test("a file with any byte broken, or cut anywhere, is read or ends in one error that names it", async () => {
  const places = fc.sample(fc.tuple(fc.nat(), fc.nat(255), fc.boolean()), { numRuns: 150, seed: 7 });
  for (const name of ["types-lz4.arrow", "nested.arrow", "views.arrow", "delta-dictionary.arrows"]) {
    const good = readFileSync(new URL(name, folder));
    for (const [place, value, isCut] of places) {
      const bytes = isCut ? good.subarray(0, place % good.length) : good.slice();
      if (!isCut) bytes[place % bytes.length] = value;
      try {
        await read("arrow", splitOfBytes(bytes, name));
      } catch (error) {
        if (!(error instanceof SparkError)) throw error;
        expect(error.condition).toMatch(/^(FAILED_READ_FILE|UNSUPPORTED_ARROWTYPE|UNABLE_TO_INFER_SCHEMA)/);
      }
    }
  }
}, 60_000);
