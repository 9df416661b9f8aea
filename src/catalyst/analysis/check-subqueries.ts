// Checks the subqueries of an operator: their columns, and whether they may stand where they stand.

import { sameStructure, simpleString } from "../../types/data-type.ts";
import { quoteIfNeeded } from "../catalog/table-identifier.ts";
import { Alias, AttributeReference, references } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { InSubquery } from "../expressions/in-subquery.ts";
import { containsOuterReference, replaceOuterReferences } from "../expressions/outer-reference.ts";
import { ScalarSubquery } from "../expressions/scalar-subquery.ts";
import { SQLFunctionExpression } from "../expressions/sql-function-expression.ts";
import type { SubqueryExpression } from "../expressions/subquery.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Filter } from "../plans/filter.ts";
import { Generate } from "../plans/generate.ts";
import { Join } from "../plans/join.ts";
import { LateralJoin } from "../plans/lateral-join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { treeNodeText } from "../plans/tree-node-text.ts";
import { UnresolvedHaving } from "../plans/unresolved-having.ts";
import { collectAggregates } from "./aggregates.ts";
import { analysisError, quotedSql, quotedType } from "./analysis-error.ts";
import { qualifiedSql } from "./qualified-sql.ts";

const CATEGORY = "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY";

/** Checks one subquery, whose own plan has been checked, in the operator that holds it. */
export function checkSubquery(subquery: SubqueryExpression, node: LogicalPlan): void {
  if (subquery instanceof ScalarSubquery) checkScalar(subquery, node);
  else if (subquery instanceof InSubquery) checkIn(subquery);
  else if (node instanceof LateralJoin) checkLateral(node);
  if (!(subquery instanceof ScalarSubquery)) checkPredicatePlace(subquery, node);
  checkReferences(subquery.plan);
}

function checkScalar(subquery: ScalarSubquery, node: LogicalPlan): void {
  const { output } = subquery.plan;
  if (output.length !== 1) {
    throw analysisError(
      "INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN",
      { number: String(output.length) },
      subquery.origin,
    );
  }
  if (!subquery.isCorrelated) return;
  if (node instanceof Aggregate) checkGrouping(subquery, node);
  const allowed =
    node instanceof Project || node instanceof Aggregate || node instanceof Filter || node instanceof UnresolvedHaving;
  if (allowed) return;
  throw analysisError(
    `${CATEGORY}.UNSUPPORTED_CORRELATED_SCALAR_SUBQUERY`,
    { treeNode: treeNodeText(node) },
    subquery.origin,
  );
}

/** A key that is correlated is computed for the select list. */
function checkGrouping(subquery: ScalarSubquery, { groupingExpressions, aggregateExpressions }: Aggregate): void {
  const holds = (list: readonly Expression[]): boolean =>
    list.some((item) => item.exists((part) => part.semanticEquals(subquery)));
  // The calls of functions written in SQL are computed below.
  const isOfRoutine = groupingExpressions.some((key) =>
    key.exists((part) => part instanceof SQLFunctionExpression && holds([part])),
  );
  if (isOfRoutine || !holds(groupingExpressions) || holds(aggregateExpressions)) return;
  throw analysisError(`${CATEGORY}.MUST_AGGREGATE_CORRELATED_SCALAR_SUBQUERY`, {}, subquery.origin);
}

function checkIn(subquery: InSubquery): void {
  const { values } = subquery;
  const { output } = subquery.plan;
  const context = { sqlExpr: quotedSql(subquery) };
  if (values.length !== output.length) {
    throw analysisError(
      "DATATYPE_MISMATCH.IN_SUBQUERY_LENGTH_MISMATCH",
      {
        ...context,
        leftLength: String(values.length),
        rightLength: String(output.length),
        leftColumns: values.map(quotedSql).join(", "),
        rightColumns: output.map(quotedSql).join(", "),
      },
      subquery.origin,
    );
  }
  const mismatched = values.flatMap((value, i) => {
    const column = output[i];
    return column === undefined || sameStructure(value.dataType, column.dataType) ? [] : [pairText(value, column)];
  });
  if (mismatched.length === 0) return;
  throw analysisError(
    "DATATYPE_MISMATCH.IN_SUBQUERY_DATA_TYPE_MISMATCH",
    {
      ...context,
      mismatchedColumns: mismatched.join(", "),
      leftType: values.map((value) => quotedType(value.dataType)).join(", "),
      rightType: output.map((column) => quotedType(column.dataType)).join(", "),
    },
    subquery.origin,
  );
}

function pairText(value: Expression, column: AttributeReference): string {
  return `(${columnText(value)}, ${columnText(column)})`;
}

/** A column as `name:type`, its name in backquotes where it needs them. */
function columnText(expression: Expression): string {
  const isColumn = expression instanceof AttributeReference;
  const parts = isColumn ? [...expression.qualifier, expression.name] : [expression.sql];
  const name = isColumn ? parts.map(quoteIfNeeded).join(".") : parts.join("");
  return `${name}:${simpleString(expression.dataType)}`;
}

/** A query that is not deterministic would have to run anew for each row. */
function checkLateral({ left, right, condition, origin }: LateralJoin): void {
  if (!right.deterministic && right.isCorrelated && (left.maxRows === undefined || left.maxRows > 1)) {
    throw analysisError(
      `${CATEGORY}.NON_DETERMINISTIC_LATERAL_SUBQUERIES`,
      { treeNode: treeNodeText(right.plan) },
      origin,
    );
  }
  if (condition === undefined || condition.deterministic) return;
  throw analysisError(
    `${CATEGORY}.LATERAL_JOIN_CONDITION_NON_DETERMINISTIC`,
    { condition: condition.sql },
    condition.origin,
  );
}

/** EXISTS and IN become joins with the input of their operator, or with a side of their join. */
function checkPredicatePlace(subquery: SubqueryExpression, node: LogicalPlan): void {
  if (node.children.length === 1 || node instanceof Join) return;
  throw analysisError(`${CATEGORY}.UNSUPPORTED_IN_EXISTS_SUBQUERY`, { treeNode: treeNodeText(node) }, subquery.origin);
}

/** References to the query around stand where a join can take them up: in conditions and select lists. */
function checkReferences(plan: LogicalPlan): void {
  for (const node of plan.walk()) {
    const aggregates = collectAggregates(node.expressions).filter(containsOuterReference);
    const mixed = aggregates.find((call) => references(call).length > 0);
    if (mixed !== undefined) {
      throw analysisError(
        `${CATEGORY}.AGGREGATE_FUNCTION_MIXED_OUTER_LOCAL_REFERENCES`,
        { function: qualifiedSql(mixed) },
        mixed.origin,
      );
    }
    if (node instanceof Filter || node instanceof Project || node instanceof Join) continue;
    const wrong = node.expressions.filter(containsOuterReference);
    const makesRows = node instanceof Generate && node.requiredChildOutput.length === 0;
    if (wrong.length === 0 || node instanceof LateralJoin || makesRows) continue;
    const stripped = wrong.map((item) => replaceOuterReferences(item, ({ reference }) => reference));
    const sqlExprs = stripped.map((item) => `"${withQuotedAlias(item)}"`).join(",");
    throw analysisError(`${CATEGORY}.CORRELATED_REFERENCE`, { sqlExprs }, node.origin);
  }
}

function withQuotedAlias(item: Expression): string {
  return item instanceof Alias ? `${item.child.sql} AS ${quoteIfNeeded(item.name)}` : item.sql;
}
