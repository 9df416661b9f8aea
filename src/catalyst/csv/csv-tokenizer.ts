// Finds the fields of one record in a chunk of bytes, as univocity's parser does under Spark's settings. Nearly every
// field is a range of the chunk; one with escapes has its text apart.

import { SparkError } from "../../errors/spark-error.ts";
import { GrowingBytes } from "../../types/growing-bytes.ts";
import type { CsvOptions } from "./csv-options.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export class CsvTokenizer {
  /** Start and end of each field of the record in `bytes`. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Whether a field stood in quotes: then it is a value even when it is empty. */
  readonly quoted: boolean[] = [];
  /** The text of a field that is not as it stands in the chunk. */
  readonly resolved: (Uint8Array | undefined)[] = [];
  numFields = 0;
  bytes: Uint8Array = new Uint8Array(0);

  private readonly options: CsvOptions;
  private readonly firstSeparator: number;
  /** Whether line breaks end records, which is when they may stand in quotes. */
  private readonly findsLineBreaks: boolean;
  private lineBreak: Uint8Array | undefined;
  private readonly scratch = new GrowingBytes();
  private scratchLength = 0;

  constructor(options: CsvOptions) {
    this.options = options;
    this.firstSeparator = options.separator[0] ?? -1;
    this.findsLineBreaks = options.multiLine;
    this.lineBreak = options.lineSeparator;
  }

  /**
   * Fills the fields with those of the record at `start` and returns where it ends: at its line break (with
   * `multiLine`), or at `end`.
   */
  tokenize(start: number, end: number): number {
    const { bytes, firstSeparator } = this;
    const { quote, separator, ignoreLeadingWhiteSpace, maxColumns, maxCharsPerColumn } = this.options;
    if (this.findsLineBreaks) this.lineBreak ??= detectLineBreak(bytes, start, end);
    this.numFields = 0;
    let at = start;
    for (;;) {
      let from = at;
      if (ignoreLeadingWhiteSpace) while (from < end && this.isSpace(from, end)) from++;
      if (from < end && bytes[from] === quote) {
        at = this.quotedField(start, from, end);
      } else {
        at = this.delimiter(from, end);
        this.addField(from, at);
      }
      if (maxCharsPerColumn >= 0) this.checkLength(start, at, maxCharsPerColumn);
      if (at >= end || !(bytes[at] === firstSeparator && this.isSeparator(at, end))) break;
      if (this.numFields >= maxColumns) throw this.malformed(start, this.recordEnd(at, end));
      at += separator.length;
    }
    return at;
  }

  /** Behind the line break at `at`. */
  afterLineBreak(at: number, end: number): number {
    const length = this.lineBreak?.length ?? 1;
    return Math.min(end, length > 1 && this.isLineBreak(at, end) ? at + this.lineBreakLength(at, end) : at + 1);
  }

  /** The record's text. */
  recordText(start: number, end: number): string {
    const text = decoder.decode(this.bytes.subarray(start, end));
    const isNormalized = !this.findsLineBreaks || this.lineBreak === undefined || this.lineBreak[0] === LINE_FEED;
    return isNormalized ? text : text.replaceAll(decoder.decode(this.lineBreak), "\n");
  }

  /** The end of an unquoted value: the next separator or line break. */
  private delimiter(from: number, end: number): number {
    const { bytes, firstSeparator, findsLineBreaks } = this;
    const isByte = this.options.separator.length === 1;
    const breakByte = findsLineBreaks ? (this.lineBreak?.[0] ?? LINE_FEED) : -1;
    let at = from;
    for (; at < end; at++) {
      const byte = bytes[at];
      if (byte === firstSeparator && (isByte || this.isSeparator(at, end))) break;
      if (findsLineBreaks && (byte === LINE_FEED || (byte === breakByte && this.isLineBreak(at, end)))) break;
    }
    return at;
  }

  /** Adds the field that opens with a quote at `open`; returns where it ends, at a separator or the record's end. */
  private quotedField(record: number, open: number, end: number): number {
    const { bytes, options } = this;
    const { quote, escape: escapeByte, escapeEscape } = options;
    const doubles = escapeByte === quote;
    this.scratchLength = 0;
    // What is between `from` and `at` is part of the value as it stands.
    let from = open + 1;
    let at = open + 1;
    while (at < end) {
      const byte = bytes[at];
      if (byte !== quote) {
        const next = at + 1 < end ? bytes[at + 1] : -1;
        if (byte === escapeEscape && next === escapeByte && this.escapesEscape(at, end))
          from = this.resolve(from, at, escapeByte, 2);
        else if (byte === escapeByte && next === quote) from = this.resolve(from, at, quote, 2);
        else if (this.findsLineBreaks && byte === CARRIAGE_RETURN && this.isLineBreak(at, end)) {
          from = this.resolve(from, at, LINE_FEED, this.lineBreakLength(at, end));
        }
        at = Math.max(from, at + 1);
        continue;
      }
      if (doubles && at + 1 < end && bytes[at + 1] === quote) {
        from = this.resolve(from, at, quote, 2);
        at = from;
        continue;
      }
      // The last of several quotes is the one that closes.
      let after = at + 1;
      while (after < end && bytes[after] === quote) after++;
      const closing = after - 1;
      while (after < end && this.isSpace(after, end)) after++;
      if (after >= end || this.isDelimiter(after, end)) {
        this.addQuoted(from, closing);
        return after;
      }
      switch (options.unescapedQuoteHandling) {
        case "STOP_AT_CLOSING_QUOTE":
          at = closing + 1;
          break;
        case "SKIP_VALUE":
          this.addField(open, open);
          return this.delimiter(after, end);
        case "RAISE_ERROR":
          throw this.malformed(record, this.recordEnd(after, end));
        case "STOP_AT_DELIMITER":
          return this.unescapedField(open, from, this.delimiter(after, end));
      }
    }
    this.addUnclosed(open, from, end);
    return end;
  }

  /** Adds a value whose quote is never closed: without an escape at its very end, and if nothing is left, the quote. */
  private addUnclosed(open: number, from: number, end: number): void {
    const { escape: escapeByte, quote } = this.options;
    const hasEscape = end > from && escapeByte !== quote && this.bytes[end - 1] === escapeByte;
    if (end === open + 1) this.addField(open, end);
    else this.addQuoted(from, hasEscape ? end - 1 : end);
  }

  /** Adds a value with quotes that are not escaped: all up to the separator, its first quote included. */
  private unescapedField(open: number, from: number, end: number): number {
    if (this.scratchLength === 0) {
      this.addField(open, end);
    } else {
      this.append(from, end);
      const text = this.scratch.bytes.slice(0, this.scratchLength);
      this.addField(open, end);
      const field = new Uint8Array(text.length + 1);
      field[0] = this.options.quote;
      field.set(text, 1);
      this.resolved[this.numFields - 1] = field;
    }
    return end;
  }

  /** Whether an escape is escaped at `at`; by another character it is before a quote only. */
  private escapesEscape(at: number, end: number): boolean {
    const { quote, escape: escapeByte, escapeEscape } = this.options;
    return escapeEscape === escapeByte || (at + 2 < end && this.bytes[at + 2] === quote);
  }

  /** Takes over what is between `from` and `at`, and a byte for the `length` ones that follow; returns their end. */
  private resolve(from: number, at: number, byte: number, length: number): number {
    this.append(from, at);
    this.scratch.reserve(this.scratchLength + 1);
    this.scratch.bytes[this.scratchLength++] = byte;
    return at + length;
  }

  private append(from: number, end: number): void {
    this.scratch.reserve(this.scratchLength + end - from);
    this.scratch.bytes.set(this.bytes.subarray(from, end), this.scratchLength);
    this.scratchLength += end - from;
  }

  private addQuoted(from: number, end: number): void {
    let text: Uint8Array | undefined;
    if (this.scratchLength > 0) {
      this.append(from, end);
      text = this.scratch.bytes.slice(0, this.scratchLength);
    }
    this.starts[this.numFields] = from;
    this.ends[this.numFields] = end;
    this.resolved[this.numFields] = text;
    this.quoted[this.numFields++] = true;
  }

  private addField(start: number, end: number): void {
    let to = end;
    if (this.options.ignoreTrailingWhiteSpace) while (to > start && (this.bytes[to - 1] ?? 0) <= SPACE) to--;
    this.starts[this.numFields] = start;
    this.ends[this.numFields] = to;
    this.resolved[this.numFields] = undefined;
    this.quoted[this.numFields++] = false;
  }

  private isSpace(at: number, end: number): boolean {
    return (this.bytes[at] ?? 0) <= SPACE && !this.isDelimiter(at, end);
  }

  private isDelimiter(at: number, end: number): boolean {
    return this.isSeparator(at, end) || (this.findsLineBreaks && this.isLineBreak(at, end));
  }

  private isSeparator(at: number, end: number): boolean {
    return this.isAt(this.options.separator, at, end);
  }

  private isLineBreak(at: number, end: number): boolean {
    return this.bytes[at] === LINE_FEED || (this.lineBreak !== undefined && this.isAt(this.lineBreak, at, end));
  }

  private lineBreakLength(at: number, end: number): number {
    return this.lineBreak !== undefined && this.isAt(this.lineBreak, at, end) ? this.lineBreak.length : 1;
  }

  private isAt(wanted: Uint8Array, at: number, end: number): boolean {
    if (at + wanted.length > end) return false;
    for (let i = 0; i < wanted.length; i++) if (this.bytes[at + i] !== wanted[i]) return false;
    return true;
  }

  private recordEnd(from: number, end: number): number {
    let at = from;
    while (at < end && !(this.findsLineBreaks && this.isLineBreak(at, end))) at++;
    return at;
  }

  private checkLength(record: number, at: number, limit: number): void {
    const field = this.numFields - 1;
    const bytes = this.resolved[field] ?? this.bytes.subarray(this.starts[field], this.ends[field]);
    if (decoder.decode(bytes).length > limit) throw this.malformed(record, this.recordEnd(at, this.bytes.length));
  }

  private malformed(start: number, end: number): SparkError {
    return new SparkError("SparkRuntimeException", "MALFORMED_CSV_RECORD", { badRecord: this.recordText(start, end) });
  }
}

/** The first line break of the text decides which one ends records. */
function detectLineBreak(bytes: Uint8Array, start: number, end: number): Uint8Array | undefined {
  for (let at = start; at < end; at++) {
    if (bytes[at] === LINE_FEED) return Uint8Array.of(LINE_FEED);
    if (bytes[at] !== CARRIAGE_RETURN) continue;
    return bytes[at + 1] === LINE_FEED ? Uint8Array.of(CARRIAGE_RETURN, LINE_FEED) : Uint8Array.of(CARRIAGE_RETURN);
  }
  return undefined;
}
