// The catalogue that the build gives to executors in the place of condition-catalogue.ts: it has no words. What an executor
// raises crosses to the driver as data, and is given its words there.

import type { ConditionDefinition } from "./condition-definition.ts";

const WITHOUT_WORDS: ConditionDefinition = { sqlState: null, message: "" };

export function definitionOf(): ConditionDefinition {
  return WITHOUT_WORDS;
}
