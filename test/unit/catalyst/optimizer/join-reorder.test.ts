import { describe, expect, test } from "vitest";
import type { AttributeReference } from "../../../../src/catalyst/expressions/attribute.ts";
import { CostBasedJoinReorder } from "../../../../src/catalyst/optimizer/cost-based-join-reorder.ts";
import { Filter } from "../../../../src/catalyst/plans/filter.ts";
import { Join } from "../../../../src/catalyst/plans/join.ts";
import type { LogicalPlan } from "../../../../src/catalyst/plans/logical-plan.ts";
import { LogicalRelation } from "../../../../src/catalyst/plans/logical-relation.ts";
import { StructField, StructType } from "../../../../src/types/data-type.ts";
import { and, columns, equal, greater, OPTIMIZER_CONTEXT, planText } from "../plan-dsl.ts";

/** A table with so many rows; its columns have the values from 1 up to the number after them. */
function table(rowCount: number, ...bounds: readonly (readonly [AttributeReference, number])[]): LogicalRelation {
  const output = bounds.map(([column]) => column);
  return new LogicalRelation(
    {
      format: "parquet",
      schema: StructType(output.map((a) => StructField(a.name, a.dataType, a.nullable))),
      sizeInBytes: rowCount * 20,
      rowCount,
      columnStatistics: new Map(bounds.map(([{ name }, max]) => [name, { min: 1, max, nullCount: 0 }])),
    },
    output,
  );
}

const { f, g, d, e, k, m } = columns("f", "g", "d", "e", "k", "m");
const fact = table(1_000_000, [f, 1000], [g, 100]);
const wide = table(1000, [d, 1000], [k, 10]);
const narrow = table(100, [e, 100]);
const other = table(100_000, [m, 10]);

function reordered(plan: LogicalPlan, context = OPTIMIZER_CONTEXT): string {
  return planText(CostBasedJoinReorder.apply(plan, context)).replace(/ parquet/g, "");
}

const inner = (left: LogicalPlan, right: LogicalPlan, ...conditions: readonly Parameters<typeof and>[0][]): Join => {
  const [first, ...rest] = conditions;
  return new Join(left, right, "inner", first && and(first, ...rest));
};

describe("CostBasedJoinReorder", () => {
  test("joins what leaves few rows first, and keeps the columns in their order", () => {
    const plan = inner(inner(wide, fact, equal(d, f)), new Filter(equal(e, 7), narrow), equal(g, e));
    expect(reordered(plan)).toBe(
      [
        "Project [d, k, f, g, e]",
        "+- Join Inner, (f = d)",
        "   :- Join Inner, (g = e)",
        "   :  :- Relation [f,g]",
        "   :  +- Filter (e = 7)",
        "   :     +- Relation [e]",
        "   +- Relation [d,k]",
      ].join("\n"),
    );
  });

  test("sees equalities that follow from others: two small tables meet before the large one", () => {
    const plan = inner(
      inner(new Filter(equal(k, 3), wide), fact, equal(d, f)),
      new Filter(greater(m, 8), table(1000, [m, 1000])),
      equal(f, m),
    );
    expect(reordered(plan)).toContain("Join Inner, (m = d)");
  });

  test("an order that is good stays the same plan", () => {
    const plan = inner(inner(fact, narrow, equal(g, e)), wide, equal(f, d));
    expect(CostBasedJoinReorder.apply(plan, OPTIMIZER_CONTEXT)).toBe(plan);
  });

  test("a semi join stands above a join that leaves fewer rows", () => {
    const filtered = new Filter(equal(e, 7), narrow);
    const plan = inner(new Join(fact, table(900, [m, 1000]), "leftSemi", equal(f, m)), filtered, equal(g, e));
    expect(reordered(plan).split("\n").slice(0, 2)).toEqual(["Join LeftSemi, (f = m)", ":- Join Inner, (g = e)"]);
  });

  test("what nothing ties to the rest comes last", () => {
    const plan = inner(inner(other, narrow), fact, equal(e, g));
    expect(reordered(plan).split("\n").slice(1, 3)).toEqual(["+- Join Inner", "   :- Join Inner, (g = e)"]);
  });

  test("more inputs than the threshold are joined by the fewest rows next", () => {
    const plan = inner(inner(wide, fact, equal(d, f)), new Filter(equal(e, 7), narrow), equal(g, e));
    expect(reordered(plan, { ...OPTIMIZER_CONTEXT, joinReorderDPThreshold: 2 })).toContain("Join Inner, (g = e)");
  });

  test("spark.sql.cbo.joinReorder.enabled turns it off", () => {
    const plan = inner(inner(wide, fact, equal(d, f)), new Filter(equal(e, 7), narrow), equal(g, e));
    const context = { ...OPTIMIZER_CONTEXT, joinReorderEnabled: false };
    expect(CostBasedJoinReorder.apply(plan, context)).toBe(plan);
  });
});
