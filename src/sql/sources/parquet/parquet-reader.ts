// Reads the row groups of a Parquet file that belong to a split into batches, while the bytes of the next one are fetched.

import { SparkError, SparkException } from "../../../errors/spark-error.ts";
import type { RandomAccessFile } from "../../../host/files.ts";
import type { StructType } from "../../../types/data-type.ts";
import type { FileSplit, PartitionReader, PushedFilter, ReadContext } from "../file-format.ts";
import { mayContain } from "./bloom-filter.ts";
import { LateMaterialization } from "./late-materialization.ts";
import { PageSelection } from "./page-selection.ts";
import { readFooter } from "./parquet-footer.ts";
import type { RowGroup } from "./parquet-metadata.ts";
import { convertSchema, type ParquetColumn } from "./parquet-schema-converter.ts";
import { requestColumns } from "./requested-columns.ts";
import { mayMatch } from "./row-group-filter.ts";
import { type LoadedRowGroup, loadRowGroup, readRowGroup } from "./row-group-reader.ts";

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
    const groups = rowGroups.filter((rowGroup) => rowGroup.numRows > 0 && belongsTo(rowGroup, split));
    const late = new LateMaterialization(requested, this.requested, context.kernels);
    const pages = new PageSelection(file, columns);
    const rest = groups[Symbol.iterator]();
    // Filters that are found while the scan runs leave out the more, the later they are asked for.
    const loadNext = async (): Promise<LoadedRowGroup | undefined> => {
      for (const rowGroup of rest) {
        const filters = this.currentFilters(context);
        if (!(await this.mayHoldRows(file, rowGroup, columns, filters))) continue;
        const rows = await pages.select(rowGroup, filters);
        if (rows.length > 0) return await loadRowGroup(file, rowGroup, requested, rows);
      }
      return undefined;
    };
    let next = loadNext();
    try {
      for (let loaded = await next; loaded !== undefined; loaded = await next) {
        let isFetching = false;
        for await (const batch of readRowGroup(loaded, requested, late, () => this.currentFilters(context), context)) {
          yield batch;
          // Whoever wants one batch only shall not pay for the next row group.
          if (isFetching) continue;
          isFetching = true;
          next = started(loadNext());
        }
        if (!isFetching) next = loadNext();
      }
    } finally {
      await Promise.allSettled([next]);
    }
  }

  private currentFilters({ runtimeFilters }: ReadContext): readonly PushedFilter[] {
    const found = runtimeFilters?.() ?? [];
    return found.length === 0 ? this.filters : [...this.filters, ...found];
  }

  private async mayHoldRows(
    file: RandomAccessFile,
    rowGroup: RowGroup,
    columns: readonly ParquetColumn[],
    filters: readonly PushedFilter[],
  ): Promise<boolean> {
    return mayMatch(rowGroup, columns, filters) && (await mayContain(file, rowGroup, columns, filters));
  }
}

/** A promise that somebody will wait for later, if at all. */
function started<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** A row group belongs to the split that its middle lies in. */
function belongsTo({ columns }: RowGroup, { start, length }: FileSplit): boolean {
  const from = Math.min(...columns.map((column) => column.start));
  const size = columns.reduce((total, column) => total + column.length, 0);
  const middle = columns.length === 0 ? 0 : from + Math.floor(size / 2);
  return middle >= start && middle < start + length;
}
