// TimeWindowing: windows of time become columns of the operator below.
//
// before: Aggregate [window(at, 5 minutes)], ['window, count(1)]   after: Aggregate [window], ['window, count(1)]
//         +- child [at]                                                    +- Project [named_struct(…) AS window, at]
//                                                                             +- Filter isnotnull(at)
//                                                                                +- child [at]

import { WindowOfTime } from "../expressions/window-of-time.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { analysisError } from "./analysis-error.ts";
import type { AnalysisRule } from "./analyzer-context.ts";

export const TimeWindowing: AnalysisRule = {
  name: "TimeWindowing",
  apply: (plan) => plan.transformUp(resolve),
};

function resolve(plan: LogicalPlan): LogicalPlan {
  if (plan.children.length !== 1 || !plan.childrenResolved) return plan;
  const calls = plan.expressions.flatMap((expression) =>
    expression.collect((node) => (node instanceof WindowOfTime ? node : undefined)),
  );
  const windows = new Set(calls.filter(({ isWindow }) => isWindow).map(({ canonical }) => canonical));
  if (windows.size > 1) throw analysisError("_LEGACY_ERROR_TEMP_1039", {}, calls[0]?.origin);
  // Those within others first.
  const next = calls.find((call) => call.children.every((child) => child.resolved));
  return next === undefined ? plan : resolve(next.computeBelow(plan));
}
