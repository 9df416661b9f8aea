// What a cached table knows of its nulls: no check for columns that have none, checks for the others, equal reads once.
import { afterAll, beforeAll, expect, test } from "vitest";
import { SparkSession } from "../../src/index.node.ts";

let spark: SparkSession;

beforeAll(async () => {
  spark = await SparkSession.builder().master("local[2]").getOrCreate();
  await spark
    .range(100)
    .selectExpr("nullif(id, -1) AS k", "IF(id % 10 = 0, NULL, id % 7) AS v")
    .cache()
    .createOrReplaceTempView("t");
  expect(await spark.table("t").count()).toBe(100n);
});
afterAll(() => spark.stop());

test("columns without nulls are not asked for them", async () => {
  const query = spark.sql("SELECT k FROM t WHERE k > 90 AND v > 2");
  const plan = (await query.queryExecution.executedPlan()).treeString();
  expect(plan).not.toContain("isnotnull(k");
  expect(plan).toContain("isnotnull(v");
  expect((await query.collect()).map((row) => row.get("k"))).toEqual([94n, 95n, 96n, 97n]);
});

test("an aggregation that is joined and asked for its maximum is made once", async () => {
  const query = `WITH totals AS (SELECT k AS g, sum(v) AS total FROM t GROUP BY k)
    SELECT k, total FROM t JOIN totals ON v = g WHERE total = (SELECT max(total) FROM totals)`;
  const stages: number[] = [];
  const listener = { onStageSubmitted: () => void stages.push(1) };
  spark.sparkContext.addSparkListener(listener);
  const countStages = async (): Promise<number> => {
    stages.length = 0;
    // Only group 6 has the highest total and is a value of v.
    expect((await spark.sql(query).collect()).every((row) => row.get("total") === 6n)).toBe(true);
    await spark.sparkContext.listenerBus.waitUntilEmpty();
    return stages.length;
  };
  // Which stages are left out because of what others found depends on which is first; without adaptive execution none is.
  spark.conf.set("spark.sql.adaptive.enabled", false);
  const numStages = await countStages();
  spark.conf.set("spark.sql.optimizer.excludedRules", "PruneCachedNullChecks");
  expect(await countStages()).toBe(numStages + 1);
  spark.conf.unset("spark.sql.optimizer.excludedRules");
  spark.conf.unset("spark.sql.adaptive.enabled");
  spark.sparkContext.removeSparkListener(listener);
});
