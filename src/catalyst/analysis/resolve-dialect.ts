// ResolveDialect: operators as written get the session's dialect (ANSI or legacy) and time zone. It runs once, before
// views are put in, whose own operators keep what they were made with.
//
// before: (a + 1), cast(b as timestamp)     after: the same, legacy, in Europe/Rome

import {
  Add,
  BinaryArithmetic,
  Divide,
  type EvalMode,
  IntegralDivide,
  Multiply,
  Remainder,
  Subtract,
} from "../expressions/arithmetic.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { Abs, UnaryMinus } from "../expressions/sign.ts";
import { type AnalysisRule, type AnalyzerContext, evalModeOf } from "./analyzer-context.ts";

export const ResolveDialect: AnalysisRule = {
  name: "ResolveDialect",
  nodes: [Cast, BinaryArithmetic, UnaryMinus, Abs],
  apply: (plan, context) => plan.transformAllExpressions((node) => withDialect(node, context)),
};

function withDialect(node: Expression, context: AnalyzerContext): Expression {
  const mode = evalModeOf(context);
  if (node instanceof Cast) {
    const own = node.mode === "try" ? "try" : mode;
    if (node.implicit || (own === node.mode && node.timeZone === context.sessionTimeZone)) return node;
    return new Cast(node.child, node.dataType, own, context.sessionTimeZone, node.origin);
  }
  const isModal = node instanceof BinaryArithmetic || node instanceof UnaryMinus || node instanceof Abs;
  return isModal && node.mode !== "try" && node.mode !== mode ? withMode(node, mode) : node;
}

function withMode(node: BinaryArithmetic | UnaryMinus | Abs, mode: EvalMode): Expression {
  if (node instanceof Add) return new Add(node.left, node.right, mode, node.origin);
  if (node instanceof Subtract) return new Subtract(node.left, node.right, mode, node.origin);
  if (node instanceof Multiply) return new Multiply(node.left, node.right, mode, node.origin);
  if (node instanceof Divide) return new Divide(node.left, node.right, mode, node.origin);
  if (node instanceof IntegralDivide) return new IntegralDivide(node.left, node.right, mode, node.origin);
  if (node instanceof Remainder) return new Remainder(node.left, node.right, mode, node.origin);
  if (node instanceof UnaryMinus) return new UnaryMinus(node.child, mode, node.origin);
  return node instanceof Abs ? new Abs(node.child, mode, node.origin) : node;
}
