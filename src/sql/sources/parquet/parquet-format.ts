// The Parquet source.

import { flagOption } from "../../../catalyst/text/source-options.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import type { CatalystValue } from "../../../types/catalyst-value.ts";
import type { StructType } from "../../../types/data-type.ts";
import { typeFromJson } from "../../../types/schema-json.ts";
import type { FileColumnStatistics, FileFormat, FileSplit, InferContext } from "../file-format.ts";
import { mergeSchemas } from "./merge-schemas.ts";
import { readFooter } from "./parquet-footer.ts";
import type { FileMetadata } from "./parquet-metadata.ts";
import { ParquetReader } from "./parquet-reader.ts";
import { convertSchema, type LeafColumn, schemaOfColumns } from "./parquet-schema-converter.ts";
import { statisticsValue } from "./statistics-values.ts";

/** Where Spark leaves the schema of what it writes. */
const SPARK_SCHEMA_KEY = "org.apache.spark.sql.parquet.row.metadata";

export const parquetFormat: FileFormat = {
  isSplittable: () => true,

  createReader(_options, requestedSchema, _fileSchema, pushedFilters = []) {
    return new ParquetReader(requestedSchema, pushedFilters);
  },

  async inferSchema(files, options, context) {
    const [first, ...rest] = files.filter((file) => file.length > 0);
    if (first === undefined) throw new AnalysisException("UNABLE_TO_INFER_SCHEMA", { format: "Parquet" });
    let schema = schemaOf(await footerOf(first, context));
    if (flagOption(options, "mergeSchema", false)) {
      for (const file of rest) schema = mergeSchemas(schema, schemaOf(await footerOf(file, context)));
    }
    return schema;
  },

  async readStatistics(file, _options, context) {
    const metadata = await footerOf(file, context);
    const columns = convertSchema(metadata.schema).filter((column) => column.kind === "leaf");
    return {
      rowCount: metadata.numRows,
      columns: Object.fromEntries(columns.map((column) => [column.name, columnStatistics(metadata, column)])),
    };
  },
};

async function footerOf({ file: reference, path }: FileSplit, { host }: InferContext): Promise<FileMetadata> {
  const file = await host.openFile(reference);
  try {
    return await readFooter(file, path);
  } finally {
    await file.close();
  }
}

/** The schema that Spark left in the footer, else what the file's own says. */
function schemaOf({ schema, keyValues }: FileMetadata): StructType {
  const json = keyValues.get(SPARK_SCHEMA_KEY);
  const written = json === undefined ? undefined : parseSchema(json);
  return written ?? schemaOfColumns(convertSchema(schema));
}

function parseSchema(json: string): StructType | undefined {
  try {
    const type = typeFromJson(JSON.parse(json));
    return type?.kind === "struct" ? type : undefined;
  } catch {
    return undefined;
  }
}

/** Bounds of all row groups, when each that has values tells its own. */
function columnStatistics({ rowGroups }: FileMetadata, column: LeafColumn): FileColumnStatistics {
  let min: CatalystValue | undefined;
  let max: CatalystValue | undefined;
  let nullCount: number | undefined = 0;
  let isBounded = column.repetitionLevel === 0;
  for (const { columns, numRows } of rowGroups) {
    const statistics = columns[column.chunk]?.statistics;
    const nulls = column.definitionLevel === 0 ? 0 : statistics?.nullCount;
    nullCount = nullCount === undefined || nulls === undefined ? undefined : nullCount + nulls;
    if (nulls === numRows) continue;
    const low = statisticsValue(column, statistics?.min);
    const high = statisticsValue(column, statistics?.max);
    if (!isOrdered(low) || !isOrdered(high)) isBounded = false;
    else {
      if (!isOrdered(min) || low < min) min = low;
      if (!isOrdered(max) || high > max) max = high;
    }
  }
  // Statistics of floating-point columns leave NaN out.
  if (column.dataType.kind === "float" || column.dataType.kind === "double") isBounded = false;
  const distinctCount = dictionarySize(rowGroups, column);
  return { ...(isBounded && { min, max }), nullCount, ...(distinctCount !== undefined && { distinctCount }) };
}

/** Each string of a dictionary has its length before it. */
const LENGTH_BYTES = 4;
/** Writers give a dictionary up that takes more. */
const LARGEST_DICTIONARY = 1 << 19;
const ROWS_PER_STRING = 4;

/** About how many strings there are, where row groups have dictionaries of few: by their sizes and the lengths of bounds. */
function dictionarySize(rowGroups: FileMetadata["rowGroups"], { chunk, element }: LeafColumn): number | undefined {
  if (element.physicalType !== "BYTE_ARRAY") return undefined;
  let largest = 0;
  for (const { columns, numRows } of rowGroups) {
    const { dictionaryLength = 0, statistics: { min, max } = {} } = columns[chunk] ?? {};
    if (dictionaryLength === 0 || dictionaryLength > LARGEST_DICTIONARY) return undefined;
    if (min === undefined || max === undefined) return undefined;
    const size = dictionaryLength / (LENGTH_BYTES + (min.length + max.length) / 2);
    if (size * ROWS_PER_STRING > numRows) return undefined;
    largest = Math.max(largest, size);
  }
  return largest === 0 ? undefined : Math.ceil(largest);
}

/** Values whose order in JavaScript is that of Spark. */
function isOrdered(value: CatalystValue | undefined): value is number | bigint | boolean {
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean";
}
