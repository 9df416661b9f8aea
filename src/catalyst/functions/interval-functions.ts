// Functions that make intervals of their parts, and the parts that EXTRACT takes out of them.

import { AnalysisException, SparkError } from "../../errors/spark-error.ts";
import {
  ByteType,
  CalendarIntervalType,
  DAY_TIME_FIELDS,
  type DataType,
  DayTimeIntervalType,
  DecimalType,
  IntegerType,
  isInterval,
  YEAR_MONTH_FIELDS,
  YearMonthIntervalType,
} from "../../types/data-type.ts";
import { FIELD_MICROS, MICROS_PER_DAY, packCalendarInterval, unpackCalendarInterval } from "../../types/interval.ts";
import type { EvaluatorOptions } from "../expressions/evaluators/evaluator.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { anyOf, CALENDAR_INTERVAL, DAY_TIME_INTERVAL, decimalOf, INT, YEAR_MONTH_INTERVAL } from "./expected-type.ts";
import type { ScalarRecord } from "./scalar-record.ts";

const SECONDS = decimalOf(18, 6);
const ZERO = Literal.of(0);
const ZERO_SECONDS = new Literal(0n, DecimalType(8, 6));
const SECOND_TYPE = DecimalType(8, 6);

/** The sum of numbers times their units; undefined where so many bits do not hold it. */
function total(bits: 32 | 64, ...terms: readonly (readonly [CatalystValue | undefined, bigint])[]): bigint | undefined {
  const sum = terms.reduce((all, [count, unit]) => all + BigInt(count as number | bigint) * unit, 0n);
  return BigInt.asIntN(bits, sum) === sum ? sum : undefined;
}

function makeInterval(values: readonly CatalystValue[], options: EvaluatorOptions): bigint | null {
  const [years, months, weeks, days, hours, minutes, seconds] = values;
  const allMonths = total(32, [years, 12n], [months, 1n]);
  const allDays = total(32, [weeks, 7n], [days, 1n]);
  const micros = total(64, [hours, FIELD_MICROS.hour], [minutes, FIELD_MICROS.minute], [seconds, 1n]);
  if (allMonths !== undefined && allDays !== undefined && micros !== undefined) {
    return packCalendarInterval({ months: Number(allMonths), days: Number(allDays), microseconds: micros });
  }
  if (options.mode !== "ansi") return null;
  throw new SparkError(
    "SparkArithmeticException",
    "ARITHMETIC_OVERFLOW",
    { message: "overflow", alternative: "", config: '"spark.sql.ansi.enabled"' },
    { context: options.context },
  );
}

function makeIntervalRecord(name: string, isTry: boolean): ScalarRecord {
  return {
    names: [name],
    checkedAs: "make_interval",
    inputs: [INT, INT, INT, INT, INT, INT, SECONDS],
    defaults: [ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO_SECONDS],
    result: CalendarIntervalType,
    nullable: (args, mode) => isTry || mode !== "ansi" || args.some(({ nullable }) => nullable),
    eval: (values, { options }) => makeInterval(values, isTry ? { ...options, mode: "try" } : options),
    usage: `${name}([years[, months[, weeks[, days[, hours[, mins[, secs]]]]]]])`,
    doc: `The interval of its parts${isTry ? ", or NULL where it is too long" : ""}.`,
    example: `SELECT ${name}(100, 11, 1, 1, 12, 30, 01.001001)`,
  };
}

function overflow({ context }: EvaluatorOptions): SparkError {
  return new SparkError("SparkArithmeticException", "INTERVAL_ARITHMETIC_OVERFLOW.WITHOUT_SUGGESTION", {}, { context });
}

/** A part that EXTRACT gives of an interval. */
function part(
  name: string,
  result: DataType,
  eval_: (value: CatalystValue, type: DataType) => CatalystValue,
): ScalarRecord {
  return {
    names: [name],
    internal: true,
    inputs: [anyOf(YEAR_MONTH_INTERVAL, DAY_TIME_INTERVAL, CALENDAR_INTERVAL)],
    result,
    eval: ([value = null], { argumentTypes: [type = CalendarIntervalType] }) => eval_(value, type),
    usage: `extract(${name.replace("interval_", "").toUpperCase()} FROM interval)`,
    doc: "A part of an interval.",
    example: "SELECT extract(DAY FROM INTERVAL '1 02:03:04' DAY TO SECOND)",
  };
}

function monthsOf(value: CatalystValue, type: DataType): number {
  return type.kind === "interval" ? unpackCalendarInterval(value as bigint).months : Number(value);
}

function microsOf(value: CatalystValue, type: DataType): bigint {
  return type.kind === "interval" ? unpackCalendarInterval(value as bigint).microseconds : (value as bigint);
}

const PART_RECORDS: readonly ScalarRecord[] = [
  part("interval_years", IntegerType, (value, type) => Math.trunc(monthsOf(value, type) / 12)),
  part("interval_months", ByteType, (value, type) => monthsOf(value, type) % 12),
  part("interval_days", IntegerType, (value, type) => {
    const days = type.kind === "interval" ? unpackCalendarInterval(value as bigint).days : 0;
    return days + Number(microsOf(value, type) / MICROS_PER_DAY);
  }),
  part("interval_hours", ByteType, (value, type) =>
    Number((microsOf(value, type) % MICROS_PER_DAY) / FIELD_MICROS.hour),
  ),
  part("interval_minutes", ByteType, (value, type) =>
    Number((microsOf(value, type) % FIELD_MICROS.hour) / FIELD_MICROS.minute),
  ),
  part("interval_seconds", SECOND_TYPE, (value, type) => microsOf(value, type) % FIELD_MICROS.minute),
];

/** The parts by the names of their fields. */
const FIELDS: Readonly<Record<string, string>> = {
  year: "YEAR Y YEARS YR YRS",
  month: "MONTH MON MONS MONTHS",
  day: "DAY D DAYS",
  hour: "HOUR H HOURS HR HRS",
  minute: "MINUTE M MIN MINS MINUTES",
  second: "SECOND S SEC SECONDS SECS",
};

/** The record that gives a field of an interval; an error of Spark's where the type has no such field. */
export function intervalPart(field: string, type: DataType, sql: string): ScalarRecord {
  const unit = Object.keys(FIELDS).find((name) => FIELDS[name]?.split(" ").includes(field.toUpperCase()));
  const record = PART_RECORDS.find(({ names }) => names[0] === `interval_${unit}s`);
  if (unit === undefined || record === undefined || !hasField(type, unit)) {
    throw new AnalysisException("INVALID_EXTRACT_FIELD", { field: `\`${field}\``, expr: `"${sql}"` });
  }
  return record;
}

function hasField(type: DataType, unit: string): boolean {
  if (!isInterval(type) || type.kind === "interval") return true;
  const all: readonly string[] = type.kind === "year_month_interval" ? YEAR_MONTH_FIELDS : DAY_TIME_FIELDS;
  const index = all.indexOf(unit);
  return index >= 0 && index >= all.indexOf(type.startField) && index <= all.indexOf(type.endField);
}

export const INTERVAL_FUNCTIONS: readonly ScalarRecord[] = [
  makeIntervalRecord("make_interval", false),
  makeIntervalRecord("try_make_interval", true),
  {
    names: ["make_dt_interval"],
    inputs: [INT, INT, INT, SECONDS],
    defaults: [ZERO, ZERO, ZERO, ZERO_SECONDS],
    result: DayTimeIntervalType(),
    eval: ([days, hours, minutes, seconds], { options }) => {
      const micros = total(
        64,
        [days, MICROS_PER_DAY],
        [hours, FIELD_MICROS.hour],
        [minutes, FIELD_MICROS.minute],
        [seconds, 1n],
      );
      if (micros === undefined) throw overflow(options);
      return micros;
    },
    usage: "make_dt_interval([days[, hours[, mins[, secs]]]])",
    doc: "The interval of days, hours, minutes and seconds.",
    example: "SELECT make_dt_interval(1, 12, 30, 01.001001)",
  },
  {
    names: ["make_ym_interval"],
    inputs: [INT, INT],
    defaults: [ZERO, ZERO],
    result: YearMonthIntervalType(),
    eval: ([years, months], { options }) => {
      const all = total(32, [years, 12n], [months, 1n]);
      if (all === undefined) throw overflow(options);
      return Number(all);
    },
    usage: "make_ym_interval([years[, months]])",
    doc: "The interval of years and months.",
    example: "SELECT make_ym_interval(1, 2)",
  },
  ...PART_RECORDS,
];
