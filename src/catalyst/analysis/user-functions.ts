// What names of functions of the program's mean in analysis.

import type { Expression } from "../expressions/expression.ts";
import { UnresolvedFunction } from "../expressions/unresolved.ts";
import {
  callUserDefinedFunction,
  JavaScriptUDF,
  type UserDefinedFunctionDefinition,
} from "../expressions/user-defined-function.ts";
import { WindowExpression } from "../expressions/windows/window-expression.ts";
import type { FunctionRegistry } from "../functions/function-registry.ts";
import type { Origin } from "../trees/origin.ts";
import type { AnalyzerContext } from "./analyzer-context.ts";

/** The function that a name means in the session; undefined when it means a built-in one, or none. */
export function lookupUserFunction(
  nameParts: readonly string[],
  functions: ReadonlyMap<string, UserDefinedFunctionDefinition>,
  builtin: FunctionRegistry,
): UserDefinedFunctionDefinition | undefined {
  const name = nameParts[nameParts.length - 1] ?? "";
  const found = functions.get(name.toLowerCase());
  if (found === undefined) return undefined;
  const qualifier = nameParts.slice(0, -1).join(".").toLowerCase();
  if (qualifier === "session" || qualifier === "system.session") return found;
  // Names are looked for among the built-in functions first.
  return qualifier === "" && builtin.lookup(name) === undefined ? found : undefined;
}

/** The call of a function of the session; undefined when the name means another. */
export function buildUserFunction(
  call: UnresolvedFunction,
  { catalog, functions }: AnalyzerContext,
): Expression | undefined {
  const ofTable = lookupUserFunction(call.nameParts, catalog.userTableFunctions, functions);
  if (ofTable !== undefined) return rowsOfUserFunction(ofTable, call.arguments, call.origin);
  const definition = lookupUserFunction(call.nameParts, catalog.userFunctions, functions);
  if (definition === undefined) return undefined;
  const { distinct, filter, origin } = call;
  return callUserDefinedFunction(definition, call.arguments, { distinct, filter }, origin);
}

/** The generator of a table function's rows. */
export function rowsOfUserFunction(
  definition: UserDefinedFunctionDefinition,
  args: readonly Expression[],
  origin: Origin | undefined,
): UnresolvedFunction {
  return new UnresolvedFunction(["inline"], [new JavaScriptUDF(definition, args, origin)], {}, origin);
}

/** Whether a name means a function of the session. */
export function isUserFunction(nameParts: readonly string[], { catalog, functions }: AnalyzerContext): boolean {
  return [catalog.userFunctions, catalog.userTableFunctions].some(
    (known) => lookupUserFunction(nameParts, known, functions) !== undefined,
  );
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
