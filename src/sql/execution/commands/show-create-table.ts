// SHOW CREATE TABLE: the statement that would make a table or view as it is.

import type { CatalogTable } from "../../../catalyst/catalog/catalog-table.ts";
import { currentDefault } from "../../../catalyst/catalog/default-columns.ts";
import { qualifiedName } from "../../../catalyst/catalog/session-catalog.ts";
import { quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { ShowCreateTable } from "../../../catalyst/plans/commands/table-information.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { charVarcharText } from "../../../types/char-varchar.ts";
import { type StructField, sqlName } from "../../../types/data-type.ts";
import { clusteringColumns } from "../catalog/clustering-columns.ts";
import { requireTableOrView } from "../catalog/lookup-table.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";

export const showCreateTable: RunnableCommand = runnable(ShowCreateTable, async ({ clauses }, { state }) => {
  const { table } = await requireTableOrView(clauses.table, state, "command");
  if (table === undefined) {
    const parameters = {
      viewName: clauses.table.parts.map((part) => `\`${part}\``).join("."),
      operation: "SHOW CREATE TABLE",
    };
    throw new AnalysisException("EXPECT_PERMANENT_VIEW_NOT_TEMP", parameters);
  }
  if (clauses.asSerde && table.view === undefined) {
    const tableName = quoteNameParts(qualifiedName(table.identifier));
    throw new AnalysisException("UNSUPPORTED_SHOW_CREATE_TABLE.ON_DATA_SOURCE_TABLE_WITH_AS_SERDE", { tableName });
  }
  return [[table.view === undefined ? tableStatement(table) : viewStatement(table)]];
});

function tableStatement(table: CatalogTable): string {
  const { provider, partitionColumnNames, bucketSpec, comment, location, tableType } = table;
  const lines = [
    `CREATE TABLE ${qualifiedName(table.identifier).map(quotedIfNeeded).join(".")} (`,
    `${table.schema.fields.map(columnText).join(",\n")})`,
    `USING ${provider}`,
  ];
  const { options, properties } = table;
  if (options.size > 0) lines.push(`OPTIONS (\n${propertyLines(options)})`);
  if (partitionColumnNames.length > 0)
    lines.push(`PARTITIONED BY (${partitionColumnNames.map(quotedIfNeeded).join(", ")})`);
  const clustering = clusteringColumns(table.properties) ?? [];
  if (clustering.length > 0) {
    const paths = clustering.map((path) => path.map(quotedIfNeeded).join("."));
    lines.push(`PARTITIONED BY (cluster_by(${paths.join(", ")}))`);
  }
  if (bucketSpec !== undefined) {
    lines.push(`CLUSTERED BY (${bucketSpec.bucketColumns.map(quotedIfNeeded).join(", ")})`);
    if (bucketSpec.sortColumns.length > 0)
      lines.push(`SORTED BY (${bucketSpec.sortColumns.map(quotedIfNeeded).join(", ")})`);
    lines.push(`INTO ${bucketSpec.numBuckets} BUCKETS`);
  }
  if (tableType === "EXTERNAL") lines.push(`LOCATION '${location}'`);
  if (comment !== undefined) lines.push(`COMMENT '${escaped(comment)}'`);
  if (table.collation !== undefined) lines.push(`DEFAULT COLLATION ${table.collation}`);
  const shown = new Map([...properties].filter(([key]) => key !== "collation" || table.collation === undefined));
  if (shown.size > 0) lines.push(`TBLPROPERTIES (\n${propertyLines(shown)})`);
  return `${lines.join("\n")}\n`;
}

function viewStatement({ identifier, schema, comment, properties, view }: CatalogTable): string {
  const columns = schema.fields.map(({ name, metadata }) =>
    typeof metadata.comment === "string"
      ? `  ${quotedIfNeeded(name)} COMMENT '${escaped(metadata.comment)}'`
      : `  ${quotedIfNeeded(name)}`,
  );
  const lines = [
    `CREATE VIEW ${[identifier.database, identifier.table].map(quotedIfNeeded).join(".")} (`,
    `${columns.join(",\n")})`,
  ];
  if (comment !== undefined) lines.push(`COMMENT '${escaped(comment)}'`);
  if (properties.size > 0) lines.push(`TBLPROPERTIES (\n${propertyLines(properties)})`);
  lines.push(`WITH SCHEMA ${view?.schemaMode}`, `AS ${view?.text}`);
  return `${lines.join("\n")}\n`;
}

function columnText(field: StructField): string {
  const { name, nullable, metadata } = field;
  const comment = typeof metadata.comment === "string" ? ` COMMENT '${escaped(metadata.comment)}'` : "";
  const defaultText = currentDefault(field);
  const byDefault = defaultText === undefined ? "" : ` DEFAULT ${defaultText}`;
  return `  ${quotedIfNeeded(name)} ${typeText(field)}${nullable ? "" : " NOT NULL"}${byDefault}${comment}`;
}

/** The type of a column, whose collation a string tells. */
function typeText(field: StructField): string {
  const text = charVarcharText(field)?.toUpperCase() ?? sqlName(field.dataType);
  const isPlain = field.dataType.kind === "string" && field.dataType.collation === undefined;
  return isPlain ? `${text} COLLATE UTF8_BINARY` : text;
}

function propertyLines(properties: ReadonlyMap<string, string>): string {
  const sorted = [...properties].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([key, value]) => `  '${escaped(key)}' = '${escaped(value)}'`).join(",\n");
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
}

export function quotedIfNeeded(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}
