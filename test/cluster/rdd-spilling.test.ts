// RDDs whose data does not fit into the memory of an executor.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { SparkContext } from "../../src/core/spark-context.ts";
import { startContext, useTestExecutor } from "./test-cluster.ts";

useTestExecutor();

const RECORDS = 120_000;
const KEYS = 5000;

let sc: SparkContext;
let spilled = 0;
beforeAll(() => {
  sc = startContext({ "spark.executor.memory": "4m" }, [
    {
      onTaskEnd: (event) => {
        spilled += event["Task Metrics"]?.["Disk Bytes Spilled"] ?? 0;
      },
    },
  ]);
});
afterAll(() => sc.stop());
beforeEach(async () => {
  await sc.listenerBus.waitUntilEmpty();
  spilled = 0;
});

const pairs = () => sc.range(0, RECORDS, 1, 3).map((i) => [(i * 7919) % 5000, `value ${i}`]);

test("groupByKey", async () => {
  const sizes = await pairs()
    .groupByKey(2)
    .mapValues((values) => values.length)
    .collect();
  expect(sizes.length).toBe(KEYS);
  expect(new Set(sizes.map(([, size]) => size))).toEqual(new Set([RECORDS / KEYS]));
  await sc.listenerBus.waitUntilEmpty();
  expect(spilled).toBeGreaterThan(0);
});

test("sortByKey", async () => {
  const sorted = await pairs().sortByKey(true, 2).collect();
  expect(sorted.length).toBe(RECORDS);
  expect(sorted.every(([key], i) => i === 0 || (sorted[i - 1]?.[0] ?? 0) <= key)).toBe(true);
  // Equal keys stay in their order.
  const first = sorted.filter(([key]) => key === 0).map(([, value]) => Number(value.slice(6)));
  expect(first).toEqual([...first].sort((a, b) => a - b));
  await sc.listenerBus.waitUntilEmpty();
  expect(spilled).toBeGreaterThan(0);
});

test("join", async () => {
  const other = sc.range(0, KEYS, 2, 2).map((i) => [i, -i]);
  const joined = await pairs().join(other, 2).count();
  expect(joined).toBe(RECORDS / 2);
  await sc.listenerBus.waitUntilEmpty();
  expect(spilled).toBeGreaterThan(0);
});

test("reduceByKey of many keys", async () => {
  const counts = await sc
    .range(0, RECORDS, 1, 3)
    .map((i) => [`key ${i % 60_000}`, 1])
    .reduceByKey((a, b) => a + b, 2)
    .values()
    .collect();
  expect(counts.length).toBe(60_000);
  expect(new Set(counts)).toEqual(new Set([2]));
});

test("groups of few keys that are larger than memory", async () => {
  const sizes = await sc
    .range(0, RECORDS, 1, 3)
    .map((i) => [i % 3, `value ${i}`])
    .groupByKey(2)
    .mapValues((values) => values.length)
    .collect();
  expect(sizes.map(([key]) => key).sort()).toEqual([0, 1, 2]);
  expect(new Set(sizes.map(([, size]) => size))).toEqual(new Set([RECORDS / 3]));
});

test("a join of few keys gives its pairs as they are asked for", async () => {
  const many = sc.range(0, 20_000, 1, 2).map((i) => [0, i]);
  const first = await many.join(many, 1).take(3);
  expect(first.map(([key]) => key)).toEqual([0, 0, 0]);
});
