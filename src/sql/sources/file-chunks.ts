// The bytes of a split and of what follows it, chunk by chunk, decompressed when the file's name says so.

import type { RandomAccessFile } from "../../host/files.ts";
import type { Host } from "../../host/host.ts";
import type { FileSplit } from "./file-format.ts";
import { openSplit } from "./open-split.ts";

const CHUNK_BYTES = 1 << 20;
const TAIL_BYTES = 1 << 16;
/** Reads that are under way while a chunk is worked on, so that a distant server's latency is not waited for. */
const READS_AHEAD = 3;

/** Compressed files can only be read from their start. */
export function isCompressed(path: string): boolean {
  return /\.(gz|deflate)$/i.test(path);
}

/** Bytes from the split's start to the file's end; the reader stops asking when its split is done. */
export function fileChunks(split: FileSplit, host: Host): AsyncGenerator<Uint8Array, void, undefined> {
  return openSplit(split, host, (file) =>
    isCompressed(split.path) ? decompressedChunks(split, file, host) : plainChunks(split, file),
  );
}

async function* plainChunks({ start, length }: FileSplit, file: RandomAccessFile): AsyncGenerator<Uint8Array, void> {
  const reads: Promise<Uint8Array>[] = [];
  const end = start + length;
  let next = start;
  const readAhead = (): void => {
    while (next < file.size && reads.length < (next < end ? READS_AHEAD : 1)) {
      // Behind the split's end only the rest of its last line is of interest.
      const last = Math.min(next + CHUNK_BYTES, Math.max(next, end) + TAIL_BYTES, file.size);
      const read = file.read(next, last);
      // A read that nobody comes to wait for may fail.
      read.catch(() => undefined);
      reads.push(read);
      next = last;
    }
  };
  try {
    for (readAhead(); reads.length > 0; readAhead()) {
      const chunk = await reads.shift();
      if (next < end) readAhead();
      if (chunk !== undefined) yield chunk;
    }
  } finally {
    await Promise.allSettled(reads);
  }
}

/** Decompression answers in small pieces, which are put together again. */
async function* decompressedChunks(
  { path }: FileSplit,
  file: RandomAccessFile,
  host: Host,
): AsyncGenerator<Uint8Array, void> {
  const format = /\.gz$/i.test(path) ? "gzip" : "deflate";
  const reader = host.decompress(file.stream(0), format).getReader();
  try {
    let pieces: Uint8Array[] = [];
    let size = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      pieces.push(next.value);
      size += next.value.length;
      if (size < CHUNK_BYTES) continue;
      yield joined(pieces, size);
      pieces = [];
      size = 0;
    }
    if (size > 0) yield joined(pieces, size);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
