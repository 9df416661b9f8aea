// What of the elements of arrays counts when they are compared.

import { comparableOf } from "../expressions/evaluators/collated-value.ts";
import type { EvaluatorCall } from "../expressions/evaluators/evaluator.ts";
import type { CatalystValue } from "../expressions/expression.ts";

/** What of a value counts when it is compared. */
export type Comparable = (value: CatalystValue) => CatalystValue;

/** What counts of the elements of a call's first array. */
export function ofElements({ argumentTypes: [type] }: EvaluatorCall): Comparable {
  return comparableOf(type?.kind === "array" ? type.elementType : undefined);
}
