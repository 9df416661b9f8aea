// What the status store tells of jobs, beside counts made from the data and the clock: rows, bytes, stages, tasks and time of
// each run, the sums over its stages and executors, and what storage holds.

import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isEvent } from "../../src/core/scheduler/live-listener-bus.ts";
import { SparkSession } from "../../src/index.node.ts";
import {
  type AppStatusStore,
  type ExecutorSummary,
  followStatus,
  type JobData,
  type StageData,
  type TaskData,
  type TaskMetrics,
} from "../../src/status/index.ts";

const folder = mkdtempSync(join(tmpdir(), "hibana-counted-"));
const pathOf = (name: string): string => join(folder, name);

/** Each line has three of twenty words. */
const LINES = Array.from({ length: 500 }, (_, i) => [i, i + 1, i + 2].map((n) => `word${n % 20}`).join(" "));
const PEOPLE = Array.from({ length: 300 }, (_, i) => ({ name: `name ${i}`, age: i % 80 }));

let spark: SparkSession;
let status: AppStatusStore;
/** Tasks that ended, by the events themselves. */
const endedTasks = new Map<string, number>();

beforeAll(async () => {
  writeFileSync(pathOf("lines.txt"), LINES.map((line) => `${line}\n`).join(""));
  writeFileSync(pathOf("people.csv"), `name,age\n${PEOPLE.map(({ name, age }) => `${name},${age}\n`).join("")}`);
  writeFileSync(pathOf("people.json"), PEOPLE.map((person) => `${JSON.stringify(person)}\n`).join(""));
  spark = await SparkSession.builder()
    .appName("counted")
    .master("local[2]")
    .config("spark.sql.shuffle.partitions", "5")
    .config("spark.sql.adaptive.enabled", "false")
    .config("spark.sql.autoBroadcastJoinThreshold", "-1")
    .getOrCreate();
  status = followStatus(spark.sparkContext);
  spark.sparkContext.addSparkListener({
    onEvent(event) {
      if (!isEvent(event, "SparkListenerTaskEnd")) return;
      const key = `${event["Stage ID"]}.${event["Stage Attempt ID"]}`;
      endedTasks.set(key, (endedTasks.get(key) ?? 0) + 1);
    },
  });
  await spark.range(0, 1000, 1, 4).createOrReplaceTempView("numbers");
  for (const format of ["csv", "json"]) {
    const options = `path '${pathOf(`people.${format}`)}', header 'true'`;
    await spark.sql(`CREATE TEMP VIEW people_${format} (name STRING, age INT) USING ${format} OPTIONS (${options})`);
  }
});
afterAll(async () => {
  await spark.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly jobs: readonly JobData[];
  /** The attempts that ran. */
  readonly stages: readonly StageData[];
  readonly tasks: readonly TaskData[];
}

const sum = <T>(values: readonly T[], read: (value: T) => number): number =>
  values.reduce((total, value) => total + read(value), 0);

const metric = (run: Run, key: keyof TaskMetrics): number =>
  sum(run.tasks, ({ taskMetrics }) => taskMetrics?.[key] ?? 0);

/** Runs it, and holds what is told of it against the clock, the events and itself. */
async function run(action: () => Promise<unknown>): Promise<Run> {
  await spark.sparkContext.listenerBus.waitUntilEmpty();
  const before = new Set(status.jobs.values().map(({ jobId }) => jobId));
  const executors = new Map(status.executors.values().map((executor) => [executor.id, executor]));
  const begun = Date.now();
  await action();
  const ended = Date.now();
  await spark.sparkContext.listenerBus.waitUntilEmpty();
  const jobs = status.jobs.values().filter(({ jobId }) => !before.has(jobId));
  const ids = new Set(jobs.flatMap(({ stageIds }) => stageIds));
  const stages = status.stages.values().filter(({ stageId, status: state }) => ids.has(stageId) && state !== "SKIPPED");
  const tasks = stages.flatMap(({ stageId, attemptId }) => status.taskList(stageId, attemptId));
  for (const job of jobs) expectJob(job, begun, ended);
  for (const stage of stages) expectStage(stage);
  for (const executor of status.executors.values()) {
    expectExecutor(executor, executors.get(executor.id), tasks, ended - begun);
  }
  return { jobs, stages, tasks };
}

function expectJob(job: JobData, begun: number, ended: number): void {
  expect(job.submissionTime).toBeGreaterThanOrEqual(begun);
  expect(job.completionTime).toBeLessThanOrEqual(ended);
  const all = job.stageIds.flatMap((id) => status.stageAttempts(id).slice(-1));
  expect(job.numTasks).toBe(sum(all, ({ numTasks }) => numTasks));
  expect(job.numActiveTasks).toBe(0);
  expect(job.numCompletedStages + job.numSkippedStages + job.numFailedStages).toBe(job.stageIds.length);
  const skipped = all.filter(({ status: state }) => state === "SKIPPED");
  expect(job.numSkippedStages).toBe(skipped.length);
  expect(job.numSkippedTasks).toBe(sum(skipped, ({ numTasks }) => numTasks));
  if (job.status === "SUCCEEDED") expect(job.numCompletedTasks + job.numSkippedTasks).toBe(job.numTasks);
}

function expectStage(stage: StageData): void {
  const { stageId, attemptId, taskMetrics, submissionTime = 0, completionTime = Number.POSITIVE_INFINITY } = stage;
  const tasks = status.taskList(stageId, attemptId);
  const all = stage.numCompleteTasks + stage.numFailedTasks + stage.numKilledTasks;
  expect(all).toBe(tasks.length);
  expect(all).toBe(endedTasks.get(`${stageId}.${attemptId}`));
  const byExecutor = [...status.executorSummaries(stageId, attemptId).values()];
  expect(sum(byExecutor, (one) => one.succeededTasks + one.failedTasks + one.killedTasks)).toBe(all);
  expect(sum(byExecutor, ({ taskTime }) => taskTime)).toBe(sum(tasks, ({ duration = 0 }) => duration));
  expect(sum(Object.values(stage.localitySummary), (count) => count)).toBe(all);
  for (const [key, value] of Object.entries(taskMetrics)) {
    const own = sum(tasks, (task) => Object.entries(task.taskMetrics ?? {}).find(([name]) => name === key)?.[1] ?? 0);
    expect({ [key]: value }).toEqual({ [key]: own });
    if (key === "peakExecutionMemory") continue;
    const told = sum(byExecutor, (one) => Object.entries(one.taskMetrics).find(([name]) => name === key)?.[1] ?? 0);
    expect({ [key]: told }).toEqual({ [key]: value });
  }
  for (const { launchTime, duration = 0, taskMetrics: own } of tasks) {
    expect(launchTime).toBeGreaterThanOrEqual(submissionTime);
    expect(launchTime + duration).toBeLessThanOrEqual(completionTime);
    expect(own?.executorRunTime ?? 0).toBeLessThanOrEqual(duration + 1);
    // In nanoseconds, of one thread.
    expect((own?.executorCpuTime ?? 0) / 1e6).toBeLessThanOrEqual(duration + 2);
  }
}

/** What was added to an executor's sums is what its tasks had; it has one core, so their time is the clock's at most. */
function expectExecutor(
  after: ExecutorSummary,
  before: ExecutorSummary | undefined,
  allTasks: readonly TaskData[],
  elapsed: number,
): void {
  const tasks = allTasks.filter(({ executorId }) => executorId === after.id);
  const added = (read: (executor: ExecutorSummary) => number): number =>
    read(after) - (before === undefined ? 0 : read(before));
  const own = (key: keyof TaskMetrics): number => sum(tasks, ({ taskMetrics }) => taskMetrics?.[key] ?? 0);
  const times = sum(tasks, ({ duration = 0 }) => duration);
  expect(after.activeTasks).toBe(0);
  expect(added(({ totalTasks }) => totalTasks)).toBe(tasks.length);
  expect(added(({ completedTasks }) => completedTasks)).toBe(tasks.filter((task) => task.status === "SUCCESS").length);
  expect(added(({ failedTasks }) => failedTasks)).toBe(tasks.filter((task) => task.status === "FAILED").length);
  expect(added(({ totalDuration }) => totalDuration)).toBe(times);
  expect(added(({ totalInputBytes }) => totalInputBytes)).toBe(own("inputBytes"));
  expect(added(({ totalShuffleRead }) => totalShuffleRead)).toBe(own("shuffleReadBytes"));
  expect(added(({ totalShuffleWrite }) => totalShuffleWrite)).toBe(own("shuffleWriteBytes"));
  expect(times).toBeLessThanOrEqual(elapsed + tasks.length);
}

interface Counts {
  readonly jobs: number;
  readonly stages: number;
  readonly tasks: number;
  readonly skipped?: number;
  /** Records of files and of kept blocks. */
  readonly read?: number;
  readonly written?: number;
  /** Records that went through shuffles: as many are read as were written, unless said otherwise. */
  readonly shuffled?: number;
}

function expectCounts(
  ran: Run,
  { jobs, stages, tasks, skipped = 0, read = 0, written = 0, shuffled = 0 }: Counts,
): void {
  expect({
    jobs: ran.jobs.length,
    stages: ran.stages.length,
    tasks: ran.tasks.length,
    skipped: sum(ran.jobs, ({ numSkippedStages }) => numSkippedStages),
    read: metric(ran, "inputRecords"),
    written: metric(ran, "outputRecords"),
    shuffled: metric(ran, "shuffleWriteRecords"),
    fetched: metric(ran, "shuffleReadRecords"),
  }).toEqual({ jobs, stages, tasks, skipped, read, written, shuffled, fetched: shuffled });
  expect(metric(ran, "shuffleReadBytes")).toBe(metric(ran, "shuffleWriteBytes"));
  expect(ran.jobs.map((job) => job.status)).toEqual(ran.jobs.map(() => "SUCCEEDED"));
}

describe("queries", () => {
  // `numbers` has 1,000 rows in four partitions, and a shuffle has five. Each stage is a job, which skips those that have run.
  test.each<[sql: string, Counts]>([
    ["SELECT id FROM numbers WHERE id % 2 = 0", { jobs: 1, stages: 1, tasks: 4 }],
    ["SELECT count(*) FROM numbers", { jobs: 2, stages: 2, skipped: 1, tasks: 5, shuffled: 4 }],
    [
      "SELECT id % 10, sum(id) FROM numbers GROUP BY id % 10",
      { jobs: 2, stages: 2, skipped: 1, tasks: 9, shuffled: 40 },
    ],
    ["SELECT DISTINCT id % 7 FROM numbers", { jobs: 2, stages: 2, skipped: 1, tasks: 9, shuffled: 28 }],
    ["SELECT count(DISTINCT id % 9) FROM numbers", { jobs: 3, stages: 3, skipped: 1 + 2, tasks: 10, shuffled: 36 + 5 }],
    ["SELECT /*+ REPARTITION(3) */ id FROM numbers", { jobs: 2, stages: 2, skipped: 1, tasks: 7, shuffled: 1000 }],
    ["SELECT /*+ COALESCE(2) */ id FROM numbers", { jobs: 1, stages: 1, tasks: 2 }],
    ["SELECT id FROM numbers ORDER BY id DESC LIMIT 5", { jobs: 2, stages: 2, skipped: 1, tasks: 5, shuffled: 20 }],
    [
      "SELECT a.id FROM numbers a JOIN numbers b ON a.id = b.id * 2",
      { jobs: 3, stages: 3, skipped: 2, tasks: 13, shuffled: 2000 },
    ],
    ["SELECT id FROM numbers UNION ALL SELECT id FROM range(0, 10, 1, 2)", { jobs: 1, stages: 1, tasks: 6 }],
    [
      "SELECT rank() OVER (PARTITION BY id % 4 ORDER BY id) FROM numbers",
      { jobs: 2, stages: 2, skipped: 1, tasks: 9, shuffled: 1000 },
    ],
    [
      "SELECT id % 2, collect_list(id) FROM numbers GROUP BY 1",
      { jobs: 2, stages: 2, skipped: 1, tasks: 9, shuffled: 8 },
    ],
    [
      "SELECT id % 2, id % 3, count(*) FROM numbers GROUP BY id % 2, id % 3 WITH ROLLUP",
      // Of each map task: six pairs, two that are rolled up, and one of all.
      { jobs: 2, stages: 2, skipped: 1, tasks: 9, shuffled: 4 * (6 + 2 + 1) },
    ],
    ["SELECT explode(sequence(1, id)) FROM range(1, 5, 1, 2)", { jobs: 1, stages: 1, tasks: 2 }],
    [
      "SELECT count(*) FROM people_csv WHERE age < 40",
      { jobs: 2, stages: 2, skipped: 1, tasks: 2, read: 300, shuffled: 1 },
    ],
    [
      "SELECT age, count(*) FROM people_json GROUP BY age",
      { jobs: 2, stages: 2, skipped: 1, tasks: 6, read: 300, shuffled: 80 },
    ],
    [
      "SELECT a.id FROM numbers a LEFT ANTI JOIN range(0, 500, 1, 2) b ON a.id = b.id",
      { jobs: 3, stages: 3, skipped: 2, tasks: 4 + 2 + 5, shuffled: 1500 },
    ],
  ])("%s", async (sql, counts) => {
    expectCounts(await run(() => spark.sql(sql).collect()), counts);
  });

  test("an order over all rows, which first looks at some to find its bounds", async () => {
    const ran = await run(() => spark.sql("SELECT id FROM numbers ORDER BY id % 10, id").collect());
    expect(metric(ran, "shuffleWriteRecords")).toBe(1000);
    expect(metric(ran, "shuffleReadRecords")).toBe(1000);
    expect(ran.jobs.at(-1)?.numTasks).toBe(9);
  });

  test("a broadcast join, whose small side a job of its own collects", async () => {
    const ran = await run(() =>
      spark.sql("SELECT /*+ BROADCAST(b) */ a.id FROM numbers a JOIN range(0, 10, 1, 2) b ON a.id = b.id").collect(),
    );
    expect([ran.jobs.length, ran.stages.length, ran.tasks.length]).toEqual([2, 2, 2 + 4]);
    // Each executor takes all ten rows.
    expect(metric(ran, "shuffleWriteRecords")).toBe(10);
    expect(metric(ran, "shuffleReadRecords")).toBe(2 * 10);
  });

  test("adaptive execution: a job for each stage, which skips those that have run", async () => {
    spark.conf.set("spark.sql.adaptive.enabled", "true");
    const ran = await run(() => spark.sql("SELECT id % 10, sum(id) FROM numbers GROUP BY id % 10").collect());
    spark.conf.set("spark.sql.adaptive.enabled", "false");
    // Forty small groups are read by one task.
    expectCounts(ran, { jobs: 2, stages: 2, tasks: 5, skipped: 1, shuffled: 40 });
  });

  test("a query that fails", async () => {
    const ran = await run(() => expect(spark.sql("SELECT 1 / (id - 3) FROM numbers").collect()).rejects.toThrow());
    expect(ran.jobs.map((job) => [job.status, job.numFailedStages])).toEqual([["FAILED", 1]]);
    expect(ran.tasks.filter((task) => task.status === "FAILED").map(({ index }) => index)).toEqual([0]);
    expect(ran.jobs[0]?.failureReason).toContain("DIVIDE_BY_ZERO");
  });

  test("files that are written and read again", async () => {
    const path = pathOf("numbers.parquet");
    const wrote = await run(() => spark.table("numbers").write.parquet(path));
    expectCounts(wrote, { jobs: 1, stages: 1, tasks: 4, written: 1000 });
    const files = readdirSync(path).filter((name) => name.startsWith("part-"));
    expect(files).toHaveLength(4);
    const sizes = sum(files, (name) => statSync(join(path, name)).size);
    expect(metric(wrote, "outputBytes")).toBe(sizes);
    const read = await run(() => spark.sql(`SELECT max(id) FROM parquet.\`${path}\``).collect());
    expect(metric(read, "inputRecords")).toBe(1000);
    expect(metric(read, "inputBytes")).toBeGreaterThan(0);
  });

  test("bytes of text that are read are the file's", async () => {
    const ran = await run(() => spark.sql("SELECT count(name), sum(age) FROM people_csv").collect());
    expect(metric(ran, "inputBytes")).toBe(statSync(pathOf("people.csv")).size);
    const { planGraph, metricValues } = status.executions.values().at(-1) ?? {};
    const scan = planGraph?.nodes.find(({ name }) => name.startsWith("Scan csv"));
    const values = new Map(scan?.metrics.map(({ name, accumulatorId }) => [name, metricValues?.get(accumulatorId)]));
    expect(values.get("number of files read")).toBe("1");
    expect(values.get("number of output rows")).toBe("300");
    expect(values.get("scan time")).toMatch(/^\d+(\.\d+)? m?s$/m);
  });

  test("a cached table: rows that are read from it, and what storage holds", async () => {
    await spark.sql("CACHE LAZY TABLE kept AS SELECT id, id % 3 AS k FROM numbers");
    const first = await run(() => spark.sql("SELECT count(*) FROM kept").collect());
    expect(first.jobs.length).toBeGreaterThan(0);
    const again = await run(() => spark.sql("SELECT sum(id), sum(k) FROM kept").collect());
    expectCounts(again, { jobs: 2, stages: 2, skipped: 1, tasks: 5, read: 1000, shuffled: 4 });
    const [rdd] = [...status.rdds.values()];
    expect(rdd?.partitions.size).toBe(4);
    expect(rdd?.memoryUsed).toBe(sum([...(rdd?.partitions.values() ?? [])], ({ memoryUsed }) => memoryUsed));
    expect(rdd?.memoryUsed).toBe(sum([...(rdd?.dataDistribution.values() ?? [])], ({ memoryUsed }) => memoryUsed));
    expect(rdd?.memoryUsed).toBeGreaterThan(1000);
    expect(sum(status.executors.values(), ({ rddBlocks }) => rddBlocks)).toBe(4);
    expect(sum(status.executors.values(), ({ memoryUsed }) => memoryUsed)).toBe(rdd?.memoryUsed);
    await spark.sql("UNCACHE TABLE kept");
    await spark.sparkContext.listenerBus.waitUntilEmpty();
    expect(status.rdds.size).toBe(0);
    expect(sum(status.executors.values(), ({ rddBlocks, memoryUsed }) => rddBlocks + memoryUsed)).toBe(0);
  });
});

describe("RDDs", () => {
  const words = () =>
    spark.sparkContext
      .textFile(pathOf("lines.txt"), 3)
      .flatMap((line) => line.split(" "))
      .map((word): [string, number] => [word, 1]);
  const pairs = (count: number, keys: number, partitions: number) =>
    spark.sparkContext
      .parallelize(
        Array.from({ length: count }, (_, i): [number, number] => [i % keys, i]),
        partitions,
      )
      .map(([key, value]): [number, number] => [key, value]);

  test("a count of words, whose map tasks add up their own", async () => {
    const ran = await run(() =>
      words()
        .reduceByKey((a, b) => a + b, 4)
        .collect(),
    );
    // Every part of the file has all twenty words.
    expectCounts(ran, { jobs: 1, stages: 2, tasks: 3 + 4, read: 500, shuffled: 3 * 20 });
  });

  test("groups get every row", async () => {
    expectCounts(await run(() => pairs(60, 6, 4).groupByKey(3).collect()), {
      jobs: 1,
      stages: 2,
      tasks: 7,
      shuffled: 60,
    });
  });

  test("a second action finds what the shuffle has left, and skips it", async () => {
    const counts = pairs(60, 6, 4).reduceByKey((a, b) => a + b, 3);
    await counts.collect();
    const ran = await run(() => counts.count());
    expect(ran.jobs.map((job) => [job.numSkippedStages, job.numSkippedTasks, job.numCompletedTasks])).toEqual([
      [1, 4, 3],
    ]);
    expect(metric(ran, "shuffleWriteRecords")).toBe(0);
    expect(metric(ran, "shuffleReadRecords")).toBe(24);
  });

  test("a join shuffles both sides", async () => {
    const ran = await run(() =>
      pairs(60, 6, 4)
        .join(pairs(12, 6, 2), 3)
        .count(),
    );
    expectCounts(ran, { jobs: 1, stages: 3, tasks: 4 + 2 + 3, shuffled: 72 });
  });

  test("distinct values of a union", async () => {
    const { sparkContext: sc } = spark;
    const ran = await run(() =>
      sc
        .range(0, 20, 1, 2)
        .union(sc.range(10, 30, 1, 3))
        .distinct(4)
        .count(),
    );
    expectCounts(ran, { jobs: 1, stages: 2, tasks: 2 + 3 + 4, shuffled: 40 });
  });

  test("kept partitions are read where they are", async () => {
    const kept = spark.sparkContext
      .range(0, 2000, 1, 4)
      .map((n) => n + 1)
      .cache();
    expectCounts(await run(() => kept.count()), { jobs: 1, stages: 1, tasks: 4 });
    const again = await run(() => kept.count());
    expectCounts(again, { jobs: 1, stages: 1, tasks: 4, read: 2000 });
    const rdd = status.rdds.get(kept.id);
    expect(rdd?.partitions.size).toBe(4);
    expect(metric(again, "inputBytes")).toBe(rdd?.memoryUsed);
    expect(sum([...(rdd?.partitions.values() ?? [])], ({ memoryUsed }) => memoryUsed)).toBe(rdd?.memoryUsed);
    kept.unpersist(true);
    await spark.sparkContext.listenerBus.waitUntilEmpty();
    expect(status.rdds.has(kept.id)).toBe(false);
  });

  test("lines that are saved", async () => {
    const path = pathOf("saved");
    const lines = spark.sparkContext.textFile(pathOf("lines.txt"), 3);
    const ran = await run(() => lines.filter((line) => line.startsWith("word1 ")).saveAsTextFile(path));
    expectCounts(ran, { jobs: 1, stages: 1, tasks: 3, read: 500, written: 25 });
    const files = readdirSync(path).filter((name) => name.startsWith("part-"));
    expect(metric(ran, "outputBytes")).toBe(sum(files, (name) => statSync(join(path, name)).size));
  });

  test("a tree of sums", async () => {
    const rdd = spark.sparkContext.range(0, 100, 1, 8).map((n) => n);
    const ran = await run(async () => expect(await rdd.treeReduce((a, b) => a + b, 2)).toBe(4950));
    expect(ran.jobs).toHaveLength(1);
    expect(ran.stages.length).toBeGreaterThan(1);
    expect(metric(ran, "shuffleReadRecords")).toBe(metric(ran, "shuffleWriteRecords"));
  });

  test("rows that were asked for are looked for in a few partitions first", async () => {
    const ran = await run(() => spark.sparkContext.range(0, 100, 1, 10).take(3));
    expectCounts(ran, { jobs: 1, stages: 1, tasks: 1 });
  });
});

describe("what does not go well", () => {
  test("tasks that fail and are tried again, and the stage that gives up", async () => {
    await spark.stop();
    spark = await SparkSession.builder().appName("retried").master("local[2,3]").create();
    status = followStatus(spark.sparkContext);
    endedTasks.clear();
    spark.sparkContext.addSparkListener({
      onEvent(event) {
        if (!isEvent(event, "SparkListenerTaskEnd")) return;
        const key = `${event["Stage ID"]}.${event["Stage Attempt ID"]}`;
        endedTasks.set(key, (endedTasks.get(key) ?? 0) + 1);
      },
    });
    const failing = spark.sparkContext.range(0, 4, 1, 2).map((n) => {
      if (n === 3) throw new Error("three");
      return n;
    });
    const ran = await run(() => expect(failing.collect()).rejects.toThrow("three"));
    expect(ran.jobs.map((job) => [job.status, job.numFailedTasks, job.numFailedStages])).toEqual([["FAILED", 3, 1]]);
    const failed = ran.tasks.filter((task) => task.status === "FAILED");
    expect(failed.map(({ index, attempt }) => [index, attempt])).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
  });
});
