import { describe, expect, test } from "vitest";
import { fixedPoint, once, type Rule } from "../../../../src/catalyst/rules/rule.ts";
import { executeBatches, type RuleStep } from "../../../../src/catalyst/rules/rule-executor.ts";

interface Box {
  readonly value: number;
}

const decrement: Rule<Box, null> = {
  name: "Decrement",
  apply: (box) => (box.value > 0 ? { value: box.value - 1 } : box),
};
const grow: Rule<Box, null> = { name: "Grow", apply: ({ value }) => ({ value: value + 1 }) };

describe("executeBatches", () => {
  test("runs a batch once, or until nothing changes", () => {
    expect(executeBatches({ value: 3 }, [once("One", decrement)], null)).toEqual({ value: 2 });
    expect(executeBatches({ value: 3 }, [fixedPoint("All", decrement)], null)).toEqual({ value: 0 });
  });

  test("keeps a trail of effective steps only", () => {
    const steps: RuleStep<Box>[] = [];
    const start = { value: 1 };
    executeBatches(start, [fixedPoint("All", decrement)], null, { onStep: (step) => steps.push(step) });
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ batch: "All", rule: "Decrement", before: { value: 1 }, after: { value: 0 } });
    expect(steps[0]?.before).toBe(start);
    expect(steps[0]?.milliseconds).toBeGreaterThanOrEqual(0);
  });

  test("stops a batch that never settles, and tells of it", () => {
    const exhausted: string[] = [];
    const result = executeBatches({ value: 0 }, [fixedPoint("Growing", grow)], null, {
      onExhausted: (batch) => exhausted.push(batch),
    });
    expect(result.value).toBe(100);
    expect(exhausted).toEqual(["Growing"]);
  });

  test("leaves out excluded rules", () => {
    const excludedRules = new Set(["Decrement"]);
    expect(executeBatches({ value: 3 }, [once("One", decrement, grow)], null, { excludedRules })).toEqual({ value: 4 });
  });

  test("a broken invariant names its rule through the check", () => {
    const check = ({ rule }: RuleStep<Box>): void => {
      throw new Error(`${rule} broke it`);
    };
    expect(() => executeBatches({ value: 1 }, [once("One", grow)], null, { check })).toThrow("Grow broke it");
  });
});

test("a rule that left the plan as it is does not see the same plan again", () => {
  const seen: string[] = [];
  const rule = (name: string, from: string, to: string): Rule<string, null> => ({
    name,
    apply: (plan) => {
      seen.push(`${name}(${plan})`);
      return plan === from ? to : plan;
    },
  });
  const batch = {
    name: "Batch",
    maxIterations: 10,
    rules: [rule("A", "x", "y"), rule("B", "y", "z"), rule("C", "-", "-")],
  };
  expect(executeBatches("x", [batch], null)).toBe("z");
  expect(seen).toEqual(["A(x)", "B(y)", "C(z)", "A(z)", "B(z)"]);
});
