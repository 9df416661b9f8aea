// The page index: for a column chunk where its pages are and which rows they hold (offset index), and what values each
// page has (column index).

import type { RandomAccessFile } from "../../../host/files.ts";
import { FormatError } from "../format-error.ts";
import { type ByteRange, readRanges } from "../range-reads.ts";
import type { ColumnChunk, ColumnStatisticsBytes } from "./parquet-metadata.ts";
import { ThriftReader } from "./thrift-reader.ts";

export interface PageLocation {
  readonly start: number;
  /** Behind the page; its header is within. */
  readonly end: number;
  readonly firstRow: number;
  /** Behind its last row. */
  readonly lastRow: number;
}

/** The pages of a chunk, with what is known of the values of each. */
export interface PageIndex {
  readonly locations: readonly PageLocation[];
  /** One for each page; empty when the chunk has no column index. */
  readonly statistics: readonly PageStatistics[];
}

export interface PageStatistics {
  readonly statistics: ColumnStatisticsBytes;
  readonly isNull: boolean;
}

/** One for each chunk; undefined where it has none, or one that makes no sense, which is as if it had none. */
export async function readPageIndexes(
  file: RandomAccessFile,
  chunks: readonly { readonly chunk: ColumnChunk; readonly numRows: number; readonly withStatistics: boolean }[],
): Promise<readonly (PageIndex | undefined)[]> {
  const wanted = chunks.map(({ chunk, withStatistics }) => ({
    offsetIndex: within(file, chunk.offsetIndex),
    columnIndex: withStatistics ? within(file, chunk.columnIndex) : undefined,
  }));
  const ranges = wanted.flatMap(({ offsetIndex, columnIndex }) => [offsetIndex, columnIndex]).filter(isRange);
  const bytes = await readRanges(file, ranges);
  const bytesOf = (range: ByteRange | undefined): Uint8Array | undefined => range && bytes[ranges.indexOf(range)];
  return chunks.map(({ chunk, numRows }, i) => {
    const locations = parse(bytesOf(wanted[i]?.offsetIndex), (part) => offsetIndex(part, chunk, numRows));
    if (locations === undefined) return undefined;
    const statistics = parse(bytesOf(wanted[i]?.columnIndex), (part) => columnIndex(part, locations.length));
    return { locations, statistics: statistics ?? [] };
  });
}

function within({ size }: RandomAccessFile, range: ByteRange | undefined): ByteRange | undefined {
  return range !== undefined && range.start < range.end && range.end <= size ? range : undefined;
}

function isRange(range: ByteRange | undefined): range is ByteRange {
  return range !== undefined;
}

/** What an index says, which only saves work: a broken one is passed over. */
function parse<T>(bytes: Uint8Array | undefined, read: (bytes: Uint8Array) => T | undefined): T | undefined {
  if (bytes === undefined) return undefined;
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

function offsetIndex(bytes: Uint8Array, chunk: ColumnChunk, numRows: number): readonly PageLocation[] | undefined {
  const pages = new ThriftReader(bytes).readStruct().structs(1) ?? [];
  let end = chunk.start;
  const locations = pages.map((page, i): PageLocation | undefined => {
    const start = page.number(1) ?? -1;
    const size = page.number(2) ?? -1;
    const firstRow = page.number(3) ?? -1;
    const next = pages[i + 1];
    const lastRow = next === undefined ? numRows : (next.number(3) ?? -1);
    const isFirst = i === 0;
    if (start < end || size <= 0 || lastRow < firstRow || (isFirst && firstRow !== 0)) return undefined;
    end = start + size;
    return { start, end, firstRow, lastRow };
  });
  const known = locations.filter((location) => location !== undefined);
  const isWhole = known.length > 0 && known.length === pages.length && end <= chunk.start + chunk.length;
  return isWhole ? known : undefined;
}

function columnIndex(bytes: Uint8Array, numPages: number): readonly PageStatistics[] | undefined {
  const index = new ThriftReader(bytes).readStruct();
  const [nullPages, mins, maxes, nullCounts] = [1, 2, 3, 5].map((id) => index.list(id));
  if (nullPages?.length !== numPages || mins?.length !== numPages || maxes?.length !== numPages) return undefined;
  return nullPages.map((isNull, i) => {
    const min = mins[i];
    const max = maxes[i];
    const nullCount = nullCounts?.[i];
    return {
      isNull: isNull === true,
      statistics: {
        min: isNull !== true && min instanceof Uint8Array ? min : undefined,
        max: isNull !== true && max instanceof Uint8Array ? max : undefined,
        nullCount: typeof nullCount === "number" && nullCount >= 0 ? nullCount : undefined,
      },
    };
  });
}
