import { describe, expect, test } from "vitest";
import { AggregateExpression } from "../../../../src/catalyst/expressions/aggregates/aggregate-expression.ts";
import { Sum } from "../../../../src/catalyst/expressions/aggregates/sum.ts";
import { Alias } from "../../../../src/catalyst/expressions/attribute.ts";
import { Cast } from "../../../../src/catalyst/expressions/cast.ts";
import { CaseWhen, If } from "../../../../src/catalyst/expressions/conditional.ts";
import { Literal } from "../../../../src/catalyst/expressions/literal.ts";
import { In, LessThan } from "../../../../src/catalyst/expressions/predicates.ts";
import { SortOrder } from "../../../../src/catalyst/expressions/sort-order.ts";
import { OptimizeOneRowPlan } from "../../../../src/catalyst/optimizer/optimize-one-row-plan.ts";
import { PushFoldableIntoBranches } from "../../../../src/catalyst/optimizer/push-foldable-into-branches.ts";
import { RemoveRedundantAggregates } from "../../../../src/catalyst/optimizer/remove-redundant-aggregates.ts";
import { UnwrapCastInBinaryComparison } from "../../../../src/catalyst/optimizer/unwrap-cast-in-binary-comparison.ts";
import { Aggregate } from "../../../../src/catalyst/plans/aggregate.ts";
import { Filter } from "../../../../src/catalyst/plans/filter.ts";
import { GlobalLimit } from "../../../../src/catalyst/plans/limit.ts";
import { Sort } from "../../../../src/catalyst/plans/sort.ts";
import { LongType } from "../../../../src/types/data-type.ts";
import { columns, equal, greater, int, OPTIMIZER_CONTEXT, optimized, relation } from "../plan-dsl.ts";

const { a, b } = columns("a", "b");
const table = relation(a, b);
const long = (value: bigint): Literal => new Literal(value, LongType);

describe("UnwrapCastInBinaryComparison", () => {
  test.each([
    ["a comparison", greater(new Cast(a, LongType), long(5n)), "(a > 5)"],
    ["a constant on the left", new LessThan(long(5n), new Cast(a, LongType)), "(5 < a)"],
    ["a list", new In(new Cast(a, LongType), [long(1n), long(2n)]), "a IN (1,2)"],
    [
      "not a constant without a place",
      greater(new Cast(a, LongType), long(2n ** 40n)),
      "(cast(a as bigint) > 1099511627776)",
    ],
    ["not two columns", equal(new Cast(a, LongType), new Cast(b, LongType)), "(cast(a as bigint) = cast(b as bigint))"],
  ])("%s", (_, condition, expected) => {
    const [first] = optimized(UnwrapCastInBinaryComparison, new Filter(condition, table)).split("\n");
    expect(first).toBe(`Filter ${expected}`);
  });
});

describe("PushFoldableIntoBranches", () => {
  test("compares in each branch", () => {
    const choice = new CaseWhen([[greater(a, 1), int(1)]], int(2));
    const [first] = optimized(PushFoldableIntoBranches, new Filter(equal(choice, 1), table)).split("\n");
    expect(first).toBe("Filter CASE WHEN (a > 1) THEN (1 = 1) ELSE (2 = 1) END");
  });

  test("not where a branch is a column", () => {
    const plan = new Filter(equal(new If(greater(a, 1), b, int(2)), 1), table);
    expect(PushFoldableIntoBranches.apply(plan, OPTIMIZER_CONTEXT)).toBe(plan);
  });
});

describe("RemoveRedundantAggregates", () => {
  test("groups once", () => {
    const plan = new Aggregate([a], [a], new Aggregate([a, b], [a, b], table));
    expect(optimized(RemoveRedundantAggregates, plan)).toBe("Aggregate [a], [a]\n+- Relation [a,b] parquet");
  });

  test("not where the groups below are counted", () => {
    const plan = new Aggregate(
      [],
      [new Alias(new AggregateExpression(new Sum(a)), "s")],
      new Aggregate([a], [a], table),
    );
    expect(RemoveRedundantAggregates.apply(plan, OPTIMIZER_CONTEXT)).toBe(plan);
  });
});

describe("OptimizeOneRowPlan", () => {
  const total = new Aggregate([], [new Alias(new AggregateExpression(new Sum(a)), "s")], table);

  test("does not sort one row", () => {
    const plan = new Sort(
      total.output.map((column) => new SortOrder(column)),
      true,
      total,
    );
    expect(OptimizeOneRowPlan.apply(plan, OPTIMIZER_CONTEXT)).toBe(total);
  });

  test("does not group one row by itself", () => {
    const plan = new Aggregate([a], [a], new GlobalLimit(int(1), table));
    expect(optimized(OptimizeOneRowPlan, plan).split("\n")[0]).toBe("Project [a]");
  });

  test("sorts more", () => {
    const plan = new Sort([new SortOrder(a)], true, table);
    expect(OptimizeOneRowPlan.apply(plan, OPTIMIZER_CONTEXT)).toBe(plan);
  });
});
