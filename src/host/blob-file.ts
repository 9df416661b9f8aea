// Blobs and Files as random-access files.

import { readFileFailed } from "./file-errors.ts";
import type { RandomAccessFile } from "./files.ts";

export function openBlob(blob: Blob, name: string): RandomAccessFile {
  return {
    name,
    size: blob.size,
    // In browsers a slice costs milliseconds, whatever its size.
    requestBytes: 2 * 1024 * 1024,
    ...("lastModified" in blob && typeof blob.lastModified === "number" && { lastModified: blob.lastModified }),
    async read(start, end) {
      try {
        return new Uint8Array(await blob.slice(start, end).arrayBuffer());
      } catch (error) {
        throw readFileFailed(name, error);
      }
    },
    stream: (start = 0) => blob.slice(start).stream(),
    close: () => Promise.resolve(),
  };
}
