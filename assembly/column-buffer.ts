// Column buffers: growable batches of flat columns that generated code appends rows to. The caller creates one, sets
// width and flags of each column, then reserves.

import { arenaCreate, arenaDestroy, arenaReset } from "./arena";
import {
  BATCH_ARENA,
  BATCH_CAPACITY,
  BATCH_COLUMNS,
  BATCH_NUM_COLUMNS,
  BATCH_NUM_ROWS,
  COLUMN_SIZE,
  COLUMN_VALIDITY,
  COLUMN_VALUES,
  COLUMN_WIDTH,
} from "./layout";
import { memoryAllocate, memoryAllocateZeroed, memoryFree } from "./memory";

/** Capacities are multiples of this, so that bitmaps are whole 16-byte vectors. */
const ROWS_GRANULE: i32 = 128;

export function columnBufferCreate(numColumns: i32): usize {
  const buffer = memoryAllocateZeroed(BATCH_COLUMNS + <usize>numColumns * COLUMN_SIZE);
  store<i32>(buffer, numColumns, BATCH_NUM_COLUMNS);
  store<usize>(buffer, arenaCreate(), BATCH_ARENA);
  return buffer;
}

/** Makes room for at least `rows` rows in all. Vectors move. */
export function columnBufferReserve(buffer: usize, rows: i32): void {
  const oldCapacity = load<i32>(buffer, BATCH_CAPACITY);
  if (rows <= oldCapacity) return;
  const capacity = (rows + ROWS_GRANULE - 1) & -ROWS_GRANULE;
  const end = columnsEnd(buffer);
  for (let column = buffer + BATCH_COLUMNS; column < end; column += COLUMN_SIZE) {
    const width = load<i32>(column, COLUMN_WIDTH);
    if (width == 0) extend(column + COLUMN_VALUES, oldCapacity >> 3, capacity >> 3, 0);
    else resize(column + COLUMN_VALUES, <usize>oldCapacity * width, <usize>capacity * width);
    extend(column + COLUMN_VALIDITY, oldCapacity >> 3, capacity >> 3, 0xff);
  }
  store<i32>(buffer, capacity, BATCH_CAPACITY);
}

/** Doubles the capacity. Vectors move. */
export function columnBufferGrow(buffer: usize): void {
  columnBufferReserve(buffer, max(load<i32>(buffer, BATCH_CAPACITY) * 2, 1024));
}

/** Forgets the rows and keeps the vectors: validity all ones, bits of booleans zero, the arena reset. */
export function columnBufferReset(buffer: usize): void {
  const bitmapSize = load<i32>(buffer, BATCH_CAPACITY) >> 3;
  const end = columnsEnd(buffer);
  if (bitmapSize != 0) {
    for (let column = buffer + BATCH_COLUMNS; column < end; column += COLUMN_SIZE) {
      if (load<i32>(column, COLUMN_WIDTH) == 0) memory.fill(load<usize>(column, COLUMN_VALUES), 0, bitmapSize);
      memory.fill(load<usize>(column, COLUMN_VALIDITY), 0xff, bitmapSize);
    }
  }
  store<i32>(buffer, 0, BATCH_NUM_ROWS);
  arenaReset(load<usize>(buffer, BATCH_ARENA));
}

/** Fills a column of 64-bit integers that starts at `values` with start, start + step, …. */
export function fillSequence(values: usize, numRows: i32, start: i64, step: i64): void {
  const end = values + (<usize>numRows << 3);
  let value = start;
  for (let at = values; at < end; at += 8) {
    store<i64>(at, value);
    value += step;
  }
}

/** Frees the buffer, its vectors and its arena; 0 is ignored. */
export function columnBufferDestroy(buffer: usize): void {
  if (buffer == 0) return;
  const end = columnsEnd(buffer);
  for (let column = buffer + BATCH_COLUMNS; column < end; column += COLUMN_SIZE) {
    memoryFree(load<usize>(column, COLUMN_VALUES));
    memoryFree(load<usize>(column, COLUMN_VALIDITY));
  }
  arenaDestroy(load<usize>(buffer, BATCH_ARENA));
  memoryFree(buffer);
}

@inline
function columnsEnd(buffer: usize): usize {
  return buffer + BATCH_COLUMNS + load<usize>(buffer, BATCH_NUM_COLUMNS) * COLUMN_SIZE;
}

/** Replaces the vector whose address is at `place` by a larger one with the same start. */
function resize(place: usize, oldSize: usize, newSize: usize): void {
  const old = load<usize>(place);
  const vector = memoryAllocate(newSize);
  memory.copy(vector, old, oldSize);
  memoryFree(old);
  store<usize>(place, vector);
}

/** Like resize, with the new bytes set to `filler`. */
function extend(place: usize, oldSize: usize, newSize: usize, filler: u8): void {
  resize(place, oldSize, newSize);
  memory.fill(load<usize>(place) + oldSize, filler, newSize - oldSize);
}
