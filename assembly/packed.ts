// Packed values: an array, map or struct as one relocatable run of bytes behind a view, the form in which generated code
// carries nested values and column buffers keep them. Equal values have equal bytes.
//
// Slot of an element or field: a fixed-width value as in a column (a boolean is a byte); of a string or nested value
//   0 i32 place of its bytes relative to the slot, 4 i32 length. A null's slot is all zeros.
// Array:  0 i32 count, 4 validity of the elements, then their slots, then the bytes that the slots point to
// Map:    0 i32 count, then validity and slots of the keys, of the values, then the bytes that the slots point to
// Struct: validity of the fields, their slots, then the bytes that the slots point to
// Validity: a bit for each element, set = not null, in whole bytes. Nothing is aligned.

import { arenaAllocate, arenaAllocateBytes } from "./arena";
import { bitIsSet, bitmapSize, countBits, setBit } from "./bits";
import {
  COLUMN_CHILDREN,
  COLUMN_CODES,
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
import { makeView, viewBytes, viewLength } from "./view";

/** The column itself when its values are packed or flat; else a Column struct in the arena that holds them packed. */
export function packColumn(column: usize, numRows: i32, arena: usize): usize {
  if (load<i32>(column, COLUMN_NUM_CHILDREN) == 0) return column;
  const result = arenaAllocate(arena, COLUMN_SIZE);
  memory.fill(result, 0, COLUMN_SIZE);
  const views = arenaAllocate(arena, <usize>numRows << 4);
  store<usize>(result, views, COLUMN_VALUES);
  store<usize>(result, load<usize>(column, COLUMN_VALIDITY), COLUMN_VALIDITY);
  store<i32>(result, 16, COLUMN_WIDTH);
  store<i32>(result, COLUMN_IS_VIEW, COLUMN_FLAGS);
  for (let row = 0; row < numRows; row++) {
    const view = views + (<usize>row << 4);
    memory.fill(view, 0, 16);
    if (!isValid(column, row)) continue;
    const size = nestedSize(column, row);
    const bytes = <i32>size <= VIEW_INLINE ? view + 4 : arenaAllocateBytes(arena, size);
    writeNested(column, row, bytes);
    if (<i32>size <= VIEW_INLINE) store<i32>(view, <i32>size);
    else makeView(bytes, <i32>size, view);
  }
  return result;
}

@inline
function isNested(column: usize): bool {
  return load<i32>(column, COLUMN_NUM_CHILDREN) != 0;
}

@inline
function isStruct(column: usize): bool {
  return load<i32>(column, COLUMN_WIDTH) == 0;
}

@inline
function isView(column: usize): bool {
  return (load<i32>(column, COLUMN_FLAGS) & COLUMN_IS_VIEW) != 0;
}

@inline
function isValid(column: usize, row: i32): bool {
  const validity = load<usize>(column, COLUMN_VALIDITY);
  return validity == 0 || bitIsSet(validity, row);
}

/** The row of a column's values that holds this row's. */
@inline
function entryOf(column: usize, row: i32): i32 {
  const codes = load<usize>(column, COLUMN_CODES);
  return codes == 0 ? row : load<i32>(codes + (<usize>row << 2));
}

@inline
function child(column: usize, index: i32): usize {
  return load<usize>(column, COLUMN_CHILDREN) + <usize>index * COLUMN_SIZE;
}

@inline
function slotWidth(column: usize): usize {
  if (isNested(column) || isView(column)) return 8;
  const width = load<i32>(column, COLUMN_WIDTH);
  return width == 0 ? 1 : width;
}

@inline
function validitySize(count: i32): usize {
  return <usize>(count + 7) >> 3;
}

// ---- packing ----------------------------------------------------------------------------------------------------------

function nestedSize(column: usize, row: i32): usize {
  const numChildren = load<i32>(column, COLUMN_NUM_CHILDREN);
  if (isStruct(column)) {
    let size = validitySize(numChildren);
    for (let i = 0; i < numChildren; i++) size += slotWidth(child(column, i)) + heapSize(child(column, i), row);
    return size;
  }
  const offsets = load<usize>(column, COLUMN_VALUES) + (<usize>row << 2);
  const from = load<i32>(offsets);
  const to = load<i32>(offsets, 4);
  let size: usize = 4;
  for (let i = 0; i < numChildren; i++) {
    const elements = child(column, i);
    size += validitySize(to - from) + <usize>(to - from) * slotWidth(elements);
    if (!isNested(elements) && !isView(elements)) continue;
    for (let element = from; element < to; element++) size += heapSize(elements, element);
  }
  return size;
}

/** Bytes of a value outside of its slot. */
function heapSize(column: usize, row: i32): usize {
  if (!isValid(column, row)) return 0;
  if (isNested(column)) return nestedSize(column, row);
  if (!isView(column)) return 0;
  return viewLength(load<usize>(column, COLUMN_VALUES) + (<usize>entryOf(column, row) << 4));
}

/** Writes the value of a row that is not null; returns the address behind it. */
function writeNested(column: usize, row: i32, target: usize): usize {
  const numChildren = load<i32>(column, COLUMN_NUM_CHILDREN);
  if (isStruct(column)) {
    memory.fill(target, 0, validitySize(numChildren));
    let slot = target + validitySize(numChildren);
    let heap = slot;
    for (let i = 0; i < numChildren; i++) heap += slotWidth(child(column, i));
    for (let i = 0; i < numChildren; i++) {
      const field = child(column, i);
      if (isValid(field, row)) setBit(target, i);
      heap = writeSlot(field, row, slot, heap);
      slot += slotWidth(field);
    }
    return heap;
  }
  const offsets = load<usize>(column, COLUMN_VALUES) + (<usize>row << 2);
  const from = load<i32>(offsets);
  const to = load<i32>(offsets, 4);
  store<i32>(target, to - from);
  let heap = target + 4;
  for (let i = 0; i < numChildren; i++) {
    heap += validitySize(to - from) + <usize>(to - from) * slotWidth(child(column, i));
  }
  let section = target + 4;
  for (let i = 0; i < numChildren; i++) {
    const elements = child(column, i);
    const width = slotWidth(elements);
    memory.fill(section, 0, validitySize(to - from));
    let slot = section + validitySize(to - from);
    for (let element = from; element < to; element++, slot += width) {
      if (isValid(elements, element)) setBit(section, element - from);
      heap = writeSlot(elements, element, slot, heap);
    }
    section = slot;
  }
  return heap;
}

/** Writes a value into its slot, and what does not fit there to the heap; returns the heap's new end. */
function writeSlot(column: usize, row: i32, slot: usize, heap: usize): usize {
  if (!isValid(column, row)) {
    memory.fill(slot, 0, slotWidth(column));
    return heap;
  }
  if (isNested(column)) {
    const end = writeNested(column, row, heap);
    store<i32>(slot, <i32>(heap - slot));
    store<i32>(slot, <i32>(end - heap), 4);
    return end;
  }
  const values = load<usize>(column, COLUMN_VALUES);
  const entry = entryOf(column, row);
  if (isView(column)) {
    const view = values + (<usize>entry << 4);
    const length = viewLength(view);
    store<i32>(slot, <i32>(heap - slot));
    store<i32>(slot, length, 4);
    memory.copy(heap, viewBytes(view), length);
    return heap + length;
  }
  const width = load<i32>(column, COLUMN_WIDTH);
  if (width == 0) store<u8>(slot, <u8>bitIsSet(values, entry));
  else memory.copy(slot, values + <usize>entry * width, width);
  return heap;
}

// ---- unpacking --------------------------------------------------------------------------------------------------------

/**
 * Fills the Column struct at `target`, whose widths, flags and children are set, with a column's packed values. Strings
 * in it are shared with the packed values; all else comes from the arena.
 */
export function unpackColumn(column: usize, numRows: i32, target: usize, arena: usize): void {
  const places = memoryAllocate(<usize>numRows << 2);
  const views = load<usize>(column, COLUMN_VALUES);
  for (let row = 0; row < numRows; row++) {
    const view = views + (<usize>entryOf(column, row) << 4);
    store<usize>(places + (<usize>row << 2), isValid(column, row) ? viewBytes(view) : 0);
  }
  unpackNested(target, places, numRows, arena);
  memoryFree(places);
}

/** Fills a nested column with the values whose bytes stand at these places; the place 0 is a null. */
function unpackNested(column: usize, places: usize, count: i32, arena: usize): void {
  unpackValidity(column, places, count, arena);
  const numChildren = load<i32>(column, COLUMN_NUM_CHILDREN);
  if (isStruct(column)) {
    const slots = memoryAllocate(<usize>count << 2);
    let offset = validitySize(numChildren);
    for (let i = 0; i < numChildren; i++) {
      for (let row = 0; row < count; row++) {
        const place = load<usize>(places + (<usize>row << 2));
        const isSet = place != 0 && bitIsSet(place, i);
        store<usize>(slots + (<usize>row << 2), isSet ? place + offset : 0);
      }
      unpackSlots(child(column, i), slots, count, arena);
      offset += slotWidth(child(column, i));
    }
    memoryFree(slots);
    return;
  }
  const offsets = arenaAllocate(arena, <usize>(count + 1) << 2);
  store<usize>(column, offsets, COLUMN_VALUES);
  let total = 0;
  store<i32>(offsets, 0);
  for (let row = 0; row < count; row++) {
    const place = load<usize>(places + (<usize>row << 2));
    if (place != 0) total += load<i32>(place);
    store<i32>(offsets + (<usize>row << 2), total, 4);
  }
  const slots = memoryAllocate(<usize>total << 2);
  for (let i = 0; i < numChildren; i++) {
    const width = slotWidth(child(column, i));
    let next = slots;
    for (let row = 0; row < count; row++) {
      const place = load<usize>(places + (<usize>row << 2));
      if (place == 0) continue;
      const length = load<i32>(place);
      let section = place + 4;
      for (let before = 0; before < i; before++) {
        section += validitySize(length) + <usize>length * slotWidth(child(column, before));
      }
      let slot = section + validitySize(length);
      for (let element = 0; element < length; element++, next += 4, slot += width) {
        store<usize>(next, bitIsSet(section, element) ? slot : 0);
      }
    }
    unpackSlots(child(column, i), slots, total, arena);
  }
  memoryFree(slots);
}

/** Fills a column with the values in these slots; the slot 0 is a null. Slots are overwritten. */
function unpackSlots(column: usize, slots: usize, count: i32, arena: usize): void {
  const end = slots + (<usize>count << 2);
  if (isNested(column)) {
    for (let at = slots; at < end; at += 4) {
      const slot = load<usize>(at);
      if (slot != 0) store<usize>(at, slot + load<i32>(slot));
    }
    unpackNested(column, slots, count, arena);
    return;
  }
  unpackValidity(column, slots, count, arena);
  const width = load<i32>(column, COLUMN_WIDTH);
  if (width == 0) {
    const bits = arenaAllocate(arena, bitmapSize(count));
    memory.fill(bits, 0, bitmapSize(count));
    store<usize>(column, bits, COLUMN_VALUES);
    for (let row = 0; row < count; row++) {
      const slot = load<usize>(slots + (<usize>row << 2));
      if (slot != 0 && load<u8>(slot) != 0) setBit(bits, row);
    }
    return;
  }
  const values = arenaAllocate(arena, <usize>count * width);
  store<usize>(column, values, COLUMN_VALUES);
  let value = values;
  for (let at = slots; at < end; at += 4, value += width) {
    const slot = load<usize>(at);
    if (slot == 0) memory.fill(value, 0, width);
    else if (isView(column)) makeView(slot + load<i32>(slot), load<i32>(slot, 4), value);
    else memory.copy(value, slot, width);
  }
}

/** Notes which places are 0; no bitmap when none is. */
function unpackValidity(column: usize, places: usize, count: i32, arena: usize): void {
  const bits = arenaAllocate(arena, bitmapSize(count));
  memory.fill(bits, 0, bitmapSize(count));
  for (let row = 0; row < count; row++) {
    if (load<usize>(places + (<usize>row << 2)) != 0) setBit(bits, row);
  }
  store<usize>(column, countBits(bits, 0, count) == count ? 0 : bits, COLUMN_VALIDITY);
}
