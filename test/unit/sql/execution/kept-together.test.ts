import { describe, expect, test } from "vitest";
import { groupsByExecutor } from "../../../../src/sql/execution/adaptive/kept-together.ts";

describe("groupsByExecutor", () => {
  test("each executor's partitions are a group", () => {
    expect(groupsByExecutor(["a", "b", "a", "b", "b", "a"], 2)).toEqual([
      [0, 2, 5],
      [1, 3, 4],
    ]);
  });

  test("no group is larger than an equal share, so that an idle executor finds work", () => {
    expect(groupsByExecutor(["a", "a", "a", "a", "b"], 2)).toEqual([[0, 1, 2], [3], [4]]);
  });

  test("partitions that nobody keeps are no executor's", () => {
    expect(groupsByExecutor(["a", undefined, "a", undefined], 2)).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  test("as many tasks as partitions leave each its own", () => {
    expect(groupsByExecutor(["a", "b", "c"], 4)).toEqual([[0], [1], [2]]);
  });
});
