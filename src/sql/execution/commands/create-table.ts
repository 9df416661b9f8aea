// CREATE TABLE, with the rows of a query or without, and CREATE TABLE LIKE.

import type { Resolver } from "../../../catalyst/analysis/name-resolution.ts";
import type { CatalogTable } from "../../../catalyst/catalog/catalog-table.ts";
import { findField } from "../../../catalyst/catalog/default-columns.ts";
import { asNullable } from "../../../catalyst/catalog/nullable-schema.ts";
import { qualifiedName } from "../../../catalyst/catalog/session-catalog.ts";
import { quoteIdentifier, quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import {
  type BucketSpec,
  CreateTable,
  type CreateTableClauses,
  CreateTableLike,
  ReplaceTable,
} from "../../../catalyst/plans/commands/tables.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { CHAR_VARCHAR_TYPE_STRING } from "../../../types/char-varchar.ts";
import { hasCollation } from "../../../types/collation.ts";
import { type DataType, isNested, StructField, StructType, sqlName } from "../../../types/data-type.ts";
import { findFileFormat } from "../../sources/registry.ts";
import { unknownFormat } from "../../sources/unknown-format.ts";
import { checkColumnNames, checkFieldNames } from "../catalog/check-column-names.ts";
import { checkCondition } from "../catalog/check-condition.ts";
import { withClustering } from "../catalog/clustering-columns.ts";
import { checkedDefault } from "../catalog/column-defaults.ts";
import { atDefaultCollation } from "../catalog/default-collation.ts";
import { checkCatalogName } from "../catalog/lookup-database.ts";
import { alreadyExists, quotedName, requireTableOrView, unsupportedOperation } from "../catalog/lookup-table.ts";
import { listOrNothing } from "../catalog/table-relations.ts";
import { checkSupported } from "../catalog/write-job.ts";
import { writeToTable } from "../catalog/write-to-table.ts";
import { type CommandContext, type RunnableCommand, runnable } from "./runnable-command.ts";

export const createTable: RunnableCommand = runnable(CreateTable, async ({ clauses }, context) => {
  await createTableAs(clauses, context);
  return [];
});

/** Makes the table, and with a query its rows; nothing when it is there and need not be new. */
export async function createTableAs(clauses: CreateTableClauses, context: CommandContext): Promise<void> {
  const { state } = context;
  const { catalog } = state;
  const identifier = catalog.tableIdentifier(clauses.table.parts);
  const database = await catalog.requireDatabase(identifier.database);
  const name = quoteNameParts(qualifiedName(identifier));
  await refuseConstraints(clauses, name, context);
  const refused = clauses.columns.find((column) => column.refused !== undefined)?.refused;
  if (refused !== undefined) throw unsupportedOperation(name, refused);
  const provider = providerOf(clauses.provider, context);
  const query = clauses.query === undefined ? undefined : await context.query(clauses.query).analyzed();
  const options = new Map(clauses.options);
  const path = [...options].find(([key]) => key.toLowerCase() === "path");
  if (path !== undefined) options.delete(path[0]);
  const location = clauses.location ?? path?.[1];
  const given = await columnsOf(clauses, query, provider, location, options, context);
  const columns = atDefaultCollation(given, clauses.defaultCollation);
  checkColumnNames(
    columns.map((column) => column.name),
    state.conf,
  );
  for (const { dataType } of columns) checkFieldNames(dataType, state.conf);
  checkMapKeys(columns);
  await checkSupported(columns, provider);
  const schema = partitionedSchema(columns, clauses, name, state.conf.resolver);
  // What is wrong with the statement is told before what is wrong with the catalog.
  if ((await catalog.external.getTable(identifier)) !== undefined) {
    if (clauses.ifNotExists) return;
    throw alreadyExists(name);
  }
  const table: CatalogTable = {
    identifier,
    tableType: location === undefined ? "MANAGED" : "EXTERNAL",
    schema: StructType(asNullable(schema).fields),
    provider: clauses.provider ?? provider,
    location: location?.replace(/\/+$/, "") ?? `${database.location}/${identifier.table}`,
    options,
    properties: withClustering(clauses.properties, clauses.clusterBy, schema),
    partitionColumnNames: partitionNames(clauses, schema),
    bucketSpec: namedAs(schema, clauses.bucketSpec),
    collation: clauses.defaultCollation?.toUpperCase(),
    comment: clauses.comment,
    createTime: state.sparkContext.host.currentTimeMillis(),
    statistics: undefined,
    view: undefined,
  };
  checkCatalogName(identifier.table);
  if (location === undefined) await checkLocation(table, context);
  await catalog.external.putTable(table);
  if (query === undefined) return;
  try {
    // Columns of partitions stand last in the table, wherever they are in the query.
    const written = query.output.map(({ name }) => name);
    await writeToTable(table, query, { overwrite: false, staticPartition: new Map(), columns: written }, context);
  } catch (error) {
    await catalog.external.dropTable(identifier);
    if (location === undefined) await state.sparkContext.host.remove(table.location ?? "");
    throw error;
  }
}

/** Tables of files have no constraints; what is wrong with the condition of one is told first. */
async function refuseConstraints(clauses: CreateTableClauses, name: string, context: CommandContext): Promise<void> {
  const columns = clauses.columns.map(({ field }) => field);
  const constraints = [...clauses.columns.flatMap((column) => column.constraints), ...clauses.constraints];
  if (constraints.length === 0) return;
  for (const { check } of constraints) if (check !== undefined) await checkCondition(check, columns, context);
  throw unsupportedOperation(name, "CONSTRAINT");
}

export const replaceTable: RunnableCommand = runnable(ReplaceTable, async ({ clauses }, { state }) => {
  const identifier = state.catalog.tableIdentifier(clauses.table.parts);
  const operation = clauses.isQuery ? "REPLACE TABLE AS SELECT" : "REPLACE TABLE";
  throw unsupportedOperation(quoteNameParts(qualifiedName(identifier)), operation);
});

export const createTableLike: RunnableCommand = runnable(CreateTableLike, async ({ clauses }, context) => {
  const { state } = context;
  const { catalog } = state;
  const { table, tempView } = await requireTableOrView(clauses.source, state, "command");
  const identifier = catalog.tableIdentifier(clauses.table.parts);
  const database = await catalog.requireDatabase(identifier.database);
  if ((await catalog.external.getTable(identifier)) !== undefined) {
    if (clauses.ifNotExists) return [];
    throw alreadyExists(quoteNameParts([identifier.database, identifier.table]));
  }
  const isTable = table !== undefined && table.tableType !== "VIEW";
  const provider =
    clauses.provider !== undefined
      ? providerOf(clauses.provider, context)
      : isTable
        ? table.provider
        : providerOf(undefined, context);
  await catalog.external.putTable({
    identifier,
    tableType: clauses.location === undefined ? "MANAGED" : "EXTERNAL",
    schema: asNullable(table?.schema ?? tempView?.plan.schema ?? StructType([])),
    provider,
    location: clauses.location ?? `${database.location}/${identifier.table}`,
    options: isTable && clauses.provider === undefined ? table.options : new Map(),
    properties: clauses.properties,
    partitionColumnNames: isTable ? table.partitionColumnNames : [],
    bucketSpec: isTable ? table.bucketSpec : undefined,
    comment: undefined,
    createTime: state.sparkContext.host.currentTimeMillis(),
    statistics: undefined,
    view: undefined,
  });
  return [];
});

/** A format that files can be written in, or at least read. @throws AnalysisException DATA_SOURCE_NOT_FOUND */
export function providerOf(name: string | undefined, { state }: CommandContext): string {
  const wanted = name ?? state.conf.get("spark.sql.sources.default");
  const format = findFileFormat(wanted);
  if (format !== undefined) return format.name;
  throw unknownFormat(wanted);
}

async function columnsOf(
  { columns, partitionColumns }: CreateTableClauses,
  query: LogicalPlan | undefined,
  provider: string,
  location: string | undefined,
  options: ReadonlyMap<string, string>,
  context: CommandContext,
): Promise<readonly StructField[]> {
  if (query !== undefined) {
    return query.output.map(({ name, dataType, metadata }) =>
      StructField(name, dataType, true, plainMetadata(metadata)),
    );
  }
  if (columns.length > 0 || partitionColumns.length > 0) {
    const checked = columns.map(({ field }) => checkedDefault(field, "CREATE TABLE", context));
    return [...(await Promise.all(checked)), ...partitionColumns];
  }
  if (location === undefined) throw new AnalysisException("UNABLE_TO_INFER_SCHEMA", { format: shownFormat(provider) });
  const { UnresolvedDataSource } = await import("../../../catalyst/plans/unresolved-data-source.ts");
  const lowered = new Map([...options].map(([key, value]) => [key.toLowerCase(), value]));
  return (await context.query(new UnresolvedDataSource(provider, lowered, [location])).analyzed()).schema.fields;
}

/** Comments and lengths stay with a column that a query hands on; what expressions say of themselves does not. */
function plainMetadata(metadata: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const kept = ["comment", CHAR_VARCHAR_TYPE_STRING];
  return Object.fromEntries(Object.entries(metadata).filter(([key]) => kept.includes(key)));
}

/** Equal keys of a collation may differ in their bytes. */
function checkMapKeys(columns: readonly StructField[]): void {
  const holds = (type: DataType): boolean => {
    if (type.kind === "map") return hasCollation(type.keyType) || holds(type.valueType);
    if (type.kind === "array") return holds(type.elementType);
    return type.kind === "struct" && type.fields.some(({ dataType }) => holds(dataType));
  };
  if (columns.some(({ dataType }) => holds(dataType))) {
    throw new AnalysisException("UNSUPPORTED_FEATURE.COLLATIONS_IN_MAP_KEYS");
  }
}

/** spark.sql.sources.bucketing.maxBuckets */
const MAX_BUCKETS = 100_000;

/** The columns with those of partitions last. */
function partitionedSchema(
  columns: readonly StructField[],
  clauses: CreateTableClauses,
  tableName: string,
  resolver: Resolver,
): StructType {
  const [transform] = clauses.partitionTransforms;
  if (transform !== undefined) {
    throw new AnalysisException("UNSUPPORTED_PARTITION_TRANSFORM", { transform: `\`${transform}\`` });
  }
  const schema = StructType(columns);
  const partitions = [...clauses.partitionNames, ...clauses.partitionColumns.map(({ name }) => name)].map((name) => {
    const field = findField(schema, name, resolver);
    if (field !== undefined) return field;
    throw notDefined("partition", name, tableName, columns);
  });
  const { bucketColumns = [], sortColumns = [], numBuckets = 1 } = clauses.bucketSpec ?? {};
  if (numBuckets < 1 || numBuckets > MAX_BUCKETS) {
    const parameters = { bucketingMaxBuckets: String(MAX_BUCKETS), numBuckets: String(numBuckets) };
    throw new AnalysisException("INVALID_BUCKET_COUNT", parameters);
  }
  for (const [colType, names] of Object.entries({ bucket: bucketColumns, sort: sortColumns })) {
    const unknown = names.find((name) => findField(schema, name, resolver) === undefined);
    if (unknown !== undefined) throw notDefined(colType, unknown, tableName, columns);
  }
  for (const { dataType } of partitions) checkPartitionType(dataType);
  if (partitions.length > 0 && partitions.length === columns.length) {
    throw new AnalysisException("ALL_PARTITION_COLUMNS_NOT_ALLOWED");
  }
  return StructType([...columns.filter((field) => !partitions.includes(field)), ...partitions]);
}

function notDefined(
  colType: string,
  name: string,
  tableName: string,
  columns: readonly StructField[],
): AnalysisException {
  const tableCols = columns.map((column) => quoteIdentifier(column.name)).join(", ");
  const colName = quoteIdentifier(name);
  return new AnalysisException("COLUMN_NOT_DEFINED_IN_TABLE", { colType, colName, tableName, tableCols });
}

export function checkPartitionType(type: DataType): void {
  if (!isNested(type) && type.kind !== "binary") return;
  throw new AnalysisException("INVALID_PARTITION_COLUMN_DATA_TYPE", { type: `"${sqlName(type)}"` });
}

/** Buckets by the names that the columns have. */
function namedAs(schema: StructType, spec: BucketSpec | undefined): BucketSpec | undefined {
  const own = (name: string): string => findField(schema, name)?.name ?? name;
  return spec && { ...spec, bucketColumns: spec.bucketColumns.map(own), sortColumns: spec.sortColumns.map(own) };
}

function partitionNames(clauses: CreateTableClauses, schema: StructType): readonly string[] {
  const names = [...clauses.partitionNames, ...clauses.partitionColumns.map(({ name }) => name)];
  return names.map((name) => findField(schema, name)?.name ?? name);
}

/** Files that a managed table would find in its folder are somebody else's. */
async function checkLocation(table: CatalogTable, { state }: CommandContext): Promise<void> {
  const files = await listOrNothing(state.sparkContext.host, table.location ?? "");
  if (files.length === 0) return;
  const identifier = quotedName(table);
  throw new AnalysisException("LOCATION_ALREADY_EXISTS", { location: `'${table.location}'`, identifier });
}

/** Parquet writes its own name, other formats are abbreviations. */
function shownFormat(provider: string): string {
  return provider.toLowerCase() === "parquet" ? "Parquet" : provider.toUpperCase();
}
