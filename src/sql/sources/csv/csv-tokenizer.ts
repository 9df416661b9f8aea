// Finds the fields of one record in a chunk of bytes, as univocity's parser does under Spark's settings. Escaped quotes
// are resolved in place, so that every field is a range of the chunk.

import type { CsvOptions } from "./csv-options.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;

export class CsvTokenizer {
  /** The chunk; records are complete in it up to `end`. */
  bytes: Uint8Array = new Uint8Array(0);
  /** Start and end of each field of the record. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Whether a field stood in quotes: then it is a value even when it is empty. */
  readonly quoted: boolean[] = [];
  numFields = 0;
  /** The record's text before escapes were resolved; undefined when it had none. */
  original: Uint8Array | undefined;

  private readonly options: CsvOptions;
  private readonly firstSeparator: number;

  constructor(options: CsvOptions) {
    this.options = options;
    this.firstSeparator = options.separator[0] ?? -1;
  }

  /**
   * The end of the record that begins at `start` (where its line break is), or −1 when the chunk ends before it.
   * Quoted line breaks belong to the record with `multiLine` only.
   */
  recordEnd(start: number, end: number): number {
    const { bytes } = this;
    if (!this.options.multiLine) {
      let at = start;
      for (; at < end; at++) {
        const byte = bytes[at];
        if (byte === LINE_FEED || byte === CARRIAGE_RETURN) return at;
      }
      return -1;
    }
    const { quote, escape: escapeByte } = this.options;
    let inQuotes = false;
    let atFieldStart = true;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? -1;
      if (inQuotes) {
        if (byte === escapeByte && escapeByte !== quote && at + 1 < end) at++;
        else if (byte === quote) inQuotes = false;
      } else if (byte === quote && (atFieldStart || bytes[at - 1] === quote)) {
        inQuotes = true;
        atFieldStart = false;
      } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
        return at;
      } else {
        atFieldStart = byte === this.firstSeparator && this.isSeparator(at, end);
      }
    }
    return -1;
  }

  /** Where the next record begins, after the line break at `at`. */
  afterLineBreak(at: number, end: number): number {
    return this.bytes[at] === CARRIAGE_RETURN && at + 1 < end && this.bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
  }

  /** Whether the line is blank or a comment, which are no records. */
  isIgnored(start: number, end: number): boolean {
    if (start < end && this.bytes[start] === this.options.comment) return true;
    for (let at = start; at < end; at++) if ((this.bytes[at] ?? 0) > SPACE) return false;
    return true;
  }

  /** Fills `starts` and `ends` with the fields of the record. */
  tokenize(start: number, end: number): void {
    const { bytes, options, firstSeparator } = this;
    const separatorLength = options.separator.length;
    this.numFields = 0;
    this.original = undefined;
    let at = start;
    for (;;) {
      let from = at;
      if (options.ignoreLeadingWhiteSpace) while (from < end && this.isSpace(from, end)) from++;
      if (from < end && bytes[from] === options.quote) {
        at = this.quotedField(start, from, end);
      } else {
        at = from;
        while (at < end && !(bytes[at] === firstSeparator && (separatorLength === 1 || this.isSeparator(at, end))))
          at++;
        this.addField(from, at, false);
      }
      if (at >= end) return;
      at += separatorLength;
    }
  }

  /** Adds the field that opens with a quote at `from`; returns where it ends, at a separator or the record's end. */
  private quotedField(record: number, from: number, end: number): number {
    const { bytes } = this;
    const { quote, escape: escapeByte } = this.options;
    let at = from + 1;
    let target = from + 1;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      if (byte === escapeByte && at + 1 < end && bytes[at + 1] === quote) {
        this.original ??= bytes.slice(record, end);
        bytes[target++] = quote;
        at += 2;
        continue;
      }
      if (byte === quote) {
        let after = at + 1;
        while (after < end && this.isSpace(after, end)) after++;
        if (after >= end || this.isSeparator(after, end)) {
          this.addField(from + 1, target, true);
          return after;
        }
        // A quote that closes nothing: the value is all up to the next separator, its first quote included.
        while (at < end && !this.isSeparator(at, end)) bytes[target++] = bytes[at++] ?? 0;
        this.addField(from, target, false);
        return at;
      }
      if (target !== at) bytes[target] = byte;
      target++;
      at++;
    }
    // A quote that is never closed: the value is all the rest, its first quote included.
    this.addField(from, target, false);
    return end;
  }

  private addField(start: number, end: number, quoted: boolean): void {
    let to = end;
    if (this.options.ignoreTrailingWhiteSpace && !quoted) {
      while (to > start && (this.bytes[to - 1] ?? 0) <= SPACE) to--;
    }
    this.starts[this.numFields] = start;
    this.ends[this.numFields] = to;
    this.quoted[this.numFields++] = quoted;
  }

  private isSpace(at: number, end: number): boolean {
    return (this.bytes[at] ?? 0) <= SPACE && !this.isSeparator(at, end);
  }

  private isSeparator(at: number, end: number): boolean {
    const { separator } = this.options;
    if (at + separator.length > end) return false;
    for (let i = 0; i < separator.length; i++) if (this.bytes[at + i] !== separator[i]) return false;
    return true;
  }
}
