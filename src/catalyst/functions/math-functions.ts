// Functions of numbers, and hashes.

import { DoubleType, isIntegral, isNumeric, LongType } from "../../types/data-type.ts";
import {
  Add,
  Divide,
  IntegralDivide,
  Mod,
  Multiply,
  Pmod,
  Remainder,
  Subtract,
  UnaryPositive,
} from "../expressions/arithmetic.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { Murmur3Hash } from "../expressions/hash.ts";
import { Abs, NegativeCall } from "../expressions/sign.ts";
import { argument, type FunctionContext, type FunctionDefinition } from "./function-definition.ts";
import { replacedBy } from "./scalar-record.ts";

/** Operands of an operator that gives NULL where it fails, also where it fails to read text as a number. */
function triedOperands(
  args: readonly Expression[],
  context: FunctionContext,
  integral: boolean,
): [Expression, Expression] {
  const { mode, timeZone, origin } = context;
  const operands: [Expression, Expression] = [argument(args, 0), argument(args, 1)];
  const number = (operand: Expression, other: Expression): Expression => {
    if (operand.dataType.kind !== "string" || !isNumeric(other.dataType)) return operand;
    const type = integral && mode === "ansi" && isIntegral(other.dataType) ? LongType : DoubleType;
    return new Cast(operand, type, "try", timeZone, origin, true);
  };
  return [number(...operands), number(operands[1], operands[0])];
}

export const MATH_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    names: ["abs"],
    kind: "scalar",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { mode, origin }) => new Abs(argument(args, 0), mode, origin),
    usage: "abs(expr)",
    doc: "The absolute value.",
    example: "SELECT abs(-1)",
  },
  {
    names: ["negative"],
    kind: "scalar",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { mode, origin }) => new NegativeCall(argument(args, 0), mode, origin),
    usage: "negative(expr)",
    doc: "The value with the other sign.",
    example: "SELECT negative(1)",
  },
  {
    names: ["positive"],
    kind: "scalar",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { origin }) => new UnaryPositive(argument(args, 0), origin),
    usage: "positive(expr)",
    doc: "The value itself.",
    example: "SELECT positive(1)",
  },
  {
    names: ["div"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 2,
    build: (args, { mode, origin }) => new IntegralDivide(argument(args, 0), argument(args, 1), mode, origin),
    usage: "expr1 div expr2",
    doc: "The whole part of a quotient.",
    example: "SELECT 3 div 2",
  },
  {
    names: ["try_add"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 2,
    build: (args, context) =>
      replacedBy(new Add(...triedOperands(args, context, true), "try", context.origin), args, context),
    usage: "try_add(a, b)",
    doc: "The sum, or NULL on overflow.",
    example: "SELECT try_add(1, 2)",
  },
  {
    names: ["try_subtract"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 2,
    build: (args, context) =>
      replacedBy(new Subtract(...triedOperands(args, context, true), "try", context.origin), args, context),
    usage: "try_subtract(a, b)",
    doc: "The difference, or NULL on overflow.",
    example: "SELECT try_subtract(2, 1)",
  },
  {
    names: ["try_multiply"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 2,
    build: (args, context) =>
      replacedBy(new Multiply(...triedOperands(args, context, true), "try", context.origin), args, context),
    usage: "try_multiply(a, b)",
    doc: "The product, or NULL on overflow.",
    example: "SELECT try_multiply(2, 3)",
  },
  {
    names: ["try_divide"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 2,
    build: (args, context) =>
      replacedBy(new Divide(...triedOperands(args, context, false), "try", context.origin), args, context),
    usage: "try_divide(a, b)",
    doc: "The quotient, or NULL where b is zero.",
    example: "SELECT try_divide(3, 2)",
  },
  {
    names: ["try_mod"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 2,
    build: (args, context) =>
      replacedBy(new Remainder(...triedOperands(args, context, true), "try", context.origin), args, context),
    usage: "try_mod(a, b)",
    doc: "The remainder, or NULL where b is zero.",
    example: "SELECT try_mod(3, 2)",
  },
  {
    names: ["pmod"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 2,
    build: (args, { mode, origin }) => new Pmod(argument(args, 0), argument(args, 1), mode, origin),
    usage: "pmod(a, b)",
    doc: "The remainder of a divided by b, positive for a positive b.",
    example: "SELECT pmod(-10, 3)",
  },
  {
    names: ["mod"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 2,
    build: (args, { mode, origin }) => new Mod(argument(args, 0), argument(args, 1), mode, origin),
    usage: "mod(a, b)",
    doc: "The remainder of a divided by b.",
    example: "SELECT mod(2, 1.8)",
  },
  {
    names: ["hash"],
    kind: "scalar",
    minArguments: 1,
    maxArguments: Infinity,
    build: (args, { origin }) => new Murmur3Hash(args, 42, origin),
    usage: "hash(expr, …)",
    doc: "Spark's Murmur3 hash of the arguments.",
    example: "SELECT hash('Spark', 123)",
  },
];
