// Puts rows in the order of their partitions, and finds partitions by range.

import { compareKeys } from "./sort-keys";

/**
 * Counting sort by partition id (i32 a row, 0 to numPartitions − 1). Writes numPartitions + 1 i32 offsets, and the row
 * numbers, those of partition p from offsets[p] to offsets[p + 1], ascending.
 */
export function partitionIndices(
  ids: usize,
  numRows: i32,
  numPartitions: i32,
  offsets: usize,
  indices: usize,
): void {
  memory.fill(offsets, 0, <usize>(numPartitions + 1) << 2);
  const end = ids + (<usize>numRows << 2);
  for (let id = ids; id < end; id += 4) {
    const count = offsets + (load<u32>(id) << 2);
    store<i32>(count, load<i32>(count) + 1);
  }
  let total = 0;
  for (let partition = 0; partition <= numPartitions; partition++) {
    const place = offsets + (<usize>partition << 2);
    const count = load<i32>(place);
    store<i32>(place, total);
    total += count;
  }
  // While rows are put in place, each offset moves on to the end of its partition, which is the next one's start.
  for (let row = 0; row < numRows; row++) {
    const place = offsets + (load<u32>(ids + (<usize>row << 2)) << 2);
    const next = load<i32>(place);
    store<i32>(indices + (<usize>next << 2), row);
    store<i32>(place, next + 1);
  }
  memory.copy(offsets + 4, offsets, <usize>numPartitions << 2);
  store<i32>(offsets, 0);
}

/**
 * Writes for each row the number of the first of `numBounds` ascending bounds that is not less than the row, or
 * numBounds when all are. Keys of rows and of bounds are given as sortIndices takes them.
 */
export function rangePartition(
  numRows: i32,
  numKeys: i32,
  keys: usize,
  numBounds: i32,
  boundKeys: usize,
  ids: usize,
): void {
  for (let row = 0; row < numRows; row++) {
    let low = 0;
    let high = numBounds;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareKeys(boundKeys, middle, keys, row, numKeys) < 0) low = middle + 1;
      else high = middle;
    }
    store<i32>(ids + (<usize>row << 2), low);
  }
}
