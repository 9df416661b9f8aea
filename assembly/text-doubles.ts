// Parses a column of floating point numbers; what is no plain number is left to the caller.

import { parseDouble, parsedDouble } from "./double-parse";
import { hasNulls, hasText, leave, NUM_ROWS, RANGES, rangeAddress, rangeLength, VALUES, WIDTH } from "./text-column";

/** float and double, by the TextColumn's width. */
export function textColumnDoubles(column: usize): i32 {
  const numRows = load<i32>(column, NUM_ROWS);
  const ranges = load<usize>(column, RANGES);
  const values = load<usize>(column, VALUES);
  const isFloat = load<i32>(column, WIDTH) == 4;
  for (let row = 0; row < numRows; row++) {
    const range = load<u64>(ranges + (<usize>row << 3));
    if (!hasText(column, row, range)) continue;
    const at = rangeAddress(range);
    if (!parseDouble(at, at + rangeLength(range), isFloat)) leave(column, row);
    else if (isFloat) store<f32>(values + (<usize>row << 2), <f32>parsedDouble());
    else store<f64>(values + (<usize>row << 3), parsedDouble());
  }
  return hasNulls(column);
}
