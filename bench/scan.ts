// Reading files: every value of every column of a CSV file and of a Parquet file.

import * as aq from "arquero";
import { parquetMetadataAsync, parquetRead } from "hyparquet";
import Papa from "papaparse";
import { DUCKDB, DuckDB } from "./engines/duckdb.ts";
import { Hibana } from "./engines/hibana.ts";
import { decodeWithExecutor, decodeWithParquetWasm, PARQUET_WASM } from "./engines/parquet-decoders.ts";
import { type ArrowTable, sortedRows } from "./harness/arrow-rows.ts";
import type { Part } from "./harness/part.ts";
import { HIBANA, type Recorder } from "./harness/recorder.ts";

const CSV = "CSV, 16 columns of known types";
const PARQUET = "Parquet, 16 columns";
const DECODE_ALL = "Parquet of SF1 decoded by one worker, all 16 columns";
const DECODE_FOUR = "Parquet of SF1 decoded by one worker, 4 of 16 columns";
const FOUR_COLUMNS = ["l_shipdate", "l_discount", "l_quantity", "l_extendedprice"];

/** lineitem's columns with the names that both SQL dialects have for their types. */
const COLUMNS = {
  l_orderkey: "BIGINT",
  l_partkey: "BIGINT",
  l_suppkey: "BIGINT",
  l_linenumber: "INT",
  l_quantity: "DECIMAL(15,2)",
  l_extendedprice: "DECIMAL(15,2)",
  l_discount: "DECIMAL(15,2)",
  l_tax: "DECIMAL(15,2)",
  l_returnflag: "STRING",
  l_linestatus: "STRING",
  l_shipdate: "DATE",
  l_commitdate: "DATE",
  l_receiptdate: "DATE",
  l_shipinstruct: "STRING",
  l_shipmode: "STRING",
  l_comment: "STRING",
} as const;

/** Looks at every value; rows and quantity come first, for those that answer no SQL. */
const AGGREGATES = [
  "count(*) AS rows",
  "sum(l_quantity) AS quantity",
  ...Object.keys(COLUMNS).map((name) => `max(${name}) AS ${name}`),
].join(", ");

const SQL_RUNS = { warmUp: 2, runs: 7 };
const LIBRARY_RUNS = { warmUp: 1, runs: 3 };

export const part: Part = {
  title: "Scan",
  method:
    "lineitem of TPC-H SF0.1, 600,572 rows, as a CSV file and as a Parquet file (snappy), given as File objects. SQL engines aggregate every column of every row; papaparse makes arrays of strings and Arquero a table of it on the main thread, hyparquet decodes every column there, and both sum one column. Megabytes are those of the file. DuckDB-Wasm loads its Parquet reader from the network, which a page that works offline cannot, so it is left out. Then lineitem of SF1 from Parquet into the memory of one worker, with no query above: batches of an executor, and Arrow data in parquet-wasm's memory, which is given the file's bytes and not the file.",
  async run(recorder) {
    const csv = await file("lineitem.csv");
    const parquet = await file("lineitem.parquet");
    await scanWithHibana(recorder, csv, parquet);
    await scanWithDuckDB(recorder, csv);
    await scanWithLibraries(recorder, csv, parquet);
    await decode(recorder, await file("lineitem.parquet", "sf1"));
    recorder.ahead(CSV, DUCKDB, 1);
    recorder.ahead(CSV, "Arquero", 1);
    recorder.ahead(CSV, "papaparse", 1);
    recorder.ahead(PARQUET, "hyparquet", 1);
    recorder.ahead(DECODE_ALL, PARQUET_WASM, 1.5);
    recorder.ahead(DECODE_FOUR, PARQUET_WASM, 3);
  },
};

async function scanWithHibana(recorder: Recorder, csv: File, parquet: File): Promise<void> {
  const hibana = await Hibana.start(2);
  const schema = Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`);
  const reader = hibana.spark.read.option("header", true).schema(schema.join(", "));
  await reader.csv(csv).createOrReplaceTempView("csv");
  await hibana.spark.read.parquet(parquet).createOrReplaceTempView("parquet");
  for (const [name, view, { size }] of [
    [CSV, "csv", csv],
    [PARQUET, "parquet", parquet],
  ] as const) {
    const ask = () => hibana.query(`SELECT ${AGGREGATES} FROM ${view}`);
    const table = await recorder.measure(name, hibana.name, "MB/s", SQL_RUNS, ask, throughputOf(size));
    checkTable(recorder, name, hibana.name, table);
  }
  await hibana.stop();
}

async function scanWithDuckDB(recorder: Recorder, csv: File): Promise<void> {
  const duckdb = await DuckDB.start();
  await duckdb.registerFile("lineitem.csv", csv);
  const types = Object.entries(COLUMNS).map(([name, type]) => `${name}: '${type}'`);
  const sql = `SELECT ${AGGREGATES} FROM read_csv('lineitem.csv', header = true, columns = {${types.join(", ")}})`;
  const ask = () => duckdb.query(sql);
  const table = await recorder.measure(CSV, duckdb.name, "MB/s", SQL_RUNS, ask, throughputOf(csv.size));
  checkTable(recorder, CSV, duckdb.name, table);
  await duckdb.stop();
}

async function scanWithLibraries(recorder: Recorder, csv: File, parquet: File): Promise<void> {
  for (const [name, engine, source, scan] of [
    [CSV, "papaparse", csv, scanWithPapaparse],
    [CSV, "Arquero", csv, scanWithArquero],
    [PARQUET, "hyparquet", parquet, scanWithHyparquet],
  ] as const) {
    const ask = () => scan(source);
    const answer = await recorder.measure(name, engine, "MB/s", LIBRARY_RUNS, ask, throughputOf(source.size));
    recorder.check(`rows and quantity of ${name}`, engine, answer);
  }
}

async function decode(recorder: Recorder, parquet: File): Promise<void> {
  for (const [name, columns] of [
    [DECODE_ALL, Object.keys(COLUMNS)],
    [DECODE_FOUR, FOUR_COLUMNS],
  ] as const) {
    for (const [engine, start] of [
      [HIBANA, decodeWithExecutor],
      [PARQUET_WASM, decodeWithParquetWasm],
    ] as const) {
      const decoder = await start(parquet, columns);
      let rows = 0;
      const run = async (): Promise<number> => {
        rows = await decoder.run();
        return rows;
      };
      const perSecond = (millis: number): number => rows / 1e6 / (millis / 1000);
      recorder.check(name, engine, await recorder.measure(name, engine, "Mrows/s", LIBRARY_RUNS, run, perSecond));
      await decoder.stop();
    }
  }
}

async function scanWithPapaparse(source: File): Promise<number[]> {
  const { data } = Papa.parse<string[]>(await source.text(), { header: false, skipEmptyLines: true });
  const [header = [], ...rows] = data;
  const quantity = header.indexOf("l_quantity");
  return [rows.length, rows.reduce((sum, row) => sum + Number(row[quantity]), 0)];
}

async function scanWithArquero(source: File): Promise<number[]> {
  const table = aq.fromCSV(await source.text());
  return [table.numRows(), sumOf(table.array("l_quantity"))];
}

async function scanWithHyparquet(source: File): Promise<number[]> {
  const buffer = await source.arrayBuffer();
  const metadata = await parquetMetadataAsync(buffer);
  let quantity = 0;
  await parquetRead({
    file: buffer,
    metadata,
    onChunk: ({ columnName, columnData }) => {
      if (columnName === "l_quantity") quantity += sumOf(columnData);
    },
  });
  return [Number(metadata.num_rows), quantity];
}

function sumOf(values: ArrayLike<unknown>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Number(values[i]);
  return sum;
}

function checkTable(recorder: Recorder, name: string, engine: string, table: ArrowTable): void {
  const row = sortedRows(table)[0] ?? [];
  recorder.check(name, engine, row);
  recorder.check(`rows and quantity of ${name}`, engine, row.slice(0, 2));
}

/** Megabytes a second, of the milliseconds that a file took. */
function throughputOf(bytes: number): (millis: number) => number {
  return (millis) => bytes / 1e6 / (millis / 1000);
}

async function file(name: string, scale = "sf0.1"): Promise<File> {
  const blob = await (await fetch(`/data/tpch/${scale}/${name}`)).blob();
  return new File([blob], name);
}
