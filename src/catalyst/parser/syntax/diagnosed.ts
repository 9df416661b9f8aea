// The error that Spark reports for a text that does not parse. The parser stops at the first token that it has no use for;
// Spark's chooses among alternatives by looking ahead, and blames the token where none of them is left.

import type { ParseException } from "../../../errors/spark-error.ts";
import { extraInput, syntaxError } from "../parse-error.ts";
import { findSyntaxError, type SyntaxProblem } from "./find-syntax-error.ts";

/** Found while Spark reads the tokens, whatever follows. */
const OF_TOKENS = new Set([
  "INVALID_IDENTIFIER",
  "PARSE_EMPTY_STATEMENT",
  "UNCLOSED_BRACKETED_COMMENT",
  "UNSUPPORTED_SYNTAX",
]);

/** @param error what the parser has found */
export function diagnosed(error: ParseException, sqlText: string): ParseException {
  if (OF_TOKENS.has(error.condition)) return error;
  const problem = findSyntaxError(sqlText);
  return problem === undefined ? error : syntaxError(sqlText, problem.token, hintOf(problem, sqlText));
}

function hintOf({ kind, token, missing }: SyntaxProblem, sqlText: string): string {
  if (kind === "extra") return extraInput(sqlText, token);
  return kind === "missing" ? `: missing ${missing}` : "";
}
