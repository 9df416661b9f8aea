// What moving a task's state out of memory and back takes: how much it holds and is about to hold, rows and groups in the
// order of their hashes' bits, groups as columns, rows put back into a column buffer.

import { arenaBytes } from "./arena";
import { bitIsSet, bitmapSize, clearBit, setBit } from "./bits";
import { columnBufferReserve } from "./column-buffer";
import {
  BATCH_ARENA,
  BATCH_CAPACITY,
  BATCH_COLUMNS,
  BATCH_NUM_COLUMNS,
  BATCH_NUM_ROWS,
  COLUMN_FLAGS,
  COLUMN_IS_VIEW,
  COLUMN_SIZE,
  COLUMN_VALIDITY,
  COLUMN_VALUES,
  COLUMN_WIDTH,
  VIEW_INLINE,
} from "./layout";
import { compareKeys } from "./sort-keys";
import { stringRetain } from "./strings";
import { viewLength } from "./view";

/** Bytes that a column buffer holds, or holds at most while it takes `rows` more; their strings are not known yet. */
export function columnBufferNeed(buffer: usize, rows: i32): f64 {
  let rowBits: u32 = 0;
  const end = buffer + BATCH_COLUMNS + load<usize>(buffer, BATCH_NUM_COLUMNS) * COLUMN_SIZE;
  for (let column = buffer + BATCH_COLUMNS; column < end; column += COLUMN_SIZE) {
    rowBits += max<u32>(load<u32>(column, COLUMN_WIDTH) << 3, 1) + 1;
  }
  const capacity = load<i32>(buffer, BATCH_CAPACITY);
  const wanted = load<i32>(buffer, BATCH_NUM_ROWS) + rows;
  // Vectors move one after the other: at the widest one's turn it is there twice.
  const held = wanted <= capacity ? <f64>capacity : <f64>max(wanted, capacity * 2);
  const moving = wanted <= capacity ? 0 : <f64>capacity * 16;
  return (held * <f64>rowBits) / 8 + moving + <f64>(<u32>arenaBytes(load<usize>(buffer, BATCH_ARENA)));
}

/** Writes for each row the `bits` bits of its hash above `shift`, as i32 partition ids. */
export function hashPartitions(hashes: usize, numRows: i32, shift: i32, bits: i32, ids: usize): void {
  const mask: u32 = (1 << bits) - 1;
  for (let row: usize = 0; row < <usize>numRows; row++) {
    store<u32>(ids + (row << 2), (load<u32>(hashes + (row << 2)) >> shift) & mask);
  }
}

/**
 * Writes the addresses of an aggregate table's groups, by those bits of their hashes, to `groups`, and where each partition
 * begins to the 2^bits + 1 i32 `offsets`.
 */
export function aggregateTablePartitions(table: usize, shift: i32, bits: i32, offsets: usize, groups: usize): void {
  const mask: u32 = (1 << bits) - 1;
  const slots = load<usize>(table);
  const end = slots + ((load<usize>(table, 4) + 1) << 3);
  memory.fill(offsets, 0, <usize>(mask + 2) << 2);
  for (let slot = slots; slot < end; slot += 8) {
    if (load<u32>(slot) == 0) continue;
    const count = offsets + (<usize>(((load<u32>(slot, 4) >> shift) & mask) + 1) << 2);
    store<i32>(count, load<i32>(count) + 1);
  }
  for (let partition: usize = 1; partition <= mask; partition++) {
    const place = offsets + (partition << 2);
    store<i32>(place, load<i32>(place) + load<i32>(place - 4));
  }
  // While groups are put in place, each offset moves on to the end of its partition, which is the next one's start.
  for (let slot = slots; slot < end; slot += 8) {
    const group = load<u32>(slot);
    if (group == 0) continue;
    const place = offsets + (<usize>((load<u32>(slot, 4) >> shift) & mask) << 2);
    const next = load<i32>(place);
    store<u32>(groups + (<usize>next << 2), group);
    store<i32>(place, next + 1);
  }
  memory.copy(offsets + 4, offsets, <usize>(mask + 1) << 2);
  store<i32>(offsets, 0);
}

/** Writes a field of records, whose addresses stand at `records`, as values of a width; records have small ones as i32. */
export function recordValues(records: usize, count: i32, offset: i32, width: i32, values: usize): void {
  const end = records + (<usize>count << 2);
  let target = values;
  switch (width) {
    case 0:
      memory.fill(values, 0, bitmapSize(count));
      for (let i = 0; i < count; i++) {
        if (load<i32>(load<usize>(records + (<usize>i << 2)) + offset) != 0) setBit(values, i);
      }
      break;
    case 1:
      for (let at = records; at < end; at += 4, target += 1) store<u8>(target, load<u8>(load<usize>(at) + offset));
      break;
    case 2:
      for (let at = records; at < end; at += 4, target += 2) store<u16>(target, load<u16>(load<usize>(at) + offset));
      break;
    case 4:
      for (let at = records; at < end; at += 4, target += 4) store<u32>(target, load<u32>(load<usize>(at) + offset));
      break;
    case 8:
      for (let at = records; at < end; at += 4, target += 8) store<u64>(target, load<u64>(load<usize>(at) + offset));
      break;
    default:
      for (let at = records; at < end; at += 4, target += 16) v128.store(target, v128.load(load<usize>(at) + offset));
  }
}

/** Writes the validity of a field whose null flags, one byte each, stand at an offset in records. */
export function recordValidity(records: usize, count: i32, nullOffset: i32, validity: usize): void {
  memory.fill(validity, 0, bitmapSize(count));
  for (let i = 0; i < count; i++) {
    if (load<u8>(load<usize>(records + (<usize>i << 2)) + nullOffset) == 0) setBit(validity, i);
  }
}

/** Of rows in the order of these keys, the first one that is equal to the last. */
export function firstEqualToLast(numRows: i32, numKeys: i32, keys: usize): i32 {
  let first = numRows - 1;
  while (first > 0 && compareKeys(keys, first - 1, keys, numRows - 1, numKeys) == 0) first--;
  return max(first, 0);
}

/** Adds the rows of a batch of plain columns to a column buffer of the same columns; strings are copied to its arena. */
export function columnBufferAppend(buffer: usize, batch: usize): void {
  const from = load<i32>(buffer, BATCH_NUM_ROWS);
  const count = load<i32>(batch, BATCH_NUM_ROWS);
  const capacity = load<i32>(buffer, BATCH_CAPACITY);
  if (from + count > capacity) columnBufferReserve(buffer, max(from + count, capacity * 2));
  const arena = load<usize>(buffer, BATCH_ARENA);
  const size = load<usize>(buffer, BATCH_NUM_COLUMNS) * COLUMN_SIZE;
  for (let offset = BATCH_COLUMNS; offset < BATCH_COLUMNS + size; offset += COLUMN_SIZE) {
    appendColumn(buffer + offset, batch + offset, from, count, arena);
  }
  store<i32>(buffer, from + count, BATCH_NUM_ROWS);
}

function appendColumn(target: usize, source: usize, from: i32, count: i32, arena: usize): void {
  const width = load<usize>(target, COLUMN_WIDTH);
  const values = load<usize>(source, COLUMN_VALUES);
  const validity = load<usize>(source, COLUMN_VALIDITY);
  const own = load<usize>(target, COLUMN_VALUES);
  const ownValidity = load<usize>(target, COLUMN_VALIDITY);
  if (width == 0) {
    for (let i = 0; i < count; i++) if (bitIsSet(values, i)) setBit(own, from + i);
  } else if (load<i32>(target, COLUMN_FLAGS) & COLUMN_IS_VIEW) {
    for (let i = 0; i < count; i++) {
      const view = values + (<usize>i << 4);
      const place = own + (<usize>(from + i) << 4);
      // What a null row has in the place of a string may point anywhere.
      if (validity != 0 && !bitIsSet(validity, i)) v128.store(place, i64x2.splat(0));
      else if (viewLength(view) > VIEW_INLINE) stringRetain(arena, view, place);
      else v128.store(place, v128.load(view));
    }
  } else {
    memory.copy(own + <usize>from * width, values, <usize>count * width);
  }
  if (validity == 0) return;
  for (let i = 0; i < count; i++) {
    if (!bitIsSet(validity, i)) clearBit(ownValidity, from + i);
  }
}
