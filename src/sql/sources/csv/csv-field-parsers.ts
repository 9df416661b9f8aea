// Parses a field of a record into a vector, by the column's type.

import type { CsvOptions } from "../../../catalyst/csv/csv-options.ts";
import { parseDecimal, parseDouble, parseFloat32, parseInteger } from "../../../catalyst/text/number-text.ts";
import { dateTimeParsers } from "../../../catalyst/text/text-formats.ts";
import { SparkError } from "../../../errors/spark-error.ts";
import { type DataType, type StructType, sqlName } from "../../../types/data-type.ts";
import type { BatchWriter } from "../batch-writer.ts";

/** Writes the text of a field to the column; false when it is no value of the column's type. */
export type FieldParser = (text: string, writer: BatchWriter, column: number) => boolean;

const INTEGER_BITS = { byte: 8, short: 16, integer: 32 } as const;

export function fieldParser(type: DataType, options: CsvOptions, timeZone: string): FieldParser {
  const parsers = dateTimeParsers(options.formats, timeZone);
  switch (type.kind) {
    case "string":
    case "binary":
      return (text, writer, column) => {
        writer.setText(column, text);
        return true;
      };
    case "byte":
    case "short":
    case "integer":
      return written(
        (text) => parseInteger(text, INTEGER_BITS[type.kind]),
        (writer, column, value) => writer.setInteger(column, Number(value)),
      );
    case "long":
      return written((text) => parseInteger(text, 64), setBigInteger);
    case "float":
      return written((text) => specialNumber(text, options) ?? parseFloat32(text), setNumber);
    case "double":
      return written((text) => specialNumber(text, options) ?? parseDouble(text), setNumber);
    case "boolean":
      return written(parseBoolean, (writer, column, value) => writer.setBoolean(column, value));
    case "date":
      return written(parsers.date, (writer, column, value) => writer.setInteger(column, value));
    case "timestamp":
      return written(parsers.timestamp, setBigInteger);
    case "timestamp_ntz":
      return written(parsers.timestampNTZ, setBigInteger);
    case "decimal":
      return written((text) => parseDecimal(text, type), setBigInteger);
    default:
      throw new SparkError("AnalysisException", "UNSUPPORTED_DATATYPE", { typeName: `"${sqlName(type)}"` });
  }
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

function written<T>(
  parse: (text: string) => T | undefined,
  write: (writer: BatchWriter, column: number, value: T) => void,
): FieldParser {
  return (text, writer, column) => {
    const value = parse(text);
    if (value !== undefined) write(writer, column, value);
    return value !== undefined;
  };
}

function setNumber(writer: BatchWriter, column: number, value: number): void {
  writer.setNumber(column, value);
}

function setBigInteger(writer: BatchWriter, column: number, value: bigint): void {
  writer.setBigInteger(column, value);
}

function parseBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  return lower === "true" ? true : lower === "false" ? false : undefined;
}

function specialNumber(text: string, { nanValue, positiveInf, negativeInf }: CsvOptions): number | undefined {
  if (text === nanValue) return Number.NaN;
  if (text === positiveInf) return Number.POSITIVE_INFINITY;
  return text === negativeInf ? Number.NEGATIVE_INFINITY : undefined;
}
