// Functions of a row's place in its window and of the rows around it.

import { AnalysisException } from "../../errors/spark-error.ts";
import { NullType } from "../../types/data-type.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { CounterDiff } from "../expressions/windows/counter-diff.ts";
import { LagOrLead, NthValue } from "../expressions/windows/offset-functions.ts";
import { CumeDist, NTile, Rank, type RankName, RowNumber } from "../expressions/windows/rank-functions.ts";
import type { FunctionDefinition } from "./function-definition.ts";

/** What stands for the start times of readings that have none. */
const NO_START_TIME = new Literal(null, NullType);

const OVER_ID = "OVER (ORDER BY id) FROM range(4)";

export const WINDOW_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    names: ["row_number"],
    kind: "window",
    minArguments: 0,
    maxArguments: 0,
    build: (_args, { origin }) => new RowNumber([], origin),
    usage: "row_number()",
    doc: "The number of the row in its partition, beginning with 1.",
    example: `SELECT row_number() ${OVER_ID}`,
  },
  rank("rank", "The number of rows before the row and its equals, plus one."),
  rank("dense_rank", "The number of different rows up to the row."),
  rank("percent_rank", "The rank as a part of the number of rows, from 0 to 1."),
  {
    names: ["cume_dist"],
    kind: "window",
    minArguments: 0,
    maxArguments: 0,
    build: (_args, { origin }) => new CumeDist([], origin),
    usage: "cume_dist()",
    doc: "The part of the rows that come no later in the order.",
    example: `SELECT cume_dist() ${OVER_ID}`,
  },
  {
    names: ["ntile"],
    kind: "window",
    minArguments: 0,
    maxArguments: 1,
    build: (args, { origin }) => new NTile(args.length === 0 ? [Literal.of(1)] : args, origin),
    usage: "ntile(n)",
    doc: "The number, beginning with 1, of the part of the rows when they are divided into n.",
    example: `SELECT ntile(2) ${OVER_ID}`,
  },
  offset("lag", "The value some rows before, 1 when no offset is given."),
  offset("lead", "The value some rows after, 1 when no offset is given."),
  {
    names: ["counter_diff"],
    kind: "window",
    parameters: ["value", "start_time"],
    defaults: [undefined, NO_START_TIME],
    minArguments: 0,
    maxArguments: 2,
    expectedArguments: "[1, 2]",
    build: (args, { origin }) => {
      const given = args.filter((argument) => argument !== NO_START_TIME);
      if (given.length > 0) return new CounterDiff(given, origin);
      throw new AnalysisException("REQUIRED_PARAMETER_NOT_FOUND", {
        routineName: "`counter_diff`",
        parameterName: "`value`",
        index: "0",
      });
    },
    usage: "counter_diff(value[, start_time])",
    doc: "How much a counter has grown since the row before; NULL where it was set to zero between.",
    example: `SELECT counter_diff(id) ${OVER_ID}`,
  },
  {
    names: ["nth_value"],
    kind: "window",
    minArguments: 2,
    maxArguments: 3,
    takesNulls: true,
    build: (args, { origin, ignoreNulls }) =>
      new NthValue(args.slice(0, 2), ignoreNulls === true || skips("nth_value", args[2]), origin),
    usage: "nth_value(expr, offset[, ignoreNulls])",
    doc: "The value of the row at a position of the frame, beginning with 1.",
    example: `SELECT nth_value(id, 2) ${OVER_ID}`,
  },
];

function rank(name: RankName, doc: string): FunctionDefinition {
  return {
    names: [name],
    kind: "window",
    minArguments: 0,
    maxArguments: Infinity,
    build: (args, { origin }) => new Rank(name, args, origin),
    usage: `${name}()`,
    doc,
    example: `SELECT ${name}() ${OVER_ID}`,
  };
}

function offset(name: "lag" | "lead", doc: string): FunctionDefinition {
  return {
    names: [name],
    kind: "window",
    minArguments: 0,
    maxArguments: 4,
    takesNulls: true,
    build: (args, { origin, ignoreNulls }) =>
      new LagOrLead(
        name,
        [input(args), rows(name, args), defaultValue(args)],
        ignoreNulls === true || skips(name, args[3]),
        origin,
      ),
    usage: `${name}(expr[, offset[, default]])`,
    doc,
    example: `SELECT ${name}(id) ${OVER_ID}`,
  };
}

function input(args: readonly Expression[]): Expression {
  return args[0] ?? new Literal(null, NullType);
}

/** An argument that is another way to say IGNORE NULLS. */
function skips(name: string, flag: Expression | undefined): boolean {
  if (flag === undefined) return false;
  const value = flag.foldable ? flag.eval([]) : undefined;
  if (typeof value === "boolean") return value;
  throw new AnalysisException("INVALID_PARAMETER_VALUE.BOOLEAN", {
    functionName: `\`${name}\``,
    parameter: "`ignoreNulls`",
    invalidValue: `"${flag.sql}"`,
  });
}

function rows(name: string, args: readonly Expression[]): Expression {
  const [, offset] = args;
  // Spark negates the offset of LAG before it looks at its type.
  if (name === "lag" && offset instanceof Literal && offset.dataType.kind === "string") {
    throw new AnalysisException("FAILED_FUNCTION_CALL", { funcName: `\`${name}\`` });
  }
  return args[1] ?? Literal.of(1);
}

function defaultValue(args: readonly Expression[]): Expression {
  return args[2] ?? new Literal(null, NullType);
}
