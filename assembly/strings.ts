// Views of strings and binaries: keeping, comparing and hashing them. Comparison is by unsigned bytes, as Spark's
// UTF8String compares.

import { arenaAllocateBytes } from "./arena";
import { hashLong } from "./hash";
import { VIEW_INLINE } from "./layout";
import { bytesCompare, bytesEqual, copyView, makeView, viewBytes, viewLength } from "./view";

/** Copies a view to `destination`, and its bytes into the arena when the view cannot hold them. */
export function stringRetain(arena: usize, source: usize, destination: usize): void {
  const length = viewLength(source);
  if (length <= VIEW_INLINE) {
    copyView(source, destination);
    return;
  }
  const bytes = arenaAllocateBytes(arena, length);
  memory.copy(bytes, load<usize>(source, 8), length);
  store<u64>(destination, load<u64>(source));
  store<u64>(destination, <u64>bytes, 8);
}

/** Makes a view of `length` bytes that stay where they are when the view cannot hold them. */
export function stringView(bytes: usize, length: i32, destination: usize): void {
  makeView(bytes, length, destination);
}

/** 1 when both views hold the same bytes. */
export function stringEquals(a: usize, b: usize): i32 {
  // Length and first four bytes at once.
  if (load<u64>(a) != load<u64>(b)) return 0;
  const x = load<u64>(a, 8);
  const y = load<u64>(b, 8);
  if (x == y) return 1;
  const length = viewLength(a);
  if (length <= VIEW_INLINE) return 0;
  return bytesEqual(<usize>x + 4, <usize>y + 4, length - 4) ? 1 : 0;
}

/** Negative, 0 or positive as `a` comes before `b`, equals it or comes after it. */
export function stringCompare(a: usize, b: usize): i32 {
  const x = bswap(load<u32>(a, 4));
  const y = bswap(load<u32>(b, 4));
  if (x != y) return x < y ? -1 : 1;
  return bytesCompare(viewBytes(a), viewLength(a), viewBytes(b), viewLength(b));
}

/** A 32-bit hash for tables inside one executor; not Spark's, and of no meaning elsewhere. */
export function stringHash(view: usize): i32 {
  const length = viewLength(view);
  if (length <= VIEW_INLINE) {
    return hashLong(load<u64>(view) ^ rotl(load<u64>(view, 8) * 0x9e3779b97f4a7c15, 29));
  }
  let address = load<usize>(view, 8);
  const last = address + length - 8;
  let hash: u64 = <u64>length;
  while (address < last) {
    hash = rotl((hash ^ load<u64>(address)) * 0x9e3779b97f4a7c15, 29);
    address += 8;
  }
  // The last eight bytes, some of them a second time.
  return hashLong(hash ^ load<u64>(last));
}
