// Literals of intervals: `'1-2' YEAR TO MONTH`, `3 DAYS 2 HOURS` and `'3 days 2 hours'`, each of the type whose range
// its units have.

import { SparkError } from "../../errors/spark-error.ts";
import {
  DAY_TIME_FIELDS,
  type DayTimeField,
  DayTimeIntervalType,
  YEAR_MONTH_FIELDS,
  type YearMonthField,
  YearMonthIntervalType,
} from "../../types/data-type.ts";
import { type CalendarParts, MICROS_PER_DAY } from "../../types/interval.ts";
import { intervalType } from "../../types/schema-json.ts";
import {
  parseCalendarInterval,
  parseDayTimeInterval,
  parseYearMonthInterval,
} from "../expressions/evaluators/interval-text.ts";
import { Literal } from "../expressions/literal.ts";
import type { Origin } from "../trees/origin.ts";
import { parseError } from "./parse-error.ts";

/** Runs a parser of text; its errors get their place in the query. */
function placed<T>(origin: Origin, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof SparkError)) throw error;
    const { condition, parameters } = error;
    // A field greater than a clock has it has no condition of its own in a literal.
    if (condition === "INVALID_INTERVAL_FORMAT.DAY_TIME_PARSING") {
      throw parseError("_LEGACY_ERROR_TEMP_0063", { msg: parameters.msg ?? "" }, origin);
    }
    throw parseError(condition, parameters, origin);
  }
}

/** `'1-2' YEAR TO MONTH`: the text by the fields of the range. */
export function rangeInterval(input: string, from: string, to: string, origin: Origin): Literal {
  const [start, end] = [from.toLowerCase(), to.toLowerCase()];
  const type = start === end ? undefined : intervalType(start, end);
  if (type?.kind === "year_month_interval") {
    return new Literal(
      placed(origin, () => parseYearMonthInterval(input, type)),
      type,
      origin,
    );
  }
  if (type?.kind === "day_time_interval") {
    return new Literal(
      placed(origin, () => parseDayTimeInterval(input, type)),
      type,
      origin,
    );
  }
  const parameters = { input, from: start, to: end };
  throw parseError("INVALID_INTERVAL_FORMAT.UNSUPPORTED_FROM_TO_EXPRESSION", parameters, origin);
}

/** `3 DAYS 2 HOURS`, as its text and its units. */
export function unitsInterval(input: string, units: readonly string[], source: string, origin: Origin): Literal {
  const parts = placed(origin, () => parseCalendarInterval(input));
  return ofUnits(parts, units, source, origin);
}

/** `'3 days 2 hours'`; undefined when the text is no interval. */
export function textInterval(input: string, source: string, origin: Origin): Literal | undefined {
  let parts: CalendarParts;
  try {
    parts = parseCalendarInterval(input);
  } catch {
    return undefined;
  }
  const words = input.toLowerCase().split(/\s+/);
  return ofUnits(
    parts,
    words.filter((word) => word !== "interval" && /^[a-z]+$/.test(word)),
    source,
    origin,
  );
}

/** The units, one or several, singular or plural, as the range of a type. */
function ofUnits(parts: CalendarParts, units: readonly string[], source: string, origin: Origin): Literal {
  const names = units.map((unit) => unit.toLowerCase().replace(/s$/, ""));
  const months = YEAR_MONTH_FIELDS.filter((field) => names.includes(field));
  const rest = names.filter((name) => !YEAR_MONTH_FIELDS.some((field) => field === name));
  if (months.length > 0 && rest.length > 0) throw parseError("_LEGACY_ERROR_TEMP_0029", { literal: source }, origin);
  const [firstMonths, lastMonths] = ends<YearMonthField>(months);
  if (firstMonths !== undefined && lastMonths !== undefined) {
    return new Literal(parts.months, YearMonthIntervalType(firstMonths, lastMonths), origin);
  }
  const [first = "day", last = "second"] = ends<DayTimeField>(
    DAY_TIME_FIELDS.filter((field) => rest.some((name) => dayTimeField(name) === field)),
  );
  const micros = BigInt(parts.days) * MICROS_PER_DAY + parts.microseconds;
  if (BigInt.asIntN(64, micros) !== micros) {
    throw parseError("INTERVAL_ARITHMETIC_OVERFLOW.WITHOUT_SUGGESTION", {}, origin);
  }
  return new Literal(micros, DayTimeIntervalType(first, last), origin);
}

function ends<Field>(fields: readonly Field[]): readonly (Field | undefined)[] {
  return [fields[0], fields[fields.length - 1]];
}

function dayTimeField(unit: string): DayTimeField {
  if (unit === "week") return "day";
  return DAY_TIME_FIELDS.find((field) => field === unit) ?? "second";
}
