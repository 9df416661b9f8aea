// The RDD kind "rows": the values of the program that the rows of batches stand for, as records of an RDD.

import { columnReader } from "../../../columnar/batch-reader.ts";
import { writeBatchImage } from "../../../columnar/block-image.ts";
import { IMAGE_BASE, IMAGE_BATCH } from "../../../columnar/image-writer.ts";
import { BATCH_NUM_ROWS, columnOffset } from "../../../columnar/layout.ts";
import type { ComputeRequest, RddKind } from "../../../core/executor/executor-registry.ts";
import { ChunksSource, type RecordSource } from "../../../core/executor/rdd/record-source.ts";
import { RecordStream } from "../../../core/executor/rdd/record-stream.ts";
import { decoderOf, type Encoding } from "../../../types/encoding.ts";
import { KERNELS } from "./services.ts";

const ROWS_PER_TURN = 1024;

export const rowsRddKind: RddKind = {
  kind: "rows",
  compute: (request) => new RecordStream(request.context, () => openRows(request)),
};

/** A batch is gone when the next is asked for, so that all are kept as images until their rows are pulled. */
async function openRows({ payload, parents, context }: ComputeRequest): Promise<RecordSource> {
  const kernels = context.services.get(KERNELS);
  const memory = context.memory.newConsumer("Rows of an RDD");
  const images: Uint8Array[] = [];
  let bytes = 0;
  for (const parent of parents.flat()) {
    for await (const batch of parent() as AsyncIterable<number>) {
      const image = writeBatchImage(kernels, batch);
      images.push(image);
      bytes += image.length;
      if (!(await memory.reserve(bytes))) memory.count(bytes);
    }
  }
  return new ChunksSource(valuesOf(images, payload as Encoding));
}

function* valuesOf(images: readonly Uint8Array[], encoding: Encoding): Generator<readonly unknown[]> {
  const decode = decoderOf(encoding);
  for (const image of images) {
    const data = new DataView(image.buffer, image.byteOffset, image.byteLength);
    const base = -data.getUint32(IMAGE_BASE, true);
    const numRows = data.getInt32(IMAGE_BATCH + BATCH_NUM_ROWS, true);
    const readers = encoding.schema.fields.map(({ dataType }, i) =>
      columnReader(data, IMAGE_BATCH + columnOffset(i), dataType, base),
    );
    for (let from = 0; from < numRows; from += ROWS_PER_TURN) {
      const length = Math.min(ROWS_PER_TURN, numRows - from);
      yield Array.from({ length }, (_, i) => decode(readers.map((read) => read(from + i))));
    }
  }
}
