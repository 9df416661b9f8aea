// An integral column beside a decimal constant is compared with the nearest whole number, so that the column keeps its type.

import { isIntegral } from "../../types/data-type.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { GreaterThan, GreaterThanOrEqual, LessThan, LessThanOrEqual } from "../expressions/predicates.ts";

const MIN_LONG = -(2n ** 63n);
const MAX_LONG = 2n ** 63n - 1n;

/** `i > 1.5` → `i > 1`, `i < 1.5` → `i < 2`; true or false where no BIGINT is beyond the constant. Else the node itself. */
export function compareWithDecimalLiteral(node: Expression): Expression {
  const isGreater = node instanceof GreaterThan || node instanceof GreaterThanOrEqual;
  if (!isGreater && !(node instanceof LessThan) && !(node instanceof LessThanOrEqual)) return node;
  const { left, right } = node;
  const strict = node instanceof GreaterThan || node instanceof LessThan;
  if (isIntegral(left.dataType)) {
    const whole = wholeNumber(right, isGreater !== strict);
    return whole === undefined ? node : (beyond(whole, isGreater) ?? node.withNewChildren([left, Literal.of(whole)]));
  }
  if (isIntegral(right.dataType)) {
    const whole = wholeNumber(left, isGreater === strict);
    return whole === undefined ? node : (beyond(whole, !isGreater) ?? node.withNewChildren([Literal.of(whole), right]));
  }
  return node;
}

function wholeNumber(operand: Expression, up: boolean): bigint | undefined {
  if (!(operand instanceof Literal) || operand.dataType.kind !== "decimal") return undefined;
  if (typeof operand.value !== "bigint") return undefined;
  const unit = 10n ** BigInt(operand.dataType.scale);
  const whole = operand.value / unit;
  const rest = operand.value % unit;
  if (rest === 0n) return whole;
  return up ? (rest > 0n ? whole + 1n : whole) : rest < 0n ? whole - 1n : whole;
}

/** What comparing every BIGINT with a number out of their range gives. */
function beyond(whole: bigint, isGreater: boolean): Literal | undefined {
  if (whole > MAX_LONG) return Literal.of(!isGreater);
  return whole < MIN_LONG ? Literal.of(isGreater) : undefined;
}
