// The type of a value that is one of several of the same type: null may be inside where it may be inside of any of them.

import { ArrayType, type DataType, isNested, MapType, StructType } from "./data-type.ts";

/** The type of all values of types that are equal but for what may be null in them; untyped nulls fit any. */
export function mergedType(types: readonly DataType[]): DataType | undefined {
  const typed = types.filter(({ kind }) => kind !== "void");
  const [first = types[0], ...rest] = typed;
  return first === undefined || !isNested(first) ? first : rest.reduce(mergeTwo, first);
}

function mergeTwo(a: DataType, b: DataType): DataType {
  if (a === b || a.kind === "void") return b;
  if (b.kind === "void") return a;
  if (a.kind === "array" && b.kind === "array") {
    return ArrayType(mergeTwo(a.elementType, b.elementType), a.containsNull || b.containsNull);
  }
  if (a.kind === "map" && b.kind === "map") {
    const value = mergeTwo(a.valueType, b.valueType);
    return MapType(mergeTwo(a.keyType, b.keyType), value, a.valueContainsNull || b.valueContainsNull);
  }
  if (a.kind === "struct" && b.kind === "struct") {
    const fields = a.fields.map((field, i) => {
      const other = b.fields[i] ?? field;
      const dataType = mergeTwo(field.dataType, other.dataType);
      return { ...field, dataType, nullable: field.nullable || other.nullable };
    });
    return StructType(fields);
  }
  return a;
}
