// TPC-H's Q1 and Q6 on lineitem of scale factor 1, in memory: scanning, filtering and aggregating decimals.

import { DUCKDB, DuckDB } from "./engines/duckdb.ts";
import { Hibana } from "./engines/hibana.ts";
import type { SqlEngine } from "./engines/sql-engine.ts";
import { type PlainRow, sortedRows } from "./harness/arrow-rows.ts";
import type { Part } from "./harness/part.ts";
import type { Recorder } from "./harness/recorder.ts";

const QUERIES = {
  Q1: `SELECT l_returnflag, l_linestatus, sum(l_quantity) AS sum_qty, sum(l_extendedprice) AS sum_base_price,
      sum(l_extendedprice * (1 - l_discount)) AS sum_disc_price,
      sum(l_extendedprice * (1 - l_discount) * (1 + l_tax)) AS sum_charge, avg(l_quantity) AS avg_qty,
      avg(l_extendedprice) AS avg_price, avg(l_discount) AS avg_disc, count(*) AS count_order
    FROM lineitem WHERE l_shipdate <= DATE '1998-09-02'
    GROUP BY l_returnflag, l_linestatus ORDER BY l_returnflag, l_linestatus`,
  Q6: `SELECT sum(l_extendedprice * l_discount) AS revenue FROM lineitem
    WHERE l_shipdate >= DATE '1994-01-01' AND l_shipdate < DATE '1995-01-01'
      AND l_discount BETWEEN 0.05 AND 0.07 AND l_quantity < 24`,
} as const;

/** Q6's answer for this scale factor, as the specification gives it. */
const REVENUE = 123141078.23;

export const part: Part = {
  title: "TPC-H SF1 in memory",
  method:
    "The 6,001,215 rows of lineitem, the columns that the queries need, loaded from the same Arrow streams, with DECIMAL(15,2) and DATE as types. Answers are compared between the engines and with the specification. Hibana has 2 executors; DuckDB-Wasm's bundle has one thread.",
  async run(recorder) {
    const streams = await lineitemStreams();
    for (const start of [() => Hibana.start(2), () => DuckDB.start()]) {
      const engine = await start();
      await engine.createTable("lineitem", streams);
      await runQueries(recorder, engine);
      await engine.stop();
    }
    recorder.ahead("Q1", DUCKDB, 4);
    recorder.ahead("Q6", DUCKDB, 1.5);
  },
};

async function runQueries(recorder: Recorder, engine: SqlEngine): Promise<void> {
  for (const [name, sql] of Object.entries(QUERIES)) {
    const table = await recorder.time(name, engine.name, { warmUp: 5, runs: 15 }, () => engine.query(sql));
    recorder.check(name, engine.name, sortedRows(table).map(roundAverages));
    const revenue = Number(sortedRows(table)[0]?.[0]);
    if (name === "Q6" && Math.abs(revenue - REVENUE) > 0.01)
      throw new Error(`${engine.name} answers Q6 with ${revenue}.`);
  }
}

/** Averages of decimals have six digits after the point in SQL's types, and those of a double in DuckDB. */
function roundAverages(row: PlainRow): PlainRow {
  return row.map((value) => (typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value));
}

async function lineitemStreams(): Promise<Uint8Array[]> {
  const folder = "/data/tpch/sf1/arrow/";
  const { streams } = (await (await fetch(`${folder}manifest.json`)).json()) as { readonly streams: readonly string[] };
  return await Promise.all(
    streams.map(async (name) => new Uint8Array(await (await fetch(folder + name)).arrayBuffer())),
  );
}
