// Hash table of aggregation: generated code probes the slots inline and calls in here only for a new group. The layout
// of a group row is the code generator's; rows are zeroed when made and never move.
//
// AggregateTable: 0 slots, 4 mask (slots − 1), 8 count, 12 group size, 16 arena for string bytes,
//                 20 chunk directory, 24 directory capacity, 28 log2 of groups a chunk
// Slot, 8 bytes:  0 address of the group (0: empty), 4 hash. Linear probing from hash & mask, load factor <= 1/2.

import { arenaBytes, arenaCreate, arenaDestroy, arenaReset } from "./arena";
import { memoryAllocateZeroed, memoryFree } from "./memory";

const TABLE_SIZE: usize = 32;
const TABLE_SLOTS: usize = 0;
const TABLE_MASK: usize = 4;
const TABLE_COUNT: usize = 8;
const TABLE_GROUP_SIZE: usize = 12;
const TABLE_ARENA: usize = 16;
const TABLE_CHUNKS: usize = 20;
const TABLE_CHUNKS_CAPACITY: usize = 24;
const TABLE_CHUNK_SHIFT: usize = 28;

const SMALLEST_TABLE: u32 = 64;
const CHUNK_BYTES: u32 = 1 << 16;
/** Up to this many slots a table grows fourfold, then twofold. */
const FOURFOLD_UNTIL: u32 = 1 << 16;

/** A table of groups of `groupSize` bytes with room for about `initialCapacity` of them. */
export function aggregateTableCreate(groupSize: i32, initialCapacity: i32): usize {
  const table = memoryAllocateZeroed(TABLE_SIZE);
  const size = max<u32>((groupSize + 7) & ~7, 8);
  store<u32>(table, size, TABLE_GROUP_SIZE);
  store<u32>(table, 31 - clz(max<u32>(CHUNK_BYTES / size, 1)), TABLE_CHUNK_SHIFT);
  store<usize>(table, arenaCreate(), TABLE_ARENA);
  allocateSlots(table, max(powerOfTwo(<u32>initialCapacity * 2), SMALLEST_TABLE));
  return table;
}

/**
 * Adds a group that a probe has not found and returns the address of its zeroed row. Slots may have moved: load their
 * address and the mask again.
 */
export function aggregateTableInsert(table: usize, hash: i32): usize {
  const count = load<u32>(table, TABLE_COUNT);
  const slotCount = load<u32>(table, TABLE_MASK) + 1;
  if ((count + 1) * 2 > slotCount) rehash(table, slotCount <= FOURFOLD_UNTIL ? slotCount * 4 : slotCount * 2);
  const shift = load<u32>(table, TABLE_CHUNK_SHIFT);
  if ((count & ((1 << shift) - 1)) == 0) addChunk(table, count >> shift);
  const group = aggregateTableGroup(table, count);
  putSlot(load<usize>(table, TABLE_SLOTS), load<u32>(table, TABLE_MASK), group, hash);
  store<u32>(table, count + 1, TABLE_COUNT);
  return group;
}

/** The address of a group by its place in the order of insertion. */
export function aggregateTableGroup(table: usize, index: i32): usize {
  const shift = load<u32>(table, TABLE_CHUNK_SHIFT);
  const chunk = load<usize>(load<usize>(table, TABLE_CHUNKS) + ((<u32>index >> shift) << 2));
  return chunk + (<u32>index & ((1 << shift) - 1)) * load<u32>(table, TABLE_GROUP_SIZE);
}

/** Bytes that the table holds, its strings included; what a memory manager must account for. */
export function aggregateTableBytes(table: usize): usize {
  const shift = load<u32>(table, TABLE_CHUNK_SHIFT);
  const chunks = (load<u32>(table, TABLE_COUNT) + (1 << shift) - 1) >> shift;
  return (
    ((load<u32>(table, TABLE_MASK) + 1) << 3) +
    (chunks << shift) * load<u32>(table, TABLE_GROUP_SIZE) +
    <u32>arenaBytes(load<usize>(table, TABLE_ARENA))
  );
}

/** Bytes that the table holds at most while it takes `groups` more; their strings are not known yet. */
export function aggregateTableNeed(table: usize, groups: i32): f64 {
  const slotCount = load<u32>(table, TABLE_MASK) + 1;
  const wanted = load<u32>(table, TABLE_COUNT) + <u32>groups;
  const slots: f64 = wanted * 2 > slotCount ? <f64>powerOfTwo(wanted * 2) * 8 : 0;
  return <f64>(<u32>aggregateTableBytes(table)) + slots + <f64>groups * <f64>load<u32>(table, TABLE_GROUP_SIZE);
}

/** Forgets all groups and strings; a table that grew gives its memory back. */
export function aggregateTableReset(table: usize): void {
  freeChunks(table);
  store<u32>(table, 0, TABLE_COUNT);
  arenaReset(load<usize>(table, TABLE_ARENA));
  const slotCount = load<u32>(table, TABLE_MASK) + 1;
  const kept = min(slotCount, FOURFOLD_UNTIL);
  if (kept < slotCount) {
    memoryFree(load<usize>(table, TABLE_SLOTS));
    allocateSlots(table, kept);
  } else {
    memory.fill(load<usize>(table, TABLE_SLOTS), 0, slotCount << 3);
  }
}

/** Frees the table, its groups and strings; 0 is ignored. */
export function aggregateTableDestroy(table: usize): void {
  if (table == 0) return;
  freeChunks(table);
  memoryFree(load<usize>(table, TABLE_CHUNKS));
  memoryFree(load<usize>(table, TABLE_SLOTS));
  arenaDestroy(load<usize>(table, TABLE_ARENA));
  memoryFree(table);
}

@inline
function powerOfTwo(atLeast: u32): u32 {
  return atLeast <= 1 ? 1 : 1 << (32 - clz(atLeast - 1));
}

function allocateSlots(table: usize, slotCount: u32): void {
  store<usize>(table, memoryAllocateZeroed(slotCount << 3), TABLE_SLOTS);
  store<u32>(table, slotCount - 1, TABLE_MASK);
}

@inline
function putSlot(slots: usize, mask: u32, group: usize, hash: u32): void {
  let slot = slots + ((hash & mask) << 3);
  const end = slots + ((mask + 1) << 3);
  while (load<u32>(slot) != 0) {
    slot += 8;
    if (slot == end) slot = slots;
  }
  store<u64>(slot, <u64>group | (<u64>hash << 32));
}

function rehash(table: usize, slotCount: u32): void {
  const old = load<usize>(table, TABLE_SLOTS);
  const end = old + ((load<u32>(table, TABLE_MASK) + 1) << 3);
  allocateSlots(table, slotCount);
  const slots = load<usize>(table, TABLE_SLOTS);
  for (let slot = old; slot < end; slot += 8) {
    const group = load<usize>(slot);
    if (group != 0) putSlot(slots, slotCount - 1, group, load<u32>(slot, 4));
  }
  memoryFree(old);
}

function addChunk(table: usize, index: u32): void {
  let chunks = load<usize>(table, TABLE_CHUNKS);
  const capacity = load<u32>(table, TABLE_CHUNKS_CAPACITY);
  if (index == capacity) {
    const newCapacity = max<u32>(capacity * 2, 16);
    const grown = memoryAllocateZeroed(newCapacity << 2);
    memory.copy(grown, chunks, capacity << 2);
    memoryFree(chunks);
    store<usize>(table, grown, TABLE_CHUNKS);
    store<u32>(table, newCapacity, TABLE_CHUNKS_CAPACITY);
    chunks = grown;
  }
  const size = load<u32>(table, TABLE_GROUP_SIZE) << load<u32>(table, TABLE_CHUNK_SHIFT);
  store<usize>(chunks + (index << 2), memoryAllocateZeroed(size));
}

function freeChunks(table: usize): void {
  const chunks = load<usize>(table, TABLE_CHUNKS);
  const end = chunks + (load<u32>(table, TABLE_CHUNKS_CAPACITY) << 2);
  for (let chunk = chunks; chunk < end; chunk += 4) {
    memoryFree(load<usize>(chunk));
    store<usize>(chunk, 0);
  }
}
