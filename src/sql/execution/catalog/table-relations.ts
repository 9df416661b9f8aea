// The files of catalog tables as relations. They are listed when a table is first read after it changed, and kept until it
// changes again.

import type { CatalogStatistics, CatalogTable, TableIdentifier } from "../../../catalyst/catalog/catalog-table.ts";
import { findField } from "../../../catalyst/catalog/default-columns.ts";
import { qualifiedName } from "../../../catalyst/catalog/session-catalog.ts";
import type { ColumnStatistics } from "../../../catalyst/plans/statistics.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import type { DriverHost } from "../../../host/host.ts";
import { StructType } from "../../../types/data-type.ts";
import type { PartitionedFile } from "../../sources/file-splits.ts";
import { findFileFormat } from "../../sources/registry.ts";
import { unknownFormat } from "../../sources/unknown-format.ts";
import { partitionValue } from "../discover-partitions.ts";
import { FileSourceRelation } from "../file-source-relation.ts";
import type { FileSourceResolver } from "../file-source-resolver.ts";
import type { SessionState } from "../session-state.ts";

/** One for all sessions of an application. */
export class TableRelations {
  readonly #relations = new Map<
    string,
    { readonly table: CatalogTable; readonly relation: Promise<FileSourceRelation> }
  >();

  async get(table: CatalogTable, state: SessionState, resolver: FileSourceResolver): Promise<FileSourceRelation> {
    const key = keyOf(table.identifier);
    const known = this.#relations.get(key);
    if (known?.table === table) return await known.relation;
    const relation = readRelation(table, state, resolver);
    this.#relations.set(key, { table, relation });
    relation.catch(() => this.#relations.delete(key));
    return await relation;
  }

  /** The table's files have changed. */
  invalidate(identifier: TableIdentifier): void {
    this.#relations.delete(keyOf(identifier));
  }
}

function keyOf(identifier: TableIdentifier): string {
  return JSON.stringify(qualifiedName(identifier));
}

async function readRelation(
  table: CatalogTable,
  state: SessionState,
  resolver: FileSourceResolver,
): Promise<FileSourceRelation> {
  const { schema, partitionColumnNames, identifier, statistics } = table;
  const format = findFileFormat(table.provider ?? "parquet");
  if (format === undefined) throw unknownFormat(table.provider ?? "");
  const partitionSchema = StructType(partitionColumnNames.flatMap((name) => findField(schema, name) ?? []));
  const files = await tableFiles(table, partitionSchema, state);
  const options = Object.fromEntries([...table.options].map(([key, value]) => [key.toLowerCase(), value]));
  const dataSchema = StructType(schema.fields.filter((field) => !partitionSchema.fields.includes(field)));
  const inferred =
    files.length === 0 ? { schema: dataSchema } : await resolver.inferSource(format, files, options, dataSchema);
  const fromFooters = "columnStatistics" in inferred ? inferred.columnStatistics : undefined;
  return new FileSourceRelation({
    format: format.name,
    options,
    ...inferred,
    columnStatistics: statistics === undefined ? fromFooters : analyzedColumns(schema, statistics, fromFooters),
    files,
    schema,
    partitionSchema,
    table: identifier,
    ...(statistics?.rowCount !== undefined && !("rowCount" in inferred) && { rowCount: statistics.rowCount }),
  });
}

/** What ANALYZE TABLE has counted beside what the footers say. */
function analyzedColumns(
  { fields }: StructType,
  { columns }: CatalogStatistics,
  fromFooters: ReadonlyMap<string, ColumnStatistics> | undefined,
): ReadonlyMap<string, ColumnStatistics> {
  const known = new Map(fromFooters);
  for (const { name } of fields) {
    const analyzed = columns.get(name.toLowerCase());
    if (analyzed === undefined) continue;
    const { distinctCount, min, max, nullCount } = analyzed;
    known.set(name, {
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(nullCount !== undefined && { nullCount }),
      ...(distinctCount !== undefined && { distinctCount }),
      ...known.get(name),
    });
  }
  return known;
}

async function tableFiles(
  { identifier, location = "", partitionColumnNames }: CatalogTable,
  partitionSchema: StructType,
  state: SessionState,
): Promise<readonly PartitionedFile[]> {
  const { host } = state.sparkContext;
  if (partitionColumnNames.length === 0) return await listOrNothing(host, location);
  const { sessionTimeZone } = state.conf;
  const partitions = await state.catalog.external.listPartitions(identifier);
  const files = partitions.map(async (partition) => {
    const partitionValues = partitionSchema.fields.map(({ name, dataType }) =>
      partitionValue(partition.spec.get(name) ?? null, dataType, sessionTimeZone),
    );
    return (await listOrNothing(host, partition.location)).map((file) => ({ ...file, partitionValues }));
  });
  return (await Promise.all(files)).flat();
}

/** The files of a folder; none when it is not there, as that of a table without rows. */
export async function listOrNothing(host: DriverHost, path: string): Promise<readonly PartitionedFile[]> {
  try {
    return await host.list(path);
  } catch (error) {
    if (error instanceof AnalysisException && error.condition === "PATH_NOT_FOUND") return [];
    throw error;
  }
}
