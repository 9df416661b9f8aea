// A counter's difference is computed from the row and from the reading before it.
//
// counter_diff(v, s) OVER w → counter_difference(v, s, lag(counter_reading(v, s)) IGNORE NULLS OVER w)

import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { CounterDiff } from "../expressions/windows/counter-diff.ts";
import { LagOrLead } from "../expressions/windows/offset-functions.ts";
import { WindowExpression } from "../expressions/windows/window-expression.ts";
import { FUNCTIONS } from "../functions/function-registry.ts";
import { callOf } from "../functions/scalar-record.ts";
import { type AnalyzerContext, castTimeZone, evalModeOf } from "./analyzer-context.ts";

export function expandCounterDiff<T extends Expression>(expression: T, context: AnalyzerContext): T | Expression {
  return expression.transformDown((node) =>
    node instanceof WindowExpression && node.windowFunction instanceof CounterDiff
      ? difference(node.windowFunction, node, context)
      : node,
  );
}

function difference(call: CounterDiff, { windowSpec, origin }: WindowExpression, context: AnalyzerContext): Expression {
  const mode = evalModeOf(context);
  const { dataType, startTime = new Literal(null, call.value.dataType) } = call;
  const value =
    call.value.dataType.kind === "void"
      ? new Cast(call.value, dataType, mode, castTimeZone(call.value.dataType, dataType, context))
      : call.value;
  const functionContext = { mode, timeZone: context.sessionTimeZone, origin };
  const reading = callOf(FUNCTIONS.record("counter_reading"), [value, startTime], functionContext);
  const lag = new LagOrLead("lag", [reading, Literal.of(1), new Literal(null, reading.dataType)], true, origin);
  const previous = new WindowExpression(lag, windowSpec.withFrame(lag.frame), origin);
  return callOf(FUNCTIONS.record("counter_difference"), [value, startTime, previous], functionContext);
}
