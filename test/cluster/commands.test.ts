// Commands answer what Spark answers (test/data/commands, recorded with record.py), one after another in one session.

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { InternalRow } from "../../src/catalyst/expressions/expression.ts";
import { parsePlan } from "../../src/catalyst/parser/parser.ts";
import { readImageRows } from "../../src/columnar/batch-reader.ts";
import { SparkConf } from "../../src/core/spark-conf.ts";
import { SparkContext } from "../../src/core/spark-context.ts";
import { SparkError } from "../../src/errors/spark-error.ts";
import { createNodeDriverHost } from "../../src/host/node.ts";
import { QueryExecution } from "../../src/sql/execution/query-execution.ts";
import { createSharedState, SessionState } from "../../src/sql/execution/session-state.ts";
import { structToJson } from "../../src/types/schema-json.ts";

interface RecordedStatement {
  readonly name: string;
  readonly sql: string;
  readonly schema?: unknown;
  readonly rows?: readonly (readonly unknown[])[];
  readonly error?: { readonly class: string; readonly sqlState: string | null; readonly parameters: object };
}

const { statements } = JSON.parse(readFileSync(new URL("../data/commands/commands.json", import.meta.url), "utf8")) as {
  statements: readonly RecordedStatement[];
};

let context: SparkContext;
let state: SessionState;

beforeAll(() => {
  const host = createNodeDriverHost();
  const conf = new SparkConf()
    .set("spark.master", "local[1]")
    .set("spark.app.name", "test")
    .set("spark.sql.session.timeZone", "UTC");
  context = new SparkContext({ loadKernels: () => host.loadKernels(), conf, host });
  state = new SessionState(createSharedState(context));
});
afterAll(() => context.stop());

async function run(sql: string): Promise<{ schema: unknown; rows: InternalRow[] }> {
  const query = new QueryExecution(state, parsePlan(sql, state.parserOptions()));
  const schema = await query.schema();
  const rows: InternalRow[] = [];
  for await (const image of query.execute()) rows.push(...readImageRows(image, schema));
  return { schema: structToJson(schema), rows };
}

function textOfLongs(row: InternalRow): readonly unknown[] {
  return row.map((value) => (typeof value === "bigint" ? String(value) : value));
}

describe("in Spark's order", () => {
  test.each(statements.map((statement) => [statement.name, statement] as const))("%s", async (_, statement) => {
    const { sql, schema, rows, error } = statement;
    if (error === undefined) {
      const answer = await run(sql);
      expect(answer.schema).toEqual(schema);
      expect(answer.rows.map(textOfLongs)).toEqual(rows);
      return;
    }
    const failure: unknown = await run(sql).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(SparkError);
    if (!(failure instanceof SparkError)) return;
    expect(failure.condition).toBe(error.class);
    expect(failure.parameters).toEqual(error.parameters);
    if (error.sqlState !== null) expect(failure.sqlState).toBe(error.sqlState);
  });
});

describe("of Hibana's own", () => {
  test("SET shows what was set, SET -v what can be set", async () => {
    await run("SET spark.sql.shuffle.partitions = 3");
    expect((await run("SET")).rows).toContainEqual(["spark.sql.shuffle.partitions", "3"]);
    const { rows } = await run("SET -v");
    expect(rows).toContainEqual([
      "spark.sql.shuffle.partitions",
      "3",
      "The number of partitions of a shuffle for joins and aggregations.",
      "1.1.0",
    ]);
  });

  test("DESCRIBE FUNCTION tells of operators and of functions in FROM too", async () => {
    expect((await run("DESCRIBE FUNCTION `<=>`")).rows).toEqual([
      ["Function: <=>"],
      ["Usage: expr1 <=> expr2 - Whether both are equal, NULL being equal to NULL."],
    ]);
    expect((await run("DESCRIBE FUNCTION EXTENDED range")).rows).toHaveLength(3);
  });

  test("DESCRIBE FUNCTION tells usage, EXTENDED an example", async () => {
    expect((await run("DESCRIBE FUNCTION coalesce")).rows).toEqual([
      ["Function: coalesce"],
      ["Usage: coalesce(expr, …) - The first argument that is not null."],
    ]);
    const { rows } = await run("DESCRIBE FUNCTION EXTENDED coalesce");
    expect(rows[2]).toEqual(["Extended Usage:\n    Examples:\n      > SELECT coalesce(NULL, 1);\n"]);
  });

  test("CACHE TABLE fills the cache, LAZY leaves it to the first query, and what is dropped leaves it", async () => {
    const isFilled = (name: string): boolean => {
      const plan = state.catalog.lookupTempView([name])?.plan;
      const cached = plan && state.cacheManager.lookup(plan);
      return cached !== undefined && state.shared.cachedTables.isFilled(cached.cacheId);
    };
    await run("CREATE OR REPLACE TEMP VIEW a AS SELECT id FROM range(10)");
    await run("CACHE LAZY TABLE a");
    expect(isFilled("a")).toBe(false);
    expect((await run("SELECT sum(id) FROM a")).rows).toEqual([[45n]]);
    expect(isFilled("a")).toBe(true);
    await run("REFRESH TABLE a");
    expect(isFilled("a")).toBe(false);
    expect((await run("SELECT sum(id) FROM a")).rows).toEqual([[45n]]);
    const plan = state.catalog.lookupTempView(["a"])?.plan;
    await run("CREATE OR REPLACE TEMP VIEW a AS SELECT id FROM range(3)");
    expect(plan && state.cacheManager.lookup(plan)).toBeUndefined();
    await run("CACHE TABLE a");
    expect(isFilled("a")).toBe(true);
    await run("DROP VIEW a");
    expect(state.cacheManager.clear()).toEqual([]);
  });
});
