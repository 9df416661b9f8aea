// DEFAULT COLLATION of a table: what it does to the columns that are given no collation of their own.

import { AnalysisException } from "../../../errors/spark-error.ts";
import { collatedString, findCollation } from "../../../types/collation.ts";
import { ArrayType, type DataType, MapType, StructField, StructType } from "../../../types/data-type.ts";

/** Strings without a collation of their own get the table's. */
export function atDefaultCollation(fields: readonly StructField[], name: string | undefined): readonly StructField[] {
  const collation = name === undefined ? undefined : findCollation(name);
  if (name === undefined) return fields;
  if (collation === undefined) {
    throw new AnalysisException("COLLATION_INVALID_NAME", { proposals: "UTF8_BINARY", collationName: name });
  }
  const collated = (type: DataType): DataType => {
    switch (type.kind) {
      case "string":
        return type.collation === undefined && type.length === undefined ? collatedString(collation.name) : type;
      case "array":
        return ArrayType(collated(type.elementType), type.containsNull);
      case "map":
        return MapType(collated(type.keyType), collated(type.valueType), type.valueContainsNull);
      case "struct":
        return StructType(type.fields.map(collatedField));
      default:
        return type;
    }
  };
  const collatedField = (field: StructField): StructField =>
    StructField(field.name, collated(field.dataType), field.nullable, field.metadata);
  return fields.map(collatedField);
}
