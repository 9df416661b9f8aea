// Whole numbers in as many bytes as they need: cached columns are kept narrow, and read as wide as generated code expects.

import { arenaAllocate } from "./arena";
import { columnStatistics } from "./statistics";
import { COLUMN_VALUES, COLUMN_WIDTH } from "./layout";

/**
 * Gives a plain column of whole numbers (width 2, 4 or 8) the least width that all its values fit in, with its values
 * copied to the arena. What stands in place of nulls is cut off. Returns the width.
 */
export function columnNarrow(column: usize, numRows: i32, arena: usize): i32 {
  const statistics = arenaAllocate(arena, 24);
  columnStatistics(column, numRows, statistics);
  const smallest = load<i64>(statistics);
  const largest = load<i64>(statistics, 8);
  let width = load<i32>(column, COLUMN_WIDTH);
  // Without any value every width will do.
  while (width > 1 && (smallest > largest || fits(smallest, largest, width >> 1))) width >>= 1;
  store<usize>(column, columnResized(column, numRows, width, arena), COLUMN_VALUES);
  store<i32>(column, width, COLUMN_WIDTH);
  return width;
}

@inline
function fits(smallest: i64, largest: i64, width: i32): bool {
  const limit = <i64>1 << ((width << 3) - 1);
  return smallest >= -limit && largest < limit;
}

/** The address of a column's values in a width: its own, or in the arena with signs extended or upper bytes cut off. */
export function columnResized(column: usize, numRows: i32, width: i32, arena: usize): usize {
  const values = load<usize>(column, COLUMN_VALUES);
  const present = load<i32>(column, COLUMN_WIDTH);
  if (present == width) return values;
  const resized = arenaAllocate(arena, numRows * width);
  if (present == 1) resizeFrom<i8>(values, numRows, width, resized);
  else if (present == 2) resizeFrom<i16>(values, numRows, width, resized);
  else if (present == 4) resizeFrom<i32>(values, numRows, width, resized);
  else resizeFrom<i64>(values, numRows, width, resized);
  return resized;
}

@inline
function resizeFrom<T>(values: usize, numRows: i32, width: i32, resized: usize): void {
  if (width == 1) resize<T, i8>(values, numRows, resized);
  else if (width == 2) resize<T, i16>(values, numRows, resized);
  else if (width == 4) resize<T, i32>(values, numRows, resized);
  else resize<T, i64>(values, numRows, resized);
}

@inline
function resize<From, To>(values: usize, numRows: i32, resized: usize): void {
  for (let row: usize = 0; row < <usize>numRows; row++) {
    store<To>(resized + row * sizeof<To>(), <To>load<From>(values + row * sizeof<From>()));
  }
}
