// Cached plans: the same answers as without the cache, from memory that is given back.

import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AttributeReference } from "../../src/catalyst/expressions/attribute.ts";
import type { InternalRow } from "../../src/catalyst/expressions/expression.ts";
import { parsePlan } from "../../src/catalyst/parser/parser.ts";
import { LocalRelation } from "../../src/catalyst/plans/local-relation.ts";
import { readImageRows } from "../../src/columnar/batch-reader.ts";
import { isEvent, type SparkListener } from "../../src/core/scheduler/live-listener-bus.ts";
import { SparkConf } from "../../src/core/spark-conf.ts";
import { SparkContext } from "../../src/core/spark-context.ts";
import { createNodeDriverHost } from "../../src/host/node.ts";
import { QueryExecution } from "../../src/sql/execution/query-execution.ts";
import { createSharedState, SessionState } from "../../src/sql/execution/session-state.ts";
import {
  DateType,
  DecimalType,
  DoubleType,
  IntegerType,
  LongType,
  ShortType,
  StringType,
} from "../../src/types/data-type.ts";

let context: SparkContext;
let state: SessionState;

beforeAll(() => {
  const host = createNodeDriverHost();
  const conf = new SparkConf().set("spark.master", "local[2]").set("spark.app.name", "test");
  context = new SparkContext({ loadKernels: () => host.loadKernels(), conf, host });
  state = new SessionState(createSharedState(context));
});
afterAll(() => context.stop());

async function collect(sql: string): Promise<InternalRow[]> {
  const query = new QueryExecution(state, parsePlan(sql, state.parserOptions()));
  const schema = await query.schema();
  const rows: InternalRow[] = [];
  for await (const image of query.execute()) rows.push(...readImageRows(image, schema));
  return rows;
}

const TYPES = [
  StringType,
  StringType,
  IntegerType,
  LongType,
  DecimalType(15, 2),
  DecimalType(30, 4),
  DateType,
  DoubleType,
];
const columns = TYPES.map((type, i) => new AttributeReference(`c${i}`, type, true));

const nullable = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { freq: 8 });
const row: fc.Arbitrary<InternalRow> = fc.tuple(
  nullable(fc.constantFrom("", "a", "Österreich", "a string of more than twelve bytes")),
  nullable(fc.string({ maxLength: 20, unit: "grapheme" })),
  nullable(fc.integer({ min: -3, max: 3 })),
  nullable(fc.bigInt({ min: -(2n ** 40n), max: 2n ** 40n })),
  nullable(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n })),
  nullable(fc.bigInt({ min: -(10n ** 29n), max: 10n ** 29n })),
  nullable(fc.integer({ min: 0, max: 20_000 })),
  nullable(fc.double({ noDefaultInfinity: true })),
);

const QUERIES = [
  "SELECT c0, c2, count(*), sum(c3), sum(c4), avg(c4), min(c5), max(c6), count(c1) FROM t GROUP BY c0, c2",
  "SELECT c1, sum(c4 * c4), sum(c2 + c3), max(c0) FROM t GROUP BY c1",
  "SELECT sum(c2), sum(c5), avg(c3), min(c1), max(c7) FROM t WHERE c2 >= 0 AND c6 < DATE '2000-01-01'",
  "SELECT c2, c6, sum(CASE WHEN c4 > 0 THEN c4 ELSE 0 END) FROM t GROUP BY c2, c6",
];

test("gives the answers of the plan that is cached", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 300 }), async (rows) => {
      const relation = new LocalRelation(columns, { kind: "rows", rows });
      state.catalog.createTempView("t", relation, { replace: true });
      const plain: InternalRow[][] = [];
      for (const sql of QUERIES) plain.push(sorted(await collect(sql)));
      const cached = state.cacheManager.add(relation);
      try {
        for (const [i, sql] of QUERIES.entries()) expect(sorted(await collect(sql))).toEqual(plain[i]);
        expect(state.shared.cachedTables.get(cached.cacheId).rowCount).toBe(rows.length);
      } finally {
        state.cacheManager.remove(relation);
        await state.shared.cachedTables.remove(cached.cacheId);
      }
    }),
    { numRuns: 10, seed: 7 },
  );
});

function sorted(rows: readonly InternalRow[]): InternalRow[] {
  const text = (value: unknown): string => JSON.stringify(value, (_, v) => (typeof v === "bigint" ? `${v}n` : v));
  return [...rows].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}

test("groups over many batches: few strings, many, all different, and whole numbers", async () => {
  const table = `SELECT CAST(id % 100 AS STRING) AS few, CAST(id * 7 % 5000 AS STRING) AS many,
    CASE WHEN id % 9 = 0 THEN NULL ELSE CAST(id AS STRING) END AS different, id % 3000 - 50 AS number, id
    FROM range(0, 40000, 1, 2)`;
  const groupings = ["few", "many", "different", "number", "few, many", "few, number", "few, many, number % 2"];
  const queries = groupings.map((keys) => `SELECT ${keys}, count(*), sum(id), min(many) FROM t GROUP BY ${keys}`);
  const plan = await new QueryExecution(state, parsePlan(table, state.parserOptions())).analyzed();
  state.catalog.createTempView("t", plan, { replace: true });
  const plain: InternalRow[][] = [];
  for (const sql of queries) plain.push(sorted(await collect(sql)));
  const { cacheId } = state.cacheManager.add(plan);
  for (const [i, sql] of queries.entries()) expect(sorted(await collect(sql))).toEqual(plain[i]);
  state.cacheManager.remove(plan);
  await state.shared.cachedTables.remove(cacheId);
});

/** Around where a value needs another byte, and at both ends. */
const EDGES = [0n, 1n, 127n, 128n, 32_767n, 32_768n, 2_147_483_647n, 2_147_483_648n, 2n ** 63n - 1n];
const edge = fc.constantFrom(...EDGES.flatMap((value) => [value, -value, -value - 1n]));

test("finds rows by whole numbers in whatever width batches have them", async () => {
  const numbers = [ShortType, IntegerType, LongType].map((type, i) => new AttributeReference(`n${i}`, type, true));
  const fitting = (bits: number): fc.Arbitrary<bigint> => edge.filter((value) => BigInt.asIntN(bits, value) === value);
  const tableOf = (bits: number): fc.Arbitrary<InternalRow[]> =>
    fc.array(
      fc.tuple(
        nullable(fitting(Math.min(bits, 16)).map(Number)),
        nullable(fitting(Math.min(bits, 32)).map(Number)),
        nullable(fitting(bits)),
      ),
      { minLength: 40, maxLength: 80 },
    );
  const tables = fc.constantFrom(8, 16, 32, 64).chain(tableOf);
  const comparison = fc.record({
    column: fc.constantFrom("n0", "n1", "n2"),
    operator: fc.constantFrom("<", "<=", ">", ">=", "="),
    value: edge,
  });
  await fc.assert(
    fc.asyncProperty(tables, fc.array(comparison, { minLength: 1, maxLength: 3 }), async (rows, comparisons) => {
      const relation = new LocalRelation(numbers, { kind: "rows", rows });
      state.catalog.createTempView("t", relation, { replace: true });
      const condition = comparisons.map(({ column, operator, value }) => `${column} ${operator} ${value}L`);
      const where = `WHERE ${condition.join(" AND ")}`.replaceAll(
        "-9223372036854775808L",
        "(-9223372036854775807L - 1)",
      );
      const queries = [
        `SELECT * FROM t ${where}`,
        "SELECT * FROM t",
        "SELECT n0, n1, n2, count(*) FROM t GROUP BY ALL",
      ];
      const plain: InternalRow[][] = [];
      for (const sql of queries) plain.push(sorted(await collect(sql)));
      const { cacheId } = state.cacheManager.add(relation);
      try {
        for (const [i, sql] of queries.entries()) expect(sorted(await collect(sql))).toEqual(plain[i]);
      } finally {
        state.cacheManager.remove(relation);
        await state.shared.cachedTables.remove(cacheId);
      }
    }),
    { numRuns: 60, seed: 11 },
  );
});

test("memory comes back when a cached plan is dropped, and rows come again when a worker is lost", async () => {
  const used = async (): Promise<number> =>
    (await context.executorUsage()).reduce((sum, { storageBytes }) => sum + storageBytes, 0);
  const plan = await new QueryExecution(state, parsePlan("SELECT id, id % 5 AS k FROM range(200000)")).analyzed();
  state.catalog.createTempView("numbers", plan, { replace: true });
  const { cacheId } = state.cacheManager.add(plan);
  const sql = "SELECT k, count(*), sum(id) FROM numbers GROUP BY k";
  const before = sorted(await collect(sql));
  // At most four bytes of one column and one of the other, not eight and eight.
  expect(await used()).toBeGreaterThan(200_000 * 3);
  expect(await used()).toBeLessThan(200_000 * 6);
  const [executor] = await context.executorUsage();
  context.killExecutor(executor?.executorId ?? "");
  expect(sorted(await collect(sql))).toEqual(before);
  state.cacheManager.remove(plan);
  await state.shared.cachedTables.remove(cacheId);
  await expect.poll(used).toBe(0);
  expect(sorted(await collect(sql))).toEqual(before);
});

test("a broadcast side is collected once by each executor, and nothing of it stays", async () => {
  const sql = `SELECT a.k, count(*), sum(b.id) FROM
    (SELECT id, id % 100 AS k FROM range(0, 10000, 1, 8)) a JOIN (SELECT id, id % 100 AS k FROM range(200)) b ON a.k = b.k
    GROUP BY a.k`;
  let tasksThatRead = 0;
  const listener: SparkListener = {
    onEvent: (event) => {
      if (!isEvent(event, "SparkListenerTaskEnd") || event["Task Type"] !== "ShuffleMapTask") return;
      if (event["Task Metrics"]["Shuffle Read Metrics"]["Total Records Read"] > 0) tasksThatRead++;
    },
  };
  context.listenerBus.addListener(listener);
  const rows = await collect(sql);
  await context.listenerBus.waitUntilEmpty();
  context.listenerBus.removeListener(listener);
  // The join has eight tasks; the first of each executor takes in the broadcast side for all.
  expect(tasksThatRead).toBeGreaterThan(0);
  expect(tasksThatRead).toBeLessThanOrEqual(2);
  expect(rows).toHaveLength(100);
  const [first] = sorted(rows.filter(([k]) => k === 7n));
  expect(first).toEqual([7n, 200n, 100n * (7n + 107n)]);
  await expect
    .poll(async () => (await context.executorUsage()).map(({ sharedStates }) => sharedStates))
    .toEqual([0, 0]);
});
