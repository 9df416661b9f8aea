// ResolveWindowFrame and ResolveWindowOrder: a window function gets the frame that it asks for, other functions the
// default frame of their window, and ranks the keys that they rank by.

import { type DataType, sameType } from "../../types/data-type.ts";
import { Cast, canCast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { LagOrLead } from "../expressions/windows/offset-functions.ts";
import { Rank } from "../expressions/windows/rank-functions.ts";
import { WindowExpression, type WindowSpecDefinition } from "../expressions/windows/window-expression.ts";
import {
  CURRENT_ROW,
  SpecialFrameBoundary,
  SpecifiedWindowFrame,
  UNBOUNDED_FOLLOWING,
  UNBOUNDED_PRECEDING,
  UnspecifiedFrame,
} from "../expressions/windows/window-frame.ts";
import { WindowFunction } from "../expressions/windows/window-function.ts";
import { analysisError } from "./analysis-error.ts";
import { type AnalyzerContext, castTimeZone, evalModeOf } from "./analyzer-context.ts";
import { coerceTypes } from "./coerce-types.ts";
import { LateralColumnAliasReference } from "./lateral-column-alias-reference.ts";
import { qualifiedSql } from "./qualified-sql.ts";

/** The window expression with its frame settled, once everything else in it is. */
export function resolveWindow(expression: WindowExpression, context: AnalyzerContext): Expression {
  const { windowFunction, windowSpec } = expression;
  const parts = [windowFunction, ...windowSpec.partitionSpec, ...windowSpec.orderSpec];
  if (!parts.every((part) => part.resolved)) return expression;
  refuseLateralAliases(expression);
  const ordered = windowFunction instanceof WindowFunction ? settleFunction(expression, windowFunction) : expression;
  const spec = ordered.windowSpec;
  const frame = spec.frameSpecification;
  if (frame instanceof UnspecifiedFrame) return ordered.withSpec(spec.withFrame(defaultFrame(spec)));
  const coerced = frame.resolved ? coerceBounds(frame, spec, context) : frame;
  return coerced === frame ? ordered : ordered.withSpec(spec.withFrame(coerced));
}

function refuseLateralAliases(expression: WindowExpression): void {
  const [reference] = expression.collect((node) => (node instanceof LateralColumnAliasReference ? node : undefined));
  if (reference === undefined) return;
  throw analysisError(
    "UNSUPPORTED_FEATURE.LATERAL_COLUMN_ALIAS_IN_WINDOW",
    { lca: reference.nameParts.map((part) => `\`${part}\``).join("."), windowExpr: `"${expression.sql}"` },
    expression.origin,
  );
}

function settleFunction(expression: WindowExpression, windowFunction: WindowFunction): WindowExpression {
  const { windowSpec } = expression;
  if (windowSpec.orderSpec.length === 0) {
    throw analysisError(
      "WINDOW_FUNCTION_FRAME_NOT_ORDERED",
      { wf_name: windowFunction.prettyName, wf_expr: qualifiedSql(windowFunction) },
      expression.origin,
    );
  }
  const required = windowFunction.frame;
  const given = windowSpec.frameSpecification;
  if (required instanceof SpecifiedWindowFrame && given instanceof SpecifiedWindowFrame) {
    refuseOtherFrame(windowFunction, given, required);
  }
  const ranked = windowFunction instanceof Rank ? withOrder(windowFunction, windowSpec) : windowFunction;
  const frame = given instanceof UnspecifiedFrame ? required : given;
  if (ranked === windowFunction && frame === given) return expression;
  return new WindowExpression(ranked, windowSpec.withFrame(frame), expression.origin);
}

function withOrder(rank: Rank, { orderSpec }: WindowSpecDefinition): Rank {
  const keys = orderSpec.map((order) => order.child);
  const same = keys.length === rank.children.length && keys.every((key, i) => key === rank.children[i]);
  return same ? rank : rank.withOrder(keys);
}

function refuseOtherFrame(
  windowFunction: WindowFunction,
  given: SpecifiedWindowFrame,
  required: SpecifiedWindowFrame,
): void {
  if (given.canonical === required.canonical) return;
  if (windowFunction instanceof LagOrLead) {
    throw analysisError("_LEGACY_ERROR_TEMP_1035", { prettyName: windowFunction.prettyName }, windowFunction.origin);
  }
  const parameters = { wf: given.toString(), required: required.toString() };
  throw analysisError("_LEGACY_ERROR_TEMP_1036", parameters, windowFunction.origin);
}

/** Up to the row and its equals in an ordered window, the whole partition in another. */
function defaultFrame({ orderSpec }: WindowSpecDefinition): SpecifiedWindowFrame {
  return orderSpec.length > 0
    ? new SpecifiedWindowFrame("range", UNBOUNDED_PRECEDING, CURRENT_ROW)
    : new SpecifiedWindowFrame("row", UNBOUNDED_PRECEDING, UNBOUNDED_FOLLOWING);
}

/** The offsets of a RANGE frame have the type of the order, but for what is added to a time. */
function coerceBounds(
  frame: SpecifiedWindowFrame,
  { orderSpec }: WindowSpecDefinition,
  context: AnalyzerContext,
): SpecifiedWindowFrame {
  const [order] = orderSpec;
  if (frame.frameType !== "range" || orderSpec.length !== 1 || order === undefined) return frame;
  const { dataType } = coerceTypes(order.child, context);
  const cast = (bound: Expression): Expression => castBound(bound, dataType, context);
  const [lower, upper] = [cast(frame.lower), cast(frame.upper)];
  if (lower === frame.lower && upper === frame.upper) return frame;
  return new SpecifiedWindowFrame("range", lower, upper, frame.origin);
}

const TIMES = new Set(["date", "timestamp", "timestamp_ntz"]);

function castBound(bound: Expression, type: DataType, context: AnalyzerContext): Expression {
  if (bound instanceof SpecialFrameBoundary || TIMES.has(type.kind) || sameType(bound.dataType, type)) return bound;
  const mode = evalModeOf(context);
  if (!canCast(bound.dataType, type, mode)) return bound;
  return new Cast(bound, type, mode, castTimeZone(bound.dataType, type, context), bound.origin, true);
}
