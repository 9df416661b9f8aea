// Whether a name is one of the catalogue's: a condition, or the main one of several.

import { CONDITIONS } from "./conditions.ts";

export function isConditionName(name: string): boolean {
  return Object.hasOwn(CONDITIONS, name) || Object.keys(CONDITIONS).some((known) => known.startsWith(`${name}.`));
}
