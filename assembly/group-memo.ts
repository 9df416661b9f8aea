// The groups that combinations of key indices have been found to belong to, for keys of few values.
//
// GroupMemo: 0 entries (group addresses, 0 = not found yet), 4 capacity, 8 i64 what the entries are of

import { memoryAllocateZeroed, memoryFree } from "./memory";

const MEMO_SIZE: usize = 16;
const ENTRIES: usize = 0;
const CAPACITY: usize = 4;
const KEYS: usize = 8;

/** Combinations beyond this are not worth the memory. */
const MAX_ENTRIES: i32 = 1 << 20;
/** Nor is it worth forgetting more than this for every batch. */
const MAX_FORGOTTEN: i32 = 1 << 14;

export function groupMemoCreate(): usize {
  return memoryAllocateZeroed(MEMO_SIZE);
}

/**
 * The address of `size` entries, or 0 when those are too many. What was found stays as long as `keys` does, which names what
 * the indices mean; 0 names nothing, so all is forgotten.
 */
export function groupMemoPrepare(memo: usize, size: i32, keys: i64): usize {
  if (size <= 0 || size > (keys == 0 ? MAX_FORGOTTEN : MAX_ENTRIES)) return 0;
  if (size > load<i32>(memo, CAPACITY)) {
    memoryFree(load<usize>(memo, ENTRIES));
    store<usize>(memo, memoryAllocateZeroed(<usize>size << 2), ENTRIES);
    store<i32>(memo, size, CAPACITY);
  } else if (keys == 0 || keys != load<i64>(memo, KEYS)) {
    memory.fill(load<usize>(memo, ENTRIES), 0, <usize>size << 2);
  }
  store<i64>(memo, keys, KEYS);
  return load<usize>(memo, ENTRIES);
}

/** Forgets what was found: the groups are gone. */
export function groupMemoReset(memo: usize): void {
  memory.fill(load<usize>(memo, ENTRIES), 0, <usize>load<i32>(memo, CAPACITY) << 2);
}

export function groupMemoDestroy(memo: usize): void {
  if (memo == 0) return;
  memoryFree(load<usize>(memo, ENTRIES));
  memoryFree(memo);
}
