// Arguments of functions that read and write texts of a format: a schema, and options.

import { Literal } from "../../catalyst/expressions/literal.ts";
import { UnresolvedFunction } from "../../catalyst/expressions/unresolved.ts";
import { type DataType, typeToJson } from "../../types/index.ts";
import { Column } from "./column.ts";

/** A type, or its text as SQL or JSON writes it, or a column of that. */
export type SchemaArgument = DataType | string | Column;

/** Options of a format by name. */
export type OptionsArgument = Readonly<Record<string, string | number | boolean>>;

export function schemaArgument(schema: SchemaArgument): Column {
  if (schema instanceof Column) return schema;
  return new Column(Literal.of(typeof schema === "string" ? schema : JSON.stringify(typeToJson(schema))));
}

export function optionsArgument(options: OptionsArgument | undefined): Column | undefined {
  if (options === undefined) return undefined;
  const entries = Object.entries(options).flatMap(([key, value]) => [Literal.of(key), Literal.of(String(value))]);
  return new Column(new UnresolvedFunction(["map"], entries));
}
