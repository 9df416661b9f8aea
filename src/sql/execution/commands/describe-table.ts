// DESCRIBE of tables, views and their columns.

import type { CatalogTable } from "../../../catalyst/catalog/catalog-table.ts";
import { currentDefault, findField } from "../../../catalyst/catalog/default-columns.ts";
import { partitionPath } from "../../../catalyst/catalog/partition-path.ts";
import { SESSION_CATALOG_NAME } from "../../../catalyst/catalog/session-catalog.ts";
import { quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import type { InternalRow } from "../../../catalyst/expressions/expression.ts";
import { formatValue } from "../../../catalyst/expressions/format-value.ts";
import type { ObjectName } from "../../../catalyst/plans/commands/parsed-command.ts";
import { DescribeColumn, DescribeTable } from "../../../catalyst/plans/commands/table-information.ts";
import { UnresolvedRelation } from "../../../catalyst/plans/unresolved-relation.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { charVarcharText } from "../../../types/char-varchar.ts";
import { isNested, type StructField, type StructType, simpleString, sqlName } from "../../../types/data-type.ts";
import { typeToJson } from "../../../types/schema-json.ts";
import { clusteringColumns } from "../catalog/clustering-columns.ts";
import { requireTableOrView } from "../catalog/lookup-table.ts";
import { existingPartition } from "./alter-partitions.ts";
import { type CommandContext, type RunnableCommand, runnable } from "./runnable-command.ts";
import { quotedIfNeeded } from "./show-create-table.ts";

export const describeTable: RunnableCommand = runnable(DescribeTable, async ({ clauses }, context) => {
  const { isExtended, asJson, partition } = clauses;
  const { fields, table } = await described(clauses.table, context);
  if (asJson) return [[JSON.stringify(jsonOf(fields, table))]];
  const rows: InternalRow[] = fields.map(columnRow);
  if (table === undefined) return rows;
  if (partition !== undefined && table.partitionColumnNames.length === 0) {
    const parameters = { action: "DESC PARTITION", tableName: table.identifier.table };
    throw new AnalysisException("_LEGACY_ERROR_TEMP_1251", parameters);
  }
  const partitions = table.partitionColumnNames.flatMap((name) => findField(table.schema, name) ?? []);
  if (partitions.length > 0) {
    rows.push(
      ["# Partition Information", "", ""],
      ["# col_name", "data_type", "comment"],
      ...partitions.map(columnRow),
    );
  }
  rows.push(...clusteringRows(table));
  const withDefaults = fields.filter((field) => currentDefault(field) !== undefined);
  if (withDefaults.length > 0) {
    rows.push(["", "", ""], ["# Column Default Values", "", ""]);
    rows.push(...withDefaults.map((f): InternalRow => [f.name, simpleString(f.dataType), currentDefault(f) ?? ""]));
  }
  if (partition !== undefined) {
    const found = await existingPartition(table, partition, context);
    if (isExtended) {
      rows.push(["", "", ""], ["# Detailed Partition Information", "", ""]);
      rows.push(["Database", table.identifier.database, ""], ["Table", table.identifier.table, ""]);
      rows.push(["Partition Values", `[${partitionPath(found.spec).replaceAll("/", ", ")}]`, ""]);
      rows.push(["Location", found.location, ""]);
    }
  } else if (isExtended) rows.push(["", "", ""], ...detailRows(table));
  return rows;
});

function clusteringRows({ properties, schema }: CatalogTable): readonly InternalRow[] {
  const columns = clusteringColumns(properties) ?? [];
  if (columns.length === 0) return [];
  const rows = columns.map((path): InternalRow => {
    let field: StructField | undefined;
    for (const part of path) {
      const within: StructType | undefined =
        field === undefined ? schema : field.dataType.kind === "struct" ? field.dataType : undefined;
      field = within === undefined ? undefined : findField(within, part);
    }
    const name = path.map(quotedIfNeeded).join(".");
    return field === undefined ? [name, "", null] : [name, ...columnRow(field).slice(1)];
  });
  return [["# Clustering Information", "", ""], ["# col_name", "data_type", "comment"], ...rows];
}

/** What SHOW TABLE EXTENDED and DESCRIBE EXTENDED tell of a table. */
export function tableDetails(table: CatalogTable): readonly (readonly [key: string, value: string])[] {
  const { identifier, tableType, provider, location, comment, view, statistics, bucketSpec } = table;
  const details: [string, string | undefined][] = [
    ["Catalog", SESSION_CATALOG_NAME],
    ["Database", identifier.database],
    ["Table", identifier.table],
    ["Created Time", javaDate(table.createTime)],
    ["Last Access", "UNKNOWN"],
    ["Created By", "Spark 4.3.0"],
    ["Type", tableType],
    ["Provider", provider],
    ["Num Buckets", bucketSpec && String(bucketSpec.numBuckets)],
    ["Bucket Columns", bucketSpec && `[${bucketSpec.bucketColumns.map((name) => `\`${name}\``).join(", ")}]`],
    ["Comment", comment],
    ["Collation", table.collation],
    ["Table Properties", table.properties.size > 0 ? bracketed(table.properties) : undefined],
    ["Statistics", statistics && statisticsText(statistics.sizeInBytes, statistics.rowCount)],
    ["Location", location],
    ["Storage Properties", table.options.size > 0 ? bracketed(table.options) : undefined],
    ["Partition Provider", table.partitionColumnNames.length > 0 ? "Catalog" : undefined],
    ["View Text", view?.text],
    ["View Original Text", view?.text],
    ["View Schema Mode", view?.schemaMode],
    ["View Catalog and Namespace", view && `${SESSION_CATALOG_NAME}.${view.database}`],
    ["View Query Output Columns", view && `[${view.queryColumnNames.map((name) => `\`${name}\``).join(", ")}]`],
  ];
  return details.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

function detailRows(table: CatalogTable): InternalRow[] {
  return [
    ["# Detailed Table Information", "", ""],
    ...tableDetails(table).map(([key, value]): InternalRow => [key, value, ""]),
  ];
}

/** As Java writes a Date, in UTC: `Sat Nov 21 19:46:15 UTC 2026`. */
function javaDate(millis: number): string {
  const [weekday = "", day = "", month = "", year = "", time = ""] = new Date(millis).toUTCString().split(/,? /);
  return `${weekday} ${month} ${day} ${time} UTC ${year}`;
}

function bracketed(properties: ReadonlyMap<string, string>): string {
  const sorted = [...properties].sort(([a], [b]) => (a < b ? -1 : 1));
  return `[${sorted.map(([key, value]) => `${key}=${value}`).join(", ")}]`;
}

function statisticsText(sizeInBytes: number, rowCount: number | undefined): string {
  return `${sizeInBytes} bytes${rowCount === undefined ? "" : `, ${rowCount} rows`}`;
}

export const describeColumn: RunnableCommand = runnable(DescribeColumn, async ({ clauses }, context) => {
  const { fields, table } = await described(clauses.table, context);
  const { resolver } = context.state.conf;
  const [name = ""] = clauses.column;
  const field = clauses.column.length === 1 ? fields.find((f) => resolver(f.name, name)) : undefined;
  const outer = clauses.column.length > 1 ? fields.find((f) => resolver(f.name, name)) : undefined;
  if (outer !== undefined && !isNested(outer.dataType)) {
    throw new AnalysisException("INVALID_EXTRACT_BASE_FIELD_TYPE", {
      base: `"${outer.name}"`,
      other: `"${sqlName(outer.dataType)}"`,
    });
  }
  if (field === undefined) {
    throw new AnalysisException("COLUMN_NOT_FOUND", {
      colName: quoteNameParts(clauses.column),
      caseSensitiveConfig: '"spark.sql.caseSensitive"',
    });
  }
  const { comment } = field.metadata;
  const rows: InternalRow[] = [
    ["col_name", field.name],
    ["data_type", charVarcharText(field) ?? simpleString(field.dataType)],
    ["comment", typeof comment === "string" ? comment : "NULL"],
  ];
  if (!clauses.isExtended) return rows;
  const defaultText = currentDefault(field);
  const known = table?.statistics?.columns.get(field.name.toLowerCase());
  const value = (bound: InternalRow[number] | undefined): string =>
    bound === undefined || bound === null ? "NULL" : formatValue(bound, field.dataType);
  const count = (number: number | undefined): string => (number === undefined ? "NULL" : String(number));
  return [
    ...rows,
    ["min", value(known?.min)],
    ["max", value(known?.max)],
    ["num_nulls", count(known?.nullCount)],
    ["distinct_count", count(known?.distinctCount)],
    ["avg_col_len", count(known?.averageLength)],
    ["max_col_len", count(known?.maxLength)],
    ["histogram", "NULL"],
    ...(defaultText === undefined ? [] : [["default", defaultText]]),
  ];
});

async function described(
  name: ObjectName,
  context: CommandContext,
): Promise<{ readonly fields: readonly StructField[]; readonly table: CatalogTable | undefined }> {
  const { table, tempView } = await requireTableOrView(name, context.state, "query");
  if (table !== undefined && table.view?.schemaMode !== "EVOLUTION") return { fields: table.schema.fields, table };
  if (tempView !== undefined) return { fields: tempView.plan.schema.fields, table };
  const view = await context.query(new UnresolvedRelation(name.parts, undefined, name.origin)).analyzed();
  return { fields: view.schema.fields, table };
}

function columnRow({ name, dataType, metadata }: StructField): InternalRow {
  const { comment } = metadata;
  return [name, charVarcharText({ metadata }) ?? simpleString(dataType), typeof comment === "string" ? comment : null];
}

function jsonOf(fields: readonly StructField[], table: CatalogTable | undefined): object {
  const columns = fields.map(({ name, dataType, nullable }) => ({
    name,
    type: { name: typeToJson(dataType) },
    nullable,
  }));
  if (table === undefined) return { columns };
  const { identifier, tableType, provider, location, view } = table;
  return {
    table_name: identifier.table,
    catalog_name: SESSION_CATALOG_NAME,
    namespace: [identifier.database],
    schema_name: identifier.database,
    columns,
    type: tableType,
    ...(provider !== undefined && { provider }),
    ...(location !== undefined && { location }),
    ...(view !== undefined && { view_text: view.text }),
    ...(table.partitionColumnNames.length > 0 && { partition_columns: table.partitionColumnNames }),
  };
}
