// Dates and timestamps out of text, in the lenient forms that Spark's casts take.

import { daysFromCivil } from "../format-value.ts";
import { isZone, parseOffset, zonedMicros, zoneOffsetMicros } from "./time-zone.ts";

const MICROS = 1_000_000n;
const MICROS_PER_DAY = 86_400n * MICROS;

/** Days of `[+-]yyyy[-M[-d]]`, anything after `T` or a space being ignored; undefined when malformed. */
export function parseDate(text: string): number | undefined {
  const match = /^([+-]?)(\d{4,7})(?:-(\d{1,2})(?:-(\d{1,2})(?:[ T].*)?)?)?$/s.exec(text.trim());
  if (match === null) return undefined;
  return validDays(`${match[1]}${match[2]}`, match[3], match[4]);
}

/** Days of a date that there is, and that 32 bits hold. */
function validDays(yearText: string, monthText = "1", dayText = "1"): number | undefined {
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  if (month < 1 || month > 12 || day < 1) return undefined;
  const days = daysFromCivil(year, month, day);
  const next = month === 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1);
  return days < next && days === (days | 0) ? days : undefined;
}

const TIMESTAMP =
  /^(?:([+-]?)(\d{4,6})(?:-(\d{1,2})(?:-(\d{1,2}))?)?)?(?:(?:[ T]|^T?)(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:\.(\d*))?)?)?\s*(\S.*)?)?$/;

function today(timeZone: string): number {
  const now = BigInt(Date.now()) * 1000n;
  return Number((now + zoneOffsetMicros(now, timeZone)) / MICROS_PER_DAY);
}

/** Microseconds since the epoch of a timestamp's text; a zone in the text wins over the session's. Undefined when malformed or past 64 bits. */
export function parseTimestamp(text: string, sessionZone: string): bigint | undefined {
  const micros = timestampOf(text, sessionZone);
  return micros === undefined || BigInt.asIntN(64, micros) === micros ? micros : undefined;
}

/** Microseconds of a wall clock, which has a date and which no zone moves; undefined when malformed or past 64 bits. */
export function parseLocalTimestamp(text: string): bigint | undefined {
  const match = TIMESTAMP.exec(text.trim());
  if (match?.[2] === undefined) return undefined;
  const zone = match[9];
  if (zone === undefined) return parseTimestamp(text, "UTC");
  const isKnown = parseOffset(zone) !== undefined || isZone(zone);
  return isKnown ? parseTimestamp(match[0].slice(0, -zone.length), "UTC") : undefined;
}

function timestampOf(text: string, sessionZone: string): bigint | undefined {
  const match = TIMESTAMP.exec(text.trim());
  if (match === null) return undefined;
  const isTime = match[2] === undefined;
  // A time of day alone is one of today.
  const days = isTime ? today(sessionZone) : validDays(`${match[1]}${match[2]}`, match[3], match[4]);
  if (days === undefined) return undefined;
  if (match[5] === undefined) return isTime ? undefined : zonedMicros(BigInt(days) * MICROS_PER_DAY, sessionZone);
  if (isTime ? match[6] === undefined : match[4] === undefined) return undefined;
  const [hour, minute, second] = [Number(match[5]), Number(match[6] ?? 0), Number(match[7] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const fraction = BigInt((match[8] ?? "").slice(0, 6).padEnd(6, "0"));
  const local = BigInt(days) * MICROS_PER_DAY + BigInt(hour * 3600 + minute * 60 + second) * MICROS + fraction;
  if (match[9] === undefined) return zonedMicros(local, sessionZone);
  const offset = parseOffset(match[9]);
  if (offset !== undefined) return local - offset;
  return isZone(match[9]) ? zonedMicros(local, match[9]) : undefined;
}

const TIME = /^T?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d*))?)?(?:\s*([aApP])[mM])?$/;

/** Nanoseconds from midnight of `[T]h:m[:s[.f]]`, with AM or PM or without, cut to so many digits; undefined when malformed. */
export function parseTime(text: string, precision: number): bigint | undefined {
  const match = TIME.exec(text.trim());
  if (match === null) return undefined;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const half = match[5]?.toUpperCase();
  if (minute > 59 || second > 59 || (half === undefined ? hour > 23 : hour < 1 || hour > 12)) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half === "P" ? 12 : 0);
  const fraction = (match[4] ?? "").slice(0, precision).padEnd(9, "0");
  return BigInt(hours * 3600 + minute * 60 + second) * 1_000_000_000n + BigInt(fraction);
}
