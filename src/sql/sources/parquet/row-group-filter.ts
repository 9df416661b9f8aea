// Tells from the footer which row groups can hold rows that meet the pushed filters.

import type { CatalystValue } from "../../../types/catalyst-value.ts";
import type { ColumnFilter, PushedFilter } from "../file-format.ts";
import type { ColumnStatisticsBytes, RowGroup } from "./parquet-metadata.ts";
import type { LeafColumn, ParquetColumn } from "./parquet-schema-converter.ts";
import { findColumn } from "./requested-columns.ts";
import { statisticsValue } from "./statistics-values.ts";

/** False when no row of the row group can meet all the filters. */
export function mayMatch(
  rowGroup: RowGroup,
  columns: readonly ParquetColumn[],
  filters: readonly PushedFilter[],
): boolean {
  return filters.every((filter) => {
    if (filter.op === "and") return mayMatch(rowGroup, columns, filter.filters);
    if (filter.op === "or") return filter.filters.some((part) => mayMatch(rowGroup, columns, [part]));
    const column = findColumn(columns, filter.column);
    if (column?.kind !== "leaf" || column.repetitionLevel > 0) return true;
    const chunk = rowGroup.columns[column.chunk];
    return chunk === undefined || boundsMayMatch(chunk.statistics, column, rowGroup.numRows, filter);
  });
}

/** False when none of `numRows` rows, of whose values the statistics tell, can meet the filter. */
export function boundsMayMatch(
  statistics: ColumnStatisticsBytes | undefined,
  column: LeafColumn,
  numRows: number,
  filter: ColumnFilter,
): boolean {
  const nullCount = column.definitionLevel === 0 ? 0 : statistics?.nullCount;
  if (filter.op === "isNull") return nullCount !== 0;
  if (filter.op === "<=>" && filter.value === null) return nullCount !== 0;
  // No other filter is met by null.
  if (nullCount === numRows) return false;
  const min = statisticsValue(column, statistics?.min);
  const max = statisticsValue(column, statistics?.max);
  if (min === undefined || max === undefined) return true;
  if (filter.op === "in") return filter.values.some((value) => mayEqual(value, min, max));
  if (!("value" in filter)) return true;
  const { value } = filter;
  // Statistics of floating-point columns leave NaN out, which is greater than every other value.
  const mayHoldNaN = typeof min === "number" && (column.dataType.kind === "float" || column.dataType.kind === "double");
  switch (filter.op) {
    case "=":
    case "<=>":
      return mayEqual(value, min, max);
    case "<":
      return holds(compare(min, value), (order) => order < 0);
    case "<=":
      return holds(compare(min, value), (order) => order <= 0);
    case ">":
      return mayHoldNaN || holds(compare(max, value), (order) => order > 0);
    case ">=":
      return mayHoldNaN || holds(compare(max, value), (order) => order >= 0);
    default:
      return true;
  }
}

function mayEqual(value: CatalystValue, min: CatalystValue, max: CatalystValue): boolean {
  if (value === null) return false;
  if (typeof value === "number" && Number.isNaN(value)) return true;
  return holds(compare(min, value), (order) => order <= 0) && holds(compare(max, value), (order) => order >= 0);
}

/** True also when the order is not known. */
function holds(order: number | undefined, test: (order: number) => boolean): boolean {
  return order === undefined || test(order);
}

/** The order of two values of one type; undefined when they are of different or unordered types. */
function compare(a: CatalystValue, b: CatalystValue): number | undefined {
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  if (typeof a !== typeof b) return undefined;
  if (typeof a === "number" || typeof a === "bigint" || typeof a === "boolean") {
    if (typeof b === "number" && Number.isNaN(b)) return -1;
    return b === null || a === b ? 0 : a < b ? -1 : 1;
  }
  return undefined;
}

/** By code points, which is the order of the bytes in UTF-8. */
function compareText(a: string, b: string): number | undefined {
  // Bounds may be cut within a character, which then decodes to U+FFFD.
  if (a.includes("\ufffd") || b.includes("\ufffd")) return undefined;
  const [x, y] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const order = (x[i]?.codePointAt(0) ?? 0) - (y[i]?.codePointAt(0) ?? 0);
    if (order !== 0) return order;
  }
  return x.length - y.length;
}
