// What DESCRIBE FUNCTION says of functions that stand only in FROM, of which the registry has no records.

import type { FunctionDefinition } from "../../../catalyst/functions/function-definition.ts";

type Description = Pick<FunctionDefinition, "usage" | "doc" | "example">;

/** By name, in lower case. */
export const SYNTAX_DESCRIPTIONS: ReadonlyMap<string, Description> = new Map([
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
