import { describe, expect, test } from "vitest";
import { AggregateExpression } from "../../../../src/catalyst/expressions/aggregates/aggregate-expression.ts";
import { Count } from "../../../../src/catalyst/expressions/aggregates/count.ts";
import { Max } from "../../../../src/catalyst/expressions/aggregates/min-max.ts";
import { Add, Divide } from "../../../../src/catalyst/expressions/arithmetic.ts";
import { Alias } from "../../../../src/catalyst/expressions/attribute.ts";
import { Cast } from "../../../../src/catalyst/expressions/cast.ts";
import { CaseWhen, Coalesce, If } from "../../../../src/catalyst/expressions/conditional.ts";
import type { Expression } from "../../../../src/catalyst/expressions/expression.ts";
import { Literal } from "../../../../src/catalyst/expressions/literal.ts";
import {
  EqualNullSafe,
  In,
  IsNotNull,
  IsNull,
  LessThan,
  LessThanOrEqual,
  Not,
} from "../../../../src/catalyst/expressions/predicates.ts";
import { BooleanSimplification } from "../../../../src/catalyst/optimizer/boolean-simplification.ts";
import { ConstantFolding } from "../../../../src/catalyst/optimizer/constant-folding.ts";
import { EliminateDistinct } from "../../../../src/catalyst/optimizer/eliminate-distinct.ts";
import { NullPropagation } from "../../../../src/catalyst/optimizer/null-propagation.ts";
import { OptimizeIn } from "../../../../src/catalyst/optimizer/optimize-in.ts";
import type { OptimizerRule } from "../../../../src/catalyst/optimizer/optimizer-rule.ts";
import { SimplifyBinaryComparison } from "../../../../src/catalyst/optimizer/simplify-binary-comparison.ts";
import { SimplifyCasts } from "../../../../src/catalyst/optimizer/simplify-casts.ts";
import { SimplifyConditionals } from "../../../../src/catalyst/optimizer/simplify-conditionals.ts";
import { Project } from "../../../../src/catalyst/plans/project.ts";
import { BooleanType, DoubleType, IntegerType, LongType } from "../../../../src/types/data-type.ts";
import { and, column, columns, equal, greater, int, optimized, or, relation } from "../plan-dsl.ts";

const { a, b, c } = columns("a", "b", "c");
const never = column("n", IntegerType, false);
const flag = column("p", BooleanType, false);
const maybe = column("q", BooleanType, true);
const input = relation(a, b, c, never, flag, maybe);
const NULL = new Literal(null, IntegerType);

/** The text of one expression after the rule. */
function simplified(rule: OptimizerRule, expression: Expression): string {
  const text = optimized(rule, new Project([new Alias(expression, "x")], input));
  return /^Project \[(.*) AS x\]/.exec(text)?.[1] ?? text;
}

describe("ConstantFolding", () => {
  test("computes constants", () => {
    expect(simplified(ConstantFolding, greater(a, new Add(int(1), int(2))))).toBe("(a > 3)");
  });

  const zero = new Divide(new Literal(1, DoubleType), new Literal(0, DoubleType));

  test("fails with what fails", () => {
    expect(() => simplified(ConstantFolding, zero)).toThrow(expect.objectContaining({ condition: "DIVIDE_BY_ZERO" }));
  });

  test("leaves what fails in a branch, which may be none of any row", () => {
    const branches = new If(greater(a, int(1)), zero, new Literal(2, DoubleType));
    expect(simplified(ConstantFolding, branches)).toContain("(1.0 / 0.0)");
  });
});

test.each<[string, Expression, string]>([
  ["a column that is never null", new IsNull(never), "false"],
  ["isnotnull of it", new IsNotNull(never), "true"],
  ["a column that may be null", new IsNull(a), "isnull(a)"],
  ["null in arithmetic", new Add(a, NULL), "null"],
  ["null in a comparison", greater(NULL, a), "null"],
  ["null-safe equality with null", new EqualNullSafe(a, NULL), "isnull(a)"],
  ["nulls in coalesce", new Coalesce([NULL, a, b]), "coalesce(a, b)"],
  ["coalesce ends at what is never null", new Coalesce([a, never, b]), "coalesce(a, n)"],
  ["count of what is never null", new AggregateExpression(new Count([never])), "count(1)"],
  ["count of what may be null", new AggregateExpression(new Count([a])), "count(a)"],
  ["a distinct count", new AggregateExpression(new Count([never]), "complete", true), "count(distinct n)"],
  ["IN of null", new In(NULL, [a]), "null"],
])("NullPropagation: %s", (_, expression, expected) => {
  expect(simplified(NullPropagation, expression)).toBe(expected);
});

const TRUE = Literal.of(true);
const FALSE = Literal.of(false);

test.each<[string, Expression, string]>([
  ["true AND", and(TRUE, maybe), "q"],
  ["false AND", and(maybe, FALSE), "false"],
  ["true OR", or(maybe, TRUE), "true"],
  ["false OR", or(FALSE, maybe), "q"],
  ["a term and its negation", and(flag, new Not(flag)), "false"],
  ["or its negation", or(flag, new Not(flag)), "true"],
  ["which may be null", and(maybe, new Not(maybe)), "(q AND NOT q)"],
  ["a repeated term", and(maybe, greater(a, 1), maybe), "(q AND (a > 1))"],
  ["absorption", and(maybe, or(maybe, flag)), "q"],
  ["common terms", or(and(maybe, greater(a, 1)), and(maybe, greater(b, 1))), "(q AND ((a > 1) OR (b > 1)))"],
  ["NOT of a comparison", new Not(greater(a, 1)), "(a <= 1)"],
  ["NOT of less", new Not(new LessThan(a, b)), "(a >= b)"],
  ["NOT of at most", new Not(new LessThanOrEqual(a, b)), "(a > b)"],
  ["NOT of isnull", new Not(new IsNull(a)), "isnotnull(a)"],
  ["NOT NOT", new Not(new Not(maybe)), "q"],
])("BooleanSimplification: %s", (_, expression, expected) => {
  expect(simplified(BooleanSimplification, expression)).toBe(expected);
});

test.each<[string, Expression, string]>([
  ["a true condition", new If(TRUE, a, b), "a"],
  ["a null condition", new If(new Literal(null, BooleanType), a, b), "b"],
  ["equal values", new If(maybe, a, a), "a"],
  ["a condition as its own value", new If(flag, TRUE, FALSE), "p"],
  ["negated", new If(flag, FALSE, TRUE), "NOT p"],
  [
    "branches that are never taken",
    new CaseWhen(
      [
        [FALSE, a],
        [flag, b],
      ],
      c,
    ),
    "CASE WHEN p THEN b ELSE c END",
  ],
  [
    "a branch that always is",
    new CaseWhen([
      [flag, a],
      [TRUE, b],
      [maybe, c],
    ]),
    "CASE WHEN p THEN a ELSE b END",
  ],
  ["no branch left", new CaseWhen([[FALSE, a]]), "null"],
])("SimplifyConditionals: %s", (_, expression, expected) => {
  expect(simplified(SimplifyConditionals, expression)).toBe(expected);
});

test.each<[string, Expression, string]>([
  ["to its own type", new Cast(a, IntegerType), "a"],
  ["over a wider integer", new Cast(new Cast(a, LongType), DoubleType), "cast(a as double)"],
  ["that loses something stays", new Cast(new Cast(a, DoubleType), LongType), "cast(cast(a as double) as bigint)"],
])("SimplifyCasts: a cast %s", (_, expression, expected) => {
  expect(simplified(SimplifyCasts, expression)).toBe(expected);
});

test.each<[string, Expression, string]>([
  ["equality", equal(never, never), "true"],
  ["order", greater(never, never), "false"],
  ["null-safe equality", new EqualNullSafe(a, a), "true"],
  ["what may be null stays", equal(a, a), "(a = a)"],
])("SimplifyBinaryComparison: %s with itself", (_, expression, expected) => {
  expect(simplified(SimplifyBinaryComparison, expression)).toBe(expected);
});

test.each<[string, Expression, string]>([
  ["one value", new In(a, [int(1)]), "(a = 1)"],
  ["repetitions", new In(a, [int(1), int(2), int(1)]), "a IN (1,2)"],
])("OptimizeIn: %s", (_, expression, expected) => {
  expect(simplified(OptimizeIn, expression)).toBe(expected);
});

test("EliminateDistinct: repetitions do not change a maximum", () => {
  expect(simplified(EliminateDistinct, new AggregateExpression(new Max([a]), "complete", true))).toBe("max(a)");
});
