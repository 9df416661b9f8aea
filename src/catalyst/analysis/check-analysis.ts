// CheckAnalysis: an analysed plan that cannot run is reported by the first thing that is wrong with it, deepest first.

import { AnalysisException } from "../../errors/spark-error.ts";
import { type DataType, sameType } from "../../types/data-type.ts";
import { quoteNameParts } from "../catalog/table-identifier.ts";
import { Alias, type AttributeReference } from "../expressions/attribute.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { Generator } from "../expressions/generator.ts";
import { Grouping, GroupingID } from "../expressions/grouping-sets.ts";
import { HigherOrderFunction } from "../expressions/lambda.ts";
import { ScalarFunction } from "../expressions/scalar-function.ts";
import { SQLFunctionExpression } from "../expressions/sql-function-expression.ts";
import { SubqueryExpression } from "../expressions/subquery.ts";
import { UnresolvedAttribute, UnresolvedStar } from "../expressions/unresolved.ts";
import { UnresolvedRegex } from "../expressions/unresolved-regex.ts";
import { UnresolvedWindowExpression } from "../expressions/unresolved-window.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Distinct } from "../plans/distinct.ts";
import { Filter } from "../plans/filter.ts";
import { Generate } from "../plans/generate.ts";
import { Join } from "../plans/join.ts";
import { GlobalLimit, LocalLimit, Offset } from "../plans/limit.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { RankedJoin } from "../plans/ranked-join.ts";
import { RelationTimeTravel } from "../plans/relation-time-travel.ts";
import { Except, Intersect } from "../plans/set-operation.ts";
import { Sort } from "../plans/sort.ts";
import { Union } from "../plans/union.ts";
import { UnionLoop } from "../plans/union-loop.ts";
import { UnresolvedGenerate } from "../plans/unresolved-generate.ts";
import { UnresolvedRelation } from "../plans/unresolved-relation.ts";
import { collectAggregates } from "./aggregates.ts";
import { analysisError, ordinalName, quotedSql, quotedType } from "./analysis-error.ts";
import type { AnalyzerContext } from "./analyzer-context.ts";
import { checkAggregate } from "./check-aggregate.ts";
import { checkLimit } from "./check-limit.ts";
import { checkTypes } from "./check-types.ts";
import { checkVariants } from "./check-variants.ts";
import { checkWindows, missingWindow } from "./check-windows.ts";
import { suggestColumns } from "./column-suggestions.ts";
import { checkRankedJoin, checkSubquery, checkUnionLoop } from "./deferred-checks.ts";
import { legacyTypeCoercion } from "./legacy-type-coercion.ts";
import { isOrderable } from "./orderable-type.ts";
import { qualifiedSql } from "./qualified-sql.ts";

export function checkAnalysis(plan: LogicalPlan, context: AnalyzerContext): void {
  try {
    checkPlan(plan, context);
  } catch (error) {
    // Times of day that are not to be are told before all else.
    const isTold = context.timeTypeEnabled !== true && error instanceof AnalysisException;
    if (isTold && plan.exists((node) => node.expressions.some((expression) => expression.exists(usesTimeType)))) {
      throw analysisError("UNSUPPORTED_TIME_TYPE", {}, plan.origin);
    }
    throw error;
  }
}

function checkPlan(plan: LogicalPlan, context: AnalyzerContext): void {
  for (const child of plan.children) checkPlan(child, context);
  checkUnresolvedOperator(plan, context);
  refuseGenerators(plan, context);
  for (const expression of plan.expressions) checkExpression(expression, plan, context);
  checkVariants(plan);
  checkOperator(plan, context);
  if (!plan.resolved) {
    throw analysisError("INTERNAL_ERROR", { message: `Found the unresolved operator: ${plan}` }, plan.origin);
  }
}

function checkUnresolvedOperator(plan: LogicalPlan, context: AnalyzerContext): void {
  if (plan instanceof RelationTimeTravel) {
    throw analysisError("UNSUPPORTED_FEATURE.TIME_TRAVEL", { relationId: quoteNameParts(plan.nameParts) }, plan.origin);
  }
  if (plan instanceof UnresolvedRelation) {
    throw analysisError(
      "TABLE_OR_VIEW_NOT_FOUND",
      { relationName: quoteNameParts(plan.nameParts), searchPath: context.catalog.searchPath },
      plan.origin,
    );
  }
}

/** What makes or takes apart times of day; their literals need no leave. */
function usesTimeType(expression: Expression): boolean {
  if (expression instanceof Cast) return expression.dataType.kind === "time";
  if (!(expression instanceof ScalarFunction)) return false;
  const { name, usesTimeType: uses } = expression.semantics;
  return uses === true || (name === "variant_cast" && expression.dataType.kind === "time");
}

/** Children first, as the innermost mistake is the one to repair. */
function checkExpression(expression: Expression, plan: LogicalPlan, context: AnalyzerContext): void {
  for (const child of expression.children) checkExpression(child, plan, context);
  if (expression instanceof SubqueryExpression) {
    checkAnalysis(expression.plan, context);
    checkSubquery(expression, plan);
  }
  refuseSubqueriesOfLambdas(expression);
  if (expression instanceof UnresolvedWindowExpression) throw missingWindow(expression.windowName, expression);
  if (expression instanceof UnresolvedAttribute) throw unresolvedColumn(expression, plan);
  if (expression instanceof Grouping || expression instanceof GroupingID) {
    throw analysisError("UNSUPPORTED_GROUPING_EXPRESSION", {}, expression.origin);
  }
  if (expression instanceof UnresolvedStar) {
    const prettyName = ownerName(expression, plan);
    throw analysisError("INVALID_USAGE_OF_STAR_OR_REGEX", { elem: "'*'", prettyName }, expression.origin);
  }
  if (expression instanceof SQLFunctionExpression && !takesRoutines(plan)) {
    const functionName = quoteNameParts([expression.prettyName]);
    throw analysisError("UNSUPPORTED_SQL_UDF_USAGE", { functionName, nodeName: operatorName(plan) }, expression.origin);
  }
  if (expression instanceof UnresolvedRegex) {
    const elem = `regular expression '${expression.pattern}'`;
    const prettyName = ownerName(expression, plan);
    throw analysisError("INVALID_USAGE_OF_STAR_OR_REGEX", { elem, prettyName }, expression.origin);
  }
  if (!expression.resolved) return;
  if (context.timeTypeEnabled !== true && usesTimeType(expression)) {
    throw analysisError("UNSUPPORTED_TIME_TYPE", {}, expression.origin);
  }
  const mismatch = checkTypes(expression, context.ansiEnabled);
  if (mismatch !== undefined) {
    throw analysisError(
      mismatch.condition,
      { sqlExpr: quotedSql(withoutAliases(expression)), ...mismatch.parameters },
      expression.origin,
    );
  }
}

/** Names inside of an expression, as those of a struct's fields, are no part of what is computed. */
function withoutAliases(expression: Expression): Expression {
  return expression.mapChildren((child) => child.transformUp((node) => (node instanceof Alias ? node.child : node)));
}

/** A lambda is computed for each element, where no query can run; array_sort has one of its own. */
function refuseSubqueriesOfLambdas(expression: Expression): void {
  if (!(expression instanceof HigherOrderFunction) && !expression.prettyName.startsWith("array_sort")) return;
  if (!expression.exists((part) => part instanceof SubqueryExpression)) return;
  throw analysisError("UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.HIGHER_ORDER_FUNCTION", {}, expression.origin);
}

function unresolvedColumn(attribute: UnresolvedAttribute, plan: LogicalPlan): AnalysisException {
  const objectName = quoteNameParts(attribute.nameParts);
  const input = plan.childrenResolved ? plan.inputAttributes : [];
  const suggestions = suggestColumns(attribute.nameParts, input);
  if (suggestions.length === 0) {
    return analysisError("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", { objectName }, attribute.origin);
  }
  return analysisError(
    "UNRESOLVED_COLUMN.WITH_SUGGESTION",
    { objectName, proposal: suggestions.join(", ") },
    attribute.origin,
  );
}

/** Generators stand alone in select lists, which are rewritten before this, and in LATERAL VIEW. */
function refuseGenerators(plan: LogicalPlan, context: AnalyzerContext): void {
  const allowed = plan instanceof Project || plan instanceof Aggregate || plan instanceof Generate;
  if (allowed || plan instanceof UnresolvedGenerate) return;
  if (!plan.expressions.some((expression) => expression.exists((node) => node instanceof Generator))) return;
  const parts = plan.expressions.flatMap((expression) => [...expression.walk()]);
  const mismatch = parts.some((part) => part.resolved && checkTypes(part, context.ansiEnabled) !== undefined);
  const text = mismatch && plan.resolved ? `'${plan}` : plan.toString();
  throw analysisError("UNSUPPORTED_GENERATOR.OUTSIDE_SELECT", { plan: text }, plan.origin);
}

function checkOperator(plan: LogicalPlan, context: AnalyzerContext): void {
  if (plan instanceof Filter) checkFilter(plan);
  else if (plan instanceof Join) checkJoin(plan);
  else if (plan instanceof RankedJoin) checkRankedJoin(plan);
  else if (plan instanceof UnionLoop) checkUnionLoop(plan);
  else if (plan instanceof Aggregate) checkAggregate(plan);
  else if (plan instanceof GlobalLimit || plan instanceof LocalLimit || plan instanceof Offset) checkLimit(plan);
  else if (plan instanceof Union || plan instanceof Intersect || plan instanceof Except)
    checkSetOperation(plan, context);
  if (plan instanceof Distinct) refuseMaps(plan.output, plan);
  checkWindows(plan);
  if (!(plan instanceof Aggregate) && !(plan instanceof Filter)) refuseAggregates(plan);
}

function checkFilter(filter: Filter): void {
  const { condition } = filter;
  if (!condition.resolved) return;
  if (condition.dataType.kind !== "boolean") {
    throw analysisError(
      "DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN",
      { sqlExpr: quotedSql(condition), filter: quotedSql(condition), type: quotedType(condition.dataType) },
      filter.origin,
    );
  }
  const aggregates = collectAggregates([condition]);
  if (aggregates.length === 0) return;
  throw analysisError(
    "INVALID_WHERE_CONDITION",
    { condition: quotedSql(condition), expressionList: aggregates.map(qualifiedSql).join(", ") },
    filter.origin,
  );
}

function checkJoin(join: Join): void {
  const { condition } = join;
  if (condition === undefined || !condition.resolved || condition.dataType.kind === "boolean") return;
  throw analysisError(
    "JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE",
    { joinCondition: quotedSql(condition), conditionType: quotedType(condition.dataType) },
    join.origin,
  );
}

/** Where a star stands that cannot: the operator, or the expression of a select list. */
function starOwner(plan: LogicalPlan): string {
  const [first] = plan.expressions;
  const isList = plan instanceof Project || plan instanceof Aggregate;
  return isList && first !== undefined ? `expression \`${first.prettyName}\`` : operatorName(plan);
}

/** Whether an operator's expressions may call functions written in SQL. */
function takesRoutines(plan: LogicalPlan): boolean {
  return !(plan instanceof Sort || plan instanceof GlobalLimit || plan instanceof Offset);
}

/** What an error calls the place of an expression. */
function ownerName(sought: Expression, plan: LogicalPlan): string {
  const owner = ownerOf(sought, plan.expressions);
  return owner === undefined ? starOwner(plan) : `expression \`${owner.prettyName}\``;
}

/** The expression that has another directly below it. */
function ownerOf(sought: Expression, expressions: readonly Expression[]): Expression | undefined {
  for (const expression of expressions) {
    for (const node of expression.walk()) if (node.children.includes(sought)) return node;
  }
  return undefined;
}

function operatorName(plan: LogicalPlan): string {
  return plan.toString().replace(/^'/, "").split(" ")[0] ?? "";
}

/** Aggregate functions stand in aggregations only. */
function refuseAggregates(plan: LogicalPlan): void {
  const aggregates = collectAggregates(plan.expressions);
  if (aggregates.length === 0) return;
  const operator = operatorName(plan);
  throw analysisError(
    "UNSUPPORTED_EXPR_FOR_OPERATOR",
    { operator, invalidExprSqls: aggregates.map(quotedSql).join(", ") },
    aggregates[0]?.origin,
  );
}

/** Rows with maps cannot be told apart. */
function refuseMaps(columns: readonly AttributeReference[], plan: LogicalPlan): void {
  const column = columns.find(({ dataType }) => dataType.kind !== "interval" && !isOrderable(dataType));
  if (column === undefined) return;
  const parameters = { colName: quoteNameParts([column.name]), dataType: quotedType(column.dataType) };
  throw analysisError("UNSUPPORTED_FEATURE.SET_OPERATION_ON_MAP_TYPE", parameters, plan.origin);
}

/** In the legacy dialect text meets anything. */
function legacyHint(a: DataType, b: DataType, context: AnalyzerContext): string {
  const texts = a.kind === "string" && b.kind === "string";
  if (!context.ansiEnabled || texts || legacyTypeCoercion.widerType(a, b) === undefined) return "";
  return "\nTo fix the error, you might need to add explicit type casts. If necessary set spark.sql.ansi.enabled to false to bypass this error.";
}

function checkSetOperation(plan: Union | Intersect | Except, context: AnalyzerContext): void {
  const [first, ...others] = plan.children;
  if (first === undefined) return;
  if (!(plan instanceof Union)) refuseMaps(first.output, plan);
  const operator =
    plan instanceof Union
      ? "UNION"
      : `${plan instanceof Intersect ? "INTERSECT" : "EXCEPT"}${plan.isAll ? " ALL" : ""}`;
  others.forEach((child, i) => {
    if (child.output.length !== first.output.length) {
      throw analysisError(
        "NUM_COLUMNS_MISMATCH",
        {
          operator,
          firstNumColumns: String(first.output.length),
          invalidOrdinalNum: ordinalName(i + 1),
          invalidNumColumns: String(child.output.length),
        },
        plan.origin,
      );
    }
    child.output.forEach((attribute, column) => {
      const expected = first.output[column];
      if (expected === undefined || sameType(attribute.dataType, expected.dataType)) return;
      throw analysisError(
        "INCOMPATIBLE_COLUMN_TYPE",
        {
          operator,
          columnOrdinalNumber: ordinalName(column),
          tableOrdinalNumber: ordinalName(i + 1),
          dataType1: quotedType(attribute.dataType),
          dataType2: quotedType(expected.dataType),
          hint: legacyHint(attribute.dataType, expected.dataType, context),
        },
        plan.origin,
      );
    });
  });
}
