// The tree that `printSchema()` prints.

import type { DataType, StructType } from "./data-type.ts";
import { simpleString } from "./data-type.ts";

/** @param level how deep to go into nested types; 0 for all the way */
export function treeString(schema: StructType, level = 0): string {
  const maxDepth = level > 0 ? level : Number.POSITIVE_INFINITY;
  return `root\n${fieldLines(schema, "", maxDepth)
    .map((line) => ` ${line}\n`)
    .join("")}`;
}

function fieldLines(schema: StructType, prefix: string, depth: number): readonly string[] {
  if (depth <= 0) return [];
  return schema.fields.flatMap(({ name, dataType, nullable }) => [
    `${prefix}|-- ${name}: ${typeName(dataType)} (nullable = ${nullable})`,
    ...nestedLines(dataType, `${prefix}|    `, depth - 1),
  ]);
}

function nestedLines(type: DataType, prefix: string, depth: number): readonly string[] {
  if (depth <= 0) return [];
  const part = (label: string, of: DataType, note: string): readonly string[] => [
    `${prefix}|-- ${label}: ${typeName(of)}${note}`,
    ...nestedLines(of, `${prefix}|    `, depth - 1),
  ];
  switch (type.kind) {
    case "struct":
      return fieldLines(type, prefix, depth);
    case "array":
      return part("element", type.elementType, ` (containsNull = ${type.containsNull})`);
    case "map":
      return [
        ...part("key", type.keyType, ""),
        ...part("value", type.valueType, ` (valueContainsNull = ${type.valueContainsNull})`),
      ];
    default:
      return [];
  }
}

/** The name of a type in JSON schemas: `long`, where SQL says `bigint`. */
function typeName(type: DataType): string {
  return type.kind === "decimal" ? simpleString(type) : type.kind;
}
