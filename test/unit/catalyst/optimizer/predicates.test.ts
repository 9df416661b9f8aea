import { describe, expect, test } from "vitest";
import { AggregateExpression } from "../../../../src/catalyst/expressions/aggregates/aggregate-expression.ts";
import { Count } from "../../../../src/catalyst/expressions/aggregates/count.ts";
import { Sum } from "../../../../src/catalyst/expressions/aggregates/sum.ts";
import { Add } from "../../../../src/catalyst/expressions/arithmetic.ts";
import { Alias } from "../../../../src/catalyst/expressions/attribute.ts";
import { CaseWhen, If } from "../../../../src/catalyst/expressions/conditional.ts";
import { Like } from "../../../../src/catalyst/expressions/like.ts";
import { Literal } from "../../../../src/catalyst/expressions/literal.ts";
import { In } from "../../../../src/catalyst/expressions/predicates.ts";
import { StringPredicate } from "../../../../src/catalyst/expressions/string-predicate.ts";
import { ConstantPropagation } from "../../../../src/catalyst/optimizer/constant-propagation.ts";
import { EliminateAggregateFilter } from "../../../../src/catalyst/optimizer/eliminate-aggregate-filter.ts";
import { LikeSimplification } from "../../../../src/catalyst/optimizer/like-simplification.ts";
import { OptimizeIn } from "../../../../src/catalyst/optimizer/optimize-in.ts";
import { RemoveLiteralFromGroupExpressions } from "../../../../src/catalyst/optimizer/remove-literal-from-group-expressions.ts";
import { RemoveRepetitionFromGroupExpressions } from "../../../../src/catalyst/optimizer/remove-repetition-from-group-expressions.ts";
import { ReplaceNullWithFalseInPredicate } from "../../../../src/catalyst/optimizer/replace-null-with-false-in-predicate.ts";
import { Aggregate } from "../../../../src/catalyst/plans/aggregate.ts";
import { Filter } from "../../../../src/catalyst/plans/filter.ts";
import { Project } from "../../../../src/catalyst/plans/project.ts";
import { BooleanType, DoubleType, StringType } from "../../../../src/types/data-type.ts";
import { and, column, columns, equal, greater, int, OPTIMIZER_CONTEXT, optimized, or, relation } from "../plan-dsl.ts";

const { a, b } = columns("a", "b");
const s = column("s", StringType);
const table = relation(a, b, s);
const nothing = new Literal(null, BooleanType);
const like = (pattern: string, escapeCharacter?: string): Like =>
  new Like(s, new Literal(pattern, StringType), escapeCharacter);

describe("LikeSimplification", () => {
  test.each([
    ["x%", "StartsWith(s, x)"],
    ["%x y", "EndsWith(s, x y)"],
    ["%\n%", "Contains(s, \n)"],
    ["x", "(s = x)"],
    ["", "(s = )"],
  ])("%j", (pattern, expected) => {
    expect(optimized(LikeSimplification, new Filter(like(pattern), table))).toContain(`Filter ${expected}`);
  });

  test.each(["%", "x_%", "x%y", "%x%y%", "x\\%%", "a%b"])("not %j", (pattern) => {
    const plan = new Filter(like(pattern), table);
    expect(LikeSimplification.apply(plan, OPTIMIZER_CONTEXT)).toBe(plan);
  });

  test("not where the escape character is in the pattern", () => {
    const plan = new Filter(like("a!%", "!"), table);
    expect(LikeSimplification.apply(plan, OPTIMIZER_CONTEXT)).toBe(plan);
  });

  test.each([
    ["StartsWith", "ab", "abc", true],
    ["EndsWith", "bc", "abc", true],
    ["Contains", "x", "abc", false],
    ["Contains", "", "abc", true],
    ["StartsWith", "ab", null, null],
  ] as const)("%s %j of %j", (name, search, text, expected) => {
    const subject = new Literal(text, StringType);
    expect(new StringPredicate(name, subject, new Literal(search, StringType)).eval([])).toBe(expected);
  });
});

describe("ReplaceNullWithFalseInPredicate", () => {
  test.each([
    ["a condition", or(greater(a, 1), nothing), "((a > 1) OR false)"],
    ["null itself", nothing, "false"],
    [
      "branches",
      new CaseWhen([[and(greater(a, 1), nothing), nothing]], greater(b, 1)),
      "CASE WHEN ((a > 1) AND false) THEN false ELSE (b > 1) END",
    ],
    ["a choice", new If(nothing, nothing, greater(a, 1)), "if (false) false else (a > 1)"],
  ])("in %s", (_, condition, expected) => {
    const [first] = optimized(ReplaceNullWithFalseInPredicate, new Filter(condition, table)).split("\n");
    expect(first).toBe(`Filter ${expected}`);
  });

  test("not in values", () => {
    const plan = new Project([new Alias(or(greater(a, 1), nothing), "x")], table);
    expect(ReplaceNullWithFalseInPredicate.apply(plan, OPTIMIZER_CONTEXT)).toBe(plan);
  });
});

describe("ConstantPropagation", () => {
  test("puts the constant in other comparisons", () => {
    const plan = new Filter(and(equal(a, 5), greater(b, new Add(a, int(3)))), table);
    expect(optimized(ConstantPropagation, plan)).toContain("Filter ((a = 5) AND (b > (5 + 3)))");
  });

  test("not of types with several equal values, and not into OR", () => {
    const d = column("d", DoubleType);
    const zero = new Literal(0, DoubleType);
    for (const condition of [and(equal(d, zero), greater(d, new Add(d, d))), or(equal(a, 5), greater(b, a))]) {
      const plan = new Filter(condition, relation(a, b, d));
      expect(ConstantPropagation.apply(plan, OPTIMIZER_CONTEXT)).toBe(plan);
    }
  });
});

describe("keys of groups", () => {
  const counted = new Alias(new AggregateExpression(new Count([int(1)])), "n");

  test("constants make no groups", () => {
    const plan = new Aggregate([a, int(1)], [a, counted], table);
    expect(optimized(RemoveLiteralFromGroupExpressions, plan)).toContain("Aggregate [a], [a, count(1) AS n]");
  });

  test("one constant stays where there is nothing else", () => {
    const plan = new Aggregate([int(7), int(8)], [counted], table);
    expect(optimized(RemoveLiteralFromGroupExpressions, plan)).toContain("Aggregate [0], [count(1) AS n]");
  });

  test("a key counts once", () => {
    const plan = new Aggregate([a, b, a], [a, b, counted], table);
    expect(optimized(RemoveRepetitionFromGroupExpressions, plan)).toContain("Aggregate [a, b], [a, b, count(1) AS n]");
  });
});

describe("EliminateAggregateFilter", () => {
  const filtered = (filter: Literal) => [
    new Alias(new AggregateExpression(new Sum(a), "complete", false, filter), "s"),
    new Alias(new AggregateExpression(new Count([a]), "complete", false, filter), "n"),
  ];

  test("that every row passes", () => {
    const plan = new Aggregate([], filtered(new Literal(true, BooleanType)), table);
    expect(optimized(EliminateAggregateFilter, plan)).toContain("[sum(a) AS s, count(a) AS n]");
  });

  test("that no row passes", () => {
    const plan = new Aggregate([], filtered(new Literal(false, BooleanType)), table);
    expect(optimized(EliminateAggregateFilter, plan)).toContain("[null AS s, 0 AS n]");
  });
});

describe("OptimizeIn", () => {
  const list = (length: number) => Array.from({ length }, (_, i) => int(length - i));

  test("many constants are a set, few are not", () => {
    expect(optimized(OptimizeIn, new Filter(new In(a, list(11)), table))).toContain(
      "Filter a INSET 1, 10, 11, 2, 3, 4, 5, 6, 7, 8, 9",
    );
    const few = new Filter(new In(a, list(10)), table);
    expect(OptimizeIn.apply(few, OPTIMIZER_CONTEXT)).toBe(few);
  });
});
