// Reads the row groups of a Parquet file that belong to a split into batches.

import {
  BATCH_COLUMNS,
  BATCH_NUM_COLUMNS,
  BATCH_NUM_ROWS,
  COLUMN_SIZE,
  columnOffset,
} from "../../../columnar/layout.ts";
import { SparkError, SparkException } from "../../../errors/spark-error.ts";
import type { RandomAccessFile } from "../../../host/files.ts";
import type { StructType } from "../../../types/data-type.ts";
import type { FileSplit, PartitionReader, PushedFilter, ReadContext } from "../file-format.ts";
import { FormatError } from "../format-error.ts";
import { readRanges } from "../range-reads.ts";
import { Vectors } from "../vectors.ts";
import type { ColumnReader } from "./column-reader.ts";
import { readFooter } from "./parquet-footer.ts";
import type { RowGroup } from "./parquet-metadata.ts";
import { convertSchema, type LeafColumn } from "./parquet-schema-converter.ts";
import { type LoadedChunk, leavesOf, openColumn, type RequestedColumn, requestColumns } from "./requested-columns.ts";
import { mayMatch } from "./row-group-filter.ts";

/** Rows of a batch: enough that what a batch costs is nothing beside its rows, few enough to stay in the caches. */
const BATCH_ROWS = 32_768;

export class ParquetReader implements PartitionReader {
  private readonly requested: StructType;
  private readonly filters: readonly PushedFilter[];

  constructor(requested: StructType, filters: readonly PushedFilter[]) {
    this.requested = requested;
    this.filters = filters;
  }

  async *read(split: FileSplit, context: ReadContext): AsyncGenerator<number, void, undefined> {
    try {
      const file = await context.host.openFile(split.file);
      try {
        yield* this.readFile(file, split, context);
      } finally {
        await file.close();
      }
    } catch (cause) {
      if (cause instanceof SparkError && cause.condition.startsWith("FAILED_READ_FILE")) throw cause;
      throw new SparkException("FAILED_READ_FILE.NO_HINT", { path: split.path }, { cause });
    }
  }

  private async *readFile(
    file: RandomAccessFile,
    split: FileSplit,
    context: ReadContext,
  ): AsyncGenerator<number, void, undefined> {
    const { schema, rowGroups } = await readFooter(file, split.path);
    const columns = convertSchema(schema);
    const requested = requestColumns(columns, this.requested, split.path);
    for (const rowGroup of rowGroups) {
      if (rowGroup.numRows === 0 || !belongsTo(rowGroup, split)) continue;
      if (!mayMatch(rowGroup, columns, this.filters)) continue;
      yield* readRowGroup(file, rowGroup, requested, context);
    }
  }
}

/** A row group belongs to the split that its middle lies in. */
function belongsTo({ columns }: RowGroup, { start, length }: FileSplit): boolean {
  const from = Math.min(...columns.map((column) => column.start));
  const size = columns.reduce((total, column) => total + column.length, 0);
  const middle = columns.length === 0 ? 0 : from + Math.floor(size / 2);
  return middle >= start && middle < start + length;
}

async function* readRowGroup(
  file: RandomAccessFile,
  rowGroup: RowGroup,
  requested: readonly RequestedColumn[],
  context: ReadContext,
): AsyncGenerator<number, void, undefined> {
  const chunks = await loadChunks(file, rowGroup, requested);
  const { kernels } = context;
  const readers: ColumnReader[] = [];
  const arena = kernels.exports.arenaCreate() >>> 0;
  try {
    for (const column of requested) {
      readers.push(openColumn(column, (leaf) => chunkOf(chunks, leaf), context));
    }
    for (let left = rowGroup.numRows; left > 0; ) {
      kernels.exports.arenaReset(arena);
      const wanted = Math.min(left, BATCH_ROWS);
      const numRows = readers.reduce((rows, reader) => Math.min(rows, reader.rowsTogether(rows)), wanted);
      yield await readBatch(readers, numRows, new Vectors(kernels, arena));
      left -= numRows;
    }
  } finally {
    for (const reader of readers) reader.close();
    kernels.exports.arenaDestroy(arena);
  }
}

async function readBatch(readers: readonly ColumnReader[], numRows: number, vectors: Vectors): Promise<number> {
  const { kernels } = vectors;
  const batch = vectors.allocateZeroed(BATCH_COLUMNS + readers.length * COLUMN_SIZE);
  kernels.setI32(batch + BATCH_NUM_ROWS, numRows);
  kernels.setI32(batch + BATCH_NUM_COLUMNS, readers.length);
  for (const [i, reader] of readers.entries()) await reader.read(numRows, batch + columnOffset(i), vectors);
  return batch;
}

async function loadChunks(
  file: RandomAccessFile,
  { columns }: RowGroup,
  requested: readonly RequestedColumn[],
): Promise<ReadonlyMap<number, LoadedChunk>> {
  const wanted = [...new Set(requested.flatMap(leavesOf).map((leaf) => leaf.chunk))];
  const chunks = wanted.map((chunk) => {
    const metadata = columns[chunk];
    if (metadata === undefined) throw new FormatError(`A row group has no chunk of column ${chunk + 1}`);
    return { chunk, metadata };
  });
  const ranges = chunks.map(({ metadata: { start, length } }) => ({ start, end: start + length }));
  const bytes = await readRanges(file, ranges);
  return new Map(
    chunks.map(({ chunk, metadata }, i) => [chunk, { metadata, bytes: bytes[i] ?? new Uint8Array(0) }] as const),
  );
}

function chunkOf(chunks: ReadonlyMap<number, LoadedChunk>, { chunk, name }: LeafColumn): LoadedChunk {
  const loaded = chunks.get(chunk);
  if (loaded === undefined) throw new Error(`The column ${name} was not loaded`);
  return loaded;
}
