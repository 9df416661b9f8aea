// @ts-check
// The data of the benchmarks, made in bench/data where it is missing and the same on every machine: TPC-H's tables by
// tpchgen-cli, as Parquet, lineitem as CSV too, and as the Arrow streams that tables in memory are loaded from.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "./freshness.mjs";

const folder = join(root, "bench/data");
const generator = "tpchgen-cli==4.0.0";
const arrow = "pyarrow==21.0.0";

/** Columns that the 22 queries read. @type {Readonly<Record<string, readonly string[]>>} */
const tables = {
  customer: ["c_custkey", "c_name", "c_address", "c_nationkey", "c_phone", "c_acctbal", "c_mktsegment", "c_comment"],
  lineitem: [
    ...["l_orderkey", "l_partkey", "l_suppkey", "l_quantity", "l_extendedprice", "l_discount", "l_tax", "l_returnflag"],
    ...["l_linestatus", "l_shipdate", "l_commitdate", "l_receiptdate", "l_shipinstruct", "l_shipmode"],
  ],
  nation: ["n_nationkey", "n_name", "n_regionkey"],
  orders: [
    ...["o_orderkey", "o_custkey", "o_orderstatus", "o_totalprice", "o_orderdate", "o_orderpriority", "o_shippriority"],
    "o_comment",
  ],
  part: ["p_partkey", "p_name", "p_mfgr", "p_brand", "p_type", "p_size", "p_container"],
  partsupp: ["ps_partkey", "ps_suppkey", "ps_availqty", "ps_supplycost"],
  region: ["r_regionkey", "r_name"],
  supplier: ["s_suppkey", "s_name", "s_address", "s_nationkey", "s_phone", "s_acctbal", "s_comment"],
};

/** What each part reads. @type {Readonly<Record<string, (scale: string) => void>>} */
const needs = {
  scan: () => {
    tpch("sf0.1", "lineitem", "parquet");
    tpch("sf1", "lineitem", "parquet");
    tpch("sf0.1", "lineitem", "csv");
  },
  rdd: () => words(),
  tpch: (scale) => {
    for (const table of Object.keys(tables)) tpch(`sf${scale}`, table, "parquet");
    streams(`sf${scale}`);
  },
};

/**
 * @param {readonly string[]} parts
 * @param {string} scale TPC-H's scale factor
 */
export function prepareData(parts, scale) {
  for (const part of parts) needs[part]?.(scale);
}

/**
 * A table of a scale factor in a format.
 * @param {string} scale
 * @param {string} table
 * @param {"parquet" | "csv"} format
 */
function tpch(scale, table, format) {
  const place = join(folder, "tpch", scale);
  if (existsSync(join(place, `${table}.${format}`))) return;
  console.log(`Making ${table} of TPC-H ${scale} as ${format}`);
  mkdirSync(place, { recursive: true });
  const partial = join(place, "partial");
  run(python("tpchgen-cli"), [format, "-s", scale.slice(2), "-T", table, "--output-dir", partial]);
  renameSync(join(partial, `${table}.${format}`), join(place, `${table}.${format}`));
  rmSync(partial, { recursive: true });
}

/** Lines of ten words, of fifty thousand that are not equally frequent. */
function words() {
  const file = join(folder, "rdd/words.txt");
  if (existsSync(file)) return;
  let state = 12345;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const vocabulary = Array.from({ length: 50_000 }, (_, i) => {
    let word = "";
    for (let rest = i + 26; rest > 0; rest = Math.floor(rest / 26)) word += String.fromCharCode(97 + (rest % 26));
    return word;
  });
  const word = () => vocabulary[Math.floor(vocabulary.length * next() ** 3)];
  const lines = Array.from({ length: 560_000 }, () => Array.from({ length: 10 }, word).join(" "));
  mkdirSync(join(folder, "rdd"), { recursive: true });
  writeFileSync(file, `${lines.join("\n")}\n`);
}

/** Turns the Parquet files of a scale factor into Arrow streams. @param {string} scale */
function streams(scale) {
  const place = join(folder, "tpch", scale);
  if (existsSync(join(place, "streams/manifest.json"))) return;
  console.log(`Making Arrow streams of TPC-H ${scale}`);
  mkdirSync(join(place, "streams"), { recursive: true });
  const script = join(root, "scripts/arrow-streams.py");
  run(python("python"), [script, place, join(place, "streams"), JSON.stringify(tables)]);
}

/** A program of the environment that holds what makes the data, installed here when it is missing. @param {string} program */
function python(program) {
  const environment = join(folder, "python");
  const programs = join(environment, process.platform === "win32" ? "Scripts" : "bin");
  if (!existsSync(join(environment, "complete"))) {
    run(process.platform === "win32" ? "python" : "python3", ["-m", "venv", environment]);
    run(join(programs, "python"), ["-m", "pip", "install", "--quiet", generator, arrow]);
    writeFileSync(join(environment, "complete"), "");
  }
  return join(programs, program);
}

/**
 * @param {string} program
 * @param {readonly string[]} words
 */
function run(program, words) {
  const { status, error } = spawnSync(program, words, { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) {
    const why = error?.message ?? `it ended with status ${status}`;
    throw new Error(
      `${basename(program)} ${words.join(" ")}: ${why}. TPC-H's data is made by ${generator} and ${arrow} of PyPI.`,
    );
  }
}
