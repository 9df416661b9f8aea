// Files of every format with bits flipped, bytes lost, added or moved: what comes of them are rows or one typed error of
// Spark's, with all memory given back, and it comes soon.

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { BATCH_NUM_ROWS } from "../../src/columnar/layout.ts";
import { SparkError } from "../../src/errors/index.ts";
import { createNodeHost } from "../../src/host/node.ts";
import type { FileSplit, PushedFilter } from "../../src/sql/sources/file-format.ts";
import { loadFileFormat } from "../../src/sql/sources/registry.ts";
import { kernelsUnderTest } from "../kernels/load-kernels.ts";
import type { RecordedCase } from "../unit/sql/sources/recorded.ts";

const kernels = await kernelsUnderTest();
const context = { host: createNodeHost(), kernels, timeZone: "UTC" };
/** Of one file; more hang. */
const MOST_MILLIS = 5_000;
const ERRORS =
  /^(FAILED_READ_FILE|UNABLE_TO_INFER_SCHEMA|PARQUET_|MALFORMED_RECORD|COLUMN_ALREADY_EXISTS|UNRECOGNIZED_PARQUET|INVALID_|_LEGACY_ERROR|UNSUPPORTED_)/;

interface Sample {
  readonly name: string;
  readonly format: string;
  readonly bytes: Uint8Array;
}

function recorded(path: string, format: string): readonly Sample[] {
  const text = readFileSync(new URL(path, import.meta.url), "utf8");
  return (JSON.parse(text) as readonly RecordedCase[])
    .filter(({ files, options }) => Object.keys(files).length === 1 && Object.keys(options).length === 0)
    .map(({ name, files }) => {
      const content = Object.values(files)[0] ?? "";
      const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.from(content.base64, "base64");
      return { name, format, bytes };
    })
    .filter(({ bytes }) => bytes.length > 0 && bytes.length < 300_000);
}

function arrowFiles(): readonly Sample[] {
  const folder = new URL("../data/arrow/", import.meta.url);
  const names = readdirSync(folder).filter((name) => /\.arrows?$/.test(name));
  return names.map((name) => ({ name, format: "arrow", bytes: readFileSync(new URL(name, folder)) }));
}

const recordings = "../unit/sql/sources/recorded";
const samples: Readonly<Record<string, readonly Sample[]>> = {
  parquet: [
    ...recorded("../data/parquet/recorded.json", "parquet"),
    ...recorded("../data/parquet/pruning.json", "parquet"),
  ],
  arrow: arrowFiles(),
  csv: recorded(`${recordings}/csv.json`, "csv"),
  json: recorded(`${recordings}/json.json`, "json"),
  text: recorded(`${recordings}/text.json`, "text"),
};

/** One thing that goes wrong with bytes on their way. */
type Damage = {
  readonly kind: "flip" | "set" | "cut" | "lose" | "double";
  readonly place: number;
  readonly value: number;
};

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom("flip", "flip", "set", "set", "cut", "lose", "double" as const),
  place: fc.nat(),
  value: fc.nat(255),
});

function broken(bytes: Uint8Array, { kind, place, value }: Damage): Uint8Array {
  // Footers and headers, at the ends, are where most can go wrong.
  const near = place % 3 === 0 ? place % Math.min(bytes.length, 300) : place % bytes.length;
  const at = place % 2 === 0 ? bytes.length - 1 - near : near;
  const size = 1 + (value % 40);
  const copy = Buffer.from(bytes);
  switch (kind) {
    case "flip":
      copy[at] = (copy[at] ?? 0) ^ (1 << (value & 7));
      return copy;
    case "set":
      copy[at] = value;
      return copy;
    case "cut":
      return copy.subarray(0, at);
    case "lose":
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + size)]);
    default:
      return Buffer.concat([copy.subarray(0, at + size), copy.subarray(at)]);
  }
}

/** Reads all rows, with conditions on each column for readers that look at statistics; the condition of what failed. */
async function read({ name, format: formatName, bytes }: Sample, isFiltered: boolean): Promise<string | number> {
  const blob = new Blob([new Uint8Array(bytes)]);
  const split: FileSplit = { file: { kind: "blob", blob, name }, path: name, start: 0, length: blob.size };
  try {
    const format = await loadFileFormat(formatName);
    const schema = await format.inferSchema([split], {}, context);
    const filters: PushedFilter[] = isFiltered
      ? schema.fields.slice(0, 2).map((field) => ({
          op: "=",
          column: field.name,
          value: field.dataType.kind === "string" ? "key 000007" : field.dataType.kind === "long" ? 7n : 7,
        }))
      : [];
    let rows = 0;
    for await (const batch of format.createReader({}, schema, schema, filters).read(split, context)) {
      rows += kernels.getI32(batch + BATCH_NUM_ROWS);
    }
    return rows;
  } catch (error) {
    if (error instanceof SparkError) return error.condition;
    throw error;
  }
}

test.each(Object.keys(samples))(
  "%s",
  async (format) => {
    const files = samples[format] ?? [];
    const runs = fc.sample(
      fc.tuple(fc.nat(files.length - 1), fc.array(damage, { minLength: 1, maxLength: 3 }), fc.boolean()),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 400), seed: Number(process.env.FUZZ_SEED ?? 20) },
    );
    for (const [run, [index, damages, isFiltered]] of runs.entries()) {
      const sample = files[index];
      if (sample === undefined) continue;
      const bytes = damages.reduce((part, one) => (part.length === 0 ? part : broken(part, one)), sample.bytes);
      const what = `run ${run}: ${sample.name} with ${JSON.stringify(damages)}`;
      const start = performance.now();
      const answer = await read({ ...sample, bytes }, isFiltered).catch((error: unknown) => {
        throw new Error(`${what} ended in ${String(error)}`, { cause: error });
      });
      expect(performance.now() - start, what).toBeLessThan(MOST_MILLIS);
      if (typeof answer === "string") expect(answer, what).toMatch(ERRORS);
      expect(kernels.memoryUsed, what).toBe(0);
    }
  },
  120_000,
);
