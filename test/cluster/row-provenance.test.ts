// Which rows made which: beside what is known of the data.

import { afterAll, beforeAll, expect, test } from "vitest";
import { SparkSession } from "../../src/index.node.ts";
import { rowProvenance } from "../../src/tracer/row-provenance.ts";

let spark: SparkSession;

beforeAll(async () => {
  spark = await SparkSession.builder()
    .appName("provenance")
    .master("local[2]")
    .config("spark.sql.shuffle.partitions", "3")
    .create();
  await spark.range(0, 12, 1, 3).createOrReplaceTempView("numbers");
});
afterAll(() => spark.stop());

/** The values of the source rows of each row of the answer, by the row's own values. */
async function madeOf(sql: string): Promise<Record<string, string[]> | undefined> {
  const found = await rowProvenance(spark.sql(sql).queryExecution);
  if (found === undefined) return undefined;
  return Object.fromEntries(
    found.rows.map(({ values, from }) => [values.join(), from.map((row) => row.values.join()).sort()]),
  );
}

test("a group is made of its rows", async () => {
  expect(await madeOf("SELECT id % 3 AS key, sum(id) FROM numbers GROUP BY id % 3")).toEqual({
    "0,18": ["0", "3", "6", "9"],
    "1,22": ["1", "10", "4", "7"],
    "2,26": ["11", "2", "5", "8"],
  });
});

test("filters, sorts and limits hand rows on", async () => {
  const made = await madeOf("SELECT id * 10 FROM numbers WHERE id % 2 = 0 ORDER BY id DESC LIMIT 2");
  expect(made).toEqual({ "100": ["10"], "80": ["8"] });
});

test("a row of a join is made of a row of each side, one of an outer join without a match of one", async () => {
  expect(
    await madeOf("SELECT a.id, b.id FROM numbers a LEFT JOIN range(3) b ON a.id = b.id * 4 WHERE a.id IN (3, 4)"),
  ).toEqual({ "3,NULL": ["3"], "4,1": ["1", "4"] });
});

test("distinct rows, unions, semi joins and queries within queries", async () => {
  expect(await madeOf("SELECT DISTINCT id % 2 FROM numbers WHERE id < 4")).toEqual({
    "0": ["0", "2"],
    "1": ["1", "3"],
  });
  expect(await madeOf("SELECT id FROM range(1) UNION ALL SELECT id + 5 FROM range(1, 2)")).toEqual({
    "0": ["0"],
    "6": ["1"],
  });
  expect(await madeOf("SELECT id FROM numbers LEFT SEMI JOIN (SELECT 2 AS two) ON id = two")).toEqual({ "2": ["2"] });
  expect(
    await madeOf(
      "SELECT k, count(*) FROM (SELECT id % 4 AS k FROM numbers WHERE id < 6) t GROUP BY k HAVING count(*) > 1",
    ),
  ).toEqual({ "0,2": ["0", "4"], "1,2": ["1", "5"] });
});

test("it tells the partitions: the tasks that read a row, and gave one", async () => {
  const found = await rowProvenance(spark.sql("SELECT id FROM numbers WHERE id IN (1, 5, 9)").queryExecution);
  // Three partitions of four numbers.
  expect(
    found?.rows.map(({ values, partition, from }) => [values[0], partition, from[0]?.partition, from[0]?.row]),
  ).toEqual([
    ["1", 0, 0, 1],
    ["5", 1, 1, 1],
    ["9", 2, 2, 1],
  ]);
});

test("a row of a rollup is made of the rows of its group, one of all of all rows", async () => {
  expect(await madeOf("SELECT id % 2 AS k, count(*) FROM numbers WHERE id < 5 GROUP BY id % 2 WITH ROLLUP")).toEqual({
    "0,3": ["0", "2", "4"],
    "1,2": ["1", "3"],
    "NULL,5": ["0", "1", "2", "3", "4"],
  });
});

test("a query that is named beforehand is read where it is named", async () => {
  const sql =
    "WITH even AS (SELECT id FROM numbers WHERE id % 2 = 0) SELECT a.id, b.id FROM even a JOIN even b ON a.id = b.id + 8";
  expect(await madeOf(sql)).toEqual({ "8,0": ["0", "8"], "10,2": ["10", "2"] });
});

test("it does not guess what it does not know", async () => {
  expect(await madeOf("SELECT id FROM numbers INTERSECT SELECT 1")).toBeUndefined();
});
