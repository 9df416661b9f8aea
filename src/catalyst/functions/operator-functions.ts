// Operators by the names under which they can be called: `+`(1, 2). What is written as an operator does not come here.

import type { EvalMode } from "../expressions/arithmetic.ts";
import { Add, Divide, Multiply, Remainder, Subtract } from "../expressions/arithmetic.ts";
import type { Expression } from "../expressions/expression.ts";
import {
  EqualNullSafe,
  EqualTo,
  GreaterThan,
  GreaterThanOrEqual,
  In,
  LessThan,
  LessThanOrEqual,
} from "../expressions/predicates.ts";
import type { Origin } from "../trees/origin.ts";
import { argument, type FunctionDefinition } from "./function-definition.ts";

type Comparison = new (left: Expression, right: Expression, origin?: Origin) => Expression;
type Arithmetic = new (left: Expression, right: Expression, mode?: EvalMode, origin?: Origin) => Expression;

function operator(
  symbol: string,
  build: FunctionDefinition["build"],
  doc: string,
  example: string,
): FunctionDefinition {
  return {
    names: [symbol],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 2,
    build,
    usage: `expr1 ${symbol} expr2`,
    doc,
    example: `SELECT ${example}`,
  };
}

function comparison(symbol: string, kind: Comparison, doc: string, example: string): FunctionDefinition {
  return operator(symbol, (args, { origin }) => new kind(argument(args, 0), argument(args, 1), origin), doc, example);
}

function arithmetic(symbol: string, kind: Arithmetic, doc: string, example: string): FunctionDefinition {
  return operator(
    symbol,
    (args, { mode, origin }) => new kind(argument(args, 0), argument(args, 1), mode, origin),
    doc,
    example,
  );
}

export const OPERATOR_FUNCTIONS: readonly FunctionDefinition[] = [
  arithmetic("+", Add, "The sum.", "1 + 2"),
  arithmetic("-", Subtract, "The difference.", "3 - 1"),
  arithmetic("*", Multiply, "The product.", "2 * 3"),
  arithmetic("/", Divide, "The quotient, which is a DOUBLE or a DECIMAL.", "3 / 2"),
  arithmetic("%", Remainder, "The remainder, with the sign of the dividend.", "7 % 4"),
  comparison("=", EqualTo, "Whether both are equal; NULL when either is NULL.", "2 = 2"),
  comparison("==", EqualTo, "Whether both are equal; NULL when either is NULL.", "2 == 2"),
  comparison("<=>", EqualNullSafe, "Whether both are equal, NULL being equal to NULL.", "NULL <=> NULL"),
  comparison("<", LessThan, "Whether the first is less.", "1 < 2"),
  comparison("<=", LessThanOrEqual, "Whether the first is less or equal.", "2 <= 2"),
  comparison(">", GreaterThan, "Whether the first is greater.", "2 > 1"),
  comparison(">=", GreaterThanOrEqual, "Whether the first is greater or equal.", "2 >= 1"),
  {
    names: ["in"],
    kind: "scalar",
    minArguments: 1,
    maxArguments: Infinity,
    build: (args, { origin }) => new In(argument(args, 0), args.slice(1), origin),
    usage: "expr1 in(expr2, expr3, …)",
    doc: "Whether the value is among the others.",
    example: "SELECT 1 in(1, 2, 3)",
  },
];
