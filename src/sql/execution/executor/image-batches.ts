// Batches from the block images in a piece of bytes, one after the other.

import { readBatchImage, splitImages } from "../../../columnar/block-image.ts";
import type { Kernels } from "../../../wasm/kernels.ts";

/** Each batch lies in the arena, which is reset when the next one is asked for. */
export function* imageBatches(kernels: Kernels, bytes: Uint8Array, arena: number): Generator<number> {
  for (const image of splitImages(bytes)) {
    yield readBatchImage(kernels, image, arena);
    kernels.exports.arenaReset(arena);
  }
}
