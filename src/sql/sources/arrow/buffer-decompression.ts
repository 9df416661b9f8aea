// Brings buffers of record batches into Wasm memory, decompressed.

import type { Kernels } from "../../../wasm/kernels.ts";
import { FormatError } from "../format-error.ts";
import { decompressZstd } from "../zstd.ts";

/** Bytes after every buffer that kernels may read and write beyond its end. */
const SLACK = 32;
const MAX_BUFFER_BYTES = 1 << 30;

/** A buffer in Wasm memory. */
export interface LoadedBuffer {
  readonly address: number;
  readonly length: number;
}

/** Loads a buffer into memory that `allocate` gives. */
export function loadBuffer(
  bytes: Uint8Array,
  codec: "lz4" | "zstd" | undefined,
  kernels: Kernels,
  allocate: (size: number) => number,
): LoadedBuffer {
  const place = (content: Uint8Array): LoadedBuffer => {
    const address = allocate(content.length + SLACK);
    kernels.write(address, content);
    return { address, length: content.length };
  };
  if (codec === undefined || bytes.length === 0) return place(bytes);
  if (bytes.length < 8) throw broken();
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigInt64(0, true));
  const compressed = bytes.subarray(8);
  if (length === -1) return place(compressed);
  if (!(length >= 0 && length <= MAX_BUFFER_BYTES)) throw broken();
  const address = allocate(length + SLACK);
  if (codec === "zstd") {
    if (!decompressZstd(kernels, compressed, address, length)) throw broken();
  } else decompressFrame(compressed, kernels, address, length);
  return { address, length };
}

const FRAME_MAGIC = 0x184d2204;
const BLOCK_CHECKSUM = 0x10;
const CONTENT_SIZE = 0x08;
const DICTIONARY_ID = 0x01;
const IS_STORED = 0x8000_0000;

/** LZ4's frame format: blocks, each after its size. Checksums are passed over. */
function decompressFrame(bytes: Uint8Array, kernels: Kernels, target: number, size: number): void {
  const source = kernels.allocate(bytes.length + SLACK);
  try {
    kernels.write(source, bytes);
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    if (bytes.length < 7 || data.getUint32(0, true) !== FRAME_MAGIC) throw broken();
    const flags = data.getUint8(4);
    let at = 7 + (flags & CONTENT_SIZE ? 8 : 0) + (flags & DICTIONARY_ID ? 4 : 0);
    let done = 0;
    for (;;) {
      if (at + 4 > bytes.length) throw broken();
      const header = data.getUint32(at, true);
      at += 4;
      if (header === 0) break;
      const length = header & ~IS_STORED;
      if (length > bytes.length - at) throw broken();
      if (header & IS_STORED) {
        if (length > size - done) throw broken();
        kernels.write(target + done, bytes.subarray(at, at + length));
        done += length;
      } else {
        const written = kernels.exports.lz4Block(source + at, length, target + done, size - done, target);
        if (written < 0) throw broken();
        done += written;
      }
      at += length + (flags & BLOCK_CHECKSUM ? 4 : 0);
    }
    if (done !== size) throw broken();
  } finally {
    kernels.free(source);
  }
}

function broken(): FormatError {
  return new FormatError("A compressed buffer is broken or has another size than it says");
}
