// How EXPLAIN reads, for TPC-H's queries and for each kind of operator: a plan changes on purpose or not at all. `npx vitest run
// test/plans -u` writes the texts anew.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { splitStatements } from "../../src/cli/sql-statements.ts";
import { SparkSession } from "../../src/index.node.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** The text with identities numbered in the order in which they appear. */
function normalized(text: string): string {
  const ids = new Map<string, number>();
  return text.replace(/#\d+/g, (id) => {
    const known = ids.get(id) ?? ids.size + 1;
    ids.set(id, known);
    return `#${known}`;
  });
}

interface Case {
  readonly name: string;
  readonly sql: string;
}

function casesOf(text: string): { readonly setup: readonly string[]; readonly cases: readonly Case[] } {
  const statements = splitStatements(text);
  return {
    setup: statements.filter(({ name }) => name === undefined).map(({ sql }) => sql),
    cases: statements.flatMap(({ name, sql }) => (name === undefined ? [] : [{ name, sql }])),
  };
}

const files: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    readdirSync(join(folder, "sql")).map((file) => [file.replace(/\.sql$/, ""), join(folder, "sql", file)]),
  ),
  tpch: join(folder, "../golden/sql/tpch.sql"),
};

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().appName("plans").master("local[2]").getOrCreate();
});
afterAll(() => spark.stop());

describe.each(Object.entries(files))("%s", (name, path) => {
  const { setup, cases } = casesOf(readFileSync(path, "utf8"));
  let session: SparkSession;
  beforeAll(async () => {
    session = spark.newSession();
    for (const sql of setup) await session.sql(sql).collect();
  });

  test.each(cases)("$name", async ({ name: query, sql }) => {
    const statement = /^\s*EXPLAIN/i.test(sql) ? sql : `EXPLAIN ${sql}`;
    const [row] = await session.sql(statement).collect();
    await expect(normalized(String(row?.get(0)))).toMatchFileSnapshot(join(folder, name, `${query}.txt`));
  });
});

test("a query that has run shows what adaptive execution made of it, and the plan before", async () => {
  const session = spark.newSession();
  session.conf.set("spark.sql.autoBroadcastJoinThreshold", -1);
  session.conf.set("spark.sql.adaptive.autoBroadcastJoinThreshold", "10MB");
  const groups = (name: string, n: number) =>
    `(SELECT id % ${n} AS ${name}, count(*) AS of_${name} FROM range(1000) GROUP BY 1)`;
  const query = session.sql(`SELECT * FROM ${groups("a", 10)} JOIN ${groups("b", 7)} ON a = b`);
  await query.collect();
  await expect(normalized(await query.explainString())).toMatchFileSnapshot(join(folder, "final/joined-groups.txt"));
});
