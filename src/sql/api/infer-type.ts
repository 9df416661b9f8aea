// Types that values of the program tell: bigint and whole numbers are LONG, other numbers DOUBLE, a Date TIMESTAMP, an
// object STRUCT, a Map MAP.

import { AnalysisException } from "../../errors/spark-error.ts";
import {
  ArrayType,
  BinaryType,
  BooleanType,
  type DataType,
  DecimalType,
  DoubleType,
  LongType,
  MapType,
  NullType,
  StringType,
  StructField,
  StructType,
  sameType,
  simpleString,
  TimestampType,
} from "../../types/data-type.ts";
import { Decimal } from "../../types/decimal.ts";
import { Row } from "../../types/row.ts";

/** The type of one value; void for null. `field` is what an error calls the column. */
export function typeOfValue(value: unknown, field: string): DataType {
  switch (typeof value) {
    case "boolean":
      return BooleanType;
    case "bigint":
      return LongType;
    case "number":
      return Number.isSafeInteger(value) ? LongType : DoubleType;
    case "string":
      return StringType;
    case "undefined":
      return NullType;
    case "object":
      return value === null ? NullType : typeOfObject(value, field);
    default:
      throw new AnalysisException("CANNOT_INFER_TYPE_FOR_FIELD", { fieldName: field, valueType: typeof value });
  }
}

function typeOfObject(value: object, field: string): DataType {
  if (value instanceof Date) return TimestampType;
  if (value instanceof Decimal) return DecimalType(38, 18);
  if (value instanceof Uint8Array || value instanceof ArrayBuffer) return BinaryType;
  if (value instanceof Row) return value.schema;
  if (value instanceof Map) {
    return MapType(commonType([...value.keys()], `${field}.key`), commonType([...value.values()], `${field}.value`));
  }
  if (Array.isArray(value)) return ArrayType(commonType(value, `${field}.element`));
  if (ArrayBuffer.isView(value)) {
    throw new AnalysisException("CANNOT_INFER_TYPE_FOR_FIELD", { fieldName: field, valueType: value.constructor.name });
  }
  const fields = Object.entries(value).map(([name, part]) => StructField(name, typeOfValue(part, `${field}.${name}`)));
  return StructType(fields);
}

function commonType(values: readonly unknown[], field: string): DataType {
  return values.reduce<DataType>((type, value) => mergeTypes(type, typeOfValue(value, field), field), NullType);
}

/** @throws AnalysisException CANNOT_MERGE_TYPE when no type holds the values of both */
export function mergeTypes(a: DataType, b: DataType, field: string): DataType {
  if (b.kind === "void" || sameType(a, b)) return a;
  if (a.kind === "void") return b;
  if ((a.kind === "long" && b.kind === "double") || (a.kind === "double" && b.kind === "long")) return DoubleType;
  if (a.kind === "array" && b.kind === "array") {
    return ArrayType(mergeTypes(a.elementType, b.elementType, `${field}.element`));
  }
  if (a.kind === "map" && b.kind === "map") {
    return MapType(
      mergeTypes(a.keyType, b.keyType, `${field}.key`),
      mergeTypes(a.valueType, b.valueType, `${field}.value`),
    );
  }
  if (a.kind === "struct" && b.kind === "struct") return mergeStructs(a, b, field);
  throw new AnalysisException("CANNOT_MERGE_TYPE", {
    fieldName: field,
    dataType1: simpleString(a),
    dataType2: simpleString(b),
  });
}

function mergeStructs(a: StructType, b: StructType, field: string): StructType {
  const names = new Set([...a.fields, ...b.fields].map(({ name }) => name));
  const typeIn = ({ fields }: StructType, name: string): DataType =>
    fields.find((candidate) => candidate.name === name)?.dataType ?? NullType;
  return StructType(
    [...names].map((name) => StructField(name, mergeTypes(typeIn(a, name), typeIn(b, name), `${field}.${name}`))),
  );
}

/**
 * The type itself when every part of it is known.
 * @throws AnalysisException CANNOT_DETERMINE_TYPE when there were only nulls
 */
export function determined(type: DataType, field: string): DataType {
  switch (type.kind) {
    case "void":
      throw new AnalysisException("CANNOT_DETERMINE_TYPE", { name: field });
    case "array":
      determined(type.elementType, `${field}.element`);
      return type;
    case "map":
      determined(type.keyType, `${field}.key`);
      determined(type.valueType, `${field}.value`);
      return type;
    case "struct":
      for (const part of type.fields) determined(part.dataType, `${field}.${part.name}`);
      return type;
    default:
      return type;
  }
}
