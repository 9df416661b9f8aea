// The functions that tell the rows of several groupings apart.

import { Grouping, GroupingID } from "../expressions/grouping-sets.ts";
import { argument, type FunctionDefinition } from "./function-definition.ts";

export const GROUPING_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    names: ["grouping"],
    kind: "scalar",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { origin }) => new Grouping(argument(args, 0), origin),
    usage: "grouping(col)",
    doc: "1 in a row that is not grouped by the column, 0 in one that is.",
    example: "SELECT a, grouping(a), sum(b) FROM VALUES (1, 2) AS t(a, b) GROUP BY CUBE(a)",
  },
  {
    names: ["grouping_id"],
    kind: "scalar",
    minArguments: 0,
    maxArguments: Infinity,
    build: (args, { origin }) => new GroupingID(args, origin),
    usage: "grouping_id([col1[, col2 …]])",
    doc: "The columns that a row is not grouped by, as bits, the last column's the lowest.",
    example: "SELECT a, grouping_id(), sum(b) FROM VALUES (1, 2) AS t(a, b) GROUP BY CUBE(a)",
  },
];
