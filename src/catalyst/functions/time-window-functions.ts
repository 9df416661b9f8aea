// Functions of windows of time: window, session_window and window_time.

import type { ConditionName } from "../../errors/conditions.ts";
import { AnalysisException, SparkError } from "../../errors/spark-error.ts";
import { CalendarIntervalType, type DataType, sqlName, TimestampType } from "../../types/data-type.ts";
import type { CalendarParts } from "../../types/interval.ts";
import { MICROS_PER_DAY, unpackCalendarInterval } from "../../types/interval.ts";
import { Cast } from "../expressions/cast.ts";
import { parseCalendarInterval } from "../expressions/evaluators/interval-text.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { argument, type FunctionContext, type FunctionDefinition } from "./function-definition.ts";
import { INTERVAL_OPERATORS } from "./interval-operators.ts";
import { callOf } from "./scalar-record.ts";
import { SessionWindow } from "./time-windows/session-window.ts";
import { TimeWindow } from "./time-windows/time-window.ts";
import { WindowBound } from "./time-windows/window-bound.ts";
import { isTime, isWindowType } from "./time-windows/window-struct.ts";
import { lastMoment, WindowTime } from "./time-windows/window-time.ts";

export const TIME_WINDOW_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    names: ["window"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 4,
    build: (args, context) => {
      const duration = microsecondsOf(argument(args, 1));
      const slide = args[2] === undefined ? duration : microsecondsOf(args[2]);
      const start = args[3] === undefined ? 0n : microsecondsOf(args[3]);
      const window = new TimeWindow(argument(args, 0), { duration, slide, start }, context.origin);
      checkTime(argument(args, 0), window.sql);
      checkLengths(window);
      return new TimeWindow(timeOf(argument(args, 0), context), window.lengths, context.origin);
    },
    usage: "window(time_column, window_duration[, slide_duration[, start_time]])",
    doc: "The windows of equal length that a time falls into, from their starts up to before their ends.",
    example:
      "SELECT window.start, count(*) FROM VALUES (TIMESTAMP'2024-01-01 00:02:00') AS t(at) GROUP BY window(at, '5 minutes')",
  },
  {
    names: ["session_window"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 2,
    build: (args, context) => {
      const gap = argument(args, 1);
      checkGap(gap);
      const time = timeOf(argument(args, 0), context);
      const session = new SessionWindow(time, { gap, end: time }, context.origin);
      checkTime(argument(args, 0), session.sql);
      return new SessionWindow(time, { gap, end: sessionEnd(time, gap, context) }, context.origin);
    },
    usage: "session_window(time_column, gap_duration)",
    doc: "The session that a time falls into: it lasts until nothing has come for the gap.",
    example:
      "SELECT count(*) FROM VALUES (TIMESTAMP'2024-01-01 00:02:00') AS t(at) GROUP BY session_window(at, '5 minutes')",
  },
  {
    names: ["window_time"],
    kind: "scalar",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { origin }) => {
      const call = new WindowTime(argument(args, 0), origin);
      if (call.window.dataType.kind !== "struct") throw unexpectedType(call.window, call.sql, '"STRUCT"');
      return call;
    },
    usage: "window_time(window_column)",
    doc: "The last moment of a window of time.",
    example: "SELECT window_time(window) FROM (SELECT window(now(), '5 minutes') AS window)",
  },
];

/** The time that a row has; of a window its last moment. Dates and texts become timestamps. */
function timeOf(column: Expression, { mode, timeZone }: FunctionContext): Expression {
  const { dataType } = column;
  if (isTime(dataType)) return column;
  if (isWindowType(dataType)) return lastMoment(column);
  return new Cast(column, TimestampType, mode, timeZone, undefined, true);
}

const TIMES =
  '("(TIMESTAMP OR TIMESTAMP WITHOUT TIME ZONE)" or "STRUCT<start: TIMESTAMP, end: TIMESTAMP>" or "STRUCT<start: TIMESTAMP_NTZ, end: TIMESTAMP_NTZ>")';

function checkTime(column: Expression, sql: string): void {
  const { kind } = column.dataType;
  const isText = kind === "string" || kind === "void" || kind === "date";
  if (!isText && !isTime(column.dataType) && !isWindowType(column.dataType)) throw unexpectedType(column, sql, TIMES);
}

function unexpectedType(input: Expression, sql: string, requiredType: string): AnalysisException {
  return mismatch("UNEXPECTED_INPUT_TYPE", sql, {
    paramIndex: "first",
    requiredType,
    inputSql: `"${input.sql}"`,
    inputType: `"${sqlName(input.dataType)}"`,
  });
}

function mismatch(name: string, sql: string, parameters: Readonly<Record<string, string>>): AnalysisException {
  return new AnalysisException(`DATATYPE_MISMATCH.${name}` as ConditionName, { sqlExpr: `"${sql}"`, ...parameters });
}

function checkLengths({ sql, lengths: { duration, slide, start } }: TimeWindow): void {
  for (const [exprName, value] of [
    ["`window_duration`", duration],
    ["`slide_duration`", slide],
  ] as const) {
    if (value > 0n) continue;
    const valueRange = "(0, 9223372036854775807]";
    throw mismatch("VALUE_OUT_OF_RANGE", sql, { exprName, valueRange, currentValue: `${value}L` });
  }
  if (slide > duration) {
    throw mismatch("PARAMETER_CONSTRAINT_VIOLATION", sql, {
      leftExprName: "`slide_duration`",
      leftExprValue: `${slide}L`,
      constraint: "<=",
      rightExprName: "`window_duration`",
      rightExprValue: `${duration}L`,
    });
  }
  const distance = start < 0n ? -start : start;
  if (distance < slide) return;
  throw mismatch("PARAMETER_CONSTRAINT_VIOLATION", sql, {
    leftExprName: "`abs(start_time)`",
    leftExprValue: `${distance}L`,
    constraint: "<",
    rightExprName: "`slide_duration`",
    rightExprValue: `${slide}L`,
  });
}

/** A duration, which must be a constant text without months. */
function microsecondsOf(duration: Expression): bigint {
  if (duration instanceof Literal && typeof duration.value === "bigint" && duration.dataType.kind === "long") {
    return duration.value;
  }
  if (!(duration instanceof Literal) || duration.dataType.kind !== "string") {
    throw new AnalysisException("_LEGACY_ERROR_TEMP_1207", {});
  }
  const text = String(duration.value);
  const { months, days, microseconds } = parsedInterval(text);
  if (months !== 0)
    throw new SparkError("SparkIllegalArgumentException", "_LEGACY_ERROR_TEMP_3231", { interval: text });
  return BigInt(days) * MICROS_PER_DAY + microseconds;
}

function parsedInterval(text: string): CalendarParts {
  try {
    return parseCalendarInterval(text);
  } catch (error) {
    if (!(error instanceof SparkError)) throw error;
    throw new AnalysisException("CANNOT_PARSE_INTERVAL", { intervalString: `'${text}'` });
  }
}

/** A gap is a text, or a calendar interval. */
function checkGap({ dataType }: Expression): void {
  if (dataType.kind === "string" || dataType.kind === "interval" || dataType.kind === "void") return;
  throw new AnalysisException("_LEGACY_ERROR_TEMP_1040", { dt: typeText(dataType) });
}

/** As Scala writes a type. */
function typeText(type: DataType): string {
  if (type.kind === "day_time_interval")
    return `DayTimeIntervalType(${FIELDS.indexOf(type.startField)},${FIELDS.indexOf(type.endField)})`;
  const name = type.kind.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `${name}Type`;
}

const FIELDS: readonly string[] = ["day", "hour", "minute", "second"];

/** A gap that is no interval ends no window. */
function sessionEnd(time: Expression, gap: Expression, context: FunctionContext): Expression {
  const interval = gap.dataType.kind === "interval" ? gap : new Cast(gap, CalendarIntervalType, "legacy");
  const constant = interval.foldable ? interval.eval([]) : undefined;
  if (typeof constant === "bigint") {
    const { months, days, microseconds } = unpackCalendarInterval(constant);
    if (months === 0 && days === 0) return new WindowBound(time, { slide: 1n, start: 0n, shift: microseconds });
  }
  const record = INTERVAL_OPERATORS.find(({ names }) => names.includes("timestamp_plus_interval"));
  if (record === undefined) throw new Error("timestamps have no sum with intervals");
  return callOf(record, [time, interval], context);
}
