// Operators that get less memory than they need: their answers are those of a run that has enough, what was moved to disk is
// counted, and nothing of it stays.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { isEvent } from "../../src/core/scheduler/live-listener-bus.ts";
import { SparkSession } from "../../src/index.node.ts";

const QUERIES = {
  "a sort by a number and a string":
    "SELECT id, v, concat('a longer string number ', id) AS name FROM facts ORDER BY v DESC, name",
  "a sort with nulls and ties":
    "SELECT nullif(v % 7, 3) AS a, k % 5 AS b, v > 500 AS c FROM facts ORDER BY a, b DESC, c, id",
  "groups with strings":
    "SELECT k, sum(v), count(*), min(concat('a longer string number ', id)), avg(v), max(v > 3) FROM facts GROUP BY k",
  "groups with accumulators":
    "SELECT k % 1000 AS g, sort_array(collect_list(v)), approx_count_distinct(v), percentile(v, 0.5) FROM facts GROUP BY k % 1000",
  "distinct rows": "SELECT DISTINCT k, v % 3 AS r, if(v % 5 = 0, null, cast(v % 5 AS decimal(25, 3))) AS d FROM facts",
  "an inner join": "SELECT a.id, b.v, b.name FROM facts a JOIN named b ON a.id = b.id + 7 WHERE a.v > 3",
  "a full outer join": "SELECT a.id, b.id FROM facts a FULL OUTER JOIN other b ON a.id = b.id",
  "a left join with a condition": "SELECT a.id, b.id FROM facts a LEFT JOIN other b ON a.id = b.id AND b.id % 2 = 0",
  "a right join": "SELECT a.id, b.id FROM other a RIGHT JOIN facts b ON a.id = b.id AND a.id % 2 = 0",
  "an anti join": "SELECT a.id FROM facts a LEFT ANTI JOIN other b ON a.id = b.id",
  "a semi join": "SELECT a.id FROM facts a LEFT SEMI JOIN other b ON a.id = b.id",
  "an existence join": "SELECT id FROM facts a WHERE v = 1 OR EXISTS (SELECT 1 FROM other b WHERE a.id = b.id)",
  "a join by a string": "SELECT a.id, b.v FROM named a JOIN named b ON a.name = b.name AND a.v <= b.v",
  "a merge join": "SELECT /*+ MERGE(b) */ a.id, b.id FROM facts a JOIN other b ON a.id = b.id",
  "a window": "SELECT id, row_number() OVER (PARTITION BY k % 100 ORDER BY id) AS n FROM facts",
} as const;

let spark: SparkSession;

afterEach(() => spark.stop());

interface Answer {
  readonly rows: readonly string[];
  readonly memoryBytesSpilled: number;
  readonly diskBytesSpilled: number;
  readonly peakExecutionMemory: number;
}

async function answersWith(settings: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Answer>> {
  const builder = SparkSession.builder()
    .master("local[2]")
    .appName("spilling")
    .config("spark.sql.shuffle.partitions", "3")
    .config("spark.sql.autoBroadcastJoinThreshold", "-1");
  for (const [key, value] of Object.entries(settings)) builder.config(key, value);
  spark = await builder.getOrCreate();
  const sums = { memoryBytesSpilled: 0, diskBytesSpilled: 0, peakExecutionMemory: 0 };
  spark.sparkContext.listenerBus.addListener({
    onEvent(event) {
      if (!isEvent(event, "SparkListenerTaskEnd")) return;
      const metrics = event["Task Metrics"];
      sums.memoryBytesSpilled += metrics["Memory Bytes Spilled"];
      sums.diskBytesSpilled += metrics["Disk Bytes Spilled"];
      sums.peakExecutionMemory = Math.max(sums.peakExecutionMemory, metrics["Peak Execution Memory"]);
    },
  });
  for (const view of [
    "facts AS SELECT id, id % 20021 AS k, (id * 31) % 10007 AS v FROM range(0, 60000, 1, 4)",
    "other AS SELECT if(id % 10 = 0, null, id * 3) AS id FROM range(0, 15000, 1, 2)",
    "named AS SELECT id, (id * 7) % 501 AS v, concat('a longer name ', id % 9001) AS name FROM range(0, 15000, 1, 3)",
  ]) {
    await spark.sql(`CREATE TEMP VIEW ${view}`).collect();
  }
  const answers = new Map<string, Answer>();
  for (const [name, query] of Object.entries(QUERIES)) {
    Object.assign(sums, { memoryBytesSpilled: 0, diskBytesSpilled: 0, peakExecutionMemory: 0 });
    const rows = (await spark.sql(query).collect()).map((row) => row.toString());
    answers.set(name, { rows: query.includes("ORDER BY v") ? rows : rows.sort(), ...sums });
  }
  return answers;
}

async function spilledBytes(): Promise<number> {
  const usage = await spark.sparkContext.executorUsage();
  return usage.reduce((sum, { spilledBytes }) => sum + spilledBytes, 0);
}

test("answers are the same with little memory, and nothing stays on disk", async () => {
  const expected = await answersWith({});
  for (const [name, { diskBytesSpilled }] of expected) expect(diskBytesSpilled, name).toBe(0);
  await spark.stop();
  for (const rows of ["5000", "300"]) {
    const spilled = await answersWith({ "spark.shuffle.spill.numElementsForceSpillThreshold": rows });
    for (const [name, answer] of spilled) {
      expect(answer.rows, name).toEqual(expected.get(name)?.rows);
      // The aggregation into accumulators has a thousand groups.
      if (rows === "300") expect(answer.diskBytesSpilled, name).toBeGreaterThan(0);
      expect(answer.peakExecutionMemory, name).toBeGreaterThan(0);
    }
    expect(spilled.get("a sort by a number and a string")?.memoryBytesSpilled).toBeGreaterThan(0);
    expect(await spilledBytes()).toBe(0);
    await spark.stop();
  }
}, 120_000);

test("a budget that operators pass has them spill, and is kept", async () => {
  const names = ["a sort by a number and a string", "groups with strings", "an inner join"];
  const many =
    "CREATE TEMP VIEW many AS SELECT id, (id * 48271) % 1000003 AS k, concat('a longer string ', id) AS name FROM range(0, 1000000, 1, 4)";
  const queries = [
    "SELECT count(*), sum(n) FROM (SELECT k, name, row_number() OVER (PARTITION BY k % 50000 ORDER BY name) AS n FROM many)",
    "SELECT count(*), sum(c), max(m) FROM (SELECT k, count(*) AS c, max(name) AS m FROM many GROUP BY k)",
    "SELECT count(*), sum(a.k), max(b.name) FROM many a JOIN many b ON a.id = b.id + 1",
  ];
  const start = async (memory: string): Promise<void> => {
    spark = await SparkSession.builder()
      .master("local[2]")
      .appName("budget")
      .config("spark.executor.memory", memory)
      .config("spark.sql.shuffle.partitions", "2")
      .config("spark.sql.autoBroadcastJoinThreshold", "-1")
      .getOrCreate();
    await spark.sql(many).collect();
  };
  const run = async (): Promise<readonly string[]> => {
    const rows: string[] = [];
    for (const query of queries) rows.push(...(await spark.sql(query).collect()).map((row) => row.toString()));
    return rows;
  };
  await start("4g");
  const expected = await run();
  expect(expected).toHaveLength(names.length);
  await spark.stop();
  await start("48m");
  let spilled = 0;
  let peak = 0;
  spark.sparkContext.listenerBus.addListener({
    onEvent(event) {
      if (!isEvent(event, "SparkListenerTaskEnd")) return;
      spilled += event["Task Metrics"]["Disk Bytes Spilled"];
      peak = Math.max(peak, event["Task Metrics"]["Peak Execution Memory"]);
    },
  });
  expect(await run()).toEqual(expected);
  expect(spilled).toBeGreaterThan(10 * 2 ** 20);
  expect(peak).toBeLessThanOrEqual(48 * 2 ** 20 * 0.6);
  for (const usage of await spark.sparkContext.executorUsage()) {
    expect(usage.executionMemorySize + usage.pooledBytes).toBeLessThan(48 * 2 ** 20 * 1.2);
  }
}, 120_000);

test("executors that end while they spill leave no files, and the answer is right", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hibana-spilling-"));
  spark = await SparkSession.builder()
    .master("local[2]")
    .appName("chaos")
    .config("spark.local.dir", folder)
    .config("spark.shuffle.spill.numElementsForceSpillThreshold", "2000")
    .config("spark.sql.shuffle.partitions", "4")
    .config("spark.sql.autoBroadcastJoinThreshold", "-1")
    .getOrCreate();
  const query = spark.sql(`SELECT count(*), sum(n), count(DISTINCT k) FROM (
    SELECT a.k, row_number() OVER (PARTITION BY a.k ORDER BY b.id) AS n FROM
      (SELECT id, id % 30011 AS k FROM range(0, 200000, 1, 4)) a JOIN range(0, 200000, 1, 4) b ON a.id = b.id)`);
  const expected = (await query.collect()).map(String);
  const running = query.collect();
  let kills = 0;
  for (const wait of [30, 60, 90]) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const [usage] = (await spark.sparkContext.executorUsage()).filter(({ spilledBytes }) => spilledBytes > 0);
    if (usage !== undefined && spark.sparkContext.killExecutor(usage.executorId)) kills++;
  }
  expect((await running).map(String)).toEqual(expected);
  expect(kills).toBeGreaterThan(0);
  expect(readdirSync(folder)).toEqual([]);
  await spark.stop();
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
}, 60_000);
