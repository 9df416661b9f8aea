// Column statistics of integers, dates, timestamps and decimals of up to 18 digits, kept with cached blocks so that a
// filter can skip them.

import { bitIsSet, countBits } from "./bits";
import { COLUMN_CODES, COLUMN_VALIDITY, COLUMN_VALUES, COLUMN_WIDTH } from "./layout";

/**
 * Writes 0 i64 smallest, 8 i64 largest value and 16 i64 count of nulls to `result`; smallest is greater than largest when
 * every row is null, and for columns of other widths.
 */
export function columnStatistics(column: usize, numRows: i32, result: usize): void {
  const validity = load<usize>(column, COLUMN_VALIDITY);
  store<i64>(result, validity == 0 ? 0 : numRows - countBits(validity, 0, numRows), 16);
  switch (load<i32>(column, COLUMN_WIDTH)) {
    case 1:
      range<i8>(column, numRows, result);
      break;
    case 2:
      range<i16>(column, numRows, result);
      break;
    case 4:
      range<i32>(column, numRows, result);
      break;
    case 8:
      range<i64>(column, numRows, result);
      break;
    default:
      store<i64>(result, i64.MAX_VALUE);
      store<i64>(result, i64.MIN_VALUE, 8);
  }
}

@inline
function range<T>(column: usize, numRows: i32, result: usize): void {
  const values = load<usize>(column, COLUMN_VALUES);
  const codes = load<usize>(column, COLUMN_CODES);
  const validity = load<usize>(column, COLUMN_VALIDITY);
  let smallest = i64.MAX_VALUE;
  let largest = i64.MIN_VALUE;
  if (validity == 0 && codes == 0) {
    for (let row = 0; row < numRows; row++) {
      const value = <i64>load<T>(values + <usize>row * sizeof<T>());
      smallest = min(smallest, value);
      largest = max(largest, value);
    }
  } else {
    for (let row = 0; row < numRows; row++) {
      if (validity != 0 && !bitIsSet(validity, row)) continue;
      const entry = codes != 0 ? load<usize>(codes + (<usize>row << 2)) : row;
      const value = <i64>load<T>(values + entry * sizeof<T>());
      smallest = min(smallest, value);
      largest = max(largest, value);
    }
  }
  store<i64>(result, smallest);
  store<i64>(result, largest, 8);
}
