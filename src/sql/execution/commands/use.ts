// USE: another current database.

import { isSessionCatalog, SESSION_CATALOG_NAME } from "../../../catalyst/catalog/session-catalog.ts";
import { quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { SetNamespaceCommand } from "../../../catalyst/plans/commands/use.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { databaseOf } from "../catalog/lookup-database.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const use: RunnableCommand = runnable(SetNamespaceCommand, async ({ namespace }, { state }) => {
  if (namespace.length === 1 && namespace[0]?.toLowerCase() === "spark_catalog") return [];
  if (namespace.length > 1) {
    const [catalog, ...rest] = isSessionCatalog(namespace) ? namespace : [SESSION_CATALOG_NAME, ...namespace];
    if (rest.length > 1) {
      throw new AnalysisException("SCHEMA_NOT_FOUND", { schemaName: quoteNameParts([catalog ?? "", ...rest]) });
    }
  }
  await state.catalog.setCurrentDatabase(databaseOf(namespace, state));
  return [];
});
