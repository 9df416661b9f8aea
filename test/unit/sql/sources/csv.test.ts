// The CSV source over files in memory: inference, quoting, modes, splits and errors.

import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readBatch } from "../../../../src/columnar/batch-reader.ts";
import { createNodeHost } from "../../../../src/host/node.ts";
import { csvFormat } from "../../../../src/sql/sources/csv/csv-format.ts";
import type { FileSplit, SourceOptions } from "../../../../src/sql/sources/file-format.ts";
import { loadFileFormat } from "../../../../src/sql/sources/registry.ts";
import { type StructType, simpleString } from "../../../../src/types/data-type.ts";
import { kernelsUnderTest } from "../../../kernels/load-kernels.ts";

const kernels = await kernelsUnderTest();
const host = createNodeHost();
const context = { host, kernels, timeZone: "UTC" };

function fileOf(content: string | Uint8Array<ArrayBuffer>, name = "a.csv"): FileSplit {
  const blob = new Blob([content]);
  return { file: { kind: "blob", blob, name }, path: name, start: 0, length: blob.size };
}

async function scan(splits: readonly FileSplit[], options: SourceOptions, userSchema?: StructType) {
  const format = await loadFileFormat("CSV");
  const whole = splits.slice(0, 1);
  const schema = userSchema ?? (await format.inferSchema(whole, options, context));
  const rows = [];
  for (const split of splits) {
    for await (const batch of format.createReader(options, schema, schema).read(split, context)) {
      rows.push(...readBatch(kernels.data, batch, schema));
    }
  }
  return { schema: simpleString(schema), rows };
}

const INFER = { header: "true", inferschema: "true" };

test("infers types and reads nulls, quotes and long strings", async () => {
  const text = 'id,name,x\n1,"a, \\"b\\"",1.5\n-2,,3\n3000000000,a string beyond twelve bytes,\n';
  expect(await scan([fileOf(text)], INFER)).toEqual({
    schema: "struct<id:bigint,name:string,x:double>",
    rows: [
      [1n, 'a, "b"', 1.5],
      [-2n, null, 3],
      [3000000000n, "a string beyond twelve bytes", null],
    ],
  });
});

test("every way to split a file gives each row once", async () => {
  const text = "n,s\n1,one\r\n22,two\n\n333,three\n4,four";
  const file = fileOf(text);
  const whole = await scan([file], INFER);
  expect(whole.rows.length).toBe(4);
  for (let at = 1; at < text.length; at++) {
    const splits = [
      { ...file, length: at },
      { ...file, start: at, length: text.length - at },
    ];
    const schema = await (await loadFileFormat("csv")).inferSchema([file], INFER, context);
    expect((await scan(splits, INFER, schema)).rows).toEqual(whole.rows);
  }
});

test("reads gzip, and a torn one ends in an error that names the file", async () => {
  const zipped = new Uint8Array(gzipSync("n\n1\n2\n"));
  expect((await scan([fileOf(zipped, "a.csv.gz")], INFER)).rows).toEqual([[1], [2]]);
  await expect(scan([fileOf(zipped.slice(0, -6), "torn.csv.gz")], INFER)).rejects.toMatchObject({
    condition: "FAILED_READ_FILE.NO_HINT",
    parameters: { path: "torn.csv.gz" },
  });
});

test("types inferred from the parts of a file are those of the whole", async () => {
  const text = 'i,d,s,t\n1,1,x,2020-01-02\n,2.5,1,2020-01-02 03:04:05\n3000000000,,"a,b",\n4,4,,2020-01-02\n';
  const file = fileOf(text);
  const whole = await csvFormat.inferSchema([file], INFER, context);
  expect(simpleString(whole)).toBe("struct<i:bigint,d:double,s:string,t:timestamp>");
  for (let at = 1; at < text.length; at++) {
    const splits = [
      { ...file, length: at },
      { ...file, start: at, length: text.length - at },
    ];
    const parts = await Promise.all(splits.map((split) => csvFormat.inferPart([split], INFER, context)));
    // Parts cross workers.
    expect(csvFormat.mergeParts(structuredClone(parts), INFER, context), `cut at ${at}`).toEqual(whole);
  }
});
