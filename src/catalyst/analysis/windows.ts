// Finds window functions in expressions, and refuses them in the clauses that cannot have them.

import type { Expression } from "../expressions/expression.ts";
import { UnresolvedWindowExpression } from "../expressions/unresolved-window.ts";
import { WindowExpression } from "../expressions/windows/window-expression.ts";
import { analysisError } from "./analysis-error.ts";

export function hasWindow(expression: Expression): boolean {
  return expression.exists((node) => node instanceof WindowExpression || node instanceof UnresolvedWindowExpression);
}

/** @throws AnalysisException when the condition of a clause has a window function in it */
export function refuseWindow(condition: Expression, clauseName: "WHERE" | "HAVING"): void {
  if (!hasWindow(condition)) return;
  throw analysisError("WINDOW_FUNCTION_NOT_ALLOWED_IN_CLAUSE", { clauseName }, condition.origin);
}
