// How many rows a join gives: pairs by the number of values that its keys have.

import type { AttributeReference } from "../../expressions/attribute.ts";
import { splitConjuncts } from "../../expressions/conjuncts.ts";
import type { Expression } from "../../expressions/expression.ts";
import { EqualNullSafe, EqualTo } from "../../expressions/predicates.ts";
import { isExistence, type JoinType } from "../join-type.ts";
import { type ColumnStatistics, rowSize, type Statistics, statistics } from "../statistics.ts";
import { columnOf, distinctValues, estimatedRows, isUnique } from "./column-estimate.ts";
import { selectivityOf } from "./filter-estimation.ts";

/** One input of a join. */
export interface JoinInput {
  readonly rows: number;
  readonly columns: ReadonlyMap<number, ColumnStatistics>;
}

interface PlanOfSide {
  readonly statistics: Statistics;
  readonly output: readonly AttributeReference[];
}

export function joinInput({ statistics: known, output }: PlanOfSide): JoinInput {
  return { rows: estimatedRows(known, output), columns: known.columns };
}

/** The statistics of a join's rows. */
export function joinStatistics(
  leftPlan: PlanOfSide,
  rightPlan: PlanOfSide,
  joinType: JoinType,
  condition: Expression | undefined,
  output: readonly AttributeReference[],
): Statistics {
  const [left, right] = [joinInput(leftPlan), joinInput(rightPlan)];
  const conditions = condition === undefined ? [] : splitConjuncts(condition);
  if (isExistence(joinType)) return statistics(left.rows * rowSize(output), left.rows, left.columns);
  if (joinType === "leftSemi" || joinType === "leftAnti") {
    const rows = semiJoinRows(left, right, joinType, conditions);
    return statistics(rows * rowSize(output), rows, left.columns);
  }
  const rows = outerRows(joinType, innerRows(left, right, conditions), left.rows, right.rows);
  return statistics(rows * rowSize(output), rows, new Map([...left.columns, ...right.columns]));
}

/** Rows of the left side that have a match, or have none. */
export function semiJoinRows(
  left: JoinInput,
  right: JoinInput,
  joinType: "leftSemi" | "leftAnti",
  conditions: readonly Expression[],
): number {
  const matched = matchedShare(left, right, conditions);
  return Math.max(1, left.rows * (joinType === "leftSemi" ? matched : Math.max(1 - matched, UNMATCHED)));
}

/** The share of rows without a match that is always expected of an anti join. */
const UNMATCHED = 0.1;

function outerRows(joinType: JoinType, inner: number, left: number, right: number): number {
  switch (joinType) {
    case "leftOuter":
      return Math.max(inner, left);
    case "leftSingle":
      return left;
    case "rightOuter":
      return Math.max(inner, right);
    case "fullOuter":
      return Math.max(inner, left, right);
    default:
      return inner;
  }
}

/** Inputs of one graph share what is known of all columns. */
function columnsOfBoth(left: JoinInput, right: JoinInput): ReadonlyMap<number, ColumnStatistics> {
  return left.columns === right.columns ? left.columns : new Map([...left.columns, ...right.columns]);
}

/** Rows of an inner join under conditions that all hold. */
export function innerRows(left: JoinInput, right: JoinInput, conditions: readonly Expression[]): number {
  const columns = columnsOfBoth(left, right);
  const domains: Domain[] = [];
  let selectivity = 1;
  for (const condition of conditions) {
    const domain = domainOf(condition, left, right, columns);
    if (domain === undefined) selectivity *= selectivityOf(condition, columns);
    else domains.push(domain);
  }
  return Math.max(1, ((left.rows * right.rows) / pairedBy(domains, left, right)) * selectivity);
}

/** An equality of two columns: how many values they share, and how many rows their tables have. */
interface Domain {
  readonly values: number;
  readonly isUnique: boolean;
  readonly tableRows: number;
}

function domainOf(
  condition: Expression,
  left: JoinInput,
  right: JoinInput,
  columns: ReadonlyMap<number, ColumnStatistics>,
): Domain | undefined {
  if (!(condition instanceof EqualTo) && !(condition instanceof EqualNullSafe)) return undefined;
  const [a, b] = [columnOf(condition.left), columnOf(condition.right)];
  if (a === undefined || b === undefined) {
    // Of an equality of expressions: as many values as the smaller side has rows.
    const fewer = Math.min(left.rows, right.rows);
    return { values: fewer, isUnique: true, tableRows: fewer };
  }
  const [ofA, ofB] = [columns.get(a.exprId.id), columns.get(b.exprId.id)];
  const [valuesA, valuesB] = [distinctValues(ofA, a.dataType), distinctValues(ofB, b.dataType)];
  const tableRows = Math.min(ofA?.tableRows ?? Infinity, ofB?.tableRows ?? Infinity, Math.max(left.rows, right.rows));
  return {
    values: sharedValues(ofA, valuesA, ofB, valuesB) ?? Math.min(left.rows, right.rows, tableRows),
    isUnique: isUnique(ofA, a.dataType) || isUnique(ofB, b.dataType) || (valuesA ?? valuesB) === undefined,
    tableRows,
  };
}

/**
 * Of two columns as they come from their tables the counts of values tell which has more of them; bounds only tell how many
 * there are at most, and a key's domain is no larger than the smaller of them. What conditions have left of it on either side
 * is then compared.
 */
function sharedValues(
  a: ColumnStatistics | undefined,
  valuesA: number | undefined,
  b: ColumnStatistics | undefined,
  valuesB: number | undefined,
): number | undefined {
  if (valuesA === undefined || valuesB === undefined) return valuesA ?? valuesB;
  const [tableA, tableB] = [a?.tableValues ?? valuesA, b?.tableValues ?? valuesB];
  const areCounted = a?.distinctCount !== undefined && b?.distinctCount !== undefined;
  const domain = areCounted ? Math.max(tableA, tableB) : Math.min(tableA, tableB);
  return Math.max(1, domain * Math.max(valuesA / tableA, valuesB / tableB));
}

/**
 * By how many the product of the inputs is divided. Beside a key that names one row other equalities are further conditions;
 * where none does, all together are the key of a table.
 */
function pairedBy(domains: readonly Domain[], left: JoinInput, right: JoinInput): number {
  const product = domains.reduce((all, { values }) => all * values, 1);
  if (domains.length < 2 || domains.some((domain) => domain.isUnique)) return Math.max(1, product);
  const rows = Math.min(...domains.map(({ tableRows }) => tableRows));
  return Math.max(1, Math.min(product, Number.isFinite(rows) ? rows : Math.min(left.rows, right.rows)));
}

/** The share of the left rows that a semi join keeps. */
function matchedShare(left: JoinInput, right: JoinInput, conditions: readonly Expression[]): number {
  const columns = columnsOfBoth(left, right);
  let share = 1;
  for (const condition of conditions) {
    const domain = domainOf(condition, left, right, columns);
    share = Math.min(
      share,
      domain === undefined ? SOME : Math.min(1, right.rows / largerDomain(condition, columns, domain)),
    );
  }
  return share;
}

const SOME = 0.5;

function largerDomain(
  condition: Expression,
  columns: ReadonlyMap<number, ColumnStatistics>,
  { values }: Domain,
): number {
  const all = condition.children.map((child) => {
    const column = columnOf(child);
    return column === undefined ? undefined : distinctValues(columns.get(column.exprId.id), column.dataType);
  });
  return Math.max(values, ...all.filter((count) => count !== undefined));
}
