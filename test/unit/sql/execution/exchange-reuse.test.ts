import { afterAll, beforeAll, expect, test } from "vitest";
import { isEvent, type SparkListener } from "../../../../src/core/scheduler/live-listener-bus.ts";
import { SparkSession } from "../../../../src/index.node.ts";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().appName("reuse").master("local[2]").getOrCreate();
});
afterAll(() => spark.stop());

/** How many stages a query runs. */
async function stagesOf(sql: string): Promise<number> {
  const { listenerBus } = spark.sparkContext;
  const completed = new Set<number>();
  const listener: SparkListener = {
    onEvent: (event) => {
      if (isEvent(event, "SparkListenerStageCompleted")) completed.add(event["Stage Info"]["Stage ID"]);
    },
  };
  listenerBus.addListener(listener);
  await spark.sql(sql).collect();
  await listenerBus.waitUntilEmpty();
  listenerBus.removeListener(listener);
  return completed.size;
}

const GROUPS = "(SELECT id % 7 AS k, count(*) AS n FROM range(1000) GROUP BY 1)";

test("an exchange that a query has twice is written once", async () => {
  const once = await stagesOf(`SELECT * FROM ${GROUPS}`);
  const twice = await stagesOf(`WITH x AS ${GROUPS} SELECT * FROM x UNION ALL SELECT * FROM x`);
  expect(twice).toBe(once);
});

test("a subquery reads what the query around it has written", async () => {
  const apart = await stagesOf(
    `SELECT k FROM ${GROUPS} WHERE n > (SELECT avg(m) FROM (SELECT id % 8 AS j, count(*) AS m FROM range(1000) GROUP BY 1))`,
  );
  const together = await stagesOf(`WITH x AS ${GROUPS} SELECT k FROM x WHERE n > (SELECT avg(n) FROM x)`);
  expect(together).toBe(apart - 1);
});

test("other columns of the same rows are another exchange", async () => {
  const rows = "(VALUES (1, 2), (3, 4)) AS t(a, b)";
  spark.sql(`SELECT * FROM ${rows}`).createOrReplaceTempView("pairs");
  const counted = await spark
    .sql("SELECT * FROM (SELECT DISTINCT a FROM pairs) UNION ALL SELECT * FROM (SELECT DISTINCT b FROM pairs)")
    .collect();
  expect(counted.map((row) => row.get(0)).sort()).toEqual([1, 2, 3, 4]);
});

test("what is random is not shared", async () => {
  const [row] = await spark
    .sql("SELECT count(*) FROM (SELECT rand() AS r UNION ALL SELECT rand()) GROUP BY r HAVING count(*) > 1")
    .collect();
  expect(row).toBeUndefined();
});
