// Functions with regular expressions, in Java's syntax.

import { SparkError } from "../../errors/spark-error.ts";
import { BooleanType, IntegerType, StringType } from "../../types/data-type.ts";
import { javaRegex } from "../expressions/evaluators/java-regex.ts";
import { likeRegex } from "../expressions/evaluators/like.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { outOfRange } from "./aggregate-checks.ts";
import { checkedEscape } from "./escape-character.ts";
import { ANY, INT, STRING } from "./expected-type.ts";
import { regexpCountCode, regexpExtractCode, regexpInstrCode, regexpReplaceCode, rlikeCode } from "./regexp-code.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";
import { characterIndex, textIndex } from "./text.ts";

/** Java's replacement text as a function of a match: `$1`, `${name}`, and `\` before a plain character. */
function replacer(
  replacement: string,
  source: string,
  pattern: string,
  position: number,
): (...match: readonly unknown[]) => string {
  const invalid = () =>
    new SparkError("SparkRuntimeException", "INVALID_REGEXP_REPLACE", {
      source,
      pattern,
      replacement,
      position: String(position),
    });
  return (...match) => {
    const last = match[match.length - 1];
    const named = typeof last === "object" && last !== null ? (last as Readonly<Record<string, string>>) : {};
    const groups = match.slice(0, named === last ? -3 : -2);
    return replacement.replace(/\\([\s\S])|\$\{(\w+)\}|\$(\d)(\d*)/g, (_, plain, name, digit, more) => {
      if (plain !== undefined) return String(plain);
      if (name !== undefined) return named[String(name)] ?? "";
      // As many digits as still name a group.
      let number = String(digit);
      let rest = String(more);
      while (rest !== "" && Number(number + rest[0]) < groups.length) {
        number += rest[0];
        rest = rest.slice(1);
      }
      if (Number(number) >= groups.length) throw invalid();
      return String(groups[Number(number)] ?? "") + rest;
    });
  };
}

/** Positions are counted from 1. */
function checkPosition([, , , position]: readonly Expression[]): ArgumentMismatch | undefined {
  const value = position?.foldable === true ? position.eval([]) : null;
  return typeof value !== "number" || value > 0 ? undefined : outOfRange("position", "(0, 2147483647]", String(value));
}

function replaceFrom(text: string, pattern: string, replacement: string, position: number): string {
  const start = textIndex(text, position - 1);
  if (start >= text.length && position > 1) return text;
  const replace = replacer(replacement, text, pattern, position);
  return text.replace(javaRegex(pattern, { functionName: "regexp_replace" }), (...match: readonly unknown[]) => {
    const offset = Number(match.find((part, i) => i > 0 && typeof part === "number"));
    return offset < start ? String(match[0]) : replace(...match);
  });
}

function firstMatch(text: string, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = 0;
  return pattern.exec(text);
}

/** @throws SparkError when a match has no such group */
export function checkGroupIndex(match: RegExpExecArray, index: number, functionName: string): void {
  const groupCount = match.length - 1;
  if (index >= 0 && index <= groupCount) return;
  throw new SparkError("SparkRuntimeException", "INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX", {
    parameter: "`idx`",
    functionName: `\`${functionName}\``,
    groupCount: String(groupCount),
    groupIndex: String(index),
  });
}

/** A group of the match; nothing is asked of its number where there is no match. */
function groupOf(match: RegExpExecArray | null, index: number, functionName: string): string {
  if (match === null) return "";
  checkGroupIndex(match, index, functionName);
  return match[index] ?? "";
}

export const REGEXP_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["rlike", "regexp", "regexp_like"],
    shown: { rlike: "RLIKE", regexp: "REGEXP", regexp_like: "REGEXP_LIKE" },
    inputs: [STRING, STRING],
    result: BooleanType,
    eval: ([text, pattern]) => firstMatch(String(text), javaRegex(String(pattern), { functionName: "rlike" })) !== null,
    raises: true,
    generate: rlikeCode,
    usage: "rlike(str, regexp)",
    doc: "Whether a regular expression matches a part of the string.",
    example: "SELECT rlike('Spark SQL', 'S.*L')",
  },
  {
    names: ["ilike"],
    inputs: [STRING, STRING, ANY],
    check: ([, , escapeBy]) => {
      if (escapeBy !== undefined) checkedEscape(escapeBy);
      return undefined;
    },
    minArguments: 2,
    result: BooleanType,
    sql: ([text, pattern], name) => `${name}(${text}, ${pattern})`,
    eval: ([text, pattern, escapeBy = "\\"]) =>
      likeRegex(String(pattern).toLowerCase(), String(escapeBy)).test(String(text).toLowerCase()),
    usage: "ilike(str, pattern[, escape])",
    doc: "LIKE without regard to case.",
    example: "SELECT ilike('Spark', '_PARK')",
  },
  {
    names: ["regexp_replace"],
    inputs: [STRING, STRING, STRING, INT],
    defaults: [Literal.of(1)],
    check: checkPosition,
    result: StringType,
    eval: ([text, pattern, replacement, position]) =>
      replaceFrom(String(text), String(pattern), String(replacement), Number(position)),
    raises: true,
    generate: regexpReplaceCode,
    usage: "regexp_replace(str, regexp, rep[, position])",
    doc: "The string with all matches replaced; $1 stands for the first group.",
    example: "SELECT regexp_replace('100-200', '(\\\\d+)', 'num')",
  },
  {
    names: ["regexp_extract"],
    inputs: [STRING, STRING, INT],
    defaults: [Literal.of(1)],
    result: StringType,
    eval: ([text, pattern, index]) => {
      const regex = javaRegex(String(pattern), { functionName: "regexp_extract" });
      return groupOf(firstMatch(String(text), regex), Number(index), "regexp_extract");
    },
    raises: true,
    generate: regexpExtractCode,
    usage: "regexp_extract(str, regexp[, idx])",
    doc: "A group of the first match; empty when nothing matches.",
    example: "SELECT regexp_extract('100-200', '(\\\\d+)-(\\\\d+)', 1)",
  },
  {
    names: ["regexp_count"],
    inputs: [STRING, STRING],
    result: IntegerType,
    eval: ([text, pattern]) =>
      String(text).match(javaRegex(String(pattern), { functionName: "regexp_count" }))?.length ?? 0,
    raises: true,
    generate: regexpCountCode,
    usage: "regexp_count(str, regexp)",
    doc: "The number of matches.",
    example: "SELECT regexp_count('Steven Jones and Stephen Smith', 'Ste(v|ph)en')",
  },
  {
    names: ["regexp_substr"],
    inputs: [STRING, STRING],
    result: StringType,
    nullable: NULLABLE,
    eval: ([text, pattern]) =>
      // An empty match counts as none.
      firstMatch(String(text), javaRegex(String(pattern), { functionName: "regexp_substr" }))?.[0] || null,
    usage: "regexp_substr(str, regexp)",
    doc: "The first match; NULL when nothing matches.",
    example: "SELECT regexp_substr('Steven Jones', 'Ste(v|ph)en')",
  },
  {
    names: ["regexp_instr"],
    inputs: [STRING, STRING, INT],
    defaults: [Literal.of(0)],
    result: IntegerType,
    eval: ([text, pattern]) => {
      const match = firstMatch(String(text), javaRegex(String(pattern), { functionName: "regexp_instr" }));
      return match === null ? 0 : characterIndex(String(text), match.index) + 1;
    },
    raises: true,
    generate: regexpInstrCode,
    usage: "regexp_instr(str, regexp)",
    doc: "The position of the first match, counted from 1; 0 when nothing matches.",
    example: "SELECT regexp_instr('user@spark.apache.org', '@[^.]*')",
  },
];
