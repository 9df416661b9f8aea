// What keeps the benchmarks honest: medians, and answers that are compared.
import { expect, test } from "vitest";
import { sortedRows } from "../../../bench/harness/arrow-rows.ts";
import { median, ratio } from "../../../bench/harness/measurement.ts";
import { HIBANA, Recorder } from "../../../bench/harness/recorder.ts";

function recorder(): Recorder {
  return new Recorder(() => {});
}

test("medians and ratios", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  const measured = (unit: "ms" | "MB/s", value: number) => ({
    name: "x",
    engine: "e",
    unit,
    median: value,
    runs: [value],
  });
  expect(ratio(measured("ms", 10), measured("ms", 40))).toBe(4);
  expect(ratio(measured("MB/s", 10), measured("MB/s", 40))).toBe(0.25);
});

test("bars are held to the medians", () => {
  const taken = recorder();
  taken.record({ name: "Q", engine: HIBANA, unit: "ms", runs: [10, 12, 11] });
  taken.record({ name: "Q", engine: "other", unit: "ms", runs: [40, 44, 60] });
  taken.limit("Q", 11);
  taken.limit("Q", 12);
  taken.ahead("Q", "other", 4);
  taken.ahead("Q", "other", 4.1);
  expect(taken.result("", "").bars).toEqual([
    { text: "Q under 11 ms", met: false },
    { text: "Q under 12 ms", met: true },
    { text: "Q at least 4× ahead of other", met: true },
    { text: "Q at least 4.1× ahead of other", met: false },
  ]);
  expect(() => taken.limit("never measured", 1)).toThrow("never measured was not measured with Hibana");
});

test("an answer that differs from the first engine's fails the part", () => {
  const taken = recorder();
  taken.check("Q", "first", [
    ["a", 0.1 + 0.2],
    ["b", null],
  ]);
  taken.check("Q", "second", [
    ["a", 0.3],
    ["b", null],
  ]);
  expect(() => taken.check("Q", "third", [["a", 0.3]])).toThrow("Q: third does not answer as first does");
  expect(() =>
    taken.check("Q", "third", [
      ["a", 0.31],
      ["b", null],
    ]),
  ).toThrow("answer[0][1]");
  expect(() =>
    taken.check("Q", "third", [
      ["a", 0.3],
      ["b", 0],
    ]),
  ).toThrow("answer[1][1]: null and 0");
});

test("rows of Arrow tables as plain values: longs, decimals of either sign and text, sorted", () => {
  const decimal = (unscaled: bigint) => new Uint32Array(new BigInt64Array([unscaled, unscaled < 0n ? -1n : 0n]).buffer);
  const columns = [
    ["b", "a", null],
    [2n, 1n, 3n],
    [decimal(12345n), decimal(-50n), null],
  ];
  const table = {
    numRows: 3,
    schema: { fields: [{ type: {} }, { type: {} }, { type: { scale: 2 } }] },
    getChildAt: (i: number) => ({ get: (row: number) => columns[i]?.[row] }),
  };
  expect(sortedRows(table)).toEqual([
    [null, 3, null],
    ["a", 1, -0.5],
    ["b", 2, 123.45],
  ]);
});
