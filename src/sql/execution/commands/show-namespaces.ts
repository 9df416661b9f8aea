// SHOW DATABASES, which is SHOW SCHEMAS and SHOW NAMESPACES too.

import { SESSION_CATALOG_NAME } from "../../../catalyst/catalog/session-catalog.ts";
import { wildcard } from "../../../catalyst/catalog/wildcard.ts";
import { ShowNamespaces } from "../../../catalyst/plans/commands/show.ts";
import { databaseOf } from "../catalog/lookup-database.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const showNamespaces: RunnableCommand = runnable(ShowNamespaces, async ({ namespace, pattern }, { state }) => {
  if (namespace !== undefined && !isCatalog(namespace)) {
    // Databases have none inside of them.
    await state.catalog.requireDatabase(databaseOf(namespace, state));
    return [];
  }
  const matches = wildcard(pattern ?? "*");
  const names = await state.catalog.external.listDatabases();
  return names.filter(matches).map((name) => [name]);
});

function isCatalog([name = "", ...more]: readonly string[]): boolean {
  return more.length === 0 && name.toLowerCase() === SESSION_CATALOG_NAME;
}
