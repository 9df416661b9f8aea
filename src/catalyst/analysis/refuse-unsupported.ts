// RefuseUnsupported: what the parser reads and the engine does not compute yet is refused by name, at its place.

import type { Expression } from "../expressions/expression.ts";
import { UnresolvedWindowExpression } from "../expressions/unresolved-window.ts";
import { WithWindowDefinition } from "../plans/with-window-definition.ts";
import { analysisError } from "./analysis-error.ts";
import type { AnalysisRule } from "./analyzer-context.ts";

export const RefuseUnsupported: AnalysisRule = {
  name: "RefuseUnsupported",
  apply: (plan) => {
    for (const node of plan.walk()) {
      for (const expression of node.expressions) {
        for (const part of expression.walk()) {
          const syntax = unsupported(part);
          if (syntax !== undefined) throw analysisError("UNSUPPORTED_SYNTAX", { syntax }, part.origin);
        }
      }
      if (node instanceof WithWindowDefinition) {
        throw analysisError("UNSUPPORTED_SYNTAX", { syntax: "WINDOW" }, node.origin);
      }
    }
    return plan;
  },
};

function unsupported(expression: Expression): string | undefined {
  return expression instanceof UnresolvedWindowExpression ? "OVER" : undefined;
}
