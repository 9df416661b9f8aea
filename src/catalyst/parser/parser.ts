// SQL text to plans, expressions, types and schemas.

import { ParseException } from "../../errors/spark-error.ts";
import { type DataType, StructType } from "../../types/data-type.ts";
import type { Expression } from "../expressions/expression.ts";
import { UnparsedStatement } from "../plans/commands/unparsed-statement.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { DEFAULT_PARSER_OPTIONS, type ParserOptions } from "./parser-options.ts";
import { PlanParser } from "./plan-parser.ts";

/** One statement: a query, or an UnparsedStatement where the grammar of statements has to be loaded. */
export function parsePlan(sqlText: string, options: ParserOptions = DEFAULT_PARSER_OPTIONS): LogicalPlan {
  return parserOf(sqlText, options).statement();
}

/** As `parsePlan`; a text that does not parse is left as text, for what knows what is wrong with it. */
export function parsePlanOrText(sqlText: string, options: ParserOptions): LogicalPlan {
  try {
    return parsePlan(sqlText, options);
  } catch (error) {
    if (error instanceof ParseException) return new UnparsedStatement(sqlText, options);
    throw error;
  }
}

/** One expression, with a name if it has one: `a + 1 AS b`. */
export function parseExpression(sqlText: string, options: ParserOptions = DEFAULT_PARSER_OPTIONS): Expression {
  const parser = parserOf(sqlText, options);
  return parser.whole(parser.namedExpression());
}

/** A type as SQL or a schema writes it: `array<decimal(10,2)>`. */
export function parseDataType(sqlText: string, options: ParserOptions = DEFAULT_PARSER_OPTIONS): DataType {
  const parser = parserOf(sqlText, options);
  return parser.whole(parser.dataType());
}

/** A type with the lengths of CHAR and VARCHAR, as the column of a table has it. */
export function parseWrittenType(sqlText: string): DataType {
  const parser = parserOf(sqlText, DEFAULT_PARSER_OPTIONS);
  return parser.whole(parser.writtenType());
}

/** A schema as columns: `a INT, b STRING NOT NULL COMMENT 'name'`. */
export function parseTableSchema(sqlText: string, options: ParserOptions = DEFAULT_PARSER_OPTIONS): StructType {
  const parser = parserOf(sqlText, options);
  return parser.whole(StructType(parser.columnList()));
}

/** A name of one or several parts: `` db.`my table` ``. */
export function parseMultipartIdentifier(
  sqlText: string,
  options: ParserOptions = DEFAULT_PARSER_OPTIONS,
): readonly string[] {
  const parser = parserOf(sqlText, options);
  return parser.whole(parser.identifierParts());
}

function parserOf(sqlText: string, options: ParserOptions): PlanParser {
  if (sqlText.trim() === "") throw new ParseException("PARSE_EMPTY_STATEMENT", {});
  return new PlanParser(sqlText, options);
}
