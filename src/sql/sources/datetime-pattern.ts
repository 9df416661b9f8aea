// Parses dates and timestamps by a pattern of java.time.format.DateTimeFormatter, with the letters and the strictness
// that Spark allows for reading.

import { zonedMicros } from "../../catalyst/expressions/evaluators/datetime-text.ts";
import { daysFromCivil } from "../../catalyst/expressions/format-value.ts";
import { type ConditionName, SparkError } from "../../errors/index.ts";

const MICROS = 1_000_000n;
const MICROS_PER_DAY = 86_400n * MICROS;

type Field =
  | "year"
  | "month"
  | "day"
  | "dayOfYear"
  | "hour"
  | "clockHour"
  | "hourOfAmPm"
  | "clockHourOfAmPm"
  | "amPm"
  | "minute"
  | "second"
  | "fraction"
  | "zone";

interface Element {
  readonly source: string;
  readonly field: Field;
  readonly read: (text: string) => number | string | undefined;
}

const LITERAL_CHARACTERS = /[\\^$.*+?()[\]{}|]/g;
const OFFSET = "[+-]\\d{2}";

export class DateTimePattern {
  private readonly expression: RegExp;
  private readonly elements: readonly Element[];

  /** @throws SparkError INCONSISTENT_BEHAVIOR_CROSS_VERSION when Spark refuses the pattern for reading */
  constructor(pattern: string, locale: string) {
    const elements: Element[] = [];
    let source = "";
    for (const [token] of pattern.matchAll(/([A-Za-z])\1*|'(?:[^']|'')*'?|[\s\S]/g)) {
      if (/^[A-Za-z]/.test(token)) {
        const element = patternElement(token, pattern, locale);
        elements.push(element);
        source += `(${element.source})`;
      } else if (token === "[") source += "(?:";
      else if (token === "]") source += ")?";
      else source += literal(token);
    }
    this.elements = elements;
    try {
      this.expression = new RegExp(`^${source}$`, "iu");
    } catch {
      throw refused(pattern, "INVALID_DATETIME_PATTERN.WITH_SUGGESTION", { pattern });
    }
  }

  /** Days since 1970-01-01. */
  parseDate(text: string): number | undefined {
    const fields = this.parse(text);
    return fields === undefined ? undefined : daysOf(fields);
  }

  /** Microseconds since the epoch; a zone in the text wins. */
  parseTimestamp(text: string, timeZone: string): bigint | undefined {
    const fields = this.parse(text);
    const local = fields === undefined ? undefined : localMicros(fields);
    if (fields === undefined || local === undefined) return undefined;
    const zone = fields.get("zone");
    if (typeof zone === "number") return local - BigInt(zone) * MICROS;
    try {
      return zonedMicros(local, typeof zone === "string" ? zone : timeZone);
    } catch {
      return undefined;
    }
  }

  private parse(text: string): ReadonlyMap<Field, number | string> | undefined {
    const match = this.expression.exec(text);
    if (match === null) return undefined;
    const fields = new Map<Field, number | string>();
    for (const [i, { field, read }] of this.elements.entries()) {
      const group = match[i + 1];
      if (group === undefined) continue;
      const value = read(group);
      if (value === undefined || (fields.has(field) && fields.get(field) !== value)) return undefined;
      fields.set(field, value);
    }
    return fields;
  }
}

function literal(token: string): string {
  const text = token.startsWith("'") ? (token === "''" ? "'" : token.slice(1, -1).replaceAll("''", "'")) : token;
  return text.replace(LITERAL_CHARACTERS, "\\$&");
}

function patternElement(letters: string, pattern: string, locale: string): Element {
  const letter = letters[0] ?? "";
  const count = letters.length;
  const number = (field: Field, longest = 2): Element => ({
    field,
    source: count === 1 ? `\\d{1,${longest}}` : `\\d{${count}}`,
    read: Number,
  });
  switch (letter) {
    case "y":
    case "u":
      return { field: "year", source: yearSource(count), read: (text) => Number(text) + (count === 2 ? 2000 : 0) };
    case "M":
    case "L":
      return count < 3 ? number("month") : names("month", monthNames(locale, count === 3 ? "short" : "long"), 1);
    case "d":
      return number("day");
    case "D":
      return { field: "dayOfYear", source: `\\d{${count},3}`, read: Number };
    case "H":
      return number("hour");
    case "k":
      return number("clockHour");
    case "K":
      return number("hourOfAmPm");
    case "h":
      return number("clockHourOfAmPm");
    case "m":
      return number("minute");
    case "s":
      return number("second");
    case "S":
      return {
        field: "fraction",
        source: `\\d{1,${count}}`,
        read: (text) => Number(text.slice(0, 6).padEnd(6, "0")),
      };
    case "a":
      return names("amPm", ["AM", "PM"], 0);
    case "X":
    case "x":
    case "Z":
      return { field: "zone", source: offsetSource(letter, count), read: offsetSeconds };
    case "O":
      return {
        field: "zone",
        source: "GMT(?:[+-]\\d{1,2}(?::\\d{2})?)?",
        read: (text) => offsetSeconds(text.slice(3)),
      };
    case "V":
    case "z":
      return { field: "zone", source: "[A-Za-z][A-Za-z0-9/_+-]*|[+-]\\d{2}:\\d{2}", read: (text) => text };
    case "Y":
    case "W":
    case "w":
      throw refused(pattern, "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_WEEK_BASED_PATTERN", { c: letter });
    default:
      throw refused(pattern, "INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER", { c: letter, pattern });
  }
}

/** A year with more digits than letters needs its sign. */
function yearSource(count: number): string {
  if (count === 2) return "\\d{2}";
  if (count < 4) return `-?\\d{${count},9}`;
  return `-?\\d{${count}}|[+-]\\d{${count + 1},9}`;
}

function names(field: Field, texts: readonly string[], first: number): Element {
  const lower = texts.map((text) => text.toLowerCase());
  const longestFirst = [...lower].sort((a, b) => b.length - a.length);
  return {
    field,
    source: longestFirst.map((text) => text.replace(LITERAL_CHARACTERS, "\\$&")).join("|"),
    read: (text) => lower.indexOf(text.toLowerCase()) + first,
  };
}

function monthNames(locale: string, style: "short" | "long"): readonly string[] {
  // Month names inside a date are what Java's pattern letter M means: they may differ from those that stand alone.
  const format = new Intl.DateTimeFormat(locale, { day: "numeric", month: style, timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2000, month, 1));
    return parts.find((part) => part.type === "month")?.value ?? "";
  });
}

function offsetSource(letter: string, count: number): string {
  if (letter === "Z")
    return count < 4 ? "[+-]\\d{4}" : count === 4 ? "GMT(?:[+-]\\d{1,2}:\\d{2})?" : `Z|${OFFSET}:\\d{2}`;
  const forms = [`${OFFSET}(?:\\d{2})?`, `${OFFSET}\\d{2}`, `${OFFSET}:\\d{2}`, `${OFFSET}\\d{2}(?:\\d{2})?`];
  const form = forms[count - 1] ?? `${OFFSET}:\\d{2}(?::\\d{2})?`;
  return letter === "X" ? `Z|${form}` : form;
}

function offsetSeconds(text: string): number | undefined {
  const match = /^([+-])(\d{1,2}):?(\d{2})?:?(\d{2})?$/.exec(text.replace(/^GMT/i, ""));
  if (match === null) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  if (seconds > 18 * 3600) return undefined;
  return match[1] === "-" ? -seconds : seconds;
}

type Fields = ReadonlyMap<Field, number | string>;

function numberOf(fields: Fields, field: Field, otherwise: number): number {
  return Number(fields.get(field) ?? otherwise);
}

function daysOf(fields: Fields): number | undefined {
  const year = numberOf(fields, "year", 1970);
  const firstDay = daysFromCivil(year, 1, 1);
  const dayOfYear = fields.get("dayOfYear");
  if (dayOfYear !== undefined) {
    const days = firstDay + Number(dayOfYear) - 1;
    return days >= firstDay && days < daysFromCivil(year + 1, 1, 1) ? days : undefined;
  }
  const month = numberOf(fields, "month", 1);
  const day = numberOf(fields, "day", 1);
  if (month < 1 || month > 12 || day < 1) return undefined;
  const days = daysFromCivil(year, month, day);
  const next = month === 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1);
  return days < next ? days : undefined;
}

function localMicros(fields: Fields): bigint | undefined {
  const days = daysOf(fields);
  const hour = hourOf(fields);
  const minute = numberOf(fields, "minute", 0);
  const second = numberOf(fields, "second", 0);
  if (days === undefined || hour === undefined || minute > 59 || second > 59) return undefined;
  const seconds = BigInt(hour * 3600 + minute * 60 + second);
  return BigInt(days) * MICROS_PER_DAY + seconds * MICROS + BigInt(numberOf(fields, "fraction", 0));
}

function hourOf(fields: Fields): number | undefined {
  const inRange = (value: number, from: number, to: number): number | undefined =>
    value >= from && value <= to ? value : undefined;
  const hour = fields.get("hour");
  if (hour !== undefined) return inRange(Number(hour), 0, 23);
  const clockHour = fields.get("clockHour");
  if (clockHour !== undefined)
    return inRange(Number(clockHour), 1, 24) === undefined ? undefined : Number(clockHour) % 24;
  const halfDay = fields.get("hourOfAmPm");
  const clockHalfDay = fields.get("clockHourOfAmPm");
  const afternoon = numberOf(fields, "amPm", 0) * 12;
  if (halfDay !== undefined)
    return inRange(Number(halfDay), 0, 11) === undefined ? undefined : Number(halfDay) + afternoon;
  if (clockHalfDay === undefined) return afternoon;
  return inRange(Number(clockHalfDay), 1, 12) === undefined ? undefined : (Number(clockHalfDay) % 12) + afternoon;
}

function refused(pattern: string, reason: ConditionName, parameters: Record<string, string>): SparkError {
  return new SparkError(
    "SparkUpgradeException",
    "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION",
    {
      pattern: `'${pattern}'`,
      config: '"spark.sql.legacy.timeParserPolicy"',
      docroot: "https://spark.apache.org/docs/latest",
    },
    { cause: new SparkError("SparkIllegalArgumentException", reason, parameters) },
  );
}
