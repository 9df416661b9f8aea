// How text sources write dates and timestamps: by patterns of the reader's options, or in the forms that casts take.

import { DateTimeParseFailure, datetimePattern } from "../expressions/evaluators/datetime-pattern.ts";
import { parseDate, parseTimestamp } from "../expressions/evaluators/datetime-text.ts";
import type { SourceOptions } from "./source-options.ts";

/** Patterns of the options; undefined where none is given. */
export interface TextFormats {
  readonly date: string | undefined;
  readonly timestamp: string | undefined;
  readonly timestampNTZ: string | undefined;
  readonly locale: string;
}

export function textFormats(options: SourceOptions): TextFormats {
  return {
    date: options.dateformat,
    timestamp: options.timestampformat,
    timestampNTZ: options.timestampntzformat,
    locale: options.locale ?? "en-US",
  };
}

/** Parsers of text; undefined for what is no value of the type. */
export interface DateTimeParsers {
  /** Days since 1970-01-01. */
  date(text: string): number | undefined;
  /** Microseconds since the epoch. */
  timestamp(text: string): bigint | undefined;
  timestampNTZ(text: string): bigint | undefined;
}

const SECONDS_PER_DAY = 86_400;
/** What only a time with a zone has: something other than digits behind its minutes. */
const ZONE = /:[\d:.]*\s*[^\d:.\s]/;

export function dateTimeParsers(formats: TextFormats, timeZone: string): DateTimeParsers {
  const { date, timestamp, timestampNTZ } = formats;
  const days = date === undefined ? undefined : patternParser(date, formats.locale, "UTC");
  return {
    date: days === undefined ? parseDate : (text) => daysOf(days(text)),
    timestamp:
      timestamp === undefined
        ? (text) => parseTimestamp(text, timeZone)
        : withinLong(patternParser(timestamp, formats.locale, timeZone)),
    timestampNTZ:
      timestampNTZ === undefined ? parseLocalTimestamp : withinLong(patternParser(timestampNTZ, formats.locale, "UTC")),
  };
}

function patternParser(pattern: string, locale: string, timeZone: string): (text: string) => bigint | undefined {
  const compiled = datetimePattern(pattern, true, locale);
  return (text) => {
    try {
      return compiled.parse(text, timeZone);
    } catch (error) {
      if (error instanceof DateTimeParseFailure) return undefined;
      throw error;
    }
  };
}

function withinLong(parse: (text: string) => bigint | undefined): (text: string) => bigint | undefined {
  return (text) => {
    const micros = parse(text);
    return micros === undefined || BigInt.asIntN(64, micros) === micros ? micros : undefined;
  };
}

function daysOf(micros: bigint | undefined): number | undefined {
  return micros === undefined ? undefined : Math.floor(Number(micros / 1_000_000n) / SECONDS_PER_DAY);
}

function parseLocalTimestamp(text: string): bigint | undefined {
  return ZONE.test(text) ? undefined : parseTimestamp(text, "UTC");
}
