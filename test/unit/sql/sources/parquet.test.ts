// Parquet files of pyarrow and Spark against what real Spark read from them (recorded/parquet_cases.py).

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createNodeHost } from "../../../../src/host/node.ts";
import { kernelsUnderTest } from "../../../kernels/load-kernels.ts";
import { type Answer, actualAnswer, expectedAnswer, filesOf, type RecordedCase } from "./recorded.ts";

const kernels = await kernelsUnderTest();
const context = { host: createNodeHost(), kernels };
const recordings = new URL("../../../data/parquet/recorded.json", import.meta.url);
const cases = JSON.parse(readFileSync(recordings, "utf8")) as readonly RecordedCase[];

/** Spark comes without its codec. */
const BROTLI = "types_brotli";

test.each(cases.filter(({ name }) => name !== BROTLI))("$name", async (recorded) => {
  const expected = expectedAnswer(recorded);
  const actual = await actualAnswer(recorded, context);
  if (expected.error !== undefined) expect(actual.error?.slice(0, expected.error.length)).toEqual(expected.error);
  else if (Object.keys(recorded.files).length > 1) expect(sorted(actual)).toEqual(sorted(expected));
  else expect(actual).toEqual(expected);
});

test("Brotli is read where Spark has no codec for it", async () => {
  const recorded = cases.filter(({ name }) => name === BROTLI);
  expect(recorded.map(({ error }) => error?.[0]?.class)).toEqual(["FAILED_READ_FILE.NO_HINT"]);
  for (const one of recorded) {
    expect((await actualAnswer(one, context)).rows).toEqual([
      [0, ""],
      [1, "a"],
      [2, "twelve bytes"],
    ]);
  }
});

test("every way to cut a file in two gives each row once", async () => {
  for (const recorded of cases.filter(({ name }) => name === "many_row_groups")) {
    const whole = await actualAnswer(recorded, context);
    for (const file of filesOf(recorded)) {
      for (let at = 1; at < file.length; at += 397) {
        const halves = [
          { ...file, length: at },
          { ...file, start: at, length: file.length - at },
        ];
        expect(await actualAnswer(recorded, context, halves), `cut at ${at}`).toEqual(whole);
      }
    }
  }
});

test("a file with any byte broken is read, or ends in one error that names it", async () => {
  const random = fc.sample(fc.tuple(fc.nat(), fc.nat(255)), { numRuns: 150, seed: 11 });
  const names = ["types_snappy_v1", "nested_snappy_v2_small_pages", "delta_byte_array", "dictionary_fallback"];
  for (const recorded of cases.filter(({ name }) => names.includes(name))) {
    const [[name, content] = ["", ""]] = Object.entries(recorded.files);
    if (typeof content === "string") throw new Error("The file is no binary one");
    for (const [place, value] of random) {
      const bytes = Buffer.from(content.base64, "base64");
      bytes[place % bytes.length] = value;
      const broken = { ...recorded, files: { [name]: { base64: bytes.toString("base64") } } };
      const answer = await actualAnswer(broken, context);
      if (answer.error !== undefined) expect(answer.error[0]).toMatch(/^(FAILED_READ_FILE|PARQUET_TYPE)/);
    }
  }
}, 60_000);

function sorted({ schema, rows = [] }: Answer) {
  return { schema, rows: rows.map((row) => row.map(String).join("|")).sort() };
}
