// Aggregations of a cached table with more partitions than tasks run at a time: as few tasks as that, and the same answer.
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  count,
  type DataFrame,
  first,
  SparkSession as Sessions,
  type SparkSession,
  sum,
} from "../../src/index.node.ts";

let spark: SparkSession;
let cached: DataFrame;

beforeAll(async () => {
  spark = await Sessions.builder().master("local[2]").getOrCreate();
  cached = spark.range(0, 1000, 1, 10).selectExpr("id", "id % 7 AS k", "CAST(id AS DOUBLE) AS d").cache();
  expect(await cached.count()).toBe(1000n);
});
afterAll(() => spark.stop());

async function tasksPerStage(query: DataFrame): Promise<{ readonly rows: unknown; readonly tasks: number[] }> {
  const tasks = new Map<number, number>();
  const listener = { onTaskEnd: (event: { readonly "Stage ID": number }) => countTask(event["Stage ID"]) };
  const countTask = (stage: number): void => void tasks.set(stage, (tasks.get(stage) ?? 0) + 1);
  spark.sparkContext.addSparkListener(listener);
  const rows = (await query.collect()).map((row) => row.toArray());
  await spark.sparkContext.listenerBus.waitUntilEmpty();
  spark.sparkContext.removeSparkListener(listener);
  return { rows, tasks: [...tasks.values()] };
}

test("partitions that one executor keeps are aggregated by one task", async () => {
  const { rows, tasks } = await tasksPerStage(cached.agg(sum("id"), count("k")));
  expect(rows).toEqual([[499500n, 1000n]]);
  expect(tasks[0]).toBeLessThanOrEqual(3);
});

test("groups are what they are of every partition by itself", async () => {
  const { rows, tasks } = await tasksPerStage(cached.groupBy("k").agg(sum("id")).orderBy("k"));
  const sums = Array.from({ length: 7 }, (_, k) => {
    const ids = Array.from({ length: 1000 }, (_, id) => id).filter((id) => id % 7 === k);
    return [BigInt(k), BigInt(ids.reduce((a, b) => a + b, 0))];
  });
  expect(rows).toEqual(sums);
  expect(tasks[0]).toBeLessThanOrEqual(3);
});

test("what depends on the order of rows, or on their partitions, keeps them apart", async () => {
  expect((await tasksPerStage(cached.agg(first("id")))).tasks[0]).toBe(10);
  expect((await tasksPerStage(cached.agg(sum("d")))).tasks[0]).toBe(10);
  expect((await tasksPerStage(cached.selectExpr("spark_partition_id() AS p").groupBy("p").count())).tasks[0]).toBe(10);
  expect((await tasksPerStage(cached.select("id"))).rows).toEqual(Array.from({ length: 1000 }, (_, i) => [BigInt(i)]));
});
