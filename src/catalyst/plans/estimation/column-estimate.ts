// What estimates need to know of a column: its bounds on the number line, and how many values it may have.

import { type DataType, isNumeric } from "../../../types/data-type.ts";
import { AttributeReference } from "../../expressions/attribute.ts";
import { Cast } from "../../expressions/cast.ts";
import type { CatalystValue, Expression } from "../../expressions/expression.ts";
import { Literal } from "../../expressions/literal.ts";
import { type ColumnStatistics, rowSize, type Statistics } from "../statistics.ts";

/** Rows as far as they are known; else as many as the bytes hold. */
export function estimatedRows({ rowCount, sizeInBytes }: Statistics, output: readonly AttributeReference[]): number {
  return rowCount ?? Math.max(1, sizeInBytes / rowSize(output));
}

/** The column that an expression stands for: itself, or a number in another type. */
export function columnOf(expression: Expression): AttributeReference | undefined {
  if (expression instanceof AttributeReference) return expression;
  if (!(expression instanceof Cast) || !isNumeric(expression.dataType)) return undefined;
  const column = columnOf(expression.child);
  return column !== undefined && isNumeric(column.dataType) ? column : undefined;
}

/** A constant's place on the number line, where it has one. */
export function numberOf(expression: Expression): number | undefined {
  return expression instanceof Literal ? toNumber(expression.value, expression.dataType) : undefined;
}

export interface NumericBounds {
  readonly min: number;
  readonly max: number;
}

export function boundsOf({ min, max }: ColumnStatistics, type: DataType): NumericBounds | undefined {
  const [low, high] = [toNumber(min, type), toNumber(max, type)];
  return low === undefined || high === undefined ? undefined : { min: low, max: high };
}

/** How many different values the column has, or may have at most by its bounds; undefined where nothing tells. */
export function distinctValues(column: ColumnStatistics | undefined, type: DataType): number | undefined {
  if (type.kind === "boolean") return 2;
  if (column === undefined) return undefined;
  const { distinctCount, tableRows } = column;
  if (distinctCount !== undefined) return Math.max(1, distinctCount);
  const bounds = boundsOf(column, type);
  if (bounds === undefined || !isWhole(type)) return undefined;
  const width = bounds.max - bounds.min;
  const possible = 1 + (type.kind === "decimal" ? width * 10 ** type.scale : width);
  return Math.max(1, Math.min(possible, tableRows ?? possible));
}

/** Whether no two rows of the column's table seem to have the same value. */
export function isUnique(column: ColumnStatistics | undefined, type: DataType): boolean {
  const distinct = column?.tableValues ?? distinctValues(column, type);
  const rows = column?.tableRows;
  return distinct !== undefined && rows !== undefined && distinct >= rows * ALMOST_ALL;
}

/** Sketches are off by some percent. */
const ALMOST_ALL = 0.9;

function toNumber(value: CatalystValue | undefined, type: DataType): number | undefined {
  if (typeof value !== "number" && typeof value !== "bigint") return undefined;
  return type.kind === "decimal" ? Number(value) / 10 ** type.scale : Number(value);
}

function isWhole({ kind }: DataType): boolean {
  return kind !== "double" && kind !== "float";
}
