import { expect, test } from "vitest";
import { columnStatistics } from "../../../demo/driver/column-statistics.ts";
import { sortedOrder } from "../../../demo/driver/sort-rows.ts";

test("many rows are sorted, equal ones in their own order, null first", async () => {
  const keys = Array.from({ length: 50_000 }, (_, i) => (i % 101 === 0 ? null : (i * 7919) % 1000));
  const order = await sortedOrder(keys, keys.length, { column: 0, descending: false });
  const expected = keys
    .map((key, i) => [key ?? -1, i] as const)
    .sort(([a, i], [b, j]) => a - b || i - j)
    .map(([, i]) => i);
  expect([...order]).toEqual(expected);
});

test("descending, with NaN the greatest and null last", async () => {
  const order = await sortedOrder([1, Number.NaN, null, 3n, 2], 5, { column: 0, descending: true });
  expect([...order]).toEqual([1, 3, 4, 0, 2]);
});

test("statistics of numbers and of texts", () => {
  const numbers = columnStatistics([1, 2, null, 2, 25], "number", String);
  expect(numbers).toMatchObject({
    nulls: 1,
    distinct: 3,
    minimum: "1",
    maximum: "25",
    mean: "7.5",
    isCategorical: false,
  });
  expect(numbers.bins.map(({ count }) => count).reduce((a, b) => a + b)).toBe(4);
  expect(columnStatistics(["a", "b", "a"], "text", String).bins).toEqual([
    { label: "a", count: 2 },
    { label: "b", count: 1 },
  ]);
});
