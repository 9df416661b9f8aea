// Decompression by the streams that browsers and Node both have.

import type { CompressionFormat } from "./files.ts";

/** The formats that the streams' types name; that a host knows no other, it says itself. */
type StreamFormat = ConstructorParameters<typeof DecompressionStream>[0];

export function decompress(stream: ReadableStream<Uint8Array>, format: CompressionFormat): ReadableStream<Uint8Array> {
  // The stream's types ask for chunks on an ArrayBuffer, which Uint8Array in general does not promise.
  return stream.pipeThrough(
    new DecompressionStream(format as StreamFormat) as ReadableWritablePair<Uint8Array, Uint8Array>,
  );
}
