import { describe, expect, test } from "vitest";
import type { AnalyzerContext } from "../../../../src/catalyst/analysis/analyzer-context.ts";
import { ResolveJoinStrategyHints } from "../../../../src/catalyst/analysis/resolve-join-strategy-hints.ts";
import { EliminateResolvedHint } from "../../../../src/catalyst/optimizer/eliminate-resolved-hint.ts";
import { parsePlan } from "../../../../src/catalyst/parser/parser.ts";
import { Filter } from "../../../../src/catalyst/plans/filter.ts";
import { Join } from "../../../../src/catalyst/plans/join.ts";
import { ResolvedHint } from "../../../../src/catalyst/plans/resolved-hint.ts";
import { columns, equal, greater, OPTIMIZER_CONTEXT, optimized, relation } from "../plan-dsl.ts";

const { a, b, c } = columns("a", "b", "c");
const [ofA, ofB, ofC] = [relation(a), relation(b), relation(c)];

describe("EliminateResolvedHint", () => {
  test("notes a hint at the join above it, through operators that keep rows apart", () => {
    const hinted = new Filter(greater(a, 1), new ResolvedHint("broadcast", ofA));
    const plan = optimized(EliminateResolvedHint, new Join(hinted, ofB, "inner", equal(a, b)));
    expect(plan.split("\n").slice(0, 3)).toEqual([
      "Join Inner, (a = b), leftHint=(strategy=broadcast)",
      ":- Filter (a > 1)",
      ":  +- Relation [a] parquet",
    ]);
  });

  test("a hint below another join is that join's", () => {
    const inner = new Join(new ResolvedHint("merge", ofA), ofB, "inner", equal(a, b));
    const plan = optimized(EliminateResolvedHint, new Join(inner, ofC, "inner", equal(a, c)));
    expect(plan.split("\n").slice(0, 2)).toEqual([
      "Join Inner, (a = c)",
      ":- Join Inner, (a = b), leftHint=(strategy=merge)",
    ]);
  });

  test("without hints the plan is the same object", () => {
    const plan = new Join(ofA, ofB, "inner", equal(a, b));
    expect(EliminateResolvedHint.apply(plan, OPTIMIZER_CONTEXT)).toBe(plan);
  });
});

describe("ResolveJoinStrategyHints", () => {
  // The rule looks at no names, functions or settings.
  const resolved = (sql: string): string =>
    ResolveJoinStrategyHints.apply(parsePlan(sql), {} as AnalyzerContext).treeString();

  test("finds the relations that a hint names, by alias or by name", () => {
    const text = resolved("SELECT /*+ MAPJOIN(u), MERGE(s) */ * FROM s JOIN t u ON s.a = u.a");
    expect(text.match(/ResolvedHint.*/g)).toEqual([
      "ResolvedHint (strategy=merge)",
      "ResolvedHint (strategy=broadcast)",
    ]);
  });

  test("does not look into subqueries", () => {
    const text = resolved("SELECT /*+ BROADCAST(t) */ * FROM (SELECT * FROM t) q JOIN s ON q.a = s.a");
    expect(text).not.toMatch(/ResolvedHint/);
  });
});
