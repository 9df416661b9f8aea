// Loads the chunks of row groups and reads their selected rows, batch by batch.

import {
  BATCH_COLUMNS,
  BATCH_NUM_COLUMNS,
  BATCH_NUM_ROWS,
  COLUMN_SIZE,
  columnOffset,
} from "../../../columnar/layout.ts";
import type { RandomAccessFile } from "../../../host/files.ts";
import type { PushedFilter } from "../file-format.ts";
import { FormatError } from "../format-error.ts";
import { Vectors } from "../vectors.ts";
import { type LoadedChunk, loadChunks } from "./chunk-loader.ts";
import type { ColumnReader } from "./column-reader.ts";
import type { DecompressionContext } from "./compression.ts";
import type { LateMaterialization } from "./late-materialization.ts";
import { readPageIndexes } from "./page-index.ts";
import type { RowGroup } from "./parquet-metadata.ts";
import type { LeafColumn } from "./parquet-schema-converter.ts";
import { leavesOf, openColumn, type RequestedColumn } from "./requested-columns.ts";
import { countRows, type RowRanges } from "./row-ranges.ts";

/** Rows of a batch: enough that what a batch costs is nothing beside its rows, few enough to stay in the caches. */
const BATCH_ROWS = 32_768;

export interface LoadedRowGroup {
  readonly rows: RowRanges;
  /** By the number of the chunk. */
  readonly chunks: ReadonlyMap<number, LoadedChunk>;
}

/** A row group with the rows of it that are to be read. */
export interface SelectedRowGroup {
  readonly rowGroup: RowGroup;
  readonly rows: RowRanges;
}

export async function loadRowGroups(
  file: RandomAccessFile,
  selected: readonly SelectedRowGroup[],
  requested: readonly RequestedColumn[],
): Promise<readonly LoadedRowGroup[]> {
  const wanted = [...new Set(requested.flatMap(leavesOf).map((leaf) => leaf.chunk))];
  // Rows of nested columns may begin in one page and end in another, and their leaves are read in step.
  const flat = new Set(requested.flatMap((column) => (column.kind === "leaf" ? [column.column.chunk] : [])));
  const chunks = selected.flatMap(({ rowGroup, rows }) =>
    wanted.map((number) => {
      const metadata = rowGroup.columns[number];
      if (metadata === undefined) throw new FormatError(`A row group has no chunk of column ${number + 1}`);
      const { numRows } = rowGroup;
      return { metadata, rows, numRows, isPart: flat.has(number) && countRows(rows) < numRows };
    }),
  );
  const parts = chunks.filter(({ isPart }) => isPart);
  const indexes = await readPageIndexes(
    file,
    parts.map(({ metadata, numRows }) => ({ chunk: metadata, numRows, withStatistics: false })),
  );
  const indexOf = new Map(parts.map((part, i) => [part, indexes[i]]));
  const requests = chunks.map((chunk) => ({ metadata: chunk.metadata, rows: chunk.rows, index: indexOf.get(chunk) }));
  const loaded = await loadChunks(file, requests);
  return selected.map(({ rows }, group) => {
    const first = group * wanted.length;
    const ofGroup = loaded.slice(first, first + wanted.length);
    return { rows, chunks: new Map(ofGroup.map((chunk, i) => [wanted[i] ?? -1, chunk])) };
  });
}

export async function* readRowGroup(
  { rows, chunks }: LoadedRowGroup,
  requested: readonly RequestedColumn[],
  late: LateMaterialization,
  currentFilters: () => readonly PushedFilter[],
  context: DecompressionContext,
): AsyncGenerator<number, void, undefined> {
  const { kernels } = context;
  const readers: ColumnReader[] = [];
  const arena = kernels.exports.arenaCreate() >>> 0;
  const vectors = new Vectors(kernels, arena);
  try {
    for (const column of requested) readers.push(openColumn(column, (leaf) => chunkOf(chunks, leaf), context));
    let row = 0;
    for (const { from, to } of rows) {
      for (const reader of readers) await reader.skip(from - row, vectors);
      for (row = from; row < to; ) {
        kernels.exports.arenaReset(arena);
        const wanted = Math.min(to - row, BATCH_ROWS);
        const numRows = readers.reduce((together, reader) => Math.min(together, reader.rowsTogether(together)), wanted);
        row += numRows;
        late.prepare(currentFilters());
        const batch = await readBatch(readers, numRows, late, vectors);
        if (batch !== undefined) yield batch;
      }
    }
  } finally {
    late.endRowGroup();
    for (const reader of readers) reader.close();
    kernels.exports.arenaDestroy(arena);
  }
}

/** Columns that tell which rows are wanted are read first; where none is, the others are passed over. */
async function readBatch(
  readers: readonly ColumnReader[],
  numRows: number,
  late: LateMaterialization,
  vectors: Vectors,
): Promise<number | undefined> {
  const { kernels } = vectors;
  const batch = vectors.allocateZeroed(BATCH_COLUMNS + readers.length * COLUMN_SIZE);
  kernels.setI32(batch + BATCH_NUM_ROWS, numRows);
  kernels.setI32(batch + BATCH_NUM_COLUMNS, readers.length);
  const first = late.testedColumns;
  for (const i of first) await readers[i]?.read(numRows, batch + columnOffset(i), vectors);
  const isWanted = late.mayHoldRows(batch, numRows, vectors);
  for (const [i, reader] of readers.entries()) {
    if (first.includes(i)) continue;
    if (isWanted) await reader.read(numRows, batch + columnOffset(i), vectors);
    else await reader.skip(numRows, vectors);
  }
  return isWanted ? batch : undefined;
}

function chunkOf(chunks: ReadonlyMap<number, LoadedChunk>, { chunk, name }: LeafColumn): LoadedChunk {
  const loaded = chunks.get(chunk);
  if (loaded === undefined) throw new Error(`The column ${name} was not loaded`);
  return loaded;
}
