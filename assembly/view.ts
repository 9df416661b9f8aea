// Access to string views, inlined where kernels work on bytes. Shared by the kernels, not exported from the module.

import { VIEW_INLINE } from "./layout";

@inline
export function viewLength(view: usize): i32 {
  return load<i32>(view);
}

/** The address of a view's bytes, wherever they are. */
@inline
export function viewBytes(view: usize): usize {
  return load<i32>(view) <= VIEW_INLINE ? view + 4 : load<usize>(view, 8);
}

@inline
export function copyView(source: usize, destination: usize): void {
  v128.store(destination, v128.load(source));
}

/** Makes a view of bytes that stay where they are when they are long. */
@inline
export function makeView(bytes: usize, length: i32, destination: usize): void {
  if (length <= VIEW_INLINE) {
    copyShort(bytes, length, destination);
  } else {
    store<i32>(destination, length);
    store<u32>(destination, load<u32>(bytes), 4);
    store<u64>(destination, <u64>bytes, 8);
  }
}

/** The view of at most 12 bytes, which stand in it: a few loads that overlap, since copying so little is slow. */
function copyShort(bytes: usize, length: i32, destination: usize): void {
  let first: u64 = 0;
  let last: u32 = 0;
  if (length >= 8) {
    first = load<u64>(bytes);
    last = <u32>((<u64>load<u32>(bytes + length - 4)) >> ((12 - length) << 3));
  } else if (length >= 4) {
    first = <u64>load<u32>(bytes) | ((<u64>load<u32>(bytes + length - 4)) << ((length - 4) << 3));
  } else if (length > 0) {
    const half = length >> 1;
    first = <u64>load<u8>(bytes) | (<u64>load<u8>(bytes + half) << (half << 3));
    first |= <u64>load<u8>(bytes + length - 1) << ((length - 1) << 3);
  }
  store<i32>(destination, length);
  store<u64>(destination, first, 4);
  store<u32>(destination, last, 12);
}

/** True when `length` bytes are the same at both addresses. */
export function bytesEqual(a: usize, b: usize, length: i32): bool {
  const end = a + length;
  while (a + 8 <= end) {
    if (load<u64>(a) != load<u64>(b)) return false;
    a += 8;
    b += 8;
  }
  if (length >= 8) return load<u64>(end - 8) == load<u64>(b + (end - a) - 8);
  for (; a < end; a++, b++) if (load<u8>(a) != load<u8>(b)) return false;
  return true;
}

/** Compares two byte strings as unsigned bytes, a prefix first: negative, 0 or positive. */
export function bytesCompare(a: usize, aLength: i32, b: usize, bLength: i32): i32 {
  const end = a + min(aLength, bLength);
  while (a + 8 <= end) {
    const x = load<u64>(a);
    const y = load<u64>(b);
    if (x != y) return bswap(x) < bswap(y) ? -1 : 1;
    a += 8;
    b += 8;
  }
  while (a < end) {
    const x = load<u8>(a);
    const y = load<u8>(b);
    if (x != y) return <i32>x - <i32>y;
    a++;
    b++;
  }
  return aLength - bLength;
}
