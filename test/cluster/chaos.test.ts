// Executors that die at random while SQL runs: every answer is right. `npm test` ends a few, `npm run test:chaos` 200.
import { afterEach, describe, expect, test } from "vitest";
import { SparkSession } from "../../src/index.node.ts";
import { random } from "./test-cluster.ts";

const KILLS = Number(process.env.HIBANA_CHAOS_KILLS ?? 12);
const ROWS = 20_000;

interface Fact {
  readonly id: number;
  readonly k: number;
  readonly v: number;
}

const facts: readonly Fact[] = Array.from({ length: ROWS }, (_, id) => ({ id, k: id % 97, v: (id * 7919) % 1009 }));

const VIEWS = [
  `CREATE TEMP VIEW facts AS SELECT id, id % 97 AS k, (id * 7919) % 1009 AS v FROM range(0, ${ROWS}, 1, 8)`,
  "CREATE TEMP VIEW dims AS SELECT id * 2 AS k, concat('name ', id) AS name FROM range(0, 100, 1, 3)",
];

/** Queries of several stages, with their rows as text. */
const queries: readonly { readonly sql: string; readonly expected: readonly string[] }[] = [
  {
    sql: "SELECT k, count(*) AS n, sum(v) AS total FROM facts GROUP BY k ORDER BY k",
    expected: groupBy(facts, ({ k }) => k)
      .sort(([a], [b]) => a - b)
      .map(([k, group]) => `${k} ${group.length} ${sumOf(group)}`),
  },
  {
    sql: "SELECT name, sum(v) AS total FROM facts JOIN dims ON facts.k = dims.k WHERE v > 100 GROUP BY name ORDER BY name",
    expected: groupBy(
      facts.filter(({ k, v }) => v > 100 && k % 2 === 0),
      ({ k }) => `name ${k / 2}`,
    )
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, group]) => `${name} ${sumOf(group)}`),
  },
  {
    sql: "SELECT v, id FROM facts WHERE id % 5 = 0 ORDER BY v DESC, id",
    expected: facts
      .filter(({ id }) => id % 5 === 0)
      .sort((a, b) => b.v - a.v || a.id - b.id)
      .map(({ v, id }) => `${v} ${id}`),
  },
];

function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return [...groups];
}

function sumOf(group: readonly Fact[]): number {
  return group.reduce((sum, { v }) => sum + v, 0);
}

let spark: SparkSession;

afterEach(() => spark.stop());

describe.each([2, 3, 4])("%i executors", (executors) => {
  test("every answer is right", async () => {
    spark = await SparkSession.builder()
      .master(`local[${executors}]`)
      .appName("chaos")
      .config("spark.sql.shuffle.partitions", "5")
      .config("spark.sql.autoBroadcastJoinThreshold", "-1")
      .getOrCreate();
    for (const view of VIEWS) await spark.sql(view).collect();
    const kills = Math.ceil(KILLS / 3);
    const next = random(executors);
    const answered = new Array<number>(queries.length).fill(0);
    let killed = 0;
    const kill = async () => {
      while (killed < kills) {
        await new Promise((resolve) => setTimeout(resolve, 20 + next() * 40));
        const ids = spark.sparkContext.statusTracker.getExecutorIds();
        const victim = ids[Math.floor(next() * ids.length)];
        if (victim !== undefined && spark.sparkContext.killExecutor(victim)) killed++;
      }
    };
    const ask = async (index: number) => {
      while (killed < kills) {
        const { sql, expected } = queries[index] ?? { sql: "", expected: [] };
        const rows = await spark.sql(sql).collect();
        expect(rows.map((row) => [...row].join(" "))).toEqual(expected);
        answered[index] = (answered[index] ?? 0) + 1;
      }
    };
    await Promise.all([kill(), ...queries.map((_, index) => ask(index))]);
    expect(killed).toBe(kills);
    expect(Math.min(...answered)).toBeGreaterThan(0);
  }, 300_000);
});
