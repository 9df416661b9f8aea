// The task output "result": the rows of a partition as block images, transferred to the driver.

import { writeBatchImage } from "../../../columnar/block-image.ts";
import type { OutputKind } from "../../../core/executor/executor-registry.ts";
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
