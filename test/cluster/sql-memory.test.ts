// A long session must not grow: what executors hold after 100 jobs of SQL they hold after 1,000.
import { afterEach, expect, test } from "vitest";
import { SparkSession } from "../../src/index.node.ts";
import type { ExecutorUsage } from "../../src/rpc/messages.ts";
import { KEPT_PROGRAMS } from "../../src/sql/execution/stage-programs.ts";

let spark: SparkSession;

afterEach(() => spark.stop());

/** Aggregation over strings and into states of any size, a shuffled join, a sort of two columns, and an error in a task; each with literals of its own. */
const queries: readonly ((i: number) => string)[] = [
  (i) => `SELECT concat('group number ', k) AS name, sum(v), min(v + ${i}) FROM facts GROUP BY k`,
  (i) => `SELECT a.k, b.v FROM facts a JOIN facts b ON a.id = b.id WHERE a.v > ${i % 50}`,
  (i) =>
    `SELECT v, concat('a longer string number ', id) AS name FROM facts WHERE id > ${i % 50} ORDER BY v DESC, name`,
  (i) => `SELECT ${i} / (k - 3) FROM facts`,
  (i) =>
    `SELECT k, collect_list(concat('a longer string number ', id)), approx_count_distinct(v), percentile(v, 0.5), max(array(v, ${i})) FROM facts GROUP BY k`,
];

async function runQueries(from: number, to: number): Promise<void> {
  for (let i = from; i < to; i++) {
    const query = queries[i % queries.length];
    if (query === undefined) continue;
    const rows = spark.sql(query(i)).collect();
    if (i % queries.length === 3) await expect(rows).rejects.toThrow("DIVIDE_BY_ZERO");
    else expect((await rows).length).toBeGreaterThan(0);
  }
}

/** Runs queries and tells what executors hold in between, when nothing runs: by executor, in the order of the looks. */
async function looksWhile(from: number, to: number): Promise<ReadonlyMap<string, readonly ExecutorUsage[]>> {
  const looks = new Map<string, ExecutorUsage[]>();
  for (let i = from; i < to; i += 20) {
    await runQueries(i, i + 20);
    for (const usage of await usageWhenIdle()) {
      looks.set(usage.executorId, [...(looks.get(usage.executorId) ?? []), usage]);
    }
  }
  return looks;
}

/** The other tasks of a job that has failed may still be on their way to their end. */
async function usageWhenIdle(): ReturnType<typeof spark.sparkContext.executorUsage> {
  for (let tries = 0; ; tries++) {
    const usage = await spark.sparkContext.executorUsage();
    if (tries === 200 || usage.every(({ stages }) => stages === 0)) return usage;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const NOTHING = { stages: 0, queuedTasks: 0, shuffleBytes: 0, storageBytes: 0, sharedStates: 0 };

/** The constants of the few stage programs that stay linked; 900 jobs that leave 16 bytes each would be above. */
const LINKED_BYTES = 8192;

/** Garbage comes and goes, so the least of many looks counts; 10 kB a job would be above. */
const HEAP_GROWTH = 6 * 1024 * 1024;

test("1,000 jobs of SQL leave executors as they were after 100", async () => {
  spark = await SparkSession.builder()
    .master("local[2]")
    .appName("memory")
    .config("spark.sql.shuffle.partitions", "3")
    .config("spark.sql.autoBroadcastJoinThreshold", "-1")
    .getOrCreate();
  await spark
    .sql("CREATE TEMP VIEW facts AS SELECT id, id % 17 AS k, (id * 31) % 101 AS v FROM range(0, 500, 1, 2)")
    .collect();
  await runQueries(0, 100);
  const early = await looksWhile(100, 400);
  await runQueries(400, 700);
  let late = await looksWhile(700, 1000);
  // A collector that is late is no leak: it comes, while what leaks stays.
  for (let from = 1000; from < 1900 && hasGrown(early, late); from += 300) late = await looksWhile(from, from + 300);
  expect(hasGrown(early, late)).toBe(false);
  expect(late.size).toBe(2);
  expect([...late.keys()].sort()).toEqual([...early.keys()].sort());
  for (const [executorId, looks] of late) {
    const before = early.get(executorId) ?? [];
    for (const look of looks) {
      expect(look).toMatchObject(NOTHING);
      expect(look.broadcasts).toBeLessThanOrEqual(KEPT_PROGRAMS);
      expect(look.executionBytes).toBeLessThan(LINKED_BYTES);
      expect(look.executionMemorySize).toBe(before[0]?.executionMemorySize);
    }
  }
}, 120_000);

type Looks = ReadonlyMap<string, readonly ExecutorUsage[]>;

function hasGrown(early: Looks, late: Looks): boolean {
  return [...late].some(([id, looks]) => leastHeap(looks) >= leastHeap(early.get(id) ?? []) + HEAP_GROWTH);
}

function leastHeap(looks: readonly ExecutorUsage[]): number {
  return Math.min(...looks.map(({ heapBytes }) => heapBytes ?? Number.NaN));
}
