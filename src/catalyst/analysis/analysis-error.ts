// Errors of analysis with the place in the query that they are about.

import type { ConditionName } from "../../errors/conditions.ts";
import { AnalysisException } from "../../errors/spark-error.ts";
import { type DataType, sqlName } from "../../types/data-type.ts";
import { queryContext } from "../expressions/codegen/emit.ts";
import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";

export function analysisError(
  condition: ConditionName,
  parameters: Readonly<Record<string, string>>,
  origin: Origin | undefined,
): AnalysisException {
  return new AnalysisException(condition, parameters, { context: queryContext(origin) });
}

/** An expression's SQL in double quotes, as messages show it. */
export function quotedSql(expression: Expression): string {
  return `"${expression.sql}"`;
}

/** A type's SQL name in double quotes. */
export function quotedType(type: DataType): string {
  return `"${sqlName(type)}"`;
}

const ORDINALS = ["first", "second", "third"];

/** The name of a position, from 0: "first", "second", "third", then "4th". */
export function ordinalName(index: number): string {
  return ORDINALS[index] ?? `${index + 1}th`;
}
