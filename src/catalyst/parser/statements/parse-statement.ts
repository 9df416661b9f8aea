// SQL text of any statement to a plan: the entry to the grammar of statements, which is loaded when one is made.

import { ParseException } from "../../../errors/spark-error.ts";
import type { LogicalPlan } from "../../plans/logical-plan.ts";
import { DEFAULT_PARSER_OPTIONS, type ParserOptions } from "../parser-options.ts";
import { ScriptParser } from "./script-parser.ts";

export function parseStatement(sqlText: string, options: ParserOptions = DEFAULT_PARSER_OPTIONS): LogicalPlan {
  if (sqlText.trim() === "") throw new ParseException("PARSE_EMPTY_STATEMENT", {});
  const parser = new ScriptParser(sqlText, options);
  return parser.atScript ? parser.script() : parser.statement();
}
