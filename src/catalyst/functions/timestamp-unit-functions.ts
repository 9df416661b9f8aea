// TIMESTAMPADD and TIMESTAMPDIFF, which syntax alone calls: their first argument is a unit that is written as a word.

import { SparkError } from "../../errors/spark-error.ts";
import { LongType, TimestampType } from "../../types/data-type.ts";
import { floorDivide } from "../../types/floor-divide.ts";
import { movedMicros, zoneOffsetMicros } from "../expressions/evaluators/time-zone.ts";
import type { Expression } from "../expressions/expression.ts";
import { civilFromDays } from "../expressions/format-value.ts";
import { addMonths, truncateDate } from "./date-functions.ts";
import { ANY_TIMESTAMP, LONG, TIMESTAMP } from "./expected-type.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import { callOf, type ScalarRecord } from "./scalar-record.ts";
import { checkedMicros, MICROS_PER_DAY, TIME_UNITS } from "./timestamp-functions.ts";

/** Units of TIMESTAMPADD and TIMESTAMPDIFF: as months, or as microseconds. */
const MONTH_UNITS: Readonly<Record<string, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };
const MICRO_UNITS: Readonly<Record<string, bigint>> = {
  ...TIME_UNITS,
  DAY: MICROS_PER_DAY,
  DAYOFYEAR: MICROS_PER_DAY,
  WEEK: 7n * MICROS_PER_DAY,
};

function isCalendarUnit(unit: string): boolean {
  return unit === "DAY" || unit === "DAYOFYEAR" || unit === "WEEK";
}

function invalidUnit(functionName: string, unit: string): SparkError {
  return new SparkError("SparkRuntimeException", "INVALID_PARAMETER_VALUE.DATETIME_UNIT", {
    functionName: `\`${functionName}\``,
    parameter: "`unit`",
    invalidValue: `'${unit}'`,
  });
}

/** Splits a wall clock into days and the time of the day. */
function splitDay(local: bigint): readonly [number, bigint] {
  const days = floorDivide(local, MICROS_PER_DAY);
  return [Number(days), local - days * MICROS_PER_DAY];
}

export function timestampAdd(unitName: string, amount: bigint, micros: bigint, zone: string): bigint {
  const unit = unitName.toUpperCase();
  const months = MONTH_UNITS[unit];
  const step = MICRO_UNITS[unit];
  if (months === undefined && step === undefined) throw invalidUnit("timestampadd", unitName);
  if (step !== undefined && !isCalendarUnit(unit)) return checkedMicros(micros + amount * step, "timestampadd");
  const offset = zoneOffsetMicros(micros, zone);
  const [days, time] = splitDay(micros + offset);
  const moved =
    months === undefined
      ? BigInt(days) + (amount * (step ?? 0n)) / MICROS_PER_DAY
      : BigInt(addMonths(days, Number(amount) * months));
  return checkedMicros(movedMicros(moved * MICROS_PER_DAY + time, offset, zone), "timestampadd");
}

function timestampDiff(unitName: string, start: bigint, end: bigint, zone: string): bigint {
  const unit = unitName.toUpperCase();
  const [from, to] = [start, end].map((micros) => micros + zoneOffsetMicros(micros, zone));
  if (from === undefined || to === undefined) return 0n;
  const step = MICRO_UNITS[unit];
  if (step !== undefined) return (to - from) / step;
  const months = MONTH_UNITS[unit];
  if (months === undefined) throw invalidUnit("timestampdiff", unitName);
  return wholeMonths(from, to) / BigInt(months);
}

/** Whole months from one wall clock to another, cut towards zero. */
function wholeMonths(from: bigint, to: bigint): bigint {
  const [fromDays, fromTime] = splitDay(from);
  const [toDays, toTime] = splitDay(to);
  const monthIndex = (days: number): number => {
    const { year, month } = civilFromDays(days);
    return year * 12 + month;
  };
  const dayOfMonth = (days: number): number => days - truncateDate(days, "month");
  const months = monthIndex(toDays) - monthIndex(fromDays);
  const rest = BigInt(dayOfMonth(toDays) - dayOfMonth(fromDays)) * MICROS_PER_DAY + toTime - fromTime;
  if (months > 0 && rest < 0n) return BigInt(months - 1);
  return BigInt(months < 0 && rest > 0n ? months + 1 : months);
}

const TIMESTAMP_ADD: ScalarRecord = {
  names: ["timestampadd"],
  internal: true,
  inputs: [LONG, ANY_TIMESTAMP],
  result: ([, type = TimestampType]) => type,
  eval: ([amount, micros], { argumentTypes, options: { settings, timeZone = "UTC" } }) =>
    timestampAdd(
      settings?.unit ?? "",
      amount as bigint,
      micros as bigint,
      argumentTypes[1]?.kind === "timestamp_ntz" ? "UTC" : timeZone,
    ),
  usage: "timestampadd(unit, quantity, timestamp)",
  doc: "The time so many units later.",
  example: "SELECT timestampadd(MONTH, -1, TIMESTAMP'2022-02-28 00:00:00')",
};

const TIMESTAMP_DIFF: ScalarRecord = {
  names: ["timestampdiff"],
  internal: true,
  inputs: [TIMESTAMP, TIMESTAMP],
  result: LongType,
  eval: ([start, end], { options: { settings, timeZone = "UTC" } }) =>
    timestampDiff(settings?.unit ?? "", start as bigint, end as bigint, timeZone),
  usage: "timestampdiff(unit, start, end)",
  doc: "The whole units from one time to another.",
  example: "SELECT timestampdiff(MONTH, TIMESTAMP'2021-02-28 12:00:00', TIMESTAMP'2021-03-28 12:00:00')",
};

export const TIMESTAMP_UNIT_RECORDS: readonly ScalarRecord[] = [TIMESTAMP_ADD, TIMESTAMP_DIFF];

/** The calls, whose first argument is the unit as a text. */
export const TIMESTAMP_UNIT_CALLS: readonly FunctionDefinition[] = TIMESTAMP_UNIT_RECORDS.map((record) => ({
  names: record.names,
  kind: "scalar",
  isSyntax: true,
  minArguments: 3,
  maxArguments: 3,
  build: ([unit, ...args], context) => callOf(withUnit(record, unit), args, context),
  usage: record.usage,
  doc: record.doc,
  example: record.example,
}));

function withUnit(record: ScalarRecord, given: Expression | undefined): ScalarRecord {
  const unit = String(given?.eval([])).toUpperCase();
  return { ...record, settings: { unit }, sql: (args, name) => `${name}(${[unit, ...args].join(", ")})` };
}
