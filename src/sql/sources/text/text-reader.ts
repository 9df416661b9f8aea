// Reads a split of a text file into batches of lines, which stay views of the chunk that they were found in.

import { UTF_8 } from "../../../catalyst/text/charset.ts";
import { concatenate } from "../../../catalyst/text/concatenate.ts";
import type { StructType } from "../../../types/data-type.ts";
import { BatchWriter } from "../batch-writer.ts";
import { fileChunks } from "../file-chunks.ts";
import type { FileSplit, PartitionReader, ReadContext } from "../file-format.ts";
import { type LineFormat, lineChunks } from "../line-chunks.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

export class TextReader implements PartitionReader {
  private readonly format: LineFormat;
  private readonly isWholeText: boolean;
  private readonly requested: StructType;

  constructor(format: LineFormat, isWholeText: boolean, requested: StructType) {
    this.format = format;
    this.isWholeText = isWholeText;
    this.requested = requested;
  }

  async *read(split: FileSplit, { kernels, host }: ReadContext): AsyncGenerator<number, void, undefined> {
    const arena = kernels.exports.arenaCreate() >>> 0;
    try {
      const chunks = this.isWholeText ? wholeFile(split, { host }) : lineChunks(split, this.format, host);
      for await (const bytes of chunks) {
        kernels.exports.arenaReset(arena);
        const address = kernels.exports.arenaAllocate(arena, bytes.length) >>> 0;
        kernels.write(address, bytes);
        const ends = this.isWholeText ? [0, bytes.length] : lineRanges(bytes, this.format.lineSeparator);
        const numRows = ends.length / 2;
        const writer = new BatchWriter(kernels, arena, this.requested, numRows);
        for (; this.requested.fields.length > 0 && writer.row < numRows; writer.row++) {
          const start = ends[writer.row * 2] ?? 0;
          writer.setBytesAt(0, address + start, (ends[writer.row * 2 + 1] ?? 0) - start);
        }
        yield writer.finish(numRows);
      }
    } finally {
      kernels.exports.arenaDestroy(arena);
    }
  }
}

async function* wholeFile(split: FileSplit, { host }: Pick<ReadContext, "host">): AsyncGenerator<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array(0);
  for await (const chunk of fileChunks(split, host)) bytes = concatenate(bytes, chunk);
  if (bytes.length > 0) yield UTF_8.createDecoder()(bytes, true);
}

/** Start and end of each line in turn. */
function lineRanges(bytes: Uint8Array, separator: Uint8Array | undefined): number[] {
  const ranges: number[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    const length = breakLength(bytes, at, separator);
    if (length === 0) continue;
    ranges.push(start, at);
    start = at + length;
    at = start - 1;
  }
  if (start < bytes.length) ranges.push(start, bytes.length);
  return ranges;
}

function breakLength(bytes: Uint8Array, at: number, separator: Uint8Array | undefined): number {
  if (separator !== undefined) return separator.every((byte, i) => bytes[at + i] === byte) ? separator.length : 0;
  if (bytes[at] === LINE_FEED) return 1;
  if (bytes[at] !== CARRIAGE_RETURN) return 0;
  return bytes[at + 1] === LINE_FEED ? 2 : 1;
}
