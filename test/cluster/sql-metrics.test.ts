// What operators measure, as the status store shows it, beside counts made from the data.

import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { SparkSession } from "../../src/index.node.ts";
import { type AppStatusStore, followStatus, operatorsOfStage, type SQLExecutionData } from "../../src/status/index.ts";

let spark: SparkSession;
let status: AppStatusStore;

beforeAll(async () => {
  spark = await SparkSession.builder()
    .appName("metrics")
    .master("local[2]")
    .config("spark.sql.shuffle.partitions", "8")
    .create();
  status = followStatus(spark.sparkContext);
  await spark.range(0, 1000, 1, 4).createOrReplaceTempView("numbers");
});
afterAll(() => spark.stop());
beforeEach(() => {
  spark.conf.set("spark.sql.adaptive.enabled", "true");
  spark.conf.set("spark.sql.autoBroadcastJoinThreshold", "10MB");
});

async function executionOf(sql: string): Promise<SQLExecutionData> {
  await spark.sql(sql).collect();
  await spark.sparkContext.listenerBus.waitUntilEmpty();
  const last = status.executions.values().at(-1);
  if (last === undefined) throw new Error("no execution");
  return last;
}

/** Values of a metric in all nodes of this name, from the top of the plan down. */
function valuesOf({ planGraph, metricValues }: SQLExecutionData, node: string, metric: string): (string | undefined)[] {
  return planGraph.nodes
    .filter(({ name }) => name === node)
    .map(({ metrics }) => {
      const found = metrics.find(({ name }) => name === metric);
      return found === undefined ? undefined : metricValues?.get(found.accumulatorId);
    });
}

const ROWS = "number of output rows";

test.each([
  { sql: "SELECT id FROM numbers WHERE id % 3 = 0", rows: { Range: [1000], Filter: [334] } },
  { sql: "SELECT id % 10 k, sum(id) FROM numbers GROUP BY id % 10", rows: { Range: [1000], HashAggregate: [10, 40] } },
  { sql: "SELECT count(*) FROM numbers", rows: { Range: [1000], HashAggregate: [1, 4] } },
  { sql: "SELECT DISTINCT id % 7 FROM numbers", rows: { HashAggregate: [7, 28] } },
  { sql: "SELECT count(DISTINCT id % 7) FROM numbers", rows: { HashAggregate: [1, 1, 7, 28] } },
  { sql: "SELECT collect_list(id) FROM numbers GROUP BY id % 2", rows: { ObjectHashAggregate: [2, 8] } },
  {
    sql: "SELECT a.id FROM numbers a JOIN numbers b ON a.id = b.id + 1 WHERE b.id < 50",
    rows: { BroadcastHashJoin: [50], Range: [1000, 1000], Filter: [50], BroadcastExchange: [50] },
  },
  {
    sql: "SELECT a.id, b.id FROM numbers a LEFT JOIN numbers b ON a.id = b.id * 2 WHERE a.id < 100",
    rows: { BroadcastHashJoin: [100] },
  },
  { sql: "SELECT a.id FROM numbers a LEFT SEMI JOIN numbers b ON a.id = b.id * 2", rows: { BroadcastHashJoin: [500] } },
  { sql: "SELECT a.id FROM numbers a LEFT ANTI JOIN numbers b ON a.id = b.id * 2", rows: { BroadcastHashJoin: [500] } },
  {
    sql: "SELECT a.id FROM range(20) a JOIN range(30) b ON a.id < b.id",
    rows: { BroadcastNestedLoopJoin: [390], Range: [20, 30] },
  },
  { sql: "SELECT explode(sequence(1, id)) FROM range(1, 5)", rows: { Generate: [10], Range: [4] } },
  { sql: "SELECT id FROM numbers UNION ALL SELECT id FROM range(5)", rows: { Union: [1005], Range: [1000, 5] } },
  {
    sql: "SELECT id % 2, id % 3, count(*) FROM numbers GROUP BY id % 2, id % 3 WITH ROLLUP",
    rows: { Expand: [3000], HashAggregate: [9, 36] },
  },
  { sql: "SELECT * FROM VALUES (1), (2), (NULL) AS t(a) WHERE a > 1", rows: { LocalTableScan: [1] } },
])("$sql", async ({ sql, rows }) => {
  const execution = await executionOf(sql);
  for (const [node, expected] of Object.entries(rows)) {
    expect({ [node]: valuesOf(execution, node, ROWS) }).toEqual({
      [node]: expected.map((count) => count.toLocaleString("en-US")),
    });
  }
});

test.each([true, false])("an exchange that adaptive execution (%s) may read in fewer tasks", async (adaptive) => {
  spark.conf.set("spark.sql.adaptive.enabled", String(adaptive));
  const execution = await executionOf("SELECT id % 10 k, sum(id) FROM numbers GROUP BY id % 10");
  expect(valuesOf(execution, "Exchange", "shuffle records written")).toEqual(["40"]);
  expect(valuesOf(execution, "Exchange", "records read")).toEqual(["40"]);
  expect(valuesOf(execution, "Exchange", "number of partitions")).toEqual(["8"]);
  const tasks = status.stages
    .values()
    .filter(({ stageId }) => execution.stageIds.includes(stageId))
    .flatMap(({ stageId, attemptId }) => status.taskList(stageId, attemptId));
  const read = tasks.reduce((sum, { taskMetrics }) => sum + (taskMetrics?.shuffleReadRecords ?? 0), 0);
  expect(read).toBe(40);
  expect(valuesOf(execution, "AQEShuffleRead", "number of partitions")).toEqual(adaptive ? ["1"] : []);
});

test("a join that adaptive execution puts in another's place is measured too", async () => {
  spark.conf.set("spark.sql.autoBroadcastJoinThreshold", "-1");
  spark.conf.set("spark.sql.adaptive.autoBroadcastJoinThreshold", "10MB");
  const execution = await executionOf("SELECT a.id FROM numbers a JOIN numbers b ON a.id = b.id + 1 WHERE b.id < 50");
  spark.conf.unset("spark.sql.adaptive.autoBroadcastJoinThreshold");
  expect(valuesOf(execution, "BroadcastHashJoin", ROWS)).toEqual(["50"]);
  expect(valuesOf(execution, "SortMergeJoin", ROWS)).toEqual([]);
});

test("a sort, a window and top rows report what they did", async () => {
  const sorted = await executionOf("SELECT id FROM numbers ORDER BY id % 10, id");
  expect(valuesOf(sorted, "Sort", "sort time")[0]).toContain("ms");
  expect(valuesOf(sorted, "Sort", "peak memory")[0]).not.toBe("0.0 B");
  const ranked = await executionOf("SELECT id, rank() OVER (PARTITION BY id % 3 ORDER BY id) FROM numbers");
  expect(valuesOf(ranked, "Window", "spill size")[0]).toContain("0.0 B");
  const top = await executionOf("SELECT id FROM numbers ORDER BY id DESC LIMIT 5");
  expect(valuesOf(top, "TakeOrderedAndProject", "shuffle records written")).toEqual(["20"]);
  expect(valuesOf(top, "TakeOrderedAndProject", "records read")).toEqual(["20"]);
});

test("each stage has the operators that it ran, from what reads to what writes", async () => {
  spark.conf.set("spark.sql.adaptive.enabled", "false");
  const execution = await executionOf("SELECT id % 10, sum(id) FROM numbers WHERE id > 5 GROUP BY id % 10");
  const operators = execution.stageIds.map((id) => operatorsOfStage(execution, id).map(({ name }) => name));
  // The second job has the first one's stage again, and skips it.
  expect(operators.filter((names) => names.length > 0)).toEqual([
    ["Range", "Filter", "HashAggregate", "Exchange"],
    ["Exchange", "HashAggregate"],
  ]);
});

test("a query tells the settings that are the session's own", async () => {
  spark.conf.set("spark.sql.adaptive.enabled", "false");
  spark.conf.set("spark.sql.autoBroadcastJoinThreshold", "-1");
  const { modifiedConfigs } = await executionOf("SELECT count(*) FROM numbers");
  expect(modifiedConfigs).toEqual({
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.autoBroadcastJoinThreshold": "-1",
  });
});

test("a query that is asked again is measured again, with accumulators of its own", async () => {
  const sql = "SELECT id % 5, count(*) FROM numbers WHERE id >= 500 GROUP BY id % 5";
  const [first, second] = [await executionOf(sql), await executionOf(sql)];
  for (const execution of [first, second]) expect(valuesOf(execution, "Filter", ROWS)).toEqual(["500"]);
  const ids = ({ planGraph }: SQLExecutionData): number[] =>
    planGraph.nodes.flatMap(({ metrics }) => metrics.map(({ accumulatorId }) => accumulatorId));
  expect(ids(first).filter((id) => ids(second).includes(id))).toEqual([]);
});

test("stages of generated code say how long they took", async () => {
  const execution = await executionOf("SELECT id % 10, sum(id) FROM numbers GROUP BY id % 10");
  const stages = execution.planGraph.nodes.filter(({ name }) => name.startsWith("WholeStageCodegen"));
  expect(stages).toHaveLength(2);
  for (const { metrics } of stages) {
    expect(execution.metricValues?.get(metrics[0]?.accumulatorId ?? -1)).toContain("ms");
  }
});

test("nothing is measured where nobody listens", async () => {
  const quiet = await SparkSession.builder().appName("quiet").master("local[1]").create();
  expect(quiet.sparkContext.listenerBus.hasListeners).toBe(false);
  const registered = vi.spyOn(quiet.sparkContext.accumulators, "register");
  await quiet.sql("SELECT id % 10, sum(id) FROM range(100) GROUP BY id % 10").collect();
  expect(registered).not.toHaveBeenCalled();
  await quiet.stop();
});
