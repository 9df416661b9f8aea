// Loads column chunks: whole, or of those whose pages are known where they are only the pages that
// hold selected rows.

import type { RandomAccessFile } from "../../../host/files.ts";
import { FormatError } from "../format-error.ts";
import { type ByteRange, readRanges } from "../range-reads.ts";
import { type Page, readPage, readPages } from "./page-header.ts";
import type { PageIndex } from "./page-index.ts";
import type { ColumnChunk } from "./parquet-metadata.ts";
import { overlaps, type RowRanges } from "./row-ranges.ts";

/** Pages of a column chunk with what the footer says of it. */
export interface LoadedChunk {
  readonly metadata: ColumnChunk;
  readonly pages: readonly Page[];
}

export interface ChunkRequest {
  readonly metadata: ColumnChunk;
  /** Those of the row group that are to be read. */
  readonly rows: RowRanges;
  /** With it only their pages are loaded. */
  readonly index?: PageIndex | undefined;
}

/** What is read of a chunk: ranges of bytes, and how these become its pages. */
interface ChunkPlan {
  readonly metadata: ColumnChunk;
  readonly ranges: readonly ByteRange[];
  readonly toPages: (parts: readonly Uint8Array[]) => readonly Page[];
}

export async function loadChunks(
  file: RandomAccessFile,
  requests: readonly ChunkRequest[],
): Promise<readonly LoadedChunk[]> {
  const plans = requests.map(planChunk);
  const parts = await readRanges(
    file,
    plans.flatMap(({ ranges }) => ranges),
  );
  let next = 0;
  return plans.map(({ metadata, ranges, toPages }) => {
    const pages = toPages(parts.slice(next, next + ranges.length));
    next += ranges.length;
    return { metadata, pages };
  });
}

function planChunk({ metadata, rows, index }: ChunkRequest): ChunkPlan {
  const { start, length, numValues } = metadata;
  if (index === undefined) {
    return {
      metadata,
      ranges: [{ start, end: start + length }],
      toPages: ([bytes = new Uint8Array(0)]) => readPages(bytes, numValues),
    };
  }
  const { locations } = index;
  const firstPage = locations[0]?.start ?? start;
  const hasDictionary = firstPage > start;
  const selected = locations.filter(({ firstRow, lastRow }) => overlaps(rows, firstRow, lastRow));
  const ranges = selected.map((location) => ({ start: location.start, end: location.end }));
  return {
    metadata,
    ranges: hasDictionary ? [{ start, end: firstPage }, ...ranges] : ranges,
    toPages: (parts) => {
      const loaded = hasDictionary ? parts.slice(1) : parts;
      let next = 0;
      const data = locations.map((location): Page => {
        const numRows = location.lastRow - location.firstRow;
        if (location !== selected[next]) return { kind: "absent", numValues: numRows };
        const page = readPage(loaded[next++] ?? new Uint8Array(0));
        if (page?.kind !== "data" || page.numValues !== numRows) {
          throw new FormatError("A page is not the one that the index of pages tells of");
        }
        return page;
      });
      const dictionary = hasDictionary ? readPage(parts[0] ?? new Uint8Array(0)) : undefined;
      return dictionary === undefined ? data : [dictionary, ...data];
    },
  };
}
