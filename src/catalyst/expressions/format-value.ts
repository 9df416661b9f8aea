// The text of values: as a cast to string and `show()` print them, with Java's notation for floating point numbers.

import { elementsOf } from "../../types/catalyst-value.ts";
import { type DataType, sqlName } from "../../types/data-type.ts";
import {
  formatCalendarInterval,
  formatDayTimeInterval,
  formatYearMonthInterval,
  unpackCalendarInterval,
} from "../../types/interval.ts";
import { formatTime } from "../../types/local-time.ts";
import { formatDouble, formatFloat } from "./evaluators/java-double.ts";
import { zoneOffsetMicros } from "./evaluators/time-zone.ts";
import type { CatalystValue } from "./expression.ts";

/** An unscaled decimal in plain notation with all digits of its scale. */
export function formatDecimal(unscaled: bigint, scale: number): string {
  if (scale === 0) return unscaled.toString();
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
  return `${unscaled < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** A decimal as Java's BigDecimal.toString has it: with an exponent where it has many zeros behind the point. */
export function formatDecimalWithExponent(unscaled: bigint, scale: number): string {
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString();
  const exponent = digits.length - 1 - scale;
  if (exponent >= -6) return formatDecimal(unscaled, scale);
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
  return `${unscaled < 0n ? "-" : ""}${digits.slice(0, 1)}${fraction}E${exponent}`;
}

/** Days since 1970-01-01 as year, month, day of the proleptic Gregorian calendar. */
export function civilFromDays(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Days since 1970-01-01 of a date of the proleptic Gregorian calendar. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function formatDate(days: number): string {
  const { year, month, day } = civilFromDays(days);
  const absolute = Math.abs(year).toString().padStart(4, "0");
  const sign = year < 0 ? "-" : year > 9999 ? "+" : "";
  return `${sign}${absolute}-${pad(month)}-${pad(day)}`;
}

const MICROS_PER_DAY = 86_400_000_000n;

/** A local timestamp in microseconds, without trailing zeros of the fraction. */
export function formatLocalTimestamp(micros: bigint): string {
  const days = micros >= 0n ? micros / MICROS_PER_DAY : -((-micros + MICROS_PER_DAY - 1n) / MICROS_PER_DAY);
  const rest = Number(micros - days * MICROS_PER_DAY);
  const seconds = Math.floor(rest / 1_000_000);
  const fraction = (rest % 1_000_000).toString().padStart(6, "0").replace(/0+$/, "");
  const time = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return `${formatDate(Number(days))} ${time}${fraction === "" ? "" : `.${fraction}`}`;
}

/** An instant with the nanoseconds that are beyond its microseconds. */
function formatNanos(nanos: bigint, timeZone: string): string {
  const beyond = ((nanos % 1000n) + 1000n) % 1000n;
  const micros = (nanos - beyond) / 1000n;
  const text = formatLocalTimestamp(micros + zoneOffsetMicros(micros, timeZone));
  if (beyond === 0n) return text;
  const [clock = "", fraction = ""] = text.split(".");
  const digits = `${fraction.padEnd(6, "0")}${beyond.toString().padStart(3, "0")}`;
  return `${clock}.${digits.replace(/0+$/, "")}`;
}

function pad(value: number): string {
  return value.toString().padStart(2, "0");
}

/** A value as `CAST(… AS STRING)` gives it; null prints as `null` inside nested values and as `NULL` in `show()`. */
export function formatValue(value: CatalystValue, type: DataType, timeZone = "UTC"): string {
  if (value === null) return "NULL";
  switch (type.kind) {
    case "float":
      return formatFloat(Number(value));
    case "double":
      return formatDouble(Number(value));
    case "decimal":
      return typeof value === "bigint" ? formatDecimal(value, type.scale) : String(value);
    case "date":
      return formatDate(Number(value));
    case "timestamp":
      return typeof value === "bigint"
        ? formatLocalTimestamp(value + zoneOffsetMicros(value, timeZone))
        : String(value);
    case "timestamp_ntz":
      return typeof value === "bigint" ? formatLocalTimestamp(value) : String(value);
    case "timestamp_nanos":
      return formatNanos(value as bigint, timeZone);
    case "time":
      return formatTime(value as bigint);
    case "year_month_interval":
      return formatYearMonthInterval(Number(value), type);
    case "day_time_interval":
      return formatDayTimeInterval(value as bigint, type);
    case "interval":
      return formatCalendarInterval(unpackCalendarInterval(value as bigint));
    case "binary":
      return value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value);
    case "array":
      return `[${elements(value)
        .map((element) => formatNested(element, type.elementType, timeZone))
        .join(", ")}]`;
    case "map":
      return `{${elements(value)
        .map((entry) => {
          const [key = null, item = null] = elements(entry);
          return `${formatNested(key, type.keyType, timeZone)} -> ${formatNested(item, type.valueType, timeZone)}`;
        })
        .join(", ")}}`;
    case "struct":
      return `{${type.fields
        .map((field, i) => formatNested(elements(value)[i] ?? null, field.dataType, timeZone))
        .join(", ")}}`;
    default:
      return String(value);
  }
}

function formatNested(value: CatalystValue, type: DataType, timeZone: string): string {
  return value === null ? "null" : formatValue(value, type, timeZone);
}

function elements(value: CatalystValue): readonly CatalystValue[] {
  return Array.isArray(value) ? value : [];
}

/** A value as Spark quotes it in error messages: a SQL literal that shows its type. */
export function sqlLiteral(value: CatalystValue, type: DataType): string {
  if (value === null) return "NULL";
  const text = formatValue(value, type);
  switch (type.kind) {
    case "byte":
      return `${text}Y`;
    case "short":
      return `${text}S`;
    case "long":
      return `${text}L`;
    case "double":
      return Number.isFinite(value) ? `${text}D` : text;
    case "decimal":
      return `${text}BD`;
    case "string":
      return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
    case "date":
    case "timestamp":
      return `${sqlName(type)} '${text}'`;
    case "time":
      return `TIME '${text}'`;
    case "array":
      return `ARRAY(${elementsOf(value)
        .map((element) => sqlLiteral(element, type.elementType))
        .join(", ")})`;
    case "map": {
      const entries = elementsOf(value).map((entry) => {
        const [key = null, item = null] = elementsOf(entry);
        return `${sqlLiteral(key, type.keyType)}, ${sqlLiteral(item, type.valueType)}`;
      });
      return `MAP(${entries.join(", ")})`;
    }
    case "struct": {
      const fields = type.fields.map(
        ({ name, dataType }, i) => `'${name}', ${sqlLiteral(elementsOf(value)[i] ?? null, dataType)}`,
      );
      return `NAMED_STRUCT(${fields.join(", ")})`;
    }
    default:
      return text;
  }
}
