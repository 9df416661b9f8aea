// Functions that look for strings in strings, compare them and cut them at delimiters.

import { SparkError } from "../../errors/spark-error.ts";
import { BooleanType, DoubleType, IntegerType, StringType } from "../../types/data-type.ts";
import type { KernelName } from "../../wasm/index.ts";
import { orEvaluate } from "../expressions/codegen/emit.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { BINARY, INT, STRING, STRING_ONLY } from "./expected-type.ts";
import { constant, evaluated, integerKernel, stringKernel } from "./kernel-code.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";
import { characterIndex, characters, textIndex } from "./text.ts";

/** The position of the first occurrence from a character on, counted from 1; 0 when there is none. */
function positionOf(search: string, text: string, from: number): number {
  if (from < 1) return 0;
  if (search === "") return 1;
  const found = text.indexOf(search, textIndex(text, from - 1));
  return found < 0 ? 0 : characterIndex(text, found) + 1;
}

/** @throws SparkError when occurrences are not counted from 1 */
export function checkOccurrence(occurrence: number): void {
  if (occurrence >= 1) return;
  throw new SparkError("SparkIllegalArgumentException", "INVALID_PARAMETER_VALUE.OCCURRENCE", {
    functionName: "`instr`",
    parameter: "`occurrence`",
    actual: String(occurrence),
  });
}

/** The position of an occurrence, found going forth from a position or, counted from the end, back from it. */
function occurrencePosition(text: string, search: string, start: number, occurrence: number): number {
  checkOccurrence(occurrence);
  if (search === "") return 1;
  if (start === 0) return 0;
  const [within, sought] = [characters(text), Array.from(search)];
  const step = start > 0 ? 1 : -1;
  let left = occurrence;
  for (let at = start > 0 ? start - 1 : within.length + start; at >= 0 && at < within.length; at += step) {
    if (sought.every((character, i) => within[at + i] === character) && --left === 0) return at + 1;
  }
  return 0;
}

function locate(values: readonly CatalystValue[]): CatalystValue {
  const [search = null, text = null, from = null] = values;
  if (from === null) return 0;
  return search === null || text === null ? null : positionOf(String(search), String(text), Number(from));
}

function splitPart(text: string, delimiter: string, part: number, raise: () => SparkError): string {
  if (part === 0) throw raise();
  const parts = delimiter === "" ? [text] : text.split(delimiter);
  return parts[part > 0 ? part - 1 : parts.length + part] ?? "";
}

/** What stands before the count-th delimiter, or after it counted from the end; delimiters may overlap. */
function substringIndex(text: string, delimiter: string, count: number): string {
  if (delimiter === "" || count === 0) return "";
  if (count > 0) {
    let at = -1;
    for (let i = 0; i < count; i++) {
      at = text.indexOf(delimiter, at + 1);
      if (at < 0) return text;
    }
    return text.slice(0, at);
  }
  let at = text.length - delimiter.length + 1;
  for (let i = 0; i > count; i--) {
    at = at <= 0 ? -1 : text.lastIndexOf(delimiter, at - 1);
    if (at < 0) return text;
  }
  return text.slice(at + delimiter.length);
}

type Test = (text: string, search: string) => boolean;
type BytesTest = (bytes: Uint8Array, search: Uint8Array) => boolean;

function matchesAt(bytes: Uint8Array, search: Uint8Array, at: number): boolean {
  return at >= 0 && at + search.length <= bytes.length && search.every((byte, i) => bytes[at + i] === byte);
}

function matchFunction(name: string, kernel: KernelName, test: Test, bytesTest: BytesTest, doc: string): ScalarRecord {
  return {
    names: [name],
    inputs: (types) => (types.every(({ kind }) => kind === "binary") ? [BINARY, BINARY] : [STRING, STRING]),
    minArguments: 2,
    maxArguments: 2,
    result: BooleanType,
    nullable: (args) => args.some(({ nullable, dataType }) => nullable || dataType.kind === "binary"),
    generate: integerKernel(kernel),
    eval: ([value, search]) =>
      value instanceof Uint8Array && search instanceof Uint8Array
        ? bytesTest(value, search)
        : test(String(value), String(search)),
    usage: `${name}(left, right)`,
    doc,
    example: `SELECT ${name}('Spark SQL', 'Spark')`,
  };
}

/** The edit distance; -1 when it is more than a limit. */
function levenshtein(a: string, b: string, limit: number): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  let previous = Array.from({ length: right.length + 1 }, (_, j) => j);
  left.forEach((character, i) => {
    const row = [i + 1];
    right.forEach((other, j) => {
      const replaced = (previous[j] ?? 0) + (character === other ? 0 : 1);
      row.push(Math.min(replaced, (previous[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    });
    previous = row;
  });
  const distance = previous[right.length] ?? 0;
  return distance > limit ? -1 : distance;
}

/** Codes of A to Z: vowels 0, and 7 for H and W, which do not part equal codes. */
const SOUNDEX_CODES = "01230127022455012623017202";

function soundex(text: string): string {
  const codeOf = (character: string): string | undefined => SOUNDEX_CODES[character.toUpperCase().charCodeAt(0) - 65];
  const isLetter = (character: string): boolean => /^[A-Za-z]$/.test(character);
  const [first = ""] = text;
  if (!isLetter(first)) return text;
  let result = first.toUpperCase();
  let last = codeOf(first);
  for (const character of text.slice(1)) {
    const code = isLetter(character) ? codeOf(character) : "0";
    if (code === "7") continue;
    if (code !== "0" && code !== last) result += code;
    if (result.length === 4) break;
    last = code;
  }
  return result.padEnd(4, "0");
}

/** Jaro's similarity with Winkler's bonus for a common prefix of up to four characters; of UTF-16 units, as Java has. */
function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [a.split(""), b.split("")];
  if (left.length === 0 || right.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const taken = right.map(() => false);
  const matched: string[] = [];
  left.forEach((character, i) => {
    for (let j = Math.max(0, i - reach); j < Math.min(right.length, i + reach + 1); j++) {
      if (taken[j] || right[j] !== character) continue;
      taken[j] = true;
      matched.push(character);
      return;
    }
  });
  if (matched.length === 0) return 0;
  const others = right.filter((_, j) => taken[j]);
  const transposed = Math.floor(matched.filter((character, i) => character !== others[i]).length / 2);
  const m = matched.length;
  const jaro = (m / left.length + m / right.length + (m - transposed) / m) / 3;
  let prefix = 0;
  while (prefix < 4 && left[prefix] !== undefined && left[prefix] === right[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

export const STRING_SEARCH_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["instr"],
    inputs: [STRING, STRING, INT, INT],
    minArguments: 2,
    maxArguments: 4,
    defaults: (args) => (args.length === 3 ? [Literal.of(1)] : []),
    expectedArguments: "[2, 3, 4]",
    result: IntegerType,
    eval: ([text, search, start, occurrence]) =>
      start === undefined
        ? positionOf(String(search), String(text), 1)
        : occurrencePosition(String(text), String(search), Number(start), Number(occurrence)),
    generate: (context, [text, search, start], call, expressions) => {
      if (text === undefined || search === undefined || start !== undefined) return undefined;
      return integerKernel("stringLocate")(context, [search, text, constant(context, 1)], call, expressions);
    },
    usage: "instr(str, substr[, start[, occurrence]])",
    doc: "The position of an occurrence of a string in another, counted from 1, from a position on or, when it is negative, back from it; 0 when there is none.",
    example: "SELECT instr('SparkSQL', 'SQL')",
  },
  {
    names: ["locate", "position"],
    inputs: [STRING, STRING, INT],
    defaults: [Literal.of(1)],
    result: IntegerType,
    seesNulls: true,
    nullable: ([search, text]) => (search?.nullable ?? true) || (text?.nullable ?? true),
    eval: locate,
    usage: "locate(substr, str[, pos])",
    doc: "The position of the first occurrence of a string in another from a position on; 0 when there is none.",
    example: "SELECT locate('bar', 'foobarbar', 5)",
  },
  {
    names: ["split_part"],
    inputs: [STRING, STRING, INT],
    result: StringType,
    nullable: NULLABLE,
    eval: ([text, delimiter, part], { options: { context } }) =>
      splitPart(
        String(text),
        String(delimiter),
        Number(part),
        () => new SparkError("SparkRuntimeException", "INVALID_INDEX_OF_ZERO", {}, { context }),
      ),
    raises: true,
    generate: (context, args, call, expressions) => {
      const { f } = context;
      const [, , part] = args;
      if (part?.value.kind !== "i32") return undefined;
      const { local } = part.value;
      const made = stringKernel("stringSplitPart")(context, args, call, expressions);
      if (made === undefined) return undefined;
      const holds = f.get(local).i32(0).op("i32.ne").store();
      return orEvaluate(context, StringType, undefined, { value: made.value, holds }, () =>
        evaluated(context, "split_part", args, call),
      );
    },
    usage: "split_part(str, delimiter, partNum)",
    doc: "The part of a number, counted from 1, or from the end if negative; empty when there are not so many.",
    example: "SELECT split_part('11.12.13', '.', 3)",
  },
  {
    names: ["substring_index"],
    inputs: [STRING, STRING, INT],
    result: StringType,
    eval: ([text, delimiter, count]) => substringIndex(String(text), String(delimiter), Number(count)),
    generate: stringKernel("stringSubstringIndex"),
    usage: "substring_index(str, delim, count)",
    doc: "What stands before the count-th delimiter, or behind it, counted from the end, if negative.",
    example: "SELECT substring_index('www.apache.org', '.', 2)",
  },
  {
    names: ["find_in_set"],
    inputs: [STRING, STRING],
    result: IntegerType,
    eval: ([text, list]) => (String(text).includes(",") ? 0 : String(list).split(",").indexOf(String(text)) + 1),
    usage: "find_in_set(str, list)",
    doc: "The position of a string in a list with commas between; 0 when it is not there.",
    example: "SELECT find_in_set('ab', 'abc,b,ab,c,def')",
  },
  matchFunction(
    "startswith",
    "stringStartsWith",
    (text, search) => text.startsWith(search),
    (bytes, search) => matchesAt(bytes, search, 0),
    "Whether the left begins with the right.",
  ),
  matchFunction(
    "endswith",
    "stringEndsWith",
    (text, search) => text.endsWith(search),
    (bytes, search) => matchesAt(bytes, search, bytes.length - search.length),
    "Whether the left ends with the right.",
  ),
  matchFunction(
    "contains",
    "stringContains",
    (text, search) => text.includes(search),
    (bytes, search) => search.length === 0 || bytes.some((_, at) => matchesAt(bytes, search, at)),
    "Whether the right is found in the left.",
  ),
  {
    names: ["levenshtein"],
    inputs: [STRING, STRING, INT],
    minArguments: 2,
    result: IntegerType,
    seesNulls: true,
    // A threshold that is null is zero.
    eval: ([a = null, b = null, limit]) =>
      a === null || b === null
        ? null
        : levenshtein(String(a), String(b), limit === undefined ? Infinity : Number(limit)),
    usage: "levenshtein(str1, str2[, threshold])",
    doc: "The edit distance of two strings; -1 when it is more than the threshold.",
    example: "SELECT levenshtein('kitten', 'sitting')",
  },
  {
    names: ["jaro_winkler_similarity"],
    inputs: [STRING, STRING],
    result: DoubleType,
    nullable: NULLABLE,
    eval: ([a, b]) => jaroWinkler(String(a), String(b)),
    usage: "jaro_winkler_similarity(str1, str2)",
    doc: "The Jaro-Winkler similarity, from 0 to 1.",
    example: "SELECT jaro_winkler_similarity('MARTHA', 'MARHTA')",
  },
  {
    names: ["soundex"],
    inputs: [STRING_ONLY],
    result: StringType,
    eval: ([text]) => soundex(String(text)),
    usage: "soundex(str)",
    doc: "The Soundex code.",
    example: "SELECT soundex('Miller')",
  },
  {
    names: ["luhn_check"],
    inputs: [STRING],
    result: BooleanType,
    nullable: NULLABLE,
    eval: ([text]) => luhnCheck(String(text)),
    usage: "luhn_check(str)",
    doc: "Whether a string of digits is right by the Luhn algorithm, as numbers of cards are.",
    example: "SELECT luhn_check('8112189876')",
  },
];

function luhnCheck(text: string): boolean {
  if (!/^\d+$/.test(text)) return false;
  const digits = Array.from(characters(text), Number).reverse();
  const sum = digits.reduce((total, digit, i) => {
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
