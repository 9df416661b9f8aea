// The text of a split in chunks of whole lines. As with Hadoop's line reader, a line belongs to the split in which it
// begins, and a line that begins right where a split ends belongs to it too.

import type { Charset } from "../../catalyst/text/charset.ts";
import { concatenate } from "../../catalyst/text/concatenate.ts";
import type { Host } from "../../host/host.ts";
import { fileChunks, isCompressed } from "./file-chunks.ts";
import type { FileSplit } from "./file-format.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const EMPTY = new Uint8Array(0);

export interface LineFormat {
  readonly charset: Charset;
  /** What ends a line, in UTF-8; undefined: a line feed, a carriage return, or both. */
  readonly lineSeparator: Uint8Array | undefined;
}

/** Whether tasks may read parts of the file. */
export function hasSplittableLines(path: string, { charset }: LineFormat): boolean {
  return charset.keepsAscii && !isCompressed(path);
}

/** Chunks of UTF-8; the last line may lack its line break. */
export async function* lineChunks(
  split: FileSplit,
  format: LineFormat,
  host: Host,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { charset } = format;
  const decode = charset.createDecoder();
  const isSplittable = hasSplittableLines(split.path, format);
  const cutter = new LineCutter(split, isSplittable, format.lineSeparator);
  // Where a line break can be told only after decoding, chunks are decoded first.
  const cut = (bytes: Uint8Array, isLast: boolean): Uint8Array =>
    charset.keepsAscii ? decode(cutter.cut(bytes, isLast), isLast) : cutter.cut(decode(bytes, isLast), isLast);
  for await (const chunk of fileChunks(split, host)) {
    const lines = cut(chunk, false);
    if (lines.length > 0) yield lines;
    if (cutter.isDone) return;
  }
  const lines = cut(EMPTY, true);
  if (lines.length > 0) yield lines;
}

class LineCutter {
  isDone = false;
  private readonly separator: Uint8Array | undefined;
  /** Position in the file of the last line that the split may begin. */
  private readonly last: number;
  private position: number;
  private skipLine: boolean;
  private isFirst: boolean;
  private rest: Uint8Array = EMPTY;

  constructor(split: FileSplit, isSplittable: boolean, separator: Uint8Array | undefined) {
    this.separator = separator;
    this.position = split.start;
    this.last = isSplittable ? split.start + split.length : Number.POSITIVE_INFINITY;
    this.skipLine = split.start > 0;
    this.isFirst = split.start === 0;
  }

  /** The whole lines that are there with these bytes. */
  cut(chunk: Uint8Array, isLast: boolean): Uint8Array {
    const bytes = concatenate(this.rest, chunk);
    let from = 0;
    if (this.isFirst && (isLast || bytes.length >= BYTE_ORDER_MARK.length)) {
      this.isFirst = false;
      if (BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte)) from = BYTE_ORDER_MARK.length;
    }
    if (this.skipLine) {
      from = this.lineEnd(bytes, 0, isLast);
      if (from < 0) return this.keep(bytes, isLast ? bytes.length : 0);
      this.skipLine = false;
    }
    const end = this.endOfLines(bytes, from, isLast);
    const lines = bytes.subarray(from, end);
    this.keep(bytes, Math.max(from, end));
    return lines;
  }

  private endOfLines(bytes: Uint8Array, from: number, isLast: boolean): number {
    const lastLine = this.last - this.position;
    // Behind a byte order mark begins the file's first line, which the first split has however short it is.
    if (lastLine < from && this.position > 0) {
      this.isDone = true;
      return from;
    }
    if (lastLine < bytes.length) {
      const end = this.lineEnd(bytes, Math.max(from, lastLine), isLast);
      if (end >= 0) this.isDone = true;
      if (end >= 0 || isLast) return end < 0 ? bytes.length : end;
    }
    return isLast ? bytes.length : Math.max(from, this.lastLineEnd(bytes));
  }

  private keep(bytes: Uint8Array, from: number): Uint8Array {
    this.rest = from < bytes.length ? bytes.slice(from) : EMPTY;
    this.position += from;
    return EMPTY;
  }

  /** Behind the first line break from `at` on; −1 when there is none, or when its second half may still come. */
  private lineEnd(bytes: Uint8Array, at: number, isLast: boolean): number {
    if (this.separator !== undefined) {
      const found = indexOfBytes(bytes, this.separator, at);
      return found < 0 ? -1 : found + this.separator.length;
    }
    for (let i = at; i < bytes.length; i++) {
      if (bytes[i] === LINE_FEED) return i + 1;
      if (bytes[i] !== CARRIAGE_RETURN) continue;
      if (i + 1 < bytes.length) return bytes[i + 1] === LINE_FEED ? i + 2 : i + 1;
      return isLast ? i + 1 : -1;
    }
    return -1;
  }

  /** Behind the last line break; 0 when there is none. */
  private lastLineEnd(bytes: Uint8Array): number {
    if (this.separator !== undefined) {
      // A separator may overlap with itself, so only the order from the front tells where lines end.
      let end = 0;
      for (let next = this.lineEnd(bytes, 0, false); next >= 0; next = this.lineEnd(bytes, next, false)) end = next;
      return end;
    }
    const lineFeed = bytes.lastIndexOf(LINE_FEED);
    if (lineFeed >= 0) return lineFeed + 1;
    // The chunk's last byte may be the first half of a line break.
    return bytes.lastIndexOf(CARRIAGE_RETURN, -2) + 1;
  }
}

function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}
