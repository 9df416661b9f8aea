// Rows of Parquet files that pushed filters rule out may be left out; all others must be there, whole. Files with page
// indexes and Bloom filters of pyarrow and Spark (recorded/pruning_cases.py), against what Spark read of them.

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readBatch } from "../../../../src/columnar/batch-reader.ts";
import type { RandomAccessFile } from "../../../../src/host/files.ts";
import type { Host } from "../../../../src/host/host.ts";
import { createNodeHost } from "../../../../src/host/node.ts";
import type { ColumnFilter, PushedFilter } from "../../../../src/sql/sources/file-format.ts";
import { parquetFormat } from "../../../../src/sql/sources/parquet/parquet-format.ts";
import type { CatalystValue, InternalRow } from "../../../../src/types/catalyst-value.ts";
import { StructType } from "../../../../src/types/data-type.ts";
import { kernelsUnderTest } from "../../../kernels/load-kernels.ts";
import { actualAnswer, expectedAnswer, filesOf, type RecordedCase } from "./recorded.ts";

const kernels = await kernelsUnderTest();
const host = createNodeHost();
const recordings = new URL("../../../data/parquet/pruning.json", import.meta.url);
const cases = JSON.parse(readFileSync(recordings, "utf8")) as readonly RecordedCase[];

interface Pruned {
  readonly schema: StructType;
  readonly rows: readonly InternalRow[];
  readonly bytesRead: number;
  readonly size: number;
}

async function read(
  name: string,
  filters: readonly PushedFilter[],
  select?: readonly string[],
  runtimeFilters?: () => readonly PushedFilter[],
): Promise<Pruned> {
  const recorded = cases.find((candidate) => candidate.name === name);
  const [split] = recorded === undefined ? [] : filesOf(recorded);
  if (split === undefined) throw new Error(`There is no case ${name}`);
  const counter = countingHost();
  const context = { host: counter.host, kernels, timeZone: "UTC", ...(runtimeFilters && { runtimeFilters }) };
  const schema = await parquetFormat.inferSchema([split], {}, { host, timeZone: "UTC" });
  const requested = select ? StructType(schema.fields.filter((field) => select.includes(field.name))) : schema;
  const rows: InternalRow[] = [];
  const reader = parquetFormat.createReader({}, requested, schema, filters);
  for await (const batch of reader.read(split, context)) rows.push(...readBatch(kernels.data, batch, requested));
  return { schema: requested, rows, bytesRead: counter.bytesRead(), size: split.length };
}

/** The host, with what is read of its files behind the first 64 KiB of the end counted. */
function countingHost(): { readonly host: Host; readonly bytesRead: () => number } {
  let bytes = 0;
  const openFile = async (reference: Parameters<Host["openFile"]>[0]): Promise<RandomAccessFile> => {
    const file = await host.openFile(reference);
    return {
      name: file.name,
      size: file.size,
      stream: (start) => file.stream(start),
      close: () => file.close(),
      read: (start, end) => {
        if (end < file.size) bytes += end - start;
        return file.read(start, end);
      },
    };
  };
  return { host: { ...host, openFile }, bytesRead: () => bytes };
}

function compare(a: CatalystValue, b: CatalystValue): number {
  if (typeof a === "string" && typeof b === "string") return Buffer.compare(Buffer.from(a), Buffer.from(b));
  if (typeof a === "number" && typeof b === "number") {
    return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : 1) : Number.isNaN(b) ? -1 : Math.sign(a - b);
  }
  if (a === b || a === null || b === null) return 0;
  return a < b ? -1 : 1;
}

function meets(row: InternalRow, schema: StructType, filter: PushedFilter): boolean {
  if (filter.op === "and") return filter.filters.every((part) => meets(row, schema, part));
  if (filter.op === "or") return filter.filters.some((part) => meets(row, schema, part));
  const value = row[schema.fields.findIndex(({ name }) => name === filter.column)] ?? null;
  return meetsOne(value, filter);
}

function meetsOne(value: CatalystValue, filter: ColumnFilter): boolean {
  if (filter.op !== "in" && !("value" in filter)) return (value === null) === (filter.op === "isNull");
  if (filter.op === "<=>" && filter.value === null) return value === null;
  if (value === null) return false;
  switch (filter.op) {
    case "in":
      return filter.values.some((wanted) => wanted !== null && compare(value, wanted) === 0);
    case "=":
    case "<=>":
      return compare(value, filter.value) === 0;
    case "<":
      return compare(value, filter.value) < 0;
    case "<=":
      return compare(value, filter.value) <= 0;
    case ">":
      return compare(value, filter.value) > 0;
    default:
      return compare(value, filter.value) >= 0;
  }
}

test.each(cases)("$name is read as Spark reads it", async (recorded) => {
  expect(await actualAnswer(recorded, { host, kernels })).toEqual(expectedAnswer(recorded));
});

test.each(cases.map(({ name }) => name))(
  "no row of %s is lost by filters",
  async (name) => {
    const whole = await read(name, []);
    const { fields } = whole.schema;
    const ordered = fields
      .map(({ name: column }, i) => ({ column, i }))
      .filter(({ i }) => {
        const kind = fields[i]?.dataType.kind;
        return kind !== "array" && kind !== "struct";
      });
    const one = fc.tuple(
      fc.constantFrom(...ordered),
      fc.constantFrom("=", "<=>", "<", "<=", ">", ">=", "in", "isNull", "isNotNull" as const),
      fc.array(fc.nat(whole.rows.length - 1), { minLength: 1, maxLength: 3 }),
    );
    const toFilter = ([{ column, i }, op, rows]: [{ column: string; i: number }, string, number[]]): ColumnFilter => {
      const values = rows.map((row) => whole.rows[row]?.[i] ?? null);
      if (op === "in") return { op, column, values };
      if (op === "isNull" || op === "isNotNull") return { op, column };
      const value = values[0] ?? null;
      if (value === null) return { op: "isNotNull", column };
      return { op: op as "=" | "<=>" | "<" | "<=" | ">" | ">=", column, value };
    };
    const filter = fc.oneof(
      one.map(toFilter),
      fc
        .array(one.map(toFilter), { minLength: 1, maxLength: 3 })
        .map((filters): PushedFilter => ({ op: "or", filters })),
      fc
        .array(one.map(toFilter), { minLength: 1, maxLength: 3 })
        .map((filters): PushedFilter => ({ op: "and", filters })),
    );
    const runs = fc.sample(fc.array(filter, { minLength: 1, maxLength: 3 }), { numRuns: 60, seed: 6 });
    for (const [run, filters] of runs.entries()) {
      const expected = whole.rows.filter((row) => filters.every((part) => meets(row, whole.schema, part)));
      const pruned = await read(name, filters);
      const kept = pruned.rows.filter((row) => filters.every((part) => meets(row, whole.schema, part)));
      expect(kept, `run ${run}`).toEqual(expected);
      const found = await read(name, [], undefined, () => filters);
      expect(found.rows, `run ${run}, found at run time`).toEqual(pruned.rows);
    }
  },
  60_000,
);

test.each(["page_index_v1", "page_index_v2", "page_index_plain"])(
  "of %s only the pages that a row is in are read",
  async (name) => {
    const { rows, bytesRead, size } = await read(name, [{ op: "=", column: "id", value: 777 }], ["id", "key"]);
    expect(rows.some(([id]) => id === 777)).toBe(true);
    expect(rows.length).toBeLessThan(150);
    // Ranges that lie near one another are read as one, gaps and all.
    expect(bytesRead).toBeLessThan(size / 2);
  },
);

test("a Bloom filter rules out values that statistics do not", async () => {
  const present = await read("spark_bloom_snappy", [{ op: "=", column: "name", value: "user 7919" }]);
  expect(present.rows.length).toBeGreaterThan(0);
  const absent: ColumnFilter[] = [
    { op: "=", column: "name", value: "user 7918 that is not there" },
    { op: "in", column: "number", values: [1, 2, null] },
    { op: "<=>", column: "long", value: 5n },
    { op: "=", column: "day", value: 19723 + 3 },
  ];
  const found = await Promise.all(
    absent.map(async (filter) => (await read("spark_bloom_snappy", [filter])).rows.length),
  );
  expect(found.filter((rows) => rows === 0).length).toBeGreaterThanOrEqual(3);
});

test("a dictionary that lacks a value spares its row group", async () => {
  const { rows, bytesRead, size } = await read("no_page_index", [{ op: "=", column: "mixed", value: "b" }]);
  expect(rows).toEqual([]);
  expect(bytesRead).toBeLessThan(size / 10);
});

test("filters that come late leave out what has not been read", async () => {
  let asked = 0;
  const filter: PushedFilter = { op: "<", column: "id", value: 0 };
  const { rows } = await read("no_page_index", [], undefined, () => (asked++ < 2 ? [] : [filter]));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThan(800);
});

test("a column of which no value is wanted spares the others", async () => {
  // The statistics of `random` say nothing; its values do.
  const { rows } = await read("no_page_index", [{ op: "=", column: "mixed", value: "b" }]);
  expect(rows).toEqual([]);
});
