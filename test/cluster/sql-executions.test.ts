// The events that a query's execution posts, however it ends.

import { afterAll, beforeAll, expect, test } from "vitest";
import { SparkSession } from "../../src/index.node.ts";

let spark: SparkSession;
const events: string[] = [];

beforeAll(async () => {
  spark = await SparkSession.builder().appName("executions").master("local[2]").create();
  spark.sparkContext.listenerBus.addListener({
    onEvent: (event) => {
      const name = /SparkListenerSQLExecution(\w+)$/.exec(event.Event)?.[1];
      if (name === undefined) return;
      const failed = "errorMessage" in event && event.errorMessage !== "";
      events.push(failed ? `${name} in failure` : name);
    },
  });
});
afterAll(() => spark.stop());

async function eventsOf(run: () => Promise<unknown>): Promise<string[]> {
  await spark.sparkContext.listenerBus.waitUntilEmpty();
  events.length = 0;
  await run();
  await spark.sparkContext.listenerBus.waitUntilEmpty();
  return [...events];
}

test("a query starts and ends", async () => {
  expect(await eventsOf(() => spark.range(5).collect())).toEqual(["Start", "End"]);
});

test("a query that fails ends with its error", async () => {
  const run = (): Promise<unknown> =>
    spark
      .sql("SELECT 1 / (id - 1) FROM range(3)")
      .collect()
      .catch(() => undefined);
  expect(await eventsOf(run)).toEqual(["Start", "End in failure"]);
});

test("a query whose rows nobody takes any more ends too", async () => {
  const run = async (): Promise<void> => {
    for await (const _row of spark.range(0, 100_000, 1, 8).toLocalIterator()) break;
  };
  expect(await eventsOf(run)).toEqual(["Start", "End"]);
});
