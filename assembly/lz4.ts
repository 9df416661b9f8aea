// LZ4's block format, as Parquet's pages and Arrow's buffers are compressed with.

import { copyBack } from "./overlap";

/**
 * Decompresses a block into exactly `size` bytes; returns 0 when it is broken or has another size. There are 32 bytes after
 * the source and after the target that may be read and written.
 */
export function lz4Decompress(source: usize, length: i32, target: usize, size: i32): i32 {
  return lz4Block(source, length, target, size, target) == size ? 1 : 0;
}

/**
 * Decompresses a block into `size` bytes at most; returns how many, or −1 when it is broken. Copies may reach back to
 * `window`, where the blocks before it were decompressed.
 */
export function lz4Block(source: usize, length: i32, target: usize, size: i32, window: usize): i32 {
  const sourceEnd = source + length;
  const targetStart = target;
  const targetEnd = target + size;
  while (source < sourceEnd) {
    const token = <usize>load<u8>(source++);
    let literals = token >> 4;
    if (literals == 15) {
      let byte: usize;
      do {
        if (source >= sourceEnd) return -1;
        byte = load<u8>(source++);
        literals += byte;
      } while (byte == 255);
    }
    if (literals > sourceEnd - source || literals > targetEnd - target) return -1;
    if (literals <= 16) v128.store(target, v128.load(source));
    else memory.copy(target, source, literals);
    source += literals;
    target += literals;
    // The last sequence has literals only.
    if (source == sourceEnd) break;
    if (sourceEnd - source < 2) return -1;
    const offset = <usize>load<u16>(source);
    source += 2;
    let count = token & 15;
    if (count == 15) {
      let byte: usize;
      do {
        if (source >= sourceEnd) return -1;
        byte = load<u8>(source++);
        count += byte;
      } while (byte == 255);
    }
    count += 4;
    if (offset == 0 || offset > target - window || count > targetEnd - target) return -1;
    copyBack(target, offset, count);
    target += count;
  }
  return <i32>(target - targetStart);
}
