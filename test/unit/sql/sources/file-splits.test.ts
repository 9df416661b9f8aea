// How files are cut into splits and splits packed into partitions: by Spark's sizes.

import { expect, test } from "vitest";
import type { FileStatus } from "../../../../src/host/files.ts";
import { DEFAULT_FILE_SPLIT_CONF, planFileSplits } from "../../../../src/sql/sources/file-splits.ts";

const MEGABYTE = 1024 * 1024;
const conf = { ...DEFAULT_FILE_SPLIT_CONF, minPartitionNum: 2 };

function file(name: string, size: number): FileStatus {
  return { path: name, name, size, reference: { kind: "path", path: name } };
}

function sizes(files: readonly FileStatus[], isSplittable = true, options = conf) {
  return planFileSplits(files, options, () => isSplittable).map((splits) =>
    splits.map(({ path, start, length }) => [path, start, length]),
  );
}

test("a file is cut for as many tasks as run at once", () => {
  expect(sizes([file("a", 100 * MEGABYTE)])).toEqual([
    [["a", 0, 52 * MEGABYTE]],
    [["a", 52 * MEGABYTE, 48 * MEGABYTE]],
  ]);
});

test("a split is never longer than the largest partition, nor shorter than a file costs to open", () => {
  expect(sizes([file("a", 300 * MEGABYTE)]).map(([split]) => split?.[2])).toEqual([
    128 * MEGABYTE,
    128 * MEGABYTE,
    44 * MEGABYTE,
  ]);
  expect(
    sizes([file("a", 5 * MEGABYTE)], true, { ...conf, minPartitionNum: 100 }).map(([split]) => split?.[2]),
  ).toEqual([4 * MEGABYTE, MEGABYTE]);
});

test("files that cannot be cut stay whole", () => {
  expect(sizes([file("a", 300 * MEGABYTE)], false)).toEqual([[["a", 0, 300 * MEGABYTE]]]);
});

test("small files share a partition, large ones first", () => {
  const files = [file("a", 1000), file("b", 3000), file("c", 2000)];
  expect(sizes(files, true, { ...conf, minPartitionNum: 1 })).toEqual([
    [
      ["b", 0, 3000],
      ["c", 0, 2000],
      ["a", 0, 1000],
    ],
  ]);
  expect(sizes(files).length).toBe(2);
});

test("empty files have no splits", () => {
  expect(sizes([file("a", 0)])).toEqual([]);
});
