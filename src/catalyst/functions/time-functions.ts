// Functions of times of day: their parts, and times made of numbers, text and other times.

import { SparkError } from "../../errors/spark-error.ts";
import {
  type DataType,
  DayTimeIntervalType,
  DecimalType,
  IntegerType,
  LongType,
  TimeType,
} from "../../types/data-type.ts";
import { DateTimeParseFailure, datetimePattern } from "../expressions/evaluators/datetime-pattern.ts";
import { parseTime } from "../expressions/evaluators/datetime-text.ts";
import { powerOfTen } from "../expressions/evaluators/decimal.ts";
import type { EvaluatorOptions } from "../expressions/evaluators/evaluator.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { sqlLiteral } from "../expressions/format-value.ts";
import { Literal } from "../expressions/literal.ts";
import { currentValue } from "./current-value.ts";
import { DAY_TIME_INTERVAL, decimalOf, INT, INTEGRAL, NUMERIC, STRING, TIME } from "./expected-type.ts";
import { NOT_NULL, NULLABLE, type ScalarRecord } from "./scalar-record.ts";

const NANOS_PER_SECOND = 1_000_000_000n;
const NANOS_PER_MICRO = 1000n;
const NANOS_PER_DAY = 86_400n * NANOS_PER_SECOND;
/** Digits of the fraction of a second. */
const MAX_PRECISION = 9;
const DEFAULT_FORMAT = "HH:mm:ss.SSSSSS";
const UNITS: Readonly<Record<string, bigint>> = {
  MICROSECOND: NANOS_PER_MICRO,
  MILLISECOND: 1_000_000n,
  SECOND: NANOS_PER_SECOND,
  MINUTE: 60n * NANOS_PER_SECOND,
  HOUR: 3600n * NANOS_PER_SECOND,
};

/** The whole units of a time of day that a greater unit does not count. */
function part(name: string, unit: bigint, limit: bigint): ScalarRecord {
  return {
    names: [name],
    internal: true,
    usesTimeType: true,
    inputs: [TIME],
    result: IntegerType,
    nullable: NULLABLE,
    sql: ([time = ""]) => `${name.replace("_of_time", "")}(${time})`,
    eval: ([nanos]) => Number(((nanos as bigint) / unit) % limit),
    usage: `${name.replace("_of_time", "")}(time)`,
    doc: "A part of a time of day.",
    example: "SELECT hour(TIME'12:34:56')",
  };
}

function outOfBounds(rangeMessage: string, { context }: EvaluatorOptions): SparkError {
  return new SparkError(
    "SparkDateTimeException",
    "DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION",
    { rangeMessage },
    { context },
  );
}

function checkField(name: string, high: number, value: number, options: EvaluatorOptions): void {
  if (value >= 0 && value <= high) return;
  throw outOfBounds(`Invalid value for ${name} (valid values 0 - ${high}): ${value}`, options);
}

function checkedTime(nanos: bigint, options: EvaluatorOptions): bigint {
  if (nanos >= 0n && nanos < NANOS_PER_DAY) return nanos;
  const range = "must be between 00:00:00 and 23:59:59.999999999";
  throw outOfBounds(`Invalid TIME value: ${range}, but got ${nanos} nanoseconds`, options);
}

function unitOf(functionName: string, unit: CatalystValue | undefined): bigint {
  const nanos = UNITS[String(unit).toUpperCase()];
  if (nanos !== undefined) return nanos;
  throw new SparkError("SparkIllegalArgumentException", "INVALID_PARAMETER_VALUE.TIME_UNIT", {
    functionName: `\`${functionName}\``,
    parameter: "`unit`",
    invalidValue: `'${unit}'`,
  });
}

/** A text as a time of day, by a pattern if one is given; undefined where it is none. */
function parsedTime(text: string, format: string | undefined): bigint | undefined {
  if (format === undefined) return parseTime(text, 6);
  try {
    const micros = datetimePattern(format, true).parse(text, "UTC");
    return (((micros % 86_400_000_000n) + 86_400_000_000n) % 86_400_000_000n) * NANOS_PER_MICRO;
  } catch (error) {
    if (error instanceof DateTimeParseFailure) return undefined;
    throw error;
  }
}

function toTime(name: string, isTry: boolean): ScalarRecord {
  return {
    names: [name],
    usesTimeType: true,
    inputs: [STRING, STRING],
    minArguments: 1,
    maxArguments: 2,
    result: TimeType(),
    nullable: NULLABLE,
    sql: (args) => {
      const call = `to_time(${args.join(", ")})`;
      return isTry ? `try_to_time(${call})` : call;
    },
    eval: ([text, format], { options }) => {
      const time = parsedTime(String(text), format === undefined ? undefined : String(format));
      if (time !== undefined || isTry) return time ?? null;
      throw new SparkError(
        "SparkDateTimeException",
        "CANNOT_PARSE_TIME",
        { input: `'${text}'`, format: `'${format ?? DEFAULT_FORMAT}'` },
        { context: options.context },
      );
    },
    usage: `${name}(str[, format])`,
    doc: `A text as a time of day${isTry ? ", or NULL where it is none" : ""}.`,
    example: `SELECT ${name}('00:12:00')`,
  };
}

function fromNumber(name: string, unit: bigint, doc: string): ScalarRecord {
  return {
    names: [name],
    usesTimeType: true,
    inputs: [unit === NANOS_PER_SECOND ? NUMERIC : INTEGRAL],
    result: TimeType(),
    nullable: NULLABLE,
    eval: ([value], { argumentTypes: [type], options }) => {
      if (type?.kind === "float" || type?.kind === "double") {
        if (!Number.isFinite(value)) return null;
        return checkedTime(BigInt(Math.trunc(Number(value) * 1e6)) * NANOS_PER_MICRO, options);
      }
      const scale = powerOfTen(type?.kind === "decimal" ? type.scale : 0);
      return checkedTime((BigInt(value as number | bigint) * unit) / scale, options);
    },
    usage: `${name}(expr)`,
    doc,
    example: `SELECT ${name}(${unit === NANOS_PER_SECOND ? "3661" : "3661000"})`,
  };
}

function toNumber(name: string, unit: bigint, result: DataType, doc: string): ScalarRecord {
  return {
    names: [name],
    usesTimeType: true,
    inputs: [TIME],
    result,
    nullable: NULLABLE,
    eval: ([nanos]) => (nanos as bigint) / unit,
    usage: `${name}(time)`,
    doc,
    example: `SELECT ${name}(TIME'01:01:01.5')`,
  };
}

function moved(name: string, operator: "+" | "-"): ScalarRecord {
  return {
    names: [name],
    internal: true,
    usesTimeType: true,
    inputs: [TIME, DAY_TIME_INTERVAL],
    result: ([time, interval]) => {
      const precision = time?.kind === "time" ? time.precision : 6;
      const hasSeconds = interval?.kind === "day_time_interval" && interval.endField === "second";
      return TimeType(hasSeconds ? Math.max(precision, 6) : precision);
    },
    nullable: NULLABLE,
    sql: ([time = "", interval = ""]) => `${time} ${operator} ${interval}`,
    eval: ([time, interval], { argumentTypes: [type = TimeType(), by = DayTimeIntervalType()], options }) => {
      const nanos = (interval as bigint) * NANOS_PER_MICRO;
      const result = operator === "+" ? (time as bigint) + nanos : (time as bigint) - nanos;
      if (result >= 0n && result < NANOS_PER_DAY) return result;
      const amount = sqlLiteral(operator === "+" ? (interval ?? null) : -(interval as bigint), by);
      const operation = `add ${amount} to the time value ${sqlLiteral(time ?? null, type)}`;
      throw new SparkError(
        "SparkArithmeticException",
        "DATETIME_OVERFLOW",
        { operation },
        { context: options.context },
      );
    },
    usage: `time ${operator} interval`,
    doc: operator === "+" ? "The time of day so much later." : "The time of day so much earlier.",
    example: `SELECT TIME'12:00:00' ${operator} INTERVAL '1' HOUR`,
  };
}

export const TIME_FUNCTIONS: readonly ScalarRecord[] = [
  part("hour_of_time", 3600n * NANOS_PER_SECOND, 24n),
  part("minute_of_time", 60n * NANOS_PER_SECOND, 60n),
  part("second_of_time", NANOS_PER_SECOND, 60n),
  {
    names: ["second_of_time_with_fraction"],
    internal: true,
    usesTimeType: true,
    inputs: [TIME],
    result: DecimalType(8, 6),
    nullable: NULLABLE,
    eval: ([nanos]) => ((nanos as bigint) % (60n * NANOS_PER_SECOND)) / NANOS_PER_MICRO,
    usage: "extract(SECOND FROM time)",
    doc: "The second with its fraction.",
    example: "SELECT extract(SECOND FROM TIME'12:34:56.7')",
  },
  {
    names: ["make_time"],
    usesTimeType: true,
    inputs: [INT, INT, decimalOf(16, 6)],
    result: TimeType(),
    nullable: NULLABLE,
    eval: ([hour, minute, seconds], { options }) => {
      checkField("HourOfDay", 23, Number(hour), options);
      checkField("MinuteOfHour", 59, Number(minute), options);
      checkField("SecondOfMinute", 59, Number((seconds as bigint) / 1_000_000n), options);
      const whole = BigInt(Number(hour) * 3600 + Number(minute) * 60) * NANOS_PER_SECOND;
      return whole + (seconds as bigint) * NANOS_PER_MICRO;
    },
    usage: "make_time(hour, minute, second)",
    doc: "The time of day of its parts.",
    example: "SELECT make_time(6, 30, 45.887)",
  },
  toTime("to_time", false),
  toTime("try_to_time", true),
  {
    names: ["time_trunc"],
    usesTimeType: true,
    inputs: [STRING, TIME],
    result: ([, type = TimeType()]) => type,
    nullable: NULLABLE,
    eval: ([unit, nanos]) => (nanos as bigint) - ((nanos as bigint) % unitOf("time_trunc", unit)),
    usage: "time_trunc(unit, time)",
    doc: "The time of day cut to a unit, from hour to microsecond.",
    example: "SELECT time_trunc('HOUR', TIME'09:32:05.359')",
  },
  {
    names: ["time_diff"],
    usesTimeType: true,
    inputs: [STRING, TIME, TIME],
    result: LongType,
    nullable: NULLABLE,
    eval: ([unit, start, end]) => ((end as bigint) - (start as bigint)) / unitOf("time_diff", unit),
    usage: "time_diff(unit, start, end)",
    doc: "The whole units from one time of day to another.",
    example: "SELECT time_diff('HOUR', TIME'20:30:29', TIME'21:30:28')",
  },
  fromNumber("time_from_seconds", NANOS_PER_SECOND, "The time of day so many seconds after midnight."),
  fromNumber("time_from_millis", 1_000_000n, "The time of day so many milliseconds after midnight."),
  fromNumber("time_from_micros", NANOS_PER_MICRO, "The time of day so many microseconds after midnight."),
  toNumber("time_to_seconds", NANOS_PER_MICRO, DecimalType(14, 6), "The seconds from midnight."),
  toNumber("time_to_millis", 1_000_000n, LongType, "The milliseconds from midnight."),
  toNumber("time_to_micros", NANOS_PER_MICRO, LongType, "The microseconds from midnight."),
  {
    names: ["current_time", "localtime"],
    shown: { localtime: "current_time" },
    inputs: [INT],
    defaults: [Literal.of(6)],
    check: ([precision]) => {
      const value = precision?.foldable === true ? precision.eval([]) : null;
      if (value === null || (Number(value) >= 0 && Number(value) <= MAX_PRECISION)) return undefined;
      return {
        condition: "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
        parameters: { exprName: "`precision`", valueRange: `[0, ${MAX_PRECISION}]`, currentValue: String(value) },
      };
    },
    result: (_, [precision]) => TimeType(precision?.foldable === true ? Number(precision.eval([])) : 6),
    nullable: NOT_NULL,
    eval: (_, { options }) =>
      currentValue("current_time", BigInt(Date.now()) * 1000n, options.timeZone ?? "UTC") ?? null,
    usage: "current_time([precision])",
    doc: "The time of day in the session's time zone.",
    example: "SELECT current_time()",
  },
  moved("time_plus_interval", "+"),
  moved("time_minus_interval", "-"),
  {
    names: ["subtract_times"],
    internal: true,
    usesTimeType: true,
    inputs: [TIME, TIME],
    result: DayTimeIntervalType("hour", "second"),
    nullable: NULLABLE,
    sql: ([left = "", right = ""]) => `${left} - ${right}`,
    eval: ([left, right]) => ((left as bigint) - (right as bigint)) / NANOS_PER_MICRO,
    usage: "time - time",
    doc: "The time from one time of day to another.",
    example: "SELECT TIME'12:00:00' - TIME'10:30:00'",
  },
];
