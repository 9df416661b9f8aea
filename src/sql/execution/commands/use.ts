// USE: another current database.

import { SESSION_CATALOG_NAME } from "../../../catalyst/catalog/session-catalog.ts";
import { SetNamespaceCommand } from "../../../catalyst/plans/commands/use.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const use: RunnableCommand = runnable(SetNamespaceCommand, async ({ namespace }, { state }) => {
  const inCatalog = namespace[0] === SESSION_CATALOG_NAME ? namespace.slice(1) : namespace;
  if (inCatalog.length > 0) state.catalog.setCurrentDatabase(inCatalog.join("."));
  return [];
});
