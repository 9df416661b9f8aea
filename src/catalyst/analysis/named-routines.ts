// The functions written in SQL that a plan calls, looked up before analysis, which cannot wait.

import type { FunctionDefinition } from "../functions/function-definition.ts";

export interface NamedRoutines {
  /** The function of one value that a name means; undefined when there is none. */
  lookup(nameParts: readonly string[]): FunctionDefinition | undefined;
  /** True for the name of a function that gives rows. */
  isTableFunction(nameParts: readonly string[]): boolean;
}
