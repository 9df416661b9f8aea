// Copying from just before the target, as decompression does. Shared by the kernels, not exported from the module.

/** Copies `count` bytes from `offset` before the target, which may overlap; up to 16 bytes after are written too. */
@inline
export function copyBack(target: usize, offset: usize, count: usize): void {
  let from = target - offset;
  const end = target + count;
  if (offset >= 16) {
    do {
      v128.store(target, v128.load(from));
      target += 16;
      from += 16;
    } while (target < end);
  } else if (offset >= 8) {
    do {
      store<u64>(target, load<u64>(from));
      target += 8;
      from += 8;
    } while (target < end);
  } else {
    while (target < end) store<u8>(target++, load<u8>(from++));
  }
}
