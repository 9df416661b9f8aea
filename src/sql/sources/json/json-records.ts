// The records of a split of JSON text: a line each, or with `multiLine` a file each.

import type { JsonOptions } from "../../../catalyst/json/json-options.ts";
import { type Charset, lookupCharset, UNCHECKED_UTF_8, UTF_8 } from "../../../catalyst/text/charset.ts";
import { concatenate } from "../../../catalyst/text/concatenate.ts";
import type { Host } from "../../../host/host.ts";
import { fileChunks } from "../file-chunks.ts";
import type { FileSplit } from "../file-format.ts";
import { type LineFormat, lineChunks } from "../line-chunks.ts";

/** A record is text from `start` to `end`; it is broken when its bytes are no text. */
export type VisitRecord = (text: string, start: number, end: number, isBroken: boolean) => void;

const strictDecoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });
const lenientDecoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function lineFormat({ charset = UTF_8, lineSeparator }: JsonOptions): LineFormat {
  return { charset: charset.name === "UTF-8" ? UNCHECKED_UTF_8 : charset, lineSeparator };
}

/** The split's text in pieces of whole records. */
export async function* jsonChunks(
  split: FileSplit,
  options: JsonOptions,
  host: Host,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (options.multiLine) yield await wholeText(split, options, host);
  else yield* lineChunks(split, lineFormat(options), host);
}

async function wholeText(split: FileSplit, { charset }: JsonOptions, host: Host): Promise<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array(0);
  for await (const chunk of fileChunks(split, host)) bytes = concatenate(bytes, chunk);
  const actual = charset ?? detectCharset(bytes);
  const text = actual.name === "UTF-8" ? bytes : actual.createDecoder()(bytes, true);
  const hasMark = text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf;
  return hasMark ? text.subarray(3) : text;
}

/** JSON begins with a character of ASCII, so the zeros around it tell the width of characters. */
function detectCharset([first = 1, second = 1, third = 1, fourth = 1]: Uint8Array): Charset {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return named("UTF-16");
  if (first === 0 && second === 0 && third === 0) return named("UTF-32");
  if (first === 0) return named("UTF-16BE");
  if (second === 0) return third === 0 && fourth === 0 ? UTF_8 : named("UTF-16LE");
  return UTF_8;
}

function named(name: string): Charset {
  return lookupCharset(name, "JSONOptionsInRead");
}

/** Calls `visit` for each record of a piece of the text. */
export function forEachRecord(bytes: Uint8Array, options: JsonOptions, visit: VisitRecord): void {
  const text = decodeStrictly(bytes);
  if (options.multiLine) {
    const record = text ?? lenientDecoder.decode(bytes);
    visit(record, 0, record.length, text === undefined);
  } else if (text !== undefined) {
    forEachLine(text, options, (start, end) => visit(text, start, end, false));
  } else {
    forEachBrokenLine(bytes, options, visit);
  }
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function forEachLine(text: string, { lineSeparator }: JsonOptions, visit: (start: number, end: number) => void): void {
  const separator = lineSeparator === undefined ? undefined : lenientDecoder.decode(lineSeparator);
  for (let start = 0; start < text.length; ) {
    const end = separator === undefined ? lineEnd(text, start) : text.indexOf(separator, start);
    const last = end < 0 ? text.length : end;
    visit(start, last);
    start = last + (separator?.length ?? 1);
  }
}

/** The next line feed or carriage return; a line feed after a carriage return ends an empty line, which is no record. */
function lineEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return -1;
}

/** Lines of which at least one is no UTF-8. In Latin-1 every byte is a character, so lines can be told. */
function forEachBrokenLine(bytes: Uint8Array, options: JsonOptions, visit: VisitRecord): void {
  let characters = "";
  for (const byte of bytes) characters += String.fromCharCode(byte);
  forEachLine(characters, options, (start, end) => {
    const line = bytes.subarray(start, end);
    const text = decodeStrictly(line);
    const record = text ?? lenientDecoder.decode(line);
    visit(record, 0, record.length, text === undefined);
  });
}
