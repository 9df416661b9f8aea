// What files hold is never known to be there: Spark reads all columns of files and tables as nullable.

import { ArrayType, type DataType, MapType, StructField, StructType } from "../../types/data-type.ts";

export function asNullable(schema: StructType): StructType {
  return StructType(schema.fields.map((f) => StructField(f.name, nullableType(f.dataType), true, f.metadata)));
}

function nullableType(type: DataType): DataType {
  switch (type.kind) {
    case "array":
      return ArrayType(nullableType(type.elementType), true);
    case "map":
      return MapType(nullableType(type.keyType), nullableType(type.valueType), true);
    case "struct":
      return asNullable(type);
    default:
      return type;
  }
}
