// Nested columns out of Parquet's repetition and definition levels, which are i32 here, one each an entry.

import { setBit } from "./bits";

/** The entry at which row `row` of those that begin here does begin, or `count`. */
export function levelsFindRow(repetitions: usize, count: i32, row: i32): i32 {
  for (let i = 0; i < count; i++) {
    if (load<i32>(repetitions + (<usize>i << 2)) == 0 && row-- == 0) return i;
  }
  return count;
}

/** How many of the levels are `level`. */
export function levelsCount(levels: usize, count: i32, level: i32): i32 {
  let found = 0;
  const end = levels + (<usize>count << 2);
  for (; levels < end; levels += 4) found += <i32>(load<i32>(levels) == level);
  return found;
}

/**
 * The slots of a column that is no list: an entry begins one when it does not repeat deeper than `repetition` and is
 * defined up to `exists`. Sets in a bitmap of zeros the bits of those that are defined up to `valid`. Returns their number.
 */
export function levelsToValidity(
  repetitions: usize,
  definitions: usize,
  count: i32,
  repetition: i32,
  exists: i32,
  valid: i32,
  validity: usize,
): i32 {
  let slot = 0;
  for (let i: usize = 0; i < <usize>count << 2; i += 4) {
    const definition = load<i32>(definitions + i);
    if (load<i32>(repetitions + i) > repetition || definition < exists) continue;
    if (definition >= valid) setBit(validity, slot);
    slot++;
  }
  return slot;
}

/**
 * The same of a list, with its offsets: an element begins where an entry repeats one level deeper at most and is defined up
 * to `elementExists`.
 */
export function levelsToOffsets(
  repetitions: usize,
  definitions: usize,
  count: i32,
  repetition: i32,
  exists: i32,
  valid: i32,
  elementExists: i32,
  offsets: usize,
  validity: usize,
): i32 {
  let slot = 0;
  let elements = 0;
  for (let i: usize = 0; i < <usize>count << 2; i += 4) {
    const level = load<i32>(repetitions + i);
    const definition = load<i32>(definitions + i);
    if (level <= repetition && definition >= exists) {
      store<i32>(offsets + (<usize>slot << 2), elements);
      if (definition >= valid) setBit(validity, slot);
      slot++;
    }
    if (level <= repetition + 1 && definition >= elementExists) elements++;
  }
  store<i32>(offsets + (<usize>slot << 2), elements);
  return slot;
}
