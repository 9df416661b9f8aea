// Block images: a batch, or some of its rows, in one relocatable piece of memory, for shuffle, cache and broadcast.
// An image is the batch itself with addresses relative to the image's start, so that reading one is a copy and an
// addition. Only bytes that rows refer to are in it; a validity bitmap without nulls is left out.
//
// Image: 0 magic, 4 size in bytes (a multiple of 16), 8 address that the addresses in it are relative to now (0: made,
//        not placed yet), 12 unused, 16 Batch, then Column structs of children, buffers, strings, each 16-byte aligned

import { arenaCreate, arenaDestroy } from "./arena";
import { bitIsSet, bitmapSize, copyBits, countBits, setBit } from "./bits";
import { gatherBatch } from "./gather";
import {
  BATCH_COLUMNS,
  BATCH_NUM_COLUMNS,
  BATCH_NUM_ROWS,
  COLUMN_CHILDREN,
  COLUMN_CODES,
  COLUMN_DICTIONARY_SHIFT,
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
import { memoryAllocate } from "./memory";
import { viewLength } from "./view";

const IMAGE_MAGIC: u32 = 0x31494248;
const IMAGE_SIZE: usize = 4;
const IMAGE_BASE: usize = 8;
const IMAGE_BATCH: usize = 16;

/**
 * Makes one image a partition, each of the rows indices[offsets[p]..offsets[p + 1]) of the batch, or of the rows of these
 * numbers when indices is 0. Writes the images' numImages + 1 i32 places relative to the first one to `places` and returns
 * the address of all of them, one after another, to be freed by the caller.
 */
export function imagesCreate(batch: usize, indices: usize, offsets: usize, numImages: i32, places: usize): usize {
  let gathered: usize = 0;
  if (indices != 0 && hasNested(batch)) {
    // Lists are written as ranges of their elements, so rows must be in order first.
    gathered = arenaCreate();
    const first = load<i32>(offsets);
    const last = load<i32>(offsets + (<usize>numImages << 2));
    batch = gatherBatch(batch, indices + (<usize>first << 2), last - first, gathered, 0);
    indices = 0;
    base = first;
  } else {
    base = 0;
  }
  let total: usize = 0;
  for (let image = 0; image < numImages; image++) {
    store<usize>(places + (<usize>image << 2), total);
    total += imageSize(batch, indices, boundary(offsets, image), boundary(offsets, image + 1));
  }
  store<usize>(places + (<usize>numImages << 2), total);
  const images = memoryAllocate(total);
  for (let image = 0; image < numImages; image++) {
    const address = images + load<usize>(places + (<usize>image << 2));
    const size = load<usize>(places + (<usize>image << 2), 4) - load<usize>(places + (<usize>image << 2));
    writeImage(batch, indices, boundary(offsets, image), boundary(offsets, image + 1), address, size);
  }
  if (gathered != 0) arenaDestroy(gathered);
  return images;
}

/** What must be taken from an offset to get the row number; not 0 after rows were put in order. */
let base: i32 = 0;

@inline
function boundary(offsets: usize, image: i32): i32 {
  return load<i32>(offsets + (<usize>image << 2)) - base;
}

/** Makes the addresses in an image right for where it lies now and returns the address of its batch. */
export function imagePlace(image: usize): usize {
  const delta = image - load<usize>(image, IMAGE_BASE);
  const batch = image + IMAGE_BATCH;
  if (delta != 0) {
    const numColumns = load<i32>(batch, BATCH_NUM_COLUMNS);
    for (let column = 0; column < numColumns; column++) {
      moveColumn(batch + BATCH_COLUMNS + <usize>column * COLUMN_SIZE, load<i32>(batch, BATCH_NUM_ROWS), delta);
    }
    store<usize>(image, image, IMAGE_BASE);
  }
  return batch;
}

function moveColumn(column: usize, numRows: i32, delta: usize): void {
  moveAddress(column + COLUMN_VALUES, delta);
  moveAddress(column + COLUMN_VALIDITY, delta);
  moveAddress(column + COLUMN_CODES, delta);
  moveAddress(column + COLUMN_CHILDREN, delta);
  const values = load<usize>(column, COLUMN_VALUES);
  if (load<i32>(column, COLUMN_FLAGS) & COLUMN_IS_VIEW) {
    const count = load<usize>(column, COLUMN_CODES) != 0 ? load<i32>(column, COLUMN_DICTIONARY_SIZE) : numRows;
    for (let view = values, end = values + (<usize>count << 4); view < end; view += 16) {
      if (viewLength(view) > VIEW_INLINE) store<usize>(view, load<usize>(view, 8) + delta, 8);
    }
  }
  const numChildren = load<i32>(column, COLUMN_NUM_CHILDREN);
  if (numChildren == 0) return;
  const childRows = load<i32>(column, COLUMN_WIDTH) == 0 ? numRows : load<i32>(values + (<usize>numRows << 2));
  const children = load<usize>(column, COLUMN_CHILDREN);
  for (let child = 0; child < numChildren; child++) {
    moveColumn(children + <usize>child * COLUMN_SIZE, childRows, delta);
  }
}

@inline
function moveAddress(place: usize, delta: usize): void {
  const address = load<usize>(place);
  if (address != 0) store<usize>(place, address + delta);
}

function hasNested(batch: usize): bool {
  const end = batch + BATCH_COLUMNS + load<usize>(batch, BATCH_NUM_COLUMNS) * COLUMN_SIZE;
  for (let column = batch + BATCH_COLUMNS; column < end; column += COLUMN_SIZE) {
    if (load<i32>(column, COLUMN_NUM_CHILDREN) != 0) return true;
  }
  return false;
}

@inline
function aligned(size: usize): usize {
  return (size + 15) & ~15;
}

@inline
function rowAt(indices: usize, position: i32): i32 {
  return indices == 0 ? position : load<i32>(indices + (<usize>position << 2));
}

// ---- size -------------------------------------------------------------------------------------------------------------

function imageSize(batch: usize, indices: usize, from: i32, to: i32): usize {
  const columns = load<usize>(batch, BATCH_NUM_COLUMNS) * COLUMN_SIZE;
  let size = IMAGE_BATCH + BATCH_COLUMNS + columns;
  for (let offset: usize = 0; offset < columns; offset += COLUMN_SIZE) {
    size += columnSize(batch + BATCH_COLUMNS + offset, indices, from, to);
  }
  return size;
}

/** Bytes of a column's buffers, and of its children's structs and buffers. */
function columnSize(column: usize, indices: usize, from: i32, to: i32): usize {
  const count = to - from;
  const width = load<i32>(column, COLUMN_WIDTH);
  const numChildren = load<i32>(column, COLUMN_NUM_CHILDREN);
  const values = load<usize>(column, COLUMN_VALUES);
  const codes = load<usize>(column, COLUMN_CODES);
  const isView = (load<i32>(column, COLUMN_FLAGS) & COLUMN_IS_VIEW) != 0;
  let size: usize = 0;
  if (countNulls(column, indices, from, to) != 0) size += aligned(bitmapSize(count));
  if (numChildren != 0) {
    let begin = from;
    let end = to;
    if (width != 0) {
      size += aligned(<usize>(count + 1) << 2);
      begin = load<i32>(values + (<usize>from << 2));
      end = load<i32>(values + (<usize>to << 2));
    }
    const children = load<usize>(column, COLUMN_CHILDREN);
    for (let child = 0; child < numChildren; child++) {
      size += COLUMN_SIZE + columnSize(children + <usize>child * COLUMN_SIZE, 0, begin, end);
    }
    return size;
  }
  if (codes != 0 && keepsCodes(column, count)) {
    const entries = load<i32>(column, COLUMN_DICTIONARY_SIZE);
    size += aligned(<usize>count << 2) + valuesSize(width, entries);
    if (isView) size += aligned(longBytes(values, 0, 0, 0, 0, entries));
    return size;
  }
  size += valuesSize(width, count);
  if (isView) size += aligned(longBytes(values, codes, load<usize>(column, COLUMN_VALIDITY), indices, from, to));
  return size;
}

/** A dictionary larger than the column that refers to it is not worth its bytes. */
@inline
function keepsCodes(column: usize, count: i32): bool {
  return load<i32>(column, COLUMN_DICTIONARY_SIZE) <= count;
}

@inline
function valuesSize(width: i32, count: i32): usize {
  return aligned(width == 0 ? bitmapSize(count) : <usize>count * width);
}

function countNulls(column: usize, indices: usize, from: i32, to: i32): i32 {
  const validity = load<usize>(column, COLUMN_VALIDITY);
  if (validity == 0) return 0;
  if (indices == 0) return to - from - countBits(validity, from, to - from);
  let nulls = 0;
  for (let i = from; i < to; i++) nulls += <i32>!bitIsSet(validity, rowAt(indices, i));
  return nulls;
}

/** Bytes of the strings that views do not hold themselves. */
function longBytes(views: usize, codes: usize, validity: usize, indices: usize, from: i32, to: i32): usize {
  let bytes: usize = 0;
  for (let i = from; i < to; i++) {
    const entry = entryAt(codes, validity, indices, i);
    if (entry < 0) continue;
    const length = viewLength(views + (<usize>entry << 4));
    if (length > VIEW_INLINE) bytes += length;
  }
  return bytes;
}

/** The entry among a column's values for a position, −1 when it is a null row of a column with codes. */
@inline
function entryAt(codes: usize, validity: usize, indices: usize, position: i32): i32 {
  const row = rowAt(indices, position);
  if (codes == 0) return row;
  if (validity != 0 && !bitIsSet(validity, row)) return -1;
  return load<i32>(codes + (<usize>row << 2));
}

// ---- writing ----------------------------------------------------------------------------------------------------------

/** The image being written, and the next free place in it. */
let start: usize = 0;
let cursor: usize = 0;

function take(size: usize): usize {
  const place = cursor;
  cursor += aligned(size);
  return place;
}

function writeImage(batch: usize, indices: usize, from: i32, to: i32, image: usize, size: usize): void {
  const numColumns = load<usize>(batch, BATCH_NUM_COLUMNS);
  store<u32>(image, IMAGE_MAGIC);
  store<usize>(image, size, IMAGE_SIZE);
  store<u64>(image, 0, IMAGE_BASE);
  const target = image + IMAGE_BATCH;
  memory.fill(target, 0, BATCH_COLUMNS);
  store<i32>(target, to - from, BATCH_NUM_ROWS);
  store<usize>(target, numColumns, BATCH_NUM_COLUMNS);
  start = image;
  cursor = target + BATCH_COLUMNS + numColumns * COLUMN_SIZE;
  const end = BATCH_COLUMNS + numColumns * COLUMN_SIZE;
  for (let offset = BATCH_COLUMNS; offset < end; offset += COLUMN_SIZE) {
    writeColumn(batch + offset, indices, from, to, target + offset);
  }
}

function writeColumn(column: usize, indices: usize, from: i32, to: i32, target: usize): void {
  const count = to - from;
  const width = load<i32>(column, COLUMN_WIDTH);
  const numChildren = load<i32>(column, COLUMN_NUM_CHILDREN);
  const values = load<usize>(column, COLUMN_VALUES);
  const validity = load<usize>(column, COLUMN_VALIDITY);
  const codes = load<usize>(column, COLUMN_CODES);
  const isView = (load<i32>(column, COLUMN_FLAGS) & COLUMN_IS_VIEW) != 0;
  memory.copy(target, column, COLUMN_SIZE);
  store<usize>(target, 0, COLUMN_VALIDITY);
  store<usize>(target, 0, COLUMN_CODES);
  store<i32>(target, 0, COLUMN_DICTIONARY_SIZE);
  // The number of a shared dictionary means nothing where the image goes.
  store<i32>(target, load<i32>(column, COLUMN_FLAGS) & ((1 << COLUMN_DICTIONARY_SHIFT) - 1), COLUMN_FLAGS);
  if (countNulls(column, indices, from, to) != 0) {
    store<usize>(target, writeValues(validity, 0, 0, 0, indices, from, to) - start, COLUMN_VALIDITY);
  }
  if (numChildren != 0) {
    writeNested(column, from, to, target);
    return;
  }
  let written: usize;
  let entries = count;
  if (codes != 0 && keepsCodes(column, count)) {
    store<usize>(target, writeValues(codes, 4, 0, 0, indices, from, to) - start, COLUMN_CODES);
    entries = load<i32>(column, COLUMN_DICTIONARY_SIZE);
    store<i32>(target, entries, COLUMN_DICTIONARY_SIZE);
    written = writeValues(values, width, 0, 0, 0, 0, entries);
  } else {
    written = writeValues(values, width, codes, validity, indices, from, to);
  }
  store<usize>(target, written - start, COLUMN_VALUES);
  if (isView) writeStrings(written, entries);
}

function writeNested(column: usize, from: i32, to: i32, target: usize): void {
  const count = to - from;
  const numChildren = load<usize>(column, COLUMN_NUM_CHILDREN);
  let begin = from;
  let end = to;
  if (load<i32>(column, COLUMN_WIDTH) != 0) {
    const offsets = load<usize>(column, COLUMN_VALUES) + (<usize>from << 2);
    const written = take(<usize>(count + 1) << 2);
    begin = load<i32>(offsets);
    end = load<i32>(offsets + (<usize>count << 2));
    for (let i = 0; i <= count; i++) {
      store<i32>(written + (<usize>i << 2), load<i32>(offsets + (<usize>i << 2)) - begin);
    }
    store<usize>(target, written - start, COLUMN_VALUES);
  }
  const children = load<usize>(column, COLUMN_CHILDREN);
  const written = take(numChildren * COLUMN_SIZE);
  store<usize>(target, written - start, COLUMN_CHILDREN);
  for (let offset: usize = 0; offset < numChildren * COLUMN_SIZE; offset += COLUMN_SIZE) {
    writeColumn(children + offset, 0, begin, end, written + offset);
  }
}

/** Writes values of a width (0: bits), through codes when there are any. */
function writeValues(
  values: usize,
  width: i32,
  codes: usize,
  validity: usize,
  indices: usize,
  from: i32,
  to: i32,
): usize {
  const count = to - from;
  const size = valuesSize(width, count);
  const written = take(size);
  if (width == 0) {
    memory.fill(written, 0, size);
    if (values != 0) writeBits(values, codes, validity, indices, from, to, written);
    return written;
  }
  if (indices == 0 && codes == 0) {
    memory.copy(written, values + <usize>from * width, <usize>count * width);
    return written;
  }
  if (codes != 0) {
    for (let i = from, target = written; i < to; i++, target += width) {
      const entry = entryAt(codes, validity, indices, i);
      if (entry < 0) memory.fill(target, 0, width);
      else memory.copy(target, values + <usize>entry * width, width);
    }
    return written;
  }
  const end = indices + (<usize>to << 2);
  let index = indices + (<usize>from << 2);
  let target = written;
  switch (width) {
    case 1:
      for (; index < end; index += 4, target += 1) store<u8>(target, load<u8>(values + load<u32>(index)));
      break;
    case 2:
      for (; index < end; index += 4, target += 2) store<u16>(target, load<u16>(values + (load<u32>(index) << 1)));
      break;
    case 4:
      for (; index < end; index += 4, target += 4) store<u32>(target, load<u32>(values + (load<u32>(index) << 2)));
      break;
    case 8:
      for (; index < end; index += 4, target += 8) store<u64>(target, load<u64>(values + (load<u32>(index) << 3)));
      break;
    default:
      for (; index < end; index += 4, target += 16) v128.store(target, v128.load(values + (load<u32>(index) << 4)));
  }
  return written;
}

function writeBits(
  values: usize,
  codes: usize,
  validity: usize,
  indices: usize,
  from: i32,
  to: i32,
  written: usize,
): void {
  if (indices == 0 && codes == 0) {
    copyBits(values, from, to - from, written, 0);
    return;
  }
  for (let i = from; i < to; i++) {
    const entry = entryAt(codes, validity, indices, i);
    if (entry >= 0 && bitIsSet(values, entry)) setBit(written, i - from);
  }
}

/** Copies the bytes that written views point to into the image. */
function writeStrings(views: usize, count: i32): void {
  const bytes = cursor;
  let next = bytes;
  for (let view = views, end = views + (<usize>count << 4); view < end; view += 16) {
    const length = viewLength(view);
    if (length <= VIEW_INLINE) continue;
    memory.copy(next, load<usize>(view, 8), length);
    store<u64>(view, <u64>(next - start), 8);
    next += length;
  }
  cursor = bytes + aligned(next - bytes);
}
