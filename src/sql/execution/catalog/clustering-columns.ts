// CLUSTER BY of a table: a property names the columns that its files should keep together, as Spark's catalogs keep it.

import { quoteIdentifier } from "../../../catalyst/catalog/table-identifier.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import type { DataType, StructField, StructType } from "../../../types/data-type.ts";
import { treeString } from "../../../types/tree-string.ts";

export const CLUSTERING_COLUMNS = "clusteringColumns";

/** The properties with those columns in them; as they are without CLUSTER BY. */
export function withClustering(
  properties: ReadonlyMap<string, string>,
  columns: readonly (readonly string[])[] | undefined,
  schema: StructType,
): ReadonlyMap<string, string> {
  if (columns === undefined) return properties;
  const paths = columns.map((path) => writtenPath(path, schema));
  const seen = new Set<string>();
  for (const path of paths) {
    const key = path.join(".").toLowerCase();
    if (seen.has(key)) throw new AnalysisException("COLUMN_ALREADY_EXISTS", { columnName: quoteIdentifier(key) });
    seen.add(key);
  }
  return new Map([...properties, [CLUSTERING_COLUMNS, JSON.stringify(paths)]]);
}

/** The columns of a table that is clustered by some; undefined for one that never was. */
export function clusteringColumns(properties: ReadonlyMap<string, string>): readonly (readonly string[])[] | undefined {
  const text = properties.get(CLUSTERING_COLUMNS);
  if (text === undefined) return undefined;
  const paths: unknown = JSON.parse(text);
  return Array.isArray(paths) ? paths.filter(Array.isArray).map((path) => path.map(String)) : undefined;
}

/** The path with the names as the schema writes them. */
function writtenPath(path: readonly string[], schema: StructType): readonly string[] {
  const written: string[] = [];
  let type: DataType = schema;
  for (const part of path) {
    const field: StructField | undefined =
      type.kind === "struct" ? type.fields.find(({ name }) => name.toLowerCase() === part.toLowerCase()) : undefined;
    if (field === undefined) {
      const parameters = { i: path.join("."), schema: treeString(schema) };
      throw new AnalysisException("_LEGACY_ERROR_TEMP_3060", parameters);
    }
    written.push(field.name);
    type = field.dataType;
  }
  return written;
}
