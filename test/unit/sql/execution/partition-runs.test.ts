import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coalescePartitions } from "../../../../src/sql/execution/adaptive/coalesce-partitions.ts";
import { partitionRuns } from "../../../../src/sql/execution/adaptive/partition-runs.ts";

const KB = 1024;

describe("partitionRuns", () => {
  test("a task with little to read has one run", () => {
    expect(partitionRuns([{ start: 0, end: 200 }], Array(200).fill(KB))).toEqual({
      ranges: [{ start: 0, end: 200 }],
      tasks: [[0]],
    });
  });

  test("a task takes neighbours together up to what a cache holds", () => {
    const tasks = [
      { start: 0, end: 4 },
      { start: 4, end: 6 },
    ];
    expect(partitionRuns(tasks, Array(6).fill(250 * KB))).toEqual({
      ranges: [
        { start: 0, end: 2 },
        { start: 2, end: 4 },
        { start: 4, end: 6 },
      ],
      tasks: [[0, 1], [2]],
    });
  });

  test("the runs of all tasks read every partition once, in order, and none reads another task's", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(3_000_000), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 8 }),
        (bytes, n) => {
          const tasks = coalescePartitions(bytes, { advisoryPartitionBytes: 64 * KB * KB, minNumPartitions: n });
          const runs = partitionRuns(tasks, bytes);
          expect(runs.tasks.flat()).toEqual(runs.ranges.map((_, i) => i));
          runs.tasks.forEach((numbers, i) => {
            const read = numbers.flatMap((number) => runs.ranges[number] ?? []);
            expect(read[0]?.start).toBe(tasks[i]?.start);
            expect(read.at(-1)?.end).toBe(tasks[i]?.end);
            for (const [k, { start }] of read.entries()) if (k > 0) expect(start).toBe(read[k - 1]?.end);
          });
        },
      ),
    );
  });
});
