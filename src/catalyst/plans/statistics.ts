// What is known of a plan's rows before it runs: sizes, counts and ranges that planning decides by.

import type { DataType } from "../../types/data-type.ts";
import type { AttributeReference } from "../expressions/attribute.ts";
import type { CatalystValue } from "../expressions/expression.ts";

/** What is known of one column's values. */
export interface ColumnStatistics {
  readonly min?: CatalystValue;
  readonly max?: CatalystValue;
  readonly nullCount?: number;
  readonly distinctCount?: number;
  /** How many rows the table has that the column comes from. */
  readonly tableRows?: number;
  /** How many values the column has in its table, where conditions on the column have left fewer. */
  readonly tableValues?: number;
}

export interface Statistics {
  /** Estimated size of the output; never 0, so that products and ratios stay meaningful. */
  readonly sizeInBytes: number;
  /** Exact or estimated number of rows, where it is known. */
  readonly rowCount?: number;
  /** By expression id. */
  readonly columns: ReadonlyMap<number, ColumnStatistics>;
}

const NO_COLUMNS: ReadonlyMap<number, ColumnStatistics> = new Map();

/** Spark's spark.sql.defaultSizeInBytes: what is unknown counts as too large to broadcast. */
export const UNKNOWN_SIZE_IN_BYTES = Number.MAX_SAFE_INTEGER;

export function statistics(
  sizeInBytes: number,
  rowCount?: number,
  columns: ReadonlyMap<number, ColumnStatistics> = NO_COLUMNS,
): Statistics {
  const size = Math.max(1, Math.min(Math.ceil(sizeInBytes), UNKNOWN_SIZE_IN_BYTES));
  return rowCount === undefined
    ? { sizeInBytes: size, columns }
    : { sizeInBytes: size, rowCount: Math.ceil(rowCount), columns };
}

/** What is known of a table's columns, by the identities that they have in a plan. */
export function columnsOfTable(
  output: readonly AttributeReference[],
  rowCount: number | undefined,
  statisticsOf: (attribute: AttributeReference, ordinal: number) => ColumnStatistics | undefined,
): ReadonlyMap<number, ColumnStatistics> {
  const columns = new Map<number, ColumnStatistics>();
  output.forEach((attribute, i) => {
    const known = statisticsOf(attribute, i);
    if (rowCount !== undefined) columns.set(attribute.exprId.id, { ...known, tableRows: rowCount });
    else if (known !== undefined) columns.set(attribute.exprId.id, known);
  });
  return columns;
}

/** Estimated bytes of a row, with Spark's 8 bytes of overhead. */
export function rowSize(output: readonly AttributeReference[]): number {
  return output.reduce((size, attribute) => size + defaultSize(attribute.dataType), 8);
}

/** Spark's `DataType.defaultSize`: the assumed bytes of a value. */
export function defaultSize(type: DataType): number {
  switch (type.kind) {
    case "void":
    case "boolean":
    case "byte":
      return 1;
    case "short":
      return 2;
    case "integer":
    case "float":
    case "date":
    case "year_month_interval":
      return 4;
    case "long":
    case "double":
    case "timestamp":
    case "timestamp_ntz":
    case "timestamp_nanos":
    case "time":
    case "day_time_interval":
      return 8;
    case "decimal":
      return type.precision <= 18 ? 8 : 16;
    case "interval":
      return 16;
    case "string":
      return 20;
    case "binary":
    case "variant":
    case "geometry":
    case "geography":
      return 100;
    case "array":
      return defaultSize(type.elementType);
    case "map":
      return defaultSize(type.keyType) + defaultSize(type.valueType);
    case "struct":
      return type.fields.reduce((size, field) => size + defaultSize(field.dataType), 0);
  }
}
