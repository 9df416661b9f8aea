// How a plan came about: the rules that changed it, each with the plan before and after it.

import { afterAll, beforeAll, expect, test } from "vitest";
import { SparkSession } from "../../src/index.node.ts";
import { planSteps } from "../../src/tracer/plan-steps.ts";

let spark: SparkSession;

beforeAll(async () => {
  spark = await SparkSession.builder().appName("plan steps").master("local[1]").getOrCreate();
});
afterAll(() => spark.stop());

test("each step goes on from the plan of the one before, up to the optimized plan", async () => {
  const df = spark.sql("SELECT k FROM (SELECT id % 3 AS k, id FROM range(10)) WHERE id > 1 AND 1 = 1");
  const { steps, code } = await planSteps(df.queryExecution);
  expect(steps.map(({ rule }) => rule)).toContain("ConstantFolding");
  expect(steps.map(({ rule }) => rule)).toContain("PushDownPredicate");
  for (const [i, { before, after }] of steps.entries()) {
    expect(before).not.toBe(after);
    if (i > 0) expect(before).toBe(steps[i - 1]?.after);
  }
  expect(steps[0]?.before).toBe((await df.queryExecution.withCachedData()).treeString());
  expect(steps.at(-1)?.after).toBe((await df.queryExecution.optimizedPlan()).treeString());
  expect(code).toContain("Found 1 WholeStageCodegen subtrees.");
});

test("rules that are excluded take no step", async () => {
  spark.conf.set("spark.sql.optimizer.excludedRules", "org.apache.spark.sql.catalyst.optimizer.ConstantFolding");
  const { steps } = await planSteps(spark.sql("SELECT 1 + 2 AS three FROM range(3)").queryExecution);
  spark.conf.unset("spark.sql.optimizer.excludedRules");
  expect(steps.map(({ rule }) => rule)).not.toContain("ConstantFolding");
});
