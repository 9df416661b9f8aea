// Merges the schemas of files that are read together, as Spark's StructType.merge.

import { SparkError, SparkException } from "../../../errors/spark-error.ts";
import {
  ArrayType,
  type DataType,
  DecimalType,
  MapType,
  StructField,
  StructType,
  sameType,
  sqlName,
} from "../../../types/data-type.ts";

/** The columns of both. @throws SparkException when a column has types that do not go together */
export function mergeSchemas(left: StructType, right: StructType): StructType {
  try {
    return mergeStructs(left, right);
  } catch (cause) {
    if (!(cause instanceof SparkError)) throw cause;
    throw new SparkException(
      "CANNOT_MERGE_SCHEMAS",
      { left: `"${sqlName(left)}"`, right: `"${sqlName(right)}"` },
      { cause },
    );
  }
}

function mergeStructs(left: StructType, right: StructType): StructType {
  const merged = left.fields.map((field) => {
    const other = right.fields.find((candidate) => isNamed(candidate, field.name));
    if (other === undefined) return field;
    const type = mergeTypes(field.dataType, other.dataType);
    return StructField(field.name, type, field.nullable || other.nullable, field.metadata);
  });
  const added = right.fields.filter(({ name }) => !left.fields.some((field) => isNamed(field, name)));
  return StructType([...merged, ...added]);
}

function isNamed(field: StructField, name: string): boolean {
  return field.name.toLowerCase() === name.toLowerCase();
}

function mergeTypes(left: DataType, right: DataType): DataType {
  if (left.kind === "array" && right.kind === "array") {
    return ArrayType(mergeTypes(left.elementType, right.elementType), left.containsNull || right.containsNull);
  }
  if (left.kind === "map" && right.kind === "map") {
    return MapType(
      mergeTypes(left.keyType, right.keyType),
      mergeTypes(left.valueType, right.valueType),
      left.valueContainsNull || right.valueContainsNull,
    );
  }
  if (left.kind === "struct" && right.kind === "struct") return mergeStructs(left, right);
  if (left.kind === "decimal" && right.kind === "decimal" && left.scale === right.scale) {
    return DecimalType(Math.max(left.precision, right.precision), left.scale);
  }
  if (sameType(left, right)) return left;
  throw new SparkException("CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE", {
    left: `"${sqlName(left)}"`,
    right: `"${sqlName(right)}"`,
  });
}
