// How many groups rows fall into: as many as the keys have combinations of values, and never more than there are rows.

import type { AttributeReference } from "../../expressions/attribute.ts";
import type { Expression } from "../../expressions/expression.ts";
import { type ColumnStatistics, rowSize, type Statistics, statistics } from "../statistics.ts";
import { columnOf, distinctValues, estimatedRows } from "./column-estimate.ts";

/** The share of rows that begin a new group, where nothing is known of a key. */
const NEW_GROUP = 0.1;

export function aggregateStatistics(
  keys: readonly Expression[],
  input: Statistics,
  inputColumns: readonly AttributeReference[],
  output: readonly AttributeReference[],
): Statistics {
  const rows = estimatedRows(input, inputColumns);
  const combinations = keys.reduce((all, key) => all * (valuesOf(key, input.columns) ?? rows * NEW_GROUP), 1);
  const groups = Math.max(1, Math.ceil(Math.min(rows, combinations)));
  return statistics(groups * rowSize(output), groups, groupColumns(keys, groups, input.columns));
}

function valuesOf(key: Expression, columns: ReadonlyMap<number, ColumnStatistics>): number | undefined {
  const column = columnOf(key);
  if (column !== undefined) return distinctValues(columns.get(column.exprId.id), column.dataType);
  // A function of one column has at most as many values as the column.
  const [first, ...more] = key.children.map((child) => (child.foldable ? 1 : valuesOf(child, columns)));
  return more.reduce((all, next) => (all === undefined || next === undefined ? undefined : all * next), first);
}

/** The groups are the table that a key's values then come from. */
function groupColumns(
  keys: readonly Expression[],
  groups: number,
  columns: ReadonlyMap<number, ColumnStatistics>,
): ReadonlyMap<number, ColumnStatistics> {
  const known = new Map<number, ColumnStatistics>();
  for (const key of keys) {
    const column = columnOf(key);
    if (column === undefined) continue;
    const before = columns.get(column.exprId.id);
    const values = keys.length === 1 ? groups : distinctValues(before, column.dataType);
    const distinctCount = values === undefined ? {} : { distinctCount: Math.min(values, groups) };
    known.set(column.exprId.id, { ...before, ...distinctCount, tableRows: groups });
  }
  return known;
}
