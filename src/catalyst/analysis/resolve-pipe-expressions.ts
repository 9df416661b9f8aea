// ResolvePipeExpressions: what stands behind `|>` is an ordinary expression once it is checked.
//
// before: Project [unresolvedalias(pipeexpression(a + 1))]     after: Project [unresolvedalias(a + 1)]

import type { Expression } from "../expressions/expression.ts";
import { PipeExpression } from "../expressions/pipe-expression.ts";
import { WindowExpression } from "../expressions/windows/window-expression.ts";
import { containsAggregate } from "./aggregates.ts";
import { analysisError } from "./analysis-error.ts";
import type { AnalysisRule } from "./analyzer-context.ts";

export const ResolvePipeExpressions: AnalysisRule = {
  name: "ResolvePipeExpressions",
  apply: (plan) => plan.transformUp((node) => node.transformExpressionsUp(unwrap)),
};

function unwrap(expression: Expression): Expression {
  if (!(expression instanceof PipeExpression) || !expression.child.resolved) return expression;
  const { child, clause, origin } = expression;
  const hasAggregate = containsAggregate(child);
  if (clause === "AGGREGATE" && child.exists((part) => part instanceof WindowExpression)) {
    const move = "please update the query to move the window functions to a subsequent |> SELECT operator instead";
    const condition = "UNSUPPORTED_FEATURE.PIPE_OPERATOR_AGGREGATE_UNSUPPORTED_CASE";
    throw analysisError(condition, { case: `window functions; ${move}` }, origin);
  }
  if (clause === "AGGREGATE" && !hasAggregate) {
    const condition = "PIPE_OPERATOR_AGGREGATE_EXPRESSION_CONTAINS_NO_AGGREGATE_FUNCTION";
    throw analysisError(condition, { expr: String(child) }, origin);
  }
  if (clause !== "AGGREGATE" && hasAggregate) {
    throw analysisError("PIPE_OPERATOR_CONTAINS_AGGREGATE_FUNCTION", { expr: String(child), clause }, origin);
  }
  return child;
}
