// Decompression by the streams that browsers and Node both have.

import type { CompressionFormat } from "./files.ts";

export function decompress(stream: ReadableStream<Uint8Array>, format: CompressionFormat): ReadableStream<Uint8Array> {
  // The stream's types ask for chunks on an ArrayBuffer, which Uint8Array in general does not promise.
  return stream.pipeThrough(new DecompressionStream(format) as ReadableWritablePair<Uint8Array, Uint8Array>);
}
