// Short lists: SHOW TBLPROPERTIES, SHOW TABLE EXTENDED, SHOW CATALOGS, SHOW CURRENT NAMESPACE, SHOW COLLATIONS.

import { partitionPath } from "../../../catalyst/catalog/partition-path.ts";
import { qualifiedName, SESSION_CATALOG_NAME } from "../../../catalyst/catalog/session-catalog.ts";
import { wildcard } from "../../../catalyst/catalog/wildcard.ts";
import type { InternalRow } from "../../../catalyst/expressions/expression.ts";
import type { PartitionSpec } from "../../../catalyst/plans/commands/parsed-command.ts";
import {
  ShowCatalogs,
  ShowCollations,
  ShowCurrentNamespace,
  ShowTableProperties,
  ShowTablesAsJson,
  ShowTablesExtended,
} from "../../../catalyst/plans/commands/table-information.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { treeString } from "../../../types/tree-string.ts";
import { databaseOf } from "../catalog/lookup-database.ts";
import { requireTable, requireTableOrView } from "../catalog/lookup-table.ts";
import type { SessionState } from "../session-state.ts";
import { existingPartition } from "./alter-partitions.ts";
import { tableDetails } from "./describe-table.ts";
import { type CommandContext, type RunnableCommand, runnable } from "./runnable-command.ts";

export const showTableProperties: RunnableCommand = runnable(ShowTableProperties, async ({ clauses }, { state }) => {
  const { table } = await requireTableOrView(clauses.table, state, "command");
  if (table === undefined) return [];
  const { key } = clauses;
  if (key === undefined) return [...table.properties].sort(([a], [b]) => (a < b ? -1 : 1));
  const missing = `Table ${qualifiedName(table.identifier).join(".")} does not have property: ${key}`;
  return [[key, table.properties.get(key) ?? missing]];
});

export const showTablesExtended: RunnableCommand = runnable(ShowTablesExtended, async ({ clauses }, context) => {
  const { state } = context;
  if (clauses.asJson) {
    if (clauses.partition === undefined) return tablesAsJson(clauses.namespace, clauses.pattern, true, state);
    throw new AnalysisException("UNSUPPORTED_FEATURE.SHOW_TABLE_EXTENDED_JSON_WITH_PARTITION");
  }
  const { catalog } = state;
  const database = databaseOf(clauses.namespace, state);
  await catalog.requireDatabase(database);
  if (clauses.partition !== undefined)
    return await showPartition(clauses.partition, clauses.pattern, database, context);
  const matches = wildcard(clauses.pattern);
  const tables = (await catalog.external.listTables(database.toLowerCase())).filter(({ identifier }) =>
    matches(identifier.table),
  );
  const rows = tables.map((table): InternalRow => {
    const details = tableDetails(table).map(([name, value]) => `${name}: ${value}\n`);
    const information = `${details.join("")}Schema: ${treeString(table.schema)}\n`;
    return [table.identifier.database, table.identifier.table, false, information];
  });
  const views = catalog.listTempViews(database, clauses.pattern).map(({ namespace, name }): InternalRow => {
    const plan = catalog.lookupTempView([...namespace, name])?.plan;
    const schema = plan === undefined ? "" : `Schema: ${treeString(plan.schema)}\n`;
    return [namespace.join("."), name, true, `Table: ${name}\nType: VIEW\n${schema}`];
  });
  return [...rows, ...views];
});

/** With PARTITION the pattern is the name of a table, of which the one partition is told. */
async function showPartition(
  written: PartitionSpec,
  name: string,
  database: string,
  context: CommandContext,
): Promise<InternalRow[]> {
  const table = await requireTable(
    { parts: [database, name], origin: undefined },
    context.state,
    "SHOW TABLE EXTENDED",
  );
  const { database: namespace, table: tableName } = table.identifier;
  if (table.partitionColumnNames.length === 0) {
    throw new AnalysisException("_LEGACY_ERROR_TEMP_1251", { action: "SHOW TABLE EXTENDED", tableName });
  }
  const { spec, location } = await existingPartition(table, written, context);
  const values = partitionPath(spec).replaceAll("/", ", ");
  return [[namespace, tableName, false, `Partition Values: [${values}]\nLocation: ${location}\n`]];
}

export const showTablesAsJson: RunnableCommand = runnable(ShowTablesAsJson, async ({ clauses }, { state }) =>
  tablesAsJson(clauses.namespace, clauses.pattern ?? "*", false, state),
);

async function tablesAsJson(
  wanted: readonly string[] | undefined,
  pattern: string,
  isExtended: boolean,
  state: SessionState,
): Promise<InternalRow[]> {
  const { catalog } = state;
  const database = databaseOf(wanted, state);
  await catalog.requireDatabase(database);
  const matches = wildcard(pattern);
  const entry = (name: string, namespace: readonly string[], type: string, isTemporary: boolean): object =>
    isExtended
      ? { name, catalog: SESSION_CATALOG_NAME, namespace, type, isTemporary }
      : { name, namespace, isTemporary };
  const tables = (await catalog.external.listTables(database.toLowerCase()))
    .filter(({ identifier }) => matches(identifier.table))
    .map(({ identifier, tableType }) => entry(identifier.table, [identifier.database], tableType, false));
  const views = catalog
    .listTempViews(database, pattern)
    .map(({ name, namespace }) => entry(name, namespace, "VIEW", true));
  return [[JSON.stringify({ tables: [...tables, ...views] })]];
}

export const showCatalogs: RunnableCommand = runnable(ShowCatalogs, async ({ clauses }) =>
  [SESSION_CATALOG_NAME].filter(wildcard(clauses.pattern ?? "*")).map((name) => [name]),
);

export const showCurrentNamespace: RunnableCommand = runnable(ShowCurrentNamespace, async (_, { state }) => [
  [SESSION_CATALOG_NAME, state.catalog.currentDatabase],
]);

/** Of the tables that Spark's collations come from. */
const ICU_VERSION = "78.3.0.0";

/** The collations that compare without regard to a language. */
const COLLATIONS: readonly InternalRow[] = [
  ["UTF8_BINARY", null, null, "ACCENT_SENSITIVE", "CASE_SENSITIVE", "NO_PAD", null],
  ["UTF8_LCASE", null, null, "ACCENT_SENSITIVE", "CASE_INSENSITIVE", "NO_PAD", null],
  ["UNICODE", null, null, "ACCENT_SENSITIVE", "CASE_SENSITIVE", "NO_PAD", ICU_VERSION],
  ["UNICODE_CI", null, null, "ACCENT_SENSITIVE", "CASE_INSENSITIVE", "NO_PAD", ICU_VERSION],
];

export const showCollations: RunnableCommand = runnable(ShowCollations, async ({ clauses }) => {
  const matches = wildcard(clauses.pattern ?? "*");
  return COLLATIONS.filter(([name]) => matches(String(name)));
});
