// The jobs of chaos runs, of the RDD API and of SQL, each with its answer worked out here in plain JavaScript.
import { closure } from "../../src/core/rdd/task-closure.ts";
import { StorageLevel } from "../../src/core/storage/storage-level.ts";
import type { SparkSession } from "../../src/sql/api/spark-session.ts";
import { oneOf } from "./random.ts";

export type Job = (spark: SparkSession, next: () => number) => Promise<void>;

/** Throws where an answer is not what it should be. */
function expectSame(actual: unknown, expected: unknown): void {
  const [one, other] = [actual, expected].map((value) =>
    JSON.stringify(value, (_, part) => (typeof part === "bigint" ? Number(part) : part)),
  ) as [string, string];
  if (one === other) return;
  let at = 0;
  while (one[at] === other[at]) at++;
  throw new Error(
    `…${one.slice(Math.max(0, at - 40), at + 80)}… and not …${other.slice(Math.max(0, at - 40), at + 80)}…`,
  );
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

function groups<T>(values: readonly T[], keyOf: (value: T) => number): Map<number, T[]> {
  const byKey = new Map<number, T[]>();
  for (const value of values) byKey.set(keyOf(value), [...(byKey.get(keyOf(value)) ?? []), value]);
  return byKey;
}

const byFirst = (a: readonly unknown[], b: readonly unknown[]): number => Number(a[0]) - Number(b[0]);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const LEVELS = [
  StorageLevel.MEMORY_ONLY,
  StorageLevel.MEMORY_ONLY_SER,
  StorageLevel.MEMORY_AND_DISK_SER,
  StorageLevel.DISK_ONLY,
  StorageLevel.DISK_ONLY_2,
  StorageLevel.MEMORY_ONLY_2,
  StorageLevel.MEMORY_AND_DISK_SER_2,
];

/** Numbers by their remainder. */
function pairsOf({ sparkContext }: SparkSession, count: number, modulo: number, slices: number) {
  return sparkContext
    .parallelize(numbers(count), slices)
    .map(closure((n: number): [number, number] => [n % modulo, n], { modulo }));
}

const rddJobs: Readonly<Record<string, Job>> = {
  async reduceByKey(spark) {
    const sums = await pairsOf(spark, 4000, 13, 6)
      .reduceByKey((a: number, b: number) => a + b, 4)
      .collect();
    const expected = [...groups(numbers(4000), (n) => n % 13)].map(([key, values]) => [key, sum(values)]);
    expectSame(sums.sort(byFirst), expected.sort(byFirst));
  },
  async groupByKey(spark) {
    const grouped = await pairsOf(spark, 1500, 31, 5).groupByKey(3).collect();
    const expected = [...groups(numbers(1500), (n) => n % 31)];
    expectSame(grouped.map(([key, values]) => [key, [...values]]).sort(byFirst), expected.sort(byFirst));
  },
  async sortBy(spark, next) {
    const values = numbers(2000).map(() => Math.floor(next() * 10_000));
    const sorted = await spark.sparkContext
      .parallelize(values, 5)
      .sortBy(closure((n: number) => n, {}))
      .collect();
    expectSame(
      sorted,
      [...values].sort((a, b) => a - b),
    );
  },
  async join({ sparkContext }) {
    const left = sparkContext.parallelize(numbers(300), 4).map((n: number): [number, number] => [n % 50, n]);
    const right = sparkContext.parallelize(numbers(40), 3).map((n: number): [number, string] => [n, `k${n}`]);
    const joined = await left.leftOuterJoin(right).collect();
    const flat = joined.map(([key, [n, text]]) => [n, key, text ?? "none"]).sort(byFirst);
    expectSame(
      flat,
      numbers(300).map((n) => [n, n % 50, n % 50 < 40 ? `k${n % 50}` : "none"]),
    );
  },
  async distinctOfUnion({ sparkContext }) {
    const one = sparkContext.parallelize(numbers(500), 3).map((n: number) => n % 101);
    const other = sparkContext.parallelize(numbers(500), 2).map((n: number) => 50 + (n % 101));
    const distinct = await one.union(other).distinct(4).collect();
    expectSame(
      distinct.sort((a, b) => a - b),
      numbers(151),
    );
  },
  async persisted({ sparkContext }, next) {
    const rdd = sparkContext
      .parallelize(numbers(1000), 6)
      .map((n: number) => n * 2)
      .persist(oneOf(LEVELS, next));
    const expected = numbers(1000).map((n) => n * 2);
    for (let i = 0; i < 3; i++) expectSame(await rdd.collect(), expected);
    const sums = rdd.map((n: number): [number, number] => [n % 7, n]).reduceByKey((a: number, b: number) => a + b, 3);
    const byKey = [...groups(expected, (n) => n % 7)].map(([key, values]) => [key, sum(values)]);
    expectSame((await sums.collect()).sort(byFirst), byKey.sort(byFirst));
    rdd.unpersist();
  },
  async zipWithIndex({ sparkContext }) {
    const indexed = await sparkContext
      .parallelize(numbers(600), 7)
      .filter((n: number) => n % 3 !== 0)
      .zipWithIndex()
      .collect();
    expectSame(
      indexed,
      numbers(600)
        .filter((n) => n % 3 !== 0)
        .map((n, i) => [n, i]),
    );
  },
  async broadcast({ sparkContext }) {
    const table = sparkContext.broadcast(numbers(3000).map((n) => n * 3));
    const rdd = sparkContext.parallelize(numbers(200), 6).map(closure((n: number) => table.value[n] ?? -1, { table }));
    expectSame(
      await rdd.collect(),
      numbers(200).map((n) => n * 3),
    );
    table.destroy();
  },
  async counted({ sparkContext }) {
    const counter = sparkContext.longAccumulator();
    await sparkContext.parallelize(numbers(500), 6).foreach(closure((n: number) => counter.add(n), { counter }));
    expectSame(counter.value, 124_750);
  },
};

const ROWS = 6000;

interface Fact {
  readonly id: number;
  readonly k: number;
  readonly v: number;
}

const facts: readonly Fact[] = numbers(ROWS).map((id) => ({ id, k: id % 97, v: (id * 7919) % 1009 }));

/** What the queries read. */
export const VIEWS = [
  `CREATE TEMP VIEW facts AS SELECT id, id % 97 AS k, (id * 7919) % 1009 AS v FROM range(0, ${ROWS}, 1, 6)`,
  "CREATE TEMP VIEW dims AS SELECT id * 2 AS k, concat('name ', id) AS name FROM range(0, 100, 1, 3)",
];

async function answer(spark: SparkSession, sql: string): Promise<unknown[][]> {
  return (await spark.sql(sql).collect()).map((row) => [...row]);
}

const sqlJobs: Readonly<Record<string, Job>> = {
  async aggregation(spark) {
    const rows = await answer(spark, "SELECT k, count(*), sum(v) FROM facts GROUP BY k ORDER BY k");
    const expected = [...groups(facts, ({ k }) => k)].sort(byFirst);
    expectSame(
      rows,
      expected.map(([k, group]) => [k, group.length, sum(group.map(({ v }) => v))]),
    );
  },
  async sqlJoin(spark) {
    const sql =
      "SELECT name, sum(v) FROM facts JOIN dims ON facts.k = dims.k WHERE v > 100 GROUP BY name ORDER BY name";
    const joined = facts.filter(({ k, v }) => v > 100 && k % 2 === 0);
    const expected = [...groups(joined, ({ k }) => k / 2)].map(
      ([id, group]) => [`name ${id}`, sum(group.map(({ v }) => v))] as const,
    );
    expectSame(
      await answer(spark, sql),
      expected.sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  },
  async orderBy(spark) {
    const expected = facts.filter(({ id }) => id % 5 === 0).sort((a, b) => b.v - a.v || a.id - b.id);
    expectSame(
      await answer(spark, "SELECT v, id FROM facts WHERE id % 5 = 0 ORDER BY v DESC, id"),
      expected.map(({ v, id }) => [v, id]),
    );
  },
  async window(spark) {
    const sql = `SELECT id, row_number() OVER (PARTITION BY k ORDER BY v, id) FROM facts WHERE k < 20 ORDER BY id`;
    const expected: [number, number][] = [];
    for (const [, group] of groups(
      facts.filter(({ k }) => k < 20),
      ({ k }) => k,
    )) {
      for (const [i, { id }] of group.sort((a, b) => a.v - b.v || a.id - b.id).entries()) expected.push([id, i + 1]);
    }
    expectSame(await answer(spark, sql), expected.sort(byFirst));
  },
  async cachedTable(spark) {
    const table = spark.sql("SELECT id, v FROM facts WHERE v % 2 = 0").cache();
    const expected = facts.filter(({ v }) => v % 2 === 0);
    for (let i = 0; i < 2; i++) expectSame(await table.count(), expected.length);
    const rows = await table.orderBy("id").collect();
    expectSame(
      rows.map((row) => [...row]),
      expected.map(({ id, v }) => [id, v]),
    );
    await table.unpersist();
  },
  async rowsAsRdd(spark) {
    const total = await spark
      .sql("SELECT id, v FROM facts")
      .rdd.map((row) => Number(row.get(1)))
      .reduce((a: number, b: number) => a + b);
    expectSame(total, sum(facts.map(({ v }) => v)));
  },
};

export const jobs: Readonly<Record<string, Job>> = { ...rddJobs, ...sqlJobs };
