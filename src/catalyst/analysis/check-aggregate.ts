// Checks an aggregation: every item of its select list is made of keys, aggregates and constants.

import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { Alias, AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { ScalarSubquery } from "../expressions/scalar-subquery.ts";
import type { Aggregate } from "../plans/aggregate.ts";
import { collectAggregates } from "./aggregates.ts";
import { analysisError, quotedSql } from "./analysis-error.ts";
import { qualifiedSql } from "./qualified-sql.ts";

export function checkAggregate(aggregate: Aggregate): void {
  const { groupingExpressions: keys } = aggregate;
  for (const key of keys) {
    const [found] = collectAggregates([key]);
    if (found !== undefined) {
      throw analysisError("GROUP_BY_AGGREGATE", { sqlExpr: qualifiedSql(found) }, key.origin);
    }
  }
  const known = new Set(keys.map((key) => key.canonical));
  for (const item of aggregate.aggregateExpressions) checkItem(item, known, aggregate);
}

function checkItem(expression: Expression, keys: ReadonlySet<string>, aggregate: Aggregate): void {
  if (expression instanceof AggregateExpression) {
    refuseNested(expression);
    return;
  }
  if (!(expression instanceof Alias) && keys.has(expression.canonical)) return;
  if (expression instanceof ScalarSubquery && expression.isCorrelated) {
    throw analysisError(
      "SCALAR_SUBQUERY_IS_IN_GROUP_BY_OR_AGGREGATE_FUNCTION",
      { sqlExpr: quotedSql(expression) },
      expression.origin,
    );
  }
  if (expression instanceof AttributeReference) {
    if (keys.size === 0) throw analysisError("MISSING_GROUP_BY", {}, aggregate.origin);
    throw analysisError(
      "MISSING_AGGREGATION",
      { expression: quotedSql(expression), expressionAnyValue: `"any_value(${expression.sql})"` },
      expression.origin,
    );
  }
  for (const child of expression.children) checkItem(child, keys, aggregate);
}

function refuseNested(expression: AggregateExpression): void {
  if (expression.filter !== undefined) checkFilter(expression.filter);
  const [nested] = collectAggregates(expression.children);
  if (nested !== undefined) throw analysisError("NESTED_AGGREGATE_FUNCTION", {}, nested.origin);
  if (expression.function.children.every((input) => input.deterministic)) return;
  const condition = "AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION";
  throw analysisError(condition, { sqlExpr: quotedSql(expression) }, expression.origin);
}

function checkFilter(filter: Expression): void {
  const filterExpr = quotedSql(filter);
  if (!filter.deterministic)
    throw analysisError("INVALID_AGGREGATE_FILTER.NON_DETERMINISTIC", { filterExpr }, filter.origin);
  if (filter.dataType.kind !== "boolean") {
    throw analysisError("INVALID_AGGREGATE_FILTER.NOT_BOOLEAN", { filterExpr }, filter.origin);
  }
  const [aggregate] = collectAggregates([filter]);
  if (aggregate === undefined) return;
  const parameters = { filterExpr, aggExpr: quotedSql(aggregate) };
  throw analysisError("INVALID_AGGREGATE_FILTER.CONTAINS_AGGREGATE", parameters, filter.origin);
}
