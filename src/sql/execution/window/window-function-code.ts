// What each window function is computed by.

import { AggregateExpression } from "../../../catalyst/expressions/aggregates/aggregate-expression.ts";
import { DeclarativeAggregate } from "../../../catalyst/expressions/aggregates/aggregate-function.ts";
import { First, Last } from "../../../catalyst/expressions/aggregates/first-last.ts";
import { ImperativeAggregate } from "../../../catalyst/expressions/aggregates/imperative-aggregate.ts";
import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import { LagOrLead, NthValue } from "../../../catalyst/expressions/windows/offset-functions.ts";
import { CumeDist, NTile, Rank, RowNumber } from "../../../catalyst/expressions/windows/rank-functions.ts";
import type { WindowExpression } from "../../../catalyst/expressions/windows/window-expression.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { type AccumulatedColumns, accumulatedFrameCode } from "./accumulated-frame-code.ts";
import { aggregateFrameCode } from "./aggregate-frame-code.ts";
import { frameEdgeCode, lagOrLeadCode, nthValueCode } from "./offset-function-code.ts";
import { cumeDistCode, nTileCode, rankCode, rowNumberCode } from "./rank-function-code.ts";
import type { WindowBounds } from "./window-bounds.ts";
import type { WindowFrames } from "./window-frames.ts";
import type { WindowRows } from "./window-rows.ts";

/** The row that a window function is computed for, with what surrounds it. */
export interface WindowPlace {
  readonly rows: WindowRows;
  readonly bounds: WindowBounds;
  readonly frames: WindowFrames;
  /** What the functions take of each row whose accumulators run in the executor's JavaScript. */
  readonly accumulated: AccumulatedColumns | undefined;
}

/** Emits the value of a window function for the row. */
export function windowFunctionCode(
  { windowFunction, windowSpec }: WindowExpression,
  place: WindowPlace,
): ExpressionCode {
  const { bounds, frames } = place;
  if (windowFunction instanceof RowNumber) return rowNumberCode(bounds);
  if (windowFunction instanceof Rank) return rankCode(windowFunction, bounds);
  if (windowFunction instanceof CumeDist) return cumeDistCode(bounds);
  if (windowFunction instanceof NTile) return nTileCode(windowFunction, bounds);
  if (windowFunction instanceof LagOrLead) return lagOrLeadCode(windowFunction, bounds);
  const frame = frames.of(windowSpec.frameSpecification);
  if (windowFunction instanceof NthValue) return nthValueCode(windowFunction, bounds, frame);
  if (!(windowFunction instanceof AggregateExpression)) throw new Error(`${windowFunction} is no window function`);
  const { function: aggregate, filter } = windowFunction;
  const isEdge = aggregate instanceof First || aggregate instanceof Last;
  if (isEdge && !aggregate.ignoreNulls && filter === undefined) return frameEdgeCode(aggregate, bounds, frame);
  if (aggregate instanceof DeclarativeAggregate)
    return aggregateFrameCode(aggregate, filter, bounds, frame, windowSpec.frameSpecification);
  if (aggregate instanceof ImperativeAggregate && place.accumulated !== undefined) {
    return accumulatedFrameCode(aggregate, place.accumulated, bounds, frame);
  }
  throw new AnalysisException("UNSUPPORTED_EXPR_FOR_WINDOW", { sqlExpr: `"${aggregate.sql}"` });
}
