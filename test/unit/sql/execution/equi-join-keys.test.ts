import { describe, expect, test } from "vitest";
import { AttributeReference } from "../../../../src/catalyst/expressions/attribute.ts";
import { Literal } from "../../../../src/catalyst/expressions/literal.ts";
import { And, EqualNullSafe, EqualTo, LessThan } from "../../../../src/catalyst/expressions/predicates.ts";
import { equiJoinKeys } from "../../../../src/sql/execution/joins/equi-join-keys.ts";
import { IntegerType, StringType } from "../../../../src/types/data-type.ts";

const a = new AttributeReference("a", IntegerType, true);
const b = new AttributeReference("b", IntegerType, true);
const text = new AttributeReference("text", StringType, true);
const other = new AttributeReference("other", StringType, false);

function keysOf(condition: EqualTo | EqualNullSafe | And | LessThan) {
  const { leftKeys, rightKeys, rest } = equiJoinKeys(condition, [a, text], [b, other]);
  const withoutIds = (value: unknown) => String(value).replaceAll(/#\d+L?/g, "");
  return [leftKeys.map(withoutIds), rightKeys.map(withoutIds), rest && withoutIds(rest)];
}

describe("equiJoinKeys", () => {
  test("pairs keys of each side, whichever side of the equality they are on", () => {
    expect(keysOf(new And(new EqualTo(b, a), new EqualTo(text, other)))).toEqual([
      ["a", "text"],
      ["b", "other"],
      undefined,
    ]);
  });

  test("a null-safe equality is by some value for null, and by whether it is null", () => {
    const [left, right, rest] = keysOf(new EqualNullSafe(a, b));
    expect(left).toEqual(["coalesce(a, 0)", "isnull(a)"]);
    expect(right).toEqual(["coalesce(b, 0)", "isnull(b)"]);
    expect(rest).toBeUndefined();
    expect(keysOf(new EqualNullSafe(text, other)).map((keys) => keys?.length)).toEqual([2, 2, undefined]);
  });

  test("what compares otherwise, or with a constant, is tested on each pair", () => {
    const [left, , rest] = keysOf(new And(new LessThan(a, b), new EqualTo(a, new Literal(1, IntegerType))));
    expect(left).toEqual([]);
    expect(rest).toMatch(/a < b.*a = 1/);
  });
});
