// What the catalogue says of a condition.

import type { ConditionDefinition } from "./condition-definition.ts";
import { CONDITIONS, type ConditionName } from "./conditions.ts";

export function definitionOf(condition: ConditionName): ConditionDefinition {
  return CONDITIONS[condition];
}
