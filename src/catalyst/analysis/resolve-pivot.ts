// ResolvePivot: the aggregates are computed for each value of the pivot's column, then put side by side.
//
// before: Pivot p, [x], [sum(a)]         after: Aggregate [k], [k, first(CASE WHEN (p <=> x) THEN s END) AS x]
//         +- child [k, p, a]                    +- Aggregate [k, p], [k, p, sum(a) AS s]
//                                                  +- child [k, p, a]

import { StringType, simpleString } from "../../types/data-type.ts";
import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { First } from "../expressions/aggregates/first-last.ts";
import { Alias, AttributeReference, type NamedExpression, newExprId, references } from "../expressions/attribute.ts";
import { Cast, canCast } from "../expressions/cast.ts";
import { CaseWhen } from "../expressions/conditional.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { EqualNullSafe } from "../expressions/predicates.ts";
import { Aggregate } from "../plans/aggregate.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { UnresolvedPivot } from "../plans/unresolved-pivot.ts";
import { analysisError, quotedSql } from "./analysis-error.ts";
import { type AnalysisRule, type AnalyzerContext, evalModeOf } from "./analyzer-context.ts";
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
  const values = pivot.values.map((value) => pivotValue(value, column, context));
  for (const aggregate of pivot.aggregates) checkAggregated(aggregate);
  const groupBy = (pivot.groupBy ?? otherColumns(pivot)).map(named);
  const pivotColumn = named(column);
  const aggregates = pivot.aggregates.map((aggregate) => new Alias(withoutName(aggregate), withoutName(aggregate).sql));
  const keys = [...groupBy, pivotColumn];
  const lower = new Aggregate(keys.map(withoutName), [...keys, ...aggregates], child, origin);
  const groups = groupBy.map((key) => key.toAttribute());
  const pivoted = values.flatMap((value) =>
    aggregates.map((aggregate, i) => {
      const suffix = nameOf(pivot.aggregates[i] ?? aggregate);
      const name = aggregates.length === 1 ? value.name : `${value.name}_${suffix}`;
      return new Alias(valueWhere(pivotColumn.toAttribute(), value.literal, aggregate.toAttribute()), name);
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
  const cast = new Cast(value, dataType, canCast(value.dataType, dataType, evalModeOf(context)) ? evalModeOf(context) : "legacy", sessionTimeZone);
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
