// Hash table of joins: rows with the same bucket are chained in ascending order. Generated code walks the chains inline
// and compares hashes, then keys.
//
// JoinTable: 0 buckets (i32 first row, −1: none), 4 mask (buckets − 1), 8 next (i32 a row, −1 ends the chain),
//            12 hashes as given to the build (owned by the caller), 16 rows in the table

import { bitIsSet } from "./bits";
import { memoryAllocate, memoryFree } from "./memory";

const TABLE_SIZE: usize = 32;
const TABLE_BUCKETS: usize = 0;
const TABLE_MASK: usize = 4;
const TABLE_NEXT: usize = 8;
const TABLE_HASHES: usize = 12;
const TABLE_ROWS: usize = 16;

/** Builds a table over `numRows` hashes. `validity` (0: none) is a bitmap; rows whose bit is clear never join. */
export function joinTableBuild(numRows: i32, hashes: usize, validity: usize): usize {
  const table = memoryAllocate(TABLE_SIZE);
  const bucketCount: u32 = numRows <= 4 ? 8 : 1 << (33 - clz(numRows - 1));
  const mask = bucketCount - 1;
  const buckets = memoryAllocate(bucketCount << 2);
  const next = memoryAllocate(<usize>numRows << 2);
  memory.fill(buckets, 0xff, bucketCount << 2);
  let rows = 0;
  for (let row = numRows - 1; row >= 0; row--) {
    if (validity != 0 && !bitIsSet(validity, row)) continue;
    const bucket = buckets + ((load<u32>(hashes + (<usize>row << 2)) & mask) << 2);
    store<i32>(next + (<usize>row << 2), load<i32>(bucket));
    store<i32>(bucket, row);
    rows++;
  }
  store<usize>(table, buckets, TABLE_BUCKETS);
  store<u32>(table, mask, TABLE_MASK);
  store<usize>(table, next, TABLE_NEXT);
  store<usize>(table, hashes, TABLE_HASHES);
  store<i32>(table, rows, TABLE_ROWS);
  return table;
}

/** Frees the table, not the hashes it was built from; 0 is ignored. */
export function joinTableDestroy(table: usize): void {
  if (table == 0) return;
  memoryFree(load<usize>(table, TABLE_BUCKETS));
  memoryFree(load<usize>(table, TABLE_NEXT));
  memoryFree(table);
}
