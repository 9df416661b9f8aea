import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coalescePartitions } from "../../../../src/sql/execution/adaptive/coalesce-partitions.ts";

const MB = 1024 * 1024;

describe("coalescePartitions", () => {
  test("200 small partitions are read by one task", () => {
    const ranges = coalescePartitions(
      Array.from({ length: 200 }, () => 100),
      { advisoryPartitionBytes: 64 * MB, minNumPartitions: 2 },
    );
    expect(ranges).toEqual([{ start: 0, end: 200 }]);
  });

  test("large partitions stay apart, and parallelism is kept where there is data for it", () => {
    const settings = { advisoryPartitionBytes: 64 * MB, minNumPartitions: 2 };
    expect(coalescePartitions([80 * MB, 1, 70 * MB], settings)).toEqual([
      { start: 0, end: 1 },
      { start: 1, end: 2 },
      { start: 2, end: 3 },
    ]);
    expect(coalescePartitions([10 * MB, 10 * MB, 10 * MB, 10 * MB], settings)).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ]);
  });

  test("every reduce partition is read exactly once, in order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(100 * MB), { minLength: 1 }),
        fc.integer({ min: 1, max: 8 }),
        (bytes, minNumPartitions) => {
          const ranges = coalescePartitions(bytes, { advisoryPartitionBytes: 64 * MB, minNumPartitions });
          expect(ranges.flatMap(({ start, end }) => bytes.slice(start, end))).toEqual(bytes);
          expect(ranges.every(({ start, end }) => end > start)).toBe(true);
        },
      ),
    );
  });
});
