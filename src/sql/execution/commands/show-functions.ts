// SHOW FUNCTIONS: the names by which functions are called. All of them are built in.

import { wildcard } from "../../../catalyst/catalog/wildcard.ts";
import { FUNCTIONS } from "../../../catalyst/functions/function-registry.ts";
import { ShowFunctions } from "../../../catalyst/plans/commands/show.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const showFunctions: RunnableCommand = runnable(ShowFunctions, async ({ scope, pattern }) => {
  if (scope === "user") return [];
  const matches = wildcard(pattern ?? "*");
  return FUNCTIONS.names
    .filter(matches)
    .sort()
    .map((name) => [name]);
});
