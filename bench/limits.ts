// What is larger than memory: a sort, an aggregation and a join of executors that have 256 MB each, and how much memory
// they come to hold meanwhile.

import { SparkSession } from "../src/index.ts";
import type { Part } from "./harness/part.ts";
import { HIBANA, type Recorder } from "./harness/recorder.ts";

const MEGABYTE = 2 ** 20;
const BUDGET = 256 * MEGABYTE;
/** What executors may hold beyond their budget. */
const TOLERANCE = 1.2;
/** The first look at what executors hold, and the times between looks. */
const LOOK_MILLIS = 100;

interface Limit {
  readonly name: string;
  readonly sql: string;
  /** The one row of the answer. */
  readonly answer: string;
}

/** Rows of 64 bytes or more: a sort of 2 GB has 32 million of them. */
const SORTED_ROWS = 32_000_000;
const GROUPS = 20_000_000;
/** Rows of about 64 bytes in memory: four times what one executor has. */
const BUILT_ROWS = 16_000_000;

/** Numbers that go through all of 0 to n − 1 in no order. */
function scattered(id: string, n: number): string {
  return `(${id} * 7368787) % ${n}`;
}

function limits(scale: number): readonly Limit[] {
  const sorted = Math.round(SORTED_ROWS * scale);
  const groups = Math.round(GROUPS * scale);
  const built = Math.round(BUILT_ROWS * scale);
  return [
    {
      name: `a sort of ${megabytes(sorted * 64)} MB`,
      // What comes first and last depends on the order, so that the sort is not left out.
      sql: `SELECT count(*), first(k), last(k), max(octet_length(payload)) FROM (
        SELECT ${scattered("id", sorted)} AS k, concat('a payload of forty bytes, number ', lpad(id, 10, '0')) AS payload
        FROM range(0, ${sorted}, 1, 32) ORDER BY k)`,
      answer: `[${sorted},0,${sorted - 1},43]`,
    },
    {
      name: `an aggregation of ${groups / 1e6} million groups`,
      sql: `SELECT count(*), sum(c), sum(s) FROM (
        SELECT ${scattered("id", groups)} AS k, count(*) AS c, sum(id) AS s FROM range(0, ${groups}, 1, 32) GROUP BY 1)`,
      answer: `[${groups},${groups},${(BigInt(groups) * BigInt(groups - 1)) / 2n}]`,
    },
    {
      name: `a join whose collected side has ${megabytes(built * 64)} MB`,
      sql: `SELECT /*+ SHUFFLE_HASH(b) */ count(*), sum(b.k), max(octet_length(payload)) FROM
        (SELECT ${scattered("id", built)} AS k FROM range(0, ${built}, 1, 32)) a JOIN
        (SELECT id AS k, concat('a payload of forty bytes, number ', lpad(id, 10, '0')) AS payload
          FROM range(0, ${built}, 1, 32)) b ON a.k = b.k`,
      answer: `[${built},${(BigInt(built) * BigInt(built - 1)) / 2n},43]`,
    },
  ];
}

function megabytes(bytes: number): number {
  return Math.round(bytes / MEGABYTE);
}

export const part: Part = {
  title: "Out of core",
  method:
    "2 executors of 256 MB each; data is made on the way, so that none of it is in memory before. Rows are checked by counts and sums. The peak is the most that an executor held at any look, ten times a second: its WebAssembly memory, shuffle blocks and buffers kept for reuse. Spilled is what lay in the origin private file system at most.",
  async run(recorder, { settings }) {
    for (const limit of limits(Number(settings.sf))) await runLimit(recorder, limit);
  },
};

async function runLimit(recorder: Recorder, { name, sql, answer }: Limit): Promise<void> {
  const spark = await SparkSession.builder()
    .master("local[2]")
    .appName("limits")
    .config("spark.executor.memory", String(BUDGET))
    .config("spark.sql.autoBroadcastJoinThreshold", "-1")
    .getOrCreate();
  let [peak, spilled, isDone] = [0, 0, false];
  const watch = async (): Promise<void> => {
    while (!isDone) {
      const usage = await spark.sparkContext.executorUsage();
      for (const executor of usage) {
        peak = Math.max(peak, executor.executionMemorySize + executor.shuffleBytes + executor.pooledBytes);
      }
      spilled = Math.max(
        spilled,
        usage.reduce((sum, { spilledBytes }) => sum + spilledBytes, 0),
      );
      await new Promise((resolve) => setTimeout(resolve, LOOK_MILLIS));
    }
  };
  const watching = watch();
  const start = performance.now();
  const [row] = await spark.sql(sql).collect();
  const millis = performance.now() - start;
  isDone = true;
  await watching;
  await spark.stop();
  if (String(row) !== answer) throw new Error(`${name}: ${row}, not ${answer}`);
  recorder.record({ name, engine: HIBANA, unit: "ms", runs: [millis] });
  recorder.record({ name: `${name}: peak of an executor`, engine: HIBANA, unit: "MB", runs: [peak / MEGABYTE] });
  recorder.record({ name: `${name}: spilled`, engine: HIBANA, unit: "MB", runs: [spilled / MEGABYTE] });
  recorder.limit(`${name}: peak of an executor`, (BUDGET * TOLERANCE) / MEGABYTE);
}
