// What a filter's comparisons with literals say of a column of whole numbers.

import { BoundReference } from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { Literal } from "../../../catalyst/expressions/literal.ts";
import {
  EqualTo,
  GreaterThan,
  GreaterThanOrEqual,
  LessThan,
  LessThanOrEqual,
} from "../../../catalyst/expressions/predicates.ts";
import { type PhysicalType, physicalType } from "../../../columnar/layout.ts";
import type { DataType } from "../../../types/data-type.ts";

/** Ends, inclusive, of the values for which conditions hold; undefined where there is none. */
export interface ColumnRange {
  readonly column: BoundReference;
  readonly ordinal: number;
  readonly low: bigint | undefined;
  readonly high: bigint | undefined;
  readonly conditions: readonly Expression[];
}

/** The range of each column that conditions, all of them to hold, compare with literals; they must not contradict. */
export function columnRanges(conditions: readonly Expression[]): readonly ColumnRange[] {
  const ranges = new Map<number, ColumnRange>();
  for (const condition of conditions) {
    const range = rangeOf(condition);
    if (range === undefined) continue;
    const known = ranges.get(range.ordinal);
    const both = known === undefined ? range : intersection(known, range);
    if (both !== undefined) ranges.set(range.ordinal, both);
  }
  return [...ranges.values()];
}

/** Both ranges in one; undefined when they have no value in common. */
function intersection(a: ColumnRange, b: ColumnRange): ColumnRange | undefined {
  const low = a.low === undefined || (b.low !== undefined && b.low > a.low) ? b.low : a.low;
  const high = a.high === undefined || (b.high !== undefined && b.high < a.high) ? b.high : a.high;
  if (low !== undefined && high !== undefined && low > high) return undefined;
  return { ...a, low, high, conditions: [...a.conditions, ...b.conditions] };
}

const SIZES: Partial<Readonly<Record<PhysicalType, number>>> = { i8: 8, i16: 16, i32: 32, i64: 64 };

function rangeOf(condition: Expression): ColumnRange | undefined {
  const isOrEqual = condition instanceof LessThanOrEqual || condition instanceof GreaterThanOrEqual;
  const isLess = condition instanceof LessThan || condition instanceof LessThanOrEqual;
  const isEqual = condition instanceof EqualTo;
  if (!isLess && !isOrEqual && !isEqual && !(condition instanceof GreaterThan)) return undefined;
  const [left, right] = condition.children;
  const [column, literal] = left instanceof BoundReference ? [left, right] : [right, left];
  if (!(column instanceof BoundReference) || !(literal instanceof Literal)) return undefined;
  const size = SIZES[physicalType(column.dataType)];
  const { value } = literal;
  if (size === undefined || !haveOneUnit(column.dataType, literal.dataType)) return undefined;
  if (typeof value !== "number" && typeof value !== "bigint") return undefined;
  const isUpper = isLess === (column === left);
  const bound = BigInt(value) + (isEqual || isOrEqual ? 0n : isUpper ? -1n : 1n);
  // Less than the least value there is: no range says that.
  if (BigInt.asIntN(size, bound) !== bound) return undefined;
  return {
    column,
    ordinal: column.ordinal,
    low: isEqual || !isUpper ? bound : undefined,
    high: isEqual || isUpper ? bound : undefined,
    conditions: [condition],
  };
}

/** Whether equal values of the types are equal numbers in memory. */
function haveOneUnit(a: DataType, b: DataType): boolean {
  if (a.kind === "decimal" && b.kind === "decimal") return a.scale === b.scale && physicalType(a) === physicalType(b);
  return a.kind === b.kind;
}
