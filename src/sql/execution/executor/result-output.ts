// The task output "result": the rows of a partition as Arrow buffers, transferred to the driver.

import { type ArrowBlock, exportArrow } from "../../../columnar/arrow-block.ts";
import type { OutputKind } from "../../../core/executor/executor-registry.ts";
import type { StructType } from "../../../types/data-type.ts";
import { KERNELS } from "./services.ts";

export const resultOutput: OutputKind = {
  kind: "result",
  run: async (records, payload, context) => {
    const kernels = context.services.get(KERNELS);
    const blocks: ArrowBlock[] = [];
    for await (const batch of records as AsyncIterable<number>) {
      blocks.push(exportArrow(kernels, batch, payload as StructType));
    }
    return { value: blocks, transfer: blocks.map((block) => block.buffer) };
  },
};
