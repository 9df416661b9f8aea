// The steps from an expression as written to one over columns: names, functions, implicit casts.

import { AnalysisException } from "../../errors/spark-error.ts";
import type { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { type AnalyzerContext, resolverOf } from "./analyzer-context.ts";
import { coerceTypes } from "./coerce-types.ts";
import { resolveColumns, resolveLiteralFunctions } from "./resolve-columns.ts";
import { resolveFunctions } from "./resolve-functions.ts";
import { resolveVariables } from "./resolve-variables.ts";

export function resolveExpression(
  expression: Expression,
  input: readonly AttributeReference[],
  context: AnalyzerContext,
): Expression {
  return finishExpression(resolveColumns(expression, input, resolverOf(context)), context);
}

/** As above; a name that several columns have is left for columns further below to be found. */
export function resolveUnambiguous(
  expression: Expression,
  input: readonly AttributeReference[],
  context: AnalyzerContext,
): Expression {
  try {
    return resolveExpression(expression, input, context);
  } catch (error) {
    if (error instanceof AnalysisException && error.condition === "AMBIGUOUS_REFERENCE") return expression;
    throw error;
  }
}

/** What follows once names are columns as far as they go. */
export function finishExpression(expression: Expression, context: AnalyzerContext): Expression {
  const named = resolveVariables(resolveLiteralFunctions(expression, context.functions), context);
  return coerceTypes(resolveFunctions(named, context), context);
}
