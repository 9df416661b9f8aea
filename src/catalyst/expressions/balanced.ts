// Many conditions as one.

import type { Expression } from "./expression.ts";

/** A tree as deep as the logarithm of its operands: ten thousand conditions must not exhaust the stack. */
export function balanced(
  operands: readonly Expression[],
  combine: (left: Expression, right: Expression) => Expression,
): Expression {
  const [first] = operands;
  if (first === undefined) throw new RangeError("no operand");
  if (operands.length === 1) return first;
  const middle = (operands.length + 1) >> 1;
  return combine(balanced(operands.slice(0, middle), combine), balanced(operands.slice(middle), combine));
}
