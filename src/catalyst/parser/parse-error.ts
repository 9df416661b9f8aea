// Syntax errors as Spark words them: the token at fault, sometimes with what was missing or too much.

import type { ConditionName } from "../../errors/conditions.ts";
import { ParseException } from "../../errors/spark-error.ts";
import type { Origin } from "../trees/origin.ts";
import { contextOf, TextOrigin } from "./text-origin.ts";
import type { Token } from "./token.ts";

export function syntaxError(sqlText: string, token: Token, hint = ""): ParseException {
  const context = contextOf(new TextOrigin(sqlText, token.start, token.stop));
  return new ParseException("PARSE_SYNTAX_ERROR", { error: describeToken(sqlText, token), hint }, context);
}

export function missing(expected: string): string {
  return `: missing '${expected}'`;
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
