// Finds window functions, frames and specifications whose parts do not fit together.

import type { DataType } from "../../types/data-type.ts";
import { isInterval, isNumeric, sameType } from "../../types/data-type.ts";
import { quoteIdentifier } from "../catalog/table-identifier.ts";
import type { Expression } from "../expressions/expression.ts";
import { GreaterThan } from "../expressions/predicates.ts";
import { UnaryMinus } from "../expressions/sign.ts";
import { CounterDiff } from "../expressions/windows/counter-diff.ts";
import { LagOrLead, NthValue } from "../expressions/windows/offset-functions.ts";
import { NTile } from "../expressions/windows/rank-functions.ts";
import type { WindowSpecDefinition } from "../expressions/windows/window-expression.ts";
import {
  isSpecial,
  RangeBoundary,
  SpecialFrameBoundary,
  SpecifiedWindowFrame,
} from "../expressions/windows/window-frame.ts";
import type { WindowFunction } from "../expressions/windows/window-function.ts";
import { quotedSql, quotedType } from "./analysis-error.ts";
import type { TypeMismatch } from "./check-types.ts";

const NUMERIC_OR_INTERVAL = '("NUMERIC" or "INTERVAL DAY TO SECOND" or "INTERVAL YEAR TO MONTH" or "INTERVAL")';
const START_TIMES: ReadonlySet<string> = new Set(["timestamp", "timestamp_ntz", "void"]);
const INT = '"INT"';

export function checkWindowFunction(call: WindowFunction): TypeMismatch | undefined {
  if (call instanceof NTile) return checkPositive(call.buckets, "buckets", "2147483647", "");
  if (call instanceof CounterDiff) return checkCounter(call);
  if (call instanceof NthValue) return checkPositive(call.offset, "offset", "9223372036854775807", "L");
  if (!(call instanceof LagOrLead) || call.offset.foldable) return undefined;
  return notFoldable("offset", call.prettyName === "lag" ? new UnaryMinus(call.offset) : call.offset);
}

function checkCounter({ value, startTime }: CounterDiff): TypeMismatch | undefined {
  if (!isNumeric(value.dataType) && value.dataType.kind !== "void") {
    return unexpectedType("first", value, '"NUMERIC"');
  }
  if (startTime === undefined || START_TIMES.has(startTime.dataType.kind)) return undefined;
  return unexpectedType("second", startTime, '("TIMESTAMP" or "TIMESTAMP_NTZ")');
}

function unexpectedType(paramIndex: string, argument: Expression, requiredType: string): TypeMismatch {
  return {
    condition: "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
    parameters: {
      paramIndex,
      requiredType,
      inputSql: quotedSql(argument),
      inputType: quotedType(argument.dataType),
    },
  };
}

function checkPositive(value: Expression, name: string, max: string, suffix: string): TypeMismatch | undefined {
  if (!value.foldable) return notFoldable(name, value);
  const current = value.eval([]) ?? 0;
  if (Number(current) > 0) return undefined;
  return {
    condition: "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
    parameters: { exprName: name, valueRange: `(0, ${max}]`, currentValue: `${current}${suffix}` },
  };
}

function notFoldable(name: string, value: Expression): TypeMismatch {
  return {
    condition: "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
    parameters: {
      inputName: quoteIdentifier(name),
      inputType: quotedType(value.dataType),
      inputExpr: quotedSql(value),
    },
  };
}

export function checkFrame(frame: SpecifiedWindowFrame): TypeMismatch | undefined {
  const { lower, upper } = frame;
  if (lower instanceof RangeBoundary || upper instanceof RangeBoundary) return undefined;
  const wrong = checkBound(frame, lower, "lower") ?? checkBound(frame, upper, "upper");
  if (wrong !== undefined) return wrong;
  const bounds = { lower: quotedSql(lower), upper: quotedSql(upper) };
  if (isSpecial(lower, "UNBOUNDED FOLLOWING") || isSpecial(upper, "UNBOUNDED PRECEDING")) {
    return { condition: "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_INVALID_BOUND", parameters: bounds };
  }
  if (lower instanceof SpecialFrameBoundary || upper instanceof SpecialFrameBoundary) return undefined;
  if (!sameType(lower.dataType, upper.dataType)) {
    const types = { lowerType: quotedType(lower.dataType), upperType: quotedType(upper.dataType) };
    return { condition: "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_DIFF_TYPES", parameters: { ...bounds, ...types } };
  }
  // Intervals of months and days have no order.
  if (lower.dataType.kind === "interval" || new GreaterThan(lower, upper).eval([]) !== true) return undefined;
  return {
    condition: "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_WRONG_COMPARISON",
    parameters: { comparison: "less than or equal" },
  };
}

function checkBound(
  { frameType }: SpecifiedWindowFrame,
  bound: Expression,
  location: "lower" | "upper",
): TypeMismatch | undefined {
  if (bound instanceof SpecialFrameBoundary) return undefined;
  if (!bound.foldable) {
    return {
      condition: "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_WITHOUT_FOLDABLE",
      parameters: { location, expression: quotedSql(bound) },
    };
  }
  const { dataType } = bound;
  const accepts = frameType === "row" ? dataType.kind === "integer" : isNumeric(dataType) || isInterval(dataType);
  if (accepts) return undefined;
  return {
    condition: "DATATYPE_MISMATCH.SPECIFIED_WINDOW_FRAME_UNACCEPTED_TYPE",
    parameters: {
      location,
      exprType: quotedType(dataType),
      expectedType: frameType === "row" ? INT : NUMERIC_OR_INTERVAL,
    },
  };
}

export function checkSpec({ orderSpec, frameSpecification: frame }: WindowSpecDefinition): TypeMismatch | undefined {
  if (!(frame instanceof SpecifiedWindowFrame) || frame.frameType !== "range") return undefined;
  const [order] = orderSpec;
  if (order === undefined) {
    return frame.isUnbounded ? undefined : { condition: "DATATYPE_MISMATCH.RANGE_FRAME_WITHOUT_ORDER", parameters: {} };
  }
  const [offset] = frame.valueBoundaries;
  if (offset === undefined) return undefined;
  if (orderSpec.length > 1) {
    return {
      condition: "DATATYPE_MISMATCH.RANGE_FRAME_MULTI_ORDER",
      parameters: { orderSpec: orderSpec.join(",") },
    };
  }
  if (isOffsetOf(order.dataType, offset.dataType)) return undefined;
  return {
    condition: "DATATYPE_MISMATCH.RANGE_FRAME_INVALID_TYPE",
    parameters: { orderSpecType: quotedType(order.dataType), valueBoundaryType: quotedType(offset.dataType) },
  };
}

/** Whether values of a type can be moved by an offset. */
function isOffsetOf(type: DataType, offset: DataType): boolean {
  switch (type.kind) {
    case "date":
      return ["integer", "year_month_interval", "day_time_interval"].includes(offset.kind);
    case "timestamp":
    case "timestamp_ntz":
      return isInterval(offset);
    default:
      return sameType(type, offset);
  }
}
