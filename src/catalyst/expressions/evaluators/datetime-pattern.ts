// Spark's datetime patterns, which are java.time's without the letters that depend on a locale's week: compiled once,
// they format and parse wall-clock times.

import type { ConditionName } from "../../../errors/conditions.ts";
import { SparkError } from "../../../errors/spark-error.ts";
import { civilFromDays, daysFromCivil } from "../format-value.ts";
import { isZone, parseOffset, zonedMicros, zoneOffsetMicros } from "./time-zone.ts";

const MICROS_PER_DAY = 86_400_000_000n;
const DEFAULT_LOCALE = "en-US";
const DOCROOT = "https://spark.apache.org/docs/latest";
export const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
export const WEEKDAYS: readonly string[] = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
];

/** A run of one letter, a text in quotes or by itself, or an optional part. */
type Element =
  | { readonly kind: "letters"; readonly letter: string; readonly count: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "optional"; readonly elements: readonly Element[] };

const LETTERS = new Set("GuyDMLdQqEFahKkHmsSVzOXxZ");
const WEEK_BASED = /[YWwuec]/;
const UNSUPPORTED = /[ABnNp]/;
const UNSUPPORTED_FOR_PARSING = /[EFQq]/;
const TOO_LONG = /G{5}|M{5}|L{5}|E{5}|Q{5}|q{5}|y{7}/;
/** The letters of java.text.SimpleDateFormat: a pattern of these alone meant something in old versions of Spark. */
const LEGACY = /^(?:[GyMLwWDdFEaHkKhmsSzZXYu]|[^A-Za-z])*$/;
const KEPT = 64;
const compiled = new Map<string, DateTimePattern>();

/** The pattern, compiled once for each use; an error of Spark's when it is none. */
export function datetimePattern(pattern: string, parsing: boolean, locale = DEFAULT_LOCALE): DateTimePattern {
  const key = `${parsing} ${locale} ${pattern}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const made = new DateTimePattern(compile(pattern, parsing), monthNames(locale));
  if (compiled.size >= KEPT) compiled.clear();
  compiled.set(key, made);
  return made;
}

interface MonthNames {
  readonly short: readonly string[];
  readonly long: readonly string[];
}

function monthNames(locale: string): MonthNames {
  if (locale === DEFAULT_LOCALE) return { short: MONTHS.map((name) => name.slice(0, 3)), long: MONTHS };
  const names = (style: "short" | "long"): readonly string[] => {
    // In a date a month's name may have another form than by itself; the letter M means the former.
    const format = new Intl.DateTimeFormat(locale, { day: "numeric", month: style, timeZone: "UTC" });
    return MONTHS.map((_, month) => {
      const parts = format.formatToParts(Date.UTC(2000, month, 1));
      return parts.find((part) => part.type === "month")?.value ?? "";
    });
  };
  return { short: names("short"), long: names("long") };
}

function compile(pattern: string, parsing: boolean): readonly Element[] {
  const plain = pattern.split("'").filter((_, i) => i % 2 === 0);
  const refuse = (condition: ConditionName, parameters: Readonly<Record<string, string>>): SparkError => {
    const reason = new SparkError("SparkIllegalArgumentException", condition, parameters);
    if (!LEGACY.test(plain.join(""))) return reason;
    return new SparkError(
      "SparkUpgradeException",
      "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION",
      {
        pattern: `'${pattern}'`,
        config: '"spark.sql.legacy.timeParserPolicy"',
        docroot: DOCROOT,
      },
      { cause: reason },
    );
  };
  for (const part of plain) {
    const week = WEEK_BASED.exec(part);
    if (week !== null) {
      throw refuse("INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_WEEK_BASED_PATTERN", { c: week[0] });
    }
    const unsupported = UNSUPPORTED.exec(part) ?? (parsing ? UNSUPPORTED_FOR_PARSING.exec(part) : null);
    if (unsupported !== null) {
      throw refuse("INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER", { c: unsupported[0], pattern });
    }
    const tooLong = TOO_LONG.exec(part);
    if (tooLong !== null) throw refuse("INVALID_DATETIME_PATTERN.LENGTH", { pattern: tooLong[0] });
  }
  const reader = new PatternReader(pattern);
  const elements = reader.elements(false);
  if (elements !== undefined) return elements;
  throw new SparkError("SparkIllegalArgumentException", "INVALID_DATETIME_PATTERN.WITH_SUGGESTION", {
    pattern: `'${pattern}'`,
    docroot: DOCROOT,
  });
}

class PatternReader {
  private readonly pattern: string;
  private at = 0;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  /** The elements up to the end, or to the bracket that closes an optional part; undefined when malformed. */
  elements(optional: boolean): readonly Element[] | undefined {
    const { pattern } = this;
    const elements: Element[] = [];
    while (this.at < pattern.length) {
      const character = pattern[this.at] ?? "";
      if (character === "]") {
        this.at++;
        return optional ? elements : undefined;
      }
      if (character === "[") {
        this.at++;
        const inner = this.elements(true);
        if (inner === undefined) return undefined;
        elements.push({ kind: "optional", elements: inner });
      } else if (character === "'") {
        const text = this.quoted();
        if (text === undefined) return undefined;
        elements.push({ kind: "text", text });
      } else if (/[A-Za-z]/.test(character)) {
        let count = 1;
        while (pattern[this.at + count] === character) count++;
        if (!LETTERS.has(character) || !isValidCount(character, count)) return undefined;
        this.at += count;
        elements.push({ kind: "letters", letter: character === "y" ? "u" : character, count });
      } else if (character === "{" || character === "}" || character === "#") return undefined;
      else {
        this.at++;
        elements.push({ kind: "text", text: character });
      }
    }
    // Java closes an optional part that is left open at the end.
    const hasEra = elements.some((element) => element.kind === "letters" && element.letter === "G");
    return hasEra ? elements.map(eraYear) : elements;
  }

  private quoted(): string | undefined {
    const { pattern } = this;
    let text = "";
    for (let i = this.at + 1; i < pattern.length; i++) {
      if (pattern[i] !== "'") text += pattern[i];
      else if (pattern[i + 1] === "'") {
        text += "'";
        i++;
      } else {
        this.at = i + 1;
        return text === "" ? "'" : text;
      }
    }
    return undefined;
  }
}

/** Beside an era the year counts within it. */
function eraYear(element: Element): Element {
  return element.kind === "letters" && element.letter === "u" ? { ...element, letter: "y" } : element;
}

function isValidCount(letter: string, count: number): boolean {
  switch (letter) {
    case "d":
    case "h":
    case "H":
    case "k":
    case "K":
    case "m":
    case "s":
      return count <= 2;
    case "D":
      return count <= 3;
    case "F":
    case "a":
      return count === 1;
    case "S":
      return count <= 9;
    case "V":
      return count === 2;
    case "z":
      return count <= 4;
    case "O":
      return count === 1 || count === 4;
    case "X":
    case "x":
    case "Z":
      return count <= 5;
    case "E":
    case "G":
    case "M":
    case "L":
    case "Q":
    case "q":
      return count <= 4;
    default:
      return count <= 19;
  }
}

/** Why a text did not parse, in java.time's words. */
export class DateTimeParseFailure extends Error {}

export class DateTimePattern {
  private readonly elements: readonly Element[];
  private readonly months: MonthNames;

  constructor(elements: readonly Element[], months: MonthNames) {
    this.elements = elements;
    this.months = months;
  }

  /** The text of an instant in a zone. */
  format(micros: bigint, timeZone: string): string {
    const offset = zoneOffsetMicros(micros, timeZone);
    const local = micros + offset;
    const days = Number((local - modulo(local, MICROS_PER_DAY)) / MICROS_PER_DAY);
    const fields: FormatFields = {
      ...civilFromDays(days),
      days,
      micros: Number(modulo(local, MICROS_PER_DAY)),
      offsetSeconds: Number(offset / 1_000_000n),
      timeZone,
    };
    return formatElements(this.elements, fields, this.months);
  }

  /** The instant of a text; throws DateTimeParseFailure. Fields that are missing are those of 1970-01-01 00:00. */
  parse(text: string, timeZone: string): bigint {
    const parser = new FieldParser(text, this.months);
    const end = parser.parse(this.elements, 0);
    if (end < 0) throw new DateTimeParseFailure(`Text '${text}' could not be parsed at index ${~end}`);
    if (end < text.length) {
      throw new DateTimeParseFailure(`Text '${text}' could not be parsed, unparsed text found at index ${end}`);
    }
    return parser.resolve(timeZone);
  }
}

interface FormatFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly days: number;
  /** Of the day. */
  readonly micros: number;
  readonly offsetSeconds: number;
  readonly timeZone: string;
}

function modulo(value: bigint, divisor: bigint): bigint {
  const rest = value % divisor;
  return rest < 0n ? rest + divisor : rest;
}

function formatElements(elements: readonly Element[], fields: FormatFields, months: MonthNames): string {
  return elements
    .map((element) => {
      if (element.kind === "text") return element.text;
      return element.kind === "optional"
        ? formatElements(element.elements, fields, months)
        : formatField(element, fields, months);
    })
    .join("");
}

function padded(value: number, width: number): string {
  return value.toString().padStart(width, "0");
}

function formatField(
  { letter, count }: { readonly letter: string; readonly count: number },
  fields: FormatFields,
  months: MonthNames,
): string {
  const { year, month, day, days, micros } = fields;
  const hour = Math.floor(micros / 3_600_000_000);
  const weekday = (((days + 3) % 7) + 7) % 7;
  switch (letter) {
    case "G":
      return count === 4 ? (year > 0 ? "Anno Domini" : "Before Christ") : year > 0 ? "AD" : "BC";
    case "u":
      return formatYear(year, count);
    case "y":
      return formatYear(year > 0 ? year : 1 - year, count);
    case "D":
      return padded(days - daysFromCivil(year, 1, 1) + 1, count);
    case "M":
    case "L":
      return count <= 2 ? padded(month, count) : (months[count === 3 ? "short" : "long"][month - 1] ?? "");
    case "d":
      return padded(day, count);
    case "Q":
    case "q": {
      const quarter = Math.ceil(month / 3);
      if (count <= 2) return padded(quarter, count);
      return count === 3 ? `Q${quarter}` : `${["1st", "2nd", "3rd", "4th"][quarter - 1]} quarter`;
    }
    case "E":
      return textOf(WEEKDAYS, weekday, Math.max(count, 3));
    case "F":
      return String(((day - 1) % 7) + 1);
    case "a":
      return hour < 12 ? "AM" : "PM";
    case "h":
      return padded(hour % 12 || 12, count);
    case "K":
      return padded(hour % 12, count);
    case "k":
      return padded(hour || 24, count);
    case "H":
      return padded(hour, count);
    case "m":
      return padded(Math.floor(micros / 60_000_000) % 60, count);
    case "s":
      return padded(Math.floor(micros / 1_000_000) % 60, count);
    case "S":
      return padded(micros % 1_000_000, 6)
        .padEnd(9, "0")
        .slice(0, count);
    case "V":
      return fields.timeZone;
    case "z":
      return zoneName(fields, count === 4);
    case "O":
      return localizedOffset(fields.offsetSeconds, count === 4);
    default:
      return formatOffset(fields.offsetSeconds, letter, count);
  }
}

function textOf(names: readonly string[], index: number, count: number): string {
  const name = names[index] ?? "";
  return count === 3 ? name.slice(0, 3) : name;
}

function formatYear(year: number, count: number): string {
  if (count === 2) return padded(((year % 100) + 100) % 100, 2);
  const digits = padded(Math.abs(year), count);
  const sign = year < 0 ? "-" : count >= 4 && digits.length > count ? "+" : "";
  return sign + digits;
}

/** A zone's name in winter or in summer, whichever has the offset; any other offset counts as standard time. */
function zoneName({ timeZone, offsetSeconds }: FormatFields, long: boolean): string {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: long ? "long" : "short" });
  const [first, second] = [Date.UTC(2024, 0, 1), Date.UTC(2024, 6, 1)].map((millis) => ({
    offset: Number(zoneOffsetMicros(BigInt(millis) * 1000n, timeZone) / 1_000_000n),
    name: format.formatToParts(millis).find(({ type }) => type === "timeZoneName")?.value ?? timeZone,
  }));
  if (first === undefined || second === undefined) return timeZone;
  if (first.offset === offsetSeconds) return first.name;
  return second.offset === offsetSeconds || second.offset < first.offset ? second.name : first.name;
}

function offsetParts(seconds: number): readonly [string, string, string, string] {
  const magnitude = Math.abs(seconds);
  return [
    seconds < 0 ? "-" : "+",
    padded(Math.floor(magnitude / 3600), 2),
    padded(Math.floor(magnitude / 60) % 60, 2),
    padded(magnitude % 60, 2),
  ];
}

function localizedOffset(seconds: number, long: boolean): string {
  if (seconds === 0) return "GMT";
  const [sign, hours, minutes, rest] = offsetParts(seconds);
  if (long) return `GMT${sign}${hours}:${minutes}${rest === "00" ? "" : `:${rest}`}`;
  return `GMT${sign}${Number(hours)}${minutes === "00" && rest === "00" ? "" : `:${minutes}`}${rest === "00" ? "" : `:${rest}`}`;
}

function formatOffset(seconds: number, letter: string, count: number): string {
  if (letter === "Z") {
    if (count === 4) return localizedOffset(seconds, true);
    if (count < 4) return formatOffset(seconds, "x", 2);
    return formatOffset(seconds, "X", 5);
  }
  if (letter === "X" && seconds === 0) return "Z";
  const [sign, hours, minutes, rest] = offsetParts(seconds);
  const colon = count === 3 || count === 5 ? ":" : "";
  const withMinutes = count > 1 || minutes !== "00" ? `${colon}${minutes}` : "";
  return `${sign}${hours}${withMinutes}${count > 3 && rest !== "00" ? `${colon}${rest}` : ""}`;
}

interface NumberField {
  readonly min: number;
  readonly max: number;
  /** Exactly so many digits, so that a number before it leaves them. */
  readonly fixed: boolean;
}

function numberField({ letter, count }: { readonly letter: string; readonly count: number }): NumberField | undefined {
  switch (letter) {
    case "u":
    case "y":
      return count === 2 ? { min: 2, max: 2, fixed: true } : { min: count, max: 19, fixed: false };
    case "M":
    case "L":
      if (count > 2) return undefined;
      return count === 1 ? { min: 1, max: 19, fixed: false } : { min: 2, max: 2, fixed: true };
    case "D":
      return count === 1 ? { min: 1, max: 19, fixed: false } : { min: count, max: 3, fixed: count === 3 };
    case "d":
    case "h":
    case "K":
    case "k":
    case "H":
    case "m":
    case "s":
      return count === 1 ? { min: 1, max: 19, fixed: false } : { min: 2, max: 2, fixed: true };
    default:
      return undefined;
  }
}

const RANGES: Readonly<Record<string, readonly [name: string, low: number, high: number, mostTold?: string]>> = {
  M: ["MonthOfYear", 1, 12],
  L: ["MonthOfYear", 1, 12],
  d: ["DayOfMonth", 1, 31, "28/31"],
  D: ["DayOfYear", 1, 366, "365/366"],
  h: ["ClockHourOfAmPm", 1, 12],
  K: ["HourOfAmPm", 0, 11],
  k: ["ClockHourOfDay", 1, 24],
  H: ["HourOfDay", 0, 23],
  m: ["MinuteOfHour", 0, 59],
  s: ["SecondOfMinute", 0, 59],
};

/** Reads fields out of a text. Positions answer where reading went on to, or the complement of where it failed. */
class FieldParser {
  private readonly text: string;
  private readonly months: MonthNames;
  private fields = new Map<string, number>();
  private zone: string | bigint | undefined;

  constructor(text: string, months: MonthNames) {
    this.text = text;
    this.months = months;
  }

  parse(elements: readonly Element[], start: number): number {
    let at = start;
    for (const [i, element] of elements.entries()) {
      if (element.kind === "text") {
        if (this.text.slice(at, at + element.text.length).toLowerCase() !== element.text.toLowerCase()) return ~at;
        at += element.text.length;
      } else if (element.kind === "optional") {
        const before = new Map(this.fields);
        const end = this.parse(element.elements, at);
        if (end >= 0) at = end;
        else this.fields = before;
      } else {
        const end = this.field(element, at, reserved(elements, i));
        if (end < 0) return end;
        at = end;
      }
    }
    return at;
  }

  private field(
    element: { readonly letter: string; readonly count: number },
    at: number,
    reservedDigits: number,
  ): number {
    const { letter, count } = element;
    const number = numberField(element);
    if (number !== undefined) return this.number(letter, number, at, reservedDigits);
    switch (letter) {
      case "M":
      case "L":
        return this.name("M", this.months[count === 3 ? "short" : "long"], at, 1);
      case "G":
        return this.name("G", count === 4 ? ["Before Christ", "Anno Domini"] : ["BC", "AD"], at, 0);
      case "a":
        return this.name("a", ["AM", "PM"], at, 0);
      case "S": {
        // Spark lets a fraction be shorter than its letters.
        const digits = /^\d*/.exec(this.text.slice(at, at + count))?.[0] ?? "";
        if (digits === "") return ~at;
        this.fields.set("S", Number(digits.slice(0, 6).padEnd(6, "0")));
        return at + digits.length;
      }
      default:
        return this.zoneField(letter, count, at);
    }
  }

  private number(letter: string, { min, max, fixed }: NumberField, at: number, reservedDigits: number): number {
    const isYear = letter === "u" || letter === "y";
    const sign = isYear && !fixed ? (/^[+-]/.exec(this.text.slice(at))?.[0] ?? "") : "";
    const from = at + sign.length;
    const digits = /^\d*/.exec(this.text.slice(from, from + max))?.[0] ?? "";
    const taken = fixed ? digits : digits.slice(0, Math.max(min, digits.length - reservedDigits));
    if (taken.length < min) return ~from;
    if (isYear && min >= 4 && ((sign === "" && taken.length > min) || (sign === "+" && taken.length <= min)))
      return ~at;
    const value = Number(taken) * (sign === "-" ? -1 : 1);
    this.fields.set(letter === "L" ? "M" : letter, isYear && max === 2 ? 2000 + value : value);
    return from + taken.length;
  }

  private name(field: string, names: readonly string[], at: number, base: number): number {
    const rest = this.text.slice(at).toLowerCase();
    const index = names.findIndex((name) => rest.startsWith(name.toLowerCase()));
    const found = names[index];
    if (found === undefined) return ~at;
    this.fields.set(field, index + base);
    return at + found.length;
  }

  private zoneField(letter: string, count: number, at: number): number {
    const rest = this.text.slice(at);
    const pattern =
      letter === "V" || letter === "z"
        ? /^(?:[A-Za-z][\w/+-]*(?::\d\d)?|[+-]\d\d:?\d\d(?::?\d\d)?)/
        : letter === "O" || (letter === "Z" && count === 4)
          ? /^GMT(?:[+-]\d{1,2}(?::\d\d){0,2})?/
          : letter === "X"
            ? /^(?:Z|[+-]\d\d(?::?\d\d(?::?\d\d)?)?)/
            : /^[+-]\d\d(?::?\d\d(?::?\d\d)?)?/;
    const match = pattern.exec(rest)?.[0];
    if (match === undefined) return ~at;
    const offset = parseOffset(match);
    if (offset !== undefined) this.zone = offset;
    else if (isZone(match)) this.zone = match;
    else return ~at;
    return at + match.length;
  }

  resolve(sessionZone: string): bigint {
    for (const [letter, [name, low, high, most = high]] of Object.entries(RANGES)) {
      const value = this.fields.get(letter);
      if (value !== undefined && (value < low || value > high)) {
        throw this.failure(`Invalid value for ${name} (valid values ${low} - ${most}): ${value}`);
      }
    }
    const local = BigInt(this.days()) * MICROS_PER_DAY + BigInt(this.timeOfDay());
    if (typeof this.zone === "bigint") return local - this.zone;
    return zonedMicros(local, this.zone ?? sessionZone);
  }

  private days(): number {
    const year = this.year();
    const dayOfYear = this.fields.get("D");
    if (dayOfYear !== undefined && this.fields.get("M") === undefined) {
      const days = daysFromCivil(year, 1, dayOfYear);
      if (civilFromDays(days).year !== year)
        throw this.failure(`Invalid date 'DayOfYear 366' as '${year}' is not a leap year`);
      return days;
    }
    const [month, day] = [this.fields.get("M") ?? 1, this.fields.get("d") ?? 1];
    const invalid = invalidDate(year, month, day);
    if (invalid !== undefined) throw this.failure(invalid.strict);
    return daysFromCivil(year, month, day);
  }

  private year(): number {
    const ofEra = this.fields.get("y");
    if (ofEra === undefined) return this.fields.get("u") ?? 1970;
    return this.fields.get("G") === 0 ? 1 - ofEra : ofEra;
  }

  private timeOfDay(): number {
    const { fields } = this;
    const ofHalf = fields.get("K") ?? wrap(fields.get("h"), 12);
    const hour = fields.get("H") ?? wrap(fields.get("k"), 24) ?? (ofHalf ?? 0) + 12 * (fields.get("a") ?? 0);
    const seconds = hour * 3600 + (fields.get("m") ?? 0) * 60 + (fields.get("s") ?? 0);
    return seconds * 1_000_000 + (fields.get("S") ?? 0);
  }

  private failure(message: string): DateTimeParseFailure {
    return new DateTimeParseFailure(`Text '${this.text}' could not be parsed: ${message}`);
  }
}

function wrap(value: number | undefined, limit: number): number | undefined {
  return value === undefined ? undefined : value % limit;
}

/** Digits that fixed-width numbers directly behind a number ask for. */
function reserved(elements: readonly Element[], index: number): number {
  let digits = 0;
  for (const element of elements.slice(index + 1)) {
    if (element.kind !== "letters") break;
    const number = numberField(element);
    if (number?.fixed !== true) break;
    digits += number.max;
  }
  return digits;
}

/** What java.time says of a day that its month has not: when made, and when parsed. */
export function invalidDate(
  year: number,
  month: number,
  day: number,
): { readonly made: string; readonly strict: string } | undefined {
  if (month < 1 || month > 12) {
    const text = `Invalid value for MonthOfYear (valid values 1 - 12): ${month}`;
    return { made: text, strict: text };
  }
  if (day < 1 || day > 31) {
    const text = `Invalid value for DayOfMonth (valid values 1 - 28/31): ${day}`;
    return { made: text, strict: text };
  }
  const last = daysFromCivil(year, month + 1, 1) - daysFromCivil(year, month, 1);
  const lastDay = month === 12 ? 31 : last;
  if (day <= lastDay) return undefined;
  const name = (MONTHS[month - 1] ?? "").toUpperCase();
  if (day === 29) {
    const text = `Invalid date 'February 29' as '${year}' is not a leap year`;
    return { made: text, strict: text };
  }
  return { made: `Invalid date '${name} ${day}'`, strict: `Invalid date '${name} ${day}'` };
}
