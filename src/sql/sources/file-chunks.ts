// The bytes of a split and of what follows it, chunk by chunk, decompressed when the file's name says so.

import { SparkError, SparkException } from "../../errors/spark-error.ts";
import type { Host } from "../../host/host.ts";
import type { FileSplit } from "./file-format.ts";

const CHUNK_BYTES = 1 << 20;

/** Compressed files can only be read from their start. */
export function isCompressed(path: string): boolean {
  return /\.(gz|deflate)$/i.test(path);
}

/** Bytes from the split's start to the file's end; the reader stops asking when its split is done. */
export async function* fileChunks(split: FileSplit, host: Host): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    const file = await host.openFile(split.file);
    try {
      if (!isCompressed(split.path)) {
        for (let at = split.start; at < file.size; at += CHUNK_BYTES) {
          yield await file.read(at, Math.min(at + CHUNK_BYTES, file.size));
        }
        return;
      }
      const format = /\.gz$/i.test(split.path) ? "gzip" : "deflate";
      const reader = host.decompress(file.stream(0), format).getReader();
      try {
        for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
      } finally {
        await reader.cancel().catch(() => undefined);
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof SparkError) throw error;
    throw new SparkException("FAILED_READ_FILE.NO_HINT", { path: split.path }, { cause: error });
  }
}
