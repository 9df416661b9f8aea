// Tells from the page index which rows of a row group can meet the pushed filters.

import type { PushedFilter } from "../file-format.ts";
import type { PageIndex, PageLocation } from "./page-index.ts";
import type { LeafColumn, ParquetColumn } from "./parquet-schema-converter.ts";
import { findColumn } from "./requested-columns.ts";
import { boundsMayMatch } from "./row-group-filter.ts";
import { intersectRanges, type RowRanges, uniteRanges } from "./row-ranges.ts";

/** `indexOf` gives the index of a column's chunk in the row group, where it has one. */
export function selectRows(
  numRows: number,
  columns: readonly ParquetColumn[],
  filters: readonly PushedFilter[],
  indexOf: (column: LeafColumn) => PageIndex | undefined,
): RowRanges {
  const all: RowRanges = [{ from: 0, to: numRows }];
  const select = (filter: PushedFilter): RowRanges => {
    if (filter.op === "and") return filter.filters.map(select).reduce(intersectRanges, all);
    if (filter.op === "or") return uniteRanges(filter.filters.flatMap(select));
    const column = findColumn(columns, filter.column);
    if (column?.kind !== "leaf" || column.repetitionLevel > 0) return all;
    const index = indexOf(column);
    if (index === undefined || index.statistics.length === 0) return all;
    const mayMatch = ({ firstRow, lastRow }: PageLocation, i: number): boolean => {
      const page = index.statistics[i];
      const rows = lastRow - firstRow;
      const statistics = page?.isNull === true ? { ...page.statistics, nullCount: rows } : page?.statistics;
      return rows > 0 && boundsMayMatch(statistics, column, rows, filter);
    };
    return uniteRanges(
      index.locations.filter(mayMatch).map(({ firstRow, lastRow }) => ({ from: firstRow, to: lastRow })),
    );
  };
  return filters.map(select).reduce(intersectRanges, all);
}
