import { beforeAll, describe, expect, test } from "vitest";
import type { AnalyzerContext } from "../../../../src/catalyst/analysis/analyzer-context.ts";
import { ResolveHints } from "../../../../src/catalyst/analysis/resolve-hints.ts";
import { parsePlan } from "../../../../src/catalyst/parser/parser.ts";
import { loadConditions } from "../../../../src/errors/condition-catalogue.ts";

beforeAll(async () => {
  await loadConditions();
});

function resolved(sql: string): string {
  // The rule looks at no names, functions or settings.
  return ResolveHints.apply(parsePlan(sql), {} as AnalyzerContext).treeString();
}

describe("ResolveHints", () => {
  test.each([
    ["COALESCE(2)", "Repartition 2, false"],
    ["REPARTITION(3)", "Repartition 3, true"],
    ["REPARTITION(3, a)", "RepartitionByExpression ['a], 3"],
    ["REPARTITION(a, b)", "RepartitionByExpression ['a, 'b]"],
    ["REPARTITION", "RepartitionByExpression []"],
    ["REPARTITION_BY_RANGE(3, a)", "RepartitionByExpression ['a ASC NULLS FIRST], 3"],
    ["repartition(3)", "Repartition 3, true"],
  ])("%s is %s", (hint, first) => {
    const lines = resolved(`SELECT /*+ ${hint} */ a FROM t`).split("\n");
    expect(lines[0]?.replace(/^'/, "")).toBe(first);
    expect(lines[1]).toMatch(/Project/);
  });

  test("hints on joins, and unknown ones, are dropped", () => {
    expect(resolved("SELECT /*+ BROADCAST(t), NONSENSE(1) */ a FROM t")).toBe(resolved("SELECT a FROM t"));
  });

  test("COALESCE wants a number", () => {
    expect(() => resolved("SELECT /*+ COALESCE(a) */ a FROM t")).toThrow(/COALESCE takes a number of partitions/);
  });
});
