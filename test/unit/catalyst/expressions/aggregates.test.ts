// Aggregate functions folded by `eval`: rows into buffers, two buffers merged, the result.

import { describe, expect, test } from "vitest";
import type { DeclarativeAggregate } from "../../../../src/catalyst/expressions/aggregates/aggregate-function.ts";
import { Average } from "../../../../src/catalyst/expressions/aggregates/average.ts";
import { Count } from "../../../../src/catalyst/expressions/aggregates/count.ts";
import { First, Last } from "../../../../src/catalyst/expressions/aggregates/first-last.ts";
import { Max, Min } from "../../../../src/catalyst/expressions/aggregates/min-max.ts";
import { Sum } from "../../../../src/catalyst/expressions/aggregates/sum.ts";
import { AttributeReference, bindReferences } from "../../../../src/catalyst/expressions/attribute.ts";
import type { CatalystValue } from "../../../../src/catalyst/expressions/expression.ts";
import { Literal } from "../../../../src/catalyst/expressions/literal.ts";
import { Like } from "../../../../src/catalyst/expressions/predicates.ts";
import { DecimalType, DoubleType, IntegerType, LongType, StringType } from "../../../../src/types/data-type.ts";

function fold(
  aggregate: DeclarativeAggregate,
  input: AttributeReference,
  parts: readonly (readonly CatalystValue[])[],
) {
  const { bufferAttributes, inputBufferAttributes } = aggregate;
  const start = aggregate.initialValues.map((initial) => initial.eval([]));
  const update = aggregate.updateExpressions.map((e) => bindReferences(e, [input, ...bufferAttributes]));
  const merge = aggregate.mergeExpressions.map((e) =>
    bindReferences(e, [...bufferAttributes, ...inputBufferAttributes]),
  );
  let merged = start;
  for (const rows of parts) {
    let buffer = start;
    for (const value of rows) {
      const input = [value, ...buffer];
      buffer = update.map((e) => e.eval(input));
    }
    const both = [...merged, ...buffer];
    merged = merge.map((e) => e.eval(both));
  }
  return bindReferences(aggregate.evaluateExpression, bufferAttributes).eval(merged);
}

describe("aggregate functions", () => {
  const int = new AttributeReference("i", IntegerType, true);
  const long = new AttributeReference("l", LongType, true);
  const money = new AttributeReference("m", DecimalType(4, 2), true);
  const real = new AttributeReference("d", DoubleType, true);

  test("sum widens, skips nulls, and is null over none", () => {
    expect(fold(new Sum(int), int, [[1, null, 2], [3]])).toBe(6n);
    expect(fold(new Sum(int), int, [[null], []])).toBeNull();
    expect(fold(new Sum(money), money, [[150n, 250n], [null]])).toBe(400n);
    expect(new Sum(money).dataType).toEqual(DecimalType(14, 2));
  });

  test("sum of longs overflows by mode", () => {
    const rows = [[2n ** 63n - 1n], [1n]];
    expect(() => fold(new Sum(long), long, rows)).toThrow(/ARITHMETIC_OVERFLOW/);
    expect(fold(new Sum(long, "legacy"), long, rows)).toBe(-(2n ** 63n));
    expect(fold(new Sum(long, "try"), long, rows)).toBeNull();
  });

  test("sum of decimals overflows by mode, also far beyond 128 bits", () => {
    const wide = new AttributeReference("w", DecimalType(38, 0), true);
    for (const sign of [1n, -1n]) {
      const rows = [Array.from({ length: 5 }, () => sign * (10n ** 38n - 1n)), [sign]];
      expect(() => fold(new Sum(wide), wide, rows)).toThrow(/Overflow in sum of decimals/);
      expect(fold(new Sum(wide, "legacy"), wide, rows)).toBeNull();
      expect(fold(new Sum(wide, "try"), wide, rows)).toBeNull();
    }
    expect(fold(new Sum(wide), wide, [[10n ** 38n - 1n, -5n], [1n]])).toBe(10n ** 38n - 5n);
  });

  test("count, min and max skip nulls; NaN is the greatest", () => {
    expect(fold(new Count([int]), int, [[1, null], [2]])).toBe(2n);
    expect(fold(new Count([Literal.of(1)]), int, [[1, null], [2]])).toBe(3n);
    expect(fold(new Min([real]), real, [[null, Number.NaN], [-1.5]])).toBe(-1.5);
    expect(fold(new Max([real]), real, [[Infinity, Number.NaN], [null]])).toBeNaN();
  });

  test("avg of integers is double, of decimals has four more digits", () => {
    expect(
      fold(new Average(int), int, [
        [1, 2],
        [null, 4],
      ]),
    ).toBeCloseTo(7 / 3, 12);
    expect(fold(new Average(money), money, [[100n, 200n], [200n]])).toBe(1666667n);
    expect(new Average(money).dataType).toEqual(DecimalType(8, 6));
    expect(fold(new Average(int), int, [[], []])).toBeNull();
  });

  test("first and last with and without nulls", () => {
    expect(fold(new First(int), int, [[null, 1], [2]])).toBeNull();
    expect(fold(new First(int, true), int, [[null, 1], [2]])).toBe(1);
    expect(fold(new Last(int), int, [[1], [2, null]])).toBeNull();
    expect(fold(new Last(int, true), int, [[1], [2, null]])).toBe(2);
  });

  test("like matches wildcards and escapes", () => {
    const matches = (text: string, pattern: string) =>
      new Like(new Literal(text, StringType), new Literal(pattern, StringType)).eval([]);
    expect(matches("Spark", "_park")).toBe(true);
    expect(matches("a%c", "a\\%c")).toBe(true);
    expect(matches("abc", "a\\%c")).toBe(false);
    expect(matches("x\ny", "x%")).toBe(true);
  });
});
