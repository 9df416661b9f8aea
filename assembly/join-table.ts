// Tables of joins: rows with the same bucket are chained in ascending order. Generated code walks the chains inline. Of a
// single whole number as key the table knows the range; where keys lie close together it finds rows by the key itself,
// else it has a bitmap of the keys, which tells of most rows without a match that they have none.
//
// JoinTable: 0 buckets (i32 first row, −1: none), 4 mask (buckets − 1), 8 next (i32 a row, −1 ends the chain),
//            12 hashes as given to the build (owned by the caller), 16 rows in the table,
//            20 rows by key − smallest key (i32, −1: none; 0: no such list), 24 bitmap by key − smallest key (0: none),
//            32 smallest key (i64), 40 largest key − smallest key (u64)

import { bitIsSet } from "./bits";
import { memoryAllocate, memoryFree } from "./memory";

const TABLE_SIZE: usize = 48;
const TABLE_BUCKETS: usize = 0;
const TABLE_MASK: usize = 4;
const TABLE_NEXT: usize = 8;
const TABLE_HASHES: usize = 12;
const TABLE_ROWS: usize = 16;
const TABLE_DIRECT: usize = 20;
const TABLE_BITMAP: usize = 24;
const TABLE_MIN: usize = 32;
const TABLE_SPAN: usize = 40;

/** Keys are looked up directly where the list is small, or not much larger than the rows. */
const SMALL_SPAN: u64 = 1 << 18;
const DIRECT_PER_ROW: u64 = 4;
/** Bits of a bitmap, for which 4 MB are enough. */
const BITMAP_SPAN: u64 = 1 << 25;

/** Builds a table over `numRows` hashes. `validity` (0: none) is a bitmap; rows whose bit is clear never join. */
export function joinTableBuild(numRows: i32, hashes: usize, validity: usize): usize {
  const table = newTable(hashes);
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
  store<i32>(table, rows, TABLE_ROWS);
  return table;
}

/** Builds a table over rows with a single whole number as key, `width` bytes of it at `keys`, none of them null. */
export function joinTableBuildByKey(numRows: i32, hashes: usize, keys: usize, width: i32): usize {
  let min = i64.MAX_VALUE;
  let max = i64.MIN_VALUE;
  for (let row = 0; row < numRows; row++) {
    const key = loadKey(keys, row, width);
    if (key < min) min = key;
    if (key > max) max = key;
  }
  // Of no rows: every key is outside the range, but for one that finds nothing in the buckets.
  const span: u64 = numRows == 0 ? 0 : <u64>(max - min);
  const isDirect = numRows > 0 && (span < SMALL_SPAN || span < <u64>numRows * DIRECT_PER_ROW);
  const table = isDirect ? buildDirect(numRows, hashes, keys, width, min, span) : joinTableBuild(numRows, hashes, 0);
  if (!isDirect && numRows > 0 && span < BITMAP_SPAN) store<usize>(table, bitmapOf(numRows, keys, width, min, span), TABLE_BITMAP);
  store<i64>(table, min, TABLE_MIN);
  store<u64>(table, span, TABLE_SPAN);
  return table;
}

function newTable(hashes: usize): usize {
  const table = memoryAllocate(TABLE_SIZE);
  memory.fill(table, 0, TABLE_SIZE);
  store<usize>(table, hashes, TABLE_HASHES);
  return table;
}

function buildDirect(numRows: i32, hashes: usize, keys: usize, width: i32, min: i64, span: u64): usize {
  const table = newTable(hashes);
  const size = (<usize>span + 1) << 2;
  const direct = memoryAllocate(size);
  const next = memoryAllocate(<usize>numRows << 2);
  memory.fill(direct, 0xff, size);
  for (let row = numRows - 1; row >= 0; row--) {
    const first = direct + (<usize>(loadKey(keys, row, width) - min) << 2);
    store<i32>(next + (<usize>row << 2), load<i32>(first));
    store<i32>(first, row);
  }
  store<usize>(table, next, TABLE_NEXT);
  store<usize>(table, direct, TABLE_DIRECT);
  store<i32>(table, numRows, TABLE_ROWS);
  return table;
}

function bitmapOf(numRows: i32, keys: usize, width: i32, min: i64, span: u64): usize {
  const size = (<usize>span >> 3) + 1;
  const bitmap = memoryAllocate(size);
  memory.fill(bitmap, 0, size);
  for (let row = 0; row < numRows; row++) {
    const offset = <usize>(loadKey(keys, row, width) - min);
    const place = bitmap + (offset >> 3);
    store<u8>(place, load<u8>(place) | (1 << (<u8>offset & 7)));
  }
  return bitmap;
}

// @ts-ignore: decorator
@inline
function loadKey(keys: usize, row: i32, width: i32): i64 {
  if (width == 8) return load<i64>(keys + (<usize>row << 3));
  if (width == 4) return load<i32>(keys + (<usize>row << 2));
  return width == 2 ? <i64>load<i16>(keys + (<usize>row << 1)) : <i64>load<i8>(keys + <usize>row);
}

/** Frees the table, not the hashes it was built from; 0 is ignored. */
export function joinTableDestroy(table: usize): void {
  if (table == 0) return;
  memoryFree(load<usize>(table, TABLE_BUCKETS));
  memoryFree(load<usize>(table, TABLE_NEXT));
  memoryFree(load<usize>(table, TABLE_DIRECT));
  memoryFree(load<usize>(table, TABLE_BITMAP));
  memoryFree(table);
}
