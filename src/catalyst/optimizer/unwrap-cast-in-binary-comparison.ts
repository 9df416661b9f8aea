// UnwrapCastInBinaryComparison: a whole number in a wider type is compared as what it is, so that files can be asked.
// What has no place in the narrower type stays.
//
// before: Filter (cast(a as bigint) > 5)     after: Filter (a > 5)
//         +- child [a: int]                         +- child [a: int]

import type { DataType } from "../../types/data-type.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { EqualTo, GreaterThan, GreaterThanOrEqual, In, LessThan, LessThanOrEqual } from "../expressions/predicates.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const UnwrapCastInBinaryComparison: OptimizerRule = {
  name: "UnwrapCastInBinaryComparison",
  nodes: [Cast],
  apply: (plan) =>
    plan.transformAllExpressions((node) => {
      if (node instanceof In) return unwrapIn(node);
      return isComparison(node) ? unwrapComparison(node) : node;
    }),
};

type Comparison = EqualTo | LessThan | LessThanOrEqual | GreaterThan | GreaterThanOrEqual;

function isComparison(node: Expression): node is Comparison {
  return (
    node instanceof EqualTo ||
    node instanceof LessThan ||
    node instanceof LessThanOrEqual ||
    node instanceof GreaterThan ||
    node instanceof GreaterThanOrEqual
  );
}

function unwrapComparison(comparison: Comparison): Expression {
  const { left, right } = comparison;
  const [column, literal] = [widened(left) ?? widened(right), constant(left) ?? constant(right)];
  if (column === undefined || literal === undefined) return comparison;
  const narrow = narrowed(literal, column.dataType);
  if (narrow === undefined) return comparison;
  return comparison.withNewChildren(constant(left) === undefined ? [column, narrow] : [narrow, column]);
}

function unwrapIn(node: In): Expression {
  const column = widened(node.value);
  if (column === undefined) return node;
  const list = node.list.map((item) => {
    const literal = constant(item);
    return literal && narrowed(literal, column.dataType);
  });
  const known = list.filter((item) => item !== undefined);
  return known.length === list.length ? node.withNewChildren([column, ...known]) : node;
}

const DIGITS: Readonly<Partial<Record<DataType["kind"], number>>> = { byte: 8, short: 16, integer: 32, long: 64 };

/** The whole number that an expression has in a wider whole type. */
function widened(expression: Expression): Expression | undefined {
  if (!(expression instanceof Cast)) return undefined;
  const [from, to] = [DIGITS[expression.child.dataType.kind], DIGITS[expression.dataType.kind]];
  return from !== undefined && to !== undefined && from < to && !expression.child.foldable
    ? expression.child
    : undefined;
}

function constant(expression: Expression): Literal | undefined {
  return expression instanceof Literal && DIGITS[expression.dataType.kind] !== undefined ? expression : undefined;
}

/** The constant in a narrower type; undefined of one that is null or has no place there. */
function narrowed({ value, origin }: Literal, type: DataType): Literal | undefined {
  if (typeof value !== "number" && typeof value !== "bigint") return undefined;
  const exact = BigInt(value);
  const digits = DIGITS[type.kind] ?? 0;
  if (BigInt.asIntN(digits, exact) !== exact) return undefined;
  return new Literal(type.kind === "long" ? exact : Number(exact), type, origin);
}
