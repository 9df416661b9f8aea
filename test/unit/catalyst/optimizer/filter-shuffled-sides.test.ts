import { describe, expect, test } from "vitest";
import type { AttributeReference } from "../../../../src/catalyst/expressions/attribute.ts";
import { filterShuffledSides } from "../../../../src/catalyst/optimizer/filter-shuffled-sides.ts";
import { Filter } from "../../../../src/catalyst/plans/filter.ts";
import { Join } from "../../../../src/catalyst/plans/join.ts";
import type { LogicalPlan } from "../../../../src/catalyst/plans/logical-plan.ts";
import { LogicalRelation } from "../../../../src/catalyst/plans/logical-relation.ts";
import { StructField, StructType } from "../../../../src/types/data-type.ts";
import { and, columns, equal, planText } from "../plan-dsl.ts";

const { k, s, l, q, p, n } = columns("k", "s", "l", "q", "p", "n");
const THRESHOLD = 100_000;

function table(rowCount: number, ...output: readonly AttributeReference[]): LogicalRelation {
  const schema = StructType(output.map((a) => StructField(a.name, a.dataType, a.nullable)));
  return new LogicalRelation({ format: "parquet", schema, sizeInBytes: rowCount * 20, rowCount }, output);
}

const offers = table(800_000, k, s);
const sales = table(1_000_000, l, q);
const parts = new Filter(equal(n, 7), table(4000, p, n));
const inner = (left: LogicalPlan, right: LogicalPlan, condition = equal(k, l)): Join =>
  new Join(left, right, "inner", condition);
const text = (plan: LogicalPlan): string => planText(plan).replace(/ parquet/g, "");

describe("filterShuffledSides", () => {
  test("a side is filtered by a table that only the other side's joins tie it to", () => {
    const plan = inner(offers, inner(sales, parts, equal(l, p)), and(equal(k, l), equal(s, q)));
    expect(text(filterShuffledSides(plan, THRESHOLD))).toBe(
      [
        "Join Inner, ((k = l) AND (s = q))",
        ":- Join LeftSemi, (k = p)",
        ":  :- Relation [k,s]",
        ":  +- Project [p]",
        ":     +- Filter (n = 7)",
        ":        +- Relation [p,n]",
        "+- Join Inner, (l = p)",
        "   :- Relation [l,q]",
        "   +- Filter (n = 7)",
        "      +- Relation [p,n]",
      ].join("\n"),
    );
  });

  test("rows that an outer join keeps are not filtered", () => {
    const plan = new Join(offers, inner(sales, parts, equal(l, p)), "leftOuter", equal(k, l));
    expect(filterShuffledSides(plan, THRESHOLD)).toBe(plan);
  });

  test("the other side of an outer join gives no filter, where its rows may be missing", () => {
    const outer = new Join(sales, parts, "leftOuter", equal(l, p));
    const plan = inner(offers, outer);
    expect(filterShuffledSides(plan, THRESHOLD)).toBe(plan);
  });

  test("a table that leaves nothing out, or is too large to give to all, is no filter", () => {
    const whole = inner(offers, inner(sales, table(4000, p, n), equal(l, p)));
    expect(filterShuffledSides(whole, THRESHOLD)).toBe(whole);
    const large = inner(offers, inner(sales, new Filter(equal(n, 7), table(400_000, p, n)), equal(l, p)));
    expect(filterShuffledSides(large, THRESHOLD)).toBe(large);
  });

  test("a join one side of which is broadcast needs no filter", () => {
    const plan = inner(offers, inner(table(1000, l, q), parts, equal(l, p)));
    expect(filterShuffledSides(plan, THRESHOLD)).toBe(plan);
  });
});
