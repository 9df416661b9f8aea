// The command as it is built: what it prints, how it exits, and that the files it writes are those recorded from Spark.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { tableFromIPC } from "apache-arrow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { build } from "../../scripts/build.mjs";
import { difference, type Recorded } from "./compare.ts";
import { folder, pendingIn } from "./programs.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pending = pendingIn("node");
const flights = ["--view", "flights=test/data/flights/csv/2015-summary.csv", "--master", "local[2]"];

interface Run {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

function hibana(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const command = [join(root, "dist/cli.js"), ...args];
    execFile(
      process.execPath,
      command,
      { cwd: root, encoding: "buffer", maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr: stderr.toString() });
      },
    );
  });
}

async function output(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await hibana(...args);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return stdout.toString();
}

beforeAll(() => build(["node", "node-worker"], { ifStale: true, log: () => {} }));

describe("hibana sql -e", () => {
  const top = "SELECT DEST_COUNTRY_NAME, sum(count) AS total FROM flights GROUP BY 1 ORDER BY total DESC LIMIT 2";

  test("prints a table for each query, and nothing for a statement that answers none", async () => {
    const text = await output(
      "sql",
      "-e",
      `CREATE TEMP VIEW top AS ${top}; SELECT * FROM top; SELECT 1 AS one`,
      ...flights,
    );
    expect(text).toBe(`+-----------------+------+
|DEST_COUNTRY_NAME|total |
+-----------------+------+
|United States    |411352|
|Canada           |8399  |
+-----------------+------+

+---+
|one|
+---+
|1  |
+---+

`);
  });

  const values = `SELECT 'a,"b"' AS text, 9007199254740993L AS big, 1.50 AS exact, 0.1D AS real, DATE '2024-01-31' AS day,
    NULL AS nothing, X'00FF' AS bytes, true AS flag, DOUBLE('NaN') AS nan, 1 AS n, 2 AS n`;

  test("prints JSON lines", async () => {
    expect(await output("sql", "-e", values, "--format", "json")).toBe(
      '{"text":"a,\\"b\\"","big":9007199254740993,"exact":1.50,"real":0.1,"day":"2024-01-31","nothing":null,"bytes":"AP8=","flag":true,"nan":"NaN","n":1,"n":2}\n',
    );
  });

  test("prints CSV", async () => {
    const text = await output("sql", "-e", values.replace("X'00FF' AS bytes", "'' AS empty"), "--format", "csv");
    expect(text).toBe(
      'text,big,exact,real,day,nothing,empty,flag,nan,n,n\n"a,""b""",9007199254740993,1.50,0.1,2024-01-31,,"",true,NaN,1,2\n',
    );
  });

  test("writes an Arrow stream", async () => {
    const { stdout } = await hibana("sql", "-e", top, "--format", "arrow", ...flights);
    expect(
      tableFromIPC(stdout)
        .toArray()
        .map((row) => row.toJSON()),
    ).toEqual([
      { DEST_COUNTRY_NAME: "United States", total: 411352n },
      { DEST_COUNTRY_NAME: "Canada", total: 8399n },
    ]);
  });

  test("takes settings", async () => {
    const settings = ["--conf", "spark.sql.ansi.enabled=false", "--conf", "spark.sql.session.timeZone=Asia/Tokyo"];
    const text = await output(
      "sql",
      "-e",
      "SELECT 1 / 0, CAST(TIMESTAMP '2024-01-01 00:00:00Z' AS STRING)",
      ...settings,
      "--format",
      "csv",
    );
    expect(text.split("\n")[1]).toBe(",2024-01-01 09:00:00");
  });
});

describe("exit codes", () => {
  test("1 when a statement fails, with the typed error", async () => {
    const { code, stdout, stderr } = await hibana(
      "sql",
      "-e",
      "SELECT 1 AS one; SELECT nothing FROM flights; SELECT 2",
      ...flights,
    );
    expect(code).toBe(1);
    expect(stdout.toString()).toContain("|one|");
    expect(stdout.toString()).not.toContain("|2");
    expect(stderr).toMatch(/^AnalysisException: \[UNRESOLVED_COLUMN\.WITH_SUGGESTION\].*`nothing`/);
  });

  test("1 when a file is missing", async () => {
    const { code, stderr } = await hibana("sql", "-e", "SELECT 1", "--view", "v=test/data/nowhere.csv");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^AnalysisException: \[PATH_NOT_FOUND\].*nowhere\.csv/);
  });

  test("2 when the command line is wrong, with how it is used", async () => {
    const { code, stderr } = await hibana("sql", "--format", "xml", "-e", "SELECT 1");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^--format xml is none of .*\n\nUsage: hibana sql/);
  });

  test("0 for help and version", async () => {
    expect(await output("--help")).toMatch(/^Usage: hibana sql -e/);
    expect(await output("--version")).toBe(`${manifest.version}\n`);
  });
});

describe("hibana sql -f … --format golden", () => {
  const files = ["queries", "flights-csv", "csv-options", "json", "million-rows"];
  let out = "";
  let run: Run;
  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), "hibana-golden-"));
    const paths = files.map((file) => `test/golden/sql/${file}.sql`);
    run = await hibana("sql", "-f", ...paths, "--format", "golden", "--out", out);
  });
  afterAll(() => rmSync(out, { recursive: true }));

  test("tells what it has recorded", () => {
    expect(run.code).toBe(0);
    const lines = run.stderr.trim().split("\n");
    expect(lines.map((line) => line.replace(out, "").replace(/\d+/, "N"))).toEqual(
      files.map((file) => `/${file}.json: N recorded`),
    );
  });

  test.each(files)("%s.json is what Spark's is, byte for byte where the query orders its rows", (file) => {
    const lines = linesOf(join(folder, "sql", `${file}.json`));
    const written = linesOf(join(out, `${file}.json`));
    expect(written.length).toBe(lines.length);
    expect(written[0]).toBe(lines[0]);
    lines.slice(1, -1).forEach((line, i) => {
      const expected = JSON.parse(line) as Recorded;
      if (pending.has(`sql/${file}/${expected.name}`)) return;
      const actual = JSON.parse(written[i + 1] ?? "{}") as Recorded;
      if (expected.ordered === true && !/\b(sum|avg)\b/.test(expected.sql ?? "")) expect(written[i + 1]).toBe(line);
      else expect(difference(expected, actual, expected.sql ?? "")).toBeUndefined();
    });
  });
});

test("--views makes views of a folder's Parquet files, and files that name no statement are recorded by their own name", async () => {
  const out = mkdtempSync(join(tmpdir(), "hibana-tpch-"));
  const lines = linesOf(join(folder, "sql/tpch.json"));
  const queries = ["q01", "q03", "q06"].map((name) => {
    const line = lines.find((candidate) => candidate.startsWith(`{"name": "${name}"`)) ?? "";
    const file = join(out, `${name}.sql`);
    writeFileSync(file, `-- a remark\n${(JSON.parse(line) as Recorded).sql};\n`);
    return { name, line, file };
  });
  const files = queries.map(({ file }) => file);
  const { code } = await hibana("sql", "-f", ...files, "--views", "test/data/tpch", "--format", "golden", "--out", out);
  expect(code).toBe(0);
  for (const { name, line } of queries) expect(linesOf(join(out, `${name}.json`))[1]).toBe(line);
  rmSync(out, { recursive: true });
});

/** A file's lines, without the commas between statements. */
function linesOf(path: string): string[] {
  return readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/,$/, ""));
}
