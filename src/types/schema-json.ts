// Spark's JSON form of a data type and schema, as `StructType.json` writes it and `StructType.fromJson` reads it.

import {
  ArrayType,
  BinaryType,
  BooleanType,
  ByteType,
  type DataType,
  DateType,
  DecimalType,
  DoubleType,
  FloatType,
  IntegerType,
  LongType,
  MapType,
  NullType,
  ShortType,
  StringType,
  StructField,
  StructType,
  TimestampNTZType,
  TimestampType,
} from "./data-type.ts";

/** A data type as JSON data: a name for atomic types, an object for nested ones. */
export type DataTypeJson =
  | string
  | { readonly type: "array"; readonly elementType: DataTypeJson; readonly containsNull: boolean }
  | {
      readonly type: "map";
      readonly keyType: DataTypeJson;
      readonly valueType: DataTypeJson;
      readonly valueContainsNull: boolean;
    }
  | StructTypeJson;

export interface StructTypeJson {
  readonly type: "struct";
  readonly fields: readonly {
    readonly name: string;
    readonly type: DataTypeJson;
    readonly nullable: boolean;
    readonly metadata?: Readonly<Record<string, unknown>>;
  }[];
}

const ATOMIC = new Map<string, DataType>(
  [
    NullType,
    BooleanType,
    ByteType,
    ShortType,
    IntegerType,
    LongType,
    FloatType,
    DoubleType,
    StringType,
    BinaryType,
    DateType,
    TimestampType,
    TimestampNTZType,
  ].map((type) => [type.kind, type]),
);

export function structToJson(type: StructType): StructTypeJson {
  return {
    type: "struct",
    fields: type.fields.map((f) => ({
      name: f.name,
      type: typeToJson(f.dataType),
      nullable: f.nullable,
      metadata: f.metadata,
    })),
  };
}

export function typeToJson(type: DataType): DataTypeJson {
  switch (type.kind) {
    case "decimal":
      return `decimal(${type.precision},${type.scale})`;
    case "array":
      return { type: "array", elementType: typeToJson(type.elementType), containsNull: type.containsNull };
    case "map":
      return {
        type: "map",
        keyType: typeToJson(type.keyType),
        valueType: typeToJson(type.valueType),
        valueContainsNull: type.valueContainsNull,
      };
    case "struct":
      return structToJson(type);
    default:
      return type.kind;
  }
}

/** Reads a type from its JSON form; undefined when the JSON names no type that Hibana has. */
export function typeFromJson(json: DataTypeJson): DataType | undefined {
  if (typeof json === "string") {
    const decimal = /^decimal\(\s*(\d+)\s*,\s*(-?\d+)\s*\)$/.exec(json);
    return decimal ? DecimalType(Number(decimal[1]), Number(decimal[2])) : ATOMIC.get(json);
  }
  if (json.type === "array") {
    const elementType = typeFromJson(json.elementType);
    return elementType && ArrayType(elementType, json.containsNull);
  }
  if (json.type === "map") {
    const keyType = typeFromJson(json.keyType);
    const valueType = typeFromJson(json.valueType);
    return keyType && valueType && MapType(keyType, valueType, json.valueContainsNull);
  }
  const fields: StructField[] = [];
  for (const field of json.fields) {
    const dataType = typeFromJson(field.type);
    if (dataType === undefined) return undefined;
    fields.push(StructField(field.name, dataType, field.nullable, field.metadata ?? {}));
  }
  return StructType(fields);
}
