// Dictionary encoding of string columns that repeat few values, so that grouping and comparing work on codes.

import { arenaAllocate } from "./arena";
import { bitIsSet } from "./bits";
import { COLUMN_CODES, COLUMN_DICTIONARY_SIZE, COLUMN_SIZE, COLUMN_VALIDITY, COLUMN_VALUES, VIEW_SIZE } from "./layout";
import { memoryAllocate, memoryAllocateZeroed, memoryFree } from "./memory";
import { stringEquals, stringHash } from "./strings";
import { copyView } from "./view";

/**
 * Writes into the Column struct at `destination` the plain views of `source` as codes into a dictionary in order of first
 * appearance, codes and dictionary in the arena, long strings shared with the source. Returns the dictionary's size, or
 * −1 and writes nothing when there are more than `maxSize` distinct values.
 */
export function dictionaryEncode(source: usize, numRows: i32, maxSize: i32, destination: usize, arena: usize): i32 {
  const views = load<usize>(source, COLUMN_VALUES);
  const validity = load<usize>(source, COLUMN_VALIDITY);
  const codes = memoryAllocate(<usize>numRows << 2);
  const dictionary = memoryAllocate(<usize>maxSize * VIEW_SIZE);
  // Slots hold code + 1, 0 is empty; at most half of them are taken.
  const slotCount: u32 = 1 << (34 - clz(maxSize));
  const slots = memoryAllocateZeroed(slotCount << 2);
  const size = fillCodes(views, validity, numRows, maxSize, codes, dictionary, slots, slotCount - 1);
  if (size >= 0) {
    memory.copy(destination, source, COLUMN_SIZE);
    const keptCodes = arenaAllocate(arena, <usize>numRows << 2);
    memory.copy(keptCodes, codes, <usize>numRows << 2);
    const kept = arenaAllocate(arena, <usize>size * VIEW_SIZE);
    memory.copy(kept, dictionary, <usize>size * VIEW_SIZE);
    store<usize>(destination, kept, COLUMN_VALUES);
    store<usize>(destination, keptCodes, COLUMN_CODES);
    store<i32>(destination, size, COLUMN_DICTIONARY_SIZE);
  }
  memoryFree(slots);
  memoryFree(dictionary);
  memoryFree(codes);
  return size;
}

function fillCodes(
  views: usize,
  validity: usize,
  numRows: i32,
  maxSize: i32,
  codes: usize,
  dictionary: usize,
  slots: usize,
  mask: u32,
): i32 {
  let size = 0;
  for (let row = 0; row < numRows; row++) {
    let code = 0;
    if (validity == 0 || bitIsSet(validity, row)) {
      const view = views + (<usize>row << 4);
      let slot: u32 = stringHash(view) & mask;
      while (true) {
        code = load<i32>(slots + (slot << 2)) - 1;
        if (code < 0 || stringEquals(dictionary + (<usize>code << 4), view)) break;
        slot = (slot + 1) & mask;
      }
      if (code < 0) {
        if (size == maxSize) return -1;
        code = size++;
        copyView(view, dictionary + (<usize>code << 4));
        store<i32>(slots + (slot << 2), size);
      }
    }
    store<i32>(codes + (<usize>row << 2), code);
  }
  return size;
}
