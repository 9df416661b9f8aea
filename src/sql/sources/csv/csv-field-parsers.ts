// Parses a field of a record into a vector, by the column's type.

import type { CsvOptions } from "../../../catalyst/csv/csv-options.ts";
import { fieldValue } from "../../../catalyst/csv/csv-values.ts";
import { SparkError } from "../../../errors/spark-error.ts";
import { type DataType, type StructType, sqlName } from "../../../types/data-type.ts";
import type { BatchWriter } from "../batch-writer.ts";
import { valueWriter } from "../value-writer.ts";

/** Writes the text of a field to the column; false when it is no value of the column's type. */
export type FieldParser = (text: string, writer: BatchWriter, column: number) => boolean;

export function fieldParser(type: DataType, options: CsvOptions, timeZone: string): FieldParser {
  if (type.kind === "string" || type.kind === "binary") {
    return (text, writer, column) => {
      writer.setText(column, text);
      return true;
    };
  }
  const parse = fieldValue(type, options, timeZone);
  const write = valueWriter(type);
  return (text, writer, column) => {
    const value = parse(text);
    if (value !== undefined) write(writer, column, value);
    return value !== undefined;
  };
}

/** @throws SparkError when CSV cannot have columns of a type of the schema */
export function checkColumnTypes(schema: StructType): void {
  for (const { name, dataType } of schema.fields) {
    if (!["void", "array", "map", "struct"].includes(dataType.kind)) continue;
    throw new SparkError("AnalysisException", "UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE", {
      columnName: `\`${name}\``,
      columnType: `"${sqlName(dataType)}"`,
      format: "CSV",
    });
  }
}
