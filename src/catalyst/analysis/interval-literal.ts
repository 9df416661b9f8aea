// The value of an interval as written: months, or days and microseconds; and its text as Spark shows it.

import type { Expression } from "../expressions/expression.ts";
import { formatValue } from "../expressions/format-value.ts";
import type { UnresolvedInterval } from "../expressions/unresolved-interval.ts";
import { analysisError } from "./analysis-error.ts";

export interface YearMonthInterval {
  readonly kind: "yearMonth";
  readonly months: number;
  readonly sql: string;
}

export interface DayTimeInterval {
  readonly kind: "dayTime";
  readonly micros: bigint;
  /** True when it has no field below days. */
  readonly isDays: boolean;
  readonly sql: string;
}

const MICROS_PER_SECOND = 1_000_000n;
const DAY_TIME_FIELDS: readonly string[] = ["DAY", "HOUR", "MINUTE", "SECOND"];
const FIELD_MICROS: Readonly<Record<string, bigint>> = {
  WEEK: 7n * 86_400n * MICROS_PER_SECOND,
  DAY: 86_400n * MICROS_PER_SECOND,
  HOUR: 3_600n * MICROS_PER_SECOND,
  MINUTE: 60n * MICROS_PER_SECOND,
  SECOND: MICROS_PER_SECOND,
  MILLISECOND: 1_000n,
  MICROSECOND: 1n,
};
const FIELD_MONTHS: Readonly<Record<string, number>> = { YEAR: 12, MONTH: 1 };

/** The field of a day-time interval that a unit counts as. */
function fieldOf(unit: string): number {
  if (unit === "WEEK") return 0;
  const index = DAY_TIME_FIELDS.indexOf(unit);
  return index < 0 ? 3 : index;
}

/** A number as a fraction of a unit's microseconds, exact. */
function scaled(text: string, micros: bigint): bigint | undefined {
  const match = /^\s*([+-]?)\s*(\d*)(?:\.(\d*))?\s*$/.exec(text);
  if (match === null || `${match[2]}${match[3] ?? ""}` === "") return undefined;
  const fraction = (match[3] ?? "").slice(0, 9);
  const exact = BigInt(`${match[2]}${fraction}` || "0") * micros;
  const value = exact / 10n ** BigInt(fraction.length);
  return match[1] === "-" ? -value : value;
}

function textOf(value: Expression): string {
  return formatValue(value.eval([]), value.dataType);
}

interface Part {
  readonly text: string;
  readonly unit: string;
}

/** The parts as number and unit each; `'1 02:03' DAY TO MINUTE` and `'3 days 2 hours'` are taken apart. */
function partsOf({ parts, toUnit }: UnresolvedInterval): readonly Part[] | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  if (toUnit !== undefined) return ranged(textOf(first.value), first.unit ?? "", toUnit);
  if (first.unit !== undefined) return parts.map(({ value, unit = "" }) => ({ text: textOf(value), unit }));
  const words = textOf(first.value)
    .trim()
    .replace(/^interval\s+/i, "")
    .split(/\s+/);
  if (words.length % 2 !== 0) return undefined;
  return words.flatMap((text, i) =>
    i % 2 === 1 ? [] : [{ text, unit: (words[i + 1] ?? "").toUpperCase().replace(/S$/, "") }],
  );
}

function ranged(text: string, from: string, to: string): readonly Part[] | undefined {
  const match = /^\s*([+-]?)(.*?)\s*$/.exec(text);
  const [, sign = "", body = ""] = match ?? [];
  const numbers = body.split(from === "YEAR" ? /-/ : /[ :]/);
  const units = from === "YEAR" ? ["YEAR", "MONTH"] : DAY_TIME_FIELDS.slice(fieldOf(from), fieldOf(to) + 1);
  if (numbers.length !== units.length) return undefined;
  return numbers.map((number, i) => ({ text: `${sign}${number}`, unit: units[i] ?? "" }));
}

/** The interval's value; an error of analysis when it is malformed, or has months and days both. */
export function intervalValue(interval: UnresolvedInterval): YearMonthInterval | DayTimeInterval {
  const parts = partsOf(interval);
  const malformed = () =>
    analysisError("INVALID_INTERVAL_FORMAT", { input: `'${interval.toString()}'` }, interval.origin);
  if (parts === undefined || parts.length === 0) throw malformed();
  if (parts.every(({ unit }) => FIELD_MONTHS[unit] !== undefined)) {
    const months = parts.reduce((sum, { text, unit }) => {
      const value = Number(text);
      if (!Number.isInteger(value)) throw malformed();
      return sum + value * (FIELD_MONTHS[unit] ?? 0);
    }, 0);
    return { kind: "yearMonth", months, sql: yearMonthSql(months, parts) };
  }
  const micros = parts.reduce((sum, { text, unit }) => {
    const unitMicros = FIELD_MICROS[unit];
    const value = unitMicros === undefined ? undefined : scaled(text, unitMicros);
    if (value !== undefined) return sum + value;
    throw FIELD_MONTHS[unit] === undefined
      ? malformed()
      : analysisError("UNSUPPORTED_SYNTAX", { syntax: "An interval of months and days" }, interval.origin);
  }, 0n);
  const fields = parts.map(({ unit }) => fieldOf(unit));
  const [from, to] = [Math.min(...fields), Math.max(...fields)];
  return { kind: "dayTime", micros, isDays: to === 0, sql: dayTimeSql(micros, from, to) };
}

function yearMonthSql(months: number, parts: readonly Part[]): string {
  const units = new Set(parts.map(({ unit }) => unit));
  const magnitude = Math.abs(months);
  const sign = months < 0 ? "-" : "";
  if (units.size === 2) return `INTERVAL '${sign}${Math.floor(magnitude / 12)}-${magnitude % 12}' YEAR TO MONTH`;
  return units.has("YEAR") ? `INTERVAL '${sign}${magnitude / 12}' YEAR` : `INTERVAL '${sign}${magnitude}' MONTH`;
}

/** The first field as it is, hours and below with two digits; the second's fraction without trailing zeros. */
function dayTimeSql(micros: bigint, from: number, to: number): string {
  let rest = micros < 0n ? -micros : micros;
  const texts: string[] = [];
  for (let field = from; field <= to; field++) {
    const name = DAY_TIME_FIELDS[field] ?? "SECOND";
    const unit = FIELD_MICROS[name] ?? 1n;
    const whole = rest / unit;
    rest -= whole * unit;
    const digits = field === 0 ? String(whole) : String(whole).padStart(2, "0");
    const fraction = name === "SECOND" && rest > 0n ? `.${String(rest).padStart(6, "0").replace(/0+$/, "")}` : "";
    texts.push(digits + fraction);
  }
  const [first = "", ...others] = texts;
  const body = from === 0 ? [first, ...(others.length > 0 ? [others.join(":")] : [])].join(" ") : texts.join(":");
  const [fromName, toName] = [DAY_TIME_FIELDS[from], DAY_TIME_FIELDS[to]];
  return `INTERVAL '${micros < 0n ? "-" : ""}${body}' ${from === to ? fromName : `${fromName} TO ${toName}`}`;
}
