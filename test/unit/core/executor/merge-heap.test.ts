// Several runs as one.
import { expect, test } from "vitest";
import { MergeHeap } from "../../../../src/core/executor/rdd/merge-heap.ts";
import { random } from "../../../cluster/test-cluster.ts";

interface Run {
  readonly index: number;
  readonly values: readonly number[];
  at: number;
}

function merged(runs: readonly (readonly number[])[]): [value: number, run: number][] {
  const value = ({ values, at }: Run): number => values[at] ?? Number.NaN;
  const heap = new MergeHeap<Run>(
    runs.flatMap((values, index) => (values.length === 0 ? [] : [{ index, values, at: 0 }])),
    (a, b) => value(a) < value(b) || (value(a) === value(b) && a.index < b.index),
  );
  const all: [number, number][] = [];
  for (let run = heap.first; run !== undefined; run = heap.first) {
    all.push([value(run), run.index]);
    run.at++;
    if (run.at === run.values.length) heap.removeFirst();
    else heap.firstChanged();
  }
  return all;
}

test("nothing, and one run", () => {
  expect(merged([])).toEqual([]);
  expect(merged([[], [1, 2, 2], []])).toEqual([
    [1, 1],
    [2, 1],
    [2, 1],
  ]);
});

test("equal values come in the order of their runs", () => {
  const next = random(3);
  for (const count of [2, 3, 7, 20]) {
    const runs = Array.from({ length: count }, () =>
      Array.from({ length: Math.floor(next() * 30) }, () => Math.floor(next() * 40)).sort((a, b) => a - b),
    );
    const expected = runs.flatMap((values, run) => values.map((value): [number, number] => [value, run]));
    expected.sort(([a, i], [b, j]) => a - b || i - j);
    expect(merged(runs)).toEqual(expected);
  }
});
