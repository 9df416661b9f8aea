// Decimal arithmetic against fractions of BigInts, over random operands of every precision and scale.
import fc from "fast-check";
import { expect, test } from "vitest";
import { Add, Divide, Multiply, Remainder, Subtract } from "../../../../src/catalyst/expressions/arithmetic.ts";
import { Cast } from "../../../../src/catalyst/expressions/cast.ts";
import { formatDecimal } from "../../../../src/catalyst/expressions/format-value.ts";
import { Literal } from "../../../../src/catalyst/expressions/literal.ts";
import { DecimalType, StringType } from "../../../../src/types/data-type.ts";

/** HIBANA_FUZZ_CASES sets how many operands each; HIBANA_FUZZ_SEED which. */
const RUNS = {
  numRuns: Number(process.env.HIBANA_FUZZ_CASES ?? 20_000),
  seed: Number(process.env.HIBANA_FUZZ_SEED ?? 20260401),
};

interface Operand {
  readonly unscaled: bigint;
  readonly scale: number;
  readonly literal: Literal;
}

const operand: fc.Arbitrary<Operand> = fc
  .integer({ min: 1, max: 38 })
  .chain((precision) => fc.tuple(fc.constant(precision), fc.integer({ min: 0, max: precision })))
  .chain(([precision, scale]) => {
    const limit = 10n ** BigInt(precision) - 1n;
    return fc.oneof(fc.bigInt(-limit, limit), fc.bigInt(-9n, 9n)).map((value) => {
      const unscaled = value > limit || value < -limit ? 0n : value;
      return { unscaled, scale, literal: new Literal(unscaled, DecimalType(precision, scale)) };
    });
  });

/** numerator / denominator at a scale, rounded half away from zero. */
function rounded(numerator: bigint, denominator: bigint, scale: number): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const [top, bottom] = [numerator, denominator].map((value) => (value < 0n ? -value : value));
  if (top === undefined || bottom === undefined) return 0n;
  const scaled = (2n * top * 10n ** BigInt(scale) + bottom) / (2n * bottom);
  return negative ? -scaled : scaled;
}

const power = (digits: number): bigint => 10n ** BigInt(digits);

/** Spark divides to 39 digits behind the point first, and cuts off the rest. */
function ofQuotient(a: Operand, b: Operand): readonly [bigint, bigint] {
  return [(a.unscaled * power(b.scale) * power(39)) / (b.unscaled * power(a.scale)), power(39)];
}

/** Of a product Spark keeps 39 digits, and cuts off the rest. */
function ofProduct(a: Operand, b: Operand): readonly [bigint, bigint] {
  const product = a.unscaled * b.unscaled;
  const unit = power(Math.max(0, product.toString().replace("-", "").length - 39));
  return [(product / unit) * unit, power(a.scale + b.scale)];
}

test.each([
  [
    "+",
    Add,
    (a: Operand, b: Operand) => [a.unscaled * power(b.scale) + b.unscaled * power(a.scale), power(a.scale + b.scale)],
  ],
  [
    "-",
    Subtract,
    (a: Operand, b: Operand) => [a.unscaled * power(b.scale) - b.unscaled * power(a.scale), power(a.scale + b.scale)],
  ],
  ["*", Multiply, ofProduct],
  ["/", Divide, ofQuotient],
  [
    "%",
    Remainder,
    (a: Operand, b: Operand) => [
      (a.unscaled * power(b.scale)) % (b.unscaled * power(a.scale)),
      power(a.scale + b.scale),
    ],
  ],
] as const)("%s of decimals", (symbol, Operator, exact) => {
  fc.assert(
    fc.property(operand, operand, (a, b) => {
      const expression = new Operator(a.literal, b.literal, "try");
      const type = expression.dataType;
      if (type.kind !== "decimal") throw new Error("decimals give a decimal");
      const value = expression.eval([]);
      if ((symbol === "/" || symbol === "%") && b.unscaled === 0n) {
        expect(value).toBeNull();
        return;
      }
      const [numerator = 0n, denominator = 1n] = exact(a, b);
      const expected = rounded(numerator, denominator, type.scale);
      const fits = expected < power(type.precision) && -expected < power(type.precision);
      expect(value).toBe(fits ? expected : null);
    }),
    RUNS,
  );
});

test("the text of a decimal is read back as it was", () => {
  fc.assert(
    fc.property(operand, ({ unscaled, scale, literal }) => {
      const text = formatDecimal(unscaled, scale);
      expect(new Cast(new Literal(text, StringType), literal.dataType).eval([])).toBe(unscaled);
    }),
    RUNS,
  );
});
