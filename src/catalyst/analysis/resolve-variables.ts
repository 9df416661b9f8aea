// Names that no column has may be variables of the session, or of the script that the statement is a part of.

import type { FoundVariable } from "../catalog/session-variables.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { UnresolvedAttribute } from "../expressions/unresolved.ts";
import { VariableReference } from "../expressions/variable-reference.ts";
import { type AnalyzerContext, resolverOf } from "./analyzer-context.ts";
import { extractField } from "./resolve-extract-value.ts";

/** The name with the block whose variable it is; a variable of the session shows how it was written. */
function shownName(nameParts: readonly string[], { qualifier }: FoundVariable): readonly string[] {
  return qualifier === undefined ? nameParts : [...qualifier, ...nameParts.slice(-1)];
}

export function resolveVariables(expression: Expression, context: AnalyzerContext): Expression {
  const { variables } = context.catalog;
  const resolver = resolverOf(context);
  if (variables.isEmpty) return expression;
  return expression.transformUp((node) => {
    if (!(node instanceof UnresolvedAttribute)) return node;
    // What is behind a variable's name are fields of its value.
    for (let length = node.nameParts.length; length > 0; length--) {
      const nameParts = node.nameParts.slice(0, length);
      const found = variables.lookup(nameParts);
      if (found === undefined) continue;
      const { origin } = node;
      const call = { mode: "ansi" as const, timeZone: "UTC", origin };
      return node.nameParts
        .slice(length)
        .reduce<Expression>(
          (struct, field) => extractField(struct, Literal.of(field), call, resolver),
          new VariableReference(shownName(nameParts, found), found.variable.value, origin),
        );
    }
    return node;
  });
}
