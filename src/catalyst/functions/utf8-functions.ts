// Functions that hold strings to UTF-8, which bytes that were cast to strings need not be.

import { SparkError } from "../../errors/spark-error.ts";
import { BooleanType, type DataType, StringType } from "../../types/data-type.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { BINARY, type ExpectedType, STRING } from "./expected-type.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";
import { fromUtf8 } from "./text.ts";

const strictDecoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });

/** Bytes are looked at as they are: a string made of them would have been repaired. */
function stringOrBytes([type]: readonly DataType[]): readonly ExpectedType[] {
  return [type?.kind === "binary" ? BINARY : STRING];
}

function isValid(value: CatalystValue): boolean {
  if (!(value instanceof Uint8Array)) return true;
  try {
    strictDecoder.decode(value);
    return true;
  } catch {
    return false;
  }
}

function text(value: CatalystValue): string {
  return value instanceof Uint8Array ? fromUtf8(value) : String(value);
}

function validated(value: CatalystValue): string {
  if (isValid(value)) return text(value);
  const bytes = value instanceof Uint8Array ? value : new Uint8Array(0);
  const str = Array.from(bytes, (byte) => `\\x${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
  throw new SparkError("SparkIllegalArgumentException", "INVALID_UTF8_STRING", { str });
}

const ONE_STRING = { inputs: stringOrBytes, minArguments: 1, maxArguments: 1, nullable: NULLABLE } as const;

export const UTF8_FUNCTIONS: readonly ScalarRecord[] = [
  {
    ...ONE_STRING,
    names: ["is_valid_utf8"],
    result: BooleanType,
    eval: ([value = null]) => isValid(value),
    usage: "is_valid_utf8(str)",
    doc: "Whether a string is valid UTF-8.",
    example: "SELECT is_valid_utf8(X'80')",
  },
  {
    ...ONE_STRING,
    names: ["make_valid_utf8"],
    result: StringType,
    eval: ([value = null]) => text(value),
    usage: "make_valid_utf8(str)",
    doc: "The string with U+FFFD in the place of what is no UTF-8.",
    example: "SELECT make_valid_utf8('Spark')",
  },
  {
    ...ONE_STRING,
    names: ["validate_utf8"],
    result: StringType,
    eval: ([value = null]) => validated(value),
    usage: "validate_utf8(str)",
    doc: "The string, or an error when it is no valid UTF-8.",
    example: "SELECT validate_utf8('Spark')",
  },
  {
    ...ONE_STRING,
    names: ["try_validate_utf8"],
    result: StringType,
    eval: ([value = null]) => (isValid(value) ? text(value) : null),
    usage: "try_validate_utf8(str)",
    doc: "The string, or NULL when it is no valid UTF-8.",
    example: "SELECT try_validate_utf8(X'80')",
  },
];
