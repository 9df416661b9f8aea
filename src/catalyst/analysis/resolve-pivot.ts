// ResolvePivot: the aggregates are computed for each value of the pivot's column, then put side by side.
//
// before: Pivot p, [x], [sum(a)]         after: Aggregate [k], [k, first(CASE WHEN (p <=> x) THEN s END) AS x]
//         +- child [k, p, a]                    +- Aggregate [k, p], [k, p, sum(a) AS s]
//                                                  +- child [k, p, a]

import { type DataType, isNumeric, StringType, simpleString } from "../../types/data-type.ts";
import { quoteIdentifier } from "../catalog/table-identifier.ts";
import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { AggregateFunction } from "../expressions/aggregates/aggregate-function.ts";
import { Count } from "../expressions/aggregates/count.ts";
import { First, Last } from "../expressions/aggregates/first-last.ts";
import { Alias, AttributeReference, type NamedExpression, newExprId, references } from "../expressions/attribute.ts";
import { Cast, canCast } from "../expressions/cast.ts";
import { CaseWhen, If } from "../expressions/conditional.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { EqualNullSafe } from "../expressions/predicates.ts";
import { Aggregate } from "../plans/aggregate.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { UnresolvedPivot } from "../plans/unresolved-pivot.ts";
import { analysisError, quotedSql } from "./analysis-error.ts";
import { type AnalysisRule, type AnalyzerContext, evalModeOf } from "./analyzer-context.ts";
import { isOrderable } from "./orderable-type.ts";
import { qualifiedSql } from "./qualified-sql.ts";

export const ResolvePivot: AnalysisRule = {
  name: "ResolvePivot",
  apply: (plan, context) =>
    plan.transformUp((node) => (node instanceof UnresolvedPivot && isReady(node) ? resolve(node, context) : node)),
};

function isReady(pivot: UnresolvedPivot): boolean {
  return pivot.childrenResolved && pivot.expressions.every((expression) => expression.resolved);
}

function resolve(pivot: UnresolvedPivot, context: AnalyzerContext): LogicalPlan {
  const { child, column, origin } = pivot;
  if (!isOrderable(column.dataType)) {
    throw analysisError("INCOMPARABLE_PIVOT_COLUMN", { columnName: quoteIdentifier(column.sql) }, column.origin);
  }
  const values = pivot.values.map((value) => pivotValue(value, column, context));
  for (const aggregate of pivot.aggregates) checkAggregated(aggregate);
  const groupBy = (pivot.groupBy ?? otherColumns(pivot)).map(named);
  const nameFor = (value: PivotValue, i: number): string =>
    pivot.aggregates.length === 1 ? value.name : `${value.name}_${nameOf(pivot.aggregates[i] ?? column)}`;
  if (!pivot.aggregates.every(({ dataType }) => isFixedWidth(dataType))) {
    const pivoted = values.flatMap((value) =>
      pivot.aggregates.map(
        (aggregate, i) => new Alias(whereValue(withoutName(aggregate), column, value), nameFor(value, i)),
      ),
    );
    return new Aggregate(groupBy.map(withoutName), [...groupBy, ...pivoted], child, origin);
  }
  const pivotColumn = named(column);
  const aggregates = pivot.aggregates.map((aggregate) => new Alias(withoutName(aggregate), withoutName(aggregate).sql));
  const keys = [...groupBy, pivotColumn];
  const lower = new Aggregate(keys.map(withoutName), [...keys, ...aggregates], child, origin);
  const groups = groupBy.map((key) => key.toAttribute());
  const pivoted = values.flatMap((value) =>
    aggregates.map((aggregate, i) => {
      const found = valueWhere(pivotColumn.toAttribute(), value.literal, aggregate.toAttribute());
      return new Alias(found, nameFor(value, i));
    }),
  );
  return new Aggregate(groups, [...groups, ...pivoted], lower, origin);
}

/** The columns that neither the pivot nor an aggregate reads. */
function otherColumns({ child, column, aggregates }: UnresolvedPivot): readonly AttributeReference[] {
  const read = new Set([column, ...aggregates].flatMap((expression) => references(expression)).map((a) => a.exprId.id));
  return child.output.filter(({ exprId }) => !read.has(exprId.id));
}

interface PivotValue {
  readonly name: string;
  readonly literal: Literal;
}

/** A value of the pivot's column, as one of its type, and the name of its columns. */
function pivotValue(given: Expression, column: Expression, context: AnalyzerContext): PivotValue {
  const value = withoutName(given);
  const { dataType } = column;
  if (!value.foldable) throw analysisError("NON_LITERAL_PIVOT_VALUES", { expression: quotedSql(value) }, value.origin);
  const { sessionTimeZone } = context;
  const text = (): string => String(new Cast(value, StringType, "legacy", sessionTimeZone).eval([]) ?? "null");
  if (!canCast(value.dataType, dataType, "legacy")) {
    throw analysisError(
      "PIVOT_VALUE_DATA_TYPE_MISMATCH",
      { value: text(), valueType: simpleString(value.dataType), pivotType: simpleString(dataType) },
      value.origin,
    );
  }
  const name = given instanceof Alias ? given.name : text();
  const cast = new Cast(
    value,
    dataType,
    canCast(value.dataType, dataType, evalModeOf(context)) ? evalModeOf(context) : "legacy",
    sessionTimeZone,
  );
  return { name, literal: new Literal(cast.eval([]), dataType) };
}

/** Outside of aggregate functions the aggregates of PIVOT read no columns. */
function checkAggregated(expression: Expression): void {
  if (expression instanceof AggregateExpression) return;
  if (expression instanceof AttributeReference) {
    throw analysisError("_LEGACY_ERROR_TEMP_1006", { sql: qualifiedSql(expression) }, expression.origin);
  }
  for (const child of expression.children) checkAggregated(child);
}

/** The one row of a group that has the value has the aggregate too. */
function valueWhere(column: AttributeReference, value: Literal, aggregate: AttributeReference): Expression {
  const chosen = new CaseWhen([[new EqualNullSafe(column, value), aggregate]]);
  return new AggregateExpression(new First(chosen, true), "complete", false, undefined, newExprId());
}

/** Spark keeps aggregates of these types side by side; with any other it computes all of them over rows with the value. */
function isFixedWidth(type: DataType): boolean {
  return isNumeric(type) || type.kind === "boolean";
}

/** The aggregate over the rows that have the value. */
function whereValue(aggregate: Expression, column: Expression, { literal }: PivotValue): Expression {
  return aggregate.transformUp((node) => {
    if (!(node instanceof AggregateExpression)) return node;
    const { function: original, mode, isDistinct, filter } = node;
    const where = original.newInstance().mapChildren((child) => {
      const chosen = new If(new EqualNullSafe(column, literal), child, new Literal(null, child.dataType));
      return child.foldable && !(original instanceof Count) ? child : chosen;
    });
    const ignoring = ignoringNulls(where);
    if (!(ignoring instanceof AggregateFunction)) return node;
    return new AggregateExpression(ignoring, mode, isDistinct, filter, newExprId(), node.origin);
  });
}

/** The rows without the value are nulls that nothing may find. */
function ignoringNulls(aggregate: Expression): Expression {
  const [child] = aggregate.children;
  if (child !== undefined && aggregate instanceof First) return new First(child, true);
  return child !== undefined && aggregate instanceof Last ? new Last(child, true) : aggregate;
}

function named(expression: Expression): NamedExpression {
  return expression instanceof AttributeReference || expression instanceof Alias
    ? expression
    : new Alias(expression, expression.sql);
}

function withoutName(expression: Expression): Expression {
  return expression instanceof Alias ? expression.child : expression;
}

function nameOf(expression: Expression): string {
  return expression instanceof Alias ? expression.name : expression.sql;
}
