// How many rows meet a condition, and what is then known of the columns it reads: from bounds and counts where there are
// some, from experience where there are none.

import type { AttributeReference } from "../../expressions/attribute.ts";
import type { Expression } from "../../expressions/expression.ts";
import { Like } from "../../expressions/like.ts";
import { Literal } from "../../expressions/literal.ts";
import {
  And,
  EqualNullSafe,
  EqualTo,
  GreaterThan,
  GreaterThanOrEqual,
  In,
  IsNotNull,
  IsNull,
  LessThan,
  LessThanOrEqual,
  Not,
  Or,
} from "../../expressions/predicates.ts";
import { StringPredicate } from "../../expressions/string-predicate.ts";
import { type ColumnStatistics, type Statistics, statistics } from "../statistics.ts";
import { boundsOf, columnOf, distinctValues, estimatedRows, numberOf } from "./column-estimate.ts";

/** Shares of rows, where nothing is known. */
const EQUALITY = 0.1;
const COMPARISON = 1 / 3;
const PATTERN = 0.05;
const NULL = 0.05;
const ANYTHING = 1 / 3;

type Columns = ReadonlyMap<number, ColumnStatistics>;

interface FilterEstimate {
  readonly selectivity: number;
  readonly columns: Columns;
}

/** The statistics of the rows that meet a condition. */
export function filterStatistics(
  condition: Expression,
  input: Statistics,
  output: readonly AttributeReference[],
): Statistics {
  const { selectivity, columns } = estimate(condition, input.columns);
  const rows = Math.max(1, Math.ceil(estimatedRows(input, output) * selectivity));
  return statistics(input.sizeInBytes * selectivity, rows, columns);
}

/** The share of rows that meet a condition. */
export function selectivityOf(condition: Expression, columns: Columns): number {
  return estimate(condition, columns).selectivity;
}

function estimate(condition: Expression, columns: Columns): FilterEstimate {
  if (condition instanceof And) {
    // The second of two bounds of a column is measured within the first.
    const left = estimate(condition.left, columns);
    const right = estimate(condition.right, left.columns);
    return { selectivity: left.selectivity * right.selectivity, columns: right.columns };
  }
  if (condition instanceof Or) {
    const [left, right] = [selectivityOf(condition.left, columns), selectivityOf(condition.right, columns)];
    return { selectivity: left + right - left * right, columns };
  }
  if (condition instanceof Not) return { selectivity: 1 - selectivityOf(condition.child, columns), columns };
  if (condition instanceof Literal) return { selectivity: condition.value === true ? 1 : 0, columns };
  if (condition instanceof IsNotNull) return estimateNotNull(condition, columns);
  if (condition instanceof IsNull) {
    return { selectivity: nullShare(columnOf(condition.child), columns) ?? NULL, columns };
  }
  if (condition instanceof In) return estimateIn(condition, columns);
  if (condition instanceof EqualTo || condition instanceof EqualNullSafe) return estimateEquality(condition, columns);
  if (condition instanceof Like || condition instanceof StringPredicate) return { selectivity: PATTERN, columns };
  const range = rangeOf(condition);
  if (range !== undefined) return estimateRange(range, columns);
  return { selectivity: isComparison(condition) ? COMPARISON : ANYTHING, columns };
}

function estimateNotNull({ child }: IsNotNull, columns: Columns): FilterEstimate {
  const column = columnOf(child);
  const share = nullShare(column, columns);
  if (column === undefined || share === undefined) return { selectivity: 1, columns };
  return { selectivity: 1 - share, columns: narrowed(columns, column, { nullCount: 0 }) };
}

function nullShare(column: AttributeReference | undefined, columns: Columns): number | undefined {
  if (column === undefined) return undefined;
  if (!column.nullable) return 0;
  const known = columns.get(column.exprId.id);
  if (known?.nullCount === undefined || known.tableRows === undefined) return undefined;
  return known.tableRows === 0 ? 0 : Math.min(1, known.nullCount / known.tableRows);
}

function estimateIn({ value, list }: In, columns: Columns): FilterEstimate {
  const column = columnOf(value);
  const one = column === undefined ? EQUALITY : shareOfOne(column, columns);
  const selectivity = Math.min(1, one * list.length);
  if (column === undefined) return { selectivity, columns };
  return { selectivity, columns: narrowed(columns, column, { distinctCount: list.length }) };
}

function estimateEquality({ left, right }: EqualTo | EqualNullSafe, columns: Columns): FilterEstimate {
  const column = columnOf(left) ?? columnOf(right);
  if (column === undefined) return { selectivity: EQUALITY, columns };
  const other = columnOf(left) === undefined ? left : right;
  const otherColumn = columnOf(other);
  if (otherColumn !== undefined) {
    return { selectivity: Math.min(shareOfOne(column, columns), shareOfOne(otherColumn, columns)), columns };
  }
  const value = numberOf(other);
  const known = columns.get(column.exprId.id);
  const bounds = known && boundsOf(known, column.dataType);
  if (value !== undefined && bounds !== undefined && (value < bounds.min || value > bounds.max)) {
    return { selectivity: 0, columns };
  }
  return { selectivity: shareOfOne(column, columns), columns: narrowed(columns, column, { distinctCount: 1 }) };
}

/** The share of rows with one value of a column. */
function shareOfOne(column: AttributeReference, columns: Columns): number {
  const distinct = distinctValues(columns.get(column.exprId.id), column.dataType);
  return distinct === undefined ? EQUALITY : 1 / distinct;
}

interface Range {
  readonly column: AttributeReference;
  readonly value: number;
  readonly isBelow: boolean;
}

function isComparison(
  condition: Expression,
): condition is LessThan | LessThanOrEqual | GreaterThan | GreaterThanOrEqual {
  return (
    condition instanceof LessThan ||
    condition instanceof LessThanOrEqual ||
    condition instanceof GreaterThan ||
    condition instanceof GreaterThanOrEqual
  );
}

/** A column compared with a constant. */
function rangeOf(condition: Expression): Range | undefined {
  if (!isComparison(condition)) return undefined;
  const isLess = condition instanceof LessThan || condition instanceof LessThanOrEqual;
  const [onLeft, onRight] = [columnOf(condition.left), columnOf(condition.right)];
  const column = onLeft ?? onRight;
  const value = numberOf(onLeft === undefined ? condition.left : condition.right);
  return column === undefined || value === undefined
    ? undefined
    : { column, value, isBelow: isLess === (onLeft !== undefined) };
}

function estimateRange({ column, value, isBelow }: Range, columns: Columns): FilterEstimate {
  const known = columns.get(column.exprId.id);
  const bounds = known && boundsOf(known, column.dataType);
  if (known === undefined || bounds === undefined) return { selectivity: COMPARISON, columns };
  const width = bounds.max - bounds.min;
  const below = width === 0 ? Number(bounds.min <= value) : (value - bounds.min) / width;
  const selectivity = Math.min(1, Math.max(0, isBelow ? below : 1 - below));
  if (selectivity === 1) return { selectivity, columns };
  const limit = typeof known.min === "bigint" ? toBigInt(value, column) : value;
  const kept = known.distinctCount === undefined ? {} : { distinctCount: known.distinctCount * selectivity };
  const bound = selectivity === 0 ? {} : isBelow ? { max: limit } : { min: limit };
  return { selectivity, columns: narrowed(columns, column, { ...bound, ...kept }) };
}

function toBigInt(value: number, { dataType }: AttributeReference): bigint {
  return BigInt(Math.round(dataType.kind === "decimal" ? value * 10 ** dataType.scale : value));
}

function narrowed(columns: Columns, { exprId, dataType }: AttributeReference, more: ColumnStatistics): Columns {
  const known = columns.get(exprId.id);
  const tableValues = known?.tableValues ?? distinctValues(known, dataType);
  const inTable = tableValues === undefined ? {} : { tableValues };
  return new Map(columns).set(exprId.id, { ...known, ...inTable, ...more });
}
