// Bitmaps, least significant bit first. Shared by the kernels, not exported from the module.

@inline
export function bitIsSet(bitmap: usize, index: i32): bool {
  return ((load<u8>(bitmap + (index >> 3)) >> (<u8>index & 7)) & 1) != 0;
}

@inline
export function setBit(bitmap: usize, index: i32): void {
  const address = bitmap + (index >> 3);
  store<u8>(address, load<u8>(address) | (<u8>1 << (<u8>index & 7)));
}

@inline
export function clearBit(bitmap: usize, index: i32): void {
  const address = bitmap + (index >> 3);
  store<u8>(address, load<u8>(address) & ~(<u8>1 << (<u8>index & 7)));
}

/** Bytes of a bitmap, rounded up to whole 64-bit words. */
@inline
export function bitmapSize(count: i32): usize {
  return ((<usize>count + 63) >> 6) << 3;
}

/** Copies `count` bits between any two places. Bits around the target keep their value. */
export function copyBits(source: usize, from: i32, count: i32, target: usize, to: i32): void {
  if (((from | to) & 7) == 0) {
    const bytes = count >> 3;
    memory.copy(target + (to >> 3), source + (from >> 3), bytes);
    from += bytes << 3;
    to += bytes << 3;
    count &= 7;
  }
  // A word read at any bit has at least 56 bits of use, and lies within the bitmaps while 64 bits are left.
  while (count >= 64) {
    const mask = ((<u64>1 << 56) - 1) << (to & 7);
    const bits = (load<u64>(source + (from >> 3)) >> (from & 7)) << (to & 7);
    const address = target + (to >> 3);
    store<u64>(address, (load<u64>(address) & ~mask) | (bits & mask));
    from += 56;
    to += 56;
    count -= 56;
  }
  for (; count > 0; count--, from++, to++) {
    if (bitIsSet(source, from)) setBit(target, to);
    else clearBit(target, to);
  }
}

/** How many of `count` bits from `from` on are set. */
export function countBits(bitmap: usize, from: i32, count: i32): i32 {
  let set = 0;
  while (count > 0 && (from & 7) != 0) {
    set += <i32>bitIsSet(bitmap, from);
    from++;
    count--;
  }
  let address = bitmap + (from >> 3);
  for (; count >= 64; count -= 64, address += 8) set += <i32>popcnt(load<u64>(address));
  for (let i = 0; i < count; i++) set += <i32>bitIsSet(address, i);
  return set;
}

/** Sets `count` bits from `from` on. */
export function fillBits(bitmap: usize, from: i32, count: i32): void {
  while (count > 0 && (from & 7) != 0) {
    setBit(bitmap, from);
    from++;
    count--;
  }
  const bytes = count >> 3;
  memory.fill(bitmap + (from >> 3), 0xff, bytes);
  for (let i = bytes << 3; i < count; i++) setBit(bitmap, from + i);
}
