import { describe, expect, test } from "vitest";
import { Subtract } from "../../../../src/catalyst/expressions/arithmetic.ts";
import { GreaterThanOrEqual, LessThan } from "../../../../src/catalyst/expressions/predicates.ts";
import { RewriteRankedJoin } from "../../../../src/catalyst/optimizer/rewrite-ranked-join.ts";
import { AsOfJoin } from "../../../../src/catalyst/plans/as-of-join.ts";
import type { LogicalPlan } from "../../../../src/catalyst/plans/logical-plan.ts";
import { NearestByJoin } from "../../../../src/catalyst/plans/nearest-by-join.ts";
import { whenLoaded } from "../../../../src/catalyst/trees/deferred.ts";
import { columns, OPTIMIZER_CONTEXT, planText, relation } from "../plan-dsl.ts";

const { a, b, c, d } = columns("a", "b", "c", "d");
const left = relation(a, b);
const right = relation(c, d);

async function rewritten(plan: LogicalPlan): Promise<readonly string[]> {
  const rewrite = await whenLoaded(() => RewriteRankedJoin.apply(plan, OPTIMIZER_CONTEXT));
  expect(rewrite.output.map(({ exprId }) => exprId)).toEqual(plan.output.map(({ exprId }) => exprId));
  return planText(rewrite)
    .split("\n")
    .map((line) => line.trim().replace(/^([+:]- |: +)+/, ""));
}

describe("RewriteRankedJoin", () => {
  test("keeps the first pairs of each row in the order of the rank", async () => {
    const nearestBy = {
      approximate: false,
      numResults: 2,
      ranking: new Subtract(a, c),
      direction: "distance",
    } as const;
    const [project, filter, window, join] = await rewritten(new NearestByJoin(left, right, "inner", nearestBy));
    expect(project).toBe("Project [a, b, c, d]");
    expect(filter).toBe("Filter (rn <= 2)");
    expect(window).toContain("[(a - c) ASC NULLS FIRST]");
    expect(join).toBe("Join Inner, isnotnull((a - c))");
  });

  test("takes the greatest by similarity, and keeps rows without a pair in an outer join", async () => {
    const nearestBy = { approximate: true, numResults: 1, ranking: c, direction: "similarity" } as const;
    const [, , window, join] = await rewritten(new NearestByJoin(left, right, "leftOuter", nearestBy));
    expect(window).toContain("[c DESC NULLS LAST]");
    expect(join).toBe("Join LeftOuter, isnotnull(c)");
  });

  test("takes the greatest that is not greater as of a time", async () => {
    const [, filter, window, join] = await rewritten(
      new AsOfJoin(left, right, "inner", new GreaterThanOrEqual(a, c), undefined),
    );
    expect(filter).toBe("Filter (rn <= 1)");
    expect(window).toContain("[c DESC NULLS LAST]");
    expect(join).toBe("Join Inner, ((a >= c) AND isnotnull(c))");
  });

  test("knows the sides of a comparison that is written the other way round", async () => {
    const [, , window] = await rewritten(new AsOfJoin(left, right, "inner", new LessThan(c, a), undefined));
    expect(window).toContain("[c DESC NULLS LAST]");
    const [, , above] = await rewritten(new AsOfJoin(left, right, "inner", new LessThan(a, c), undefined));
    expect(above).toContain("[c ASC NULLS FIRST]");
  });
});
