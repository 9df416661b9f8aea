// The records of chunks of CSV text. Without `multiLine` a line is a record, and lines that are blank or comments are
// none; with it the tokenizer finds where a record ends.

import type { CsvOptions } from "../../../catalyst/csv/csv-options.ts";
import type { CsvTokenizer } from "../../../catalyst/csv/csv-tokenizer.ts";
import { UNCHECKED_UTF_8, UTF_8 } from "../../../catalyst/text/charset.ts";
import { concatenate } from "../../../catalyst/text/concatenate.ts";
import type { Host } from "../../../host/host.ts";
import { fileChunks } from "../file-chunks.ts";
import type { FileSplit } from "../file-format.ts";
import { lineChunks } from "../line-chunks.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** A piece of a split's text as UTF-8. */
export interface CsvChunk {
  readonly bytes: Uint8Array;
  /** Whether the last record is complete, though nothing follows it. */
  readonly isLast: boolean;
  /** Where the rest begins that is in no record yet; the next chunk will begin with it. */
  consumed: number;
}

/** Visits the record from `start` to `end`, whose fields the tokenizer has; false to stop. */
export type VisitRecord = (start: number, end: number) => boolean;

/** Calls `visit` for each record, and notes in the chunk how much of it is consumed. */
export function forEachRecord(tokenizer: CsvTokenizer, options: CsvOptions, chunk: CsvChunk, visit: VisitRecord): void {
  const { bytes, isLast } = chunk;
  tokenizer.bytes = bytes;
  chunk.consumed = options.multiLine
    ? forEachMultiLineRecord(tokenizer, options, bytes, isLast, visit)
    : forEachLine(tokenizer, options, bytes, visit);
}

function forEachLine(tokenizer: CsvTokenizer, options: CsvOptions, bytes: Uint8Array, visit: VisitRecord): number {
  const { lineSeparator, comment } = options;
  const length = bytes.length;
  let at = 0;
  while (at < length) {
    let end = at;
    let next: number;
    if (lineSeparator === undefined) {
      while (end < length && bytes[end] !== LINE_FEED && bytes[end] !== CARRIAGE_RETURN) end++;
      next = bytes[end] === CARRIAGE_RETURN && bytes[end + 1] === LINE_FEED ? end + 2 : end + 1;
    } else {
      while (end < length && !isAt(bytes, lineSeparator, end)) end++;
      next = end + lineSeparator.length;
    }
    if (!isIgnored(bytes, at, end, comment)) {
      tokenizer.tokenize(at, end);
      if (!visit(at, end)) return Math.min(next, length);
    }
    at = next;
  }
  return length;
}

function isAt(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

function isIgnored(bytes: Uint8Array, start: number, end: number, comment: number): boolean {
  if (start < end && bytes[start] === comment) return true;
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) > SPACE) return false;
  return true;
}

function forEachMultiLineRecord(
  tokenizer: CsvTokenizer,
  { comment }: CsvOptions,
  bytes: Uint8Array,
  isLast: boolean,
  visit: VisitRecord,
): number {
  const length = bytes.length;
  let at = 0;
  while (at < length) {
    const byte = bytes[at];
    if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
      at++;
      continue;
    }
    let end = at;
    if (byte === comment) while (end < length && bytes[end] !== LINE_FEED && bytes[end] !== CARRIAGE_RETURN) end++;
    else end = tokenizer.tokenize(at, length);
    // A line break at the chunk's very end may go on in the next.
    if (!isLast && end + 1 >= length) return at;
    const start = at;
    at = tokenizer.afterLineBreak(end, length);
    if (byte !== comment && !visit(start, end)) return at;
  }
  return length;
}

/**
 * The text of a split, in UTF-8 that is malformed where the file is: whole lines, or with `multiLine` pieces that begin
 * where the one before was consumed.
 */
export async function* csvChunks(
  split: FileSplit,
  { charset, lineSeparator, multiLine }: CsvOptions,
  host: Host,
): AsyncGenerator<CsvChunk, void, undefined> {
  if (!multiLine) {
    const lines = { charset: charset.name === UTF_8.name ? UNCHECKED_UTF_8 : charset, lineSeparator };
    for await (const bytes of lineChunks(split, lines, host)) {
      yield { bytes, isLast: true, consumed: 0 };
    }
    return;
  }
  const decode = charset.createDecoder();
  let rest: Uint8Array = new Uint8Array(0);
  let isFirst = true;
  const next = (encoded: Uint8Array, isLast: boolean): CsvChunk => {
    const bytes = concatenate(rest, decode(encoded, isLast));
    const hasMark = isFirst && BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte);
    isFirst &&= bytes.length < BYTE_ORDER_MARK.length;
    return { bytes: hasMark ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes, isLast, consumed: 0 };
  };
  for await (const encoded of fileChunks(split, host)) {
    const chunk = next(encoded, false);
    yield chunk;
    rest = chunk.bytes.slice(chunk.consumed);
  }
  const chunk = next(new Uint8Array(0), true);
  if (chunk.bytes.length > 0) yield chunk;
}
