// Merges sorted runs: a heap of runs by their next rows, and the rows that it gives gathered into one batch.
//
// Run, 16 bytes: 0 keys of its rows (sort-keys.ts has their form), 4 next row, 8 rows, 12 batch that holds them

import { arenaAllocate } from "./arena";
import { bitIsSet, bitmapSize, clearBit, setBit } from "./bits";
import {
  BATCH_COLUMNS,
  BATCH_NUM_COLUMNS,
  BATCH_NUM_ROWS,
  COLUMN_SIZE,
  COLUMN_VALIDITY,
  COLUMN_VALUES,
  COLUMN_WIDTH,
} from "./layout";
import { compareKeys } from "./sort-keys";

const RUN_SIZE: usize = 16;
const RUN_KEYS: usize = 0;
const RUN_NEXT: usize = 4;
const RUN_ROWS: usize = 8;
const RUN_BATCH: usize = 12;

@inline
function runAt(runs: usize, heap: usize, position: i32): usize {
  return runs + load<usize>(heap + (<usize>position << 2)) * RUN_SIZE;
}

/** Whether run `a` gives its next row before run `b`: of equal rows those of the earlier run come first. */
@inline
function precedes(a: usize, b: usize, numKeys: i32): bool {
  const order = compareKeys(load<usize>(a), load<i32>(a, RUN_NEXT), load<usize>(b), load<i32>(b, RUN_NEXT), numKeys);
  return order != 0 ? order < 0 : a < b;
}

/** Puts the run at a position of a heap of run numbers in its place among those below it. */
export function mergeSink(runs: usize, heap: usize, size: i32, position: i32, numKeys: i32): void {
  const moved = load<i32>(heap + (<usize>position << 2));
  const run = runs + <usize>moved * RUN_SIZE;
  while (true) {
    let child = position * 2 + 1;
    if (child >= size) break;
    if (child + 1 < size && precedes(runAt(runs, heap, child + 1), runAt(runs, heap, child), numKeys)) child++;
    if (precedes(run, runAt(runs, heap, child), numKeys)) break;
    store<i32>(heap + (<usize>position << 2), load<i32>(heap + (<usize>child << 2)));
    position = child;
  }
  store<i32>(heap + (<usize>position << 2), moved);
}

/**
 * Writes the next rows in order to `pairs`, each as the number of its run and its row there, until there are `maxRows` or
 * the run on top has no more, and returns how many there are.
 */
export function mergeRuns(runs: usize, heap: usize, size: i32, numKeys: i32, maxRows: i32, pairs: usize): i32 {
  for (let count = 0; count < maxRows; ) {
    const number = load<i32>(heap);
    const run = runs + <usize>number * RUN_SIZE;
    const row = load<i32>(run, RUN_NEXT);
    store<i32>(pairs + (<usize>count << 3), number);
    store<i32>(pairs + (<usize>count << 3), row, 4);
    store<i32>(run, row + 1, RUN_NEXT);
    count++;
    if (row + 1 == load<i32>(run, RUN_ROWS)) return count;
    mergeSink(runs, heap, size, 0, numKeys);
  }
  return maxRows;
}

/** A batch in the arena of the rows that mergeRuns has given. Columns are plain ones; long strings stay where they are. */
export function mergeGather(runs: usize, pairs: usize, count: i32, arena: usize): usize {
  const first = load<usize>(runs + load<usize>(pairs) * RUN_SIZE, RUN_BATCH);
  const size = BATCH_COLUMNS + load<usize>(first, BATCH_NUM_COLUMNS) * COLUMN_SIZE;
  const result = arenaAllocate(arena, size);
  memory.copy(result, first, size);
  store<i32>(result, count, BATCH_NUM_ROWS);
  for (let offset = BATCH_COLUMNS; offset < size; offset += COLUMN_SIZE) {
    const width = load<i32>(result + offset, COLUMN_WIDTH);
    store<usize>(result + offset, gatherValues(runs, pairs, count, offset, width, arena), COLUMN_VALUES);
    store<usize>(result + offset, gatherValidity(runs, pairs, count, offset, arena), COLUMN_VALIDITY);
  }
  return result;
}

@inline
function source(runs: usize, pair: usize, offset: usize, vector: usize): usize {
  return load<usize>(load<usize>(runs + load<usize>(pair) * RUN_SIZE, RUN_BATCH) + offset + vector);
}

function gatherValues(runs: usize, pairs: usize, count: i32, offset: usize, width: i32, arena: usize): usize {
  if (width == 0) return gatherBits(runs, pairs, count, offset, arena);
  const result = arenaAllocate(arena, <usize>count * width);
  const end = pairs + (<usize>count << 3);
  let target = result;
  switch (width) {
    case 1:
      for (let pair = pairs; pair < end; pair += 8, target += 1) {
        store<u8>(target, load<u8>(source(runs, pair, offset, COLUMN_VALUES) + load<u32>(pair, 4)));
      }
      break;
    case 2:
      for (let pair = pairs; pair < end; pair += 8, target += 2) {
        store<u16>(target, load<u16>(source(runs, pair, offset, COLUMN_VALUES) + (load<u32>(pair, 4) << 1)));
      }
      break;
    case 4:
      for (let pair = pairs; pair < end; pair += 8, target += 4) {
        store<u32>(target, load<u32>(source(runs, pair, offset, COLUMN_VALUES) + (load<u32>(pair, 4) << 2)));
      }
      break;
    case 8:
      for (let pair = pairs; pair < end; pair += 8, target += 8) {
        store<u64>(target, load<u64>(source(runs, pair, offset, COLUMN_VALUES) + (load<u32>(pair, 4) << 3)));
      }
      break;
    default:
      for (let pair = pairs; pair < end; pair += 8, target += 16) {
        v128.store(target, v128.load(source(runs, pair, offset, COLUMN_VALUES) + (load<u32>(pair, 4) << 4)));
      }
  }
  return result;
}

function gatherBits(runs: usize, pairs: usize, count: i32, offset: usize, arena: usize): usize {
  const result = arenaAllocate(arena, bitmapSize(count));
  memory.fill(result, 0, bitmapSize(count));
  for (let i = 0; i < count; i++) {
    const pair = pairs + (<usize>i << 3);
    if (bitIsSet(source(runs, pair, offset, COLUMN_VALUES), load<i32>(pair, 4))) setBit(result, i);
  }
  return result;
}

/** 0 when none of the rows is null. */
function gatherValidity(runs: usize, pairs: usize, count: i32, offset: usize, arena: usize): usize {
  let result: usize = 0;
  for (let i = 0; i < count; i++) {
    const pair = pairs + (<usize>i << 3);
    const validity = source(runs, pair, offset, COLUMN_VALIDITY);
    if (validity == 0 || bitIsSet(validity, load<i32>(pair, 4))) continue;
    if (result == 0) {
      result = arenaAllocate(arena, bitmapSize(count));
      memory.fill(result, 0xff, bitmapSize(count));
    }
    clearBit(result, i);
  }
  return result;
}
