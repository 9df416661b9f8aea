// Decompresses the pages of column chunks into Wasm memory.

import { SparkError } from "../../../errors/spark-error.ts";
import type { Host } from "../../../host/host.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import { FormatError } from "../format-error.ts";
import { decompressZstd } from "../zstd.ts";
import type { ParquetCodec } from "./parquet-metadata.ts";

/** Bytes after every buffer of a page that kernels may read and write beyond its end. */
export const PAGE_SLACK = 32;

/** Where pages are decompressed. */
export interface DecompressionContext {
  readonly kernels: Kernels;
  readonly host: Host;
}

/** Decompresses `source` into exactly `size` bytes at `target`, with PAGE_SLACK bytes after them. */
export async function decompressPage(
  codec: ParquetCodec | undefined,
  source: Uint8Array,
  target: number,
  size: number,
  { kernels, host }: DecompressionContext,
): Promise<void> {
  switch (codec) {
    case "UNCOMPRESSED":
      if (source.length !== size) throw broken(codec);
      kernels.write(target, source);
      return;
    case "SNAPPY":
      return inMemory(kernels, codec, source, (address) =>
        kernels.exports.snappyDecompress(address, source.length, target, size),
      );
    case "LZ4_RAW":
      return inMemory(kernels, codec, source, (address) =>
        kernels.exports.lz4Decompress(address, source.length, target, size),
      );
    case "LZ4":
      return inMemory(kernels, codec, source, (address) => hadoopLz4(kernels, address, source, target, size));
    case "GZIP":
      kernels.write(target, await inflate(host, codec, "gzip", source, size));
      return;
    case "BROTLI":
      kernels.write(target, await inflate(host, codec, "brotli", source, size));
      return;
    case "ZSTD":
      if (!decompressZstd(kernels, source, target, size)) throw broken(codec);
      return;
    default:
      throw notSupported(codec);
  }
}

function notSupported(codec: ParquetCodec | undefined): SparkError {
  return new SparkError("SparkUnsupportedOperationException", "PARQUET_CODEC_NOT_SUPPORTED", {
    codec: codec ?? "an unknown codec",
  });
}

/** Runs a kernel over a copy of the source in Wasm memory. */
function inMemory(
  kernels: Kernels,
  codec: ParquetCodec,
  source: Uint8Array,
  decompress: (address: number) => number,
): void {
  const address = kernels.allocate(source.length + PAGE_SLACK);
  try {
    kernels.write(address, source);
    if (decompress(address) === 0) throw broken(codec);
  } finally {
    kernels.free(address);
  }
}

/** Hadoop's framing of LZ4: blocks, each after its two sizes in big-endian order. Some writers leave the framing out. */
function hadoopLz4(kernels: Kernels, address: number, source: Uint8Array, target: number, size: number): number {
  const data = new DataView(source.buffer, source.byteOffset, source.byteLength);
  let done = 0;
  for (let at = 0; at < source.length; ) {
    if (at + 8 > source.length) return 0;
    const blockSize = data.getUint32(at);
    const compressedSize = data.getUint32(at + 4);
    at += 8;
    if (blockSize > size - done || compressedSize > source.length - at) {
      return done > 0 ? 0 : kernels.exports.lz4Decompress(address, source.length, target, size);
    }
    if (kernels.exports.lz4Decompress(address + at, compressedSize, target + done, blockSize) === 0) return 0;
    at += compressedSize;
    done += blockSize;
  }
  return done === size ? 1 : 0;
}

/** By the host's streams. */
async function inflate(
  host: Host,
  codec: ParquetCodec,
  format: "gzip" | "brotli",
  source: Uint8Array,
  size: number,
): Promise<Uint8Array> {
  const reader = openStream(host, codec, format, source).getReader();
  const output = new Uint8Array(size);
  let done = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (next.value.length > size - done) throw broken(codec);
      output.set(next.value, done);
      done += next.value.length;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (done !== size) throw broken(codec);
  return output;
}

function openStream(
  host: Host,
  codec: ParquetCodec,
  format: "gzip" | "brotli",
  source: Uint8Array,
): ReadableStream<Uint8Array> {
  const input = new Blob([new Uint8Array(source)]).stream();
  try {
    return host.decompress(input, format);
  } catch (error) {
    throw error instanceof TypeError ? notSupported(codec) : error;
  }
}

function broken(codec: ParquetCodec): FormatError {
  return new FormatError(`A page compressed with ${codec} is broken or has another size than its header says`);
}
