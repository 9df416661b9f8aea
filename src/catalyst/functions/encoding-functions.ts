// Functions between strings and bytes: character sets, base 64 and 32, URLs, digests.

import { SparkError } from "../../errors/spark-error.ts";
import { BinaryType, IntegerType, LongType, NullType, StringType, sqlName } from "../../types/data-type.ts";
import { crc32, md5, sha1, sha2, xxHash64 } from "../expressions/evaluators/digest.ts";
import { murmur3 } from "../expressions/evaluators/murmur3.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { ANY, BINARY, INT, STRING, STRING_ONLY } from "./expected-type.ts";
import { stringKernel } from "./kernel-code.ts";
import { parseHexadecimal } from "./number-functions.ts";
import { NOT_NULL, NULLABLE, type ScalarRecord } from "./scalar-record.ts";
import { fromUtf8, utf8 } from "./text.ts";

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** Characters in a line of MIME's base 64. */
const LINE = 76;

/** Bytes in digits of so many bits, padded to whole groups. */
function encodeBits(bytes: Uint8Array, alphabet: string, bits: 5 | 6): string {
  let text = "";
  let buffer = 0;
  let held = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffff;
    held += 8;
    while (held >= bits) {
      held -= bits;
      text += alphabet[(buffer >> held) & ((1 << bits) - 1)];
    }
  }
  if (held > 0) text += alphabet[(buffer << (bits - held)) & ((1 << bits) - 1)];
  const group = bits === 6 ? 4 : 8;
  return text.padEnd(Math.ceil(text.length / group) * group, "=");
}

function decodeBits(text: string, alphabet: string, bits: 5 | 6): Uint8Array {
  const bytes: number[] = [];
  let buffer = 0;
  let held = 0;
  let digits = 0;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) continue;
    buffer = ((buffer << bits) | digit) & 0xffff;
    digits += 1;
    held += bits;
    if (held < 8) continue;
    held -= 8;
    bytes.push((buffer >> held) & 255);
  }
  // One digit at the end of base 32 is taken for the beginning of a byte all the same.
  if (bits === 5 && digits % 8 === 1) bytes.push((buffer >> 2) & 7);
  return Uint8Array.from(bytes);
}

function base64(bytes: Uint8Array): string {
  const text = encodeBits(bytes, BASE64, 6);
  return text.length <= LINE ? text : (text.match(/.{1,76}/g) ?? []).join("\r\n");
}

/** MIME's base 64 has lines and may have other characters between, but nothing behind its padding. */
function unbase64(text: string): Uint8Array {
  const digits = text.replace(/[^A-Za-z0-9+/=]/g, "");
  if (/=[^=]/.test(digits) || digits.replace(/=+$/, "").length % 4 === 1) {
    throw invalidInput(text, "BASE64", "try_to_binary");
  }
  return decodeBits(digits, BASE64, 6);
}

function invalidInput(text: string, format: string, suggestion: string): SparkError {
  return new SparkError("SparkIllegalArgumentException", "CONVERSION_INVALID_INPUT", {
    str: `'${text}'`,
    fmt: `'${format}'`,
    targetType: '"BINARY"',
    suggestion: `\`${suggestion}\``,
  });
}

const CHARSETS = ["iso-8859-1", "us-ascii", "utf-16", "utf-16be", "utf-16le", "utf-32", "utf-8"];

function checkedCharset(name: string, functionName: string): string {
  const charset = name.toLowerCase();
  if (CHARSETS.includes(charset)) return charset;
  throw new SparkError("SparkIllegalArgumentException", "INVALID_PARAMETER_VALUE.CHARSET", {
    functionName: `\`${functionName}\``,
    parameter: "`charset`",
    charset: name,
    charsets: CHARSETS.join(", "),
  });
}

function malformed(functionName: string, charset: string): SparkError {
  return new SparkError("SparkRuntimeException", "MALFORMED_CHARACTER_CODING", {
    function: `\`${functionName}\``,
    charset,
  });
}

/** Units of 2 or 4 bytes. */
function encodeUnits(units: readonly number[], size: 2 | 4, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(units.length * size));
  units.forEach((unit, i) => {
    if (size === 2) view.setUint16(i * 2, unit, littleEndian);
    else view.setUint32(i * 4, unit, littleEndian);
  });
  return new Uint8Array(view.buffer);
}

export function encodeText(text: string, name: string): Uint8Array {
  const charset = checkedCharset(name, "encode");
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  switch (charset) {
    case "utf-8":
      return utf8(text);
    case "utf-16be":
      return encodeUnits(units, 2, false);
    case "utf-16le":
      return encodeUnits(units, 2, true);
    case "utf-16":
      return encodeUnits(text === "" ? [] : [0xfeff, ...units], 2, false);
    case "utf-32":
      return encodeUnits(
        Array.from(text, (character) => character.codePointAt(0) ?? 0),
        4,
        false,
      );
    default: {
      const limit = charset === "us-ascii" ? 0x80 : 0x100;
      if (units.some((unit) => unit >= limit)) throw malformed("encode", name);
      return Uint8Array.from(units);
    }
  }
}

function decodeUnits(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let text = "";
  for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode(view.getUint16(i, littleEndian));
  return text;
}

export function decodeText(bytes: Uint8Array, name: string): string {
  switch (checkedCharset(name, "decode")) {
    case "utf-8":
      try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
      } catch {
        throw malformed("decode", name);
      }
    case "utf-16be":
      return decodeUnits(bytes, false);
    case "utf-16le":
      return decodeUnits(bytes, true);
    case "utf-16": {
      const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
      const marked = mark === 0xfeff || mark === 0xfffe;
      return decodeUnits(marked ? bytes.subarray(2) : bytes, mark === 0xfffe);
    }
    case "utf-32": {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      return Array.from({ length: bytes.length / 4 }, (_, i) => String.fromCodePoint(view.getUint32(i * 4))).join("");
    }
    case "us-ascii":
      if (bytes.some((byte) => byte >= 0x80)) throw malformed("decode", name);
      return String.fromCharCode(...bytes);
    default:
      return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }
}

function urlEncode(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");
}

/** Null where an escape is malformed. */
function urlDecode(text: string): string | null {
  if (/%(?![0-9a-fA-F]{2})/.test(text)) return null;
  const bytes: number[] = [];
  const source = text.replaceAll("+", " ");
  for (let i = 0; i < source.length; i++) {
    if (source[i] === "%") {
      bytes.push(Number.parseInt(source.slice(i + 1, i + 3), 16));
      i += 2;
    } else bytes.push(...utf8(source[i] ?? ""));
  }
  return fromUtf8(Uint8Array.from(bytes));
}

/** RFC 2396, as java.net.URI reads it. */
const URL_PARTS = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/;
const AUTHORITY = /^(?:([^@]*)@)?(\[[0-9a-fA-F:.]+\]|[^:]*)(?::(\d*))?$/;

function urlPart(url: string, part: string): string | null | undefined {
  const match = /[\s"<>\\^`{|}]/.test(url) ? null : URL_PARTS.exec(url);
  if (match === null) return undefined;
  const [, scheme, authority, path = "", query, fragment] = match;
  const server = AUTHORITY.exec(authority ?? "");
  const orNull = (text: string | undefined): string | null => (text === undefined || text === "" ? null : text);
  switch (part) {
    case "HOST":
      return orNull(server?.[2]);
    case "PATH":
      return path;
    case "QUERY":
      return query ?? null;
    case "REF":
      return fragment ?? null;
    case "PROTOCOL":
      return scheme ?? null;
    case "FILE":
      return query === undefined ? path : `${path}?${query}`;
    case "AUTHORITY":
      return orNull(authority);
    case "USERINFO":
      return server?.[1] ?? null;
    default:
      return null;
  }
}

function parseUrl(values: readonly CatalystValue[], raise: boolean): string | null {
  const [url, part, key] = values.map(String);
  if (url === undefined || part === undefined) return null;
  const found = urlPart(url, part);
  if (found === undefined) {
    if (!raise) return null;
    throw new SparkError("SparkIllegalArgumentException", "INVALID_URL", { url });
  }
  if (key === undefined || found === null) return found;
  if (part !== "QUERY") return null;
  const pair = found.split("&").find((parameter) => parameter.startsWith(`${key}=`));
  return pair === undefined ? null : pair.slice(key.length + 1);
}

function parseUrlFunction(name: string): ScalarRecord {
  const isTry = name.startsWith("try_");
  return {
    names: [name],
    checkedAs: "parse_url",
    inputs: [STRING_ONLY, STRING_ONLY, STRING_ONLY],
    minArguments: 2,
    result: StringType,
    nullable: NULLABLE,
    eval: (values, { options }) => parseUrl(values, !isTry && options.mode === "ansi"),
    usage: `${name}(url, part[, key])`,
    doc: "A part of a URL: HOST, PATH, QUERY, REF, PROTOCOL, FILE, AUTHORITY, USERINFO; or one parameter of its query.",
    example: `SELECT ${name}('http://spark.apache.org/path?query=1', 'HOST')`,
  };
}

function urlDecodeFunction(name: string): ScalarRecord {
  const isTry = name.startsWith("try_");
  return {
    names: [name],
    checkedAs: "url_decode",
    inputs: [STRING],
    result: StringType,
    nullable: NULLABLE,
    eval: ([text]) => {
      const decoded = urlDecode(String(text));
      if (decoded !== null || isTry) return decoded;
      throw new SparkError("SparkIllegalArgumentException", "CANNOT_DECODE_URL", { url: String(text) });
    },
    usage: `${name}(str)`,
    doc: `The string behind an encoded part of a URL${isTry ? "; NULL where it is malformed" : ""}.`,
    example: `SELECT ${name}('https%3A%2F%2Fspark.apache.org')`,
  };
}

function toBinary(text: string, format: string): Uint8Array | null {
  switch (format.toLowerCase()) {
    case "hex":
      return parseHexadecimal(text);
    case "utf-8":
    case "utf8":
      return utf8(text);
    case "base64": {
      const digits = text.replace(/\s/g, "");
      const wellFormed = /^[A-Za-z0-9+/]*={0,2}$/.test(digits) && digits.length % 4 !== 1;
      return wellFormed && (!digits.includes("=") || digits.length % 4 === 0) ? decodeBits(digits, BASE64, 6) : null;
    }
    default:
      return null;
  }
}

const BINARY_FORMATS: ReadonlySet<string> = new Set(["hex", "utf-8", "utf8", "base64"]);

/** The format is a constant: one of a few texts, or NULL. */
function unknownBinaryFormat([, format]: readonly Expression[]): ArgumentMismatch | undefined {
  if (format === undefined) return undefined;
  if (!format.foldable) {
    return {
      condition: "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
      parameters: {
        inputName: "`fmt`",
        inputType: `"${sqlName(format.dataType)}"`,
        inputExpr: `"${format.sql}"`,
      },
    };
  }
  const value = format.eval([]);
  if (value === null || BINARY_FORMATS.has(String(value).toLowerCase())) return undefined;
  return {
    condition: "DATATYPE_MISMATCH.INVALID_ARG_VALUE",
    parameters: {
      inputName: "fmt",
      requireType: 'case-insensitive "STRING"',
      validValues: "'hex', 'utf-8', 'utf8', or 'base64'",
      inputValue: `'${String(value).toLowerCase().replaceAll("'", "\\'")}'`,
    },
  };
}

function toBinaryFunction(name: string): ScalarRecord {
  const isTry = name.startsWith("try_");
  return {
    names: [name],
    checkedAs: "to_binary",
    inputs: [STRING, STRING],
    ...(!isTry && { check: unknownBinaryFormat }),
    minArguments: 1,
    result: BinaryType,
    nullable: ([text, format], _) =>
      isTry ||
      String((format?.foldable === true ? format.eval([]) : null) ?? "hex").toLowerCase() !== "base64" ||
      (text?.nullable ?? true),
    eval: ([text, format = "hex"]) => {
      const bytes = toBinary(String(text), String(format));
      if (bytes !== null || isTry) return bytes;
      throw invalidInput(String(text), String(format).toUpperCase(), "try_to_binary");
    },
    usage: `${name}(str[, fmt])`,
    doc: `The bytes that a string writes in hex, utf-8 or base64${isTry ? "; NULL where it is malformed" : ""}.`,
    example: `SELECT ${name}('abc', 'utf-8')`,
  };
}

function digest(names: readonly string[], of: (bytes: Uint8Array) => string, doc: string): ScalarRecord {
  const [name = ""] = names;
  return {
    names,
    inputs: [BINARY],
    result: StringType,
    eval: ([bytes]) => of(bytes as Uint8Array),
    usage: `${name}(expr)`,
    doc,
    example: `SELECT ${name}('Spark')`,
  };
}

export const ENCODING_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["base64"],
    inputs: [BINARY],
    result: StringType,
    eval: ([bytes]) => base64(bytes as Uint8Array),
    usage: "base64(bin)",
    doc: "The bytes in base 64, in lines of 76 characters.",
    example: "SELECT base64('Spark SQL')",
  },
  {
    names: ["unbase64"],
    inputs: [STRING],
    result: BinaryType,
    eval: ([text]) => unbase64(String(text)),
    usage: "unbase64(str)",
    doc: "The bytes of a string in base 64.",
    example: "SELECT unbase64('U3BhcmsgU1FM')",
  },
  {
    names: ["to_base32"],
    inputs: [BINARY],
    result: StringType,
    eval: ([bytes]) => encodeBits(bytes as Uint8Array, BASE32, 5),
    usage: "to_base32(bin)",
    doc: "The bytes in base 32.",
    example: "SELECT to_base32('Spark')",
  },
  {
    names: ["from_base32"],
    inputs: [STRING],
    result: BinaryType,
    eval: ([text]) => decodeBits(String(text), BASE32, 5),
    usage: "from_base32(str)",
    doc: "The bytes of a string in base 32.",
    example: "SELECT from_base32('KNYGC4TL')",
  },
  {
    names: ["encode"],
    inputs: [STRING, STRING],
    result: BinaryType,
    nullable: NULLABLE,
    eval: ([text, charset]) => encodeText(String(text), String(charset)),
    usage: "encode(str, charset)",
    doc: "The bytes of a string in a character set.",
    example: "SELECT encode('abc', 'utf-8')",
  },
  {
    names: ["string_decode"],
    internal: true,
    inputs: [BINARY, STRING],
    result: StringType,
    nullable: NULLABLE,
    eval: ([bytes, charset]) => decodeText(bytes as Uint8Array, String(charset)),
    sql: (args) => `decode(${args.join(", ")})`,
    usage: "decode(bin, charset)",
    doc: "The string of bytes in a character set; what decode gives with two arguments.",
    example: "SELECT decode(encode('abc', 'utf-8'), 'utf-8')",
  },
  toBinaryFunction("to_binary"),
  toBinaryFunction("try_to_binary"),
  {
    names: ["url_encode"],
    inputs: [STRING],
    result: StringType,
    nullable: NULLABLE,
    eval: ([text]) => urlEncode(String(text)),
    usage: "url_encode(str)",
    doc: "The string as a part of a URL.",
    example: "SELECT url_encode('https://spark.apache.org')",
  },
  urlDecodeFunction("url_decode"),
  urlDecodeFunction("try_url_decode"),
  parseUrlFunction("parse_url"),
  parseUrlFunction("try_parse_url"),
  {
    ...digest(["md5"], md5, "The MD5 digest in hexadecimal digits."),
    generate: stringKernel("stringMd5", { arena: true }),
  },
  digest(["sha", "sha1"], sha1, "The SHA-1 digest in hexadecimal digits."),
  {
    names: ["sha2"],
    inputs: [BINARY, INT],
    result: StringType,
    nullable: NULLABLE,
    eval: ([bytes, bits]) => sha2(bytes as Uint8Array, Number(bits) || 256) ?? null,
    usage: "sha2(expr, bitLength)",
    doc: "The SHA-2 digest of 224, 256, 384 or 512 bits; 0 means 256.",
    example: "SELECT sha2('Spark', 256)",
  },
  {
    names: ["crc32"],
    inputs: [BINARY],
    result: LongType,
    eval: ([bytes]) => BigInt(crc32(bytes as Uint8Array)),
    usage: "crc32(expr)",
    doc: "The CRC-32 checksum.",
    example: "SELECT crc32('Spark')",
  },
  {
    names: ["nested_hash"],
    internal: true,
    inputs: [ANY, INT],
    result: IntegerType,
    nullable: NOT_NULL,
    eval: ([value = null, seed], { argumentTypes: [type = NullType] }) => murmur3(value, type, Number(seed)),
    usage: "hash(expr)",
    doc: "Spark's Murmur3 hash of an array, map or struct, after what has been hashed before.",
    example: "SELECT hash(array(1, 2))",
  },
  {
    names: ["xxhash64"],
    inputs: [ANY],
    minArguments: 1,
    maxArguments: Infinity,
    result: LongType,
    seesNulls: true,
    nullable: NOT_NULL,
    eval: (values, { argumentTypes }) =>
      values.reduce<bigint>((hash, value, i) => xxHash64(value, argumentTypes[i] ?? { kind: "void" }, hash), 42n),
    usage: "xxhash64(expr, …)",
    doc: "The XXH64 hash of the arguments.",
    example: "SELECT xxhash64('Spark', 123)",
  },
];
