// DROP VIEW and DROP TABLE: what is dropped leaves the cache, and a managed table's files go with it.

import type { CatalogTable } from "../../../catalyst/catalog/catalog-table.ts";
import { qualifiedName, SESSION_CATALOG_NAME } from "../../../catalyst/catalog/session-catalog.ts";
import { DropTable, DropView } from "../../../catalyst/plans/commands/drop-view.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import type { SessionState } from "../session-state.ts";
import { tableNotFound, uncachePlan } from "./cached-plan.ts";
import { type CommandContext, type RunnableCommand, runnable } from "./runnable-command.ts";

export const dropView: RunnableCommand = runnable(DropView, async ({ nameParts, ifExists }, context) => {
  if (await dropTempView(nameParts, context.state)) return [];
  const table = await findTable(nameParts, ifExists, context.state);
  if (table === undefined) return [];
  if (table.tableType !== "VIEW") {
    throw new AnalysisException("WRONG_COMMAND_FOR_OBJECT_TYPE", {
      alternative: "DROP TABLE",
      operation: "DROP VIEW",
      foundType: table.tableType,
      requiredType: "VIEW or METRIC_VIEW",
      objectName: qualifiedName(table.identifier).join("."),
    });
  }
  await context.state.catalog.external.dropTable(table.identifier);
  return [];
});

/** Views are dropped as tables are, too. */
export const dropTable: RunnableCommand = runnable(DropTable, async ({ nameParts, ifExists }, context) => {
  if (await dropTempView(nameParts, context.state)) return [];
  const table = await findTable(nameParts, ifExists, context.state);
  if (table !== undefined) await dropCatalogTable(table, context);
  return [];
});

/** The table leaves the catalog; the files of a managed one are removed. */
export async function dropCatalogTable(table: CatalogTable, { state }: CommandContext): Promise<void> {
  await state.catalog.external.dropTable(table.identifier);
  state.shared.tableRelations.invalidate(table.identifier);
  if (table.tableType === "MANAGED" && table.location !== undefined) {
    await state.sparkContext.host.remove(table.location);
  }
}

async function dropTempView(nameParts: readonly string[], state: SessionState): Promise<boolean> {
  const { catalog } = state;
  const view = catalog.lookupTempView(nameParts);
  if (view === undefined) return false;
  const isGlobal = nameParts.length === 2 && nameParts[0]?.toLowerCase() !== "session";
  if (isGlobal) catalog.dropGlobalTempView(view.name);
  else catalog.dropTempView(view.name);
  await uncachePlan(view.plan, state);
  return true;
}

async function findTable(
  nameParts: readonly string[],
  ifExists: boolean,
  { catalog }: SessionState,
): Promise<CatalogTable | undefined> {
  const identifier = catalog.tableIdentifier(nameParts);
  const table = await catalog.external.getTable(identifier);
  if (table !== undefined || ifExists) return table;
  const written = [SESSION_CATALOG_NAME, nameParts.length === 1 ? identifier.database : (nameParts.at(-2) ?? "")];
  throw tableNotFound([...written, nameParts.at(-1) ?? ""], [written]);
}
