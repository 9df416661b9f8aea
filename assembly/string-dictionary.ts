// A dictionary of strings that grows over the batches of a column, so that all of them share one set of codes.
//
// StringDictionary: 0 size, 4 capacity, 8 values (16-byte views), 12 slots, 16 mask of slots, 20 arena of long strings

import { arenaBytes, arenaCreate, arenaDestroy } from "./arena";
import { bitIsSet } from "./bits";
import { COLUMN_CODES, COLUMN_VALIDITY, COLUMN_VALUES, VIEW_SIZE } from "./layout";
import { memoryAllocate, memoryAllocateZeroed, memoryFree } from "./memory";
import { stringEquals, stringHash, stringRetain } from "./strings";

const DICTIONARY_SIZE: usize = 32;
const SIZE: usize = 0;
const CAPACITY: usize = 4;
const VALUES: usize = 8;
const SLOTS: usize = 12;
const MASK: usize = 16;
const ARENA: usize = 20;

const FIRST_CAPACITY: i32 = 1024;

export function stringDictionaryCreate(): usize {
  const dictionary = memoryAllocateZeroed(DICTIONARY_SIZE);
  store<i32>(dictionary, FIRST_CAPACITY, CAPACITY);
  store<usize>(dictionary, memoryAllocate(<usize>FIRST_CAPACITY * VIEW_SIZE), VALUES);
  // Slots hold code + 1, 0 is empty; at most half of them are taken.
  store<usize>(dictionary, memoryAllocateZeroed(<usize>FIRST_CAPACITY << 3), SLOTS);
  store<u32>(dictionary, (FIRST_CAPACITY << 1) - 1, MASK);
  store<usize>(dictionary, arenaCreate(), ARENA);
  return dictionary;
}

/**
 * Writes the code of each row of a column of views (0 for null) to `codes`. Strings that are new are added; 0 when there
 * would be more than `maxSize`, with the codes unfinished.
 */
export function stringDictionaryEncode(
  dictionary: usize,
  column: usize,
  numRows: i32,
  maxSize: i32,
  codes: usize,
): i32 {
  const views = load<usize>(column, COLUMN_VALUES);
  const entries = load<usize>(column, COLUMN_CODES);
  const validity = load<usize>(column, COLUMN_VALIDITY);
  for (let row = 0; row < numRows; row++) {
    let code = 0;
    if (validity == 0 || bitIsSet(validity, row)) {
      const entry = entries == 0 ? row : load<i32>(entries + (<usize>row << 2));
      code = codeOf(dictionary, views + (<usize>entry << 4), maxSize);
      if (code < 0) return 0;
    }
    store<i32>(codes + (<usize>row << 2), code);
  }
  return 1;
}

function codeOf(dictionary: usize, view: usize, maxSize: i32): i32 {
  const values = load<usize>(dictionary, VALUES);
  const slots = load<usize>(dictionary, SLOTS);
  const mask = load<u32>(dictionary, MASK);
  let slot: u32 = stringHash(view) & mask;
  while (true) {
    const known = load<i32>(slots + (<usize>slot << 2)) - 1;
    if (known < 0) break;
    if (stringEquals(values + (<usize>known << 4), view)) return known;
    slot = (slot + 1) & mask;
  }
  const code = load<i32>(dictionary, SIZE);
  if (code == maxSize) return -1;
  stringRetain(load<usize>(dictionary, ARENA), view, values + (<usize>code << 4));
  store<i32>(slots + (<usize>slot << 2), code + 1);
  store<i32>(dictionary, code + 1, SIZE);
  if (code + 1 == load<i32>(dictionary, CAPACITY)) grow(dictionary);
  return code;
}

function grow(dictionary: usize): void {
  const size = load<i32>(dictionary, SIZE);
  const capacity = load<i32>(dictionary, CAPACITY) << 1;
  const old = load<usize>(dictionary, VALUES);
  const values = memoryAllocate(<usize>capacity * VIEW_SIZE);
  memory.copy(values, old, <usize>size * VIEW_SIZE);
  memoryFree(old);
  memoryFree(load<usize>(dictionary, SLOTS));
  const slots = memoryAllocateZeroed(<usize>capacity << 3);
  const mask: u32 = (capacity << 1) - 1;
  for (let code = 0; code < size; code++) {
    let slot: u32 = stringHash(values + (<usize>code << 4)) & mask;
    while (load<i32>(slots + (<usize>slot << 2)) != 0) slot = (slot + 1) & mask;
    store<i32>(slots + (<usize>slot << 2), code + 1);
  }
  store<i32>(dictionary, capacity, CAPACITY);
  store<usize>(dictionary, values, VALUES);
  store<usize>(dictionary, slots, SLOTS);
  store<u32>(dictionary, mask, MASK);
}

/** How many strings there are. */
export function stringDictionarySize(dictionary: usize): i32 {
  return load<i32>(dictionary, SIZE);
}

/** The address of the strings' views by code; it stays while nothing is encoded. */
export function stringDictionaryValues(dictionary: usize): usize {
  return load<usize>(dictionary, VALUES);
}

/** Bytes of views and strings. */
export function stringDictionaryBytes(dictionary: usize): i32 {
  return load<i32>(dictionary, CAPACITY) * <i32>VIEW_SIZE + arenaBytes(load<usize>(dictionary, ARENA));
}

/** Gives up what only encoding needs. */
export function stringDictionaryFinish(dictionary: usize): void {
  memoryFree(load<usize>(dictionary, SLOTS));
  store<usize>(dictionary, 0, SLOTS);
}

export function stringDictionaryDestroy(dictionary: usize): void {
  if (dictionary == 0) return;
  memoryFree(load<usize>(dictionary, VALUES));
  memoryFree(load<usize>(dictionary, SLOTS));
  arenaDestroy(load<usize>(dictionary, ARENA));
  memoryFree(dictionary);
}
