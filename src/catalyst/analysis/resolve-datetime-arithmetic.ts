// BinaryArithmeticWithDatetimeResolver: `+` and `-` on dates and integers are date_add and date_sub.

import { isIntegral } from "../../types/data-type.ts";
import { Add, type BinaryArithmetic, Subtract } from "../expressions/arithmetic.ts";
import type { Expression } from "../expressions/expression.ts";
import { FUNCTIONS } from "../functions/function-registry.ts";
import { callOf } from "../functions/scalar-record.ts";

/** The function that the operator stands for; undefined when it is arithmetic on numbers. */
export function datetimeArithmetic(node: BinaryArithmetic): Expression | undefined {
  const { left, right } = node;
  if (node instanceof Add && left.dataType.kind === "date" && isIntegral(right.dataType)) {
    return dateCall("date_add", left, right, node);
  }
  if (node instanceof Add && right.dataType.kind === "date" && isIntegral(left.dataType)) {
    return dateCall("date_add", right, left, node);
  }
  if (node instanceof Subtract && left.dataType.kind === "date" && isIntegral(right.dataType)) {
    return dateCall("date_sub", left, right, node);
  }
  return undefined;
}

function dateCall(name: string, date: Expression, days: Expression, { mode, origin }: BinaryArithmetic): Expression {
  return callOf(FUNCTIONS.record(name), [date, days], { mode, timeZone: "UTC", origin });
}
