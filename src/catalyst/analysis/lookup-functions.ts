// LookupFunctions: a call of an unknown function is an error before anything else is looked at.

import { UnresolvedFunction } from "../expressions/unresolved.ts";
import type { AnalysisRule } from "./analyzer-context.ts";
import { lookupFunction } from "./resolve-functions.ts";

export const LookupFunctions: AnalysisRule = {
  name: "LookupFunctions",
  apply: (plan, context) => {
    for (const node of plan.walk()) {
      for (const expression of node.expressions) {
        for (const call of expression.walk()) if (call instanceof UnresolvedFunction) lookupFunction(call, context);
      }
    }
    return plan;
  },
};
