// The proleptic Gregorian calendar on days since 1970-01-01: fields of dates, months added, units truncated to.

let civilYear: i32 = 0;
let civilMonth: i32 = 0;
let civilDay: i32 = 0;

@inline
function floorDivide(a: i32, b: i32): i32 {
  const quotient = a / b;
  return quotient - i32(a % b < 0);
}

/** Days for which 32 bits suffice below: from about 31,000 years before 1970 to 500,000 after it. */
const NEAR_BEFORE: i32 = 11000000;
const NEAR: u32 = 200000000;
/** Cycles of 400 years that make all near days positive. */
const CYCLES: i32 = 82;

/** As dateFields, by multiplications alone (after Neri and Schneider). */
@inline
function nearDateFields(days: i32): i32 {
  const shifted: u32 = 4 * <u32>(days + 719468 + 146097 * CYCLES) + 3;
  // Divided by 146097.
  const century = <u32>((<u64>shifted * 3853261556) >> 49);
  const ofCentury: u32 = (shifted - century * 146097) | 3;
  const product: u64 = 2939745 * <u64>ofCentury;
  const yearOfCentury = <u32>(product >> 32);
  // The lower half divided by 4 × 2939745.
  const dayOfYear = <u32>(((product & 0xffffffff) * 3063938966) >> 55);
  const month: u32 = 2141 * dayOfYear + 197913;
  const isNextYear = dayOfYear >= 306;
  const year = <i32>(100 * century + yearOfCentury) - 400 * CYCLES + i32(isNextYear);
  const monthOfYear = <i32>(month >> 16) - (isNextYear ? 12 : 0);
  // Divided by 2141.
  const day = <i32>(((month & 0xffff) * 31345) >> 26) + 1;
  return (year << 9) | (monthOfYear << 5) | day;
}

@inline
function isNear(days: i32): bool {
  return <u32>(days + NEAR_BEFORE) < NEAR;
}

/** Year, month and day in one number: year × 512 + month × 32 + day. */
export function dateFields(days: i32): i32 {
  if (isNear(days)) return nearDateFields(days);
  splitDate(days);
  return (civilYear << 9) | (civilMonth << 5) | civilDay;
}

/** Leaves year, month and day in globals. Years begin in March inside, so that leap days come last. */
@inline
function splitDate(days: i32): void {
  if (isNear(days)) {
    const fields = nearDateFields(days);
    civilYear = fields >> 9;
    civilMonth = (fields >> 5) & 15;
    civilDay = fields & 31;
    return;
  }
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
  if (isNear(days)) return nearDateFields(days) >> 9;
  splitDate(days);
  return civilYear;
}

export function dateMonth(days: i32): i32 {
  if (isNear(days)) return (nearDateFields(days) >> 5) & 15;
  splitDate(days);
  return civilMonth;
}

export function dateDay(days: i32): i32 {
  if (isNear(days)) return nearDateFields(days) & 31;
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
