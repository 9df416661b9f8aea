// Intervals out of text: `1-2` and `INTERVAL '1-2' YEAR TO MONTH` by the fields of a type, and `1 year 2 days` by units.

import type { ConditionName } from "../../../errors/conditions.ts";
import { SparkError } from "../../../errors/spark-error.ts";
import {
  DAY_TIME_FIELDS,
  type DayTimeField,
  type DayTimeIntervalType,
  simpleString,
  type YearMonthIntervalType,
} from "../../../types/data-type.ts";
import { type CalendarParts, FIELD_MICROS } from "../../../types/interval.ts";

const MAX_LONG = 2n ** 63n - 1n;

export function intervalError(
  condition: ConditionName,
  input: string,
  parameters: Readonly<Record<string, string>> = {},
): SparkError {
  return new SparkError("SparkIllegalArgumentException", condition, { input, ...parameters });
}

function unmatched(
  text: string,
  kind: "year-month" | "day-time",
  shape: string,
  type: YearMonthIntervalType | DayTimeIntervalType,
): SparkError {
  const { startField, endField } = type;
  const range = (startField === endField ? startField : `${startField} to ${endField}`).toUpperCase();
  const condition =
    kind === "year-month"
      ? "INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING"
      : "INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE";
  return intervalError(condition, text, {
    intervalStr: kind,
    supportedFormat: `\`[+|-]${shape}\`, \`INTERVAL [+|-]'[+|-]${shape}' ${range}\``,
    typeName: simpleString(type),
  });
}

function outOfRange(input: string, interval: "year-month" | "day-time"): SparkError {
  return intervalError("INVALID_INTERVAL_FORMAT.INTERVAL_PARSING", input, { interval });
}

/** The text between the quotes of a literal of the type's own range, with its sign; else the text itself. */
function unquoted(text: string, { startField, endField }: YearMonthIntervalType | DayTimeIntervalType): string {
  const range = startField === endField ? startField : `${startField}\\s+to\\s+${endField}`;
  const match = new RegExp(`^interval\\s+([+-]?)'([+-]?)([^']*)'\\s+${range}$`, "i").exec(text);
  if (match === null) return text;
  return `${(match[1] === "-") !== (match[2] === "-") ? "-" : ""}${match[3]}`;
}

/** The months of a text; an error of Spark's when it has not the shape of the type, or 32 bits do not hold it. */
export function parseYearMonthInterval(input: string, type: YearMonthIntervalType): number {
  const text = input.trim();
  const { startField, endField } = type;
  const isRange = startField !== endField;
  const match = (isRange ? /^([+-]?)(\d+)-(\d+)$/ : /^([+-]?)(\d+)$/).exec(unquoted(text, type));
  if (match === null) throw unmatched(input, "year-month", isRange ? "y-m" : startField.slice(0, 1), type);
  const [first, second] = [Number(match[2]), Number(match[3] ?? 0)];
  const magnitude = startField === "month" ? first : first * 12 + second;
  const months = match[1] === "-" ? -magnitude : magnitude;
  if (second > 11 || (months | 0) !== months) throw outOfRange(input, "year-month");
  return months + 0;
}

const SHAPES: Readonly<Record<DayTimeField, string>> = { day: "d", hour: "h", minute: "m", second: "s.n" };
/** Digits of the first field. */
const DIGITS: Readonly<Record<DayTimeField, number>> = { day: 9, hour: 10, minute: 12, second: 13 };
/** The largest value of a field that is not the first. */
const LIMITS: Readonly<Record<DayTimeField, number>> = { day: 0, hour: 23, minute: 59, second: 59 };

/** The microseconds of a text; an error of Spark's when it has not the shape of the type. */
export function parseDayTimeInterval(input: string, type: DayTimeIntervalType): bigint {
  const text = input.trim();
  const { startField, endField } = type;
  const fields = DAY_TIME_FIELDS.slice(DAY_TIME_FIELDS.indexOf(startField), DAY_TIME_FIELDS.indexOf(endField) + 1);
  const separator = (i: number): string => (i === 0 ? "" : fields[i - 1] === "day" ? " " : ":");
  const pattern = fields.map((field, i) => `${separator(i)}(\\d{1,${i === 0 ? DIGITS[field] : 2}})`).join("");
  const fraction = endField === "second" ? "(\\.\\d{1,9})?" : "()";
  const match = new RegExp(`^([+-]?)${pattern}${fraction}$`).exec(unquoted(text, type));
  if (match === null) throw unmatched(input, "day-time", fields.map((f, i) => separator(i) + SHAPES[f]).join(""), type);
  let micros = 0n;
  fields.forEach((field, i) => {
    const value = BigInt(match[i + 2] ?? 0);
    if (i > 0 && value > BigInt(LIMITS[field])) {
      const msg = `requirement failed: ${field} ${value} outside range [0, ${LIMITS[field]}]`;
      throw intervalError("INVALID_INTERVAL_FORMAT.DAY_TIME_PARSING", input, { msg });
    }
    micros += value * FIELD_MICROS[field];
  });
  micros += BigInt((match[fields.length + 2] ?? "").slice(1, 7).padEnd(6, "0"));
  const signed = match[1] === "-" ? -micros : micros;
  // A field by itself other than seconds wraps around, as in Spark.
  if (fields.length === 1 && endField !== "second") return BigInt.asIntN(64, signed);
  if (BigInt.asIntN(64, signed) !== signed) throw outOfRange(input, "day-time");
  return signed;
}

const UNIT_MONTHS: Readonly<Record<string, number>> = { year: 12, month: 1 };
const UNIT_DAYS: Readonly<Record<string, number>> = { week: 7, day: 1 };
const UNIT_MICROS: Readonly<Record<string, bigint>> = {
  hour: FIELD_MICROS.hour,
  minute: FIELD_MICROS.minute,
  second: FIELD_MICROS.second,
  millisecond: 1000n,
  microsecond: 1n,
};

/** The calendar interval of `[interval] 1 year -2 days 3.5 seconds`; an error of Spark's where there is none. */
export function parseCalendarInterval(input: string): CalendarParts {
  const fail = (reason: string, parameters: Readonly<Record<string, string>> = {}): SparkError =>
    intervalError(`INVALID_INTERVAL_FORMAT.${reason}` as ConditionName, input, parameters);
  const text = input.trim().toLowerCase();
  if (text === "" || text === "interval") throw fail("INPUT_IS_EMPTY");
  const [prefix = ""] = text.split(/\s/, 1);
  if (prefix !== "interval" && prefix.startsWith("interval")) throw fail("INVALID_PREFIX", { prefix });
  let rest = prefix === "interval" ? text.slice(prefix.length).trimStart() : text;
  let [months, days, microseconds] = [0n, 0n, 0n];
  while (rest !== "") {
    const [word = ""] = rest.split(/\s/, 1);
    if (!/^[+-.\d]/.test(rest) || rest.startsWith(",") || rest.startsWith("/")) {
      throw fail("UNRECOGNIZED_NUMBER", { number: word });
    }
    const signed = /^[+-]?\s*/.exec(rest)?.[0] ?? "";
    const number = rest.slice(signed.length);
    if (number === "") throw fail("MISSING_NUMBER", { word });
    const [value = ""] = number.split(/\s/, 1);
    const match = /^(\d*)(?:(\.)(\d*))?$/.exec(value);
    if (match === null || value === ".") throw fail("INVALID_VALUE", { value });
    const fraction = match[3] ?? "";
    if (fraction.length > 9) throw fail("INVALID_PRECISION", { value });
    const afterValue = number.slice(value.length).trimStart();
    if (afterValue === "") throw fail("MISSING_UNIT", { word: value });
    const [unitWord = ""] = afterValue.split(/\s/, 1);
    const whole = BigInt(match[1] || "0");
    if (whole > MAX_LONG) throw fail("ARITHMETIC_EXCEPTION");
    if (match[2] !== undefined && !unitWord.startsWith("s")) throw fail("INVALID_FRACTION", { unit: unitWord });
    const unit = unitWord.replace(/s$/, "");
    const sign = signed.startsWith("-") ? -1n : 1n;
    if (unit in UNIT_MONTHS) months += sign * whole * BigInt(UNIT_MONTHS[unit] ?? 0);
    else if (unit in UNIT_DAYS) days += sign * whole * BigInt(UNIT_DAYS[unit] ?? 0);
    else if (unit in UNIT_MICROS) {
      microseconds += sign * (whole * (UNIT_MICROS[unit] ?? 0n) + BigInt(fraction.slice(0, 6).padEnd(6, "0")));
    } else throw fail("INVALID_UNIT", { unit: unitWord });
    const fits =
      BigInt.asIntN(32, months) === months &&
      BigInt.asIntN(32, days) === days &&
      BigInt.asIntN(64, microseconds) === microseconds;
    if (!fits) throw fail("ARITHMETIC_EXCEPTION");
    rest = afterValue.slice(unitWord.length).trimStart();
  }
  return { months: Number(months), days: Number(days), microseconds };
}
