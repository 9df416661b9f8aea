// Functions of the bits of whole numbers.

import type { Column } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call } from "../function-call.ts";

/** How many bits are set. */
export function bit_count(column: ColumnOrName): Column {
  return call("bit_count", column);
}

/** The bit at a position, counted from the right, beginning with 0. */
export function bit_get(column: ColumnOrName, position: ColumnOrName | number): Column {
  return call("bit_get", column, position);
}

/** All bits turned. */
export function bitwise_not(column: ColumnOrName): Column {
  return call("~", column);
}

/** The same as {@link bit_get}. */
export function getbit(column: ColumnOrName, position: ColumnOrName | number): Column {
  return call("getbit", column, position);
}

/** The bits moved to the left. */
export function shiftleft(column: ColumnOrName, numBits: Column | number): Column {
  return call("shiftleft", column, numBits);
}

/** The bits moved to the right, the sign kept. */
export function shiftright(column: ColumnOrName, numBits: Column | number): Column {
  return call("shiftright", column, numBits);
}

/** The bits moved to the right, zeros coming in. */
export function shiftrightunsigned(column: ColumnOrName, numBits: Column | number): Column {
  return call("shiftrightunsigned", column, numBits);
}
