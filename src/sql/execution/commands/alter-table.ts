// ALTER TABLE: names, properties, columns and places of tables, and of views where they have them.

import { samePhysically } from "../../../catalyst/analysis/store-assignment.ts";
import type { CatalogTable } from "../../../catalyst/catalog/catalog-table.ts";
import { findField, withDefault } from "../../../catalyst/catalog/default-columns.ts";
import { asNullable } from "../../../catalyst/catalog/nullable-schema.ts";
import { quoteIdentifier, quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { parseWrittenType } from "../../../catalyst/parser/parser.ts";
import {
  AddColumns,
  AddConstraint,
  AlterClusterBy,
  AlterColumn,
  AlterTableCollation,
  LoadData,
  RenameTable,
  SetTableLocation,
  SetTableProperties,
  SetTableSerde,
  UnsetTableProperties,
  UnsupportedAlterTable,
  UnsupportedIndex,
} from "../../../catalyst/plans/commands/tables.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { charVarcharText } from "../../../types/char-varchar.ts";
import { StructField, StructType, simpleString, sqlName } from "../../../types/data-type.ts";
import { checkColumnNames } from "../catalog/check-column-names.ts";
import { withClustering } from "../catalog/clustering-columns.ts";
import { checkedDefault } from "../catalog/column-defaults.ts";
import { atDefaultCollation } from "../catalog/default-collation.ts";
import { alreadyExists, quotedName, requireTable, requireView, unsupportedOperation } from "../catalog/lookup-table.ts";
import { type CommandContext, type RunnableCommand, runnable } from "./runnable-command.ts";

export const renameTable: RunnableCommand = runnable(RenameTable, async ({ clauses }, context) => {
  const { state } = context;
  const { catalog } = state;
  const { isView, newName } = clauses;
  const tempView = catalog.lookupTempView(clauses.table.parts);
  if (tempView !== undefined && clauses.table.parts.length === 1) {
    catalog.createTempView(newName.at(-1) ?? "", tempView.plan, { replace: false });
    catalog.dropTempView(tempView.name);
    return [];
  }
  const table = isView
    ? await requireView(clauses.table, state, "ALTER VIEW ... RENAME TO")
    : await requireTable(clauses.table, state, "ALTER TABLE ... RENAME TO");
  const { identifier } = table;
  const target = catalog.tableIdentifier(newName);
  const renamed = newName.length === 1 ? { ...target, database: identifier.database } : target;
  if (renamed.database !== identifier.database) {
    throw new AnalysisException("RENAME_TABLE_SOURCE_DESTINATION_DATABASE_MISMATCH", {
      db: quoteIdentifier(identifier.database),
      newDb: quoteIdentifier(renamed.database),
    });
  }
  if ((await catalog.external.getTable(renamed)) !== undefined) {
    throw alreadyExists(quoteNameParts([renamed.database, renamed.table]));
  }
  // The files stay where they are: the table's new name needs no new place.
  const partitions = await catalog.external.listPartitions(identifier);
  await catalog.external.dropTable(identifier);
  await catalog.external.putTable({ ...table, identifier: renamed });
  await catalog.external.putPartitions(renamed, partitions);
  state.shared.tableRelations.invalidate(identifier);
  return [];
});

export const setTableProperties: RunnableCommand = runnable(SetTableProperties, async ({ clauses }, context) => {
  const table = await tableOrView(clauses, context, "SET TBLPROPERTIES");
  const { comment, ...others } = Object.fromEntries(clauses.properties);
  const properties = new Map([...table.properties, ...Object.entries(others)]);
  await put({ ...table, properties, ...(comment !== undefined && { comment }) }, context);
  return [];
});

export const unsetTableProperties: RunnableCommand = runnable(UnsetTableProperties, async ({ clauses }, context) => {
  const table = await tableOrView(clauses, context, "UNSET TBLPROPERTIES");
  const properties = new Map([...table.properties].filter(([key]) => !clauses.keys.includes(key)));
  const comment = clauses.keys.includes("comment") ? undefined : table.comment;
  await put({ ...table, properties, comment }, context);
  return [];
});

function tableOrView(
  { table, isView }: { readonly table: SetTableProperties["clauses"]["table"]; readonly isView: boolean },
  { state }: CommandContext,
  operation: string,
): Promise<CatalogTable> {
  return isView
    ? requireView(table, state, `ALTER VIEW ... ${operation}`)
    : requireTable(table, state, `ALTER TABLE ... ${operation}`);
}

export const addColumns: RunnableCommand = runnable(AddColumns, async ({ clauses }, context) => {
  const table = await requireTable(clauses.table, context.state, "ALTER TABLE ... ADD COLUMNS");
  if (clauses.columns.some(({ path }) => path.length > 0)) {
    throw unsupportedOperation(quotedName(table), "ADD COLUMN with qualified column");
  }
  const added: StructField[] = [];
  for (const { field } of clauses.columns) {
    if (!field.nullable) throw new AnalysisException("_LEGACY_ERROR_TEMP_1052");
    added.push(...atDefaultCollation([await checkedDefault(field, "ALTER TABLE", context)], table.collation));
  }
  checkPlaces(clauses.columns, table, context);
  checkColumnNames(
    [...table.schema.fields, ...added].map((field) => field.name),
    context.state.conf,
  );
  const isPartition = ({ name }: StructField): boolean => table.partitionColumnNames.includes(name);
  const data = table.schema.fields.filter((field) => !isPartition(field));
  const schema = StructType([
    ...data,
    ...asNullable(StructType(added)).fields,
    ...table.schema.fields.filter(isPartition),
  ]);
  await put({ ...table, schema }, context);
  return [];
});

/** AFTER names a column that is there. */
function checkPlaces(columns: AddColumns["clauses"]["columns"], table: CatalogTable, { state }: CommandContext): void {
  for (const { field, after } of columns) {
    if (after === undefined || findField(table.schema, after, state.conf.resolver) !== undefined) continue;
    const fields = table.schema.fields.map(({ name }) => name).join(", ");
    throw new AnalysisException("FIELD_NOT_FOUND", { fieldName: quoteIdentifier(field.name), fields });
  }
}

export const alterColumn: RunnableCommand = runnable(AlterColumn, async ({ clauses }, context) => {
  const { change } = clauses;
  const table = await requireTable(clauses.table, context.state, "ALTER TABLE ... ALTER COLUMN");
  const name = clauses.column.at(-1) ?? "";
  const field = clauses.column.length === 1 ? findField(table.schema, name, context.state.conf.resolver) : undefined;
  if (field === undefined) throw unknownColumn(clauses.column, table);
  if (change.isPlaced === true) throw unsupportedOperation(quotedName(table), "ALTER COLUMN ... FIRST | AFTER");
  if (change.setNotNull === true || change.dropNotNull === true) {
    throw unsupportedOperation(quotedName(table), "ALTER COLUMN ... SET NOT NULL");
  }
  const written = charVarcharText(field);
  const originType = written === undefined ? field.dataType : parseWrittenType(written);
  const isRetyped =
    change.type !== undefined &&
    (simpleString(change.type) !== simpleString(originType) || !samePhysically(change.type, originType));
  if (isRetyped) {
    throw new AnalysisException("NOT_SUPPORTED_CHANGE_COLUMN", {
      originType: `"${sqlName(originType)}"`,
      originName: quoteIdentifier(field.name),
      table: quotedName(table),
      newType: `"${sqlName(change.type ?? field.dataType)}"`,
      newName: quoteIdentifier(field.name),
    });
  }
  const changed = await changedField(field, change, context);
  const fields = table.schema.fields.map((column) => (column === field ? changed : column));
  await put({ ...table, schema: StructType(fields) }, context);
  return [];
});

async function changedField(
  field: StructField,
  { comment, defaultValue }: AlterColumn["clauses"]["change"],
  context: CommandContext,
): Promise<StructField> {
  if (comment !== undefined) {
    return StructField(field.name, field.dataType, field.nullable, { ...field.metadata, comment });
  }
  if (defaultValue === undefined) return field;
  const { EXISTS_DEFAULT: before, ...others } = field.metadata;
  const plain = StructField(field.name, field.dataType, field.nullable, others);
  const changed = withDefault(plain, defaultValue ?? undefined, false);
  if (defaultValue !== null) await checkedDefault(changed, "ALTER TABLE ALTER COLUMN", context);
  const metadata = before === undefined ? changed.metadata : { ...changed.metadata, EXISTS_DEFAULT: before };
  return StructField(field.name, field.dataType, field.nullable, metadata);
}

export const unsupportedAlterTable: RunnableCommand = runnable(
  UnsupportedAlterTable,
  async ({ clauses }, { state }) => {
    const table = await requireTable(clauses.table, state, clauses.statement);
    for (const column of clauses.columns ?? []) {
      if (column.length === 1 && findField(table.schema, column[0] ?? "", state.conf.resolver) === undefined) {
        throw unknownColumn(column, table);
      }
    }
    throw unsupportedOperation(quotedName(table), clauses.operation);
  },
);

function unknownColumn(column: readonly string[], table: CatalogTable): AnalysisException {
  return new AnalysisException("UNRESOLVED_COLUMN.WITH_SUGGESTION", {
    objectName: quoteNameParts(column),
    proposal: table.schema.fields.map(({ name }) => quoteIdentifier(name)).join(", "),
  });
}

export const unsupportedIndex: RunnableCommand = runnable(UnsupportedIndex, async ({ clauses }, { state }) => {
  const { identifier } = await requireTable(clauses.table, state, `${clauses.verb.toUpperCase()} INDEX`);
  const name = `${identifier.database}.${identifier.table}`;
  const errorMessage = `${clauses.verb}Index is not supported in this table ${name}.`;
  throw new AnalysisException("_LEGACY_ERROR_TEMP_1332", { errorMessage });
});

/** Files in any place are loaded into tables of Hive only. */
export const loadData: RunnableCommand = runnable(LoadData, async ({ clauses }, { state }) => {
  const table = await requireTable(clauses.table, state, "LOAD DATA");
  throw new AnalysisException("_LEGACY_ERROR_TEMP_1261", { tableIdentWithDB: quotedName(table) });
});

export const addConstraint: RunnableCommand = runnable(AddConstraint, async ({ clauses }, context) => {
  const table = await requireTable(clauses.table, context.state, "ALTER TABLE ... ADD CONSTRAINT", "query");
  throw unsupportedOperation(quotedName(table), "ADD CONSTRAINT");
});

export const alterClusterBy: RunnableCommand = runnable(AlterClusterBy, async ({ clauses }, context) => {
  const table = await requireTable(clauses.table, context.state, "ALTER TABLE ... CLUSTER BY");
  await put({ ...table, properties: withClustering(table.properties, clauses.columns, table.schema) }, context);
  return [];
});

export const alterTableCollation: RunnableCommand = runnable(AlterTableCollation, async ({ clauses }, context) => {
  const table = await requireTable(clauses.table, context.state, "ALTER TABLE ... DEFAULT COLLATION");
  atDefaultCollation([], clauses.collation);
  const collation = clauses.collation.toUpperCase();
  await put({ ...table, collation, properties: new Map([...table.properties, ["collation", collation]]) }, context);
  return [];
});

export const setTableLocation: RunnableCommand = runnable(SetTableLocation, async ({ clauses }, context) => {
  const { table: name, partition, location } = clauses;
  const table = await requireTable(name, context.state, "ALTER TABLE ... SET LOCATION");
  const place = location.replace(/\/+$/, "");
  if (partition === undefined) await put({ ...table, location: place }, context);
  else {
    const { existingPartition } = await import("./alter-partitions.ts");
    const found = await existingPartition(table, partition, context);
    await context.state.catalog.external.putPartitions(table.identifier, [{ ...found, location: place }]);
    context.state.shared.tableRelations.invalidate(table.identifier);
  }
  return [];
});

/** The options of the files; what reads them is the table's format. */
export const setTableSerde: RunnableCommand = runnable(SetTableSerde, async ({ clauses }, context) => {
  const operation = `ALTER TABLE ... SET [SERDE|SERDEPROPERTIES]`;
  const table = await requireTable(clauses.table, context.state, operation);
  if (clauses.serde !== undefined) {
    const tableName = quotedName(table);
    throw new AnalysisException("UNSUPPORTED_FEATURE.ALTER_TABLE_SERDE_FOR_DATASOURCE_TABLE", { tableName });
  }
  await put({ ...table, options: new Map([...table.options, ...clauses.options]) }, context);
  return [];
});

/** The catalog's entry is replaced, and the files are listed again. */
export async function put(table: CatalogTable, { state }: CommandContext): Promise<void> {
  await state.catalog.external.putTable(table);
  state.shared.tableRelations.invalidate(table.identifier);
}
