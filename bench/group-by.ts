// Grouping: few groups and many, by integers and by strings, over 10⁶ and 10⁷ rows.

import * as aq from "arquero";
import { DUCKDB, DuckDB } from "./engines/duckdb.ts";
import { Hibana } from "./engines/hibana.ts";
import { type PlainRow, sortedRows, sortRows } from "./harness/arrow-rows.ts";
import { groupsAsArrow, groupsTable } from "./harness/groups.ts";
import type { Part } from "./harness/part.ts";

const ARQUERO = "Arquero";

interface Query {
  readonly name: string;
  readonly sql: string;
  readonly arquero: (table: aq.ColumnTable) => aq.ColumnTable;
}

const { op } = aq;

const QUERIES: readonly Query[] = [
  {
    name: "100 groups, integer key",
    sql: "SELECT id4, avg(v1) AS v1, avg(v2) AS v2, avg(v3) AS v3 FROM groups GROUP BY id4",
    arquero: (t) => t.groupby("id4").rollup({ v1: op.mean("v1"), v2: op.mean("v2"), v3: op.mean("v3") }),
  },
  {
    name: "100 groups, string key",
    sql: "SELECT id1, sum(v1) AS v1 FROM groups GROUP BY id1",
    arquero: (t) => t.groupby("id1").rollup({ v1: op.sum("v1") }),
  },
  {
    name: "10,000 groups, two string keys",
    sql: "SELECT id1, id2, sum(v1) AS v1 FROM groups GROUP BY id1, id2",
    arquero: (t) => t.groupby("id1", "id2").rollup({ v1: op.sum("v1") }),
  },
  {
    name: "a group per 100 rows, integer key",
    sql: "SELECT id6, sum(v1) AS v1, sum(v2) AS v2, sum(v3) AS v3 FROM groups GROUP BY id6",
    arquero: (t) => t.groupby("id6").rollup({ v1: op.sum("v1"), v2: op.sum("v2"), v3: op.sum("v3") }),
  },
  {
    name: "a group per 100 rows, string key",
    sql: "SELECT id3, sum(v1) AS v1, avg(v3) AS v3 FROM groups GROUP BY id3",
    arquero: (t) => t.groupby("id3").rollup({ v1: op.sum("v1"), v3: op.mean("v3") }),
  },
];

const SIZES = [
  { rows: 1_000_000, label: "10⁶ rows", runs: 9, arqueroRuns: 5 },
  { rows: 10_000_000, label: "10⁷ rows", runs: 5, arqueroRuns: 2 },
] as const;

export const part: Part = {
  title: "Group-by",
  method:
    "Tables in memory, shaped as those of the h2o benchmark. Hibana (2 executors) and DuckDB-Wasm (one thread) are loaded from the same Arrow stream and answer with an Arrow table on the main thread; Arquero groups typed arrays and arrays of strings on the main thread. All rows of all answers are compared.",
  async run(recorder) {
    for (const size of SIZES) {
      const groups = groupsTable(size.rows);
      const streams = groupsAsArrow(groups);
      const nameOf = (query: Query) => `${size.label}: ${query.name}`;
      for (const start of [() => Hibana.start(2), () => DuckDB.start()]) {
        const engine = await start();
        await engine.createTable("groups", streams);
        for (const query of QUERIES) {
          const ask = () => engine.query(query.sql);
          const table = await recorder.time(nameOf(query), engine.name, { warmUp: 3, runs: size.runs }, ask);
          recorder.check(nameOf(query), engine.name, sortedRows(table));
        }
        await engine.stop();
      }
      const table = aq.table({ ...groups });
      for (const query of QUERIES) {
        const options = { warmUp: 1, runs: size.arqueroRuns };
        const grouped = await recorder.time(nameOf(query), ARQUERO, options, () => query.arquero(table));
        recorder.check(nameOf(query), ARQUERO, rowsOf(grouped));
      }
      for (const query of QUERIES) {
        recorder.ahead(nameOf(query), DUCKDB, 1);
        recorder.ahead(nameOf(query), ARQUERO, 1);
      }
    }
  },
};

function rowsOf(table: aq.ColumnTable): PlainRow[] {
  const columns = table.columnNames().map((name) => table.array(name));
  return sortRows(Array.from({ length: table.numRows() }, (_, row) => columns.map((column) => column[row])));
}
