// Calls about dates and times that stand for other expressions: EXTRACT, casts, and the present.

import { AnalysisException } from "../../errors/spark-error.ts";
import {
  type DataType,
  DateType,
  DoubleType,
  isInterval,
  isNested,
  isNumeric,
  LongType,
  StringType,
  TimestampNTZType,
  TimestampType,
  TimeType,
} from "../../types/data-type.ts";
import type { EvalMode } from "../expressions/arithmetic.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { RuntimeReplaceable } from "../expressions/runtime-replaceable.ts";
import { currentValue } from "./current-value.ts";
import { DATE_FUNCTIONS } from "./date-functions.ts";
import { anyOf, DATE, NUMERIC, STRING, TIMESTAMP, TIMESTAMP_NTZ } from "./expected-type.ts";
import { argument, type FunctionContext, type FunctionDefinition } from "./function-definition.ts";
import { intervalPart } from "./interval-functions.ts";
import { callOf, replacedBy, type ScalarRecord, scalarFunction } from "./scalar-record.ts";
import { TIME_FUNCTIONS } from "./time-functions.ts";
import { PARSED_TIME_FUNCTIONS, TIME_INPUTS, TIMESTAMP_FUNCTIONS } from "./timestamp-functions.ts";

const RECORDS: ReadonlyMap<string, ScalarRecord> = new Map(
  [...DATE_FUNCTIONS, ...TIMESTAMP_FUNCTIONS, ...TIME_FUNCTIONS].flatMap((record) =>
    record.names.map((name) => [name, record]),
  ),
);

function recordOf(name: string): ScalarRecord {
  const record = RECORDS.get(name);
  if (record === undefined) throw new Error(`no function ${name}`);
  return record;
}

/** The function that gives a field, by the field's names. */
const FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    year: "YEAR Y YEARS YR YRS",
    yearofweek: "YEAROFWEEK",
    quarter: "QUARTER QTR",
    month: "MONTH MON MONS MONTHS",
    weekofyear: "WEEK W WEEKS",
    day: "DAY D DAYS",
    dayofweek: "DAYOFWEEK DOW",
    dayofweek_iso: "DAYOFWEEK_ISO DOW_ISO",
    dayofyear: "DOY",
    hour: "HOUR H HOURS HR HRS",
    minute: "MINUTE M MIN MINS MINUTES",
    second_with_fraction: "SECOND S SEC SECONDS SECS",
  }).flatMap(([name, fields]) => fields.split(" ").map((field) => [field, name] as const)),
);

function extract(args: readonly Expression[], context: FunctionContext): Expression {
  const [field, source] = [argument(args, 0), argument(args, 1)];
  const text = field.foldable ? String(field.eval([])) : "";
  const shown = context.name ?? "extract";
  const separator = shown === "date_part" ? ", " : " FROM ";
  const sql = `${shown}(${text}${separator}${source.sql})`;
  if (!field.foldable || (field.dataType.kind !== "string" && field.dataType.kind !== "void")) {
    const parameters = { funcName: `\`${shown}\``, paramName: "`field`", paramType: '"STRING"' };
    throw new AnalysisException("NON_FOLDABLE_ARGUMENT", parameters);
  }
  if (shown !== "extract" && field.eval([]) === null) {
    return new RuntimeReplaceable(shown, sql.replace("null", "NULL"), new Literal(null, DoubleType), context.origin);
  }
  if (isInterval(source.dataType)) {
    const value = callOf(intervalPart(text, source.dataType, source.sql), [source], context);
    return new RuntimeReplaceable(shown, sql, value, context.origin);
  }
  if ((shown !== "extract" && field.dataType.kind === "void") || (field.foldable && field.eval([]) === null)) {
    return new RuntimeReplaceable(shown, sql.replace("null", "NULL"), new Literal(null, DoubleType), context.origin);
  }
  const part = FIELDS.get(text.toUpperCase());
  const name = source.dataType.kind === "time" ? timeField(part) : part;
  if (name === undefined) {
    throw new AnalysisException("INVALID_EXTRACT_FIELD", { field: `\`${text}\``, expr: `"${source.sql}"` });
  }
  const value = callOf(recordOf(name), [source], context);
  return new RuntimeReplaceable(shown, sql, value, context.origin);
}

/** A cast by the name of its type, or of the function that is one when no pattern is given. */
function castTo(
  type: DataType,
  mode?: EvalMode,
): (args: readonly Expression[], context: FunctionContext, shown: readonly Expression[]) => Expression {
  return (args, context, shown) => {
    const { timeZone, origin } = context;
    return replacedBy(new Cast(argument(args, 0), type, mode ?? context.mode, timeZone, origin), shown, context);
  };
}

const PARSED_TYPES: Readonly<Record<string, DataType>> = {
  to_timestamp: TimestampType,
  to_timestamp_ltz: TimestampType,
  to_timestamp_ntz: TimestampNTZType,
  to_date: DateType,
  try_to_timestamp: TimestampType,
  try_to_date: DateType,
};

function parsedTime(record: ScalarRecord): FunctionDefinition {
  const definition = scalarFunction(record);
  const [name = ""] = record.names;
  const cast = castTo(PARSED_TYPES[name] ?? TimestampType, name.startsWith("try_") ? "try" : undefined);
  return {
    ...definition,
    minArguments: 1,
    build: (args, context) => {
      const [value] = args;
      if (args.length === 1 && value !== undefined && isNested(value.dataType)) {
        return callOf({ ...record, inputs: [isTime(LongType, name) ? TIME_OR_NUMBER : TIME_INPUTS] }, args, context);
      }
      if (args.length !== 1 || value === undefined) return definition.build(args, context);
      return cast(isTime(value.dataType, name) ? args : [asText(value, context)], context, args);
    },
  };
}

const TIME_OR_NUMBER = anyOf(STRING, DATE, TIMESTAMP, TIMESTAMP_NTZ, NUMERIC);
const TIMES: ReadonlySet<string> = new Set(["string", "date", "timestamp", "timestamp_ntz", "void"]);

/** What is cast to a time; numbers are seconds where the time has a zone. */
function isTime(type: DataType, name: string): boolean {
  const takesNumbers = PARSED_TYPES[name]?.kind === "timestamp";
  return TIMES.has(type.kind) || (takesNumbers && isNumeric(type));
}

/** Anything else is read as its text. */
function asText(value: Expression, { mode, timeZone, origin }: FunctionContext): Expression {
  return new Cast(value, StringType, mode, timeZone, origin, true);
}

function currentFunction(names: readonly string[], result: DataType, doc: string): ScalarRecord {
  const [name = ""] = names;
  return {
    names,
    shown: Object.fromEntries(names.map((alias) => [alias, name])),
    inputs: [],
    result,
    eval: (_, { options }) => currentValue(name, BigInt(Date.now()) * 1000n, options.timeZone ?? "UTC") ?? null,
    usage: `${name}()`,
    doc,
    example: `SELECT ${name}()`,
  };
}

/** What depends on when and where a query runs: the optimizer computes it, once for all of the query. */
export const CURRENT_FUNCTIONS: readonly ScalarRecord[] = [
  currentFunction(["current_date", "curdate"], DateType, "The date in the session's time zone."),
  currentFunction(["current_timestamp"], TimestampType, "The time at which the query began."),
  currentFunction(["now"], TimestampType, "The time at which the query began."),
  currentFunction(["localtimestamp"], TimestampNTZType, "The wall clock in the session's time zone."),
  {
    names: ["current_timezone"],
    inputs: [],
    result: StringType,
    eval: (_, { options }) => options.timeZone ?? "UTC",
    usage: "current_timezone()",
    doc: "The session's time zone.",
    example: "SELECT current_timezone()",
  },
];

/** HOUR, MINUTE and SECOND of a timestamp, or of a time of day. */
function clockPart(name: string): FunctionDefinition {
  const definition = scalarFunction(recordOf(name));
  return {
    ...definition,
    expectedArguments: "> 0",
    build: (args, context) =>
      args[0]?.dataType.kind === "time"
        ? callOf(recordOf(`${name}_of_time`), args, context)
        : definition.build(args, context),
  };
}

/** The one that gives NULL for what is no time is shown without its zone. */
function underSixArguments(call: Expression, args: readonly Expression[], context: FunctionContext): Expression {
  const hidesZone = context.name === "try_make_timestamp" && args.length > 6;
  return hidesZone ? replacedBy(call, args.slice(0, 6), context) : call;
}

/** The seconds of a time, which is the present when none is given. */
function unixTimestamp(): FunctionDefinition {
  const definition = scalarFunction(recordOf("unix_timestamp"));
  return {
    ...definition,
    minArguments: 0,
    build: (args, context) => definition.build(args.length > 0 ? args : [currentTimestamp(context)], context),
  };
}

function currentTimestamp(context: FunctionContext): Expression {
  const record = CURRENT_FUNCTIONS.find(({ names }) => names.includes("current_timestamp"));
  if (record === undefined) throw new Error("no function current_timestamp");
  return callOf(record, [], context);
}

/** How many arguments there may be, and how an error tells it. */
const TIMESTAMP_COUNTS: Readonly<Record<string, readonly [counts: readonly number[], told: string]>> = {
  make_timestamp: [[1, 2, 3, 6, 7], "[1, 2, 3, 6, 7]"],
  try_make_timestamp: [[1, 2, 3, 6, 7], "[1, 2, 3, 6, 7]"],
  make_timestamp_ltz: [[2, 3, 6, 7], "[2, 6]"],
  try_make_timestamp_ltz: [[2, 3, 6, 7], "6"],
  make_timestamp_ntz: [[2, 6], "[2, 6]"],
  try_make_timestamp_ntz: [[2, 6], "6"],
};

/** A timestamp of numbers, or of a date and a time of day. */
function timestampOfParts(name: string, plain: string): FunctionDefinition {
  const definition = scalarFunction(recordOf(name));
  const isLocal = plain === "make_timestamp_ntz";
  const record = recordOf(isLocal ? "make_timestamp_ntz_of_date_and_time" : "make_timestamp_of_date_and_time");
  const [counts = [], told = ""] = TIMESTAMP_COUNTS[name] ?? [];
  return {
    ...definition,
    minArguments: 1,
    counts,
    expectedArguments: told,
    build: (args, context) => {
      if (args.length > 3) return underSixArguments(definition.build(args, context), args, context);
      const timed = args.map((arg, i) =>
        i === 1 && arg.dataType.kind === "void" ? new Literal(null, TimeType()) : arg,
      );
      const call = callOf(record, timed, context);
      if (name === "try_make_timestamp") return replacedBy(call, args, context);
      return name === "try_make_timestamp_ntz" ? replacedBy(call, [call], context) : call;
    },
  };
}

/** What gives a field of a time of day; undefined where it has none. */
function timeField(name: string | undefined): string | undefined {
  if (name === "second_with_fraction") return "second_of_time_with_fraction";
  return name === "hour" || name === "minute" ? `${name}_of_time` : undefined;
}

export const DATETIME_CALLS: readonly FunctionDefinition[] = [
  ...["hour", "minute", "second"].map(clockPart),
  ...["make_timestamp", "make_timestamp_ltz", "make_timestamp_ntz"].flatMap((name) => [
    timestampOfParts(name, name),
    timestampOfParts(`try_${name}`, name),
  ]),
  {
    names: ["extract", "date_part", "datepart"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 2,
    build: extract,
    usage: "extract(field FROM source)",
    doc: "A field of a date or timestamp: YEAR, QUARTER, MONTH, WEEK, DAY, DOW, DOY, HOUR, MINUTE, SECOND, …",
    example: "SELECT extract(YEAR FROM TIMESTAMP '2019-08-12 01:00:00.123456')",
  },
  ...PARSED_TIME_FUNCTIONS.map(parsedTime),
  unixTimestamp(),
];
