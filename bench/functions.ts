// The functions and casts that queries use most, each over a million rows.

import { DUCKDB, DuckDB } from "./engines/duckdb.ts";
import { Hibana } from "./engines/hibana.ts";
import type { SqlEngine } from "./engines/sql-engine.ts";
import { plainRows } from "./harness/arrow-rows.ts";
import type { Part } from "./harness/part.ts";
import type { Recorder } from "./harness/recorder.ts";
import { numbersAsArrow, textsAsArrow } from "./harness/values.ts";

/** Rows of the texts, and of the numbers and times, whose functions would else be lost in what a query costs anyway. */
const TEXT_ROWS = 1_000_000;
const NUMBER_ROWS = 5_000_000;
const PER = 1_000_000;

/** The columns that are text. */
const TEXTS = /\b(?:text|accented|name|padded|list|url|\w+_text)\b/;

/** What brings a value of each row to one value, cheaply, so that every one has to be made. */
const SUMMARIES = {
  number: { hibana: (call: string) => `sum(${call})`, duckdb: (call: string) => `sum(${call})` },
  text: { hibana: (call: string) => `sum(octet_length(${call}))`, duckdb: (call: string) => `sum(strlen(${call}))` },
  boolean: { hibana: (call: string) => `count_if(${call})`, duckdb: (call: string) => `count_if(${call})` },
  time: { hibana: (call: string) => `max(${call})`, duckdb: (call: string) => `max(${call})` },
} as const;

interface Call {
  readonly summary: keyof typeof SUMMARIES;
  readonly sql: string;
  /** DuckDB's words for it, where they are others. */
  readonly duckdb?: string;
}

const CALLS: readonly Call[] = [
  { summary: "text", sql: "upper(text)" },
  { summary: "text", sql: "upper(accented)" },
  { summary: "text", sql: "lower(name)" },
  { summary: "number", sql: "length(text)" },
  { summary: "text", sql: "substring(text, 3, 8)" },
  { summary: "text", sql: "concat(name, '-', text)" },
  { summary: "text", sql: "trim(padded)" },
  { summary: "text", sql: "replace(text, 'the', 'THE')" },
  { summary: "boolean", sql: "text LIKE '%regular%acc%'" },
  { summary: "number", sql: "instr(text, 'final')" },
  { summary: "text", sql: "split_part(list, ',', 3)" },
  {
    summary: "text",
    sql: "regexp_replace(text, '[aeiou]+', '*')",
    duckdb: "regexp_replace(text, '[aeiou]+', '*', 'g')",
  },
  { summary: "text", sql: "regexp_extract(url, 'https?://([^/]+)/', 1)" },
  { summary: "boolean", sql: "url RLIKE '/[0-9]+\\\\.html'", duckdb: "regexp_matches(url, '/[0-9]+\\.html')" },
  { summary: "text", sql: "lpad(name, 16, '*')" },
  { summary: "boolean", sql: "contains(text, 'pending')" },
  { summary: "boolean", sql: "startswith(text, 'fin')", duckdb: "starts_with(text, 'fin')" },
  { summary: "text", sql: "md5(text)" },
  { summary: "number", sql: "year(day)" },
  { summary: "number", sql: "month(day)" },
  { summary: "time", sql: "date_trunc('MONTH', time)" },
  { summary: "time", sql: "date_add(day, b)", duckdb: "day + b" },
  { summary: "number", sql: "datediff(day, other_day)", duckdb: "date_diff('day', other_day, day)" },
  { summary: "text", sql: "date_format(time, 'yyyy-MM-dd HH:mm')", duckdb: "strftime(time, '%Y-%m-%d %H:%M')" },
  { summary: "number", sql: "abs(a)" },
  { summary: "number", sql: "round(x, 2)" },
  { summary: "number", sql: "floor(x)" },
  { summary: "number", sql: "sqrt(x)" },
  { summary: "number", sql: "power(x, 1.5D)", duckdb: "power(x, 1.5)" },
  { summary: "number", sql: "mod(a, b)", duckdb: "a % b" },
  { summary: "number", sql: "coalesce(sparse, b)" },
  { summary: "number", sql: "CASE WHEN b < 100 THEN 1 WHEN b < 500 THEN 2 ELSE 3 END" },
  { summary: "number", sql: "if(a > 0, a, b)" },
  { summary: "number", sql: "nullif(b, 7)" },
  { summary: "number", sql: "CAST(whole_text AS INT)" },
  { summary: "number", sql: "CAST(number_text AS DOUBLE)" },
  { summary: "time", sql: "CAST(date_text AS DATE)" },
  { summary: "text", sql: "CAST(a AS STRING)" },
  { summary: "text", sql: "CAST(x AS STRING)" },
  { summary: "text", sql: "CAST(price AS STRING)" },
  { summary: "text", sql: "CAST(day AS STRING)" },
  { summary: "number", sql: "price * (1 - discount)" },
];

export const part: Part = {
  title: "Functions and casts",
  method:
    "Milliseconds for a million rows in memory, of a table of 10⁶ rows of texts and of one of 5·10⁶ rows of numbers and times. The query sums the numbers, the lengths of the strings, or counts what is true, so the figures include a scan and an aggregation to one row. Hibana has 2 executors, DuckDB-Wasm one thread. The values of every 1999th row, and what the query answers, are compared. accented has letters that are no ASCII.",
  async run(recorder) {
    const tables = { texts: textsAsArrow(TEXT_ROWS), numbers: numbersAsArrow(NUMBER_ROWS) };
    for (const start of [() => Hibana.start(2), () => DuckDB.start()]) {
      const engine = await start();
      for (const [name, streams] of Object.entries(tables)) await engine.createTable(name, streams);
      for (const call of CALLS) await measure(recorder, engine, call);
      await engine.stop();
    }
    for (const { sql } of CALLS) recorder.ahead(sql, DUCKDB, 1);
  },
};

async function measure(recorder: Recorder, engine: SqlEngine, { summary, sql, duckdb = sql }: Call): Promise<void> {
  const isDuckDB = engine.name === DUCKDB;
  const call = isDuckDB ? duckdb : sql;
  const [table, rows] = TEXTS.test(sql) ? ["texts", TEXT_ROWS] : ["numbers", NUMBER_ROWS];
  const query = `SELECT ${SUMMARIES[summary][isDuckDB ? "duckdb" : "hibana"](call)} AS value FROM ${table}`;
  const runs = { warmUp: 2, runs: 5 };
  const perMillion = (millis: number) => (millis * PER) / rows;
  const answer = await recorder.measure(sql, engine.name, "ms", runs, () => engine.query(query), perMillion);
  const values = await engine.query(`SELECT ${call} AS value FROM ${table} WHERE id % 1999 = 0 ORDER BY id`);
  recorder.check(sql, engine.name, [plainRows(answer), plainRows(values)]);
}
