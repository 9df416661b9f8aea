// Picks rows of a batch into a new one. Indices are i32 row numbers; a negative one makes a row of nulls, and the
// address 0 instead of indices stands for the rows in their order. All buffers of the result come from the arena. With
// `retain` nothing in the result points outside it; without, strings and dictionaries are shared with the source.

import { arenaAllocate } from "./arena";
import { bitIsSet, bitmapSize, copyBits, countBits } from "./bits";
import {
  BATCH_COLUMNS,
  BATCH_NUM_COLUMNS,
  BATCH_NUM_ROWS,
  COLUMN_CHILDREN,
  COLUMN_CODES,
  COLUMN_DICTIONARY_SIZE,
  COLUMN_FLAGS,
  COLUMN_IS_VIEW,
  COLUMN_NUM_CHILDREN,
  COLUMN_SIZE,
  COLUMN_VALIDITY,
  COLUMN_VALUES,
  COLUMN_WIDTH,
  VIEW_INLINE,
} from "./layout";
import { memoryAllocate, memoryFree } from "./memory";
import { stringRetain } from "./strings";
import { viewLength } from "./view";

/** A new batch in the arena with `count` rows of `batch`. */
export function gatherBatch(batch: usize, indices: usize, count: i32, arena: usize, retain: i32): usize {
  const numColumns = load<i32>(batch, BATCH_NUM_COLUMNS);
  const size = BATCH_COLUMNS + <usize>numColumns * COLUMN_SIZE;
  const result = arenaAllocate(arena, size);
  memory.fill(result, 0, BATCH_COLUMNS);
  store<i32>(result, count, BATCH_NUM_ROWS);
  store<i32>(result, numColumns, BATCH_NUM_COLUMNS);
  const negative = hasNegative(indices, count);
  for (let offset = BATCH_COLUMNS; offset < size; offset += COLUMN_SIZE) {
    gather(batch + offset, indices, negative, count, result + offset, arena, retain != 0);
  }
  return result;
}

/** Writes into the Column struct at `destination` a column with `count` rows of `source`. */
export function gatherColumn(
  source: usize,
  indices: usize,
  count: i32,
  destination: usize,
  arena: usize,
  retain: i32,
): void {
  gather(source, indices, hasNegative(indices, count), count, destination, arena, retain != 0);
}

/** Writes into the Column struct at `destination` the rows of `source` with plain values instead of dictionary codes. */
export function decodeColumn(source: usize, numRows: i32, destination: usize, arena: usize): void {
  memory.copy(destination, source, COLUMN_SIZE);
  const codes = load<usize>(source, COLUMN_CODES);
  if (codes == 0) return;
  const width = load<i32>(source, COLUMN_WIDTH);
  const values = load<usize>(source, COLUMN_VALUES);
  const validity = load<usize>(source, COLUMN_VALIDITY);
  store<usize>(destination, 0, COLUMN_CODES);
  store<i32>(destination, 0, COLUMN_DICTIONARY_SIZE);
  let indices = codes;
  if (validity != 0) {
    // The code of a null row may point nowhere.
    indices = memoryAllocate(<usize>numRows << 2);
    for (let row = 0; row < numRows; row++) {
      const code = load<i32>(codes + (<usize>row << 2));
      store<i32>(indices + (<usize>row << 2), bitIsSet(validity, row) ? code : -1);
    }
  }
  store<usize>(destination, gatherValues(values, width, indices, validity != 0, numRows, arena), COLUMN_VALUES);
  if (indices != codes) memoryFree(indices);
}

function hasNegative(indices: usize, count: i32): bool {
  if (indices == 0) return false;
  let all = 0;
  const end = indices + (<usize>count << 2);
  for (let address = indices; address < end; address += 4) all |= load<i32>(address);
  return all < 0;
}

function gather(
  source: usize,
  indices: usize,
  negative: bool,
  count: i32,
  destination: usize,
  arena: usize,
  retain: bool,
): void {
  const width = load<i32>(source, COLUMN_WIDTH);
  const numChildren = load<i32>(source, COLUMN_NUM_CHILDREN);
  const codes = load<usize>(source, COLUMN_CODES);
  memory.copy(destination, source, COLUMN_SIZE);
  store<usize>(
    destination,
    gatherValidity(load<usize>(source, COLUMN_VALIDITY), indices, negative, count, arena),
    COLUMN_VALIDITY,
  );
  if (codes != 0) {
    store<usize>(destination, gatherValues(codes, 4, indices, negative, count, arena), COLUMN_CODES);
    if (retain) retainDictionary(destination, count, arena);
  } else if (numChildren != 0) {
    if (width == 0) gatherChildren(source, indices, negative, count, destination, arena, retain);
    else gatherLists(source, indices, count, destination, arena, retain);
  } else {
    const values = gatherValues(load<usize>(source, COLUMN_VALUES), width, indices, negative, count, arena);
    store<usize>(destination, values, COLUMN_VALUES);
    if (retain && (load<i32>(source, COLUMN_FLAGS) & COLUMN_IS_VIEW)) retainViews(values, count, arena);
  }
}

/** The validity of the rows picked, 0 when none of them is null. */
function gatherValidity(validity: usize, indices: usize, negative: bool, count: i32, arena: usize): usize {
  if (validity == 0) {
    if (!negative) return 0;
    const result = arenaAllocate(arena, bitmapSize(count));
    for (let row = 0; row < count; row += 64) {
      const end = min(count - row, 64);
      let word: u64 = 0;
      for (let bit = 0; bit < end; bit++) {
        // A variable of its own: within a cast to u64 the comparison would be an unsigned one.
        const index = load<i32>(indices + (<usize>(row + bit) << 2));
        if (index >= 0) word |= <u64>1 << bit;
      }
      store<u64>(result + (row >> 3), word);
    }
    return result;
  }
  const result = gatherValues(validity, 0, indices, negative, count, arena);
  return countBits(result, 0, count) == count ? 0 : result;
}

/** Values of a width (0: bits) at the indices; zero where an index is negative. */
function gatherValues(values: usize, width: i32, indices: usize, negative: bool, count: i32, arena: usize): usize {
  if (width == 0) return gatherBits(values, indices, negative, count, arena);
  const result = arenaAllocate(arena, <usize>count * width);
  if (indices == 0) {
    memory.copy(result, values, <usize>count * width);
    return result;
  }
  const end = indices + (<usize>count << 2);
  let target = result;
  if (negative) {
    for (let index = indices; index < end; index += 4, target += width) {
      const row = load<i32>(index);
      if (row < 0) memory.fill(target, 0, width);
      else memory.copy(target, values + <usize>row * width, width);
    }
    return result;
  }
  switch (width) {
    case 1:
      for (; indices < end; indices += 4, target += 1) store<u8>(target, load<u8>(values + load<u32>(indices)));
      break;
    case 2:
      for (; indices < end; indices += 4, target += 2) store<u16>(target, load<u16>(values + (load<u32>(indices) << 1)));
      break;
    case 4:
      for (; indices < end; indices += 4, target += 4) store<u32>(target, load<u32>(values + (load<u32>(indices) << 2)));
      break;
    case 8:
      for (; indices < end; indices += 4, target += 8) store<u64>(target, load<u64>(values + (load<u32>(indices) << 3)));
      break;
    default:
      for (; indices < end; indices += 4, target += 16) {
        v128.store(target, v128.load(values + (load<u32>(indices) << 4)));
      }
  }
  return result;
}

function gatherBits(bits: usize, indices: usize, negative: bool, count: i32, arena: usize): usize {
  const size = bitmapSize(count);
  const result = arenaAllocate(arena, size);
  if (indices == 0) {
    memory.fill(result, 0, size);
    copyBits(bits, 0, count, result, 0);
    return result;
  }
  for (let row = 0; row < count; row += 64) {
    const end = min(count - row, 64);
    let word: u64 = 0;
    for (let bit = 0; bit < end; bit++) {
      const index = load<i32>(indices + (<usize>(row + bit) << 2));
      if (negative && index < 0) continue;
      word |= <u64>bitIsSet(bits, index) << bit;
    }
    store<u64>(result + (row >> 3), word);
  }
  return result;
}

function retainViews(views: usize, count: i32, arena: usize): void {
  const end = views + (<usize>count << 4);
  for (let view = views; view < end; view += 16) {
    if (viewLength(view) > VIEW_INLINE) stringRetain(arena, view, view);
  }
}

/** Copies the dictionary into the arena, or drops it for plain values when it is larger than the column. */
function retainDictionary(column: usize, count: i32, arena: usize): void {
  const size = load<i32>(column, COLUMN_DICTIONARY_SIZE);
  const width = load<i32>(column, COLUMN_WIDTH);
  let entries = size;
  if (size > count) {
    decodeColumn(column, count, column, arena);
    entries = count;
  } else {
    store<usize>(column, gatherValues(load<usize>(column, COLUMN_VALUES), width, 0, false, size, arena), COLUMN_VALUES);
  }
  if (load<i32>(column, COLUMN_FLAGS) & COLUMN_IS_VIEW) retainViews(load<usize>(column, COLUMN_VALUES), entries, arena);
}

function gatherChildren(
  source: usize,
  indices: usize,
  negative: bool,
  count: i32,
  destination: usize,
  arena: usize,
  retain: bool,
): void {
  const size = load<usize>(source, COLUMN_NUM_CHILDREN) * COLUMN_SIZE;
  const children = load<usize>(source, COLUMN_CHILDREN);
  const result = arenaAllocate(arena, size);
  store<usize>(destination, result, COLUMN_CHILDREN);
  for (let offset: usize = 0; offset < size; offset += COLUMN_SIZE) {
    gather(children + offset, indices, negative, count, result + offset, arena, retain);
  }
}

function gatherLists(source: usize, indices: usize, count: i32, destination: usize, arena: usize, retain: bool): void {
  const offsets = load<usize>(source, COLUMN_VALUES);
  const result = arenaAllocate(arena, <usize>(count + 1) << 2);
  store<usize>(destination, result, COLUMN_VALUES);
  let total = 0;
  store<i32>(result, 0);
  for (let row = 0; row < count; row++) {
    const index = indices == 0 ? row : load<i32>(indices + (<usize>row << 2));
    if (index >= 0) total += load<i32>(offsets + (<usize>index << 2), 4) - load<i32>(offsets + (<usize>index << 2));
    store<i32>(result + (<usize>row << 2), total, 4);
  }
  const elements = memoryAllocate(<usize>total << 2);
  let next = elements;
  for (let row = 0; row < count; row++) {
    const index = indices == 0 ? row : load<i32>(indices + (<usize>row << 2));
    if (index < 0) continue;
    const end = load<i32>(offsets + (<usize>index << 2), 4);
    for (let element = load<i32>(offsets + (<usize>index << 2)); element < end; element++, next += 4) {
      store<i32>(next, element);
    }
  }
  gatherChildren(source, elements, false, total, destination, arena, retain);
  memoryFree(elements);
}
