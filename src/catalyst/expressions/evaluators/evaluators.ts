// The pure functions that generated code may call by name: a table of contents.

import { castValue } from "./cast.ts";
import { DECIMAL_EVALUATORS, decimalNegate } from "./decimal.ts";
import type { Evaluator } from "./evaluator.ts";
import { like } from "./like.ts";
import { orderingKey } from "./ordering-key.ts";
import { TIME_ZONE_EVALUATORS } from "./time-zone.ts";

export const EVALUATORS: ReadonlyMap<string, Evaluator> = new Map<string, Evaluator>([
  ["cast", castValue],
  ["decimal_negate", decimalNegate],
  ["like", like],
  ["ordering_key", orderingKey],
  ...Object.entries(DECIMAL_EVALUATORS),
  ...Object.entries(TIME_ZONE_EVALUATORS),
]);
