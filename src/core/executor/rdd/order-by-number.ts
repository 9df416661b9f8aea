// The order of numbers that are ints, without a call for each comparison: each becomes one double with its position behind it.

/** Positions that fit behind 32 bits in a double. */
const MOST_POSITIONS = 2 ** 21;

const INT_OFFSET = 2 ** 31;

/** The positions of ints in their order, equal ones as they stand; undefined when they are too many. */
export function orderOfInts(ints: Int32Array, ascending = true): Uint32Array | undefined {
  const { length } = ints;
  if (length > MOST_POSITIONS) return undefined;
  const keyed = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const int = ints[i] ?? 0;
    keyed[i] = (ascending ? int + INT_OFFSET : INT_OFFSET - 1 - int) * MOST_POSITIONS + i;
  }
  keyed.sort();
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = (keyed[i] ?? 0) % MOST_POSITIONS;
  return order;
}
