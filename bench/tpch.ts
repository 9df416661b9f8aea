// The 22 queries of TPC-H over tables in memory: scans, joins, subqueries, groups and sorts of decimals, dates and text.

import statements from "../test/golden/sql/tpch.sql?raw";
import { DUCKDB, DuckDB } from "./engines/duckdb.ts";
import { Hibana } from "./engines/hibana.ts";
import type { SqlEngine } from "./engines/sql-engine.ts";
import { type PlainRow, sortedRows } from "./harness/arrow-rows.ts";
import type { Part } from "./harness/part.ts";

/** Q6's answer for scale factor 1, as the specification gives it. */
const REVENUE = 123141078.23;

export const part: Part = {
  title: "TPC-H in memory",
  method:
    "The 22 queries over the columns that they read, loaded from the same Arrow streams, with DECIMAL(15,2), INT, BIGINT, VARCHAR and DATE as types. Answers are compared between the engines, Q6's with the specification. Engines take turns at each query. Hibana has 2 executors; DuckDB-Wasm's bundle has one thread.",
  async run(recorder, { settings }) {
    const engines: SqlEngine[] = [await Hibana.start(2)];
    if (settings.peers !== "none") engines.push(await DuckDB.start());
    await loadTables(engines, `/data/tpch/sf${settings.sf}/streams/`);
    const queries = queriesOf(statements);
    // Browsers still compile while the first statements run.
    for (const { sql } of queries) for (const engine of engines) await engine.query(sql);
    for (const { name, sql } of queries) {
      const asked = engines.map((engine) => ({ engine: engine.name, run: () => engine.query(sql) }));
      const answers = await recorder.timeInTurns(name, { warmUp: 2, runs: 7 }, asked);
      for (const [i, answer] of answers.entries()) {
        recorder.check(name, asked[i]?.engine ?? "", sortedRows(answer).map(roundAverages));
        if (name === "Q6" && settings.sf === "1") checkRevenue(asked[i]?.engine ?? "", sortedRows(answer));
      }
    }
    for (const engine of engines) await engine.stop();
    if (engines.length === 1) return;
    const names = queries.map(({ name }) => name);
    recorder.aheadInTheMean("All 22", names, DUCKDB, 3);
    recorder.ahead("Q1", DUCKDB, 8);
    recorder.ahead("Q6", DUCKDB, 2);
    for (const name of names) if (name !== "Q1" && name !== "Q6") recorder.ahead(name, DUCKDB, 1);
  },
};

/** The queries of the specification: the statements named q01 to q22. */
function queriesOf(text: string): { readonly name: string; readonly sql: string }[] {
  return text.split(/^-- name: /m).flatMap((one) => {
    const [, number, sql] = /^q(\d\d)\n(.*?);\s*$/s.exec(one) ?? [];
    return number === undefined || sql === undefined ? [] : [{ name: `Q${Number(number)}`, sql }];
  });
}

async function loadTables(engines: readonly SqlEngine[], folder: string): Promise<void> {
  const manifest: Readonly<Record<string, { readonly streams: readonly string[] }>> = await (
    await fetch(`${folder}manifest.json`)
  ).json();
  for (const [table, { streams }] of Object.entries(manifest)) {
    const read = await Promise.all(
      streams.map(async (name) => new Uint8Array(await (await fetch(folder + name)).arrayBuffer())),
    );
    for (const engine of engines) await engine.createTable(table, read);
  }
}

/** Averages of decimals have six digits after the point in SQL's types, and those of a double in DuckDB. */
function roundAverages(row: PlainRow): PlainRow {
  return row.map((value) => (typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value));
}

function checkRevenue(engine: string, rows: readonly PlainRow[]): void {
  const revenue = Number(rows[0]?.[0]);
  if (Math.abs(revenue - REVENUE) > 0.01) throw new Error(`${engine} answers Q6 with ${revenue}.`);
}
