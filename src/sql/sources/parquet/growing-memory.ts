// Bytes in Wasm memory that grow as they are written.

import type { Kernels } from "../../../wasm/kernels.ts";

export class GrowingMemory {
  address = 0;
  private capacity = 0;
  private readonly kernels: Kernels;

  constructor(kernels: Kernels) {
    this.kernels = kernels;
  }

  /** Makes room for `size` bytes, of which the first `used` are kept. `address` changes. */
  reserve(used: number, size: number): void {
    if (size <= this.capacity) return;
    const { kernels } = this;
    const capacity = Math.max(size, 2 * this.capacity, 1024);
    const address = kernels.allocate(capacity);
    kernels.bytes(address, used).set(kernels.bytes(this.address, used));
    kernels.free(this.address);
    this.address = address;
    this.capacity = capacity;
  }

  /** Copies `size` bytes from elsewhere in the memory to place `at`, which all bytes in use are before. */
  append(at: number, source: number, size: number): void {
    this.reserve(at, at + size);
    this.kernels.bytes(this.address + at, size).set(this.kernels.bytes(source, size));
  }

  free(): void {
    this.kernels.free(this.address);
    this.address = 0;
    this.capacity = 0;
  }
}
