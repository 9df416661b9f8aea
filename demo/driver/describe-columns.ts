// Columns as the page shows them.

import { type StructType, simpleString } from "../../src/index.ts";
import type { ColumnDescription } from "./protocol.ts";

const KINDS: Readonly<Record<string, ColumnDescription["kind"]>> = {
  byte: "number",
  short: "number",
  integer: "number",
  long: "number",
  float: "number",
  double: "number",
  decimal: "number",
  string: "text",
  date: "time",
  timestamp: "time",
  timestamp_ntz: "time",
  boolean: "boolean",
};

export function describeColumns({ fields }: StructType): readonly ColumnDescription[] {
  return fields.map(({ name, dataType }) => ({
    name,
    type: simpleString(dataType),
    kind: KINDS[dataType.kind] ?? "other",
  }));
}
