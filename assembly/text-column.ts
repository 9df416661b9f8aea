// The struct through which columns of text are parsed. Shared by the kernels, not exported from the module.
//
// TextColumn, i32 each: 0 address of the ranges (u32 address, u32 length, one a row), 4 number of rows, 8 address of
// the rows' status (u8, 0: well so far), 12 address and 16 length of the text that stands for null (beside the empty
// one), 20 address of the values, all zero, 24 address of the validity, all ones, 28 bytes a value

import { clearBit } from "./bits";
import { bytesEqual } from "./view";

export const RANGES: usize = 0;
export const NUM_ROWS: usize = 4;
const STATUS: usize = 8;
const NULL_TEXT: usize = 12;
const NULL_LENGTH: usize = 16;
export const VALUES: usize = 20;
const VALIDITY: usize = 24;
export const WIDTH: usize = 28;

@inline
export function rangeAddress(range: u64): usize {
  return <usize>(range & 0xffffffff);
}

@inline
export function rangeLength(range: u64): i32 {
  return <i32>(range >> 32);
}

/** Whether the row is to be parsed: it is well so far, and not null, which is noted. */
@inline
export function hasText(column: usize, row: i32, range: u64): bool {
  if (load<u8>(load<usize>(column, STATUS) + row) != 0) return false;
  const length = rangeLength(range);
  if (length != 0 && (length != load<i32>(column, NULL_LENGTH) || !isNullText(column, range))) return true;
  clearBit(load<usize>(column, VALIDITY), row);
  return false;
}

function isNullText(column: usize, range: u64): bool {
  return bytesEqual(rangeAddress(range), load<usize>(column, NULL_TEXT), rangeLength(range));
}

/** Leaves the row to the caller. */
@inline
export function leave(column: usize, row: i32): void {
  store<u8>(load<usize>(column, STATUS) + row, 1);
}

/** 1 when a bit of the validity is clear. */
export function hasNulls(column: usize): i32 {
  const numRows = load<i32>(column, NUM_ROWS);
  const validity = load<usize>(column, VALIDITY);
  const words = numRows >> 6;
  for (let i = 0; i < words; i++) if (load<u64>(validity + (<usize>i << 3)) != u64.MAX_VALUE) return 1;
  const rest = (<u64>1 << (numRows & 63)) - 1;
  return i32((numRows & 63) != 0 && (load<u64>(validity + (<usize>words << 3)) & rest) != rest);
}
