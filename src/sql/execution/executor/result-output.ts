// The task outputs "result" and "arrow": the rows of a partition as block images, or as Arrow's buffers, transferred to
// the driver.

import { type ArrowBlock, exportArrow } from "../../../columnar/arrow-block.ts";
import { writeBatchImage } from "../../../columnar/block-image.ts";
import type { OutputKind } from "../../../core/executor/executor-registry.ts";
import type { MemoryConsumer } from "../../../core/memory/task-memory-manager.ts";
import type { StructType } from "../../../types/data-type.ts";
import { KERNELS } from "./services.ts";

/** Others make room for a result while they can; it leaves when the task ends. */
async function account(memory: MemoryConsumer, bytes: number): Promise<void> {
  if (!memory.tryReserve(bytes) && !(await memory.reserve(bytes))) memory.count(bytes);
}

export const resultOutput: OutputKind = {
  kind: "result",
  run: async (records, _payload, context) => {
    const kernels = context.services.get(KERNELS);
    const images: Uint8Array<ArrayBuffer>[] = [];
    const memory = context.memory.newConsumer("A result");
    let bytes = 0;
    for await (const batch of records as AsyncIterable<number>) {
      const image = writeBatchImage(kernels, batch);
      images.push(image);
      bytes += image.length;
      await account(memory, bytes);
    }
    return { value: images, transfer: images.map((image) => image.buffer) };
  },
};

export const arrowOutput: OutputKind = {
  kind: "arrow",
  run: async (records, payload, context) => {
    const kernels = context.services.get(KERNELS);
    const blocks: ArrowBlock[] = [];
    const memory = context.memory.newConsumer("A result");
    let bytes = 0;
    for await (const batch of records as AsyncIterable<number>) {
      const block = exportArrow(kernels, batch, payload as StructType);
      blocks.push(block);
      bytes += block.buffer.byteLength;
      await account(memory, bytes);
    }
    return { value: blocks, transfer: blocks.map(({ buffer }) => buffer) };
  },
};
