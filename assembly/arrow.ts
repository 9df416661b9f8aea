// Values as Arrow has them where it differs from a batch: strings with offsets instead of views, decimals always in 16
// bytes. Columns must be plain, not dictionary encoded.

import { countBits } from "./bits";
import { COLUMN_VALIDITY, COLUMN_VALUES, VIEW_SIZE } from "./layout";
import { viewBytes, viewLength } from "./view";

/** Bytes of all strings of a column together. */
export function viewsByteLength(column: usize, numRows: i32): i32 {
  const views = load<usize>(column, COLUMN_VALUES);
  let bytes = 0;
  for (let view = views, end = views + <usize>numRows * VIEW_SIZE; view < end; view += VIEW_SIZE) {
    bytes += viewLength(view);
  }
  return bytes;
}

/** Writes numRows + 1 i32 offsets and the strings' bytes. */
export function viewsToArrow(column: usize, numRows: i32, offsets: usize, bytes: usize): void {
  const views = load<usize>(column, COLUMN_VALUES);
  let total = 0;
  store<i32>(offsets, 0);
  for (let view = views, end = views + <usize>numRows * VIEW_SIZE; view < end; view += VIEW_SIZE) {
    const length = viewLength(view);
    memory.copy(bytes + total, viewBytes(view), length);
    total += length;
    offsets += 4;
    store<i32>(offsets, total);
  }
}

/** Sign-extends i64 values to 16 bytes. */
export function decimalsToArrow(column: usize, numRows: i32, target: usize): void {
  const values = load<usize>(column, COLUMN_VALUES);
  for (let row = 0; row < numRows; row++, target += 16) {
    const value = load<i64>(values + (<usize>row << 3));
    store<i64>(target, value);
    store<i64>(target, value >> 63, 8);
  }
}

/** How many rows of a column are null. */
export function columnNullCount(column: usize, numRows: i32): i32 {
  const validity = load<usize>(column, COLUMN_VALIDITY);
  return validity == 0 ? 0 : numRows - countBits(validity, 0, numRows);
}
