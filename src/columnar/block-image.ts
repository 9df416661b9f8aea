// Block images in an executor: batches out of Wasm memory as bytes that can be transferred and stored, and back.

import type { Kernels } from "../wasm/kernels.ts";
import { IMAGE_MAGIC, IMAGE_SIZE } from "./image-writer.ts";
import { BATCH_NUM_ROWS } from "./layout.ts";

/** Images one after another; image i is bytes[places[i], places[i + 1]). */
export interface BlockImages {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly places: readonly number[];
}

/**
 * The rows [from, to) of a batch as one image; of the rows whose numbers stand there in an i32 array when `indices` is not
 * 0.
 */
export function writeBatchImage(
  kernels: Kernels,
  batch: number,
  indices = 0,
  from = 0,
  to = kernels.getI32(batch + BATCH_NUM_ROWS),
): Uint8Array<ArrayBuffer> {
  return writeBatchImages(kernels, batch, indices, [from, to]).bytes;
}

/** One image a partition: of the rows (or of the indices) from offsets[p] to offsets[p + 1]. */
export function writeBatchImages(
  kernels: Kernels,
  batch: number,
  indices: number,
  offsets: ArrayLike<number>,
): BlockImages {
  const scratch = kernels.allocate(offsets.length * 8);
  const places = scratch + offsets.length * 4;
  try {
    kernels.integers(scratch, offsets.length).set(offsets);
    const images = kernels.exports.imagesCreate(batch, indices, scratch, offsets.length - 1, places) >>> 0;
    try {
      const ends = Array.from(kernels.integers(places, offsets.length), (place) => place >>> 0);
      return { bytes: kernels.bytes(images, ends[ends.length - 1] ?? 0).slice(), places: ends };
    } finally {
      kernels.free(images);
    }
  } finally {
    kernels.free(scratch);
  }
}

/** Copies an image into the arena and returns the address of its batch, which lives as long as the arena's content. */
export function readBatchImage(kernels: Kernels, image: Uint8Array, arena: number): number {
  const size = imageSize(image, 0);
  if (size > image.length) throw new Error(`A block image of ${size} bytes was cut to ${image.length}`);
  const address = kernels.exports.arenaAllocate(arena, size) >>> 0;
  kernels.write(address, image.subarray(0, size));
  return kernels.exports.imagePlace(address) >>> 0;
}

/** Splits images that stand one after another. */
export function splitImages(bytes: Uint8Array): Uint8Array[] {
  const images: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const size = imageSize(bytes, start);
    images.push(bytes.subarray(start, start + size));
    start += size;
  }
  return images;
}

function imageSize(bytes: Uint8Array, start: number): number {
  const data = new DataView(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
  if (data.byteLength < 32 || data.getUint32(0, true) !== IMAGE_MAGIC) {
    throw new Error(`No block image at byte ${start} of ${bytes.length}`);
  }
  return data.getUint32(IMAGE_SIZE, true);
}
