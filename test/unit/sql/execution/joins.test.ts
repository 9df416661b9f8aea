import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AttributeReference } from "../../../../src/catalyst/expressions/attribute.ts";
import { Cast } from "../../../../src/catalyst/expressions/cast.ts";
import type { InternalRow } from "../../../../src/catalyst/expressions/expression.ts";
import { EqualTo, GreaterThan, IsNull, Or } from "../../../../src/catalyst/expressions/predicates.ts";
import { SortOrder } from "../../../../src/catalyst/expressions/sort-order.ts";
import type { JoinType } from "../../../../src/catalyst/plans/join-type.ts";
import { InnerJoinExec } from "../../../../src/sql/execution/joins/inner-join-exec.ts";
import type { JoinName, JoinProperties } from "../../../../src/sql/execution/joins/join-exec.ts";
import { OuterJoinExec } from "../../../../src/sql/execution/joins/outer-join-exec.ts";
import { SemiJoinExec } from "../../../../src/sql/execution/joins/semi-join-exec.ts";
import { SortExec } from "../../../../src/sql/execution/sort-exec.ts";
import type { SparkPlan } from "../../../../src/sql/execution/spark-plan.ts";
import { BooleanType, DoubleType, IntegerType, LongType, StringType } from "../../../../src/types/data-type.ts";
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

/** How a join may be written; what it answers must not depend on the way it is done. */
interface Case {
  readonly name: JoinName;
  readonly buildSide: "left" | "right";
  readonly joinType: JoinType;
}

const exists = new AttributeReference("exists", BooleanType, false);
const bySide = (["left", "right"] as const).flatMap((buildSide) =>
  (["BroadcastHashJoin", "ShuffledHashJoin", "SortMergeJoin", "BroadcastNestedLoopJoin"] as const).flatMap((name) => {
    const types: JoinType[] = ["inner", "fullOuter"];
    if (buildSide === "left") types.push("rightOuter");
    else types.push("leftOuter", "leftSemi", "leftAnti", { kind: "existence", exists });
    return types.map((joinType): Case => ({ name, buildSide, joinType }));
  }),
);

const condition = new GreaterThan(left.value, new Cast(right.rank, LongType));
const equality = new EqualTo(left.key, right.key);

function joinOf(join: JoinProperties): SparkPlan {
  const sorted = (plan: SparkPlan, keys: JoinProperties["leftKeys"]): SparkPlan =>
    join.name === "SortMergeJoin"
      ? new SortExec(
          keys.map((key) => new SortOrder(key)),
          false,
          plan,
        )
      : plan;
  const [l, r] = [sorted(leftRows, join.leftKeys), sorted(rightRows, join.rightKeys)];
  if (join.joinType === "inner") return new InnerJoinExec(join, l, r);
  if (typeof join.joinType === "string" && join.joinType.endsWith("Outer")) return new OuterJoinExec(join, l, r);
  return new SemiJoinExec(join, l, r);
}

function expectedRows(
  joinType: JoinType,
  l: readonly InternalRow[],
  r: readonly InternalRow[],
  meets: (a: InternalRow, b: InternalRow) => boolean,
): readonly InternalRow[] {
  const nothing = [null, null, null];
  const pairs = l.flatMap((a) => r.filter((b) => meets(a, b)).map((b) => [...a, ...b]));
  const loneLeft = l.filter((a) => !r.some((b) => meets(a, b)));
  const loneRight = r.filter((b) => !l.some((a) => meets(a, b)));
  if (typeof joinType !== "string") return l.map((a) => [...a, !loneLeft.includes(a)]);
  switch (joinType) {
    case "leftSemi":
      return l.filter((a) => !loneLeft.includes(a));
    case "leftAnti":
      return loneLeft;
    default:
      return [
        ...pairs,
        ...(joinType === "leftOuter" || joinType === "fullOuter" ? loneLeft.map((a) => [...a, ...nothing]) : []),
        ...(joinType === "rightOuter" || joinType === "fullOuter" ? loneRight.map((b) => [...nothing, ...b]) : []),
      ];
  }
}

/** The streamed rows come first, as pipelines read them last. */
async function rowsOf(join: JoinProperties, l: InternalRow[][], r: InternalRow[][]): Promise<string[]> {
  const plan = joinOf(join);
  const rows =
    join.buildSide === "right"
      ? await run(plan, leftRows, l, [[rightRows, r]])
      : await run(plan, rightRows, r, [[leftRows, l]]);
  return rows.map(show).sort();
}

describe("joins", () => {
  test.each(bySide)("$name, $buildSide side collected, $joinType, agrees with plain TypeScript", async (join) => {
    const { name, joinType, buildSide } = join;
    await fc.assert(
      fc.asyncProperty(
        leftArbitrary,
        rightArbitrary,
        fc.constantFrom(0, 1, 2),
        fc.boolean(),
        async (l, r, width, conditional) => {
          const keys = name === "BroadcastNestedLoopJoin" ? 0 : Math.max(1, width);
          const meets = (a: InternalRow, b: InternalRow): boolean =>
            Array.from({ length: keys }, (_, i) => joins(a[i] ?? null, b[i] ?? null)).every(Boolean) &&
            (!conditional || (typeof a[2] === "bigint" && typeof b[2] === "number" && a[2] > BigInt(b[2])));
          const actual = await rowsOf(
            {
              name,
              joinType,
              buildSide,
              leftKeys: leftRows.output.slice(0, keys),
              rightKeys: rightRows.output.slice(0, keys),
              condition: conditional ? condition : undefined,
            },
            l,
            r,
          );
          expect(actual).toEqual(expectedRows(joinType, l.flat(), r.flat(), meets).map(show).sort());
        },
      ),
      { numRuns: 12 },
    );
  });

  test("NOT IN: a null on either side leaves the row out, unless there is nothing to be in", async () => {
    await fc.assert(
      fc.asyncProperty(leftArbitrary, rightArbitrary, fc.boolean(), async (l, r, withNulls) => {
        const collected = withNulls ? r : r.map((rows) => rows.filter(([key]) => key !== null));
        const all = collected.flat();
        const join = { name: "BroadcastHashJoin", joinType: "leftAnti", buildSide: "right" } as const;
        const expected = l
          .flat()
          .filter(
            ([key]) => all.length === 0 || (key !== null && all.every(([other]) => other !== null && other !== key)),
          );
        const keys = { leftKeys: [left.key], rightKeys: [right.key] };
        const hashed = { ...join, ...keys, condition: undefined, isNullAwareAntiJoin: true };
        expect(await rowsOf(hashed, l, collected)).toEqual(expected.map(show).sort());
        const looped: JoinProperties = {
          ...join,
          name: "BroadcastNestedLoopJoin",
          leftKeys: [],
          rightKeys: [],
          condition: new Or(equality, new IsNull(equality)),
        };
        expect(await rowsOf(looped, l, collected)).toEqual(expected.map(show).sort());
      }),
      { numRuns: 25 },
    );
  });

  test("rows of many batches are searched to the last", async () => {
    const pairs: InternalRow[] = Array.from({ length: 3000 }, (_, i) => [`k${i % 3}`, null, i]);
    const few: InternalRow[] = ["k0", "k1", "k2", null].map((key) => [key, null, 2995n]);
    const keys = { leftKeys: [left.key], rightKeys: [right.key] };
    for (const name of ["ShuffledHashJoin", "SortMergeJoin"] as const) {
      const join = { name, joinType: "inner", buildSide: "right", ...keys, condition } as const;
      const actual = await rowsOf(join, [few], [pairs.slice(0, 1700), pairs.slice(1700)]);
      expect(actual).toHaveLength(2995);
    }
  });
});
