// Jobs on real worker threads: several stages, reuse of shuffles and kept blocks, accumulators, events.
import { afterEach, describe, expect, test } from "vitest";
import { oneToOneDependency, rangeDependency } from "../../src/core/rdd/dependency.ts";
import { RDD } from "../../src/core/rdd/rdd.ts";
import { isEvent, type SparkListener } from "../../src/core/scheduler/live-listener-bus.ts";
import type { ListenerEvent } from "../../src/core/scheduler/spark-listener-events.ts";
import type { SparkContext } from "../../src/core/spark-context.ts";
import { MEMORY_ONLY } from "../../src/core/storage/storage-level.ts";
import {
  collect,
  collectSums,
  expectedSums,
  mapRdd,
  rangeRdd,
  reduceByKey,
  startContext,
  sumsByRemainder,
  useTestExecutor,
} from "./test-cluster.ts";
import type { Pair } from "./test-plugin.ts";

useTestExecutor();

let sc: SparkContext;

afterEach(() => sc.stop());

function recorder(): SparkListener & { readonly events: ListenerEvent[] } {
  const events: ListenerEvent[] = [];
  return { events, onEvent: (event) => events.push(event) };
}

describe.each([1, 2, 4])("on %i executors", (executors) => {
  test.each([1, 3, 200])("two stages with %i reduce partitions", async (reduces) => {
    sc = startContext({ "spark.master": `local[${executors}]` });
    const sums = await collectSums(sc, sumsByRemainder(sc, 10_000, 7, 5, reduces));
    expect(sums).toEqual(expectedSums(10_000, 7));
  });
});

test("three stages, and a union of two shuffles", async () => {
  sc = startContext();
  const first = sumsByRemainder(sc, 1000, 10, 3, 4);
  const second = sumsByRemainder(sc, 1000, 10, 2, 2);
  const union = new RDD(sc, {
    kind: "test-map",
    payload: { type: "identity" },
    partitions: new Array(6).fill(undefined),
    dependencies: [rangeDependency(first, 0, 0, 4), rangeDependency(second, 0, 4, 2)],
  });
  const sums = await collectSums(sc, reduceByKey(sc, union, 3));
  expect(sums).toEqual(expectedSums(1000, 10).map(([key, sum]) => [key, 2 * sum]));
});

test("small requests in flight fetch the same as large ones", async () => {
  sc = startContext({ "spark.master": "local[3]", "spark.reducer.maxSizeInFlight": "1k" });
  const sums = await collectSums(sc, sumsByRemainder(sc, 50_000, 50, 30, 5));
  expect(sums).toEqual(expectedSums(50_000, 50));
});

test("some partitions only, and an RDD without partitions", async () => {
  sc = startContext();
  const rdd = rangeRdd(sc, 100, 10);
  const seen: (readonly [number, unknown])[] = [];
  const output = { kind: "test-collect", payload: undefined };
  await sc.runJob(rdd, output, { partitions: [7, 2], onResult: (index, value) => seen.push([index, value]) });
  expect(seen.sort(([a], [b]) => a - b)).toEqual([
    [0, [70, 71, 72, 73, 74, 75, 76, 77, 78, 79]],
    [1, [20, 21, 22, 23, 24, 25, 26, 27, 28, 29]],
  ]);
  expect(await collect(sc, rangeRdd(sc, 0, 0))).toEqual([]);
});

test("a shuffle that is there is not computed again", async () => {
  const recorded = recorder();
  sc = startContext({}, [recorded]);
  const rdd = sumsByRemainder(sc, 1000, 5, 3, 2);
  await collectSums(sc, rdd);
  expect(await collectSums(sc, rdd)).toEqual(expectedSums(1000, 5));
  await sc.stop();
  const submitted = recorded.events.filter((event) => isEvent(event, "SparkListenerStageSubmitted"));
  expect(submitted.map((event) => event["Stage Info"]["Stage ID"])).toEqual([0, 1, 3]);
  const starts = recorded.events.filter((event) => isEvent(event, "SparkListenerJobStart"));
  expect(starts.map((event) => event["Stage IDs"])).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test("a removed shuffle is computed again", async () => {
  sc = startContext();
  const rdd = sumsByRemainder(sc, 1000, 5, 3, 2);
  await collectSums(sc, rdd);
  sc.cleaner.removeShuffle(0);
  expect(await collectSums(sc, rdd)).toEqual(expectedSums(1000, 5));
});

test("the map side alone tells sizes and records, and the job that follows uses it", async () => {
  sc = startContext();
  const rdd = sumsByRemainder(sc, 1000, 5, 3, 2);
  const [dependency] = rdd.dependencies;
  if (dependency?.type !== "shuffle") throw new Error("no shuffle");
  // Keys 0, 2, 4 go to partition 0, keys 1 and 3 to partition 1; a pair has 16 bytes.
  const statistics = await sc.submitMapStage(dependency);
  expect(statistics).toEqual({ shuffleId: 0, bytesByPartition: [9600, 6400], recordsByPartition: [600, 400] });
  expect(await sc.submitMapStage(dependency)).toEqual(statistics);
  expect(await collectSums(sc, rdd)).toEqual(expectedSums(1000, 5));
});

test("a persisted RDD is computed once, and its tasks go where it is kept", async () => {
  const recorded = recorder();
  sc = startContext({}, [recorded]);
  const counted = sc.accumulators.register({ name: "computed" });
  const kept = mapRdd(sc, rangeRdd(sc, 1000, 4), { type: "count", accumulator: counted.id }).persist(MEMORY_ONLY);
  const once = await collect<number>(sc, kept);
  expect(once.length).toBe(1000);
  expect(counted.value).toBe(1000);
  expect(await collect(sc, kept)).toEqual(once);
  expect(counted.value).toBe(1000);
  kept.unpersist();
  expect(await collect(sc, kept)).toEqual(once);
  expect(counted.value).toBe(2000);
  await sc.stop();
  const blocks = recorded.events.filter((event) => isEvent(event, "SparkListenerBlockUpdated"));
  const ids = blocks.map((event) => event["Block Updated Info"]["Block ID"]);
  expect(new Set(ids)).toEqual(new Set([0, 1, 2, 3].map((i) => `rdd_${kept.id}_${i}`)));
});

test("broadcast values reach executors that start later", async () => {
  sc = startContext({ "spark.master": "local[1]" });
  const broadcast = sc.broadcastInternal({ offset: 42 });
  const read = async () => {
    const partitions = [broadcast.id];
    return await collect(sc, new RDD(sc, { kind: "test-broadcast", payload: undefined, partitions }));
  };
  expect(await read()).toEqual([{ offset: 42 }]);
  sc.killExecutor(sc.statusTracker.getExecutorIds()[0] ?? "");
  expect(await read()).toEqual([{ offset: 42 }]);
  broadcast.destroy();
  expect(() => broadcast.value).toThrow(/destroyed/);
  await expect(read()).rejects.toThrow(/Broadcast variable 0 was destroyed/);
});

test("shared state is made once per executor and disposed when the driver says so", async () => {
  sc = startContext({ "spark.master": "local[1]" });
  const read = async () => {
    const partitions = [0, 1, 2];
    return await collect(sc, new RDD(sc, { kind: "test-shared-state", payload: "table-1", partitions }));
  };
  expect(await read()).toEqual([
    { made: 1, disposed: 0 },
    { made: 1, disposed: 0 },
    { made: 1, disposed: 0 },
  ]);
  sc.cleaner.removeSharedState("table-1");
  expect((await read())[2]).toEqual({ made: 2, disposed: 1 });
});

test("a compiled module in a payload arrives usable", async () => {
  sc = startContext();
  // (module (func (export "answer") (result i32) i32.const 42))
  const bytes = [
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 2, 1, 0, 7, 10, 1, 6, 97, 110, 115, 119, 101, 114, 0, 0, 10,
    6, 1, 4, 0, 65, 42, 11,
  ];
  const payload = await WebAssembly.compile(new Uint8Array(bytes));
  expect(await collect(sc, new RDD(sc, { kind: "test-wasm", payload, partitions: [0, 1, 2] }))).toEqual([42, 42, 42]);
});

test("events of a job are Spark's, in Spark's order", async () => {
  const recorded = recorder();
  sc = startContext({}, [recorded]);
  const metric = sc.accumulators.register({ name: "number of output rows", metadata: "sql" });
  const counted = mapRdd(sc, rangeRdd(sc, 100, 2), { type: "count", accumulator: metric.id });
  const rdd = reduceByKey(sc, mapRdd(sc, counted, { type: "key-by-modulo", modulo: 3 }), 2);
  await collect(sc, rdd, { properties: { "spark.job.description": "sums", "spark.sql.execution.id": "5" } });
  await sc.stop();
  const names = recorded.events.map((event) => event.Event.replace("SparkListener", ""));
  expect(names.slice(0, 3)).toEqual(["ResourceProfileAdded", "EnvironmentUpdate", "ApplicationStart"]);
  expect(names.filter((name) => !/^(Task|Executor|BlockManager)/.test(name)).slice(3)).toEqual([
    "JobStart",
    "StageSubmitted",
    "StageCompleted",
    "StageSubmitted",
    "StageCompleted",
    "JobEnd",
    "ApplicationEnd",
  ]);
  const start = recorded.events.find((event) => isEvent(event, "SparkListenerJobStart"));
  expect(start?.Properties).toMatchObject({ "spark.job.description": "sums", "spark.sql.execution.id": "5" });
  expect(start?.["Stage Infos"].map((info) => [info["Number of Tasks"], info["Parent IDs"]])).toEqual([
    [2, []],
    [2, [0]],
  ]);
  const ends = recorded.events.filter((event) => isEvent(event, "SparkListenerTaskEnd"));
  expect(ends.map((event) => event["Task Type"])).toEqual([
    "ShuffleMapTask",
    "ShuffleMapTask",
    "ResultTask",
    "ResultTask",
  ]);
  const written = ends.map((event) => event["Task Metrics"]["Shuffle Write Metrics"]["Shuffle Records Written"]);
  expect(written).toEqual([50, 50, 0, 0]);
  const read = ends.map((event) => event["Task Metrics"]["Shuffle Read Metrics"]["Total Records Read"]);
  expect(read[2] ?? 0).toBeGreaterThan(0);
  expect((read[2] ?? 0) + (read[3] ?? 0)).toBe(100);
  const completed = recorded.events.filter((event) => isEvent(event, "SparkListenerStageCompleted"));
  const sqlMetric = completed[0]?.["Stage Info"].Accumulables.find((accumulable) => accumulable.ID === metric.id);
  expect(sqlMetric).toMatchObject({ Name: "number of output rows", Value: "100", Metadata: "sql", Internal: true });
  expect(recorded.events.every((event) => Object.keys(event)[0] === "Event")).toBe(true);
});

test("jobs run side by side", async () => {
  sc = startContext();
  const jobs = Array.from({ length: 20 }, (_, i) => collectSums(sc, sumsByRemainder(sc, 1000 + i, 3, 2, 2)));
  const answers: Pair[][] = await Promise.all(jobs);
  expect(answers).toEqual(answers.map((_, i) => expectedSums(1000 + i, 3)));
});

test("an onResult that throws fails the job with its error, and the context goes on", async () => {
  sc = startContext();
  const output = { kind: "test-collect", payload: undefined };
  const onResult = () => {
    throw new Error("the caller is full");
  };
  await expect(sc.runJob(rangeRdd(sc, 10, 4), output, { onResult })).rejects.toThrow("the caller is full");
  expect((await collect(sc, rangeRdd(sc, 10, 4))).length).toBe(10);
});

test("a diamond of narrow dependencies is computed from one lineage", async () => {
  sc = startContext();
  let rdd = rangeRdd(sc, 4, 2);
  // Without shared partition data this lineage would have 2^30 nodes.
  for (let i = 0; i < 30; i++) {
    const partitions = rdd.partitions.map(() => undefined);
    const dependencies = [oneToOneDependency(rdd), oneToOneDependency(rdd)];
    rdd = new RDD(sc, { kind: "test-first-parent", payload: undefined, partitions, dependencies });
  }
  expect(await collect(sc, rdd)).toEqual([0, 1, 2, 3]);
});
