// A CHAR beside text that it is compared with: the shorter one counts as filled with blanks.

import { lengthOf } from "../../types/char-varchar.ts";
import { IntegerType, StringType } from "../../types/data-type.ts";
import { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { FUNCTIONS } from "../functions/function-registry.ts";
import { callOf } from "../functions/scalar-record.ts";

/** The operands with blanks, where one is a column of type CHAR and the others are such columns or constants. */
export function padChars(operands: readonly Expression[]): readonly Expression[] {
  if (!operands.some((operand) => charLength(operand) !== undefined)) return operands;
  const lengths = operands.map((operand) => charLength(operand) ?? textLength(operand));
  if (lengths.some((length) => length === undefined)) return operands;
  const longest = Math.max(...lengths.map((length) => length ?? 0));
  return operands.map((operand, i) => (lengths[i] === longest ? operand : padded(operand, longest)));
}

function charLength(operand: Expression): number | undefined {
  const length = operand instanceof AttributeReference ? lengthOf(operand) : undefined;
  return length?.kind === "char" ? length.limit : undefined;
}

/** Of a constant text, or of NULL, which pads to nothing. */
function textLength(operand: Expression): number | undefined {
  if (!(operand instanceof Literal)) return undefined;
  if (operand.value === null) return 0;
  return operand.dataType.kind === "string" ? Array.from(String(operand.value)).length : undefined;
}

function padded(operand: Expression, length: number): Expression {
  if (operand instanceof Literal) {
    if (operand.value === null) return operand;
    const text = String(operand.value);
    return new Literal(text + " ".repeat(length - Array.from(text).length), StringType);
  }
  const args = [operand, new Literal(length, IntegerType), new Literal(" ", StringType)];
  return callOf(FUNCTIONS.record("rpad"), args, { mode: "ansi", timeZone: "UTC", origin: operand.origin });
}
