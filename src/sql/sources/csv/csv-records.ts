// Cuts a split into chunks of whole records: a record belongs to the split in which it begins.

import type { Host } from "../../../host/host.ts";
import { fileChunks, isCompressed } from "../file-chunks.ts";
import type { FileSplit } from "../file-format.ts";
import type { CsvTokenizer } from "./csv-tokenizer.ts";

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Sets the tokenizer's bytes to chunk after chunk and yields the record ranges of each, as pairs of offsets in one flat
 * array. Blank lines and comments are left out.
 */
export async function* csvRecords(
  split: FileSplit,
  tokenizer: CsvTokenizer,
  host: Host,
): AsyncGenerator<readonly number[], void, undefined> {
  // As Hadoop's line reader: a split skips its first line, which the one before has read, and reads the line that
  // begins right at its end.
  const last = isCompressed(split.path) ? Number.POSITIVE_INFINITY : split.start + split.length;
  let position = split.start;
  let skipLine = split.start > 0;
  let rest = new Uint8Array(0);
  let isFirst = true;
  const cut = (isLast: boolean): number[] => {
    const { bytes } = tokenizer;
    const end = bytes.length;
    const ranges: number[] = [];
    let at = isFirst && split.start === 0 && BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte) ? 3 : 0;
    isFirst = false;
    while (at < end && position + at <= last) {
      let recordEnd = tokenizer.recordEnd(at, end);
      // A carriage return that ends the chunk may have its line feed in the next.
      if (!isLast && (recordEnd < 0 || recordEnd + 1 >= end)) break;
      if (recordEnd < 0) recordEnd = end;
      if (skipLine) skipLine = false;
      else if (!tokenizer.isIgnored(at, recordEnd)) ranges.push(at, recordEnd);
      at = Math.min(end, tokenizer.afterLineBreak(recordEnd, end));
    }
    rest = bytes.slice(at);
    position += at;
    return ranges;
  };
  for await (const chunk of fileChunks(split, host)) {
    const bytes = new Uint8Array(rest.length + chunk.length);
    bytes.set(rest);
    bytes.set(chunk, rest.length);
    tokenizer.bytes = bytes;
    const ranges = cut(false);
    if (ranges.length > 0) yield ranges;
    if (position > last) return;
  }
  tokenizer.bytes = rest;
  const ranges = cut(true);
  if (ranges.length > 0) yield ranges;
}
