// Reads several ranges of a file with few requests: those that lie close together with one.

import type { RandomAccessFile } from "../../host/files.ts";
import { FormatError } from "./format-error.ts";

export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Bytes between two ranges that are rather read in vain than cost another request, where the file does not tell. */
const MAX_GAP = 128 * 1024;
/** What one request reads at most, unless one range is larger. */
const MAX_REQUEST = 16 * 1024 * 1024;

/** The bytes of each range. @throws FormatError when one is beyond the file's end */
export async function readRanges(file: RandomAccessFile, ranges: readonly ByteRange[]): Promise<readonly Uint8Array[]> {
  for (const { start, end } of ranges) {
    if (end > file.size) {
      throw new FormatError(`Bytes ${start} to ${end} are beyond the end of the file of ${file.size} bytes`);
    }
  }
  const requests = requestsFor(ranges, file.requestBytes ?? MAX_GAP);
  const parts = await Promise.all(requests.map(({ start, end }) => file.read(start, end)));
  return ranges.map(({ start, end }) => {
    const i = requests.findIndex((request) => request.start <= start && end <= request.end);
    const from = start - (requests[i]?.start ?? 0);
    const bytes = parts[i]?.subarray(from, from + end - start);
    if (bytes?.length !== end - start) throw new FormatError("The file is shorter than it was said to be");
    return bytes;
  });
}

function requestsFor(ranges: readonly ByteRange[], maxGap: number): readonly ByteRange[] {
  const requests: ByteRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = requests[requests.length - 1];
    const end = Math.max(last?.end ?? 0, range.end);
    if (last !== undefined && range.start - last.end <= maxGap && end - last.start <= MAX_REQUEST) {
      requests[requests.length - 1] = { start: last.start, end };
    } else requests.push(range);
  }
  return requests;
}
