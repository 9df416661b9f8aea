// The proleptic Gregorian calendar on days since 1970-01-01: fields of dates, months added, units truncated to.

let civilYear: i32 = 0;
let civilMonth: i32 = 0;
let civilDay: i32 = 0;

@inline
function floorDivide(a: i32, b: i32): i32 {
  const quotient = a / b;
  return quotient - i32(a % b < 0);
}

/** Leaves year, month and day in globals. Years begin in March inside, so that leap days come last. */
@inline
function splitDate(days: i32): void {
  const shifted: i64 = <i64>days + 719468;
  const era = <i32>(shifted >= 0 ? shifted / 146097 : (shifted - 146096) / 146097);
  const dayOfEra = <u32>(shifted - <i64>era * 146097);
  const yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const month = (5 * dayOfYear + 2) / 153;
  civilDay = dayOfYear - (153 * month + 2) / 5 + 1;
  civilMonth = month < 10 ? month + 3 : month - 9;
  civilYear = <i32>yearOfEra + era * 400 + i32(civilMonth <= 2);
}

/** Days since 1970-01-01 of a date of the calendar. */
export function dateOf(year: i32, month: i32, day: i32): i32 {
  const shifted = year - i32(month <= 2);
  const era = floorDivide(shifted, 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

export function dateYear(days: i32): i32 {
  splitDate(days);
  return civilYear;
}

export function dateMonth(days: i32): i32 {
  splitDate(days);
  return civilMonth;
}

export function dateDay(days: i32): i32 {
  splitDate(days);
  return civilDay;
}

export function dateQuarter(days: i32): i32 {
  splitDate(days);
  return (civilMonth + 2) / 3;
}

/** From 1. */
export function dateDayOfYear(days: i32): i32 {
  splitDate(days);
  return days - dateOf(civilYear, 1, 1) + 1;
}

/** Monday is 0. */
export function dateWeekday(days: i32): i32 {
  const rest = days % 7;
  // 1970-01-01 was a Thursday.
  return (rest + 10) % 7;
}

/** The number of the ISO week, which belongs to the year of its Thursday. */
export function dateWeekOfYear(days: i32): i32 {
  const thursday = days - dateWeekday(days) + 3;
  splitDate(thursday);
  return (thursday - dateOf(civilYear, 1, 1)) / 7 + 1;
}

function lastDayOfMonth(year: i32, month: i32): i32 {
  return (month == 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 1, 1)) - dateOf(year, month, 1);
}

/** So many months later; a day that its month has not becomes the last one. */
export function dateAddMonths(days: i32, months: i32): i32 {
  splitDate(days);
  const day = civilDay;
  const index = civilYear * 12 + civilMonth - 1 + months;
  const year = floorDivide(index, 12);
  const month = index - year * 12 + 1;
  return dateOf(year, month, min(day, lastDayOfMonth(year, month)));
}

/** The last day of the date's month. */
export function dateLastDay(days: i32): i32 {
  splitDate(days);
  return days - civilDay + lastDayOfMonth(civilYear, civilMonth);
}

/** The first day of the year (0), quarter (1), month (2) or week (3). */
export function dateTruncate(days: i32, unit: i32): i32 {
  if (unit == 3) return days - dateWeekday(days);
  splitDate(days);
  if (unit == 2) return days - civilDay + 1;
  return dateOf(civilYear, unit == 0 ? 1 : civilMonth - ((civilMonth - 1) % 3), 1);
}
