// Functions of timestamps: their time of day, units since the epoch, truncation, zones, text and back.

import { SparkError } from "../../errors/spark-error.ts";
import {
  type DataType,
  DateType,
  DecimalType,
  IntegerType,
  LongType,
  StringType,
  TimestampNTZType,
  TimestampType,
} from "../../types/data-type.ts";
import { floorDivide } from "../../types/floor-divide.ts";
import type { Local } from "../../wasm/index.ts";
import type { EvalMode } from "../expressions/arithmetic.ts";
import type { CodegenContext } from "../expressions/codegen/codegen-context.ts";
import { datetimeProgram } from "../expressions/codegen/datetime-program.ts";
import { type Attempt, orEvaluate } from "../expressions/codegen/emit.ts";
import type { ExpressionCode, ValueLocals } from "../expressions/codegen/expression-code.ts";
import { instantCode, isUtc, movedClockCode, wallClockCode } from "../expressions/codegen/time-zone-code.ts";
import { DateTimeParseFailure, datetimePattern } from "../expressions/evaluators/datetime-pattern.ts";
import { powerOfTen } from "../expressions/evaluators/decimal.ts";
import type { EvaluatorCall, EvaluatorOptions } from "../expressions/evaluators/evaluator.ts";
import {
  dayStartMicros,
  isZone,
  movedMicros,
  parseOffset,
  zonedMicros,
  zoneOffsetMicros,
} from "../expressions/evaluators/time-zone.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { formatDecimal, sqlLiteral } from "../expressions/format-value.ts";
import { Literal } from "../expressions/literal.ts";
import { makeDate, TRUNCATION_UNITS, truncateDate } from "./date-functions.ts";
import {
  ANY_TIMESTAMP,
  ANY_TIMESTAMP_OR_NANOS,
  anyOf,
  DATE,
  decimalOf,
  type ExpectedType,
  INT,
  INTEGRAL,
  LONG,
  NANOS,
  NUMERIC,
  STRING,
  STRING_ONLY,
  shownAs,
  strictly,
  TIME,
  TIMESTAMP,
  TIMESTAMP_NTZ,
} from "./expected-type.ts";
import { evaluated } from "./kernel-code.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";

const MICROS_PER_SECOND = 1_000_000n;
export const MICROS_PER_DAY = 86_400n * MICROS_PER_SECOND;
const DEFAULT_FORMAT = Literal.of("yyyy-MM-dd HH:mm:ss");

/** The wall clock of a value in the session's zone; a timestamp without zone is one already. */
function localMicros(value: CatalystValue | undefined, type: DataType | undefined, timeZone = "UTC"): bigint {
  const micros = value as bigint;
  return type?.kind === "timestamp_ntz" ? micros : micros + zoneOffsetMicros(micros, timeZone);
}

/** What instructions make of a wall clock; where a zone's cannot be had, the evaluation by name. */
function onWallClock(
  context: CodegenContext,
  args: readonly ExpressionCode[],
  call: EvaluatorCall,
  make: (clock: Local) => ValueLocals,
  name: string,
): ExpressionCode | undefined {
  const [value] = args;
  const { timeZone = "UTC" } = call.options;
  if (value?.value.kind !== "i64") return undefined;
  if (call.argumentTypes[0]?.kind !== "timestamp" || isUtc(timeZone)) {
    return { isNull: undefined, value: make(value.value.local) };
  }
  const clock = wallClockCode(context, value.value.local, timeZone);
  const attempt = { value: make(clock.value.local), holds: clock.holds };
  return orEvaluate(context, call.resultType, undefined, attempt, () => evaluated(context, name, args, call));
}

function timePart(name: string, micros: bigint, limit: bigint, doc: string): ScalarRecord {
  return {
    names: [name],
    inputs: [ANY_TIMESTAMP],
    result: IntegerType,
    eval: ([value], { argumentTypes: [type], options: { timeZone } }) => {
      const whole = floorDivide(localMicros(value, type, timeZone), micros) % limit;
      return Number(whole < 0n ? whole + limit : whole);
    },
    generate: (context, args, call) =>
      onWallClock(
        context,
        args,
        call,
        (clock) => {
          const { f } = context;
          const cycle = micros * limit;
          // The time in its cycle, which is a day, an hour or a minute; never negative.
          const rest = f.get(clock).i64(cycle).op("i64.rem_s").store();
          f.get(rest).get(rest).i64(63n).op("i64.shr_s").i64(cycle).op("i64.and").op("i64.add");
          f.i64(micros).op("i64.div_s").op("i32.wrap_i64");
          return { kind: "i32", local: f.store() };
        },
        name,
      ),
    usage: `${name}(timestamp)`,
    doc,
    example: `SELECT ${name}('2009-07-30 12:58:59')`,
  };
}

export const TIME_UNITS: Readonly<Record<string, bigint>> = {
  MICROSECOND: 1n,
  MILLISECOND: 1000n,
  SECOND: MICROS_PER_SECOND,
  MINUTE: 60n * MICROS_PER_SECOND,
  HOUR: 3600n * MICROS_PER_SECOND,
};

function truncateTimestamp(micros: bigint, format: string, timeZone: string): bigint | null {
  const name = format.toUpperCase();
  const unit = TIME_UNITS[name];
  const offset = zoneOffsetMicros(micros, timeZone);
  if (unit !== undefined && unit <= MICROS_PER_SECOND) return floorDivide(micros, unit) * unit;
  if (unit !== undefined) return movedMicros(floorDivide(micros + offset, unit) * unit, offset, timeZone);
  const dateUnit = name === "DAY" || name === "DD" ? "day" : TRUNCATION_UNITS[name];
  if (dateUnit === undefined) return null;
  const days = Number(floorDivide(micros + offset, MICROS_PER_DAY));
  const first = truncateDate(days, dateUnit);
  const kept = BigInt(first) * MICROS_PER_DAY - offset;
  if (zoneOffsetMicros(kept, timeZone) === offset) return kept;
  return dateUnit === "day" ? zonedMicros(BigInt(first) * MICROS_PER_DAY, timeZone) : dayStartMicros(first, timeZone);
}

const TRUNCATION_KERNEL_UNITS: Readonly<Record<string, number>> = { year: 0, quarter: 1, month: 2, week: 3 };

/** DATE_TRUNC of a constant unit. */
const truncationCode: NonNullable<ScalarRecord["generate"]> = (context, args, call, [format]) => {
  const { f } = context;
  const [, time] = args;
  const { timeZone = "UTC" } = call.options;
  if (time?.value.kind !== "i64" || format?.foldable !== true) return undefined;
  const name = String(format.eval([])).toUpperCase();
  const isDay = name === "DAY" || name === "DD";
  const dateUnit = TRUNCATION_KERNEL_UNITS[TRUNCATION_UNITS[name] ?? ""];
  const unit = TIME_UNITS[name] ?? (isDay || dateUnit !== undefined ? MICROS_PER_DAY : undefined);
  if (unit === undefined) return undefined;
  // Seconds begin everywhere at once.
  const clock = wallClockCode(context, time.value.local, unit <= MICROS_PER_SECOND ? "UTC" : timeZone);
  const { local } = clock.value;
  const rest = f.get(local).i64(unit).op("i64.rem_s").store();
  const ahead = f.get(rest).get(rest).i64(63n).op("i64.shr_s").i64(unit).op("i64.and").op("i64.add").store();
  let whole = f.get(local).get(ahead).op("i64.sub").store();
  if (dateUnit !== undefined) {
    f.get(whole).i64(MICROS_PER_DAY).op("i64.div_s").op("i32.wrap_i64").i32(dateUnit);
    context.callKernel("dateTruncate");
    whole = f.op("i64.extend_i32_s").i64(MICROS_PER_DAY).op("i64.mul").store();
  }
  const attempt = movedClockCode(context, whole, clock, dateUnit !== undefined);
  return orEvaluate(context, TimestampType, undefined, attempt, () => evaluated(context, "date_trunc", args, call));
};

/** A time moved by the offsets of a constant zone. */
function shiftCode(
  name: string,
  shift: (context: CodegenContext, micros: Local, timeZone: string) => Attempt,
): NonNullable<ScalarRecord["generate"]> {
  return (context, args, call, [, zone]) => {
    const [micros] = args;
    if (micros?.value.kind !== "i64" || zone?.foldable !== true) return undefined;
    const timeZone = String(zone.eval([]));
    if (!isZone(timeZone) && parseOffset(timeZone) === undefined) return undefined;
    const attempt = shift(context, micros.value.local, timeZone);
    return orEvaluate(context, TimestampType, undefined, attempt, () => evaluated(context, name, args, call));
  };
}

/** A zone's name as Intl knows it: region names as they are, offsets as +hh:mm. */
function checkedZone(zone: string): string {
  const offset = parseOffset(zone);
  if (offset !== undefined || isZone(zone)) return zone;
  throw new SparkError("SparkDateTimeException", "INVALID_TIMEZONE", { timeZone: zone });
}

function offsetAt(micros: bigint, zone: string): bigint {
  return parseOffset(zone) ?? zoneOffsetMicros(micros, zone);
}

function toUtc(local: bigint, zone: string): bigint {
  const fixed = parseOffset(zone);
  return fixed === undefined ? zonedMicros(local, zone) : local - fixed;
}

export function checkedMicros(micros: bigint, operation: string | (() => string)): bigint {
  if (BigInt.asIntN(64, micros) === micros) return micros;
  throw new SparkError("SparkArithmeticException", "DATETIME_OVERFLOW", {
    operation: typeof operation === "string" ? operation : operation(),
  });
}

/** Parses by a pattern; a failure is an error in ANSI mode that recommends a function, else null. */
function parseWith(
  text: string,
  format: string,
  alternative: string,
  options: EvaluatorOptions,
  zone: string,
): bigint | null {
  const pattern = datetimePattern(format, true);
  try {
    return pattern.parse(text, zone);
  } catch (error) {
    if (!(error instanceof DateTimeParseFailure)) throw error;
    if (options.mode !== "ansi") return null;
    throw new SparkError(
      "SparkDateTimeException",
      "CANNOT_PARSE_TIMESTAMP",
      { message: error.message, func: `\`${alternative}\`` },
      { context: options.context },
    );
  }
}

/** A string by its pattern, or a date or timestamp as it is, in microseconds. */
function timeOf(
  values: readonly CatalystValue[],
  { argumentTypes, options }: EvaluatorCall,
  alternative: string,
): bigint | null {
  const [value = null, format] = values;
  const { timeZone = "UTC" } = options;
  switch (argumentTypes[0]?.kind) {
    case "string":
      return parseWith(String(value), String(format), alternative, options, timeZone);
    case "date":
      return dayStartMicros(Number(value), timeZone);
    case "timestamp_ntz":
      return zonedMicros(value as bigint, timeZone);
    default:
      return value as bigint | null;
  }
}

function nullableUnlessAnsi(args: readonly Expression[], mode: EvalMode): boolean {
  return mode !== "ansi" || args.some(({ nullable }) => nullable);
}

export const TIME_INPUTS: ExpectedType = anyOf(STRING, DATE, TIMESTAMP, TIMESTAMP_NTZ);

/** Seconds since the epoch of text or time. */
function unixFunction(name: string): ScalarRecord {
  return {
    names: [name],
    inputs: [strictly(anyOf(STRING, DATE, TIMESTAMP, TIMESTAMP_NTZ, NANOS)), STRING_ONLY],
    defaults: [DEFAULT_FORMAT],
    result: LongType,
    nullable: nullableUnlessAnsi,
    eval: (values, call) => {
      const micros = timeOf(values, call, "try_to_timestamp");
      return micros === null ? null : micros / MICROS_PER_SECOND;
    },
    generate: ({ f }, [time], { argumentTypes: [type] }) => {
      if (type?.kind !== "timestamp" || time?.value.kind !== "i64") return undefined;
      const seconds = f.get(time.value.local).i64(MICROS_PER_SECOND).op("i64.div_s").store();
      return { isNull: undefined, value: { kind: "i64", local: seconds } };
    },
    usage: `${name}(timeExp[, fmt])`,
    doc: "The seconds from 1970-01-01 00:00:00 UTC to a time, or to that of a text by a pattern.",
    example: `SELECT ${name}('2016-04-08', 'yyyy-MM-dd')`,
  };
}

/** A number of units since the epoch as a timestamp, or the reverse. */
function fromUnits(name: string, micros: bigint, doc: string): ScalarRecord {
  return {
    names: [name],
    inputs: [strictly(micros === MICROS_PER_SECOND ? NUMERIC : INTEGRAL)],
    result: TimestampType,
    nullable: ([value]) =>
      (value?.nullable ?? true) || value?.dataType.kind === "double" || value?.dataType.kind === "float",
    eval: ([value], { argumentTypes: [type] }) => {
      const unit = micros === MICROS_PER_SECOND ? "seconds" : "milliseconds";
      const operation = (): string =>
        `create a TIMESTAMP from ${sqlLiteral(value ?? null, type ?? LongType)} ${unit} since the epoch`;
      if (type?.kind === "decimal") return checkedMicros(exactMicros(value as bigint, type.scale), operation);
      if (type?.kind === "double" || type?.kind === "float") {
        const scaled = Number(value) * 1e6;
        if (!Number.isFinite(scaled)) return null;
        if (Math.abs(scaled) < 2 ** 63) return BigInt(Math.trunc(scaled));
        return scaled > 0 ? 2n ** 63n - 1n : -(2n ** 63n);
      }
      return checkedMicros(BigInt(value as number | bigint) * micros, operation);
    },
    usage: `${name}(expr)`,
    doc,
    example: `SELECT ${name}(1230219000)`,
  };
}

/** Seconds with a fraction; digits past microseconds cannot be kept. */
function exactMicros(unscaled: bigint, scale: number): bigint {
  if (scale <= 6) return unscaled * powerOfTen(6 - scale);
  const divisor = powerOfTen(scale - 6);
  if (unscaled % divisor !== 0n)
    throw new SparkError("SparkArithmeticException", "INTERNAL_ERROR", { message: "Rounding necessary" });
  return unscaled / divisor;
}

function toUnits(name: string, micros: bigint, doc: string): ScalarRecord {
  return {
    names: [name],
    inputs: [strictly(ANY_TIMESTAMP_OR_NANOS)],
    result: LongType,
    eval: ([value]) => floorDivide(value as bigint, micros),
    generate: ({ f }, [value]) => {
      if (value?.value.kind !== "i64") return undefined;
      const { local } = value.value;
      const whole = f.get(local).i64(micros).op("i64.div_s").store();
      f.get(whole).get(local).get(whole).i64(micros).op("i64.mul").op("i64.lt_s").op("i64.extend_i32_u").op("i64.sub");
      return { isNull: undefined, value: { kind: "i64", local: f.store() } };
    },
    usage: `${name}(timestamp)`,
    doc,
    example: `SELECT ${name}(TIMESTAMP'1970-01-01 00:00:01Z')`,
  };
}

const SECONDS = decimalOf(16, 6);

function makeTimestamp(values: readonly CatalystValue[], options: EvaluatorOptions, zone: string): bigint | null {
  const [year, month, day, hour, minute, seconds] = values;
  const [h, m] = [Number(hour), Number(minute)];
  const micros = seconds as bigint;
  const raise = (error: SparkError): null => {
    if (options.mode !== "ansi") return null;
    throw error;
  };
  const outOfRange = (name: string, high: number, value: number): SparkError =>
    new SparkError(
      "SparkDateTimeException",
      "DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION",
      { rangeMessage: `Invalid value for ${name} (valid values 0 - ${high}): ${value}` },
      { context: options.context },
    );
  // 60 seconds, without a fraction, are the next minute.
  if (micros > 60_000_000n && micros < 61_000_000n) {
    return raise(
      new SparkError(
        "SparkDateTimeException",
        "INVALID_FRACTION_OF_SECOND",
        { secAndMicros: formatDecimal(micros, 6).replace(/0+$/, "") },
        { context: options.context },
      ),
    );
  }
  const days = makeDate(Number(year), Number(month), Number(day), options);
  if (days === null) return null;
  if (h < 0 || h > 23) return raise(outOfRange("HourOfDay", 23, h));
  if (m < 0 || m > 59) return raise(outOfRange("MinuteOfHour", 59, m));
  if (micros < 0n || micros > 60_000_000n)
    return raise(outOfRange("SecondOfMinute", 59, Number(micros / MICROS_PER_SECOND)));
  const local = BigInt(days) * MICROS_PER_DAY + BigInt(h * 3600 + m * 60) * MICROS_PER_SECOND + micros;
  return checkedMicros(toUtc(local, zone), "make_timestamp");
}

function makeTimestampFunction(name: string, result: DataType, isTry: boolean): ScalarRecord {
  const local = result.kind === "timestamp_ntz";
  return {
    names: [name],
    ...(name === "try_make_timestamp" && { checkedAs: "make_timestamp" }),
    inputs: [INT, INT, INT, INT, INT, SECONDS, STRING],
    minArguments: 6,
    maxArguments: local ? 6 : 7,
    result,
    nullable: (args, mode) => isTry || nullableUnlessAnsi(args, mode),
    eval: (values, { options }) =>
      makeTimestamp(
        values,
        isTry ? { ...options, mode: "try" } : options,
        local ? "UTC" : values[6] === undefined ? (options.timeZone ?? "UTC") : checkedZone(String(values[6])),
      ),
    usage: `${name}(year, month, day, hour, min, sec${local ? "" : "[, timezone]"})`,
    doc: `The timestamp of a date and a time of day${isTry ? ", or NULL where there is none" : ""}.`,
    example: `SELECT ${name}(2014, 12, 28, 6, 30, 45.887)`,
  };
}

/** Numbers are told among what becomes a timestamp, as they do without a pattern. */
const TIMESTAMP_INPUTS: ExpectedType = {
  ...TIME_INPUTS,
  name: anyOf(STRING, DATE, TIMESTAMP, TIMESTAMP_NTZ, NUMERIC).name,
};
const WITH_NUMBERS: ReadonlySet<string> = new Set(["to_timestamp", "to_timestamp_ltz", "try_to_timestamp"]);

/** TO_TIMESTAMP and its kin with a pattern; without one they are casts. */
export const PARSED_TIME_FUNCTIONS: readonly ScalarRecord[] = (
  [
    ["to_timestamp", TimestampType, "try_to_timestamp"],
    ["to_timestamp_ltz", TimestampType, "try_to_timestamp"],
    ["to_timestamp_ntz", TimestampNTZType, "try_to_timestamp"],
    ["to_date", DateType, "try_to_date"],
    ["try_to_timestamp", TimestampType, "try_to_timestamp"],
    ["try_to_date", DateType, "try_to_date"],
  ] as const
).map(([name, result, alternative]): ScalarRecord => {
  const isTry = name.startsWith("try_");
  return {
    names: [name],
    inputs: [WITH_NUMBERS.has(name) ? TIMESTAMP_INPUTS : TIME_INPUTS, STRING],
    result,
    nullable: (args, mode) => isTry || nullableUnlessAnsi(args, mode),
    eval: (values, call) => {
      const zone = result.kind === "timestamp" ? (call.options.timeZone ?? "UTC") : "UTC";
      const mode: EvalMode = isTry ? "try" : (call.options.mode ?? "ansi");
      const local = call.argumentTypes[0]?.kind === "timestamp" && result.kind !== "timestamp";
      const micros = local
        ? localMicros(values[0], TimestampType, call.options.timeZone)
        : timeOf(values, { ...call, options: { ...call.options, mode, timeZone: zone } }, alternative);
      if (micros === null) return null;
      return result.kind === "date" ? Number(floorDivide(micros, MICROS_PER_DAY)) : checkedMicros(micros, name);
    },
    usage: `${name}(expr[, fmt])`,
    doc: `A text as a ${result.kind === "date" ? "date" : "timestamp"}, by a pattern if one is given${isTry ? "; NULL where it cannot be read" : ""}.`,
    example: `SELECT ${name}('2016-12-31', 'yyyy-MM-dd')`,
  };
});

/** The timestamp of a date and a time of day, in a zone or without one. */
function timestampOfDateAndTime(name: string, result: DataType): ScalarRecord {
  const local = result.kind === "timestamp_ntz";
  const shown = local ? "make_timestamp_ntz" : "make_timestamp";
  return {
    names: [`${shown}_of_date_and_time`],
    internal: true,
    inputs: [strictly(DATE), strictly(TIME), STRING_ONLY],
    minArguments: 1,
    maxArguments: local ? 2 : 3,
    result,
    ...(local && { nullable: NULLABLE }),
    sql: (args) => `${shown}(${args.join(", ")})`,
    eval: ([days, nanos = 0n, zone], { options: { timeZone = "UTC" } }) => {
      const micros = BigInt(Number(days)) * MICROS_PER_DAY + (nanos as bigint) / 1000n;
      return local
        ? micros
        : checkedMicros(toUtc(micros, zone === undefined ? timeZone : checkedZone(String(zone))), name);
    },
    usage: `${shown}(date, time${local ? "" : "[, timezone]"})`,
    doc: "The timestamp of a date and a time of day.",
    example: `SELECT ${shown}(DATE'2014-12-28', TIME'06:30:45.887')`,
  };
}

export const TIMESTAMP_FUNCTIONS: readonly ScalarRecord[] = [
  timestampOfDateAndTime("make_timestamp", TimestampType),
  timestampOfDateAndTime("make_timestamp_ntz", TimestampNTZType),
  timePart("hour", 3600n * MICROS_PER_SECOND, 24n, "The hour, 0 to 23."),
  timePart("minute", 60n * MICROS_PER_SECOND, 60n, "The minute, 0 to 59."),
  timePart("second", MICROS_PER_SECOND, 60n, "The second, 0 to 59."),
  {
    names: ["second_with_fraction"],
    internal: true,
    inputs: [ANY_TIMESTAMP],
    result: DecimalType(8, 6),
    eval: ([value], { argumentTypes: [type], options: { timeZone } }) => {
      const local = localMicros(value, type, timeZone);
      return local - floorDivide(local, 60n * MICROS_PER_SECOND) * 60n * MICROS_PER_SECOND;
    },
    usage: "second_with_fraction(timestamp)",
    doc: "The second with its fraction; what EXTRACT(SECOND FROM …) gives.",
    example: "SELECT extract(SECOND FROM TIMESTAMP'2019-10-01 00:00:01.000001')",
  },
  {
    names: ["date_trunc"],
    inputs: [STRING, shownAs(TIMESTAMP, TIMESTAMP, NANOS)],
    result: TimestampType,
    nullable: NULLABLE,
    eval: ([format, micros], { options: { timeZone = "UTC" } }) =>
      truncateTimestamp(micros as bigint, String(format), timeZone),
    generate: truncationCode,
    usage: "date_trunc(fmt, ts)",
    doc: "The timestamp cut to a unit, from year to microsecond.",
    example: "SELECT date_trunc('HOUR', '2015-03-05T09:32:05.359')",
  },
  {
    names: ["date_format"],
    inputs: [shownAs(TIMESTAMP, TIMESTAMP, TIME, NANOS), STRING],
    result: StringType,
    eval: ([micros, format], { options: { timeZone = "UTC" } }) =>
      datetimePattern(String(format), false).format(micros as bigint, timeZone),
    raises: true,
    generate: (context, args, call, [, format]) => {
      const [micros] = args;
      if (micros?.value.kind !== "i64" || format?.foldable !== true) return undefined;
      const program = datetimeProgram(String(format.eval([])));
      if (program === undefined) return undefined;
      const { f } = context;
      const clock = wallClockCode(context, micros.value.local, call.options.timeZone ?? "UTC");
      const destination = context.scratch(16);
      context.pushArena();
      f.get(clock.value.local);
      context.pushConstantView(program);
      f.get(destination);
      context.callKernel("timestampFormat");
      const holds = f.get(clock.holds).op("i32.and").store();
      return orEvaluate(context, StringType, undefined, { value: { kind: "view", local: destination }, holds }, () =>
        evaluated(context, "date_format", args, call),
      );
    },
    usage: "date_format(timestamp, fmt)",
    doc: "The text of a time by a pattern.",
    example: "SELECT date_format('2016-04-08', 'y')",
  },
  unixFunction("unix_timestamp"),
  unixFunction("to_unix_timestamp"),
  {
    names: ["from_unixtime"],
    inputs: [LONG, STRING],
    defaults: [DEFAULT_FORMAT],
    result: StringType,
    nullable: NULLABLE,
    eval: ([seconds, format], { options: { timeZone = "UTC" } }) =>
      datetimePattern(String(format), false).format((seconds as bigint) * MICROS_PER_SECOND, timeZone),
    usage: "from_unixtime(unix_time[, fmt])",
    doc: "The text of a time given in seconds since 1970-01-01 00:00:00 UTC.",
    example: "SELECT from_unixtime(0, 'yyyy-MM-dd HH:mm:ss')",
  },
  toUnits("unix_seconds", MICROS_PER_SECOND, "The seconds since 1970-01-01 00:00:00 UTC."),
  toUnits("unix_millis", 1000n, "The milliseconds since 1970-01-01 00:00:00 UTC."),
  toUnits("unix_micros", 1n, "The microseconds since 1970-01-01 00:00:00 UTC."),
  fromUnits("timestamp_seconds", MICROS_PER_SECOND, "The timestamp so many seconds after 1970-01-01 00:00:00 UTC."),
  fromUnits("timestamp_millis", 1000n, "The timestamp so many milliseconds after 1970-01-01 00:00:00 UTC."),
  fromUnits("timestamp_micros", 1n, "The timestamp so many microseconds after 1970-01-01 00:00:00 UTC."),
  makeTimestampFunction("make_timestamp", TimestampType, false),
  makeTimestampFunction("make_timestamp_ltz", TimestampType, false),
  makeTimestampFunction("make_timestamp_ntz", TimestampNTZType, false),
  makeTimestampFunction("try_make_timestamp", TimestampType, true),
  makeTimestampFunction("try_make_timestamp_ltz", TimestampType, true),
  makeTimestampFunction("try_make_timestamp_ntz", TimestampNTZType, true),
  {
    names: ["from_utc_timestamp"],
    inputs: [TIMESTAMP, STRING],
    result: TimestampType,
    eval: ([micros, zone]) => (micros as bigint) + offsetAt(micros as bigint, checkedZone(String(zone))),
    generate: shiftCode("from_utc_timestamp", wallClockCode),
    usage: "from_utc_timestamp(timestamp, timezone)",
    doc: "A time in UTC as the wall clock of a zone.",
    example: "SELECT from_utc_timestamp('2016-08-31', 'Asia/Seoul')",
  },
  {
    names: ["to_utc_timestamp"],
    inputs: [TIMESTAMP, STRING],
    result: TimestampType,
    eval: ([micros, zone]) => toUtc(micros as bigint, checkedZone(String(zone))),
    generate: shiftCode("to_utc_timestamp", instantCode),
    usage: "to_utc_timestamp(timestamp, timezone)",
    doc: "The wall clock of a zone as a time in UTC.",
    example: "SELECT to_utc_timestamp('2016-08-31', 'Asia/Seoul')",
  },
  {
    names: ["convert_timezone"],
    inputs: ({ length }) => (length === 2 ? [STRING, TIMESTAMP_NTZ] : [STRING, STRING, TIMESTAMP_NTZ]),
    minArguments: 2,
    maxArguments: 3,
    result: TimestampNTZType,
    sql: (args, name) => `${name}(${args.length === 2 ? "current_timezone(), " : ""}${args.join(", ")})`,
    eval: (values, { options: { timeZone = "UTC" } }) => {
      const [from, to, local] = values.length === 2 ? [timeZone, ...values] : values;
      const instant = toUtc(local as bigint, checkedZone(String(from)));
      return instant + offsetAt(instant, checkedZone(String(to)));
    },
    usage: "convert_timezone([sourceTz, ]targetTz, sourceTs)",
    doc: "The wall clock of one zone as that of another.",
    example: "SELECT convert_timezone('Europe/Brussels', 'America/Los_Angeles', TIMESTAMP_NTZ'2021-12-06 00:00:00')",
  },
  ...PARSED_TIME_FUNCTIONS,
];
