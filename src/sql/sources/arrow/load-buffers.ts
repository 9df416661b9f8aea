// Loads the buffers of a record batch that some of its fields need.

import type { RandomAccessFile } from "../../../host/files.ts";
import { FormatError } from "../format-error.ts";
import { readRanges } from "../range-reads.ts";
import type { Vectors } from "../vectors.ts";
import type { RecordBatchMessage } from "./arrow-messages.ts";
import { type LoadedBuffer, loadBuffer } from "./buffer-decompression.ts";
import { buffersOf, type PlannedField } from "./buffer-plan.ts";

/** Into the arena of the vectors. The answer finds a buffer by its number in the batch. */
export async function loadBuffers(
  file: RandomAccessFile,
  { bodyStart, bodySize, buffers, codec }: RecordBatchMessage,
  fields: readonly PlannedField[],
  vectors: Vectors,
): Promise<(buffer: number) => LoadedBuffer> {
  const numbers = [...new Set(buffersOf(fields))];
  const ranges = numbers.map((number) => {
    const { offset, length } = buffers[number] ?? { offset: -1, length: 0 };
    if (!(offset >= 0 && length >= 0 && offset + length <= bodySize)) {
      throw new FormatError(`Buffer ${number} of a record batch is beyond its end`);
    }
    return { start: bodyStart + offset, end: bodyStart + offset + length };
  });
  const contents = await readRanges(file, ranges);
  const loaded = new Map<number, LoadedBuffer>();
  for (const [i, number] of numbers.entries()) {
    const content = contents[i] ?? new Uint8Array(0);
    loaded.set(
      number,
      loadBuffer(content, codec, vectors.kernels, (size) => vectors.allocate(size)),
    );
  }
  return (number) => {
    const buffer = loaded.get(number);
    if (buffer === undefined) throw new FormatError(`A record batch has no buffer ${number}`);
    return buffer;
  };
}
