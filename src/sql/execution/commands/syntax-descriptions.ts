// What DESCRIBE FUNCTION says of operators and of functions that stand in FROM: syntax, of which the registry has no records.

import type { FunctionDefinition } from "../../../catalyst/functions/function-definition.ts";

type Description = Pick<FunctionDefinition, "usage" | "doc" | "example">;

function operator(symbol: string, doc: string, example: string): readonly [string, Description] {
  return [symbol, { usage: `expr1 ${symbol} expr2`, doc, example: `SELECT ${example}` }];
}

/** By name, in lower case. */
export const SYNTAX_DESCRIPTIONS: ReadonlyMap<string, Description> = new Map([
  operator("+", "The sum.", "1 + 2"),
  operator("-", "The difference.", "3 - 1"),
  operator("*", "The product.", "2 * 3"),
  operator("/", "The quotient, which is a DOUBLE or a DECIMAL.", "3 / 2"),
  operator("%", "The remainder, with the sign of the dividend.", "7 % 4"),
  operator("=", "Whether both are equal; NULL when either is NULL.", "2 = 2"),
  operator("==", "Whether both are equal; NULL when either is NULL.", "2 == 2"),
  operator("<=>", "Whether both are equal, NULL being equal to NULL.", "NULL <=> NULL"),
  operator("<", "Whether the first is less.", "1 < 2"),
  operator("<=", "Whether the first is less or equal.", "2 <= 2"),
  operator(">", "Whether the first is greater.", "2 > 1"),
  operator(">=", "Whether the first is greater or equal.", "2 >= 1"),
  [
    "in",
    {
      usage: "expr1 in(expr2, expr3, …)",
      doc: "Whether the value is among the others.",
      example: "SELECT 1 in(1, 2, 3)",
    },
  ],
  [
    "range",
    {
      usage: "range(start[, end[, step[, numPartitions]]])",
      doc: "A table of the numbers from one up to another, in the column id.",
      example: "SELECT * FROM range(0, 6, 2)",
    },
  ],
  [
    "sql_keywords",
    {
      usage: "sql_keywords()",
      doc: "A table of the keywords of SQL, and whether each is reserved.",
      example: "SELECT * FROM sql_keywords()",
    },
  ],
]);
