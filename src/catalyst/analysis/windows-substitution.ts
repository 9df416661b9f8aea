// WindowsSubstitution: a name behind OVER is replaced by what the query's WINDOW clause says of it.
//
// before: WithWindowDefinition [w]              after: Project [sum(a) OVER (PARTITION BY b)]
//         +- Project [sum(a) OVER w]                   +- child
//            +- child

import { UnresolvedWindowExpression } from "../expressions/unresolved-window.ts";
import { WindowExpression } from "../expressions/windows/window-expression.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { WithWindowDefinition } from "../plans/with-window-definition.ts";
import type { AnalysisRule } from "./analyzer-context.ts";

export const WindowsSubstitution: AnalysisRule = {
  name: "WindowsSubstitution",
  apply: (plan) => plan.transformUp((node) => (node instanceof WithWindowDefinition ? substitute(node) : node)),
};

/** Queries further in have had their own windows substituted; what is left there may mean one of these. */
function substitute({ windowDefinitions, child }: WithWindowDefinition): LogicalPlan {
  return child.transformAllExpressions((expression) => {
    if (!(expression instanceof UnresolvedWindowExpression)) return expression;
    const window = windowDefinitions.get(expression.windowName);
    return window === undefined
      ? expression
      : new WindowExpression(expression.windowFunction, window, expression.origin);
  });
}
