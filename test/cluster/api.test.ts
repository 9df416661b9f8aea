// The API over real worker threads, from text and files to rows.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { desc, SparkSession, sum } from "../../src/index.node.ts";

const FLIGHTS = "test/data/flights/csv/2015-summary.csv";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().appName("api").master("local[2]").getOrCreate();
});
afterAll(() => spark.stop());

describe("a DataFrame of files", () => {
  test("is grouped, summed and ordered", async () => {
    const flights = spark.read.option("header", true).option("inferSchema", true).csv(FLIGHTS);
    const text = await flights
      .groupBy("DEST_COUNTRY_NAME")
      .agg(sum("count").as("total"))
      .orderBy(desc("total"))
      .showString(3);
    expect(text).toBe(
      [
        "+-----------------+------+",
        "|DEST_COUNTRY_NAME| total|",
        "+-----------------+------+",
        "|    United States|411352|",
        "|           Canada|  8399|",
        "|           Mexico|  7140|",
        "+-----------------+------+",
        "only showing top 3 rows",
      ].join("\n"),
    );
  });
});
