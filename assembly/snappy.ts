// Snappy's raw format, as Parquet's pages are compressed with.

import { copyBack } from "./overlap";

/** The size that the block says it has, or −1 when it does not say. */
export function snappySize(source: usize, length: i32): i32 {
  let size: u64 = 0;
  for (let i = 0; i < min(length, 5); i++) {
    const byte = load<u8>(source + i);
    size |= <u64>(byte & 0x7f) << (i * 7);
    if ((byte & 0x80) == 0) return size <= <u64>i32.MAX_VALUE ? <i32>size : -1;
  }
  return -1;
}

/** Bytes that must be left of source and target for an element to be done without looking at their ends: one of 64 bytes. */
const FAR_FROM_END: usize = 96;

/**
 * Decompresses a block into exactly `size` bytes; returns 0 when it is broken or has another size. There are 32 bytes after
 * the source and after the target that may be read and written.
 */
export function snappyDecompress(source: usize, length: i32, target: usize, size: i32): i32 {
  if (snappySize(source, length) != size) return 0;
  const sourceEnd = source + length;
  const targetStart = target;
  const targetEnd = target + size;
  while (load<u8>(source++) & 0x80) {}
  while (source < sourceEnd) {
    while (sourceEnd - source >= FAR_FROM_END && targetEnd - target >= FAR_FROM_END) {
      const tag = <usize>load<u8>(source);
      if ((tag & 3) == 0) {
        const count = (tag >> 2) + 1;
        if (count > 60) break;
        v128.store(target, v128.load(source, 1));
        if (count > 16) {
          v128.store(target, v128.load(source, 17), 16);
          v128.store(target, v128.load(source, 33), 32);
          v128.store(target, v128.load(source, 49), 48);
        }
        source += count + 1;
        target += count;
      } else {
        let offset = <usize>load<u16>(source, 1);
        let count = (tag >> 2) + 1;
        if ((tag & 3) == 2) source += 3;
        else if ((tag & 3) == 1) {
          offset = ((tag >> 5) << 8) | <usize>load<u8>(source, 1);
          count = ((tag >> 2) & 7) + 4;
          source += 2;
        } else break;
        if (offset - 1 >= target - targetStart) return 0;
        const from = target - offset;
        if (offset >= 16) {
          v128.store(target, v128.load(from));
          if (count > 16) {
            v128.store(target, v128.load(from, 16), 16);
            v128.store(target, v128.load(from, 32), 32);
            v128.store(target, v128.load(from, 48), 48);
          }
        } else copyBack(target, offset, count);
        target += count;
      }
    }
    const tag = <u32>load<u8>(source++);
    let count: usize = tag >> 2;
    if ((tag & 3) == 0) {
      if (count >= 60) {
        const extra = count - 59;
        if (extra > sourceEnd - source) return 0;
        count = <usize>(load<u32>(source) & (0xffffffff >> (32 - (<u32>extra << 3))));
        source += extra;
        if (count == 0xffffffff) return 0;
      }
      count++;
      if (count > sourceEnd - source || count > targetEnd - target) return 0;
      if (count <= 32) {
        v128.store(target, v128.load(source));
        v128.store(target, v128.load(source, 16), 16);
      } else memory.copy(target, source, count);
      source += count;
    } else {
      let offset: usize;
      if ((tag & 3) == 1) {
        if (source >= sourceEnd) return 0;
        count = ((tag >> 2) & 7) + 4;
        offset = ((tag >> 5) << 8) | load<u8>(source);
        source += 1;
      } else {
        const width: usize = (tag & 3) == 2 ? 2 : 4;
        if (width > sourceEnd - source) return 0;
        count++;
        offset = width == 2 ? <usize>load<u16>(source) : <usize>load<u32>(source);
        source += width;
      }
      if (offset == 0 || offset > target - targetStart || count > targetEnd - target) return 0;
      copyBack(target, offset, count);
    }
    target += count;
  }
  return target == targetEnd ? 1 : 0;
}
