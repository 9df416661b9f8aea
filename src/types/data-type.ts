// Spark SQL's data types as plain immutable data (they cross workers by structured clone), with Spark's names for
// each of them: the JSON name, the simple (catalog) string and the SQL name.

export interface NullType {
  readonly kind: "void";
}
export interface BooleanType {
  readonly kind: "boolean";
}
export interface ByteType {
  readonly kind: "byte";
}
export interface ShortType {
  readonly kind: "short";
}
export interface IntegerType {
  readonly kind: "integer";
}
export interface LongType {
  readonly kind: "long";
}
export interface FloatType {
  readonly kind: "float";
}
export interface DoubleType {
  readonly kind: "double";
}
export interface DecimalType {
  readonly kind: "decimal";
  readonly precision: number;
  readonly scale: number;
}
export interface StringType {
  readonly kind: "string";
}
export interface BinaryType {
  readonly kind: "binary";
}
export interface DateType {
  readonly kind: "date";
}
export interface TimestampType {
  readonly kind: "timestamp";
}
export interface TimestampNTZType {
  readonly kind: "timestamp_ntz";
}
export interface ArrayType {
  readonly kind: "array";
  readonly elementType: DataType;
  readonly containsNull: boolean;
}
export interface MapType {
  readonly kind: "map";
  readonly keyType: DataType;
  readonly valueType: DataType;
  readonly valueContainsNull: boolean;
}
export interface StructField {
  readonly name: string;
  readonly dataType: DataType;
  readonly nullable: boolean;
  readonly metadata: Readonly<Record<string, unknown>>;
}
export interface StructType {
  readonly kind: "struct";
  readonly fields: readonly StructField[];
}

export type IntegralType = ByteType | ShortType | IntegerType | LongType;
export type FractionalType = FloatType | DoubleType | DecimalType;
export type NumericType = IntegralType | FractionalType;
export type AtomicType =
  | NumericType
  | BooleanType
  | StringType
  | BinaryType
  | DateType
  | TimestampType
  | TimestampNTZType
  | NullType;
export type DataType = AtomicType | ArrayType | MapType | StructType;

export const NullType: NullType = Object.freeze({ kind: "void" });
export const BooleanType: BooleanType = Object.freeze({ kind: "boolean" });
export const ByteType: ByteType = Object.freeze({ kind: "byte" });
export const ShortType: ShortType = Object.freeze({ kind: "short" });
export const IntegerType: IntegerType = Object.freeze({ kind: "integer" });
export const LongType: LongType = Object.freeze({ kind: "long" });
export const FloatType: FloatType = Object.freeze({ kind: "float" });
export const DoubleType: DoubleType = Object.freeze({ kind: "double" });
export const StringType: StringType = Object.freeze({ kind: "string" });
export const BinaryType: BinaryType = Object.freeze({ kind: "binary" });
export const DateType: DateType = Object.freeze({ kind: "date" });
export const TimestampType: TimestampType = Object.freeze({ kind: "timestamp" });
export const TimestampNTZType: TimestampNTZType = Object.freeze({ kind: "timestamp_ntz" });

/** Largest precision of a decimal. */
export const MAX_PRECISION = 38;
/** Largest precision whose unscaled value fits a signed 64-bit integer. */
export const MAX_LONG_DIGITS = 18;

export function DecimalType(precision = 10, scale = 0): DecimalType {
  return Object.freeze({ kind: "decimal", precision, scale });
}

export function ArrayType(elementType: DataType, containsNull = true): ArrayType {
  return Object.freeze({ kind: "array", elementType, containsNull });
}

export function MapType(keyType: DataType, valueType: DataType, valueContainsNull = true): MapType {
  return Object.freeze({ kind: "map", keyType, valueType, valueContainsNull });
}

export function StructField(
  name: string,
  dataType: DataType,
  nullable = true,
  metadata: Readonly<Record<string, unknown>> = {},
): StructField {
  return Object.freeze({ name, dataType, nullable, metadata });
}

export function StructType(fields: readonly StructField[]): StructType {
  return Object.freeze({ kind: "struct", fields: Object.freeze([...fields]) });
}

const SIMPLE_NAMES = {
  void: "void",
  boolean: "boolean",
  byte: "tinyint",
  short: "smallint",
  integer: "int",
  long: "bigint",
  float: "float",
  double: "double",
  string: "string",
  binary: "binary",
  date: "date",
  timestamp: "timestamp",
  timestamp_ntz: "timestamp_ntz",
} as const;

/** The catalog string, as `DataType.simpleString` prints it: `struct<a:int,b:array<string>>`. */
export function simpleString(type: DataType): string {
  switch (type.kind) {
    case "decimal":
      return `decimal(${type.precision},${type.scale})`;
    case "array":
      return `array<${simpleString(type.elementType)}>`;
    case "map":
      return `map<${simpleString(type.keyType)},${simpleString(type.valueType)}>`;
    case "struct":
      return `struct<${type.fields.map((f) => `${f.name}:${simpleString(f.dataType)}`).join(",")}>`;
    default:
      return SIMPLE_NAMES[type.kind];
  }
}

/** The type's SQL name, as error messages quote it: `BIGINT`, `DECIMAL(10,2)`, `ARRAY<INT>`. */
export function sqlName(type: DataType): string {
  switch (type.kind) {
    case "array":
      return `ARRAY<${sqlName(type.elementType)}>`;
    case "map":
      return `MAP<${sqlName(type.keyType)}, ${sqlName(type.valueType)}>`;
    case "struct":
      return `STRUCT<${type.fields
        .map((f) => `${quoteIfNeeded(f.name)}: ${sqlName(f.dataType)}${f.nullable ? "" : " NOT NULL"}`)
        .join(", ")}>`;
    default:
      return simpleString(type).toUpperCase();
  }
}

/** A name as SQL needs it: in backquotes unless it is a plain word. */
export function quoteIfNeeded(name: string): string {
  return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}

/** True when two types are the same, ignoring the nullability of nested elements and field metadata. */
export function sameType(a: DataType, b: DataType): boolean {
  if (a === b) return true;
  if (a.kind === "decimal" && b.kind === "decimal") return a.precision === b.precision && a.scale === b.scale;
  if (a.kind === "array" && b.kind === "array") return sameType(a.elementType, b.elementType);
  if (a.kind === "map" && b.kind === "map") {
    return sameType(a.keyType, b.keyType) && sameType(a.valueType, b.valueType);
  }
  if (a.kind === "struct" && b.kind === "struct") {
    return (
      a.fields.length === b.fields.length &&
      a.fields.every((field, i) => {
        const other = b.fields[i];
        return other !== undefined && field.name === other.name && sameType(field.dataType, other.dataType);
      })
    );
  }
  return a.kind === b.kind;
}

export function isIntegral(type: DataType): type is IntegralType {
  return type.kind === "byte" || type.kind === "short" || type.kind === "integer" || type.kind === "long";
}

export function isNumeric(type: DataType): type is NumericType {
  return isIntegral(type) || type.kind === "float" || type.kind === "double" || type.kind === "decimal";
}

export function isNested(type: DataType): type is ArrayType | MapType | StructType {
  return type.kind === "array" || type.kind === "map" || type.kind === "struct";
}
