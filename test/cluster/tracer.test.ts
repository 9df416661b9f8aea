// What the tracer tells of runs equals what is counted from the data, over many jobs of SQL and of RDDs.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SparkSession } from "../../src/index.node.ts";
import { type AppStatusStore, followStatus } from "../../src/status/index.ts";
import { related, startTracer, type TraceModel, TraceStore, traceModel } from "../../src/tracer/index.ts";

let spark: SparkSession;
let status: AppStatusStore;
const traces = new TraceStore();

beforeAll(async () => {
  spark = await SparkSession.builder()
    .appName("tracer")
    .master("local[2]")
    .config("spark.sql.shuffle.partitions", "5")
    .config("spark.sql.adaptive.enabled", "false")
    .config("spark.sql.autoBroadcastJoinThreshold", "-1")
    .create();
  status = followStatus(spark.sparkContext);
  spark.sparkContext.addSparkListener(traces);
  startTracer(spark.sparkContext, { sampleRows: 10 });
  await spark.range(0, 1000, 1, 4).createOrReplaceTempView("numbers");
});
afterAll(() => spark.stop());

async function modelOf(run: () => Promise<unknown>): Promise<TraceModel> {
  const before = new Set(status.jobs.values().map(({ jobId }) => jobId));
  await run();
  await spark.sparkContext.listenerBus.waitUntilEmpty();
  const jobs = status.jobs.values().flatMap(({ jobId }) => (before.has(jobId) ? [] : [jobId]));
  return traceModel(status, traces, jobs, Date.now());
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** What holds of any run that went well. */
function expectConsistent(model: TraceModel): void {
  for (const task of model.tasks) {
    const wrote = (task.trace?.written ?? []).flatMap(({ blocks }) => blocks);
    expect(sum(wrote.map(([, , records]) => records))).toBe(task.records.shuffleWrite);
    expect(sum(wrote.map(([, bytes]) => bytes))).toBe(task.bytes.shuffleWrite);
  }
  for (const { shuffleId, cells, readers } of model.shuffles) {
    for (const reader of new Set(readers.flat())) {
      const task = model.tasks.find(({ taskId }) => taskId === reader);
      const ranges = (task?.trace?.read ?? []).filter((read) => read.shuffleId === shuffleId);
      const own = cells.filter(({ partition }) =>
        ranges.some(({ start, end }) => start <= partition && partition < end),
      );
      const shuffles = new Set((task?.trace?.read ?? []).map((read) => read.shuffleId));
      if (shuffles.size === 1) expect(sum(own.map(({ records }) => records))).toBe(task?.records.shuffleRead);
    }
  }
  for (const [i, lane] of model.lanes.entries()) {
    for (const task of model.tasks) if (task.lane === i) expect(task.executorId).toBe(lane.executorId);
  }
}

describe("queries", () => {
  // `sent`: rows that go through each shuffle, counted by hand from 1,000 numbers in four partitions.
  test.each([
    { sql: "SELECT id % 10 k, sum(id) FROM numbers GROUP BY id % 10", sent: [40] },
    { sql: "SELECT DISTINCT id % 7 FROM numbers", sent: [28] },
    { sql: "SELECT count(*) FROM numbers", sent: [4] },
    { sql: "SELECT id FROM numbers WHERE id < 100 ORDER BY id % 10, id", sent: [100] },
    { sql: "SELECT /*+ REPARTITION(3) */ id FROM numbers", sent: [1000] },
    { sql: "SELECT /*+ REPARTITION(id) */ id FROM numbers", sent: [1000] },
    { sql: "SELECT id FROM numbers ORDER BY id DESC LIMIT 5", sent: [20] },
    { sql: "SELECT a.id FROM numbers a JOIN numbers b ON a.id = b.id * 2", sent: [1000, 1000] },
    { sql: "SELECT a.id FROM numbers a LEFT JOIN numbers b ON a.id = b.id + 990", sent: [1000, 1000] },
    { sql: "SELECT id, rank() OVER (PARTITION BY id % 4 ORDER BY id) FROM numbers", sent: [1000] },
    { sql: "SELECT id % 3, count(*) FROM numbers GROUP BY id % 3 HAVING count(*) > 333", sent: [12] },
    { sql: "SELECT k, count(*) FROM (SELECT id % 6 k FROM numbers) GROUP BY k ORDER BY k", sent: [24, 6] },
    { sql: "SELECT sum(id) FROM numbers WHERE id < 0", sent: [4] },
    { sql: "SELECT id FROM numbers WHERE id % 2 = 0", sent: [] },
    { sql: "SELECT count(DISTINCT id % 9) FROM numbers", sent: [5, 36] },
    { sql: "SELECT id % 2, collect_list(id) FROM numbers GROUP BY id % 2", sent: [8] },
  ])("$sql", async ({ sql, sent }) => {
    const model = await modelOf(() => spark.sql(sql).collect());
    expectConsistent(model);
    const records = model.shuffles.map(({ cells }) => sum(cells.map((cell) => cell.records)));
    expect([...records].sort((a, b) => a - b)).toEqual([...sent].sort((a, b) => a - b));
    expect(model.isTraced).toBe(true);
  });
});

describe("RDDs", () => {
  const pairs = (partitions: number) =>
    spark.sparkContext
      .parallelize(
        Array.from({ length: 60 }, (_, i) => i),
        partitions,
      )
      .map((n) => [Number(n) % 6, n] as const);

  test.each([1, 2, 3, 4, 5, 6, 7])("reduceByKey over %i partitions", async (partitions) => {
    const model = await modelOf(() =>
      pairs(partitions)
        .reduceByKey((a, b) => Number(a) + Number(b), 3)
        .collect(),
    );
    expectConsistent(model);
    // Each map task sends each key once.
    expect(sum(model.shuffles.flatMap(({ cells }) => cells.map(({ records }) => records)))).toBe(6 * partitions);
    expect(model.shuffles[0]?.numPartitions).toBe(3);
  });

  test.each([1, 2, 3, 4, 5, 6, 7])("groupByKey into %i partitions", async (partitions) => {
    const model = await modelOf(() => pairs(4).groupByKey(partitions).collect());
    expectConsistent(model);
    const [shuffle] = model.shuffles;
    expect(sum(shuffle?.cells.map(({ records }) => records) ?? [])).toBe(60);
    // Spark puts whole numbers into the partition of their remainder.
    for (let p = 0; p < partitions; p++) {
      const keys = [0, 1, 2, 3, 4, 5].filter((key) => key % partitions === p);
      const got = shuffle?.cells.filter(({ partition }) => partition === p).map(({ records }) => records) ?? [];
      expect(sum(got)).toBe(keys.length * 10);
    }
  });
});

test("sampled rows are the data's, with the partitions that they went to", async () => {
  const model = await modelOf(() => spark.sql("SELECT /*+ REPARTITION(3) */ id FROM numbers WHERE id < 12").collect());
  const samples = model.tasks.flatMap(({ samples: own }) => own);
  const inputs = samples.filter(({ place }) => place === "input");
  expect(inputs.map(({ total }) => total)).toEqual([250, 250, 250, 250]);
  for (const { rows } of inputs) expect(rows).toHaveLength(10);
  const output = samples
    .filter(({ place }) => place === "output")
    .flatMap(({ rows }) => rows.map(({ values }) => values[0]));
  expect(output.map(Number).sort((a, b) => a - b)).toEqual(
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].filter((n) => output.includes(String(n))),
  );
  const shuffled = samples.filter(({ place }) => place === "shuffle").flatMap(({ rows }) => rows);
  expect(shuffled.length).toBeGreaterThan(0);
  for (const { partition } of shuffled) expect([0, 1, 2]).toContain(partition);
});

test("what belongs to a task is what it read from, and where its rows went", async () => {
  const model = await modelOf(() => spark.sql("SELECT id % 10 k, sum(id) FROM numbers GROUP BY id % 10").collect());
  const [shuffle] = model.shuffles;
  const reader = shuffle?.readers[0]?.[0] ?? -1;
  const found = related(model, { kind: "task", taskId: reader });
  const writers = new Set(shuffle?.cells.filter(({ partition }) => partition === 0).map(({ mapTask }) => mapTask));
  expect([...found.tasks].sort()).toEqual([...writers, reader].sort());
  expect([...found.partitions]).toEqual([`${shuffle?.shuffleId}.0`]);
});

test("a query's stages are told once, and each reads the one whose rows it gets", async () => {
  const model = await modelOf(() =>
    spark.sql("SELECT k, count(*) FROM (SELECT id % 6 k FROM numbers) GROUP BY k ORDER BY k").collect(),
  );
  const ran = model.stages.filter(({ numTasks }) => numTasks > 0);
  expect(ran.map(({ state }) => state)).not.toContain("skipped");
  const keys = new Set(ran.map(({ key }) => key));
  for (const { parents } of ran) for (const parent of parents) expect(keys).toContain(parent);
  expect(ran.filter(({ parents }) => parents.length === 0)).toHaveLength(1);
});

test("stages whose shuffle an earlier run has left are skipped", async () => {
  const counts = spark.sparkContext
    .parallelize([1, 2, 3, 4], 2)
    .map((n): readonly [number, number] => [Number(n) % 2, 1])
    .reduceByKey((a, b) => Number(a) + Number(b));
  await counts.collect();
  const model = await modelOf(() => counts.count());
  expect(model.stages.map(({ state }) => state)).toEqual(["skipped", "done"]);
});

test("a tracer that has stopped is told nothing", async () => {
  const tracer = startTracer(spark.sparkContext);
  tracer.stop();
  const model = await modelOf(() => spark.sql("SELECT id % 10 k, sum(id) FROM numbers GROUP BY id % 10").collect());
  expect(model.isTraced).toBe(false);
  expect(model.tasks.length).toBeGreaterThan(0);
  startTracer(spark.sparkContext, { sampleRows: 10 });
});

test("a task that fails and is tried again is told as such", async () => {
  const model = await modelOf(() =>
    spark
      .sql("SELECT 1 / (id - 3) FROM numbers")
      .collect()
      .catch(() => undefined),
  );
  expect(model.tasks.some(({ state }) => state === "failed")).toBe(true);
  expect(model.stages.at(-1)?.state).toBe("failed");
});
