// Whether strings have no byte beyond ASCII's, told once for columns that are read again and again: their characters are
// their bytes.

import { COLUMN_CODES, COLUMN_DICTIONARY_SIZE, COLUMN_VALUES } from "./layout";
import { viewBytes, viewLength } from "./view";

/** 1 when all strings of a column, or of its dictionary, are ASCII. */
export function columnIsAscii(column: usize, numRows: i32): i32 {
  const count = load<usize>(column, COLUMN_CODES) == 0 ? numRows : load<i32>(column, COLUMN_DICTIONARY_SIZE);
  return viewsAreAscii(load<usize>(column, COLUMN_VALUES), count);
}

/** 1 when so many strings are ASCII. */
export function viewsAreAscii(views: usize, count: i32): i32 {
  for (let view = views, end = views + (<usize>count << 4); view < end; view += 16) {
    if (!isAscii(viewBytes(view), viewLength(view))) return 0;
  }
  return 1;
}

function isAscii(address: usize, length: i32): bool {
  const end = address + length;
  for (; address + 16 <= end; address += 16) {
    if (i8x16.bitmask(v128.load(address)) != 0) return false;
  }
  for (; address < end; address++) if (load<u8>(address) >= 0x80) return false;
  return true;
}
