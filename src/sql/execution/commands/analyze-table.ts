// ANALYZE TABLE: counts a table's rows and looks at its columns, so that planning knows of them.

import type { Resolver } from "../../../catalyst/analysis/name-resolution.ts";
import type { CatalogColumnStatistics, CatalogTable } from "../../../catalyst/catalog/catalog-table.ts";
import { findField } from "../../../catalyst/catalog/default-columns.ts";
import { qualifiedName, type TempView } from "../../../catalyst/catalog/session-catalog.ts";
import { quoteIdentifier, quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { parseExpression } from "../../../catalyst/parser/parser.ts";
import { Aggregate } from "../../../catalyst/plans/aggregate.ts";
import { AnalyzeTable, AnalyzeTables } from "../../../catalyst/plans/commands/table-information.ts";
import { UnresolvedRelation } from "../../../catalyst/plans/unresolved-relation.ts";
import { readImageRows } from "../../../columnar/batch-reader.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import type { CatalystValue, InternalRow } from "../../../types/catalyst-value.ts";
import { isNested, type StructField } from "../../../types/data-type.ts";
import { databaseOf } from "../catalog/lookup-database.ts";
import { requireTableOrView } from "../catalog/lookup-table.ts";
import { listOrNothing } from "../catalog/table-relations.ts";
import { staticPartition } from "../catalog/write-to-table.ts";
import { matches, notFound } from "./alter-partitions.ts";
import { type CommandContext, type RunnableCommand, runnable } from "./runnable-command.ts";

export const analyzeTable: RunnableCommand = runnable(AnalyzeTable, async ({ clauses }, context) => {
  const { columns } = clauses;
  const { table, tempView } = await requireTableOrView(clauses.table, context.state, "command");
  if (tempView !== undefined) return await analyzeTempView(tempView, clauses, context);
  if (table.tableType === "VIEW") throw new AnalysisException("UNSUPPORTED_FEATURE.ANALYZE_VIEW");
  await checkPartition(table, clauses.partition, context);
  const fields =
    columns === "all"
      ? table.schema.fields.filter(({ dataType }) => !isNested(dataType))
      : (columns ?? []).map((name) => requireColumn(table, name, context.state.conf.resolver));
  await analyze(table, fields, clauses.noScan, context);
  return [];
});

/** PARTITION means partitions that are there. @throws AnalysisException PARTITIONS_NOT_FOUND */
async function checkPartition(
  table: CatalogTable,
  partition: AnalyzeTable["clauses"]["partition"],
  { state }: CommandContext,
): Promise<void> {
  if (partition === undefined) return;
  const wanted = staticPartition(table, partition, state.conf.resolver);
  if (wanted.size === 0) return;
  const known = await state.catalog.external.listPartitions(table.identifier);
  if (known.some((candidate) => matches(candidate, wanted))) return;
  throw notFound(table, wanted);
}

/** Only what is cached of it has columns to look at; what they tell would be lost with the view. */
async function analyzeTempView(
  { plan }: TempView,
  { table, columns }: AnalyzeTable["clauses"],
  { state }: CommandContext,
): Promise<readonly InternalRow[]> {
  const viewName = quoteNameParts(table.parts);
  if (columns === undefined) {
    throw new AnalysisException("EXPECT_PERMANENT_VIEW_NOT_TEMP", { operation: "ANALYZE TABLE", viewName });
  }
  if (state.cacheManager.lookup(plan) !== undefined) return [];
  throw new AnalysisException("UNSUPPORTED_FEATURE.ANALYZE_UNCACHED_TEMP_VIEW", { viewName });
}

export const analyzeTables: RunnableCommand = runnable(AnalyzeTables, async ({ clauses }, context) => {
  const { state } = context;
  const database = databaseOf(clauses.namespace, state);
  await state.catalog.requireDatabase(database);
  for (const table of await state.catalog.external.listTables(database.toLowerCase())) {
    if (table.tableType !== "VIEW") await analyze(table, [], clauses.noScan, context);
  }
  return [];
});

function requireColumn({ schema }: CatalogTable, name: string, resolver: Resolver): StructField {
  const field = findField(schema, name, resolver);
  if (field !== undefined) return field;
  throw new AnalysisException("COLUMN_NOT_FOUND", {
    colName: quoteIdentifier(name),
    caseSensitiveConfig: '"spark.sql.caseSensitive"',
  });
}

async function analyze(
  table: CatalogTable,
  fields: readonly StructField[],
  noScan: boolean,
  context: CommandContext,
): Promise<void> {
  const { state } = context;
  const files = await listOrNothing(state.sparkContext.host, table.location ?? "");
  const sizeInBytes = files.reduce((sum, file) => sum + file.size, 0);
  const before = table.statistics;
  if (noScan) {
    const kept = before?.sizeInBytes === sizeInBytes ? before : undefined;
    return await put({ ...table, statistics: kept ?? { sizeInBytes, columns: new Map() } }, context);
  }
  const [row = []] = await rowsOf(table, fields, context);
  const [rowCount = 0n] = row;
  const columns = new Map(before?.columns);
  fields.forEach((field, i) => {
    columns.set(field.name.toLowerCase(), columnStatistics(field, row.slice(1 + i * PER_COLUMN)));
  });
  await put({ ...table, statistics: { sizeInBytes, rowCount: Number(rowCount), columns } }, context);
}

/** How many values of the answer are about a column. */
const PER_COLUMN = 6;

/** One row: the number of rows, then what there is to know of each column. */
async function rowsOf(
  table: CatalogTable,
  fields: readonly StructField[],
  context: CommandContext,
): Promise<readonly InternalRow[]> {
  const texts = fields.flatMap(({ name, dataType }) => {
    const column = quoteIdentifier(name);
    const isOrdered = dataType.kind !== "string" && dataType.kind !== "binary" && dataType.kind !== "boolean";
    const length = dataType.kind === "string" || dataType.kind === "binary" ? `length(${column})` : "NULL";
    return [
      isOrdered || dataType.kind === "boolean" ? `min(${column})` : "NULL",
      isOrdered || dataType.kind === "boolean" ? `max(${column})` : "NULL",
      `count(*) - count(${column})`,
      `count(DISTINCT ${column})`,
      length === "NULL" ? "NULL" : `CAST(ceil(avg(${length})) AS BIGINT)`,
      length === "NULL" ? "NULL" : `CAST(max(${length}) AS BIGINT)`,
    ];
  });
  const options = context.state.parserOptions();
  const items = ["count(*)", ...texts].map((text, i) => parseExpression(`${text} AS c${i}`, options));
  const query = context.query(new Aggregate([], items, new UnresolvedRelation(qualifiedName(table.identifier))));
  const schema = await query.schema();
  const rows: InternalRow[] = [];
  for await (const image of query.execute()) rows.push(...readImageRows(image, schema));
  return rows;
}

const FIXED_LENGTHS: Readonly<Record<string, number>> = {
  boolean: 1,
  byte: 1,
  short: 2,
  integer: 4,
  date: 4,
  float: 4,
  long: 8,
  double: 8,
  timestamp: 8,
  timestamp_ntz: 8,
};

/** What texts without any row are taken to have. */
const UNKNOWN_LENGTH = 20;

function columnStatistics(
  { dataType }: StructField,
  [min, max, nulls, distinct, average, longest]: readonly CatalystValue[],
): CatalogColumnStatistics {
  const fixed = dataType.kind === "decimal" ? (dataType.precision <= 18 ? 8 : 16) : FIXED_LENGTHS[dataType.kind];
  return {
    ...(min !== null && min !== undefined && { min }),
    ...(max !== null && max !== undefined && { max }),
    nullCount: Number(nulls ?? 0),
    distinctCount: Number(distinct ?? 0),
    averageLength: fixed ?? Number(average ?? UNKNOWN_LENGTH),
    maxLength: fixed ?? Number(longest ?? UNKNOWN_LENGTH),
  };
}

async function put(table: CatalogTable, { state }: CommandContext): Promise<void> {
  await state.catalog.external.putTable(table);
  state.shared.tableRelations.invalidate(table.identifier);
}
