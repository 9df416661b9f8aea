// Characters of UTF-8 counted and skipped, and bytes found among others. Shared by the kernels, not exported from the
// module.

import { bytesEqual } from "./view";

export const HIGH_BITS: u64 = 0x8080808080808080;

@inline
export function isContinuation(byte: u8): bool {
  return (byte & 0xc0) == 0x80;
}

export function countCharacters(address: usize, end: usize): i32 {
  const start = address;
  let count = 0;
  for (; address + 8 <= end; address += 8) {
    const word = load<u64>(address);
    // A byte continues a character when its highest bit is set and the next one is not.
    count += 8 - <i32>popcnt(word & ~(word << 1) & HIGH_BITS);
  }
  const rest = <i32>(end - address);
  if (rest > 0 && end - start >= 8) {
    // The last eight bytes again, without those that have been counted.
    const word = load<u64>(end - 8) >> (64 - (<u64>rest << 3));
    return count + rest - <i32>popcnt(word & ~(word << 1) & HIGH_BITS);
  }
  for (; address < end; address++) count += i32(!isContinuation(load<u8>(address)));
  return count;
}

/** The address behind so many characters, at most the end. */
export function skipCharacters(address: usize, end: usize, count: i32): usize {
  while (count > 0 && address < end) {
    address++;
    while (address < end && isContinuation(load<u8>(address))) address++;
    count--;
  }
  return address;
}

/** The address of the first occurrence, or 0. Sixteen places at a time are tried by first and last byte. */
export function findBytes(address: usize, end: usize, search: usize, length: i32): usize {
  if (length == 0) return address;
  const first = i8x16.splat(load<i8>(search));
  const last = i8x16.splat(load<i8>(search + length - 1));
  const tail = length - 1;
  while (address + tail + 16 <= end) {
    const found = v128.and(
      i8x16.eq(v128.load(address), first),
      i8x16.eq(v128.load(address + tail), last),
    );
    let mask = i8x16.bitmask(found);
    while (mask != 0) {
      const at = address + ctz(mask);
      if (bytesEqual(at, search, length)) return at;
      mask &= mask - 1;
    }
    address += 16;
  }
  const byte = load<u8>(search);
  for (; address + length <= end; address++) {
    if (load<u8>(address) == byte && bytesEqual(address, search, length)) return address;
  }
  return 0;
}

/** The address of the last occurrence, or 0. */
export function findLastBytes(address: usize, end: usize, search: usize, length: i32): usize {
  const byte = load<u8>(search);
  for (let at = end - length; at >= address && at < end; at--) {
    if (load<u8>(at) == byte && bytesEqual(at, search, length)) return at;
  }
  return 0;
}
