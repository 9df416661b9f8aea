// INSERT INTO and INSERT OVERWRITE, into tables and into folders.

import type { CatalogTable } from "../../../catalyst/catalog/catalog-table.ts";
import { findField } from "../../../catalyst/catalog/default-columns.ts";
import { quoteIdentifier } from "../../../catalyst/catalog/table-identifier.ts";
import type { PartitionSpec } from "../../../catalyst/plans/commands/parsed-command.ts";
import {
  type InsertClauses,
  InsertIntoFiles,
  InsertIntoStatement,
  MultiInsert,
} from "../../../catalyst/plans/commands/writes.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { simpleString } from "../../../types/data-type.ts";
import { checkColumnNames } from "../catalog/check-column-names.ts";
import { withDefaults } from "../catalog/column-defaults.ts";
import { quotedName, requireTable } from "../catalog/lookup-table.ts";
import { listOrNothing } from "../catalog/table-relations.ts";
import { runWriteJob } from "../catalog/write-job.ts";
import { staticPartition, writeToTable } from "../catalog/write-to-table.ts";
import { providerOf } from "./create-table.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const insertInto: RunnableCommand = runnable(InsertIntoStatement, async ({ clauses }, context) => {
  const { table: name, partition, columns, byName, overwrite, ifPartitionNotExists } = clauses;
  const table = await requireTable(name, context.state, "INSERT", "query");
  if (clauses.schemaEvolution === true) throw new AnalysisException("UNSUPPORTED_INSERT_WITH_SCHEMA_EVOLUTION");
  const fixed = staticPartition(table, partition, context.state.conf.resolver);
  if (ifPartitionNotExists && (await partitionExists(table, fixed, context.state.catalog.external))) return [];
  checkPartitionOrder(table, partition, fixed);
  checkColumnNames(columns, context.state.conf);
  checkPartitionColumns(table, clauses, fixed);
  const open = table.schema.fields.filter((field) => !fixed.has(field.name));
  const targets =
    columns.length === 0
      ? open
      : columns.flatMap((column) => findField(table.schema, column, context.state.conf.resolver) ?? []);
  const query = await context.query(withDefaults(clauses.query, targets, context)).analyzed();
  const overwritesPartitions = clauses.overwritesPartitions ?? false;
  const write = {
    overwrite,
    overwritesPartitions,
    staticPartition: fixed,
    byName,
    ...(columns.length > 0 && { columns }),
  };
  await writeToTable(table, query, write, context);
  return [];
});

export const multiInsert: RunnableCommand = runnable(MultiInsert, async ({ clauses }, context) => {
  for (const insert of clauses.inserts) await context.query(insert).commandExecuted();
  return [];
});

export const insertIntoFiles: RunnableCommand = runnable(InsertIntoFiles, async ({ clauses }, context) => {
  const { state } = context;
  const path = clauses.path.replace(/\/+$/, "");
  const existing = await listOrNothing(state.sparkContext.host, path);
  if (existing.length > 0 && clauses.mode === "ignore") return [];
  if (existing.length > 0 && clauses.mode === "errorIfExists") {
    throw new AnalysisException("PATH_ALREADY_EXISTS", { outputPath: path });
  }
  const query = await context.query(clauses.query).analyzed();
  checkColumnNames(
    query.output.map(({ name }) => name),
    state.conf,
  );
  const { schema } = query;
  for (const name of clauses.partitionColumns) {
    if (findField(schema, name, state.conf.resolver) !== undefined) continue;
    throw new AnalysisException("_LEGACY_ERROR_TEMP_1155", { col: name, schemaCatalog: simpleString(schema) });
  }
  if (clauses.partitionColumns.length > 0 && clauses.partitionColumns.length === schema.fields.length) {
    throw new AnalysisException("ALL_PARTITION_COLUMNS_NOT_ALLOWED");
  }
  const isDynamic = state.conf.getOption("spark.sql.sources.partitionOverwriteMode")?.toLowerCase() === "dynamic";
  const overwrite = isDynamic && clauses.partitionColumns.length > 0 ? ("dynamic" as const) : ("all" as const);
  await runWriteJob(
    {
      query,
      schema,
      format: providerOf(clauses.provider, context),
      options: Object.fromEntries(clauses.options),
      path,
      partitionColumns: clauses.partitionColumns,
      overwrite: clauses.mode === "overwrite" ? overwrite : undefined,
    },
    context,
  );
  return [];
});

/** Partitions that the statement names stand before those that the rows name, in the table's order. */
function checkPartitionOrder(
  { partitionColumnNames }: CatalogTable,
  partition: PartitionSpec,
  fixed: ReadonlyMap<string, string | null>,
): void {
  if (partition.size === fixed.size) return;
  const firstOpen = partitionColumnNames.findIndex((name) => !fixed.has(name));
  if (!partitionColumnNames.slice(firstOpen).some((name) => fixed.has(name))) return;
  throw new AnalysisException("_LEGACY_ERROR_TEMP_1147", { partColumns: `[${partitionColumnNames.join(",")}]` });
}

/** PARTITION names all of the table's partition columns or none, and no column with a value there is listed again. */
function checkPartitionColumns(
  table: CatalogTable,
  { partition, columns }: InsertClauses,
  fixed: ReadonlyMap<string, string | null>,
): void {
  const tableName = quotedName(table);
  const extra = columns.filter((name) => [...fixed.keys()].some((known) => known.toLowerCase() === name.toLowerCase()));
  if (extra.length > 0) {
    const extraColumns = extra.map(quoteIdentifier).join(", ");
    throw new AnalysisException("INCOMPATIBLE_DATA_FOR_TABLE.EXTRA_COLUMNS", { tableName, extraColumns });
  }
  const { partitionColumnNames } = table;
  if (partition.size === 0 || partition.size === partitionColumnNames.length) return;
  throw new AnalysisException("_LEGACY_ERROR_TEMP_1169", {
    tableName,
    normalizedPartSpec: [...partition.keys()].join(","),
    partColNames: partitionColumnNames.join(","),
  });
}

async function partitionExists(
  { identifier }: CatalogTable,
  fixed: ReadonlyMap<string, string | null>,
  external: {
    listPartitions(id: CatalogTable["identifier"]): Promise<readonly { spec: ReadonlyMap<string, string | null> }[]>;
  },
): Promise<boolean> {
  const partitions = await external.listPartitions(identifier);
  return partitions.some(({ spec }) => [...fixed].every(([name, value]) => (spec.get(name) ?? null) === value));
}
