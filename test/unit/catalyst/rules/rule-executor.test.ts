import { describe, expect, test } from "vitest";
import { fixedPoint, once, type Rule } from "../../../../src/catalyst/rules/rule.ts";
import { executeBatches, type RuleStep } from "../../../../src/catalyst/rules/rule-executor.ts";
import { addClassesOf, type NodeClass } from "../../../../src/catalyst/trees/node-classes.ts";

class Box {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  get nodeClasses(): ReadonlySet<NodeClass> {
    return new Set([Box]);
  }
}

const decrement: Rule<Box, null> = {
  name: "Decrement",
  apply: (box) => (box.value > 0 ? new Box(box.value - 1) : box),
};
const grow: Rule<Box, null> = { name: "Grow", apply: ({ value }) => new Box(value + 1) };

describe("executeBatches", () => {
  test("runs a batch once, or until nothing changes", () => {
    expect(executeBatches(new Box(3), [once("One", decrement)], null)).toEqual(new Box(2));
    expect(executeBatches(new Box(3), [fixedPoint("All", decrement)], null)).toEqual(new Box(0));
  });

  test("keeps a trail of effective steps only", () => {
    const steps: RuleStep<Box>[] = [];
    const start = new Box(1);
    executeBatches(start, [fixedPoint("All", decrement)], null, { onStep: (step) => steps.push(step) });
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ batch: "All", rule: "Decrement", before: { value: 1 }, after: { value: 0 } });
    expect(steps[0]?.before).toBe(start);
    expect(steps[0]?.milliseconds).toBeGreaterThanOrEqual(0);
  });

  test("stops a batch that never settles, and tells of it", () => {
    const exhausted: string[] = [];
    const result = executeBatches(new Box(0), [fixedPoint("Growing", grow)], null, {
      onExhausted: (batch) => exhausted.push(batch),
    });
    expect(result.value).toBe(100);
    expect(exhausted).toEqual(["Growing"]);
  });

  test("leaves out excluded rules", () => {
    const excludedRules = new Set(["Decrement"]);
    expect(executeBatches(new Box(3), [once("One", decrement, grow)], null, { excludedRules })).toEqual(new Box(4));
  });

  test("a broken invariant names its rule through the check", () => {
    const check = ({ rule }: RuleStep<Box>): void => {
      throw new Error(`${rule} broke it`);
    };
    expect(() => executeBatches(new Box(1), [once("One", grow)], null, { check })).toThrow("Grow broke it");
  });
});

test("a rule is asked only of plans with nodes of its classes, or of those that extend them", () => {
  class Crate extends Box {}
  const asked: string[] = [];
  const rule = (name: string, nodes: readonly NodeClass[]): Rule<Tree, null> => ({
    name,
    nodes,
    apply: (plan) => {
      asked.push(name);
      return plan;
    },
  });
  class Tree {
    readonly nodeClasses: ReadonlySet<NodeClass>;

    constructor(...nodes: readonly object[]) {
      const classes = new Set<NodeClass>();
      for (const node of nodes) addClassesOf(node, classes);
      this.nodeClasses = classes;
    }
  }
  const batch = once(
    "Batch",
    rule("Box", [Box]),
    rule("Crate", [Crate]),
    rule("Either", [Crate, Tree]),
    rule("None", []),
  );
  executeBatches(new Tree(new Crate(1)), [batch], null);
  expect(asked.splice(0)).toEqual(["Box", "Crate", "Either"]);
  executeBatches(new Tree(new Box(1)), [batch], null);
  expect(asked.splice(0)).toEqual(["Box"]);
  executeBatches(new Tree(), [batch], null);
  expect(asked).toEqual([]);
});

test("a rule that left the plan as it is does not see the same plan again", () => {
  const seen: string[] = [];
  class Step {
    readonly name: string;
    readonly nodeClasses: ReadonlySet<NodeClass> = new Set();

    constructor(name: string) {
      this.name = name;
    }
  }
  const rule = (name: string, from: string, to: string): Rule<Step, null> => ({
    name,
    apply: (plan) => {
      seen.push(`${name}(${plan.name})`);
      return plan.name === from ? new Step(to) : plan;
    },
  });
  const batch = {
    name: "Batch",
    maxIterations: 10,
    rules: [rule("A", "x", "y"), rule("B", "y", "z"), rule("C", "-", "-")],
  };
  expect(executeBatches(new Step("x"), [batch], null).name).toBe("z");
  expect(seen).toEqual(["A(x)", "B(y)", "C(z)", "A(z)", "B(z)"]);
});
