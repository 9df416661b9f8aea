// How text sources write dates and timestamps: by patterns of the reader's options, or in the forms that casts take.

import { parseDate, parseTimestamp } from "../../catalyst/expressions/evaluators/datetime-text.ts";
import { DateTimePattern } from "./datetime-pattern.ts";
import type { SourceOptions } from "./file-format.ts";

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

/** What only a time with a zone has: something other than digits behind its minutes. */
const ZONE = /:[\d:.]*\s*[^\d:.\s]/;

export function dateTimeParsers(formats: TextFormats, timeZone: string): DateTimeParsers {
  const pattern = (text: string | undefined) =>
    text === undefined ? undefined : new DateTimePattern(text, formats.locale);
  const date = pattern(formats.date);
  const timestamp = pattern(formats.timestamp);
  const timestampNTZ = pattern(formats.timestampNTZ);
  return {
    date: date === undefined ? parseDate : (text) => date.parseDate(text),
    timestamp:
      timestamp === undefined
        ? (text) => parseTimestamp(text, timeZone)
        : (text) => timestamp.parseTimestamp(text, timeZone),
    timestampNTZ: timestampNTZ === undefined ? parseLocalTimestamp : (text) => timestampNTZ.parseTimestamp(text, "UTC"),
  };
}

function parseLocalTimestamp(text: string): bigint | undefined {
  return ZONE.test(text) ? undefined : parseTimestamp(text, "UTC");
}
