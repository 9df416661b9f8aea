// SHOW TABLES and SHOW VIEWS: what a database holds, and the temporary views of the session.

import type { CatalogTable } from "../../../catalyst/catalog/catalog-table.ts";
import { GLOBAL_TEMP_DATABASE } from "../../../catalyst/catalog/session-catalog.ts";
import { normalizeName } from "../../../catalyst/catalog/table-identifier.ts";
import { wildcard } from "../../../catalyst/catalog/wildcard.ts";
import type { InternalRow } from "../../../catalyst/expressions/expression.ts";
import { ShowTables, ShowViews } from "../../../catalyst/plans/commands/show.ts";
import { databaseOf } from "../catalog/lookup-database.ts";
import type { SessionState } from "../session-state.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const showTables: RunnableCommand = runnable(ShowTables, async ({ namespace, pattern }, { state }) =>
  listTables(namespace, pattern, state, () => true),
);

export const showViews: RunnableCommand = runnable(ShowViews, async ({ namespace, pattern }, { state }) =>
  listTables(namespace, pattern, state, (table) => table.tableType === "VIEW"),
);

async function listTables(
  namespace: readonly string[] | undefined,
  pattern: string | undefined,
  state: SessionState,
  isWanted: (table: CatalogTable) => boolean,
): Promise<InternalRow[]> {
  const { catalog } = state;
  const database = databaseOf(namespace, state);
  const isGlobal = normalizeName(database) === GLOBAL_TEMP_DATABASE;
  if (!isGlobal) await catalog.requireDatabase(database);
  const matches = wildcard(pattern ?? "*");
  const tables = isGlobal ? [] : await catalog.external.listTables(normalizeName(database));
  const rows = tables
    .filter((table) => isWanted(table) && matches(table.identifier.table))
    .map(({ identifier }): InternalRow => [identifier.database, identifier.table, false]);
  const views = catalog.listTempViews(database, pattern);
  return [...rows, ...views.map((view): InternalRow => [view.namespace.join("."), view.name, true])];
}
