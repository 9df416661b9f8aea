import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AggregateExpression } from "../../../../src/catalyst/expressions/aggregates/aggregate-expression.ts";
import { Average } from "../../../../src/catalyst/expressions/aggregates/average.ts";
import { Count } from "../../../../src/catalyst/expressions/aggregates/count.ts";
import { Max, Min } from "../../../../src/catalyst/expressions/aggregates/min-max.ts";
import { Sum } from "../../../../src/catalyst/expressions/aggregates/sum.ts";
import { Alias, AttributeReference, type NamedExpression } from "../../../../src/catalyst/expressions/attribute.ts";
import type { InternalRow } from "../../../../src/catalyst/expressions/expression.ts";
import { Literal } from "../../../../src/catalyst/expressions/literal.ts";
import { Aggregate } from "../../../../src/catalyst/plans/aggregate.ts";
import { LocalRelation } from "../../../../src/catalyst/plans/local-relation.ts";
import { ShuffleExchangeExec } from "../../../../src/sql/execution/exchange/shuffle-exchange-exec.ts";
import { planQuery } from "../../../../src/sql/execution/planner.ts";
import { SourcePlan } from "../../../../src/sql/execution/source-plan.ts";
import type { SparkPlan } from "../../../../src/sql/execution/spark-plan.ts";
import { SQLConf } from "../../../../src/sql/execution/sql-conf.ts";
import { DoubleType, IntegerType, LongType, StringType } from "../../../../src/types/data-type.ts";
import { Rows, run } from "./run-pipeline.ts";

const key = new AttributeReference("key", StringType, true);
const ratio = new AttributeReference("ratio", DoubleType, true);
const amount = new AttributeReference("amount", LongType, true);
const name = new AttributeReference("name", StringType, true);
const input = new Rows([key, ratio, amount, name]);

const functions = {
  rows: new Count([new Literal(1, IntegerType)]),
  counted: new Count([amount]),
  total: new Sum(amount),
  low: new Min([amount]),
  high: new Max([name]),
  mean: new Average(amount),
};
const results: NamedExpression[] = Object.entries(functions).map(
  ([alias, f]) => new Alias(new AggregateExpression(f), alias),
);

/** Partial and final aggregation of a planned query in one task, without the exchange between them. */
function inOneTask(plan: SparkPlan): SparkPlan {
  if (plan instanceof SourcePlan) return input;
  const children = plan.children.map(inOneTask);
  const [only] = children;
  return plan instanceof ShuffleExchangeExec && only !== undefined ? only : plan.withNewChildren(children);
}

function aggregate(grouping: readonly AttributeReference[]): SparkPlan {
  const logical = new Aggregate(
    grouping,
    [...grouping, ...results],
    new LocalRelation(input.output, { kind: "rows", rows: [] }),
  );
  return inOneTask(
    planQuery(logical, new SQLConf([["spark.sql.shuffle.partitions", "4"]]), {
      get: () => {
        throw new Error("nothing is cached");
      },
    }),
  );
}

/** What SQL's aggregates give, in plain TypeScript. */
function reference(rows: readonly InternalRow[], keys: readonly number[]): InternalRow[] {
  const text = (v: unknown): string =>
    typeof v === "number" ? (Object.is(v, -0) ? "0" : `n${v}`.replace("n0", "0")) : `${typeof v}:${String(v)}`;
  const groups = new Map<string, InternalRow[]>();
  for (const row of rows) {
    const id = JSON.stringify(keys.map((k) => text(row[k])));
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  if (keys.length === 0 && groups.size === 0) groups.set("", []);
  return [...groups.values()].map((group) => {
    const amounts = group.flatMap((row) => (typeof row[2] === "bigint" ? [row[2]] : []));
    const names = group.flatMap((row) => (typeof row[3] === "string" ? [row[3]] : []));
    const sum = amounts.reduce((a, b) => a + b, 0n);
    return [
      ...keys.map((k) => (Object.is(group[0]?.[k], -0) ? 0 : (group[0]?.[k] ?? null))),
      BigInt(group.length),
      BigInt(amounts.length),
      amounts.length === 0 ? null : sum,
      amounts.length === 0 ? null : amounts.reduce((a, b) => (b < a ? b : a)),
      names.length === 0 ? null : names.reduce((a, b) => (Buffer.compare(Buffer.from(b), Buffer.from(a)) > 0 ? b : a)),
      amounts.length === 0 ? null : Number(sum) / amounts.length,
    ];
  });
}

const show = (row: InternalRow): string =>
  JSON.stringify(row.map((v) => (typeof v === "bigint" ? `${v}n` : typeof v === "number" ? `${v}` : v)));
const sorted = (rows: readonly InternalRow[]): string[] => rows.map(show).sort();

const rowArbitrary = fc.tuple(
  fc.constantFrom(
    null,
    "",
    "a",
    "ä",
    "日本",
    "a key that is longer than twelve bytes",
    "a key that is longer than twelve bytez",
  ),
  fc.constantFrom(null, 0, -0, 1.5, Number.NaN, Number.POSITIVE_INFINITY),
  fc.option(fc.bigInt(-1_000_000n, 1_000_000n)),
  fc.option(fc.string({ unit: "grapheme", maxLength: 30 })),
);

describe("HashAggregateExec", () => {
  test("agrees with plain TypeScript over random rows, by every choice of keys", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(rowArbitrary, { maxLength: 40 }), { maxLength: 3 }), async (batches) => {
        for (const keys of [[], [0], [1], [0, 1]]) {
          const grouping = keys.flatMap((k) => input.output[k] ?? []);
          const actual = await run(aggregate(grouping), input, batches);
          expect(sorted(actual)).toEqual(sorted(reference(batches.flat(), keys)));
        }
      }),
      { numRuns: 25 },
    );
  });

  test("many groups make the table grow", async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => [`key ${i % 20_000}`, null, BigInt(i), null]);
    const actual = await run(aggregate([key]), input, [rows]);
    expect(sorted(actual)).toEqual(sorted(reference(rows, [0])));
  });

  test("no rows: no group with keys, one without", async () => {
    expect(await run(aggregate([key]), input, [])).toEqual([]);
    expect(await run(aggregate([]), input, [])).toEqual([[0n, 0n, null, null, null, null]]);
  });

  test("a sum past 64 bits is an error of its own condition", async () => {
    const rows = [2n ** 63n - 1n, 1n].map((n) => ["a", null, n, null]);
    await expect(run(aggregate([key]), input, [rows])).rejects.toMatchObject({ condition: "ARITHMETIC_OVERFLOW" });
  });
});
