// LookupFunctions: a call of an unknown function is an error before anything else is looked at.

import { quoteNameParts } from "../catalog/table-identifier.ts";
import { UnresolvedFunction } from "../expressions/unresolved.ts";
import { UnresolvedGenerate } from "../plans/unresolved-generate.ts";
import { analysisError } from "./analysis-error.ts";
import type { AnalysisRule, AnalyzerContext } from "./analyzer-context.ts";
import { lookupFunction } from "./resolve-functions.ts";
import { isUserFunction } from "./user-functions.ts";

export const LookupFunctions: AnalysisRule = {
  name: "LookupFunctions",
  nodes: [UnresolvedFunction, UnresolvedGenerate],
  apply: (plan, context) => {
    for (const node of plan.walk()) {
      if (node instanceof UnresolvedGenerate && !node.options.isTableFunction) lookUpLateralView(node, context);
      for (const expression of node.expressions) {
        for (const call of expression.walk()) {
          if (!(call instanceof UnresolvedFunction)) continue;
          if (!isUserFunction(call.nameParts, context)) lookupFunction(call, context);
        }
      }
    }
    return plan;
  },
};

/** The function of LATERAL VIEW is looked for among the functions of the current schema in the end. */
function lookUpLateralView({ generator }: UnresolvedGenerate, context: AnalyzerContext): void {
  if (!(generator instanceof UnresolvedFunction)) return;
  const { nameParts, origin } = generator;
  if (context.functions.lookup(nameParts[nameParts.length - 1] ?? "") !== undefined) return;
  const schema = nameParts.length === 1 ? ["default"] : [];
  throw analysisError("ROUTINE_NOT_FOUND", { routineName: quoteNameParts([...schema, ...nameParts]) }, origin);
}
