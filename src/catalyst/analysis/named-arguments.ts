// Arguments given by name, `explode(collection => xs)`, in the order of the function's parameters.

import { quoteIdentifier } from "../catalog/table-identifier.ts";
import type { Expression } from "../expressions/expression.ts";
import { NamedArgumentExpression } from "../expressions/named-argument.ts";
import type { UnresolvedFunction } from "../expressions/unresolved.ts";
import type { FunctionDefinition } from "../functions/function-definition.ts";
import { analysisError } from "./analysis-error.ts";
import { levenshtein } from "./column-suggestions.ts";

/** The arguments of a call by position. */
export function orderedArguments(
  call: UnresolvedFunction,
  {
    parameters,
    defaults: routineDefaults,
    tellsMissing = false,
    fillsInDefaults = false,
  }: Pick<FunctionDefinition, "parameters" | "defaults" | "tellsMissing" | "fillsInDefaults">,
): readonly Expression[] {
  const args = call.arguments;
  const defaults = routineDefaults ?? [];
  const isNamed = args.some((argument) => argument instanceof NamedArgumentExpression);
  if (parameters === undefined) {
    if (!isNamed) return args;
    const functionName = quoteIdentifier(call.nameParts[call.nameParts.length - 1]?.toLowerCase() ?? "");
    throw analysisError("NAMED_PARAMETERS_NOT_SUPPORTED", { functionName }, call.origin);
  }
  const routineName = quoteIdentifier(call.nameParts[call.nameParts.length - 1]?.toLowerCase() ?? "");
  const byName = new Map<string, Expression>();
  const positional: Expression[] = [];
  for (const argument of args) {
    if (!(argument instanceof NamedArgumentExpression)) {
      if (byName.size > 0) {
        const parameterName = quoteIdentifier([...byName.keys()][byName.size - 1] ?? "");
        throw analysisError("UNEXPECTED_POSITIONAL_ARGUMENT", { routineName, parameterName }, argument.origin);
      }
      positional.push(argument);
      continue;
    }
    const name = argument.key.toLowerCase();
    const argumentName = quoteIdentifier(argument.key);
    const index = parameters.findIndex((parameter) => parameter.toLowerCase() === name);
    if (index < 0) {
      const proposal = nearestParameters(argument.key, parameters).join(" ");
      throw analysisError("UNRECOGNIZED_PARAMETER_NAME", { routineName, argumentName, proposal }, argument.origin);
    }
    if (byName.has(name) || index < positional.length) {
      const kind = byName.has(name) ? "DOUBLE_NAMED_ARGUMENT_REFERENCE" : "BOTH_POSITIONAL_AND_NAMED";
      throw analysisError(
        `DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.${kind}`,
        { routineName, parameterName: argumentName },
        argument.origin,
      );
    }
    byName.set(name, argument.value);
  }
  // Of routines, unlike builtins, the number of arguments is what is wrong then.
  const isCounted = byName.size === 0 && routineDefaults !== undefined && !tellsMissing;
  if (isCounted && fillsInDefaults) return positional;
  if (positional.length > parameters.length || isCounted) return withDefaults(positional, defaults);
  return parameters.map((name, index) => {
    const given = positional[index] ?? byName.get(name.toLowerCase()) ?? defaults[index];
    if (given !== undefined) return given;
    throw analysisError(
      "REQUIRED_PARAMETER_NOT_FOUND",
      { routineName, parameterName: quoteIdentifier(name), index: String(index - positional.length) },
      call.origin,
    );
  });
}

const MAX_PROPOSALS = 3;

/** The parameters whose names are nearest to a name; Spark has the last ones first among equals. */
function nearestParameters(name: string, parameters: readonly string[]): readonly string[] {
  const distance = (parameter: string): number => levenshtein(quoteIdentifier(parameter), name);
  return parameters
    .toSorted((a, b) => distance(a) - distance(b) || (parameters.length > 4 ? scalaOrder(b) - scalaOrder(a) : 0))
    .slice(0, MAX_PROPOSALS)
    .map(quoteIdentifier);
}

/** Where a set of Scala keeps a text when it has more than four elements. */
function scalaOrder(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 16)) & 31;
}

/** Positional arguments, and the defaults of what comes behind them. */
function withDefaults(
  positional: readonly Expression[],
  defaults: readonly (Expression | undefined)[],
): readonly Expression[] {
  const missing = defaults.slice(positional.length);
  return missing.every((value) => value !== undefined) ? [...positional, ...missing] : positional;
}
