// The tables and views that commands are about, and the errors when they are not there or of the wrong kind.

import type { CatalogTable } from "../../../catalyst/catalog/catalog-table.ts";
import { qualifiedName, SESSION_CATALOG_NAME, type TempView } from "../../../catalyst/catalog/session-catalog.ts";
import { quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { queryContext } from "../../../catalyst/expressions/codegen/emit.ts";
import type { ObjectName } from "../../../catalyst/plans/commands/parsed-command.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import type { SessionState } from "../session-state.ts";

/** Where a command looks for what it is about, as its error tells: as a query does, or among views and tables only. */
export type LookupPath = "query" | "command";

export type TableOrView =
  | { readonly table: CatalogTable; readonly tempView?: never }
  | { readonly tempView: TempView; readonly table?: never };

export async function findTableOrView(
  nameParts: readonly string[],
  { catalog }: SessionState,
): Promise<TableOrView | undefined> {
  const tempView = catalog.lookupTempView(nameParts);
  if (tempView !== undefined) return { tempView };
  const table = await catalog.external.getTable(catalog.tableIdentifier(nameParts));
  return table && { table };
}

/** @throws AnalysisException TABLE_OR_VIEW_NOT_FOUND */
export async function requireTableOrView(
  name: ObjectName,
  state: SessionState,
  path: LookupPath,
): Promise<TableOrView> {
  return (await findTableOrView(name.parts, state)) ?? raiseNotFound(name, state, path);
}

/** A table, not a view. @throws AnalysisException when it is not there, or a view */
export async function requireTable(
  name: ObjectName,
  state: SessionState,
  operation: string,
  path: LookupPath = "command",
): Promise<CatalogTable> {
  const { table, tempView } = await requireTableOrView(name, state, path);
  if (tempView !== undefined) throw tableExpected(quoteNameParts(name.parts), operation, name);
  if (table.tableType === "VIEW") throw tableExpected(quotedName(table), operation, name);
  return table;
}

/** A view of the catalog. @throws AnalysisException when it is not there, or a table */
export async function requireView(name: ObjectName, state: SessionState, operation: string): Promise<CatalogTable> {
  const { table } = await requireTableOrView(name, state, "command");
  if (table === undefined || table.tableType !== "VIEW") {
    const tableName = table === undefined ? quoteNameParts(name.parts) : quotedName(table);
    const context = queryContext(name.origin);
    throw new AnalysisException("EXPECT_VIEW_NOT_TABLE.NO_ALTERNATIVE", { tableName, operation }, { context });
  }
  return table;
}

export function quotedName({ identifier }: CatalogTable): string {
  return quoteNameParts(qualifiedName(identifier));
}

/** What ALTER VIEW does to views. */
const ALSO_OF_VIEWS = new Set(["ALTER TABLE ... SET TBLPROPERTIES", "ALTER TABLE ... UNSET TBLPROPERTIES"]);

function tableExpected(viewName: string, operation: string, { origin }: ObjectName): AnalysisException {
  const context = queryContext(origin);
  const condition = ALSO_OF_VIEWS.has(operation) ? "USE_ALTER_VIEW" : "NO_ALTERNATIVE";
  return new AnalysisException(`EXPECT_TABLE_NOT_VIEW.${condition}`, { viewName, operation }, { context });
}

function raiseNotFound({ parts, origin }: ObjectName, { catalog }: SessionState, path: LookupPath): never {
  const ofCommand = [
    ["system", "session"],
    [SESSION_CATALOG_NAME, catalog.currentDatabase],
  ];
  const searchPath = path === "query" ? catalog.searchPath : `[${ofCommand.map(quoteNameParts).join(", ")}]`;
  throw new AnalysisException(
    "TABLE_OR_VIEW_NOT_FOUND",
    { relationName: quoteNameParts(parts), searchPath },
    { context: queryContext(origin) },
  );
}

export function alreadyExists(relationName: string): AnalysisException {
  return new AnalysisException("TABLE_OR_VIEW_ALREADY_EXISTS", { relationName });
}

export function unsupportedOperation(tableName: string, operation: string): AnalysisException {
  return new AnalysisException("UNSUPPORTED_FEATURE.TABLE_OPERATION", { tableName, operation });
}
