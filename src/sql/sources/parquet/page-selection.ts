// Finds by the page index which rows of row groups have to be read, for as long as that leaves anything out.

import type { RandomAccessFile } from "../../../host/files.ts";
import type { PushedFilter } from "../file-format.ts";
import { selectRows } from "./page-filter.ts";
import { type PageIndex, readPageIndexes } from "./page-index.ts";
import type { RowGroup } from "./parquet-metadata.ts";
import type { ParquetColumn } from "./parquet-schema-converter.ts";
import { findColumn } from "./requested-columns.ts";
import { countRows, type RowRanges } from "./row-ranges.ts";

/** Row groups whose index is read before it is given up because no page was ever left out. */
const TRIALS = 4;

export class PageSelection {
  private readonly file: RandomAccessFile;
  private readonly columns: readonly ParquetColumn[];
  private trials = 0;
  private successes = 0;

  constructor(file: RandomAccessFile, columns: readonly ParquetColumn[]) {
    this.file = file;
    this.columns = columns;
  }

  async select(rowGroup: RowGroup, filters: readonly PushedFilter[]): Promise<RowRanges> {
    const { numRows, columns: chunks } = rowGroup;
    const all = [{ from: 0, to: numRows }];
    if (filters.length === 0 || (this.trials >= TRIALS && this.successes === 0)) return all;
    const indexed = filters.flatMap(columnsOf).flatMap((name) => {
      const column = findColumn(this.columns, name);
      const chunk = column?.kind === "leaf" && column.repetitionLevel === 0 ? chunks[column.chunk] : undefined;
      return chunk?.columnIndex === undefined ? [] : [chunk];
    });
    const filtered = [...new Set(indexed)];
    if (filtered.length === 0) return all;
    this.trials++;
    const requests = filtered.map((chunk) => ({ chunk, numRows, withStatistics: true }));
    const indexes = await readPageIndexes(this.file, requests);
    const byChunk = new Map<unknown, PageIndex | undefined>(filtered.map((chunk, i) => [chunk, indexes[i]]));
    const rows = selectRows(numRows, this.columns, filters, (column) => byChunk.get(chunks[column.chunk]));
    if (countRows(rows) === numRows) return all;
    this.successes++;
    return rows;
  }
}

function columnsOf(filter: PushedFilter): readonly string[] {
  return "filters" in filter ? filter.filters.flatMap(columnsOf) : [filter.column];
}
