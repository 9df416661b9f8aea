// CREATE, DROP, ALTER and DESCRIBE of databases, SET CATALOG, and COMMENT ON.

import type { Resolver } from "../../../catalyst/analysis/name-resolution.ts";
import type { CatalogTable } from "../../../catalyst/catalog/catalog-table.ts";
import { findField } from "../../../catalyst/catalog/default-columns.ts";
import { DEFAULT_DATABASE, isSessionCatalog, SESSION_CATALOG_NAME } from "../../../catalyst/catalog/session-catalog.ts";
import { quoteIdentifier, quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import type { InternalRow } from "../../../catalyst/expressions/expression.ts";
import {
  AlterNamespace,
  CommentOn,
  CommentOnColumns,
  CreateNamespace,
  DescribeNamespace,
  DropNamespace,
  SetCatalog,
} from "../../../catalyst/plans/commands/namespaces.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { StructField, StructType } from "../../../types/data-type.ts";
import { databaseOf } from "../catalog/lookup-database.ts";
import { requireTable } from "../catalog/lookup-table.ts";
import { warehouseLocation } from "../catalog/warehouse.ts";
import { put } from "./alter-table.ts";
import { dropCatalogTable } from "./drop-view.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const createNamespace: RunnableCommand = runnable(CreateNamespace, async ({ clauses }, { state }) => {
  const { external } = state.catalog;
  if ((isSessionCatalog(clauses.name) ? clauses.name.slice(1) : clauses.name).length > 1) {
    const identifier = quoteNameParts(clauses.name);
    throw new AnalysisException("REQUIRES_SINGLE_PART_NAMESPACE", { sessionCatalog: SESSION_CATALOG_NAME, identifier });
  }
  const name = databaseOf(clauses.name, state).toLowerCase();
  if ((await external.getDatabase(name)) !== undefined) {
    if (clauses.ifNotExists) return [];
    throw new AnalysisException("SCHEMA_ALREADY_EXISTS", { schemaName: quoteIdentifier(name) });
  }
  await external.putDatabase({
    name,
    comment: clauses.comment,
    location: clauses.location?.replace(/\/+$/, "") ?? `${warehouseLocation(state.sparkContext)}/${name}.db`,
    properties: clauses.properties,
  });
  return [];
});

export const dropNamespace: RunnableCommand = runnable(DropNamespace, async ({ clauses }, context) => {
  const { state } = context;
  const { external } = state.catalog;
  const name = databaseOf(clauses.name, state).toLowerCase();
  if (name === DEFAULT_DATABASE) {
    const database = quoteNameParts([SESSION_CATALOG_NAME, DEFAULT_DATABASE]);
    throw new AnalysisException("UNSUPPORTED_FEATURE.DROP_DATABASE", { database });
  }
  if (clauses.ifExists && (await external.getDatabase(name)) === undefined) return [];
  await state.catalog.requireDatabase(name);
  const [tables, functions] = await Promise.all([external.listTables(name), external.listFunctions(name)]);
  if (!clauses.cascade && tables.length + functions.length > 0) {
    throw new AnalysisException("SCHEMA_NOT_EMPTY", { schemaName: quoteIdentifier(name) });
  }
  for (const table of tables) await dropCatalogTable(table, context);
  await external.dropDatabase(name);
  return [];
});

export const alterNamespace: RunnableCommand = runnable(AlterNamespace, async ({ clauses }, { state }) => {
  const database = await state.catalog.requireDatabase(databaseOf(clauses.name, state));
  const properties = new Map([...database.properties, ...clauses.properties]);
  for (const key of clauses.removed) properties.delete(key);
  const location = clauses.location?.replace(/\/+$/, "") ?? database.location;
  await state.catalog.external.putDatabase({ ...database, properties, location });
  return [];
});

export const describeNamespace: RunnableCommand = runnable(DescribeNamespace, async ({ clauses }, { state }) => {
  const { name, comment, location, properties } = await state.catalog.requireDatabase(databaseOf(clauses.name, state));
  const rows: InternalRow[] = [
    ["Catalog Name", SESSION_CATALOG_NAME],
    ["Namespace Name", name],
    ["Comment", comment ?? ""],
    ["Location", location],
    ["Owner", ""],
  ];
  if (!clauses.isExtended) return rows;
  const sorted = [...properties].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...rows,
    ["Properties", properties.size === 0 ? "" : `(${sorted.map(([key, value]) => `(${key},${value})`).join(", ")})`],
  ];
});

export const setCatalog: RunnableCommand = runnable(SetCatalog, async ({ clauses }) => {
  if (clauses.name.toLowerCase() === SESSION_CATALOG_NAME) return [];
  throw new AnalysisException("CATALOG_NOT_FOUND", {
    catalogName: quoteIdentifier(clauses.name),
    config: `"spark.sql.catalog.${clauses.name}"`,
  });
});

export const commentOn: RunnableCommand = runnable(CommentOn, async ({ clauses }, context) => {
  const { state } = context;
  const { object, comment } = clauses;
  if (clauses.kind === "namespace") {
    const database = await state.catalog.requireDatabase(databaseOf(object.parts, state));
    await state.catalog.external.putDatabase({ ...database, comment: comment ?? undefined });
    return [];
  }
  if (clauses.kind === "table") {
    const table = await requireTable(object, state, "COMMENT ON TABLE");
    await put({ ...table, comment: comment ?? undefined }, context);
    return [];
  }
  const table = await requireTable({ ...object, parts: object.parts.slice(0, -1) }, state, "COMMENT ON COLUMN");
  await put(withComment(table, object.parts.at(-1) ?? "", comment, state.conf.resolver), context);
  return [];
});

export const commentOnColumns: RunnableCommand = runnable(CommentOnColumns, async ({ clauses }, context) => {
  let table = await requireTable(clauses.table, context.state, "COMMENT ON TABLE");
  for (const { column, comment } of clauses.comments) {
    table = withComment(table, column.join("."), comment, context.state.conf.resolver);
  }
  await put(table, context);
  return [];
});

function withComment(table: CatalogTable, name: string, comment: string | null, resolver: Resolver): CatalogTable {
  const field = findField(table.schema, name, resolver);
  if (field === undefined) {
    throw new AnalysisException("UNRESOLVED_COLUMN.WITH_SUGGESTION", {
      objectName: quoteIdentifier(name),
      proposal: table.schema.fields.map((column) => quoteIdentifier(column.name)).join(", "),
    });
  }
  const { comment: _, ...others } = field.metadata;
  const metadata = comment === null ? others : { ...others, comment };
  const changed = StructField(field.name, field.dataType, field.nullable, metadata);
  const fields = table.schema.fields.map((column) => (column === field ? changed : column));
  return { ...table, schema: StructType(fields) };
}
