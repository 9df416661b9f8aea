// Intervals: the packed form in which the engine has calendar intervals, the text of all three kinds, and the values
// that users give and get.

import { DAY_TIME_FIELDS, type DayTimeField, DayTimeIntervalType, YearMonthIntervalType } from "./data-type.ts";

export const MICROS_PER_DAY = 86_400_000_000n;
export const FIELD_MICROS: Readonly<Record<DayTimeField, bigint>> = {
  day: MICROS_PER_DAY,
  hour: 3_600_000_000n,
  minute: 60_000_000n,
  second: 1_000_000n,
};

/** The parts of a calendar interval. */
export interface CalendarParts {
  readonly months: number;
  readonly days: number;
  readonly microseconds: bigint;
}

/** 128 bits: months and days, 32 each, then 64 of microseconds; in memory the months come first. */
export function packCalendarInterval({ months, days, microseconds }: CalendarParts): bigint {
  return (microseconds << 64n) | (BigInt.asUintN(32, BigInt(days)) << 32n) | BigInt.asUintN(32, BigInt(months));
}

export function unpackCalendarInterval(packed: bigint): CalendarParts {
  return {
    months: Number(BigInt.asIntN(32, packed)),
    days: Number(BigInt.asIntN(32, packed >> 32n)),
    microseconds: packed >> 64n,
  };
}

/** As `INTERVAL '1-2' YEAR TO MONTH`. */
export function formatYearMonthInterval(months: number, { startField, endField }: YearMonthIntervalType): string {
  const magnitude = Math.abs(months);
  const sign = months < 0 ? "-" : "";
  if (startField !== endField) {
    return `INTERVAL '${sign}${Math.floor(magnitude / 12)}-${magnitude % 12}' YEAR TO MONTH`;
  }
  return startField === "year"
    ? `INTERVAL '${sign}${Math.floor(magnitude / 12)}' YEAR`
    : `INTERVAL '${sign}${magnitude}' MONTH`;
}

/** As `INTERVAL '1 02:03:04.5' DAY TO SECOND`: the first field has all of the greater ones. */
export function formatDayTimeInterval(micros: bigint, { startField, endField }: DayTimeIntervalType): string {
  const fields = DAY_TIME_FIELDS.slice(DAY_TIME_FIELDS.indexOf(startField), DAY_TIME_FIELDS.indexOf(endField) + 1);
  let rest = micros < 0n ? -micros : micros;
  const texts = fields.map((field) => {
    const unit = FIELD_MICROS[field];
    const whole = rest / unit;
    rest %= unit;
    const fraction = field === "second" && rest > 0n ? `.${String(rest).padStart(6, "0").replace(/0+$/, "")}` : "";
    return field === "day" ? String(whole) : String(whole).padStart(2, "0") + fraction;
  });
  const [first = "", ...others] = texts;
  const body = startField === "day" && others.length > 0 ? `${first} ${others.join(":")}` : texts.join(":");
  const range = startField === endField ? startField : `${startField} TO ${endField}`;
  return `INTERVAL '${micros < 0n ? "-" : ""}${body}' ${range.toUpperCase()}`;
}

/** As `1 years 2 months 3 days 4 hours`: the units that are not zero. */
export function formatCalendarInterval({ months, days, microseconds }: CalendarParts): string {
  const texts: string[] = [];
  const append = (count: bigint | number, unit: string): void => {
    if (Number(count) !== 0) texts.push(`${count} ${unit}`);
  };
  append(Math.trunc(months / 12), "years");
  append(months % 12, "months");
  append(days, "days");
  append(microseconds / FIELD_MICROS.hour, "hours");
  append((microseconds % FIELD_MICROS.hour) / FIELD_MICROS.minute, "minutes");
  const seconds = microseconds % FIELD_MICROS.minute;
  if (seconds !== 0n) {
    const magnitude = seconds < 0n ? -seconds : seconds;
    const fraction = String(magnitude % 1_000_000n)
      .padStart(6, "0")
      .replace(/0+$/, "");
    const whole = `${seconds < 0n ? "-" : ""}${magnitude / 1_000_000n}`;
    texts.push(`${whole}${fraction === "" ? "" : `.${fraction}`} seconds`);
  }
  return texts.length === 0 ? "0 seconds" : texts.join(" ");
}

/** A number of years and months. */
export class YearMonthInterval {
  readonly months: number;

  constructor(months: number) {
    this.months = months;
  }

  toString(): string {
    return formatYearMonthInterval(this.months, YearMonthIntervalType());
  }
}

/** A number of days, hours, minutes and seconds. */
export class DayTimeInterval {
  readonly microseconds: bigint;

  constructor(microseconds: bigint) {
    this.microseconds = microseconds;
  }

  toString(): string {
    return formatDayTimeInterval(this.microseconds, DayTimeIntervalType());
  }
}

/** Months, days and microseconds: what MAKE_INTERVAL makes. */
export class CalendarInterval {
  readonly months: number;
  readonly days: number;
  readonly microseconds: bigint;

  constructor(months: number, days: number, microseconds: bigint) {
    this.months = months;
    this.days = days;
    this.microseconds = microseconds;
  }

  toString(): string {
    return formatCalendarInterval(this);
  }
}
