// What the catalogue says of a condition. Most words are loaded with the first error that is told of in a promise, which
// waits for them (`withWords`); what a program's own call throws at once finds its words here.

import type { ConditionDefinition } from "./condition-definition.ts";
import type { ConditionName } from "./conditions.ts";
import { IMMEDIATE_CONDITIONS } from "./immediate-conditions.ts";

type Catalogue = Readonly<Record<ConditionName, ConditionDefinition>>;

let catalogue: Readonly<Partial<Catalogue>> = IMMEDIATE_CONDITIONS;

/** undefined while the condition's words are not loaded. */
export function definitionOf(condition: ConditionName): ConditionDefinition | undefined {
  return catalogue[condition];
}

/** All conditions that there are, with their SQLSTATEs and words. */
export async function loadConditions(): Promise<Catalogue> {
  const { CONDITIONS } = await import("./conditions.ts");
  catalogue = CONDITIONS;
  return CONDITIONS;
}
