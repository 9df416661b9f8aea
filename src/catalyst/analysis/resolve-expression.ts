// The steps from an expression as written to one over columns: names, functions, implicit casts.

import type { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import type { AnalyzerContext } from "./analyzer-context.ts";
import { coerceTypes } from "./coerce-types.ts";
import { resolveColumns, resolveLiteralFunctions } from "./resolve-columns.ts";
import { resolveFunctions } from "./resolve-functions.ts";

export function resolveExpression(
  expression: Expression,
  input: readonly AttributeReference[],
  context: AnalyzerContext,
): Expression {
  return finishExpression(resolveColumns(expression, input), context);
}

/** What follows once names are columns as far as they go. */
export function finishExpression(expression: Expression, context: AnalyzerContext): Expression {
  const named = resolveLiteralFunctions(expression, context.functions);
  return coerceTypes(resolveFunctions(named, context), context);
}
