// Checks windows: their functions where they still stand in a select list, and that no other place has any.

import { quoteIdentifier } from "../catalog/table-identifier.ts";
import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { ImperativeAggregate } from "../expressions/aggregates/imperative-aggregate.ts";
import type { Expression } from "../expressions/expression.ts";
import { SQLFunctionExpression } from "../expressions/sql-function-expression.ts";
import { WindowExpression } from "../expressions/windows/window-expression.ts";
import { SpecifiedWindowFrame } from "../expressions/windows/window-frame.ts";
import { WindowFunction } from "../expressions/windows/window-function.ts";
import { Aggregate } from "../plans/aggregate.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Sort } from "../plans/sort.ts";
import { Window } from "../plans/window.ts";
import { analysisError, quotedSql, quotedType } from "./analysis-error.ts";
import type { AnalyzerContext } from "./analyzer-context.ts";
import { checkTypes } from "./check-types.ts";
import { isOrderable } from "./orderable-type.ts";
import { ORDERED_BY_THEMSELVES, plainText } from "./ordered-aggregate-text.ts";

/** @throws AnalysisException when the function cannot have a window, or its types or the window's are wrong */
export function checkWindow(window: WindowExpression, context: AnalyzerContext): void {
  const { windowFunction } = window;
  checkParts(window, context);
  if (windowFunction instanceof WindowFunction) return;
  if (windowFunction instanceof SQLFunctionExpression) {
    const parameters = { functionName: quoteIdentifier(windowFunction.prettyName), nodeName: "Window" };
    throw analysisError("UNSUPPORTED_SQL_UDF_USAGE", parameters, window.origin);
  }
  if (!(windowFunction instanceof AggregateExpression)) {
    throw analysisError("UNSUPPORTED_EXPR_FOR_WINDOW", { sqlExpr: quotedSql(windowFunction) }, window.origin);
  }
  refuseOrderOfOrdered(windowFunction, window);
  if (windowFunction.isDistinct) {
    throw analysisError("DISTINCT_WINDOW_FUNCTION_UNSUPPORTED", { windowExpr: quotedSql(window) }, window.origin);
  }
}

/** What orders rows itself sees all of a partition. */
function refuseOrderOfOrdered(
  { function: aggregate }: AggregateExpression,
  { windowSpec, origin }: WindowExpression,
): void {
  if (!(aggregate instanceof ImperativeAggregate)) return;
  if (aggregate.orderings.length === 0 && !ORDERED_BY_THEMSELVES.has(aggregate.prettyName)) return;
  const { orderSpec, frameSpecification: frame } = windowSpec;
  if (orderSpec.length === 0 && (!(frame instanceof SpecifiedWindowFrame) || frame.isUnbounded)) return;
  throw analysisError("INVALID_WINDOW_SPEC_FOR_AGGREGATION_FUNC", { aggFunc: `"${plainText(aggregate)}"` }, origin);
}

/** Children first, as the innermost mistake is the one to repair. */
function checkParts(expression: Expression, context: AnalyzerContext): void {
  for (const child of expression.children) checkParts(child, context);
  const mismatch = checkTypes(expression, context.ansiEnabled);
  if (mismatch === undefined) return;
  const parameters = { sqlExpr: quotedSql(expression), ...mismatch.parameters };
  throw analysisError(mismatch.condition, parameters, expression.origin);
}

/** @throws AnalysisException when an operator has windows that it does not compute */
export function checkWindows(plan: LogicalPlan): void {
  for (const expression of plan.expressions) refuseWithoutOver(expression, false);
  if (plan instanceof Window) {
    for (const key of plan.partitionSpec) refuseUnordered(key);
    return;
  }
  const windows = collectFrom(plan, (node) => node instanceof WindowExpression);
  if (windows.length === 0) return;
  refuseOverGroups(plan, windows);
  const isGrouping = plan instanceof Aggregate;
  const refused = collectFrom(
    plan,
    (node) => node instanceof WindowExpression || (node instanceof AggregateExpression && !isGrouping),
  );
  const operator = plan.toString().replace(/^'/, "").split(" ")[0] ?? "";
  throw analysisError(
    "UNSUPPORTED_EXPR_FOR_OPERATOR",
    { operator, invalidExprSqls: refused.map(quotedSql).join(", ") },
    windows[0]?.origin,
  );
}

function collectFrom(plan: LogicalPlan, predicate: (node: Expression) => boolean): Expression[] {
  return plan.expressions.flatMap((expression) => expression.collect((node) => (predicate(node) ? node : undefined)));
}

/** Groups are sorted by columns: what such a window would aggregate is one of them by then. */
function refuseOverGroups(plan: LogicalPlan, windows: readonly Expression[]): void {
  if (!(plan instanceof Sort) || !(plan.child instanceof Aggregate)) return;
  for (const window of windows) {
    if (!(window instanceof WindowExpression) || !(window.windowFunction instanceof AggregateExpression)) continue;
    const parameters = { sqlExpr: quotedSql(window.windowFunction) };
    throw analysisError("UNSUPPORTED_EXPR_FOR_WINDOW", parameters, window.origin);
  }
}

function refuseWithoutOver(expression: Expression, isWindowed: boolean): void {
  if (expression instanceof WindowFunction && !isWindowed) {
    throw analysisError("WINDOW_FUNCTION_WITHOUT_OVER_CLAUSE", { funcName: quotedSql(expression) }, expression.origin);
  }
  for (const child of expression.children) refuseWithoutOver(child, expression instanceof WindowExpression);
}

function refuseUnordered(key: Expression): void {
  if (isOrderable(key.dataType)) return;
  throw analysisError(
    "EXPRESSION_TYPE_IS_NOT_ORDERABLE",
    { expr: quotedSql(key), exprType: quotedType(key.dataType) },
    key.origin,
  );
}

/** The error of an OVER that names a window which the query does not describe. */
export function missingWindow(windowName: string, expression: Expression): Error {
  const docroot = "https://spark.apache.org/docs/latest";
  return analysisError("MISSING_WINDOW_SPECIFICATION", { windowName, docroot }, expression.origin);
}
