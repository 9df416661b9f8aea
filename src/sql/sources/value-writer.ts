// Writes values that are not null into the vectors of a batch, by their type.

import type { CatalystValue } from "../../types/catalyst-value.ts";
import type { DataType } from "../../types/data-type.ts";
import type { BatchWriter } from "./batch-writer.ts";

export type WriteValue = (writer: BatchWriter, column: number, value: CatalystValue) => void;

/** For types that are not nested. */
export function valueWriter(type: DataType): WriteValue {
  switch (type.kind) {
    case "string":
      return (writer, column, value) => writer.setText(column, String(value));
    case "boolean":
      return (writer, column, value) => writer.setBoolean(column, value === true);
    case "byte":
    case "short":
    case "integer":
    case "date":
    case "year_month_interval":
      return (writer, column, value) => writer.setInteger(column, Number(value));
    case "float":
    case "double":
      return (writer, column, value) => writer.setNumber(column, Number(value));
    default:
      return (writer, column, value) => writer.setBigInteger(column, BigInt(value as bigint));
  }
}
