import { describe, expect, test } from "vitest";
import { AggregateExpression } from "../../../../src/catalyst/expressions/aggregates/aggregate-expression.ts";
import { Sum } from "../../../../src/catalyst/expressions/aggregates/sum.ts";
import { Alias } from "../../../../src/catalyst/expressions/attribute.ts";
import type { Expression } from "../../../../src/catalyst/expressions/expression.ts";
import { SortOrder } from "../../../../src/catalyst/expressions/sort-order.ts";
import {
  WindowExpression,
  WindowSpecDefinition,
} from "../../../../src/catalyst/expressions/windows/window-expression.ts";
import {
  SpecifiedWindowFrame,
  UNBOUNDED_FOLLOWING,
  UNBOUNDED_PRECEDING,
} from "../../../../src/catalyst/expressions/windows/window-frame.ts";
import { CollapseWindow } from "../../../../src/catalyst/optimizer/collapse-window.ts";
import { TransposeWindow } from "../../../../src/catalyst/optimizer/transpose-window.ts";
import type { LogicalPlan } from "../../../../src/catalyst/plans/logical-plan.ts";
import { Window } from "../../../../src/catalyst/plans/window.ts";
import { columns, OPTIMIZER_CONTEXT, planText, relation } from "../plan-dsl.ts";

const { a, b, c } = columns("a", "b", "c");
const table = relation(a, b, c);

/** sum(input) over partitions, in no order. */
function sums(name: string, input: Expression, partition: readonly Expression[], child: LogicalPlan): Window {
  const frame = new SpecifiedWindowFrame("row", UNBOUNDED_PRECEDING, UNBOUNDED_FOLLOWING);
  const spec = new WindowSpecDefinition(partition, [], frame);
  const sum = new Alias(new WindowExpression(new AggregateExpression(new Sum(input)), spec), name);
  return new Window([sum], partition, [], child);
}

/** The operators and what the windows are partitioned by. */
function shape(plan: LogicalPlan): string[] {
  return planText(plan)
    .split("\n")
    .map((line) => line.trim().replace(/^\+- /, ""))
    .map((line) =>
      line.startsWith("Window") ? `Window ${line.match(/ AS /g)?.length} ${line.match(/\[[abc, ]*\]/)?.[0]}` : line,
    );
}

describe("CollapseWindow", () => {
  test("computes windows with the same partitions together", () => {
    const plan = sums("y", c, [a], sums("x", b, [a], table));
    expect(shape(CollapseWindow.apply(plan, OPTIMIZER_CONTEXT))).toEqual(["Window 2 [a]", "Relation [a,b,c] parquet"]);
  });

  test("not where one reads what the other computes", () => {
    const below = sums("x", b, [a], table);
    const [x] = below.output.slice(-1);
    const plan = sums("y", x ?? b, [a], below);
    expect(CollapseWindow.apply(plan, OPTIMIZER_CONTEXT)).toBe(plan);
  });

  test("not where the order is another", () => {
    const below = sums("x", b, [a], table);
    const plan = new Window(sums("y", c, [a], table).windowExpressions, [a], [new SortOrder(b)], below);
    expect(CollapseWindow.apply(plan, OPTIMIZER_CONTEXT)).toBe(plan);
  });
});

describe("TransposeWindow", () => {
  test("puts the coarser partitions below, and keeps the columns in their order", () => {
    const plan = sums("y", c, [a], sums("x", b, [a, c], table));
    const transposed = TransposeWindow.apply(plan, OPTIMIZER_CONTEXT);
    expect(shape(transposed)).toEqual([
      "Project [a, b, c, x, y]",
      "Window 1 [a, c]",
      "Window 1 [a]",
      "Relation [a,b,c] parquet",
    ]);
    expect(TransposeWindow.apply(transposed, OPTIMIZER_CONTEXT)).toBe(transposed);
  });

  test("not where the partitions are others", () => {
    const plan = sums("y", c, [b], sums("x", b, [a, c], table));
    expect(TransposeWindow.apply(plan, OPTIMIZER_CONTEXT)).toBe(plan);
  });
});
