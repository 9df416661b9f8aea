// Puts batches of the same columns one after another into one. All buffers of the result come from the arena; with
// `retain` long strings are copied there too. Dictionary codes become plain values.

import { arenaAllocate } from "./arena";
import { bitmapSize, copyBits, fillBits } from "./bits";
import { decodeColumn } from "./gather";
import {
  BATCH_COLUMNS,
  BATCH_NUM_COLUMNS,
  BATCH_NUM_ROWS,
  COLUMN_CHILDREN,
  COLUMN_CODES,
  COLUMN_FLAGS,
  COLUMN_IS_ASCII,
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

/** A run of rows of a column: 0 Column, 4 first row, 8 row count. */
const PART_SIZE: usize = 12;
const PART_COLUMN: usize = 0;
const PART_FROM: usize = 4;
const PART_COUNT: usize = 8;

/** A new batch in the arena with the rows of `numBatches` batches (at least one), whose addresses stand at `batches`. */
export function batchConcat(batches: usize, numBatches: i32, arena: usize, retain: i32): usize {
  const first = load<usize>(batches);
  const numColumns = load<i32>(first, BATCH_NUM_COLUMNS);
  const size = BATCH_COLUMNS + <usize>numColumns * COLUMN_SIZE;
  const result = arenaAllocate(arena, size);
  memory.fill(result, 0, BATCH_COLUMNS);
  store<i32>(result, numColumns, BATCH_NUM_COLUMNS);
  const parts = memoryAllocate(<usize>numBatches * PART_SIZE);
  let total = 0;
  for (let i = 0; i < numBatches; i++) {
    const count = load<i32>(load<usize>(batches + (<usize>i << 2)), BATCH_NUM_ROWS);
    const part = parts + <usize>i * PART_SIZE;
    store<i32>(part, 0, PART_FROM);
    store<i32>(part, count, PART_COUNT);
    total += count;
  }
  store<i32>(result, total, BATCH_NUM_ROWS);
  for (let offset = BATCH_COLUMNS; offset < size; offset += COLUMN_SIZE) {
    for (let i = 0; i < numBatches; i++) {
      store<usize>(parts + <usize>i * PART_SIZE, load<usize>(batches + (<usize>i << 2)) + offset, PART_COLUMN);
    }
    concat(parts, numBatches, total, result + offset, arena, retain != 0);
  }
  memoryFree(parts);
  return result;
}

function concat(parts: usize, numParts: i32, total: i32, destination: usize, arena: usize, retain: bool): void {
  const first = load<usize>(parts, PART_COLUMN);
  const width = load<i32>(first, COLUMN_WIDTH);
  const numChildren = load<i32>(first, COLUMN_NUM_CHILDREN);
  memory.fill(destination, 0, COLUMN_SIZE);
  store<i32>(destination, width, COLUMN_WIDTH);
  store<i32>(destination, numChildren, COLUMN_NUM_CHILDREN);
  store<i32>(destination, load<i32>(first, COLUMN_FLAGS) & ~COLUMN_IS_ASCII, COLUMN_FLAGS);
  store<usize>(destination, concatValidity(parts, numParts, total, arena), COLUMN_VALIDITY);
  if (numChildren == 0) {
    store<usize>(destination, concatValues(parts, numParts, total, width, arena, retain), COLUMN_VALUES);
  } else if (width == 0) {
    concatChildren(parts, numParts, total, numChildren, destination, arena, retain);
  } else {
    concatLists(parts, numParts, total, numChildren, destination, arena, retain);
  }
}

function concatValidity(parts: usize, numParts: i32, total: i32, arena: usize): usize {
  const end = parts + <usize>numParts * PART_SIZE;
  let any: usize = 0;
  for (let part = parts; part < end; part += PART_SIZE) any |= load<usize>(load<usize>(part), COLUMN_VALIDITY);
  if (any == 0) return 0;
  const size = bitmapSize(total);
  const result = arenaAllocate(arena, size);
  memory.fill(result, 0, size);
  let to = 0;
  for (let part = parts; part < end; part += PART_SIZE) {
    const validity = load<usize>(load<usize>(part), COLUMN_VALIDITY);
    const count = load<i32>(part, PART_COUNT);
    if (validity == 0) fillBits(result, to, count);
    else copyBits(validity, load<i32>(part, PART_FROM), count, result, to);
    to += count;
  }
  return result;
}

function concatValues(parts: usize, numParts: i32, total: i32, width: i32, arena: usize, retain: bool): usize {
  const end = parts + <usize>numParts * PART_SIZE;
  const size = width == 0 ? bitmapSize(total) : <usize>total * width;
  const result = arenaAllocate(arena, size);
  if (width == 0) memory.fill(result, 0, size);
  let to = 0;
  for (let part = parts; part < end; part += PART_SIZE) {
    const column = load<usize>(part, PART_COLUMN);
    const from = load<i32>(part, PART_FROM);
    const count = load<i32>(part, PART_COUNT);
    const values = plainValues(column, from + count, arena);
    if (width == 0) {
      if (values != 0) copyBits(values, from, count, result, to);
    } else {
      const target = result + <usize>to * width;
      memory.copy(target, values + <usize>from * width, <usize>count * width);
      if (retain && load<i32>(column, COLUMN_FLAGS) & COLUMN_IS_VIEW) {
        for (let view = target; view < target + (<usize>count << 4); view += 16) {
          if (viewLength(view) > VIEW_INLINE) stringRetain(arena, view, view);
        }
      }
    }
    to += count;
  }
  return result;
}

function plainValues(column: usize, numRows: i32, arena: usize): usize {
  if (load<usize>(column, COLUMN_CODES) == 0) return load<usize>(column, COLUMN_VALUES);
  const decoded = arenaAllocate(arena, COLUMN_SIZE);
  decodeColumn(column, numRows, decoded, arena);
  return load<usize>(decoded, COLUMN_VALUES);
}

function concatChildren(
  parts: usize,
  numParts: i32,
  total: i32,
  numChildren: i32,
  destination: usize,
  arena: usize,
  retain: bool,
): void {
  const children = arenaAllocate(arena, <usize>numChildren * COLUMN_SIZE);
  store<usize>(destination, children, COLUMN_CHILDREN);
  const size = <usize>numParts * PART_SIZE;
  const childParts = memoryAllocate(size);
  memory.copy(childParts, parts, size);
  for (let child = 0; child < numChildren; child++) {
    const offset = <usize>child * COLUMN_SIZE;
    for (let i: usize = 0; i < size; i += PART_SIZE) {
      store<usize>(childParts + i, load<usize>(load<usize>(parts + i), COLUMN_CHILDREN) + offset, PART_COLUMN);
    }
    concat(childParts, numParts, total, children + offset, arena, retain);
  }
  memoryFree(childParts);
}

function concatLists(
  parts: usize,
  numParts: i32,
  total: i32,
  numChildren: i32,
  destination: usize,
  arena: usize,
  retain: bool,
): void {
  const result = arenaAllocate(arena, <usize>(total + 1) << 2);
  store<usize>(destination, result, COLUMN_VALUES);
  const size = <usize>numParts * PART_SIZE;
  const ranges = memoryAllocate(size);
  let target = result;
  let elements = 0;
  store<i32>(target, 0);
  for (let i: usize = 0; i < size; i += PART_SIZE) {
    const column = load<usize>(parts + i, PART_COLUMN);
    const offsets = load<usize>(column, COLUMN_VALUES) + (load<usize>(parts + i, PART_FROM) << 2);
    const count = load<i32>(parts + i, PART_COUNT);
    const begin = count == 0 ? 0 : load<i32>(offsets);
    for (let row = 1; row <= count; row++) {
      target += 4;
      store<i32>(target, elements + load<i32>(offsets + (<usize>row << 2)) - begin);
    }
    const added = load<i32>(target) - elements;
    store<usize>(ranges + i, column, PART_COLUMN);
    store<i32>(ranges + i, begin, PART_FROM);
    store<i32>(ranges + i, added, PART_COUNT);
    elements += added;
  }
  concatChildren(ranges, numParts, elements, numChildren, destination, arena, retain);
  memoryFree(ranges);
}
