// Functions of dates: their fields, arithmetic by days and months, truncation, making them.

import { SparkError } from "../../errors/spark-error.ts";
import { DateType, DoubleType, IntegerType, StringType } from "../../types/data-type.ts";
import type { FunctionBuilder } from "../../wasm/index.ts";
import { orEvaluate } from "../expressions/codegen/emit.ts";
import { invalidDate, MONTHS, WEEKDAYS } from "../expressions/evaluators/datetime-pattern.ts";
import type { EvaluatorOptions } from "../expressions/evaluators/evaluator.ts";
import { zoneOffsetMicros } from "../expressions/evaluators/time-zone.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { civilFromDays, daysFromCivil } from "../expressions/format-value.ts";
import { Literal } from "../expressions/literal.ts";
import { dateDayCode, dateMonthCode, dateYearCode } from "./date-field-code.ts";
import { BOOLEAN, DATE, DAYS, INT, STRING, strictly, TIMESTAMP } from "./expected-type.ts";
import { constant, evaluated, integer, integerKernel } from "./kernel-code.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";

/** Monday is 0. */
function weekday(days: number): number {
  return (((days + 3) % 7) + 7) % 7;
}

/** The Thursday of a date's week, which decides to what year the week belongs. */
function thursday(days: number): number {
  return days - weekday(days) + 3;
}

function weekOfYear(days: number): number {
  const day = thursday(days);
  return Math.floor((day - daysFromCivil(civilFromDays(day).year, 1, 1)) / 7) + 1;
}

function lastDayOfMonth(year: number, month: number): number {
  return daysFromCivil(year + Math.floor(month / 12), (month % 12) + 1, 1) - daysFromCivil(year, month, 1);
}

/** A date so many months later; a day that its month has not becomes the last one. */
export function addMonths(days: number, months: number): number {
  const { year, month, day } = civilFromDays(days);
  const index = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const moved = daysFromCivil(newYear, newMonth, Math.min(day, lastDayOfMonth(newYear, newMonth)));
  if ((moved | 0) === moved) return moved;
  throw new SparkError("SparkArithmeticException", "ARITHMETIC_OVERFLOW", {
    message: "overflow",
    alternative: "",
    config: '"spark.sql.ansi.enabled"',
  });
}

/** Months that a kernel may add to any date without leaving the range of dates by far. */
const KERNEL_MONTHS = 1_200_000;
const KERNEL_DAYS = 40_000_000;

const addMonthsCode: NonNullable<ScalarRecord["generate"]> = (context, args, call) => {
  const { f } = context;
  const [days, months] = args;
  if (days?.value.kind !== "i32" || months?.value.kind !== "i32") return undefined;
  f.get(months.value.local)
    .i32(KERNEL_MONTHS)
    .op("i32.add")
    .i32(2 * KERNEL_MONTHS)
    .op("i32.lt_u");
  f.get(days.value.local)
    .i32(KERNEL_DAYS)
    .op("i32.add")
    .i32(2 * KERNEL_DAYS)
    .op("i32.lt_u")
    .op("i32.and");
  const holds = f.store();
  // Where the kernel must not count on them the arguments are zero.
  f.i32(0).get(days.value.local).get(holds).op("i32.eqz").select();
  f.i32(0).get(months.value.local).get(holds).op("i32.eqz").select();
  context.callKernel("dateAddMonths");
  const attempt = { value: { kind: "i32", local: f.store() } as const, holds };
  return orEvaluate(context, DateType, undefined, attempt, () => evaluated(context, "add_months", args, call));
};

/** Units by the names that TRUNC and DATE_TRUNC take. */
export const TRUNCATION_UNITS: Readonly<Record<string, string>> = {
  YEAR: "year",
  YYYY: "year",
  YY: "year",
  QUARTER: "quarter",
  MONTH: "month",
  MON: "month",
  MM: "month",
  WEEK: "week",
};

/** The first day of the year, quarter, month or week. */
export function truncateDate(days: number, unit: string): number {
  const { year, month } = civilFromDays(days);
  switch (unit) {
    case "year":
      return daysFromCivil(year, 1, 1);
    case "quarter":
      return daysFromCivil(year, month - ((month - 1) % 3), 1);
    case "month":
      return daysFromCivil(year, month, 1);
    case "week":
      return days - weekday(days);
    default:
      return days;
  }
}

function outOfBounds(rangeMessage: string, { context }: EvaluatorOptions): SparkError {
  return new SparkError(
    "SparkDateTimeException",
    "DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION",
    { rangeMessage },
    { context },
  );
}

/** The days of a calendar date; where there is none, an error in ANSI mode, else null. */
export function makeDate(year: number, month: number, day: number, options: EvaluatorOptions): number | null {
  const invalid = invalidDate(year, month, day);
  if (invalid === undefined) return daysFromCivil(year, month, day);
  if (options.mode !== "ansi") return null;
  throw outOfBounds(invalid.made, options);
}

const DAY_NAMES = WEEKDAYS.map((name) => name.toUpperCase());

function nextDay(days: number, name: string, options: EvaluatorOptions): number | null {
  const wanted = name.trim().toUpperCase();
  const index = DAY_NAMES.findIndex(
    (day) => day === wanted || day.slice(0, 3) === wanted || day.slice(0, 2) === wanted,
  );
  if (index >= 0) return days + 1 + ((index - weekday(days) - 1 + 14) % 7);
  if (options.mode !== "ansi") return null;
  throw new SparkError("SparkIllegalArgumentException", "ILLEGAL_DAY_OF_WEEK", { string: name });
}

const MICROS_PER_DAY = 86_400_000_000n;

function monthsBetween(end: bigint, start: bigint, roundOff: boolean, timeZone: string): number {
  const [a, b] = [end, start].map((micros) => {
    const local = micros + zoneOffsetMicros(micros, timeZone);
    const rest = ((local % MICROS_PER_DAY) + MICROS_PER_DAY) % MICROS_PER_DAY;
    return { ...civilFromDays(Number((local - rest) / MICROS_PER_DAY)), seconds: Number(rest / 1_000_000n) };
  });
  if (a === undefined || b === undefined) return 0;
  const months = a.year * 12 + a.month - (b.year * 12 + b.month);
  const isLast = (date: typeof a): boolean => date.day === lastDayOfMonth(date.year, date.month);
  if (a.day === b.day || (isLast(a) && isLast(b))) return months;
  const seconds = (a.day - b.day) * 86_400 + a.seconds - b.seconds;
  const exact = months + seconds / (31 * 86_400);
  return roundOff ? Math.floor(exact * 1e8 + 0.5) / 1e8 : exact;
}

/** A whole number that a date's calendar gives. */
function datePart(
  names: readonly string[],
  part: (days: number) => number,
  doc: string,
  generate: ScalarRecord["generate"],
  internal = false,
): ScalarRecord {
  const [name = ""] = names;
  return {
    names,
    inputs: [DATE],
    result: IntegerType,
    eval: ([days]) => part(Number(days)),
    ...(generate && { generate }),
    internal,
    usage: `${name}(date)`,
    doc,
    example: `SELECT ${name}('2009-07-30')`,
  };
}

/** The number that instructions make of the kernel's weekday. */
function weekdayFrom(adjust: (f: FunctionBuilder) => FunctionBuilder): NonNullable<ScalarRecord["generate"]> {
  return (context, [days]) => {
    if (days?.value.kind !== "i32") return undefined;
    context.f.get(days.value.local);
    context.callKernel("dateWeekday");
    return integer(adjust(context.f).store());
  };
}

/** Two numbers of days added or subtracted. */
function dayArithmetic(instruction: "i32.add" | "i32.sub"): NonNullable<ScalarRecord["generate"]> {
  return ({ f }, [a, b]) => {
    if (a?.value.kind !== "i32" || b?.value.kind !== "i32") return undefined;
    return integer(f.get(a.value.local).get(b.value.local).op(instruction).store());
  };
}

const TRUNCATION_KERNEL_UNITS: Readonly<Record<string, number>> = { year: 0, quarter: 1, month: 2, week: 3 };

function shortName(names: readonly string[], index: number): string {
  return (names[index] ?? "").slice(0, 3);
}

function shifted(days: CatalystValue | undefined, by: CatalystValue | undefined, sign: 1 | -1): number {
  return (Number(days) + sign * Number(by)) | 0;
}

export const DATE_FUNCTIONS: readonly ScalarRecord[] = [
  datePart(["year"], (days) => civilFromDays(days).year, "The year.", dateYearCode),
  datePart(
    ["quarter"],
    (days) => Math.ceil(civilFromDays(days).month / 3),
    "The quarter, 1 to 4.",
    integerKernel("dateQuarter"),
  ),
  datePart(["month"], (days) => civilFromDays(days).month, "The month, 1 to 12.", dateMonthCode),
  datePart(["day", "dayofmonth"], (days) => civilFromDays(days).day, "The day of the month.", dateDayCode),
  datePart(
    ["dayofyear"],
    (days) => days - daysFromCivil(civilFromDays(days).year, 1, 1) + 1,
    "The day of the year, from 1.",
    integerKernel("dateDayOfYear"),
  ),
  datePart(
    ["dayofweek"],
    (days) => ((weekday(days) + 1) % 7) + 1,
    "The day of the week: 1 is Sunday, 7 is Saturday.",
    weekdayFrom((f) => f.i32(1).op("i32.add").i32(7).op("i32.rem_s").i32(1).op("i32.add")),
  ),
  datePart(["weekday"], weekday, "The day of the week: 0 is Monday, 6 is Sunday.", integerKernel("dateWeekday")),
  datePart(
    ["dayofweek_iso"],
    (days) => weekday(days) + 1,
    "The day of the week: 1 is Monday, 7 is Sunday.",
    weekdayFrom((f) => f.i32(1).op("i32.add")),
    true,
  ),
  datePart(["weekofyear"], weekOfYear, "The number of the ISO week.", integerKernel("dateWeekOfYear")),
  datePart(
    ["yearofweek"],
    (days) => civilFromDays(thursday(days)).year,
    "The year that the ISO week belongs to.",
    undefined,
    true,
  ),
  {
    names: ["monthname"],
    inputs: [DATE],
    result: StringType,
    eval: ([days]) => shortName(MONTHS, civilFromDays(Number(days)).month - 1),
    usage: "monthname(date)",
    doc: "The short name of the month.",
    example: "SELECT monthname(DATE'2008-02-20')",
  },
  {
    names: ["dayname"],
    inputs: [DATE],
    result: StringType,
    eval: ([days]) => shortName(WEEKDAYS, weekday(Number(days))),
    usage: "dayname(date)",
    doc: "The short name of the day of the week.",
    example: "SELECT dayname(DATE'2008-02-20')",
  },
  {
    names: ["date_add", "dateadd"],
    shown: { dateadd: "date_add" },
    inputs: [DATE, DAYS],
    result: DateType,
    nullable: (args, mode) => mode === "try" || args.some(({ nullable }) => nullable),
    eval: ([days, by]) => shifted(days, by, 1),
    generate: dayArithmetic("i32.add"),
    usage: "date_add(start_date, num_days)",
    doc: "The date so many days later.",
    example: "SELECT date_add('2016-07-30', 1)",
  },
  {
    names: ["date_sub"],
    inputs: [DATE, DAYS],
    result: DateType,
    nullable: (args, mode) => mode === "try" || args.some(({ nullable }) => nullable),
    eval: ([days, by]) => shifted(days, by, -1),
    generate: dayArithmetic("i32.sub"),
    usage: "date_sub(start_date, num_days)",
    doc: "The date so many days earlier.",
    example: "SELECT date_sub('2016-07-30', 1)",
  },
  {
    names: ["datediff", "date_diff"],
    inputs: [DATE, DATE],
    result: IntegerType,
    eval: ([end, start]) => (Number(end) - Number(start)) | 0,
    generate: dayArithmetic("i32.sub"),
    usage: "datediff(end_date, start_date)",
    doc: "The number of days from the second date to the first.",
    example: "SELECT datediff('2009-07-31', '2009-07-30')",
  },
  {
    names: ["add_months"],
    inputs: [DATE, INT],
    result: DateType,
    eval: ([days, months]) => addMonths(Number(days), Number(months)),
    raises: true,
    generate: addMonthsCode,
    usage: "add_months(start_date, num_months)",
    doc: "The date so many months later, at most the last day of its month.",
    example: "SELECT add_months('2016-08-31', 1)",
  },
  {
    names: ["last_day"],
    inputs: [DATE],
    result: DateType,
    eval: ([days]) => {
      const { year, month } = civilFromDays(Number(days));
      return daysFromCivil(year, month, lastDayOfMonth(year, month)) | 0;
    },
    generate: integerKernel("dateLastDay"),
    usage: "last_day(date)",
    doc: "The last day of the date's month.",
    example: "SELECT last_day('2009-01-12')",
  },
  {
    names: ["next_day"],
    inputs: [DATE, STRING],
    result: DateType,
    nullable: NULLABLE,
    eval: ([days, name], { options }) => nextDay(Number(days), String(name), options),
    usage: "next_day(start_date, day_of_week)",
    doc: "The first date after this one that falls on a day of the week.",
    example: "SELECT next_day('2015-01-14', 'TU')",
  },
  {
    names: ["months_between"],
    inputs: [TIMESTAMP, TIMESTAMP, BOOLEAN],
    defaults: [Literal.of(true)],
    result: DoubleType,
    eval: ([end, start, roundOff], { options: { timeZone = "UTC" } }) =>
      monthsBetween(end as bigint, start as bigint, roundOff === true, timeZone),
    usage: "months_between(timestamp1, timestamp2[, roundOff])",
    doc: "The months from the second time to the first; a fraction counts months as 31 days.",
    example: "SELECT months_between('1997-02-28 10:30:00', '1996-10-30')",
  },
  {
    names: ["trunc"],
    inputs: [DATE, STRING],
    result: DateType,
    nullable: NULLABLE,
    eval: ([days, format]) => {
      const unit = TRUNCATION_UNITS[String(format).toUpperCase()];
      return unit === undefined ? null : truncateDate(Number(days), unit) | 0;
    },
    generate: (context, [days], call, [, format]) => {
      const name = format?.foldable === true ? TRUNCATION_UNITS[String(format.eval([])).toUpperCase()] : undefined;
      const unit = name === undefined ? undefined : TRUNCATION_KERNEL_UNITS[name];
      if (unit === undefined || days === undefined) return undefined;
      return integerKernel("dateTruncate")(context, [days, constant(context, unit)], call, []);
    },
    usage: "trunc(date, fmt)",
    doc: "The first day of the date's year, quarter, month or week.",
    example: "SELECT trunc('2019-08-04', 'week')",
  },
  {
    names: ["make_date"],
    inputs: [INT, INT, INT],
    result: DateType,
    nullable: (args, mode) => mode !== "ansi" || args.some(({ nullable }) => nullable),
    eval: ([year, month, day], { options }) => makeDate(Number(year), Number(month), Number(day), options),
    usage: "make_date(year, month, day)",
    doc: "The date of a year, a month and a day.",
    example: "SELECT make_date(2013, 7, 15)",
  },
  {
    names: ["unix_date"],
    inputs: [strictly(DATE)],
    result: IntegerType,
    eval: ([days = null]) => days,
    generate: (_, [days]) => days,
    usage: "unix_date(date)",
    doc: "The number of days since 1970-01-01.",
    example: "SELECT unix_date(DATE'1970-01-02')",
  },
  {
    names: ["date_from_unix_date"],
    inputs: [INT],
    result: DateType,
    eval: ([days = null]) => days,
    generate: (_, [days]) => days,
    usage: "date_from_unix_date(days)",
    doc: "The date so many days after 1970-01-01.",
    example: "SELECT date_from_unix_date(1)",
  },
];
