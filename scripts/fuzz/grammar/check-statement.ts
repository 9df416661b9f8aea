// What a statement may do to the parser: give a plan, or an error that Spark has, in reasonable time.

import { DEFAULT_PARSER_OPTIONS } from "../../../src/catalyst/parser/parser-options.ts";
import { parseStatement } from "../../../src/catalyst/parser/statements/parse-statement.ts";
import { diagnosed } from "../../../src/catalyst/parser/syntax/diagnosed.ts";
import { findSyntaxError } from "../../../src/catalyst/parser/syntax/find-syntax-error.ts";
import { ParseException, SparkError } from "../../../src/errors/spark-error.ts";

export interface Finding {
  /** A failure is an error of ours; a disagreement is about whether the text is in the grammar. */
  readonly kind: "failure" | "disagreement";
  readonly what: string;
}

const SLOW_MILLISECONDS = 5000;

/** @param compare whether to ask the grammar too, which takes longer than parsing */
export function checkStatement(sqlText: string, compare: boolean): Finding | undefined {
  const start = performance.now();
  const error = errorOf(sqlText);
  const took = performance.now() - start;
  if (took > SLOW_MILLISECONDS) return { kind: "failure", what: `took ${Math.round(took)} ms` };
  if (error !== undefined && !(error instanceof SparkError)) return { kind: "failure", what: describe(error) };
  if (error instanceof SparkError && error.condition === "INTERNAL_ERROR") {
    return { kind: "failure", what: error.message };
  }
  if (!compare) return undefined;
  const problem = findSyntaxError(sqlText);
  const refused = error instanceof ParseException && error.condition === "PARSE_SYNTAX_ERROR";
  if (refused && problem === undefined) return { kind: "disagreement", what: `refused: ${firstLine(error)}` };
  if (problem === undefined || error !== undefined) return undefined;
  return {
    kind: "disagreement",
    what: `accepted, but for '${sqlText.slice(problem.token.start, problem.token.stop)}'`,
  };
}

function errorOf(sqlText: string): unknown {
  try {
    parseStatement(sqlText, DEFAULT_PARSER_OPTIONS);
    return undefined;
  } catch (error) {
    try {
      if (error instanceof ParseException) diagnosed(error, sqlText);
    } catch (second) {
      return second;
    }
    return error;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 4).join(" ") : String(error);
}

function firstLine(error: Error): string {
  return error.message.split("\n")[0] ?? "";
}
