// DataFrames as RDDs and RDDs as DataFrames.
import { afterAll, beforeAll, expect, test } from "vitest";
import { Row, SparkSession } from "../../src/index.node.ts";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().appName("rows").master("local[2]").create();
});
afterAll(() => spark.stop());

test("the rows of a query are records of an RDD", async () => {
  const words = spark.sql("SELECT id % 3 AS k, sum(id) AS total, 'x' AS s FROM range(10) GROUP BY id % 3");
  const pairs = await words.rdd
    .map((row) => [Number(row.get("k")), Number(row.get(1))])
    .sortByKey()
    .collect();
  expect(pairs).toEqual([
    [0, 18],
    [1, 12],
    [2, 15],
  ]);
  const [first] = await words.orderBy("k").rdd.collect();
  expect(first).toBeInstanceOf(Row);
  expect(first?.toObject()).toEqual({ k: 0n, total: 18n, s: "x" });
});

test("an RDD becomes a DataFrame", async () => {
  const pairs = spark.sparkContext.parallelize<[number, string]>(
    [
      [1, "a"],
      [2, "b"],
    ],
    2,
  );
  const frame = spark.createDataFrame(
    pairs.mapValues((s) => `${s}!`),
    "id INT, name STRING",
  );
  expect((await frame.where("id > 1").collect()).map((row) => row.toObject())).toEqual([{ id: 2, name: "b!" }]);
});
