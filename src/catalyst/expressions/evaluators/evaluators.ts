// The pure functions that generated code may call by name: a table of contents.

import { castValue } from "./cast.ts";
import { DECIMAL_EVALUATORS } from "./decimal.ts";
import type { Evaluator } from "./evaluator.ts";

export const EVALUATORS: ReadonlyMap<string, Evaluator> = new Map<string, Evaluator>([
  ["cast", castValue],
  ...Object.entries(DECIMAL_EVALUATORS),
]);
