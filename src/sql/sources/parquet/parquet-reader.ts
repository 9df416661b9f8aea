// Reads the row groups of a Parquet file that belong to a split into batches.

import type { RandomAccessFile } from "../../../host/files.ts";
import type { StructType } from "../../../types/data-type.ts";
import type { FileSplit, PartitionReader, PushedFilter, ReadContext } from "../file-format.ts";
import { openSplit } from "../open-split.ts";
import { LateMaterialization } from "./late-materialization.ts";
import { readFooter } from "./parquet-footer.ts";
import type { RowGroup } from "./parquet-metadata.ts";
import { convertSchema } from "./parquet-schema-converter.ts";
import { requestColumns } from "./requested-columns.ts";
import { RowGroupLoader } from "./row-group-loader.ts";
import { readRowGroup } from "./row-group-reader.ts";

export class ParquetReader implements PartitionReader {
  private readonly requested: StructType;
  private readonly filters: readonly PushedFilter[];

  constructor(requested: StructType, filters: readonly PushedFilter[]) {
    this.requested = requested;
    this.filters = filters;
  }

  read(split: FileSplit, context: ReadContext): AsyncGenerator<number, void, undefined> {
    return openSplit(split, context.host, (file) => this.readFile(file, split, context));
  }

  private async *readFile(
    file: RandomAccessFile,
    split: FileSplit,
    context: ReadContext,
  ): AsyncGenerator<number, void, undefined> {
    const { schema, rowGroups } = await readFooter(file, split.path);
    const columns = convertSchema(schema);
    const requested = requestColumns(columns, this.requested, split.path, context.existenceDefaults);
    const groups = rowGroups.filter((rowGroup) => rowGroup.numRows > 0 && belongsTo(rowGroup, split));
    const late = new LateMaterialization(requested, this.requested, context.kernels);
    const currentFilters = (): readonly PushedFilter[] => this.currentFilters(context);
    const loader = new RowGroupLoader(file, groups, columns, requested, currentFilters, context);
    try {
      for (let loaded = await loader.next(); loaded.length > 0; loaded = await loader.next()) {
        for (const rowGroup of loaded) {
          for await (const batch of readRowGroup(rowGroup, requested, late, currentFilters, context)) {
            yield batch;
            // Whoever wants one batch only shall not pay for the next row groups.
            loader.loadAhead();
          }
        }
      }
    } finally {
      await loader.close();
    }
  }

  private currentFilters({ runtimeFilters }: ReadContext): readonly PushedFilter[] {
    const found = runtimeFilters?.() ?? [];
    return found.length === 0 ? this.filters : [...this.filters, ...found];
  }
}

/** A row group belongs to the split that its middle lies in. */
function belongsTo({ columns }: RowGroup, { start, length }: FileSplit): boolean {
  const from = Math.min(...columns.map((column) => column.start));
  const size = columns.reduce((total, column) => total + column.length, 0);
  const middle = columns.length === 0 ? 0 : from + Math.floor(size / 2);
  return middle >= start && middle < start + length;
}
