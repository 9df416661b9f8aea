// SHOW DATABASES, which is SHOW SCHEMAS and SHOW NAMESPACES too.

import { wildcard } from "../../../catalyst/catalog/wildcard.ts";
import { ShowNamespaces } from "../../../catalyst/plans/commands/show.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const showNamespaces: RunnableCommand = runnable(ShowNamespaces, async ({ pattern }, { state }) => {
  const matches = wildcard(pattern ?? "*");
  const names = await state.catalog.external.listDatabases();
  return names.filter(matches).map((name) => [name]);
});
