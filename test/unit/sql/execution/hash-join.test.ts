import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AttributeReference } from "../../../../src/catalyst/expressions/attribute.ts";
import { Cast } from "../../../../src/catalyst/expressions/cast.ts";
import type { InternalRow } from "../../../../src/catalyst/expressions/expression.ts";
import { GreaterThan } from "../../../../src/catalyst/expressions/predicates.ts";
import { FilterExec } from "../../../../src/sql/execution/filter-exec.ts";
import { HashJoinExec } from "../../../../src/sql/execution/joins/hash-join-exec.ts";
import { OuterHashJoinExec } from "../../../../src/sql/execution/joins/outer-hash-join-exec.ts";
import { SemiHashJoinExec } from "../../../../src/sql/execution/joins/semi-hash-join-exec.ts";
import type { SparkPlan } from "../../../../src/sql/execution/spark-plan.ts";
import { DoubleType, IntegerType, LongType, StringType } from "../../../../src/types/data-type.ts";
import { Rows, run } from "./run-pipeline.ts";

const left = {
  key: new AttributeReference("key", StringType, true),
  number: new AttributeReference("number", DoubleType, true),
  value: new AttributeReference("value", LongType, true),
};
const right = {
  key: new AttributeReference("key", StringType, true),
  number: new AttributeReference("number", DoubleType, true),
  rank: new AttributeReference("rank", IntegerType, false),
};
const leftRows = new Rows(Object.values(left));
const rightRows = new Rows(Object.values(right));

const keys = fc.constantFrom(null, "", "k", "ключ", "a key that is longer than twelve bytes");
const numbers = fc.constantFrom(null, 0, -0, 1, Number.NaN);
const leftArbitrary = fc.array(fc.array(fc.tuple(keys, numbers, fc.option(fc.bigInt(-9n, 9n))), { maxLength: 20 }), {
  maxLength: 3,
});
const rightArbitrary = fc.array(fc.array(fc.tuple(keys, numbers, fc.integer({ min: -9, max: 9 })), { maxLength: 20 }), {
  maxLength: 3,
});

/** SQL's equality of keys: NaN equals itself, -0.0 equals 0.0, null equals nothing. */
const joins = (a: InternalRow[number], b: InternalRow[number]): boolean =>
  a !== null && b !== null && (a === b || (Number.isNaN(a) && Number.isNaN(b)));

const show = (row: InternalRow): string =>
  row.map((v) => (typeof v === "bigint" ? `${v}n` : Object.is(v, -0) ? "-0" : String(v))).join("|");

describe("HashJoinExec", () => {
  test("gives every pair with equal keys, by one key and by two", async () => {
    await fc.assert(
      fc.asyncProperty(leftArbitrary, rightArbitrary, async (l, r) => {
        for (const width of [1, 2]) {
          const plan = new HashJoinExec(
            "BroadcastHashJoin",
            leftRows.output.slice(0, width),
            rightRows.output.slice(0, width),
            leftRows,
            rightRows,
          );
          const actual = await run(plan, leftRows, l, [[rightRows, r]]);
          const expected = l.flat().flatMap((a) =>
            r
              .flat()
              .filter((b) => Array.from({ length: width }, (_, i) => joins(a[i] ?? null, b[i] ?? null)).every(Boolean))
              .map((b) => [...a, ...b]),
          );
          expect(actual.map(show).sort()).toEqual(expected.map(show).sort());
        }
      }),
      { numRuns: 25 },
    );
  });

  test("without keys gives every pair of rows", async () => {
    const plan = new HashJoinExec("BroadcastNestedLoopJoin", [], [], leftRows, rightRows);
    const l: InternalRow[] = [
      [null, 0, 1n],
      ["k", Number.NaN, null],
    ];
    const r: InternalRow[] = [
      ["k", 1, 1],
      [null, null, 2],
      ["k", -0, 3],
    ];
    const actual = await run(plan, leftRows, [l], [[rightRows, [r.slice(0, 1), r.slice(1)]]]);
    const expected = l.flatMap((a) => r.map((b) => [...a, ...b]));
    expect(actual.map(show).sort()).toEqual(expected.map(show).sort());
  });

  test("a filter above sees each pair, and drops only the pairs that fail it", async () => {
    const number = new AttributeReference("n", IntegerType, true);
    const other = new AttributeReference("m", IntegerType, false);
    const [a, b] = [new Rows([number]), new Rows([number.newInstance(), other])];
    const join = new HashJoinExec("ShuffledHashJoin", [number], b.output.slice(0, 1), a, b);
    const plan = new FilterExec(new GreaterThan(other, number), join);
    const pairs: InternalRow[] = Array.from({ length: 3000 }, (_, i) => [i % 3, i]);
    const actual = await run(plan, a, [[[0], [1], [null], [2]]], [[b, [pairs]]]);
    expect(actual).toEqual(
      [0, 1, 2].flatMap((k) => pairs.filter(([n, m]) => n === k && Number(m) > k).map((p) => [k, ...p])),
    );
  });

  test("outer, semi and anti joins agree with plain TypeScript, with and without a condition", async () => {
    const condition = new GreaterThan(left.value, new Cast(right.rank, LongType));
    await fc.assert(
      fc.asyncProperty(leftArbitrary, rightArbitrary, fc.boolean(), async (l, r, conditional) => {
        const keysOf = (rows: Rows): AttributeReference[] => rows.output.slice(0, 1);
        const meets = (a: InternalRow, b: InternalRow): boolean =>
          joins(a[0] ?? null, b[0] ?? null) &&
          (!conditional || (typeof a[2] === "bigint" && typeof b[2] === "number" && a[2] > BigInt(b[2])));
        const rest = conditional ? condition : undefined;
        const leftKeys = keysOf(leftRows);
        const rightKeys = keysOf(rightRows);
        const outer = new OuterHashJoinExec(
          "ShuffledHashJoin",
          "leftOuter",
          leftKeys,
          rightKeys,
          rest,
          leftRows,
          rightRows,
        );
        const expected = {
          leftOuter: l.flat().flatMap((a) => {
            const matches = r.flat().filter((b) => meets(a, b));
            return matches.length === 0 ? [[...a, null, null, null]] : matches.map((b) => [...a, ...b]);
          }),
          leftSemi: l.flat().filter((a) => r.flat().some((b) => meets(a, b))),
          leftAnti: l.flat().filter((a) => !r.flat().some((b) => meets(a, b))),
        };
        const rowsOf = async (plan: SparkPlan): Promise<string[]> =>
          (await run(plan, leftRows, l, [[rightRows, r]])).map(show).sort();
        expect(await rowsOf(outer)).toEqual(expected.leftOuter.map(show).sort());
        for (const type of ["leftSemi", "leftAnti"] as const) {
          const plan = new SemiHashJoinExec("ShuffledHashJoin", type, leftKeys, rightKeys, rest, leftRows, rightRows);
          expect(await rowsOf(plan)).toEqual(expected[type].map(show).sort());
        }
      }),
      { numRuns: 30 },
    );
  });
});
