// The encodings that text sources read, each as a decoder to UTF-8. What is malformed becomes U+FFFD, as in Java.

import { SparkError } from "../../errors/spark-error.ts";
import { concatenate } from "./concatenate.ts";

export interface Charset {
  readonly name: string;
  /** Whether line breaks are the bytes they are in ASCII, so that a file can be cut before it is decoded. */
  readonly keepsAscii: boolean;
  createDecoder(): CharsetDecoder;
}

/** Decodes chunk after chunk to UTF-8. */
export type CharsetDecoder = (bytes: Uint8Array, isLast: boolean) => Uint8Array;

const NAMES = "iso-8859-1, us-ascii, utf-16, utf-16be, utf-16le, utf-32, utf-8";
const encoder = new TextEncoder();

export const UTF_8: Charset = { name: "UTF-8", keepsAscii: true, createDecoder: utf8Decoder };

/** UTF-8 whose malformed bytes are left as they are, for those who look for them themselves. */
export const UNCHECKED_UTF_8: Charset = { ...UTF_8, createDecoder: () => (bytes) => bytes };

/** The charset of a name; `source` is the reader that asks, for the error's sake. */
export function lookupCharset(name: string, source: string): Charset {
  switch (name.toLowerCase()) {
    case "utf-8":
      return UTF_8;
    case "iso-8859-1":
      return { name: "ISO-8859-1", keepsAscii: true, createDecoder: () => decodeLatin1 };
    case "us-ascii":
      return { name: "US-ASCII", keepsAscii: true, createDecoder: () => decodeAscii };
    case "utf-16":
      return { name: "UTF-16", keepsAscii: false, createDecoder: utf16Decoder };
    case "utf-16le":
      return { name: "UTF-16LE", keepsAscii: false, createDecoder: () => streamDecoder("utf-16le") };
    case "utf-16be":
      return { name: "UTF-16BE", keepsAscii: false, createDecoder: () => streamDecoder("utf-16be") };
    case "utf-32":
      return { name: "UTF-32", keepsAscii: false, createDecoder: utf32Decoder };
    default:
      throw new SparkError("SparkIllegalArgumentException", "INVALID_PARAMETER_VALUE.CHARSET", {
        functionName: `\`${source}\``,
        parameter: "`charset`",
        charset: name,
        charsets: NAMES,
      });
  }
}

const lenientDecoder = new TextDecoder("utf-8", { ignoreBOM: true });
const strictDecoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });

/** Keeps well-formed text as it is; a character that a chunk's end cuts is kept for the next. */
function utf8Decoder(): CharsetDecoder {
  let pending: Uint8Array = new Uint8Array(0);
  return (chunk, isLast) => {
    const bytes = concatenate(pending, chunk);
    const end = isLast ? bytes.length : wholeCharacters(bytes);
    pending = bytes.slice(end);
    return repairUtf8(bytes.subarray(0, end));
  };
}

/** Where the last character begins if its bytes are not all there, else the end. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 3); at--) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return at + length > bytes.length ? at : bytes.length;
  }
  return bytes.length;
}

/** The same text with U+FFFD for what is malformed. */
export function repairUtf8(bytes: Uint8Array): Uint8Array {
  try {
    strictDecoder.decode(bytes);
    return bytes;
  } catch {
    return encoder.encode(lenientDecoder.decode(bytes));
  }
}

function decodeLatin1(bytes: Uint8Array): Uint8Array {
  let high = 0;
  for (const byte of bytes) high += byte >> 7;
  if (high === 0) return bytes;
  const decoded = new Uint8Array(bytes.length + high);
  let at = 0;
  for (const byte of bytes) {
    if (byte < 0x80) {
      decoded[at++] = byte;
    } else {
      decoded[at++] = 0xc0 | (byte >> 6);
      decoded[at++] = 0x80 | (byte & 0x3f);
    }
  }
  return decoded;
}

function decodeAscii(bytes: Uint8Array): Uint8Array {
  if (bytes.every((byte) => byte < 0x80)) return bytes;
  return encoder.encode(Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : "\ufffd")).join(""));
}

function streamDecoder(label: string): CharsetDecoder {
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  return (bytes, isLast) => encoder.encode(decoder.decode(bytes, { stream: !isLast }));
}

/** Big-endian unless a byte order mark says otherwise. */
function utf16Decoder(): CharsetDecoder {
  let pending: Uint8Array = new Uint8Array(0);
  let decode: CharsetDecoder | undefined;
  return (bytes, isLast) => {
    if (decode !== undefined) return decode(bytes, isLast);
    pending = concatenate(pending, bytes);
    if (pending.length < 2 && !isLast) return new Uint8Array(0);
    const isLittle = pending[0] === 0xff && pending[1] === 0xfe;
    const hasMark = isLittle || (pending[0] === 0xfe && pending[1] === 0xff);
    decode = streamDecoder(isLittle ? "utf-16le" : "utf-16be");
    return decode(hasMark ? pending.subarray(2) : pending, isLast);
  };
}

/** Big-endian unless a byte order mark says otherwise. */
function utf32Decoder(): CharsetDecoder {
  let pending: Uint8Array = new Uint8Array(0);
  let isLittle = false;
  let isFirst = true;
  return (bytes, isLast) => {
    pending = concatenate(pending, bytes);
    const whole = pending.length & ~3;
    const data = new DataView(pending.buffer, pending.byteOffset, whole);
    let text = "";
    for (let at = 0; at < whole; at += 4) {
      if (isFirst) isLittle = data.getUint32(at, true) === 0xfeff;
      const code = data.getUint32(at, isLittle);
      const isMark = isFirst && code === 0xfeff;
      isFirst = false;
      if (!isMark) text += code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? "\ufffd" : String.fromCodePoint(code);
    }
    if (isLast && whole < pending.length) text += "\ufffd";
    pending = pending.slice(whole);
    return encoder.encode(text);
  };
}
