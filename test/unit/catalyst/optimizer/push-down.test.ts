import { describe, expect, test } from "vitest";
import { AggregateExpression } from "../../../../src/catalyst/expressions/aggregates/aggregate-expression.ts";
import { Sum } from "../../../../src/catalyst/expressions/aggregates/sum.ts";
import { Add } from "../../../../src/catalyst/expressions/arithmetic.ts";
import { Alias } from "../../../../src/catalyst/expressions/attribute.ts";
import { IsNull } from "../../../../src/catalyst/expressions/predicates.ts";
import { SortOrder } from "../../../../src/catalyst/expressions/sort-order.ts";
import { ColumnPruning } from "../../../../src/catalyst/optimizer/column-pruning.ts";
import { EliminateOuterJoin } from "../../../../src/catalyst/optimizer/eliminate-outer-join.ts";
import { InferFiltersFromConstraints } from "../../../../src/catalyst/optimizer/infer-filters-from-constraints.ts";
import { LimitPushDown } from "../../../../src/catalyst/optimizer/limit-push-down.ts";
import { PruneFileSourceColumns } from "../../../../src/catalyst/optimizer/prune-file-source-columns.ts";
import { PushDownFileFilters } from "../../../../src/catalyst/optimizer/push-down-file-filters.ts";
import { PushDownPredicate } from "../../../../src/catalyst/optimizer/push-down-predicate.ts";
import { PushPredicateThroughJoin } from "../../../../src/catalyst/optimizer/push-predicate-through-join.ts";
import { ReorderJoin } from "../../../../src/catalyst/optimizer/reorder-join.ts";
import { Aggregate } from "../../../../src/catalyst/plans/aggregate.ts";
import { Filter } from "../../../../src/catalyst/plans/filter.ts";
import { Join } from "../../../../src/catalyst/plans/join.ts";
import type { JoinType } from "../../../../src/catalyst/plans/join-type.ts";
import { LocalLimit } from "../../../../src/catalyst/plans/limit.ts";
import { Project } from "../../../../src/catalyst/plans/project.ts";
import { Sort } from "../../../../src/catalyst/plans/sort.ts";
import { Union } from "../../../../src/catalyst/plans/union.ts";
import {
  and,
  columns,
  equal,
  greater,
  int,
  lines,
  OPTIMIZER_CONTEXT,
  optimized,
  or,
  planText,
  relation,
} from "../plan-dsl.ts";

const { a, b, c, d } = columns("a", "b", "c", "d");
const left = relation(a, b);
const right = relation(c, d);

describe("PushDownPredicate", () => {
  test("through a projection, in terms of its input", () => {
    const x = new Alias(new Add(a, int(1)), "x");
    const plan = new Filter(greater(x.toAttribute(), 3), new Project([x, b], left));
    expect(optimized(PushDownPredicate, plan)).toBe(
      lines(`
        Project [(a + 1) AS x, b]
        +- Filter ((a + 1) > 3)
           +- Relation [a,b] parquet`),
    );
  });

  test("through an aggregation, for conditions on keys only", () => {
    const sum = new Alias(new AggregateExpression(new Sum(b)), "s");
    const plan = new Filter(and(greater(a, 1), greater(sum.toAttribute(), 2)), new Aggregate([a], [a, sum], left));
    expect(optimized(PushDownPredicate, plan)).toBe(
      lines(`
        Filter (s > 2)
        +- Aggregate [a], [a, sum(b) AS s]
           +- Filter (a > 1)
              +- Relation [a,b] parquet`),
    );
  });

  test("not below a global aggregation, which makes a row of no rows", () => {
    const sum = new Alias(new AggregateExpression(new Sum(b)), "s");
    const plan = new Filter(greater(int(1), 2), new Aggregate([], [sum], left));
    expect(PushDownPredicate.apply(plan, OPTIMIZER_CONTEXT)).toBe(plan);
  });

  test("through a union, under the names of each child", () => {
    const plan = new Filter(greater(a, 1), new Union([left, right]));
    expect(optimized(PushDownPredicate, plan)).toBe(
      lines(`
        Union false, false
        :- Filter (a > 1)
        :  +- Relation [a,b] parquet
        +- Filter (c > 1)
           +- Relation [c,d] parquet`),
    );
  });

  test("through a sort", () => {
    const plan = new Filter(greater(a, 1), new Sort([new SortOrder(b)], true, left));
    expect(optimized(PushDownPredicate, plan)).toBe(
      lines(`
        Sort [b ASC NULLS FIRST], true
        +- Filter (a > 1)
           +- Relation [a,b] parquet`),
    );
  });
});

describe("PushPredicateThroughJoin", () => {
  const on = equal(a, c);
  const filtered = (joinType: JoinType): string =>
    optimized(
      PushPredicateThroughJoin,
      new Filter(and(greater(a, 1), greater(d, 2)), new Join(left, right, joinType, on)),
    );

  test("an inner join takes conditions on both sides", () => {
    expect(filtered("inner")).toBe(
      lines(`
        Join Inner, (a = c)
        :- Filter (a > 1)
        :  +- Relation [a,b] parquet
        +- Filter (d > 2)
           +- Relation [c,d] parquet`),
    );
  });

  test("an outer join takes them on the side that it keeps whole", () => {
    expect(filtered("leftOuter")).toBe(
      lines(`
        Filter (d > 2)
        +- Join LeftOuter, (a = c)
           :- Filter (a > 1)
           :  +- Relation [a,b] parquet
           +- Relation [c,d] parquet`),
    );
    expect(filtered("rightOuter")).toBe(
      lines(`
        Filter (a > 1)
        +- Join RightOuter, (a = c)
           :- Relation [a,b] parquet
           +- Filter (d > 2)
              +- Relation [c,d] parquet`),
    );
    expect(filtered("fullOuter")).toBe(
      lines(`
        Filter ((a > 1) AND (d > 2))
        +- Join FullOuter, (a = c)
           :- Relation [a,b] parquet
           +- Relation [c,d] parquet`),
    );
  });

  test("conditions of a comma join's WHERE become its condition", () => {
    const plan = new Filter(and(equal(a, c), greater(b, 1)), new Join(left, right, "inner"));
    expect(optimized(PushPredicateThroughJoin, plan)).toBe(
      lines(`
        Join Inner, (a = c)
        :- Filter (b > 1)
        :  +- Relation [a,b] parquet
        +- Relation [c,d] parquet`),
    );
  });

  test.each([
    ["leftOuter", "Filter (d > 2)", "(b > 1)"],
    ["rightOuter", "Filter (b > 1)", "(d > 2)"],
    ["leftAnti", "Filter (d > 2)", "(b > 1)"],
  ] as const)("the condition of a %s join moves to the side whose rows it may drop", (type, pushed, kept) => {
    const text = optimized(
      PushPredicateThroughJoin,
      new Join(left, right, type, and(on, greater(b, 1), greater(d, 2))),
    );
    expect(text).toContain(pushed);
    expect(text.split("\n")[0]).toContain(`(${kept} AND (a = c))`);
  });
});

describe("EliminateOuterJoin", () => {
  const narrowed = (type: JoinType, ...conditions: Parameters<typeof and>): string | undefined =>
    optimized(EliminateOuterJoin, new Filter(and(...conditions), new Join(left, right, type, equal(a, c))))
      .split("\n")[1]
      ?.replace("+- Join ", "");

  test("a filter that rejects nulls of the filled-up side makes the join narrower", () => {
    expect(narrowed("leftOuter", greater(d, 1))).toBe("Inner, (a = c)");
    expect(narrowed("rightOuter", greater(b, 1))).toBe("Inner, (a = c)");
    expect(narrowed("fullOuter", greater(b, 1))).toBe("LeftOuter, (a = c)");
    expect(narrowed("fullOuter", greater(d, 1))).toBe("RightOuter, (a = c)");
    expect(narrowed("fullOuter", greater(b, 1), greater(d, 1))).toBe("Inner, (a = c)");
  });

  test("other filters do not", () => {
    expect(narrowed("leftOuter", greater(a, 1))).toBe("LeftOuter, (a = c)");
    expect(narrowed("leftOuter", new IsNull(d))).toBe("LeftOuter, (a = c)");
    expect(narrowed("leftOuter", or(greater(d, 1), greater(a, 1)))).toBe("LeftOuter, (a = c)");
  });
});

describe("InferFiltersFromConstraints", () => {
  test("a filter says that its columns are not null", () => {
    expect(optimized(InferFiltersFromConstraints, new Filter(greater(a, 1), left))).toBe(
      lines(`
        Filter (isnotnull(a) AND (a > 1))
        +- Relation [a,b] parquet`),
    );
  });

  test("an inner join passes conditions on from one key to the other", () => {
    const plan = new Join(new Filter(equal(a, 1), left), right, "inner", equal(a, c));
    expect(optimized(InferFiltersFromConstraints, plan)).toBe(
      lines(`
        Join Inner, (a = c)
        :- Filter (isnotnull(a) AND (a = 1))
        :  +- Relation [a,b] parquet
        +- Filter (isnotnull(c) AND (c = 1))
           +- Relation [c,d] parquet`),
    );
  });

  test("a left outer join filters its right side only", () => {
    expect(optimized(InferFiltersFromConstraints, new Join(left, right, "leftOuter", equal(a, c)))).toBe(
      lines(`
        Join LeftOuter, (a = c)
        :- Relation [a,b] parquet
        +- Filter isnotnull(c)
           +- Relation [c,d] parquet`),
    );
  });
});

describe("ReorderJoin", () => {
  const { e, f } = columns("e", "f");
  const third = relation(e, f);

  test("relations without a condition between them wait for one that ties them", () => {
    const comma = new Join(new Join(left, right, "inner"), third, "inner");
    expect(optimized(ReorderJoin, new Filter(and(equal(a, e), equal(c, f)), comma))).toBe(
      lines(`
        Project [a, b, c, d, e, f]
        +- Join Inner, (c = f)
           :- Join Inner, (a = e)
           :  :- Relation [a,b] parquet
           :  +- Relation [e,f] parquet
           +- Relation [c,d] parquet`),
    );
  });

  test("an order in which every join has its condition stays", () => {
    const plan = new Join(new Join(left, right, "inner", equal(a, c)), third, "inner", equal(c, e));
    expect(optimized(ReorderJoin, plan)).toBe(planText(plan));
  });
});

describe("ColumnPruning", () => {
  test("below an aggregation only keys and arguments", () => {
    const sum = new Alias(new AggregateExpression(new Sum(b)), "s");
    expect(optimized(ColumnPruning, new Aggregate([a], [a, sum], relation(a, b, c)))).toBe(
      lines(`
        Aggregate [a], [a, sum(b) AS s]
        +- Project [a, b]
           +- Relation [a,b,c] parquet`),
    );
  });

  test("below a join only what is read above or joined by", () => {
    const plan = new Project([b], new Join(relation(a, b), right, "inner", equal(a, c)));
    expect(optimized(ColumnPruning, plan)).toBe(
      lines(`
        Project [b]
        +- Join Inner, (a = c)
           :- Relation [a,b] parquet
           +- Project [c]
              +- Relation [c,d] parquet`),
    );
  });

  test("unused aggregates are not computed", () => {
    const [s, t] = [
      new Alias(new AggregateExpression(new Sum(b)), "s"),
      new Alias(new AggregateExpression(new Sum(a)), "t"),
    ];
    expect(optimized(ColumnPruning, new Project([s.toAttribute()], new Aggregate([a], [a, s, t], left)))).toBe(
      lines(`
        Project [s]
        +- Aggregate [a], [sum(b) AS s]
           +- Relation [a,b] parquet`),
    );
  });

  test("below a union each child gives the same positions", () => {
    expect(optimized(ColumnPruning, new Project([b], new Union([left, right])))).toBe(
      lines(`
        Project [b]
        +- Union false, false
           :- Project [b]
           :  +- Relation [a,b] parquet
           +- Project [d]
              +- Relation [c,d] parquet`),
    );
  });
});

describe("LimitPushDown", () => {
  test("to each child of a union", () => {
    expect(optimized(LimitPushDown, new LocalLimit(5, new Union([left, right])))).toBe(
      lines(`
        LocalLimit 5
        +- Union false, false
           :- LocalLimit 5
           :  +- Relation [a,b] parquet
           +- LocalLimit 5
              +- Relation [c,d] parquet`),
    );
  });

  test("to the side that an outer join keeps whole", () => {
    expect(optimized(LimitPushDown, new LocalLimit(5, new Join(left, right, "leftOuter", equal(a, c))))).toBe(
      lines(`
        LocalLimit 5
        +- Join LeftOuter, (a = c)
           :- LocalLimit 5
           :  +- Relation [a,b] parquet
           +- Relation [c,d] parquet`),
    );
  });
});

describe("file sources", () => {
  test("PruneFileSourceColumns: a scan reads what is needed", () => {
    expect(optimized(PruneFileSourceColumns, new Project([a], new Filter(greater(b, 1), relation(a, b, c))))).toBe(
      lines(`
        Project [a]
        +- Filter (b > 1)
           +- Relation [a,b] parquet`),
    );
  });

  test("PushDownFileFilters: what statistics can decide, and the filter stays", () => {
    const condition = and(greater(a, 1), equal(a, b), or(equal(b, 1), equal(b, 2)));
    expect(optimized(PushDownFileFilters, new Filter(condition, left))).toBe(
      lines(`
        Filter (((a > 1) AND (a = b)) AND ((b = 1) OR (b = 2)))
        +- Relation [a,b] parquet, PushedFilters: [(a > 1), ((b = 1) OR (b = 2))]`),
    );
  });
});
