// The task outputs "result" and "arrow": the rows of a partition as block images, or as Arrow's buffers, transferred to
// the driver.

import { type ArrowBlock, exportArrow } from "../../../columnar/arrow-block.ts";
import { writeBatchImage } from "../../../columnar/block-image.ts";
import type { OutputKind } from "../../../core/executor/executor-registry.ts";
import type { StructType } from "../../../types/data-type.ts";
import { KERNELS } from "./services.ts";

export const resultOutput: OutputKind = {
  kind: "result",
  run: async (records, _payload, context) => {
    const kernels = context.services.get(KERNELS);
    const images: Uint8Array<ArrayBuffer>[] = [];
    for await (const batch of records as AsyncIterable<number>) images.push(writeBatchImage(kernels, batch));
    return { value: images, transfer: images.map((image) => image.buffer) };
  },
};

export const arrowOutput: OutputKind = {
  kind: "arrow",
  run: async (records, payload, context) => {
    const kernels = context.services.get(KERNELS);
    const blocks: ArrowBlock[] = [];
    for await (const batch of records as AsyncIterable<number>) {
      blocks.push(exportArrow(kernels, batch, payload as StructType));
    }
    return { value: blocks, transfer: blocks.map(({ buffer }) => buffer) };
  },
};
