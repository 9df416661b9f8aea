// Cuts a SQL text into tokens. Comments and white space separate tokens and are left out; hints are kept.

import { ParseException } from "../../errors/spark-error.ts";
import { KEYWORDS } from "./keywords.ts";
import type { Token } from "./token.ts";

/** Longest first; `<<` and `>>` are left to the parser, as `array<array<int>>` has `>>` too. */
const SYMBOLS = ["<=>", "/*+", "<=", ">=", "<>", "!=", "!<", "!>", "==", "||", "|>", "->", "=>", "::", "*/"];
const SYMBOLS_BY_FIRST = new Map<string, readonly string[]>();
for (const symbol of SYMBOLS) {
  const first = symbol.charAt(0);
  SYMBOLS_BY_FIRST.set(first, [...(SYMBOLS_BY_FIRST.get(first) ?? []), symbol]);
}
/** What types inside of types follow: from there on, the next `>` stands alone. */
const CONTAINERS = new Set(["ARRAY", "MAP", "STRUCT"]);
const SINGLE = new Set("()[]{},.;:+-*/%~&|^<>=!?");

/** A number: digits, fraction, exponent, suffix. A letter, digit or `_` after it makes it a name or ends it before. */
const NUMBER = /(?:\d+\.\d*|\.\d+|\d+)(?:[eE][+-]?\d+)?(?:BD|[LSYDF])?(?![\p{L}\d_])/iuy;
const WORD = /[\p{L}\d_]+/uy;
const ASCII_WORD = /[A-Za-z\d_]/;

/** With `doubleQuotedIdentifiers` what stands in double quotes is a name, as in the SQL standard. */
export function tokenize(sqlText: string, doubleQuotedIdentifiers = false): readonly Token[] {
  const tokens: Token[] = [];
  const keywords = new Map<string, string>();
  let at = 0;
  let containers = 0;
  const push = (type: Token["type"], value: string, stop: number): void => {
    tokens.push({ type, value, start: at, stop });
    at = stop;
  };
  while (at < sqlText.length) {
    const c = sqlText.charCodeAt(at);
    if (isSpace(c)) {
      at++;
    } else if (isWordStart(c) || c > 127) {
      const quote = sqlText[at + 1];
      if ((c === 114 || c === 82) && (quote === "'" || quote === '"')) {
        const stop = sqlText.indexOf(quote, at + 2);
        if (stop >= 0) {
          push("string", "", stop + 1);
          continue;
        }
      }
      const stop = wordStop(sqlText, at);
      if (stop === at) push("unknown", "", at + 1);
      else {
        const keyword = keywordOf(sqlText.slice(at, stop), keywords);
        if (CONTAINERS.has(keyword)) containers++;
        push("word", keyword, stop);
      }
    } else if (isDigit(c) || (c === 46 && isDigit(sqlText.charCodeAt(at + 1)))) {
      NUMBER.lastIndex = at;
      const match = NUMBER.exec(sqlText);
      if (match !== null) {
        push("number", "", at + match[0].length);
        // After a name and a dot, `.1` would be a number; the grammar sees it and complains, as Spark's does.
      } else if (c === 46) push("symbol", ".", at + 1);
      else push("word", "", wordStop(sqlText, at));
    } else if (c === 39 || c === 34) {
      const stop = stringStop(sqlText, at);
      if (stop < 0) push("unknown", "", at + 1);
      else push(c === 34 && doubleQuotedIdentifiers ? "quoted" : "string", "", stop);
    } else if (c === 96) {
      const stop = backtickStop(sqlText, at);
      if (stop < 0) push("unknown", "", at + 1);
      else push("quoted", "", stop);
    } else if (c === 45 && sqlText.charCodeAt(at + 1) === 45) {
      at = lineCommentStop(sqlText, at);
    } else if (c === 47 && sqlText.charCodeAt(at + 1) === 42 && sqlText.charCodeAt(at + 2) !== 43) {
      at = bracketedCommentStop(sqlText, at);
    } else {
      const first = sqlText.charAt(at);
      const symbol = SYMBOLS_BY_FIRST.get(first)?.find((candidate) => sqlText.startsWith(candidate, at));
      if (first === ">" && symbol === undefined && containers > 0) {
        containers--;
        tokens.push({ type: "symbol", value: first, start: at, stop: at + 1, closes: true });
        at++;
      } else if (symbol !== undefined) push("symbol", symbol, at + symbol.length);
      else if (SINGLE.has(first)) push("symbol", first, at + 1);
      else push("unknown", "", at + 1);
    }
  }
  push("end", "", at);
  return tokens;
}

function isSpace(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x3000 || c === 0xfeff || (c >= 0x2000 && c <= 0x200b);
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

function isWordStart(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95;
}

function wordStop(text: string, from: number): number {
  let at = from;
  while (at < text.length && (isWordStart(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at++;
  if (at < text.length && text.charCodeAt(at) > 127) {
    WORD.lastIndex = from;
    const match = WORD.exec(text);
    return match === null ? from : from + match[0].length;
  }
  return at;
}

function keywordOf(word: string, known: Map<string, string>): string {
  let keyword = known.get(word);
  if (keyword === undefined) {
    const upper = word.toUpperCase();
    keyword = KEYWORDS.has(upper) ? upper : "";
    known.set(word, keyword);
  }
  return keyword;
}

/** Behind the closing quote, or −1. A backslash takes the next character with it; a doubled quote stands for one. */
function stringStop(text: string, from: number): number {
  const quote = text.charCodeAt(from);
  for (let at = from + 1; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 92) at++;
    else if (c === quote) {
      if (text.charCodeAt(at + 1) !== quote) return at + 1;
      at++;
    }
  }
  return -1;
}

function backtickStop(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text.charCodeAt(at) !== 96) continue;
    if (text.charCodeAt(at + 1) !== 96) return at + 1;
    at++;
  }
  return -1;
}

/** A line comment goes on over a line end that follows a backslash. */
function lineCommentStop(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const c = text.charCodeAt(at);
    if (c === 10 || c === 13) {
      if (text.charCodeAt(at - 1) !== 92) return at;
    }
    at++;
  }
  return at;
}

function bracketedCommentStop(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text.startsWith("/*", at)) {
      depth++;
      at++;
    } else if (text.startsWith("*/", at)) {
      depth--;
      at++;
      if (depth === 0) return at + 1;
    }
  }
  throw new ParseException("UNCLOSED_BRACKETED_COMMENT", {});
}

/** True for text that may stand as a name without backticks. */
export function isBareWord(text: string): boolean {
  for (const c of text) if (!ASCII_WORD.test(c)) return false;
  return text !== "";
}
