// Statements that are long or deep: they are answered, and soon.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SparkSession } from "../../../src/index.node.ts";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().appName("large").master("local[1]").getOrCreate();
});
afterAll(() => spark.stop());

const nested = (depth: number, open: string, inside: string, close: string): string =>
  open.repeat(depth) + inside + close.repeat(depth);
const joined = (count: number, item: (i: number) => string, separator: string): string =>
  Array.from({ length: count }, (_, i) => item(i)).join(separator);

const STATEMENTS: readonly (readonly [string, string, unknown])[] = [
  ["10,000 ANDs", `SELECT count(*) FROM range(3) WHERE ${joined(10_000, (i) => `id < ${i + 2}`, " AND ")}`, 2n],
  ["10,000 ORs", `SELECT count(*) FROM range(3) WHERE ${joined(10_000, (i) => `id = ${i + 1}`, " OR ")}`, 2n],
  [
    "10,000 mixed ORs",
    `SELECT count(*) FROM range(3) WHERE ${joined(10_000, (i) => `id = ${i + 1} AND id * 2 < ${i + 3}`, " OR ")}`,
    1n,
  ],
  [
    "4,000 mixed ANDs over text and nulls",
    `SELECT count(*) FROM VALUES (1, 'a'), (2, NULL), (NULL, 'b') AS t(a, b) WHERE ${joined(
      4000,
      (i) => `(a <> ${i + 3} OR b = 'x${i}')`,
      " AND ",
    )}`,
    2n,
  ],
  ["500 parentheses", `SELECT ${nested(500, "(", "1", ")")}`, 1],
  ["500 subqueries", `SELECT * FROM ${nested(500, "(SELECT * FROM ", "range(1)", ")")}`, 0n],
  ["200 scalar subqueries", `SELECT ${nested(200, "(SELECT ", "1", ")")}`, 1],
  ["500 CASEs", `SELECT ${nested(500, "CASE WHEN id = 0 THEN 1 ELSE ", "2", " END")} FROM range(1)`, 1],
  ["500 calls", `SELECT ${nested(500, "abs(", "id", ")")} FROM range(1)`, 0n],
  ["500 NOTs", `SELECT ${"NOT ".repeat(500)} (id = 0) FROM range(1)`, true],
  ["1,000 additions", `SELECT ${joined(1000, () => "id", " + ")} FROM range(1, 2)`, 1000n],
  ["1,000 concatenations", `SELECT length(${joined(1000, () => "'a'", " || ")})`, 1000],
  [
    "5,000 values of IN",
    `SELECT count(*) FROM range(10) WHERE id IN (${joined(5000, (i) => String(i * 2), ", ")})`,
    5n,
  ],
  ["2,000 columns", `SELECT ${joined(2000, (i) => `id + ${i} AS c${i}`, ", ")} FROM range(1)`, 0n],
  ["300 UNIONs", `SELECT count(*) FROM (${joined(300, (i) => `SELECT ${i} AS a`, " UNION ALL ")})`, 300n],
  [
    "200 CTEs",
    `WITH ${joined(200, (i) => `c${i} AS (SELECT * FROM ${i === 0 ? "range(1)" : `c${i - 1}`})`, ", ")} SELECT * FROM c199`,
    0n,
  ],
  ["5,000 rows of VALUES", `SELECT count(*) FROM VALUES ${joined(5000, (i) => `(${i}, 'a')`, ", ")} AS t(a, b)`, 5000n],
];

describe("large statements", () => {
  test.each(STATEMENTS)(
    "%s",
    async (_, sqlText, expected) => {
      const row = await spark.sql(sqlText).first();
      expect(row?.get(0)).toEqual(expected);
    },
    60_000,
  );
});
