// What names of functions of the program's mean in analysis.

import type { Expression } from "../expressions/expression.ts";
import type { UnresolvedFunction } from "../expressions/unresolved.ts";
import {
  callUserDefinedFunction,
  JavaScriptUDF,
  type UserDefinedFunctionDefinition,
} from "../expressions/user-defined-function.ts";
import { WindowExpression } from "../expressions/windows/window-expression.ts";
import type { AnalyzerContext } from "./analyzer-context.ts";

/** The function that the session has under a name; undefined when there is none. */
export function lookupUserFunction(
  nameParts: readonly string[],
  functions: ReadonlyMap<string, UserDefinedFunctionDefinition>,
): UserDefinedFunctionDefinition | undefined {
  if (functions.size === 0) return undefined;
  const qualifier = nameParts.slice(0, -1).join(".").toLowerCase();
  if (qualifier !== "" && qualifier !== "session" && qualifier !== "system.session") return undefined;
  return functions.get((nameParts[nameParts.length - 1] ?? "").toLowerCase());
}

/** The call of a function of the session; undefined when the name means another. */
export function buildUserFunction(call: UnresolvedFunction, { catalog }: AnalyzerContext): Expression | undefined {
  const definition = lookupUserFunction(call.nameParts, catalog.userFunctions);
  if (definition === undefined) return undefined;
  const { distinct, filter, origin } = call;
  return callUserDefinedFunction(definition, call.arguments, { distinct, filter }, origin);
}

/**
 * Over a window an aggregate function gets the rows of the frame.
 *
 * before: f(collect_list(x)) OVER w     after: f(collect_list(x) OVER w)
 */
export function pushWindowIntoUserAggregate(expression: WindowExpression): Expression {
  const { windowFunction, windowSpec, origin } = expression;
  if (!(windowFunction instanceof JavaScriptUDF) || windowFunction.definition.evaluation !== "aggregate")
    return expression;
  const rows = windowFunction.children.map((child) => new WindowExpression(child, windowSpec, origin));
  return new JavaScriptUDF(windowFunction.definition, rows, windowFunction.origin);
}
