// The executor's memory: AssemblyScript's TLSF allocator with exact accounting, so that a task that leaks is seen.
// Addresses are 16-byte aligned.

/** TLSF keeps a block's size, with two flag bits below it, in the four bytes before the payload. */
const BLOCK_OVERHEAD: usize = 4;
const BLOCK_FLAGS: u32 = 3;

let used: i64 = 0;

@inline
function blockSize(address: usize): i64 {
  return <i64>(load<u32>(address - BLOCK_OVERHEAD) & ~BLOCK_FLAGS) + BLOCK_OVERHEAD;
}

/** Allocates `size` bytes of undefined content. */
export function memoryAllocate(size: usize): usize {
  const address = heap.alloc(size);
  used += blockSize(address);
  return address;
}

/** Allocates `size` zeroed bytes. */
export function memoryAllocateZeroed(size: usize): usize {
  const address = memoryAllocate(size);
  memory.fill(address, 0, size);
  return address;
}

/** Frees an allocation; 0 is ignored. */
export function memoryFree(address: usize): void {
  if (address == 0) return;
  used -= blockSize(address);
  heap.free(address);
}

/** Bytes in use, the allocator's own overhead included. */
export function memoryUsed(): i64 {
  return used;
}
