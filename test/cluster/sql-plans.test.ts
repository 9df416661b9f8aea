// Planned queries over real worker threads: two stages, blocks exchanged between executors, results in order.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AggregateExpression } from "../../src/catalyst/expressions/aggregates/aggregate-expression.ts";
import { Count } from "../../src/catalyst/expressions/aggregates/count.ts";
import { Sum } from "../../src/catalyst/expressions/aggregates/sum.ts";
import { Alias, AttributeReference } from "../../src/catalyst/expressions/attribute.ts";
import type { InternalRow } from "../../src/catalyst/expressions/expression.ts";
import { Literal } from "../../src/catalyst/expressions/literal.ts";
import { And, EqualTo, GreaterThan } from "../../src/catalyst/expressions/predicates.ts";
import { SortOrder } from "../../src/catalyst/expressions/sort-order.ts";
import { Aggregate } from "../../src/catalyst/plans/aggregate.ts";
import { Filter } from "../../src/catalyst/plans/filter.ts";
import { Join } from "../../src/catalyst/plans/join.ts";
import { limitPlan } from "../../src/catalyst/plans/limit.ts";
import { LocalRelation } from "../../src/catalyst/plans/local-relation.ts";
import type { LogicalPlan } from "../../src/catalyst/plans/logical-plan.ts";
import { Project } from "../../src/catalyst/plans/project.ts";
import { Repartition } from "../../src/catalyst/plans/repartition.ts";
import { Sort } from "../../src/catalyst/plans/sort.ts";
import { Union } from "../../src/catalyst/plans/union.ts";
import { whenLoaded } from "../../src/catalyst/trees/deferred.ts";
import { imageOfRows } from "../../src/columnar/batch-builder.ts";
import { readImageRows } from "../../src/columnar/batch-reader.ts";
import { SparkConf } from "../../src/core/spark-conf.ts";
import { SparkContext } from "../../src/core/spark-context.ts";
import { createNodeDriverHost } from "../../src/host/node.ts";
import { CachedTables } from "../../src/sql/execution/cached-tables.ts";
import { executePlan } from "../../src/sql/execution/execute-plan.ts";
import { planQuery } from "../../src/sql/execution/planner.ts";
import { SQLConf } from "../../src/sql/execution/sql-conf.ts";
import { IntegerType, LongType, StringType, StructField, StructType } from "../../src/types/data-type.ts";

const country = new AttributeReference("DEST_COUNTRY_NAME", StringType, true);
const count = new AttributeReference("count", LongType, false);
const rows: InternalRow[] = Array.from({ length: 3000 }, (_, i) => [
  i % 50 === 0 ? null : `Country number ${i % 120}`,
  BigInt(i),
]);
const flights = new LocalRelation([country, count], { kind: "rows", rows });

for (const numExecutors of [1, 2, 4]) {
  describe(`on ${numExecutors} executors`, () => {
    let context: SparkContext;
    beforeAll(() => {
      const host = createNodeDriverHost();
      context = new SparkContext({
        loadKernels: () => host.loadKernels(),
        conf: new SparkConf().set("spark.master", `local[${numExecutors}]`).set("spark.app.name", "test"),
        host,
      });
    });
    afterAll(() => context.stop());

    async function collect(
      logical: LogicalPlan,
      shufflePartitions: number,
      adaptive = true,
      autoBroadcastJoinThreshold = -1,
    ): Promise<InternalRow[]> {
      const conf = new SQLConf([
        ["spark.sql.shuffle.partitions", String(shufflePartitions)],
        ["spark.sql.autoBroadcastJoinThreshold", String(autoBroadcastJoinThreshold)],
      ]);
      const plan = await whenLoaded(() => planQuery(logical, conf, new CachedTables(context)));
      const settings = {
        adaptive,
        advisoryPartitionBytes: 64 * 1024 * 1024,
        minNumPartitions: numExecutors,
        broadcastThreshold: -1,
      };
      const result: InternalRow[] = [];
      for await (const image of executePlan(context, plan, { settings })) {
        result.push(...readImageRows(image, plan.schema));
      }
      return result;
    }

    const total = new Alias(new AggregateExpression(new Sum(count)), "total");
    const number = new Alias(new AggregateExpression(new Count([new Literal(1, IntegerType)])), "number");
    const grouped = new Aggregate([country], [country, total, number], flights);
    const expected = [...new Set(rows.map(([name]) => name ?? null))]
      .map((name): InternalRow => {
        const group = rows.filter((row) => row[0] === name);
        return [name, group.reduce((sum, row) => sum + BigInt(Number(row[1])), 0n), BigInt(group.length)];
      })
      .sort((a, b) => Number(b[1]) - Number(a[1]) || (String(a[0]) < String(b[0]) ? -1 : 1));

    test.each([1, 3, 200])("groups, sums and sorts through %i shuffle partitions", async (partitions) => {
      const order = [
        new SortOrder(total.toAttribute(), "descending", "last"),
        new SortOrder(country, "ascending", "first"),
      ];
      const sorted = new Sort(order, true, grouped);
      expect(await collect(sorted, partitions)).toEqual(expected);
      expect(await collect(sorted, partitions, false)).toEqual(expected);
    });

    test("joins give every pair, with a side given to all tasks and with both spread", async () => {
      const name = new AttributeReference("name", StringType, false);
      const rank = new AttributeReference("rank", IntegerType, false);
      const ranks: InternalRow[] = Array.from({ length: 240 }, (_, i) => [`Country number ${i}`, i]);
      const relation = new LocalRelation([name, rank], { kind: "rows", rows: ranks });
      const condition = new And(new EqualTo(country, name), new GreaterThan(rank, new Literal(100, IntegerType)));
      const pairs = rows
        .flatMap((row) => ranks.filter(([n, r]) => n === row[0] && Number(r) > 100).map((r) => [...row, ...r]))
        .map(String);
      for (const threshold of [-1, 10_000_000]) {
        for (const join of [
          new Join(flights, relation, "inner", condition),
          new Project([country, count, name, rank], new Join(relation, flights, "inner", condition)),
        ]) {
          const actual = await collect(join, 5, true, threshold);
          expect(actual.map(String).sort()).toEqual([...pairs].sort());
        }
      }
    });

    test("data in many images are scanned whole and in order", async () => {
      const slices = Array.from({ length: 11 }, (_, i) => rows.slice(i * 100, (i + 1) * 100));
      const schema = StructType([
        StructField("DEST_COUNTRY_NAME", StringType, true),
        StructField("count", LongType, false),
      ]);
      const images = slices.map((slice) => imageOfRows(schema, slice));
      const relation = new LocalRelation([country, count], { kind: "images", images, numRows: 1100 });
      expect(await collect(relation, 4)).toEqual(rows.slice(0, 1100));
    });

    test("filter, limit, union and repartition", async () => {
      const large = new Filter(new GreaterThan(count, new Literal(2990n, LongType)), flights);
      expect(await collect(large, 4)).toEqual(rows.slice(2991));
      expect(await collect(limitPlan(new Literal(7, IntegerType), flights), 4)).toHaveLength(7);
      expect(await collect(new Union([large, large]), 4)).toEqual([...rows.slice(2991), ...rows.slice(2991)]);
      const spread = await collect(new Repartition(5, true, flights), 4);
      expect(spread.map((row) => Number(row[1])).sort((a, b) => a - b)).toEqual(rows.map((_, i) => i));
    });

    test("an overflow in a task reaches the caller with its condition, and the context goes on", async () => {
      const big = new LocalRelation([country, count], {
        kind: "rows",
        rows: [
          ["a", 2n ** 63n - 1n],
          ["a", 1n],
        ],
      });
      await expect(collect(new Aggregate([country], [country, total], big), 2)).rejects.toThrow(/ARITHMETIC_OVERFLOW/);
      expect(await collect(new Filter(new GreaterThan(count, new Literal(2998n, LongType)), flights), 2)).toHaveLength(
        1,
      );
    });
  });
}
