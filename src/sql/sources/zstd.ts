// Zstandard in Wasm memory, for the formats whose pages or buffers are compressed with it.

import type { Kernels } from "../../wasm/kernels.ts";

/** Bytes after source and target that kernels of decompression may read and write beyond their ends. */
const SLACK = 32;

/** Decompresses into exactly `size` bytes at `target`, with SLACK bytes after them; false when it is broken. */
export function decompressZstd(kernels: Kernels, source: Uint8Array, target: number, size: number): boolean {
  const { zstdDecompress, zstdWorkSize } = kernels.exports;
  const workSize = zstdWorkSize();
  const work = kernels.allocate(workSize + source.length + SLACK);
  try {
    const address = work + workSize;
    kernels.write(address, source);
    return zstdDecompress(address, source.length, target, size, work) === 1;
  } finally {
    kernels.free(work);
  }
}
