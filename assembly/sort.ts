// Stable sort of row numbers by normalised keys: radix sort on 32 varying bits at a time, from the most significant ones
// down, ties resolved by the bits below, by the next bytes of strings, then by the next key.

import { memoryAllocate, memoryFree } from "./memory";
import {
  compareKeys,
  ENTRY_DESCENDING,
  ENTRY_PREFIXES,
  ENTRY_SIZE,
  ENTRY_VIEWS,
  PREFIX_BYTES,
  prefixContinues,
  viewPrefix,
} from "./sort-keys";

/** Runs up to this long are sorted by comparison, where counting digits would cost more. */
const INSERTION_ROWS: i32 = 24;
/** Ties nested deeper than this (only made-up data has them) are merge sorted, so that the stack stays bounded. */
const DEEPEST_RADIX: i32 = 64;

/** Counts of four digits of eight bits. */
const histogram: usize = memory.data(4 * 256 * 4, 16);

let keys: usize = 0;
let numKeys: i32 = 0;
/** The answer, i32 row numbers. */
let rows: usize = 0;
/** Pairs of 32 key bits (upper half) and row number (lower half), and room to scatter them to. */
let front: usize = 0;
let back: usize = 0;
/** Whether the prefixes loaded last are in order already. */
let inOrder: bool = false;

/**
 * Sorts the rows 0 to `count` − 1 by `keyCount` keys (sort-keys.ts has their form) and returns the address of their i32
 * numbers in order, to be freed by the caller.
 */
export function sortIndices(count: i32, keyCount: i32, keyEntries: usize): usize {
  keys = keyEntries;
  numKeys = keyCount;
  rows = memoryAllocate(<usize>count << 2);
  for (let row = 0; row < count; row++) store<i32>(rows + (<usize>row << 2), row);
  if (keyCount > 0 && count > 1) {
    front = memoryAllocate(<usize>count << 3);
    back = memoryAllocate(<usize>count << 3);
    sortRange(0, count, 0, 0, 0);
    memoryFree(front);
    memoryFree(back);
  }
  return rows;
}

/** Sorts rows[low..high), which are equal in all keys before `key` and in `offset` bytes of its views. */
function sortRange(low: i32, high: i32, key: i32, offset: i32, depth: i32): void {
  const count = high - low;
  if (depth > DEEPEST_RADIX) {
    mergeSort(low, high, key);
    return;
  }
  while (true) {
    if (count <= INSERTION_ROWS) {
      insertionSort(low, high, key);
      return;
    }
    const entry = keys + <usize>key * ENTRY_SIZE;
    const varying = loadPrefixes(entry, offset, low, high);
    if (varying != 0) {
      const shift = max<i32>(32 - <i32>clz(varying), 0);
      pack(low, high, shift);
      if (!inOrder) radixSort(low, high, <u32>(varying >> shift));
      sortTies(low, high, key, offset, shift, depth);
      return;
    }
    if (continues(entry, load<u64>(back + (<usize>low << 3)))) {
      offset += PREFIX_BYTES;
    } else {
      key++;
      offset = 0;
      if (key == numKeys) return;
    }
  }
}

/** True when views with this prefix may differ behind it. */
@inline
function continues(entry: usize, prefix: u64): bool {
  if (load<usize>(entry, ENTRY_VIEWS) == 0) return false;
  return prefixContinues(prefix, load<i32>(entry, ENTRY_DESCENDING) != 0);
}

/** Writes the prefixes of rows[low..high) to `back`, sees whether they are in order, and returns the bits that vary. */
function loadPrefixes(entry: usize, offset: i32, low: i32, high: i32): u64 {
  const prefixes = load<usize>(entry, ENTRY_PREFIXES);
  const views = load<usize>(entry, ENTRY_VIEWS);
  const inversion: u64 = load<i32>(entry, ENTRY_DESCENDING) != 0 ? ~0 : 0;
  let ones: u64 = 0;
  let zeros: u64 = 0;
  let previous: u64 = 0;
  let descents: u32 = 0;
  for (let i = low; i < high; i++) {
    const row = load<usize>(rows + (<usize>i << 2));
    const prefix =
      offset == 0 ? load<u64>(prefixes + (row << 3)) : viewPrefix(views + (row << 4), offset) ^ inversion;
    store<u64>(back + (<usize>i << 3), prefix);
    ones |= prefix;
    zeros |= ~prefix;
    descents |= <u32>(prefix < previous);
    previous = prefix;
  }
  inOrder = descents == 0;
  return ones & zeros;
}

function pack(low: i32, high: i32, shift: i32): void {
  for (let i = low; i < high; i++) {
    const prefix = load<u64>(back + (<usize>i << 3));
    store<u64>(front + (<usize>i << 3), ((prefix >> shift) << 32) | <u64>load<u32>(rows + (<usize>i << 2)));
  }
}

/** Sorts the pairs of front[low..high) by their upper half, digits that do not vary left out, and updates `rows`. */
function radixSort(low: i32, high: i32, varying: u32): void {
  const size = <usize>(high - low) << 3;
  let source = front + (<usize>low << 3);
  let target = back + (<usize>low << 3);
  memory.fill(histogram, 0, 4096);
  for (let pair = source, end = source + size; pair < end; pair += 8) {
    const bits = load<u32>(pair, 4);
    increment(histogram + ((bits & 0xff) << 2));
    increment(histogram + 1024 + (((bits >> 8) & 0xff) << 2));
    increment(histogram + 2048 + (((bits >> 16) & 0xff) << 2));
    increment(histogram + 3072 + ((bits >> 24) << 2));
  }
  for (let digit: u32 = 0; digit < 4; digit++) {
    const shift = digit << 3;
    if (((varying >> shift) & 0xff) == 0) continue;
    const counts = histogram + (digit << 10);
    let place = target;
    for (let count = counts; count < counts + 1024; count += 4) {
      const bytes = load<usize>(count) << 3;
      store<usize>(count, place);
      place += bytes;
    }
    for (let pair = source, end = source + size; pair < end; pair += 8) {
      const value = load<u64>(pair);
      const next = counts + ((<u32>(value >> (32 + shift)) & 0xff) << 2);
      const address = load<usize>(next);
      store<u64>(address, value);
      store<usize>(next, address + 8);
    }
    const sorted = target;
    target = source;
    source = sorted;
  }
  for (let i: usize = 0; i < size; i += 8) {
    const value = load<u64>(source + i);
    store<u32>(rows + (<usize>low << 2) + (i >> 1), <u32>value);
  }
  // Ties are read from front.
  if (source != front + (<usize>low << 3)) memory.copy(target, source, size);
}

@inline
function increment(address: usize): void {
  store<u32>(address, load<u32>(address) + 1);
}

/** Sorts further every run of pairs whose upper halves are equal. */
function sortTies(low: i32, high: i32, key: i32, offset: i32, shift: i32, depth: i32): void {
  const entry = keys + <usize>key * ENTRY_SIZE;
  // Nothing below the bits just sorted, no views behind the prefix and no further key: ties are final.
  if (shift == 0 && load<usize>(entry, ENTRY_VIEWS) == 0 && key + 1 == numKeys) return;
  let start = low;
  let bits = load<u32>(front + (<usize>low << 3), 4);
  for (let i = low + 1; i <= high; i++) {
    const next = i < high ? load<u32>(front + (<usize>i << 3), 4) : ~bits;
    if (next == bits) continue;
    if (i - start > 1) sortRange(start, i, key, offset, depth + 1);
    start = i;
    bits = next;
  }
}

@inline
function compareRows(a: i32, b: i32, key: i32): i32 {
  const from = keys + <usize>key * ENTRY_SIZE;
  return compareKeys(from, a, from, b, numKeys - key);
}

function insertionSort(low: i32, high: i32, key: i32): void {
  for (let i = low + 1; i < high; i++) {
    const row = load<i32>(rows + (<usize>i << 2));
    let place = rows + (<usize>i << 2);
    const first = rows + (<usize>low << 2);
    while (place > first && compareRows(load<i32>(place - 4), row, key) > 0) {
      store<i32>(place, load<i32>(place - 4));
      place -= 4;
    }
    store<i32>(place, row);
  }
}

function mergeSort(low: i32, high: i32, key: i32): void {
  if (high - low <= INSERTION_ROWS) {
    insertionSort(low, high, key);
    return;
  }
  const middle = (low + high) >>> 1;
  mergeSort(low, middle, key);
  mergeSort(middle, high, key);
  // The left half steps aside, then both are merged into place.
  const left = back + (<usize>low << 3);
  const leftEnd = left + (<usize>(middle - low) << 2);
  memory.copy(left, rows + (<usize>low << 2), leftEnd - left);
  const end = rows + (<usize>high << 2);
  let a = left;
  let b = rows + (<usize>middle << 2);
  let place = rows + (<usize>low << 2);
  while (a < leftEnd) {
    if (b < end && compareRows(load<i32>(a), load<i32>(b), key) > 0) {
      store<i32>(place, load<i32>(b));
      b += 4;
    } else {
      store<i32>(place, load<i32>(a));
      a += 4;
    }
    place += 4;
  }
}
