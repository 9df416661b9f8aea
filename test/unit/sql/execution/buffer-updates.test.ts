import { describe, expect, test } from "vitest";
import { shareFields } from "../../../../src/sql/execution/aggregate/buffer-updates.ts";
import { RecordLayout } from "../../../../src/sql/execution/codegen/record-layout.ts";
import { DecimalType, LongType } from "../../../../src/types/data-type.ts";

const long = { type: LongType, nullable: false };
const sum = { type: DecimalType(22, 2), nullable: false };

describe("shareFields", () => {
  test("fields of the same identity, type and range are one", () => {
    const fields = [long, sum, long, { ...sum, bounds: { min: 0n, max: 9n } }, sum];
    const shared = shareFields(fields, [undefined, "a", "count", "a", "a"]).map(({ sharedWith }) => sharedWith);
    expect(shared).toEqual([undefined, undefined, undefined, undefined, 1]);
  });

  test("what has no identity is like nothing else", () => {
    expect(shareFields([long, long], [undefined, undefined])).toEqual([long, long]);
  });

  test("a record has shared fields once", () => {
    const layout = new RecordLayout(shareFields([long, sum, long, sum], ["count", "a", "count", "a"]));
    expect([layout.place(2), layout.place(3)]).toEqual([layout.place(0), layout.place(1)]);
    expect(layout.size).toBe(new RecordLayout([long, sum]).size);
    expect([0, 1, 2, 3].map((i) => layout.isShared(i))).toEqual([false, false, true, true]);
  });
});
