// The result types of decimal arithmetic (Hive's and SQL Server's rules): exact digits, and past 38 of them fraction
// digits are given up down to six.

import { DecimalType, MAX_PRECISION } from "../../types/data-type.ts";

export type DecimalOperator = "add" | "subtract" | "multiply" | "divide" | "remainder";

const MINIMUM_ADJUSTED_SCALE = 6;

export function decimalResultType(operator: DecimalOperator, left: DecimalType, right: DecimalType): DecimalType {
  const { precision: p1, scale: s1 } = left;
  const { precision: p2, scale: s2 } = right;
  const scale = Math.max(s1, s2);
  switch (operator) {
    case "add":
    case "subtract":
      return adjust(Math.max(p1 - s1, p2 - s2) + scale + 1, scale);
    case "multiply":
      return adjust(p1 + p2 + 1, s1 + s2);
    case "divide": {
      const quotientScale = Math.max(MINIMUM_ADJUSTED_SCALE, s1 + p2 + 1);
      return adjust(p1 - s1 + s2 + quotientScale, quotientScale);
    }
    case "remainder":
      return adjust(Math.min(p1 - s1, p2 - s2) + scale, scale);
  }
}

function adjust(precision: number, scale: number): DecimalType {
  if (precision <= MAX_PRECISION) return DecimalType(precision, scale);
  const integerDigits = precision - scale;
  const minimum = Math.min(scale, MINIMUM_ADJUSTED_SCALE);
  return DecimalType(MAX_PRECISION, Math.max(MAX_PRECISION - integerDigits, minimum));
}
