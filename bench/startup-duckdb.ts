// A page that asks DuckDB-Wasm one question as soon as it can.

import { DuckDB } from "./engines/duckdb.ts";
import { sortedRows } from "./harness/arrow-rows.ts";
import { FIRST_QUERY, FIRST_RESULT } from "./harness/first-query.ts";

const engine = await DuckDB.start();
const table = await engine.query(FIRST_QUERY);
const millis = performance.now();
console.info(FIRST_RESULT, JSON.stringify({ millis, answer: sortedRows(table) }));
