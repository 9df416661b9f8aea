// What tasks report of themselves, against what is counted beside them.
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SparkContext } from "../../src/core/spark-context.ts";
import { startContext, useTestExecutor } from "./test-cluster.ts";

useTestExecutor();

interface Metrics {
  readonly "Executor Run Time": number;
  readonly "Executor Deserialize Time": number;
  readonly "Executor Deserialize CPU Time": number;
  readonly "Result Serialization Time": number;
  readonly "Result Size": number;
  readonly "Input Metrics": { readonly "Bytes Read": number; readonly "Records Read": number };
  readonly "Output Metrics": { readonly "Bytes Written": number; readonly "Records Written": number };
  readonly "Shuffle Write Metrics": {
    readonly "Shuffle Bytes Written": number;
    readonly "Shuffle Records Written": number;
  };
  readonly "Shuffle Read Metrics": {
    readonly "Local Bytes Read": number;
    readonly "Remote Bytes Read": number;
    readonly "Local Blocks Fetched": number;
    readonly "Remote Blocks Fetched": number;
    readonly "Total Records Read": number;
  };
}

let sc: SparkContext;
let folder: string;
let tasks: Metrics[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hibana-metrics-"));
  sc = startContext({}, [
    { onTaskEnd: (event) => void tasks.push(JSON.parse(JSON.stringify(event["Task Metrics"])) as Metrics) },
  ]);
});
afterAll(async () => {
  await sc.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function metricsOf(job: () => Promise<unknown>): Promise<readonly Metrics[]> {
  await sc.listenerBus.waitUntilEmpty();
  tasks = [];
  await job();
  await sc.listenerBus.waitUntilEmpty();
  return tasks;
}

const sum = (all: readonly Metrics[], value: (metrics: Metrics) => number): number =>
  all.reduce((total, one) => total + value(one), 0);

test("lines that are read and written are counted", async () => {
  const lines = Array.from({ length: 500 }, (_, i) => `line ${i}`);
  const input = join(folder, "lines.txt");
  writeFileSync(input, `${lines.join("\n")}\n`);
  const output = join(folder, "out");
  const all = await metricsOf(() =>
    sc
      .textFile(input, 3)
      .filter((line) => line.endsWith("7"))
      .saveAsTextFile(output),
  );
  expect(sum(all, (one) => one["Input Metrics"]["Records Read"])).toBe(500);
  expect(sum(all, (one) => one["Input Metrics"]["Bytes Read"])).toBeGreaterThanOrEqual(statSync(input).size);
  expect(sum(all, (one) => one["Output Metrics"]["Records Written"])).toBe(50);
  const files = readdirSync(output).filter((name) => name.startsWith("part-"));
  const written = files.reduce((total, name) => total + statSync(join(output, name)).size, 0);
  expect(sum(all, (one) => one["Output Metrics"]["Bytes Written"])).toBe(written);
});

test("what a shuffle writes is what it reads, here or there", async () => {
  const pairs = sc.range(0, 1000, 1, 4).map((n): [number, number] => [n % 100, n]);
  const all = await metricsOf(() => pairs.groupByKey(3).count());
  const written = sum(all, (one) => one["Shuffle Write Metrics"]["Shuffle Bytes Written"]);
  const read = (one: Metrics): number =>
    one["Shuffle Read Metrics"]["Local Bytes Read"] + one["Shuffle Read Metrics"]["Remote Bytes Read"];
  const blocks = (one: Metrics): number =>
    one["Shuffle Read Metrics"]["Local Blocks Fetched"] + one["Shuffle Read Metrics"]["Remote Blocks Fetched"];
  expect(written).toBeGreaterThan(0);
  expect(sum(all, read)).toBe(written);
  expect(sum(all, blocks)).toBe(4 * 3);
  expect(sum(all, (one) => one["Shuffle Write Metrics"]["Shuffle Records Written"])).toBe(1000);
  expect(sum(all, (one) => one["Shuffle Read Metrics"]["Total Records Read"])).toBe(1000);
});

test("records of kept blocks are input where they are read again", async () => {
  const kept = sc
    .range(0, 2000, 1, 4)
    .map((n) => n + 1)
    .cache();
  const first = await metricsOf(() => kept.count());
  expect(sum(first, (one) => one["Input Metrics"]["Records Read"])).toBe(0);
  const again = await metricsOf(() => kept.count());
  expect(sum(again, (one) => one["Input Metrics"]["Records Read"])).toBe(2000);
  const [info] = sc.getRDDStorageInfo().filter(({ id }) => id === kept.id);
  expect(sum(again, (one) => one["Input Metrics"]["Bytes Read"])).toBe(info?.memSize);
  kept.unpersist();
});

test("the time to make functions and bytes of results is told apart from running", async () => {
  const records = sc.range(0, 300_000, 1, 1).map((n) => [n, `record ${n}`]);
  const [one] = await metricsOf(() => records.collect());
  expect(one?.["Result Size"]).toBeGreaterThan(300_000);
  expect(one?.["Result Serialization Time"]).toBeGreaterThan(0);
  expect(one?.["Executor Deserialize CPU Time"]).toBeGreaterThan(0);
  expect(one?.["Executor Run Time"]).toBeGreaterThan(0);
});
