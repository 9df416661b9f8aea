// Functions that choose between arguments or test for null.

import { CaseWhen, Coalesce, Greatest, If, Least } from "../expressions/conditional.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import {
  And,
  EqualNullSafe,
  EqualTo,
  GreaterThanOrEqual,
  IsNaN,
  IsNotNull,
  IsNull,
  LessThanOrEqual,
  Not,
  Or,
} from "../expressions/predicates.ts";
import { RuntimeReplaceable } from "../expressions/runtime-replaceable.ts";
import type { Origin } from "../trees/origin.ts";
import { argument, type FunctionContext, type FunctionDefinition } from "./function-definition.ts";
import { replacedBy } from "./scalar-record.ts";

/** A value that occurs several times in what a call stands for; Spark evaluates it once, and shows this in its place. */
function commonExpression(value: Expression, { origin }: FunctionContext): Expression {
  const name = "commonexpressionref";
  return new RuntimeReplaceable(name, `${name}()`, value, origin);
}

export const CONDITIONAL_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    names: ["if"],
    kind: "scalar",
    minArguments: 3,
    maxArguments: 3,
    build: (args, { origin }) => new If(argument(args, 0), argument(args, 1), argument(args, 2), origin),
    usage: "if(condition, a, b)",
    doc: "a where the condition is true, else b.",
    example: "SELECT if(1 < 2, 'a', 'b')",
  },
  {
    names: ["coalesce"],
    kind: "scalar",
    minArguments: 1,
    maxArguments: Infinity,
    build: (args, { origin }) => new Coalesce(args, origin),
    usage: "coalesce(expr, …)",
    doc: "The first argument that is not null.",
    example: "SELECT coalesce(NULL, 1)",
  },
  {
    names: ["nvl", "ifnull"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 2,
    build: (args, context) => replacedBy(new Coalesce(args, context.origin), args, context),
    usage: "nvl(a, b)",
    doc: "a, or b where a is null.",
    example: "SELECT nvl(NULL, 1)",
  },
  {
    names: ["nullif"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 2,
    build: (args, context) => {
      const a = commonExpression(argument(args, 0), context);
      const isEqual = new EqualTo(a, argument(args, 1), context.origin);
      return replacedBy(new If(isEqual, Literal.of(null), a, context.origin), args, context);
    },
    usage: "nullif(a, b)",
    doc: "NULL where a equals b, else a.",
    example: "SELECT nullif(2, 2)",
  },
  {
    names: ["nvl2"],
    kind: "scalar",
    minArguments: 3,
    maxArguments: 3,
    build: (args, context) => {
      const choice = new If(new IsNotNull(argument(args, 0)), argument(args, 1), argument(args, 2), context.origin);
      return replacedBy(choice, args, context);
    },
    usage: "nvl2(a, b, c)",
    doc: "b where a is not null, else c.",
    example: "SELECT nvl2(NULL, 2, 1)",
  },
  {
    names: ["greatest"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: Infinity,
    build: (args, { origin }) => new Greatest(args, origin),
    usage: "greatest(expr, …)",
    doc: "The greatest argument; nulls do not count.",
    example: "SELECT greatest(10, 9, 2)",
  },
  {
    names: ["least"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: Infinity,
    build: (args, { origin }) => new Least(args, origin),
    usage: "least(expr, …)",
    doc: "The least argument; nulls do not count.",
    example: "SELECT least(10, 9, 2)",
  },
  {
    names: ["isnull"],
    kind: "scalar",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { origin }) => new IsNull(argument(args, 0), origin),
    usage: "isnull(expr)",
    doc: "Whether the argument is null.",
    example: "SELECT isnull(1)",
  },
  {
    names: ["isnotnull"],
    kind: "scalar",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { origin }) => new IsNotNull(argument(args, 0), origin),
    usage: "isnotnull(expr)",
    doc: "Whether the argument is not null.",
    example: "SELECT isnotnull(1)",
  },
  {
    names: ["isnan"],
    kind: "scalar",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { origin }) => new IsNaN(argument(args, 0), origin),
    usage: "isnan(expr)",
    doc: "Whether the argument is NaN.",
    example: "SELECT isnan(cast('NaN' AS double))",
  },
  {
    names: ["nullifzero"],
    kind: "scalar",
    minArguments: 1,
    maxArguments: 1,
    build: (args, context) => {
      const value = argument(args, 0);
      return replacedBy(new If(new EqualTo(value, Literal.of(0)), Literal.of(null), value), args, context);
    },
    usage: "nullifzero(expr)",
    doc: "NULL where the argument is zero, else the argument.",
    example: "SELECT nullifzero(0)",
  },
  {
    names: ["zeroifnull"],
    kind: "scalar",
    minArguments: 1,
    maxArguments: 1,
    build: (args, context) => replacedBy(new Coalesce([argument(args, 0), Literal.of(0)]), args, context),
    usage: "zeroifnull(expr)",
    doc: "Zero where the argument is null, else the argument.",
    example: "SELECT zeroifnull(NULL)",
  },
  {
    names: ["equal_null"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 2,
    build: (args, context) => replacedBy(new EqualNullSafe(argument(args, 0), argument(args, 1)), args, context),
    usage: "equal_null(a, b)",
    doc: "Whether both are equal, or both null.",
    example: "SELECT equal_null(NULL, NULL)",
  },
  {
    names: ["between"],
    kind: "scalar",
    minArguments: 3,
    maxArguments: 3,
    build: (args, context) => {
      const [lower, upper] = [argument(args, 1), argument(args, 2)];
      const { origin } = context;
      const value = commonExpression(argument(args, 0), context);
      const above = new GreaterThanOrEqual(value, lower, origin);
      return replacedBy(new And(above, new LessThanOrEqual(value, upper, origin), origin), args, context);
    },
    usage: "expr BETWEEN lower AND upper",
    doc: "Whether the value lies between two others, or equals one of them.",
    example: "SELECT 0.5 BETWEEN 0.1 AND 1.0",
  },
  {
    names: ["not", "!"],
    kind: "scalar",
    minArguments: 1,
    maxArguments: 1,
    build: (args, { origin }) => new Not(argument(args, 0), origin),
    usage: "NOT expr",
    doc: "The opposite of a truth value.",
    example: "SELECT NOT true",
  },
  {
    names: ["and"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 2,
    build: (args, { origin }) => new And(argument(args, 0), argument(args, 1), origin),
    usage: "a AND b",
    doc: "Whether both are true.",
    example: "SELECT true AND NULL",
  },
  {
    names: ["or"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: 2,
    build: (args, { origin }) => new Or(argument(args, 0), argument(args, 1), origin),
    usage: "a OR b",
    doc: "Whether one of the two is true.",
    example: "SELECT true OR NULL",
  },
  {
    names: ["when"],
    kind: "scalar",
    minArguments: 2,
    maxArguments: Infinity,
    build: (args, { origin }) => caseWhen(args, origin),
    usage: "CASE WHEN condition THEN value … [ELSE value] END",
    doc: "The value of the first condition that is true.",
    example: "SELECT CASE WHEN 1 > 0 THEN 1 ELSE 1.2 END",
  },
];

/** Conditions and values in turn, and a last value for the case that none is true. */
function caseWhen(args: readonly Expression[], origin: Origin | undefined): CaseWhen {
  const branches: [Expression, Expression][] = [];
  for (let i = 0; i + 1 < args.length; i += 2) branches.push([argument(args, i), argument(args, i + 1)]);
  return new CaseWhen(branches, args.length % 2 === 1 ? args[args.length - 1] : undefined, origin);
}
