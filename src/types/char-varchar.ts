// CHAR(n) and VARCHAR(n): types of columns of tables. Values are strings; the length stands in the column's metadata.

import {
  ArrayType,
  type DataType,
  MapType,
  type StringLength,
  StringType,
  StructField,
  StructType,
  simpleString,
} from "./data-type.ts";

/** The key of a column's metadata under which its type is told with lengths. */
export const CHAR_VARCHAR_TYPE_STRING = "__CHAR_VARCHAR_TYPE_STRING";

/** Whether there is a CHAR or VARCHAR in a type as it was written. */
export function hasCharVarchar(type: DataType): boolean {
  switch (type.kind) {
    case "string":
      return type.length !== undefined;
    case "array":
      return hasCharVarchar(type.elementType);
    case "map":
      return hasCharVarchar(type.keyType) || hasCharVarchar(type.valueType);
    case "struct":
      return type.fields.some(({ dataType }) => hasCharVarchar(dataType));
    default:
      return false;
  }
}

/** The type of the values: strings have no lengths. */
export function withoutCharVarchar(type: DataType): DataType {
  if (!hasCharVarchar(type)) return type;
  switch (type.kind) {
    case "array":
      return ArrayType(withoutCharVarchar(type.elementType), type.containsNull);
    case "map":
      return MapType(withoutCharVarchar(type.keyType), withoutCharVarchar(type.valueType), type.valueContainsNull);
    case "struct":
      return StructType(
        type.fields.map(({ name, dataType, nullable, metadata }) =>
          StructField(name, withoutCharVarchar(dataType), nullable, metadata),
        ),
      );
    default:
      return StringType;
  }
}

/** A column of a type as it was written. */
export function columnOf(
  name: string,
  type: DataType,
  nullable: boolean,
  metadata: Readonly<Record<string, unknown>>,
): StructField {
  if (!hasCharVarchar(type)) return StructField(name, type, nullable, metadata);
  const told = { ...metadata, [CHAR_VARCHAR_TYPE_STRING]: simpleString(type) };
  return StructField(name, withoutCharVarchar(type), nullable, told);
}

/** The type of a column with lengths, as its metadata tells it; undefined where it has none. */
export function charVarcharText({ metadata }: Pick<StructField, "metadata">): string | undefined {
  const text = metadata[CHAR_VARCHAR_TYPE_STRING];
  return typeof text === "string" ? text : undefined;
}

/** The length of a column that is a CHAR or VARCHAR itself. */
export function lengthOf(column: Pick<StructField, "metadata">): StringLength | undefined {
  const match = /^(char|varchar)\((\d+)\)$/.exec(charVarcharText(column) ?? "");
  if (match === null) return undefined;
  return { kind: match[1] === "char" ? "char" : "varchar", limit: Number(match[2]) };
}
