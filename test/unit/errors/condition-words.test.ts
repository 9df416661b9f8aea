// When errors have their words: at once where a program's own call throws them, and once loaded where a promise is rejected.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { CONDITIONS } from "../../../src/errors/conditions.ts";
import { IMMEDIATE_CONDITIONS } from "../../../src/errors/immediate-conditions.ts";

/** The modules that a call of the API runs before there is any promise. */
const IMMEDIATE = [
  /^src\/(sql\/api|core|types|host|columnar)\//,
  /^src\/catalyst\/parser\/[^/]*$/,
  /^src\/sql\/execution\/(sql-conf|session-state)\.ts$/,
];

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

beforeEach(() => {
  vi.resetModules();
});

test("conditions of what a program calls are in the immediate table", () => {
  const sources = filesIn("src").filter((path) => IMMEDIATE.some((pattern) => pattern.test(path)));
  const texts = sources.map((path) => readFileSync(path, "utf8"));
  const missing = Object.keys(CONDITIONS).filter(
    (name) => !(name in IMMEDIATE_CONDITIONS) && texts.some((text) => text.includes(`"${name}"`)),
  );
  expect(missing).toEqual([]);
});

test("an error has its words once a promise was rejected with it", async () => {
  const { SparkException, withWords } = await import("../../../src/errors/spark-error.ts");
  const cause = new SparkException("DIVIDE_BY_ZERO", { config: "other" });
  const error = new SparkException("DIVIDE_BY_ZERO", { config: '"spark.sql.ansi.enabled"' }, { cause });
  expect(error.message).toBe('[DIVIDE_BY_ZERO] {"config":"\\"spark.sql.ansi.enabled\\""}');
  await expect(withWords(Promise.reject(error))).rejects.toBe(error);
  expect(error.message).toMatch(/^\[DIVIDE_BY_ZERO\] .*"spark\.sql\.ansi\.enabled".* SQLSTATE: 22012$/);
  expect(error.sqlState).toBe("22012");
  expect(error.stack).toContain(error.message);
  expect(cause.message).toContain("SQLSTATE: 22012");
});

test("an error that a call throws has its words at once", async () => {
  const { expr } = await import("../../../src/index.node.ts");
  expect(() => expr("a +")).toThrow(/^\[PARSE_SYNTAX_ERROR\] .*SQLSTATE: 42601/s);
});

test("the first error of a task has its words", async () => {
  const { SparkSession } = await import("../../../src/index.node.ts");
  const spark = await SparkSession.builder().master("local[1]").getOrCreate();
  try {
    await expect(spark.sql("SELECT 1 / id FROM range(2)").collect()).rejects.toThrow(/SQLSTATE: 22012/);
  } finally {
    await spark.stop();
  }
});

test("the first errors of statements and of the catalog have their words", async () => {
  const { SparkSession } = await import("../../../src/index.node.ts");
  const spark = await SparkSession.builder().master("local[1]").getOrCreate();
  try {
    await expect(spark.sql("SELECT nothing FROM range(2)")).rejects.toThrow(/^\[UNRESOLVED_COLUMN.*SQLSTATE: 42703/s);
    vi.resetModules();
    await expect(spark.catalog.setCurrentDatabase("nowhere")).rejects.toThrow(/SQLSTATE: 42704/);
  } finally {
    await spark.stop();
  }
});
