// SHOW TABLES and SHOW VIEWS: the views that a name in FROM may mean.

import {
  type CatalogTableEntry,
  GLOBAL_TEMP_DATABASE,
  SESSION_CATALOG_NAME,
} from "../../../catalyst/catalog/session-catalog.ts";
import { normalizeName, quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import type { InternalRow } from "../../../catalyst/expressions/expression.ts";
import { ShowTables, ShowViews } from "../../../catalyst/plans/commands/show.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import type { SessionState } from "../session-state.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const showTables: RunnableCommand = runnable(ShowTables, async ({ namespace, pattern }, { state }) =>
  tables(namespace, pattern, state),
);

/** All tables that there are are views. */
export const showViews: RunnableCommand = runnable(ShowViews, async ({ namespace, pattern }, { state }) =>
  tables(namespace, pattern, state),
);

function tables(
  namespace: readonly string[] | undefined,
  pattern: string | undefined,
  { catalog }: SessionState,
): InternalRow[] {
  const database = namespace?.at(-1) ?? catalog.currentDatabase;
  if (normalizeName(database) !== GLOBAL_TEMP_DATABASE && !catalog.databaseExists(database)) {
    throw new AnalysisException("SCHEMA_NOT_FOUND", { schemaName: quoteNameParts([SESSION_CATALOG_NAME, database]) });
  }
  return catalog.listTables(database, pattern).map(rowOf);
}

function rowOf({ namespace, name, isTemporary }: CatalogTableEntry): InternalRow {
  return [namespace.join("."), name, isTemporary];
}
