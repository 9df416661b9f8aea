import { describe, expect, test } from "vitest";
import { AggregateExpression } from "../../../../src/catalyst/expressions/aggregates/aggregate-expression.ts";
import { Count } from "../../../../src/catalyst/expressions/aggregates/count.ts";
import { Alias, type AttributeReference } from "../../../../src/catalyst/expressions/attribute.ts";
import { In, IsNotNull, IsNull, LessThan, Not } from "../../../../src/catalyst/expressions/predicates.ts";
import { Aggregate } from "../../../../src/catalyst/plans/aggregate.ts";
import { Filter } from "../../../../src/catalyst/plans/filter.ts";
import { Join } from "../../../../src/catalyst/plans/join.ts";
import type { JoinType } from "../../../../src/catalyst/plans/join-type.ts";
import { LogicalRelation } from "../../../../src/catalyst/plans/logical-relation.ts";
import type { ColumnStatistics } from "../../../../src/catalyst/plans/statistics.ts";
import { DecimalType, StringType, StructType } from "../../../../src/types/data-type.ts";
import { and, column, columns, equal, greater, int, or } from "../plan-dsl.ts";

function table(
  rowCount: number,
  ...known: readonly (readonly [AttributeReference, ColumnStatistics])[]
): LogicalRelation {
  const columnStatistics = new Map(known.map(([{ name }, statistics]) => [name, statistics]));
  const output = known.map(([attribute]) => attribute);
  const relation = { format: "parquet", schema: StructType([]), sizeInBytes: 8000, rowCount, columnStatistics };
  return new LogicalRelation(relation, output);
}

const { a, b, c, d } = columns("a", "b", "c", "d");
const name = column("name", StringType);
const left = table(
  1000,
  [a, { min: 1, max: 100, nullCount: 50 }],
  [b, { min: 1, max: 1000 }],
  [name, { distinctCount: 20 }],
);
const right = table(100, [c, { min: 1, max: 100 }], [d, { min: 1, max: 10 }]);

describe("rows that a filter is expected to keep", () => {
  test.each([
    ["a value of a column", equal(a, 5), 10],
    ["a value out of its bounds", equal(a, 500), 1],
    ["some values", new In(a, [int(1), int(2), int(3)]), 30],
    ["a share of the range", greater(b, 900), 101],
    ["two bounds, one within the other", and(greater(b, 500), new LessThan(b, int(750))), 251],
    ["a counted column", equal(name, a), 10],
    ["nulls", new IsNull(a), 50],
    ["all but nulls", new IsNotNull(a), 950],
    ["one or the other", or(equal(a, 1), equal(a, 2)), 20],
    ["all but one", new Not(equal(a, 1)), 990],
  ])("%s", (_, condition, rows) => {
    expect(new Filter(condition, left).statistics.rowCount).toBe(rows);
  });

  test("decimals are compared as numbers", () => {
    const price = column("price", DecimalType(10, 2));
    const priced = table(1000, [price, { min: 0n, max: 10000n }]);
    expect(new Filter(greater(price, int(25)), priced).statistics.rowCount).toBe(750);
  });
});

describe("rows of a join", () => {
  test.each<readonly [JoinType, number]>([
    ["inner", 1000],
    ["leftOuter", 1000],
    ["fullOuter", 1000],
    ["leftSemi", 1000],
    ["leftAnti", 100],
  ])("%s by a key of the right table", (joinType, rows) => {
    expect(new Join(left, right, joinType, equal(a, c)).statistics.rowCount).toBe(rows);
  });

  test("of a filtered table as many fewer", () => {
    expect(new Join(left, new Filter(equal(d, 3), right), "inner", equal(a, c)).statistics.rowCount).toBe(100);
  });

  test("of two columns that are a table's key together", () => {
    const { x, y } = columns("x", "y");
    const pairs = table(1000, [x, { min: 1, max: 100 }], [y, { min: 1, max: 100 }]);
    const many = table(5000, [a, { min: 1, max: 100 }], [b, { min: 1, max: 100 }]);
    expect(new Join(many, pairs, "inner", and(equal(a, x), equal(b, y))).statistics.rowCount).toBe(5000);
  });

  test("without a condition: all pairs", () => {
    expect(new Join(left, right, "cross").statistics.rowCount).toBe(100_000);
  });
});

describe("groups of an aggregation", () => {
  const count = new Alias(new AggregateExpression(new Count([int(1)])), "n");
  test.each([
    ["as many as the key has values", [a], 100],
    ["as combinations of values", [d, name], 200],
    ["never more than rows", [a, b], 1000],
  ] as const)("%s", (_, keys, rows) => {
    const child = new Join(left, right, "inner", equal(a, c));
    expect(new Aggregate([...keys], [...keys, count], child).statistics.rowCount).toBe(rows);
  });

  test("one without keys", () => {
    expect(new Aggregate([], [count], left).statistics.rowCount).toBe(1);
  });
});
