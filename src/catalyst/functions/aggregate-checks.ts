// What aggregate functions ask of the arguments that are parameters, and of the order of WITHIN GROUP.

import { AnalysisException } from "../../errors/spark-error.ts";
import { ArrayType, DoubleType, isNested, NullType, sqlName } from "../../types/data-type.ts";
import { formatDouble } from "../expressions/evaluators/java-double.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { DOUBLE, type ExpectedType, shownAs } from "./expected-type.ts";
import type { FunctionContext } from "./function-definition.ts";

/** The mismatch of a parameter that is no constant. */
export function nonFoldable(name: string, input: Expression | undefined): ArgumentMismatch | undefined {
  if (input === undefined || input.foldable) return undefined;
  return {
    condition: "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
    parameters: { inputName: `\`${name}\``, inputType: `"${sqlName(input.dataType)}"`, inputExpr: `"${input.sql}"` },
  };
}

export function unexpectedNull(name: string): ArgumentMismatch {
  return { condition: "DATATYPE_MISMATCH.UNEXPECTED_NULL", parameters: { exprName: name } };
}

export function outOfRange(name: string, range: string, value: string): ArgumentMismatch {
  return {
    condition: "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
    parameters: { exprName: name, valueRange: range, currentValue: value },
  };
}

export const PERCENTAGES: ExpectedType = {
  name: "ARRAY<DOUBLE>",
  accepts: (type) => type.kind === "array" && type.elementType.kind === "double" && !type.containsNull,
  defaultType: ArrayType(DoubleType, false),
  exactType: ArrayType(DoubleType, false),
};

const PERCENTAGES_AND_NULLS: ExpectedType = { ...PERCENTAGES, isStrict: true };

/** One percentage, or an array of them without nulls. */
export function percentageType(input: Expression | undefined): ExpectedType {
  const { dataType = NullType } = input ?? {};
  if (dataType.kind !== "array") return isNested(dataType) ? shownAs(DOUBLE, DOUBLE, PERCENTAGES) : DOUBLE;
  return dataType.containsNull ? PERCENTAGES_AND_NULLS : PERCENTAGES;
}

/** What is wrong with percentages. */
export function percentageMismatch(input: Expression | undefined): ArgumentMismatch | undefined {
  const mismatch = nonFoldable("percentage", input);
  if (input === undefined || mismatch !== undefined) return mismatch;
  const value = input.eval([]);
  if (value === null) return unexpectedNull("percentage");
  const percentages = percentagesOf(value);
  if (percentages.every((percentage) => percentage >= 0 && percentage <= 1)) return undefined;
  return outOfRange("percentage", "[0.0, 1.0]", percentages.map((p) => `${formatDouble(p)}D`).join(","));
}

export function percentagesOf(value: CatalystValue | undefined): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : [Number(value ?? 0)];
}

/**
 * Refuses a call whose WITHIN GROUP does not have exactly one sort key, or that has DISTINCT. `nameOfMany`: what the function
 * is called where it has several keys.
 */
export function expectOneOrdering(
  name: string,
  { orderBy = [], distinct }: FunctionContext,
  nameOfMany: string = name,
): void {
  const funcName = `\`${name}\``;
  if (orderBy.length === 0) {
    throw new AnalysisException("INVALID_WITHIN_GROUP_EXPRESSION.WITHIN_GROUP_MISSING", { funcName });
  }
  if (orderBy.length > 1) {
    throw new AnalysisException("INVALID_WITHIN_GROUP_EXPRESSION.WRONG_NUM_ORDERINGS", {
      funcName: `\`${nameOfMany}\``,
      expectedNum: "1",
      actualNum: String(orderBy.length),
    });
  }
  refuseDistinct(name, distinct);
}

export function refuseDistinct(name: string, distinct: boolean | undefined): void {
  if (distinct !== true) return;
  throw new AnalysisException("INVALID_WITHIN_GROUP_EXPRESSION.DISTINCT_UNSUPPORTED", { funcName: `\`${name}\`` });
}
