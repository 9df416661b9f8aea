// Functions of dates, times, timestamps and intervals.

import type { Column, ColumnValue } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call, callSyntax, literal } from "../function-call.ts";

/** The date so many months later. */
export function add_months(column: ColumnOrName, months: ColumnOrName | number): Column {
  return call("add_months", column, months);
}

/** A local timestamp of one time zone in another. */
export function convert_timezone(
  sourceZone: ColumnOrName | undefined,
  targetZone: ColumnOrName,
  timestamp: ColumnOrName,
): Column {
  return call("convert_timezone", sourceZone, targetZone, timestamp);
}

/** Today. */
export function curdate(): Column {
  return call("curdate");
}

/** Today. */
export function current_date(): Column {
  return call("current_date");
}

/** The time of day now. */
export function current_time(precision?: Column | number): Column {
  return call("current_time", precision);
}

/** Now. */
export function current_timestamp(): Column {
  return call("current_timestamp");
}

/** The session's time zone. */
export function current_timezone(): Column {
  return call("current_timezone");
}

/** The date so many days later. */
export function date_add(column: ColumnOrName, days: ColumnOrName | number): Column {
  return call("date_add", column, days);
}

/** How many days lie between two dates. */
export function date_diff(end: ColumnOrName, start: ColumnOrName): Column {
  return call("date_diff", end, start);
}

/** A date or timestamp as text in a pattern. */
export function date_format(column: ColumnOrName, format: ColumnValue): Column {
  return call("date_format", column, literal(format));
}

/** The date so many days after 1970-01-01. */
export function date_from_unix_date(days: ColumnOrName): Column {
  return call("date_from_unix_date", days);
}

/** A part of a date, timestamp or interval. */
export function date_part(field: ColumnValue, column: ColumnOrName): Column {
  return call("date_part", literal(field), column);
}

/** The date so many days before. */
export function date_sub(column: ColumnOrName, days: ColumnOrName | number): Column {
  return call("date_sub", column, days);
}

/** The timestamp at the beginning of its year, month, day, hour and so on. */
export function date_trunc(unit: ColumnValue, column: ColumnOrName): Column {
  return call("date_trunc", literal(unit), column);
}

/** The date so many days later. */
export function dateadd(column: ColumnOrName, days: ColumnOrName | number): Column {
  return call("dateadd", column, days);
}

/** How many days lie between two dates. */
export function datediff(end: ColumnOrName, start: ColumnOrName): Column {
  return call("datediff", end, start);
}

/** A part of a date, timestamp or interval. */
export function datepart(field: ColumnValue, column: ColumnOrName): Column {
  return call("datepart", literal(field), column);
}

/** The day of the month. */
export function day(column: ColumnOrName): Column {
  return call("day", column);
}

/** The short name of the day of the week. */
export function dayname(column: ColumnOrName): Column {
  return call("dayname", column);
}

/** The day of the month. */
export function dayofmonth(column: ColumnOrName): Column {
  return call("dayofmonth", column);
}

/** The day of the week, from 1 for Sunday to 7. */
export function dayofweek(column: ColumnOrName): Column {
  return call("dayofweek", column);
}

/** The day of the year. */
export function dayofyear(column: ColumnOrName): Column {
  return call("dayofyear", column);
}

/** A part of a date, timestamp or interval. */
export function extract(field: ColumnValue, column: ColumnOrName): Column {
  return call("extract", literal(field), column);
}

/** The time so many seconds after 1970-01-01 UTC, as text in a pattern. */
export function from_unixtime(column: ColumnOrName, format?: ColumnValue): Column {
  return call("from_unixtime", column, literal(format));
}

/** A timestamp of UTC as a local one of a time zone. */
export function from_utc_timestamp(column: ColumnOrName, zone: ColumnValue): Column {
  return call("from_utc_timestamp", column, literal(zone));
}

/** The hour. */
export function hour(column: ColumnOrName): Column {
  return call("hour", column);
}

/** The last day of the month. */
export function last_day(column: ColumnOrName): Column {
  return call("last_day", column);
}

/** Now, as a timestamp without time zone. */
export function localtimestamp(): Column {
  return call("localtimestamp");
}

/** The date of its parts. */
export function make_date(year: ColumnOrName, month: ColumnOrName, day: ColumnOrName): Column {
  return call("make_date", year, month, day);
}

/** The interval of its parts, from days to seconds. */
export function make_dt_interval(
  days?: ColumnOrName,
  hours?: ColumnOrName,
  minutes?: ColumnOrName,
  seconds?: ColumnOrName,
): Column {
  return call("make_dt_interval", days, hours, minutes, seconds);
}

/** The interval of its parts. */
export function make_interval(
  years?: ColumnOrName,
  months?: ColumnOrName,
  weeks?: ColumnOrName,
  days?: ColumnOrName,
  hours?: ColumnOrName,
  minutes?: ColumnOrName,
  seconds?: ColumnOrName,
): Column {
  return call("make_interval", years, months, weeks, days, hours, minutes, seconds);
}

/** The time of day of its parts. */
export function make_time(hour: ColumnOrName, minute: ColumnOrName, second: ColumnOrName): Column {
  return call("make_time", hour, minute, second);
}

/** The timestamp of its parts. */
export function make_timestamp(
  years?: ColumnOrName,
  months?: ColumnOrName,
  days?: ColumnOrName,
  hours?: ColumnOrName,
  minutes?: ColumnOrName,
  seconds?: ColumnOrName,
  zone?: ColumnOrName,
): Column {
  return call("make_timestamp", years, months, days, hours, minutes, seconds, zone);
}

/** The timestamp with local time zone of its parts. */
export function make_timestamp_ltz(
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  minutes: ColumnOrName,
  seconds: ColumnOrName,
  zone?: ColumnOrName,
): Column {
  return call("make_timestamp_ltz", years, months, days, hours, minutes, seconds, zone);
}

/** The timestamp without time zone of its parts. */
export function make_timestamp_ntz(
  years?: ColumnOrName,
  months?: ColumnOrName,
  days?: ColumnOrName,
  hours?: ColumnOrName,
  minutes?: ColumnOrName,
  seconds?: ColumnOrName,
): Column {
  return call("make_timestamp_ntz", years, months, days, hours, minutes, seconds);
}

/** The interval of years and months. */
export function make_ym_interval(years?: ColumnOrName, months?: ColumnOrName): Column {
  return call("make_ym_interval", years, months);
}

/** The minute. */
export function minute(column: ColumnOrName): Column {
  return call("minute", column);
}

/** The month. */
export function month(column: ColumnOrName): Column {
  return call("month", column);
}

/** The short name of the month. */
export function monthname(column: ColumnOrName): Column {
  return call("monthname", column);
}

/** How many months lie between two times, to eight digits unless told otherwise. */
export function months_between(end: ColumnOrName, start: ColumnOrName, roundOff?: Column | boolean): Column {
  return call("months_between", end, start, roundOff);
}

/** The first day after a date that is such a day of the week. */
export function next_day(column: ColumnOrName, dayOfWeek: ColumnValue): Column {
  return call("next_day", column, literal(dayOfWeek));
}

/** Now. */
export function now(): Column {
  return call("now");
}

/** The quarter of the year. */
export function quarter(column: ColumnOrName): Column {
  return call("quarter", column);
}

/** The second. */
export function second(column: ColumnOrName): Column {
  return call("second", column);
}

/** The session that a time belongs to: times with no longer gap between them. */
export function session_window(column: ColumnOrName, gap: ColumnValue): Column {
  return call("session_window", column, literal(gap));
}

/** The beginning of the bucket of a size that a time belongs to. */
export function time_bucket(size: ColumnValue, column: ColumnOrName, origin?: ColumnValue): Column {
  return call("time_bucket", literal(size), column, literal(origin));
}

/** How many units lie between two times of day. */
export function time_diff(unit: ColumnOrName, start: ColumnOrName, end: ColumnOrName): Column {
  return call("time_diff", unit, start, end);
}

/** The time of day so many microseconds after midnight. */
export function time_from_micros(column: ColumnOrName): Column {
  return call("time_from_micros", column);
}

/** The time of day so many milliseconds after midnight. */
export function time_from_millis(column: ColumnOrName): Column {
  return call("time_from_millis", column);
}

/** The time of day so many seconds after midnight. */
export function time_from_seconds(column: ColumnOrName): Column {
  return call("time_from_seconds", column);
}

/** Microseconds since midnight. */
export function time_to_micros(column: ColumnOrName): Column {
  return call("time_to_micros", column);
}

/** Milliseconds since midnight. */
export function time_to_millis(column: ColumnOrName): Column {
  return call("time_to_millis", column);
}

/** Seconds since midnight. */
export function time_to_seconds(column: ColumnOrName): Column {
  return call("time_to_seconds", column);
}

/** The time of day at the beginning of its hour, minute and so on. */
export function time_trunc(unit: ColumnOrName, column: ColumnOrName): Column {
  return call("time_trunc", unit, column);
}

/** The timestamp so many units later. */
export function timestamp_add(unit: ColumnValue, quantity: ColumnOrName | number, column: ColumnOrName): Column {
  return callSyntax("timestampadd", literal(unit), quantity, column);
}

/** How many units lie between two timestamps. */
export function timestamp_diff(unit: ColumnValue, start: ColumnOrName, end: ColumnOrName): Column {
  return callSyntax("timestampdiff", literal(unit), start, end);
}

/** The timestamp so many microseconds after 1970-01-01 UTC. */
export function timestamp_micros(column: ColumnOrName): Column {
  return call("timestamp_micros", column);
}

/** The timestamp so many milliseconds after 1970-01-01 UTC. */
export function timestamp_millis(column: ColumnOrName): Column {
  return call("timestamp_millis", column);
}

/** The timestamp so many nanoseconds after 1970-01-01 UTC. */
export function timestamp_nanos(column: ColumnOrName): Column {
  return call("timestamp_nanos", column);
}

/** The timestamp so many seconds after 1970-01-01 UTC. */
export function timestamp_seconds(column: ColumnOrName): Column {
  return call("timestamp_seconds", column);
}

/** The date of a text, in a pattern. */
export function to_date(column: ColumnOrName, format?: ColumnValue): Column {
  return call("to_date", column, literal(format));
}

/** The time of day of a text, in a pattern. */
export function to_time(column: ColumnOrName, format?: ColumnOrName): Column {
  return call("to_time", column, format);
}

/** The timestamp of a text, in a pattern. */
export function to_timestamp(column: ColumnOrName, format?: ColumnValue): Column {
  return call("to_timestamp", column, literal(format));
}

/** The timestamp with local time zone of a text, in a pattern. */
export function to_timestamp_ltz(column: ColumnOrName, format?: ColumnOrName): Column {
  return call("to_timestamp_ltz", column, format);
}

/** The timestamp without time zone of a text, in a pattern. */
export function to_timestamp_ntz(column: ColumnOrName, format?: ColumnOrName): Column {
  return call("to_timestamp_ntz", column, format);
}

/** Seconds since 1970-01-01 UTC of a time, or of a text in a pattern. */
export function to_unix_timestamp(column: ColumnOrName, format?: ColumnOrName): Column {
  return call("to_unix_timestamp", column, format);
}

/** A local timestamp of a time zone as one of UTC. */
export function to_utc_timestamp(column: ColumnOrName, zone: ColumnValue): Column {
  return call("to_utc_timestamp", column, literal(zone));
}

/** The date at the beginning of its year, quarter, month or week. */
export function trunc(column: ColumnOrName, unit: ColumnValue): Column {
  return call("trunc", column, literal(unit));
}

/** The interval of its parts, null when it overflows. */
export function try_make_interval(
  years?: ColumnOrName,
  months?: ColumnOrName,
  weeks?: ColumnOrName,
  days?: ColumnOrName,
  hours?: ColumnOrName,
  minutes?: ColumnOrName,
  seconds?: ColumnOrName,
): Column {
  return call("try_make_interval", years, months, weeks, days, hours, minutes, seconds);
}

/** The timestamp of its parts, null when there is none. */
export function try_make_timestamp(
  years?: ColumnOrName,
  months?: ColumnOrName,
  days?: ColumnOrName,
  hours?: ColumnOrName,
  minutes?: ColumnOrName,
  seconds?: ColumnOrName,
  zone?: ColumnOrName,
): Column {
  return call("try_make_timestamp", years, months, days, hours, minutes, seconds, zone);
}

/** The timestamp with local time zone of its parts, null when there is none. */
export function try_make_timestamp_ltz(
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  minutes: ColumnOrName,
  seconds: ColumnOrName,
  zone?: ColumnOrName,
): Column {
  return call("try_make_timestamp_ltz", years, months, days, hours, minutes, seconds, zone);
}

/** The timestamp without time zone of its parts, null when there is none. */
export function try_make_timestamp_ntz(
  years?: ColumnOrName,
  months?: ColumnOrName,
  days?: ColumnOrName,
  hours?: ColumnOrName,
  minutes?: ColumnOrName,
  seconds?: ColumnOrName,
): Column {
  return call("try_make_timestamp_ntz", years, months, days, hours, minutes, seconds);
}

/** The date of a text in a pattern, null when it has another. */
export function try_to_date(column: ColumnOrName, format?: ColumnValue): Column {
  return call("try_to_date", column, literal(format));
}

/** The time of day of a text in a pattern, null when it has another. */
export function try_to_time(column: ColumnOrName, format?: ColumnOrName): Column {
  return call("try_to_time", column, format);
}

/** The timestamp of a text in a pattern, null when it has another. */
export function try_to_timestamp(column: ColumnOrName, format?: ColumnOrName): Column {
  return call("try_to_timestamp", column, format);
}

/** Days since 1970-01-01. */
export function unix_date(column: ColumnOrName): Column {
  return call("unix_date", column);
}

/** Microseconds since 1970-01-01 UTC. */
export function unix_micros(column: ColumnOrName): Column {
  return call("unix_micros", column);
}

/** Milliseconds since 1970-01-01 UTC. */
export function unix_millis(column: ColumnOrName): Column {
  return call("unix_millis", column);
}

/** Nanoseconds since 1970-01-01 UTC. */
export function unix_nanos(column: ColumnOrName): Column {
  return call("unix_nanos", column);
}

/** Seconds since 1970-01-01 UTC. */
export function unix_seconds(column: ColumnOrName): Column {
  return call("unix_seconds", column);
}

/** Seconds since 1970-01-01 UTC of a time, of a text in a pattern, or of now. */
export function unix_timestamp(column?: ColumnOrName, format?: ColumnValue): Column {
  return call("unix_timestamp", column, literal(format));
}

/** The day of the week, from 0 for Monday to 6. */
export function weekday(column: ColumnOrName): Column {
  return call("weekday", column);
}

/** The ISO week of the year. */
export function weekofyear(column: ColumnOrName): Column {
  return call("weekofyear", column);
}

/** The window of time of a length that a time belongs to; sliding windows overlap. */
export function window(column: ColumnOrName, duration: ColumnValue, slide?: ColumnValue, start?: ColumnValue): Column {
  return call("window", column, literal(duration), literal(slide), literal(start));
}

/** The last time of a window. */
export function window_time(column: ColumnOrName): Column {
  return call("window_time", column);
}

/** The year. */
export function year(column: ColumnOrName): Column {
  return call("year", column);
}
