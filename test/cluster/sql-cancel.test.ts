// Queries that would take hours are cancelled while they run, and the session goes on.
import { afterEach, beforeEach, expect, test } from "vitest";
import { SparkSession } from "../../src/index.node.ts";

/** Scans, aggregates and shuffles more rows than anyone waits for. */
const ENDLESS = "SELECT id % 10 AS k, sum(id % 7) FROM range(0, 1000000000000, 1, 4) GROUP BY id % 10";

let spark: SparkSession;

beforeEach(async () => {
  spark = await SparkSession.builder().master("local[2]").appName("cancel").getOrCreate();
  const { statusTracker } = spark.sparkContext;
  while (statusTracker.getExecutorIds().length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
});

afterEach(() => spark.stop());

async function untilTasksRun(): Promise<void> {
  const { statusTracker } = spark.sparkContext;
  while (statusTracker.getActiveStageIds().length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await new Promise((resolve) => setTimeout(resolve, 30));
}

async function expectUsable(): Promise<void> {
  const rows = await spark.sql("SELECT id % 2 AS k, count(*) AS n FROM range(0, 1000) GROUP BY k ORDER BY k").collect();
  expect(rows.map((row) => [...row])).toEqual([
    [0n, 500n],
    [1n, 500n],
  ]);
  // Nobody had to be replaced to get rid of a task.
  expect([...spark.sparkContext.statusTracker.getExecutorIds()].sort()).toEqual(["0", "1"]);
}

test("by AbortSignal", async () => {
  const abort = new AbortController();
  const rows = spark.sql(ENDLESS).collect({ signal: abort.signal });
  const failed = expect(rows).rejects.toMatchObject({ condition: "SPARK_JOB_CANCELLED" });
  await untilTasksRun();
  abort.abort(new Error("the user left"));
  await failed;
  await expectUsable();
});

test("by job group, and no other job", async () => {
  spark.sparkContext.setJobGroup("reports", "hourly");
  const rows = spark.sql(ENDLESS).collect();
  const failed = expect(rows).rejects.toThrow("cancelled part of cancelled job group reports");
  await untilTasksRun();
  spark.sparkContext.clearJobGroup();
  const other = spark.sql("SELECT count(*) FROM range(0, 100000, 1, 4)").collect();
  spark.sparkContext.cancelJobGroup("reports");
  await failed;
  expect((await other).map((row) => [...row])).toEqual([[100_000n]]);
  await expectUsable();
});

test("by leaving an iteration early", async () => {
  for await (const row of spark.range(0, 1_000_000, 1, 100).toLocalIterator()) {
    if (row.get(0) === 5n) break;
  }
  await expectUsable();
  expect(spark.sparkContext.statusTracker.getActiveJobIds()).toEqual([]);
});

test("by the tags of its session", async () => {
  const other = spark.newSession();
  spark.addTag("nightly");
  spark.addTag("report");
  expect(spark.getTags()).toEqual(["nightly", "report"]);
  const tagged = expect(spark.sql(ENDLESS).collect()).rejects.toMatchObject({
    condition: "SPARK_JOB_CANCELLED",
    message: expect.stringContaining("part of cancelled job tag report"),
  });
  await untilTasksRun();
  spark.removeTag("report");
  expect(spark.interruptTag("weekly")).toEqual([]);
  expect(other.interruptTag("report")).toEqual([]);
  expect(spark.interruptTag("report")).toHaveLength(1);
  await tagged;
  spark.clearTags();
  expect(spark.getTags()).toEqual([]);
  expect(spark.interruptAll()).toEqual([]);
  expect(() => spark.addTag("a,b")).toThrow(RangeError);
  await expectUsable();
});

test("one of the session's queries, and all of them", async () => {
  const first = expect(spark.sql(ENDLESS).collect()).rejects.toMatchObject({ condition: "SPARK_JOB_CANCELLED" });
  await untilTasksRun();
  const second = expect(spark.sql(ENDLESS).count()).rejects.toMatchObject({ condition: "SPARK_JOB_CANCELLED" });
  await untilTasksRun();
  const [id = ""] = spark.interruptOperation("0");
  expect(id).toBe("0");
  await first;
  expect(spark.interruptAll()).toHaveLength(1);
  await second;
  await expectUsable();
});
