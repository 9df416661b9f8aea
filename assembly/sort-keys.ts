// Sort keys as kernels take them: an array of entries, the first one deciding, the next ones ties. Shared by the
// kernels, not exported from the module.
//
// Entry, 16 bytes: 0 u64 normalised prefixes, one a row, ascending as unsigned integers
//                  4 views to compare whole when prefixes tie, one a row, or 0
//                  8 not 0: views compare descending (prefixes are inverted already), 12 unused
//
// The prefix of a view is its first seven bytes, the first one most significant, over a byte with min(length, 8).

import { stringCompare } from "./strings";
import { viewBytes, viewLength } from "./view";

export const ENTRY_SIZE: usize = 16;
export const ENTRY_PREFIXES: usize = 0;
export const ENTRY_VIEWS: usize = 4;
export const ENTRY_DESCENDING: usize = 8;

/** Bytes of a view that one prefix covers, and the mark in its lowest byte that more follow. */
export const PREFIX_BYTES: i32 = 7;
export const PREFIX_CONTINUES: u64 = 8;

/** The prefix of what follows `offset` in a view. */
export function viewPrefix(view: usize, offset: i32): u64 {
  const rest = viewLength(view) - offset;
  if (rest <= 0) return 0;
  const bytes = viewBytes(view) + offset;
  if (rest >= 8) return (bswap(load<u64>(bytes)) & ~0xff) | PREFIX_CONTINUES;
  let prefix: u64 = 0;
  for (let i = 0; i < rest; i++) prefix |= <u64>load<u8>(bytes + i) << (56 - 8 * i);
  return prefix | <u64>rest;
}

/** Whether views of this prefix, as it stands in an entry, may differ behind it. */
@inline
export function prefixContinues(prefix: u64, descending: bool): bool {
  return ((descending ? ~prefix : prefix) & 0xff) == PREFIX_CONTINUES;
}

/** Compares row `a` of one set of keys with row `b` of another: negative, 0 or positive. */
export function compareKeys(aKeys: usize, a: i32, bKeys: usize, b: i32, numKeys: i32): i32 {
  for (let key = 0; key < numKeys; key++, aKeys += ENTRY_SIZE, bKeys += ENTRY_SIZE) {
    const x = load<u64>(load<usize>(aKeys, ENTRY_PREFIXES) + (<usize>a << 3));
    const y = load<u64>(load<usize>(bKeys, ENTRY_PREFIXES) + (<usize>b << 3));
    if (x != y) return x < y ? -1 : 1;
    const views = load<usize>(aKeys, ENTRY_VIEWS);
    const descending = load<i32>(aKeys, ENTRY_DESCENDING) != 0;
    // What the prefix has whole is equal, and the view of a null row may be anything.
    if (views == 0 || !prefixContinues(x, descending)) continue;
    const order = stringCompare(views + (<usize>a << 4), load<usize>(bKeys, ENTRY_VIEWS) + (<usize>b << 4));
    if (order != 0) return descending ? -order : order;
  }
  return 0;
}
