// Syntax errors as Spark words them: the token at fault, sometimes with what was missing or too much.

import type { ConditionName } from "../../errors/conditions.ts";
import { ParseException } from "../../errors/spark-error.ts";
import { contextOf, type Origin } from "../trees/origin.ts";
import { TextOrigin } from "./text-origin.ts";
import type { Token } from "./token.ts";

export function syntaxError(sqlText: string, token: Token, hint = ""): ParseException {
  return errorAt("PARSE_SYNTAX_ERROR", { error: describeToken(sqlText, token), hint }, sqlText, token);
}

/** An error at a token: the message shows the whole text with a mark under the line. */
export function errorAt(
  condition: ConditionName,
  parameters: Readonly<Record<string, string>>,
  sqlText: string,
  token: Token,
): ParseException {
  const { line, position } = new TextOrigin(sqlText, token.start, token.stop);
  const lines = sqlText.split("\n");
  const marked = [...lines.slice(0, line), `${"-".repeat(position)}^^^`, ...lines.slice(line)];
  return new ParseException(condition, parameters, {
    fragment: "",
    startIndex: token.start,
    stopIndex: Math.max(token.start, token.stop - 1),
    line,
    position,
    excerpt: marked.join("\n"),
  });
}

/** The grammar has several signs for equality, and no one text for them. */
export function missing(expected: string): string {
  return expected === "=" ? ": missing EQ" : `: missing '${expected}'`;
}

export function extraInput(sqlText: string, token: Token): string {
  return `: extra input ${describeToken(sqlText, token)}`;
}

function describeToken(sqlText: string, token: Token): string {
  return token.type === "end" ? "end of input" : `'${sqlText.slice(token.start, token.stop)}'`;
}

/** An error about a whole construct rather than a token. */
export function parseError(
  condition: ConditionName,
  parameters: Readonly<Record<string, string>>,
  origin: Origin,
): ParseException {
  return new ParseException(condition, parameters, contextOf(origin));
}
