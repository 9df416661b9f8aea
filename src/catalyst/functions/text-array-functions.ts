// Functions that make arrays of the parts of a text.

import { ArrayType, StringType } from "../../types/data-type.ts";
import { javaRegex } from "../expressions/evaluators/java-regex.ts";
import { Literal } from "../expressions/literal.ts";
import { INT, STRING } from "./expected-type.ts";
import type { Values } from "./nested-values.ts";
import { checkGroupIndex } from "./regexp-functions.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";

/** Java's split: a limit above zero bounds the parts, zero and below keep trailing empty ones, as Spark passes -1. */
function split(text: string, pattern: string, limit: number): readonly string[] {
  if (text === "") return [""];
  const regex = javaRegex(pattern, { functionName: "split" });
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(new RegExp(regex.source, regex.flags))) {
    if (limit > 0 && parts.length === limit - 1) break;
    // Nothing is cut off before the first character by an empty match, nor at the end by an empty pattern.
    if (match[0] === "" && (match.index === 0 || (pattern === "" && match.index >= text.length))) continue;
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

/** Sentences, each an array of words. */
function sentences(text: string): Values {
  return text
    .split(/(?<=[!?])\s+|(?<=\.)\s+(?!\P{L}*\p{Ll})/u)
    .map((sentence) => sentence.match(/[\p{L}\p{N}]+(?:(?:['’]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}]+)*/gu) ?? [])
    .filter((words) => words.length > 0);
}

export const TEXT_ARRAY_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["split"],
    inputs: [STRING, STRING, INT],
    defaults: [Literal.of(-1)],
    result: ArrayType(StringType, false),
    eval: ([text, pattern, limit]) => split(String(text), String(pattern), Number(limit)),
    usage: "split(str, regex[, limit])",
    doc: "The parts between matches of a regular expression.",
    example: "SELECT split('oneAtwoBthreeC', '[ABC]')",
  },
  {
    names: ["regexp_extract_all"],
    inputs: [STRING, STRING, INT],
    defaults: [Literal.of(1)],
    result: ArrayType(StringType, true),
    eval: ([text, pattern, index]) => {
      const regex = javaRegex(String(pattern), { functionName: "regexp_extract_all" });
      return [...String(text).matchAll(new RegExp(regex.source, regex.flags))].map((match) => {
        checkGroupIndex(match, Number(index), "regexp_extract_all");
        return match[Number(index)] ?? "";
      });
    },
    usage: "regexp_extract_all(str, regexp[, idx])",
    doc: "A group of every match.",
    example: "SELECT regexp_extract_all('100-200, 300-400', '(\\\\d+)-(\\\\d+)', 1)",
  },
  {
    names: ["sentences"],
    inputs: [STRING, STRING, STRING],
    defaults: [Literal.of(""), Literal.of("")],
    result: ArrayType(ArrayType(StringType, false), false),
    nullable: NULLABLE,
    seesNulls: true,
    eval: ([text = null]) => (text === null ? null : sentences(String(text))),
    usage: "sentences(str[, lang[, country]])",
    doc: "The sentences of a text, each an array of its words.",
    example: "SELECT sentences('Hi there! Good morning.')",
  },
];
