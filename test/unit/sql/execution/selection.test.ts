import fc from "fast-check";
import { expect, test } from "vitest";
import { AttributeReference, bindReferences } from "../../../../src/catalyst/expressions/attribute.ts";
import type { CatalystValue, Expression } from "../../../../src/catalyst/expressions/expression.ts";
import { Literal } from "../../../../src/catalyst/expressions/literal.ts";
import {
  And,
  EqualTo,
  GreaterThan,
  GreaterThanOrEqual,
  IsNotNull,
  IsNull,
  LessThan,
  LessThanOrEqual,
} from "../../../../src/catalyst/expressions/predicates.ts";
import { FilterExec } from "../../../../src/sql/execution/filter-exec.ts";
import { DecimalType, DoubleType, IntegerType, LongType, ShortType } from "../../../../src/types/data-type.ts";
import { Rows, run } from "./run-pipeline.ts";

const columns = [
  new AttributeReference("i", IntegerType, true),
  new AttributeReference("l", LongType, true),
  new AttributeReference("s", ShortType, false),
  new AttributeReference("d", DecimalType(15, 2), true),
  new AttributeReference("x", DoubleType, true),
] as const;
const input = new Rows(columns);

const INTEGERS = [-(2 ** 31), -(2 ** 31) + 1, -2, -1, 0, 1, 2, 2 ** 31 - 2, 2 ** 31 - 1];
const LONGS = [-(2n ** 63n), -(2n ** 63n) + 1n, -2n, -1n, 0n, 1n, 2n, 2n ** 63n - 2n, 2n ** 63n - 1n];
const VALUES: readonly (readonly CatalystValue[])[] = [
  INTEGERS,
  LONGS,
  [-32768, -2, -1, 0, 1, 2, 32767],
  [-999_999_999_999_999n, -1n, 0n, 1n, 999_999_999_999_999n],
  [Number.NEGATIVE_INFINITY, -1, -0, 0, 1.5, Number.POSITIVE_INFINITY, Number.NaN],
];

const COMPARISONS = [LessThan, LessThanOrEqual, GreaterThan, GreaterThanOrEqual, EqualTo];

const condition: fc.Arbitrary<Expression> = fc.nat(columns.length - 1).chain((ordinal) => {
  const column = columns[ordinal] ?? columns[0];
  return fc.oneof(
    fc.constantFrom(new IsNotNull(column), new IsNull(column)),
    fc
      .tuple(fc.constantFrom(...COMPARISONS), fc.constantFrom(...(VALUES[ordinal] ?? [])), fc.boolean())
      .map(([comparison, value, swapped]) => {
        const literal = new Literal(value, column.dataType);
        return swapped ? new comparison(literal, column) : new comparison(column, literal);
      }),
  );
});

const row: fc.Arbitrary<CatalystValue[]> = fc.tuple(
  ...columns.map(({ nullable }, i) => fc.constantFrom(...(VALUES[i] ?? []), ...(nullable ? [null] : []))),
);

test("any conjunction of comparisons keeps the rows for which all of them are true", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(condition, { minLength: 1, maxLength: 6 }),
      fc.array(row, { maxLength: 300, size: "max" }),
      async (conditions, rows) => {
        const all = conditions.reduce((left, right) => new And(left, right));
        const bound = bindReferences(all, columns);
        expect(await run(new FilterExec(all, input), input, [rows])).toEqual(
          rows.filter((r) => bound.eval(r) === true),
        );
      },
    ),
    { numRuns: 150 },
  );
});
