// @ts-check
// The data of the benchmarks, made in bench/data where it is missing and the same on every machine: TPC-H's lineitem by
// tpchgen-cli, as Parquet, as CSV, and as the Arrow streams that tables in memory are loaded from.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { DateDay, Decimal, makeData, RecordBatch, Table, tableToIPC, Utf8, vectorFromArray } from "apache-arrow";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { root } from "./freshness.mjs";

/** @typedef {import("apache-arrow").Data} Data */

const folder = join(root, "bench/data");
const generator = "tpchgen-cli==4.0.0";

/** Rows of one Arrow stream, and of one of its batches: what DuckDB-Wasm takes in without trouble. */
const STREAM_ROWS = 983_040;
const BATCH_ROWS = 122_880;

/** What each part reads. @type {Readonly<Record<string, () => Promise<void>>>} */
const needs = {
  scan: async () => {
    tpch("sf0.1", "parquet");
    tpch("sf0.1", "csv");
  },
  tpch: async () => {
    tpch("sf1", "parquet");
    await lineitemStreams();
  },
};

/** @param {readonly string[]} parts */
export async function prepareData(parts) {
  for (const part of parts) await needs[part]?.();
}

/**
 * lineitem of a scale factor in a format.
 * @param {`sf${number}`} scale
 * @param {"parquet" | "csv"} format
 */
function tpch(scale, format) {
  const place = join(folder, "tpch", scale);
  if (existsSync(join(place, `lineitem.${format}`))) return;
  console.log(`Making lineitem of TPC-H ${scale} as ${format}`);
  mkdirSync(place, { recursive: true });
  const partial = join(place, "partial");
  run(tpchgen(), [format, "-s", scale.slice(2), "-T", "lineitem", "--output-dir", partial]);
  renameSync(join(partial, `lineitem.${format}`), join(place, `lineitem.${format}`));
  rmSync(partial, { recursive: true });
}

/** The generator: the one that is installed, or one that is installed here. */
function tpchgen() {
  if (spawnSync("tpchgen-cli", ["--version"], { stdio: "ignore" }).status === 0) return "tpchgen-cli";
  const environment = join(folder, "python");
  const program = join(environment, process.platform === "win32" ? "Scripts" : "bin", "tpchgen-cli");
  if (!existsSync(program)) {
    const python = process.platform === "win32" ? "python" : "python3";
    run(python, ["-m", "venv", environment]);
    run(join(program, "..", "python"), ["-m", "pip", "install", "--quiet", generator]);
  }
  return program;
}

/**
 * @param {string} program
 * @param {readonly string[]} words
 */
function run(program, words) {
  const { status, error } = spawnSync(program, words, { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) {
    const why = error?.message ?? `it ended with status ${status}`;
    throw new Error(`${basename(program)} ${words.join(" ")}: ${why}. TPC-H's data comes from ${generator} of PyPI.`);
  }
}

/**
 * Columns of Q1 and Q6: what SQL has as DECIMAL(15,2), VARCHAR and DATE, as Arrow vectors.
 * @type {Readonly<Record<string, (values: readonly unknown[]) => Data>>}
 */
const columns = {
  l_quantity: decimals,
  l_extendedprice: decimals,
  l_discount: decimals,
  l_tax: decimals,
  l_returnflag: texts,
  l_linestatus: texts,
  l_shipdate: (values) => makeData({ type: new DateDay(), data: Int32Array.from(values, Number) }),
};

/** Turns the Parquet file of SF1 into Arrow streams, read by hyparquet so that what is measured had no part in it. */
async function lineitemStreams() {
  const place = join(folder, "tpch/sf1/arrow");
  if (existsSync(join(place, "manifest.json"))) return;
  console.log("Making Arrow streams of lineitem");
  mkdirSync(place, { recursive: true });
  const file = await asyncBufferFromFile(join(folder, "tpch/sf1/lineitem.parquet"));
  const metadata = await parquetMetadataAsync(file);
  const rows = Number(metadata.num_rows);
  /** @type {string[]} */
  const streams = [];
  for (let start = 0; start < rows; start += STREAM_ROWS) {
    /** @type {Readonly<Record<string, unknown>>[]} */
    const read = await parquetReadObjects({
      file,
      metadata,
      columns: Object.keys(columns),
      rowStart: start,
      rowEnd: Math.min(rows, start + STREAM_ROWS),
      parsers: { dateFromDays: (/** @type {number} */ days) => days },
    });
    const batches = [];
    for (let from = 0; from < read.length; from += BATCH_ROWS) {
      const batch = read.slice(from, from + BATCH_ROWS);
      const data = Object.entries(columns).map(([name, toArrow]) => [name, toArrow(batch.map((row) => row[name]))]);
      batches.push(new RecordBatch(Object.fromEntries(data)));
    }
    const name = `lineitem-${String(streams.length).padStart(2, "0")}.arrows`;
    writeFileSync(join(place, name), tableToIPC(new Table(batches), "stream"));
    streams.push(name);
  }
  writeFileSync(join(place, "manifest.json"), JSON.stringify({ rows, streams }));
}

/** @param {readonly unknown[]} values with two digits after the point */
function decimals(values) {
  const data = new BigInt64Array(values.length * 2);
  for (const [i, value] of values.entries()) {
    const unscaled = BigInt(Math.round(Number(value) * 100));
    data[2 * i] = unscaled;
    data[2 * i + 1] = unscaled < 0n ? -1n : 0n;
  }
  return makeData({ type: new Decimal(2, 15), length: values.length, data: new Uint32Array(data.buffer) });
}

/** @param {readonly unknown[]} values */
function texts(values) {
  const vector = vectorFromArray(values.map(String), new Utf8());
  return /** @type {Data} */ (vector.data[0]);
}
