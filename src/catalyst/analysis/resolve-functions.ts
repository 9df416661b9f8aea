// Builds the expressions behind function calls once their arguments are known.

import { AnalysisException } from "../../errors/spark-error.ts";
import { isAnsiInterval } from "../../types/data-type.ts";
import { quoteNameParts } from "../catalog/table-identifier.ts";
import { AggregateExpression } from "../expressions/aggregates/aggregate-expression.ts";
import { AggregateFunction } from "../expressions/aggregates/aggregate-function.ts";
import { newExprId } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { NamedArgumentExpression } from "../expressions/named-argument.ts";
import { SyntaxCall, UnresolvedFunction, UnresolvedRow } from "../expressions/unresolved.ts";
import { UnresolvedExtractValue } from "../expressions/unresolved-extract-value.ts";
import { UnresolvedLambda } from "../expressions/unresolved-lambda.ts";
import { UnresolvedUpdateFields } from "../expressions/update-fields.ts";
import { WindowExpression } from "../expressions/windows/window-expression.ts";
import type { FunctionDefinition } from "../functions/function-definition.ts";
import { analysisError } from "./analysis-error.ts";
import { type AnalyzerContext, evalModeOf, resolverOf } from "./analyzer-context.ts";
import { coerceTypes } from "./coerce-types.ts";
import { orderedArguments } from "./named-arguments.ts";
import { isArithmetic } from "./operator-families.ts";
import { datetimeArithmetic } from "./resolve-datetime-arithmetic.ts";
import { extractField } from "./resolve-extract-value.ts";
import { buildHigherOrder, higherOrderRecord, refuseLambda } from "./resolve-lambda.ts";
import { updatedStruct } from "./resolve-update-fields.ts";
import { resolveVariant } from "./resolve-variants.ts";
import { resolveWindow } from "./resolve-windows.ts";
import { buildUserFunction, pushWindowIntoUserAggregate } from "./user-functions.ts";

/** The calls in an expression whose arguments are resolved become what the registry builds of them. */
export function resolveFunctions(expression: Expression, context: AnalyzerContext): Expression {
  return expression.transformUp((node) => {
    if (node instanceof UnresolvedExtractValue && node.children.every((child) => child.resolved)) {
      const { sessionTimeZone: timeZone } = context;
      const call = { mode: evalModeOf(context), timeZone, origin: node.origin };
      return coerceTypes(extractField(node.child, node.extraction, call, resolverOf(context)), context);
    }
    if (node instanceof UnresolvedUpdateFields && node.children.every((child) => child.resolved)) {
      const call = { mode: evalModeOf(context), timeZone: context.sessionTimeZone, origin: node.origin };
      return resolveFunctions(updatedStruct(node, call, resolverOf(context)), context);
    }
    const variant = resolveVariant(node, context);
    if (variant !== undefined) return coerceTypes(variant, context);
    // Calls above look at the type of an operator, which dates and intervals decide.
    if (isArithmetic(node) && node.children.every((child) => child.resolved)) {
      const isOfTimes = isAnsiInterval(node.dataType) || datetimeArithmetic(node, context) !== undefined;
      return isOfTimes ? coerceTypes(node, context) : node;
    }
    if (node instanceof WindowExpression) {
      const pushed = pushWindowIntoUserAggregate(node);
      return pushed === node ? resolveWindow(node, context) : resolveFunctions(pushed, context);
    }
    const record = node instanceof UnresolvedFunction ? higherOrderRecord(node) : undefined;
    if (node instanceof UnresolvedFunction && record !== undefined) {
      const built = buildHigherOrder(node, record, context);
      // The lambdas' bodies have types only now.
      return built === node ? node : resolveFunctions(built, context);
    }
    if (!(node instanceof UnresolvedFunction)) return node;
    if (node.arguments.some((argument) => argument instanceof UnresolvedLambda)) {
      refuseLambda(node, lookupFunction(node, context));
    }
    if (!node.children.every(isReady)) return node;
    const ofUser = buildUserFunction(node, context);
    if (ofUser !== undefined) return resolveFunctions(ofUser, context);
    return coerceTypes(buildFunction(node, context), context);
  });
}

function isReady(argument: Expression): boolean {
  return argument instanceof NamedArgumentExpression ? argument.value.resolved : argument.resolved;
}

/** Functions that stand in FROM only. */
const TABLE_FUNCTIONS = new Set(["range", "sql_keywords"]);

/** What stands for functions whose timestamps are of the session's kind when that has no zone. */
const OF_CLOCKS: ReadonlyMap<string, string> = new Map([
  ["to_timestamp", "to_timestamp_ntz"],
  ["make_timestamp", "make_timestamp_ntz"],
]);

/** The definition that a name means; an error when there is none. */
export function lookupFunction(call: UnresolvedFunction, context: AnalyzerContext): FunctionDefinition {
  const name = call.nameParts[call.nameParts.length - 1] ?? "";
  const qualifier = call.nameParts.slice(0, -1).join(".").toLowerCase();
  const isBuiltin = qualifier === "" || qualifier === "builtin" || qualifier === "system.builtin";
  const { functions } = context;
  const asked = context.timestampNtz === true ? (OF_CLOCKS.get(name.toLowerCase()) ?? name) : name;
  const definition =
    call instanceof SyntaxCall ? functions.syntax(name) : isBuiltin ? functions.lookup(asked) : undefined;
  if (definition !== undefined) return definition;
  const routine = context.routines?.lookup(call.nameParts);
  if (routine !== undefined) return routine;
  if (context.routines?.isTableFunction(call.nameParts) === true) {
    throw analysisError("NOT_A_SCALAR_FUNCTION", { functionName: quoteNameParts(call.nameParts) }, call.origin);
  }
  if (isBuiltin && TABLE_FUNCTIONS.has(name.toLowerCase())) {
    throw analysisError("NOT_A_SCALAR_FUNCTION", { functionName: quoteNameParts([name.toLowerCase()]) }, call.origin);
  }
  throw analysisError(
    "UNRESOLVED_ROUTINE",
    { routineName: quoteNameParts(call.nameParts), searchPath: context.catalog.searchPath },
    call.origin,
  );
}

function buildFunction(call: UnresolvedFunction, context: AnalyzerContext): Expression {
  const { functions } = context;
  const definition = lookupFunction(call, context);
  const { origin, ignoreNulls, distinct, orderBy } = call;
  if (orderBy.length > 0 && definition.takesOrder !== true) {
    throw unsupportedSyntax(call, "WITHIN GROUP (ORDER BY ...)");
  }
  if (ignoreNulls === true && definition.takesNulls !== true) {
    throw unsupportedSyntax(call, "IGNORE NULLS");
  }
  const written = call.nameParts[call.nameParts.length - 1]?.toLowerCase() ?? "";
  const name = call instanceof UnresolvedRow ? "named_struct" : written;
  const args = orderedArguments(call, definition);
  const built = withContext(call, () =>
    functions.build(definition, args, {
      mode: evalModeOf(context),
      get timeZone() {
        return context.sessionTimeZone;
      },
      origin,
      ignoreNulls,
      distinct,
      orderBy,
      name,
      ...(context.functionSettings !== undefined && { settings: context.functionSettings }),
      currentDatabase: context.catalog.currentDatabase,
    }),
  );
  if (built instanceof AggregateFunction) {
    return new AggregateExpression(built, "complete", call.distinct, call.filter, newExprId(), origin);
  }
  refuseAggregateSyntax(call);
  return built;
}

function refuseAggregateSyntax(call: UnresolvedFunction): void {
  const syntax = call.distinct ? "DISTINCT" : call.filter !== undefined ? "FILTER CLAUSE" : undefined;
  if (syntax !== undefined) throw unsupportedSyntax(call, syntax);
}

function unsupportedSyntax(call: UnresolvedFunction, syntax: string): AnalysisException {
  const prettyName = quoteNameParts(call.nameParts);
  const condition = "INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX";
  return analysisError(condition, { prettyName, syntax }, call.origin);
}

/** Errors of building a call get the call's place in the query. */
function withContext(call: UnresolvedFunction, build: () => Expression): Expression {
  try {
    return build();
  } catch (error) {
    if (!(error instanceof AnalysisException) || error.context !== undefined) throw error;
    throw analysisError(error.condition, error.parameters, call.origin);
  }
}
