// What the operators `+`, `-`, `*` and `/` stand for where an interval, a date or a timestamp takes part; no call names
// these.

import { SparkError } from "../../errors/spark-error.ts";
import {
  type DataType,
  DateType,
  DayTimeIntervalType,
  IntegerType,
  LongType,
  TimestampType,
  YearMonthIntervalType,
} from "../../types/data-type.ts";
import {
  type CalendarParts,
  MICROS_PER_DAY,
  packCalendarInterval,
  unpackCalendarInterval,
} from "../../types/interval.ts";
import type { EvalMode } from "../expressions/arithmetic.ts";
import { powerOfTen } from "../expressions/evaluators/decimal.ts";
import type { Evaluator, EvaluatorCall, EvaluatorOptions } from "../expressions/evaluators/evaluator.ts";
import { dayStartMicros, zoneOffsetMicros } from "../expressions/evaluators/time-zone.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { addMonths } from "./date-functions.ts";
import {
  ANY_TIMESTAMP_OR_NANOS,
  CALENDAR_INTERVAL,
  CALENDAR_OR_DAY_TIME_INTERVAL,
  DATE,
  DAY_TIME_INTERVAL,
  DOUBLE,
  NUMERIC,
  TIMESTAMP,
  TIMESTAMP_NTZ,
  YEAR_MONTH_INTERVAL,
} from "./expected-type.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";
import { timestampAdd } from "./timestamp-unit-functions.ts";

/** Where try mode makes null of an error. */
function tried(evaluate: Evaluator): Evaluator {
  return (values, call) => {
    if (call.options.mode !== "try") return evaluate(values, call);
    try {
      return evaluate(values, call);
    } catch (error) {
      if (error instanceof SparkError) return null;
      throw error;
    }
  };
}

function nullableIfTried(args: readonly Expression[], mode: EvalMode): boolean {
  return mode === "try" || args.some(({ nullable }) => nullable);
}

function overflow({ context }: EvaluatorOptions): SparkError {
  return new SparkError("SparkArithmeticException", "INTERVAL_ARITHMETIC_OVERFLOW.WITHOUT_SUGGESTION", {}, { context });
}

function within(value: bigint, bits: 32 | 64, options: EvaluatorOptions): bigint {
  if (BigInt.asIntN(bits, value) === value) return value;
  throw overflow(options);
}

/** A quotient rounded half away from zero. */
function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const rest = dividend % divisor;
  const [magnitude, half] = [rest < 0n ? -rest : rest, divisor < 0n ? -divisor : divisor];
  if (magnitude * 2n < half) return quotient;
  return dividend < 0n === divisor < 0n ? quotient + 1n : quotient - 1n;
}

/** A double rounded half away from zero. */
function roundedDouble(value: number, options: EvaluatorOptions): bigint {
  if (!Number.isFinite(value)) throw overflow(options);
  const whole = Math.trunc(value);
  return BigInt(Math.abs(value - whole) >= 0.5 ? whole + Math.sign(value) : whole);
}

/** An interval of one number times or over a number of any type. */
function scaled(operator: "*" | "/", bits: 32 | 64): Evaluator {
  return ([interval, factor], { argumentTypes: [, type], options }) => {
    const amount = BigInt(interval as number | bigint);
    if (operator === "/" && Number(factor) === 0) {
      throw new SparkError("SparkArithmeticException", "INTERVAL_DIVIDED_BY_ZERO", {}, { context: options.context });
    }
    const result = ((): bigint => {
      if (type?.kind === "float" || type?.kind === "double") {
        const [a, b] = [Number(amount), Number(factor)];
        return roundedDouble(operator === "*" ? a * b : a / b, options);
      }
      const scale = powerOfTen(type?.kind === "decimal" ? type.scale : 0);
      const exact = BigInt(factor as number | bigint);
      return operator === "*" ? roundedQuotient(amount * exact, scale) : roundedQuotient(amount * scale, exact);
    })();
    const checked = within(result, bits, options);
    return bits === 32 ? Number(checked) : checked;
  };
}

/** How many times one interval is in another. */
const DIVIDED_INTERVALS: ScalarRecord = {
  names: ["div_intervals"],
  internal: true,
  inputs: ([first, second]) =>
    [first, second].some((type) => type?.kind === "year_month_interval")
      ? [YEAR_MONTH_INTERVAL, YEAR_MONTH_INTERVAL]
      : [DAY_TIME_INTERVAL, DAY_TIME_INTERVAL],
  result: LongType,
  nullable: NULLABLE,
  sql: ([dividend = "", divisor = ""]) => `(${dividend} div ${divisor})`,
  raises: true,
  eval: ([dividend, divisor], { argumentTypes: [type], options }) => {
    const by = BigInt(divisor as number | bigint);
    // As Java's, the least number stays what it is when it is divided by -1.
    const bits = type?.kind === "year_month_interval" ? 32 : 64;
    if (by !== 0n) return BigInt.asIntN(bits, BigInt(dividend as number | bigint) / by);
    if (options.mode !== "ansi") return null;
    throw new SparkError(
      "SparkArithmeticException",
      "DIVIDE_BY_ZERO",
      { config: '"spark.sql.ansi.enabled"' },
      { context: options.context },
    );
  },
  usage: "interval div interval",
  doc: "How many times an interval is in another.",
  example: "SELECT INTERVAL '1' DAY div INTERVAL '1' HOUR",
};

function scaledRecord(name: string, operator: "*" | "/", type: DataType): ScalarRecord {
  const isMonths = type.kind === "year_month_interval";
  return {
    names: [name],
    internal: true,
    inputs: [isMonths ? YEAR_MONTH_INTERVAL : DAY_TIME_INTERVAL, NUMERIC],
    result: type,
    nullable: nullableIfTried,
    sql: ([interval = "", factor = ""]) => `(${interval} ${operator} ${factor})`,
    eval: tried(scaled(operator, isMonths ? 32 : 64)),
    usage: `interval ${operator} number`,
    doc: operator === "*" ? "The interval so many times." : "The interval divided by a number.",
    example: isMonths ? `SELECT INTERVAL '1' YEAR ${operator} 2` : `SELECT INTERVAL '1' DAY ${operator} 2`,
  };
}

/** A calendar interval of parts with fractions: those of days become microseconds, those of months are cut off. */
function ofDoubles(months: number, days: number, micros: number, options: EvaluatorOptions): bigint {
  const [wholeMonths, wholeDays] = [Math.trunc(months), Math.trunc(days)];
  const rest = Math.round(micros + Number(MICROS_PER_DAY) * (days - wholeDays));
  if (![wholeMonths, wholeDays, rest].every(Number.isFinite)) throw overflow(options);
  return packed({ months: BigInt(wholeMonths), days: BigInt(wholeDays), micros: BigInt(rest) }, options);
}

function packed(
  { months, days, micros }: { readonly months: bigint; readonly days: bigint; readonly micros: bigint },
  options: EvaluatorOptions,
): bigint {
  const parts = [within(months, 32, options), within(days, 32, options), within(micros, 64, options)] as const;
  return packCalendarInterval({ months: Number(parts[0]), days: Number(parts[1]), microseconds: parts[2] });
}

function scaledCalendar(name: string, operator: "*" | "/"): ScalarRecord {
  return {
    names: [name],
    internal: true,
    inputs: [CALENDAR_INTERVAL, DOUBLE],
    result: { kind: "interval" },
    nullable: NULLABLE,
    eval: tried(([interval, factor], { options }) => {
      const { months, days, microseconds } = unpackCalendarInterval(interval as bigint);
      const by = Number(factor);
      if (operator === "*") return ofDoubles(by * months, by * days, by * Number(microseconds), options);
      if (by === 0) {
        if (options.mode === "legacy") return null;
        throw new SparkError("SparkArithmeticException", "INTERVAL_DIVIDED_BY_ZERO", {}, { context: options.context });
      }
      return ofDoubles(months / by, days / by, Number(microseconds) / by, options);
    }),
    usage: `interval ${operator} number`,
    doc: operator === "*" ? "The interval so many times." : "The interval divided by a number.",
    example: `SELECT make_interval(1) ${operator} 2`,
  };
}

function calendarSum(name: string, operator: "+" | "-"): ScalarRecord {
  const sign = operator === "+" ? 1n : -1n;
  return {
    names: [name],
    internal: true,
    inputs: [CALENDAR_INTERVAL, CALENDAR_INTERVAL],
    result: { kind: "interval" },
    nullable: nullableIfTried,
    sql: ([left = "", right = ""]) => `(${left} ${operator} ${right})`,
    eval: tried(([left, right], { options }) => {
      const a = unpackCalendarInterval(left as bigint);
      const b = unpackCalendarInterval(right as bigint);
      const months = BigInt(a.months) + sign * BigInt(b.months);
      const days = BigInt(a.days) + sign * BigInt(b.days);
      return packed({ months, days, micros: a.microseconds + sign * b.microseconds }, options);
    }),
    usage: `interval ${operator} interval`,
    doc: operator === "+" ? "The sum of two intervals." : "The difference of two intervals.",
    example: `SELECT make_interval(1) ${operator} make_interval(0, 1)`,
  };
}

/** How an operator between a time and an interval shows: without parentheses. */
function infix(operator: "+" | "-"): NonNullable<ScalarRecord["sql"]> {
  return ([time = "", interval = ""]) => `${time} ${operator} ${interval}`;
}

function zoneOf({ argumentTypes: [type], options: { timeZone = "UTC" } }: EvaluatorCall): string {
  return type?.kind === "timestamp" ? timeZone : "UTC";
}

/** Months and days by the calendar, since days may have 23 hours; then the rest by the clock. */
export function movedTimestamp(micros: bigint, { months, days, microseconds }: CalendarParts, zone: string): bigint {
  const byMonths = months === 0 ? micros : timestampAdd("MONTH", BigInt(months), micros, zone);
  const byDays = days === 0 ? byMonths : timestampAdd("DAY", BigInt(days), byMonths, zone);
  return microseconds === 0n ? byDays : timestampAdd("MICROSECOND", microseconds, byDays, zone);
}

/** The parts of a value of any interval type, negated where they are taken away. */
export function partsOfInterval(
  value: CatalystValue | undefined,
  type: DataType | undefined,
  operator: "+" | "-",
): CalendarParts {
  const negate = operator === "-";
  if (type?.kind === "year_month_interval") {
    return { months: negate ? -Number(value) : Number(value), days: 0, microseconds: 0n };
  }
  if (type?.kind === "day_time_interval") {
    const micros = negate ? -(value as bigint) : (value as bigint);
    const days = micros / MICROS_PER_DAY;
    return { months: 0, days: Number(days), microseconds: micros - days * MICROS_PER_DAY };
  }
  const { months, days, microseconds } = unpackCalendarInterval(value as bigint);
  return negate ? { months: -months, days: -days, microseconds: -microseconds } : { months, days, microseconds };
}

function timestampMoved(name: string, operator: "+" | "-", isMonths: boolean): ScalarRecord {
  return {
    names: [name],
    internal: true,
    inputs: [ANY_TIMESTAMP_OR_NANOS, isMonths ? YEAR_MONTH_INTERVAL : CALENDAR_OR_DAY_TIME_INTERVAL],
    result: ([type = TimestampType]) => type,
    nullable: nullableIfTried,
    sql: infix(operator),
    eval: tried(([time, interval], call) =>
      movedTimestamp(time as bigint, partsOfInterval(interval, call.argumentTypes[1], operator), zoneOf(call)),
    ),
    raises: true,
    generate: (context, [time, interval], call) => {
      const isUtc = zoneOf(call) === "UTC" || zoneOf(call) === "Z";
      if (call.argumentTypes[1]?.kind !== "day_time_interval" || !isUtc || call.options.mode === "try")
        return undefined;
      if (time?.value.kind !== "i64" || interval?.value.kind !== "i64") return undefined;
      const { f } = context;
      const [a, b] = [time.value.local, interval.value.local];
      const sum = f
        .get(a)
        .get(b)
        .op(operator === "+" ? "i64.add" : "i64.sub")
        .store();
      if (operator === "+") f.get(a).get(sum).op("i64.xor").get(b).get(sum).op("i64.xor");
      else f.get(a).get(b).op("i64.xor").get(a).get(sum).op("i64.xor");
      f.op("i64.and").i64(0n).op("i64.lt_s");
      f.if(() =>
        context.branch(() =>
          context.raise({
            className: "SparkArithmeticException",
            condition: "DATETIME_OVERFLOW",
            parameters: { operation: "timestampadd" },
            ...(call.options.context && { context: call.options.context }),
          }),
        ),
      );
      return { isNull: undefined, value: { kind: "i64", local: sum } };
    },
    usage: `timestamp ${operator} interval`,
    doc: operator === "+" ? "The time so much later." : "The time so much earlier.",
    example: `SELECT TIMESTAMP'2024-01-31 00:00:00' ${operator} INTERVAL ${isMonths ? "'1' MONTH" : "'1' HOUR"}`,
  };
}

function dateMovedByMonths(name: string, operator: "+" | "-"): ScalarRecord {
  return {
    names: [name],
    internal: true,
    inputs: [DATE, YEAR_MONTH_INTERVAL],
    result: DateType,
    nullable: nullableIfTried,
    sql: infix(operator),
    eval: tried(([days, months]) => addMonths(Number(days), operator === "+" ? Number(months) : -Number(months))),
    usage: `date ${operator} interval`,
    doc: operator === "+" ? "The date so many months later." : "The date so many months earlier.",
    example: `SELECT DATE'2024-01-31' ${operator} INTERVAL '1' MONTH`,
  };
}

function dateMovedByCalendar(name: string, operator: "+" | "-"): ScalarRecord {
  return {
    names: [name],
    internal: true,
    inputs: [DATE, CALENDAR_INTERVAL],
    result: DateType,
    nullable: nullableIfTried,
    sql: infix(operator),
    eval: tried(([days, interval], { argumentTypes: [, type], options }) => {
      const parts = partsOfInterval(interval, type, operator);
      if (parts.microseconds === 0n) return addMonths(Number(days), parts.months) + parts.days;
      if (options.mode === "legacy") {
        const { timeZone = "UTC" } = options;
        const later = movedTimestamp(dayStartMicros(Number(days), timeZone), parts, timeZone);
        const local = later + zoneOffsetMicros(later, timeZone);
        return Number((local - (((local % MICROS_PER_DAY) + MICROS_PER_DAY) % MICROS_PER_DAY)) / MICROS_PER_DAY);
      }
      throw new SparkError(
        "SparkIllegalArgumentException",
        "INVALID_INTERVAL_WITH_MICROSECONDS_ADDITION",
        {},
        { context: options.context },
      );
    }),
    usage: `date ${operator} interval`,
    doc: operator === "+" ? "The date so much later." : "The date so much earlier.",
    example: `SELECT DATE'2024-01-31' ${operator} make_interval(0, 1)`,
  };
}

/** Both sides with a zone where one of them has, else both without. */
function sameClock(types: readonly DataType[]): readonly [typeof TIMESTAMP, typeof TIMESTAMP] {
  const expected =
    types.some(({ kind }) => kind === "timestamp_ntz") && !types.some(({ kind }) => kind === "timestamp")
      ? TIMESTAMP_NTZ
      : TIMESTAMP;
  return [expected, expected];
}

export const INTERVAL_OPERATORS: readonly ScalarRecord[] = [
  DIVIDED_INTERVALS,
  scaledRecord("multiply_ym_interval", "*", YearMonthIntervalType()),
  scaledRecord("multiply_dt_interval", "*", DayTimeIntervalType()),
  scaledRecord("divide_ym_interval", "/", YearMonthIntervalType()),
  scaledRecord("divide_dt_interval", "/", DayTimeIntervalType()),
  scaledCalendar("multiply_interval", "*"),
  scaledCalendar("divide_interval", "/"),
  calendarSum("add_interval", "+"),
  calendarSum("subtract_interval", "-"),
  {
    names: ["negate_interval"],
    internal: true,
    inputs: [CALENDAR_INTERVAL],
    result: { kind: "interval" },
    sql: ([interval = ""]) => `(- ${interval})`,
    eval: ([interval], { options }) => {
      const { months, days, microseconds } = unpackCalendarInterval(interval as bigint);
      return packed({ months: -BigInt(months), days: -BigInt(days), micros: -microseconds }, options);
    },
    usage: "- interval",
    doc: "The interval in the other direction.",
    example: "SELECT -make_interval(1)",
  },
  timestampMoved("timestamp_plus_interval", "+", false),
  timestampMoved("timestamp_minus_interval", "-", false),
  timestampMoved("timestamp_plus_ym_interval", "+", true),
  timestampMoved("timestamp_minus_ym_interval", "-", true),
  dateMovedByMonths("date_plus_ym_interval", "+"),
  dateMovedByMonths("date_minus_ym_interval", "-"),
  dateMovedByCalendar("date_plus_interval", "+"),
  dateMovedByCalendar("date_minus_interval", "-"),
  {
    names: ["extractansiintervaldays"],
    internal: true,
    inputs: [DAY_TIME_INTERVAL],
    result: IntegerType,
    eval: ([micros]) => Number((micros as bigint) / MICROS_PER_DAY),
    generate: ({ f }, [micros]) => {
      if (micros?.value.kind !== "i64") return undefined;
      f.get(micros.value.local).i64(MICROS_PER_DAY).op("i64.div_s").op("i32.wrap_i64");
      return { isNull: undefined, value: { kind: "i32", local: f.store() } };
    },
    usage: "extractansiintervaldays(interval)",
    doc: "The days of an interval of days.",
    example: "SELECT DATE'2024-01-31' + INTERVAL '1' DAY",
  },
  {
    names: ["subtract_dates"],
    internal: true,
    inputs: [DATE, DATE],
    result: DayTimeIntervalType("day", "day"),
    nullable: nullableIfTried,
    sql: ([left = "", right = ""]) => `(${left} - ${right})`,
    eval: ([left, right]) => BigInt(Number(left) - Number(right)) * MICROS_PER_DAY,
    generate: ({ f }, [left, right]) => {
      if (left?.value.kind !== "i32" || right?.value.kind !== "i32") return undefined;
      f.get(left.value.local).op("i64.extend_i32_s").get(right.value.local).op("i64.extend_i32_s").op("i64.sub");
      return { isNull: undefined, value: { kind: "i64", local: f.i64(MICROS_PER_DAY).op("i64.mul").store() } };
    },
    usage: "date - date",
    doc: "The days from one date to another.",
    example: "SELECT DATE'2024-01-31' - DATE'2024-01-01'",
  },
  {
    names: ["subtract_timestamps"],
    internal: true,
    inputs: sameClock,
    minArguments: 2,
    maxArguments: 2,
    result: DayTimeIntervalType(),
    nullable: nullableIfTried,
    sql: ([left = "", right = ""]) => `(${left} - ${right})`,
    eval: tried(([left, right], call) => {
      const zone = zoneOf(call);
      const [to, from] = [left as bigint, right as bigint];
      return within(to + zoneOffsetMicros(to, zone) - from - zoneOffsetMicros(from, zone), 64, call.options);
    }),
    usage: "timestamp - timestamp",
    doc: "The time from one timestamp to another.",
    example: "SELECT TIMESTAMP'2024-01-31 00:00:00' - TIMESTAMP'2024-01-01 00:00:00'",
  },
];
