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
/** How long the strings of a column may be: CHAR(n) or VARCHAR(n). */
export interface StringLength {
  readonly kind: "char" | "varchar";
  readonly limit: number;
}
export interface StringType {
  readonly kind: "string";
  /** Only of types as they are written, never of those of values; see char-varchar.ts. */
  readonly length?: StringLength;
  /** The name of what strings are compared by, where it has been given; see collation.ts. */
  readonly collation?: string;
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
/** An instant in nanoseconds from 1970-01-01 00:00:00 UTC, of which 64 bits hold those from 1677 to 2262. */
export interface TimestampNanosType {
  readonly kind: "timestamp_nanos";
}
/** A time of day, in nanoseconds from midnight; `precision` is how many digits of its fraction it has. */
export interface TimeType {
  readonly kind: "time";
  readonly precision: number;
}
export type YearMonthField = "year" | "month";
export type DayTimeField = "day" | "hour" | "minute" | "second";
export interface YearMonthIntervalType {
  readonly kind: "year_month_interval";
  readonly startField: YearMonthField;
  readonly endField: YearMonthField;
}
export interface DayTimeIntervalType {
  readonly kind: "day_time_interval";
  readonly startField: DayTimeField;
  readonly endField: DayTimeField;
}
/** Months, days and microseconds, which have no order among them. */
export interface CalendarIntervalType {
  readonly kind: "interval";
}
/** Values each of a type of its own; see variant.ts. */
export interface VariantType {
  readonly kind: "variant";
}
/** A shape in the plane or on the globe, in a system of coordinates; see geospatial.ts. */
export interface GeospatialType {
  readonly kind: "geometry" | "geography";
  /** "any" where each value has a system of its own. */
  readonly srid: number | "any";
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
export type AnsiIntervalType = YearMonthIntervalType | DayTimeIntervalType;
export type AtomicType =
  | NumericType
  | BooleanType
  | StringType
  | BinaryType
  | DateType
  | TimestampType
  | TimestampNTZType
  | TimestampNanosType
  | TimeType
  | AnsiIntervalType
  | CalendarIntervalType
  | VariantType
  | GeospatialType
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
export const VariantType: VariantType = Object.freeze({ kind: "variant" });

export const CalendarIntervalType: CalendarIntervalType = Object.freeze({ kind: "interval" });

export const TimestampNanosType: TimestampNanosType = Object.freeze({ kind: "timestamp_nanos" });
/** The fields of year-month intervals, the greatest first. */
export const YEAR_MONTH_FIELDS: readonly YearMonthField[] = ["year", "month"];
/** The fields of day-time intervals, the greatest first. */
export const DAY_TIME_FIELDS: readonly DayTimeField[] = ["day", "hour", "minute", "second"];
/** Digits of the fraction of a second that a TIME has when its type does not say. */
export const DEFAULT_TIME_PRECISION = 6;
/** Most digits that a TIME can have. */
export const MAX_TIME_PRECISION = 9;

/** Largest precision of a decimal. */
export const MAX_PRECISION = 38;
/** Largest precision whose unscaled value fits a signed 64-bit integer. */
export const MAX_LONG_DIGITS = 18;

export function DecimalType(precision = 10, scale = 0): DecimalType {
  return Object.freeze({ kind: "decimal", precision, scale });
}

export function TimeType(precision = DEFAULT_TIME_PRECISION): TimeType {
  return Object.freeze({ kind: "time", precision });
}

export function YearMonthIntervalType(
  startField: YearMonthField = "year",
  endField: YearMonthField = "month",
): YearMonthIntervalType {
  return Object.freeze({ kind: "year_month_interval", startField, endField });
}

export function DayTimeIntervalType(
  startField: DayTimeField = "day",
  endField: DayTimeField = "second",
): DayTimeIntervalType {
  return Object.freeze({ kind: "day_time_interval", startField, endField });
}

export function GeospatialType(kind: GeospatialType["kind"], srid: GeospatialType["srid"]): GeospatialType {
  return Object.freeze({ kind, srid });
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
  timestamp_nanos: "timestamp_ltz(9)",
  interval: "interval",
  variant: "variant",
} as const;

/** The catalog string, as `DataType.simpleString` prints it: `struct<a:int,b:array<string>>`. */
export function simpleString(type: DataType): string {
  switch (type.kind) {
    case "string":
      if (type.collation !== undefined) return `string collate ${type.collation}`;
      return type.length === undefined ? "string" : `${type.length.kind}(${type.length.limit})`;
    case "decimal":
      return `decimal(${type.precision},${type.scale})`;
    case "time":
      return `time(${type.precision})`;
    case "geometry":
    case "geography":
      return `${type.kind}(${type.srid})`;
    case "year_month_interval":
    case "day_time_interval":
      return type.startField === type.endField
        ? `interval ${type.startField}`
        : `interval ${type.startField} to ${type.endField}`;
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
    case "string":
      return type.collation === undefined ? simpleString(type).toUpperCase() : `STRING COLLATE ${type.collation}`;
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

export function isGeospatial(type: DataType): type is GeospatialType {
  return type.kind === "geometry" || type.kind === "geography";
}

/** The collation of strings that have none of their own. */
const BYTES = "UTF8_BINARY";

/** True when two types are the same, ignoring the nullability of nested elements and field metadata. */
export function sameType(a: DataType, b: DataType): boolean {
  return areSame(a, b, (field, other) => field.name === other.name);
}

/** True when two types are the same but for the names of fields. */
export function sameStructure(a: DataType, b: DataType): boolean {
  return areSame(a, b, () => true);
}

function areSame(a: DataType, b: DataType, sameNames: (field: StructField, other: StructField) => boolean): boolean {
  if (a === b) return true;
  if (a.kind === "string" && b.kind === "string") return (a.collation ?? BYTES) === (b.collation ?? BYTES);
  if (a.kind === "decimal" && b.kind === "decimal") return a.precision === b.precision && a.scale === b.scale;
  if (a.kind === "time" && b.kind === "time") return a.precision === b.precision;
  if (isGeospatial(a) && isGeospatial(b)) return a.kind === b.kind && a.srid === b.srid;
  if (isAnsiInterval(a) && isAnsiInterval(b)) {
    return a.kind === b.kind && a.startField === b.startField && a.endField === b.endField;
  }
  if (a.kind === "array" && b.kind === "array") return areSame(a.elementType, b.elementType, sameNames);
  if (a.kind === "map" && b.kind === "map") {
    return areSame(a.keyType, b.keyType, sameNames) && areSame(a.valueType, b.valueType, sameNames);
  }
  if (a.kind === "struct" && b.kind === "struct") {
    return (
      a.fields.length === b.fields.length &&
      a.fields.every((field, i) => {
        const other = b.fields[i];
        return other !== undefined && sameNames(field, other) && areSame(field.dataType, other.dataType, sameNames);
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

export function isAnsiInterval(type: DataType): type is AnsiIntervalType {
  return type.kind === "year_month_interval" || type.kind === "day_time_interval";
}

export function isInterval(type: DataType): type is AnsiIntervalType | CalendarIntervalType {
  return isAnsiInterval(type) || type.kind === "interval";
}

/** Whether a cast makes variants of values of a type: objects are made by to_variant_object only. */
export function castsToVariant(type: DataType): boolean {
  if (type.kind === "array") return type.elementType.kind !== "void" && castsToVariant(type.elementType);
  return type.kind !== "map" && type.kind !== "struct" && !isInterval(type);
}

export function isNested(type: DataType): type is ArrayType | MapType | StructType {
  return type.kind === "array" || type.kind === "map" || type.kind === "struct";
}
