// Spark's JSON form of a data type and schema, as `StructType.json` writes it and `StructType.fromJson` reads it.

import { collatedString, collationMetadata, hasCollation, UTF8_BINARY, withCollations } from "./collation.ts";
import {
  ArrayType,
  BinaryType,
  BooleanType,
  ByteType,
  CalendarIntervalType,
  DAY_TIME_FIELDS,
  type DataType,
  DateType,
  DayTimeIntervalType,
  DecimalType,
  DoubleType,
  FloatType,
  GeospatialType,
  IntegerType,
  LongType,
  MapType,
  NullType,
  ShortType,
  StringType,
  StructField,
  StructType,
  simpleString,
  TimestampNanosType,
  TimestampNTZType,
  TimestampType,
  TimeType,
  VariantType,
  YEAR_MONTH_FIELDS,
  YearMonthIntervalType,
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
    CalendarIntervalType,
    VariantType,
  ].map((type) => [type.kind, type]),
);

export function structToJson(type: StructType): StructTypeJson {
  return {
    type: "struct",
    fields: type.fields.map((f) => ({
      name: f.name,
      type: typeToJson(f.dataType),
      nullable: f.nullable,
      metadata: hasCollation(f.dataType) ? { ...f.metadata, ...collationMetadata(f) } : f.metadata,
    })),
  };
}

/** Systems of coordinates that have a name in schemas. */
const SYSTEMS: Readonly<Record<string, string>> = {
  4326: "OGC:CRS84",
  3857: "EPSG:3857",
  0: "SRID:0",
  any: "SRID:ANY",
};

function geospatialJson({ kind, srid }: GeospatialType): string {
  return `${kind}(${SYSTEMS[srid] ?? srid}${kind === "geography" ? ", SPHERICAL" : ""})`;
}

function geospatialType(kind: string, system: string): DataType | undefined {
  const srid = Object.keys(SYSTEMS).find((key) => SYSTEMS[key] === system);
  if (srid === undefined || (kind !== "geometry" && kind !== "geography")) return undefined;
  return GeospatialType(kind, srid === "any" ? "any" : Number(srid));
}

export function typeToJson(type: DataType): DataTypeJson {
  switch (type.kind) {
    case "string":
      // Other collations stand in the metadata of the column.
      return type.collation === UTF8_BINARY ? simpleString(type) : type.kind;
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
    case "geometry":
    case "geography":
      return geospatialJson(type);
    case "timestamp_nanos":
    case "decimal":
    case "time":
    case "year_month_interval":
    case "day_time_interval":
      return simpleString(type);
    default:
      return type.kind;
  }
}

const PARAMETERISED: readonly (readonly [RegExp, (match: readonly string[]) => DataType | undefined])[] = [
  [/^decimal\(\s*(\d+)\s*,\s*(-?\d+)\s*\)$/, ([, precision, scale]) => DecimalType(Number(precision), Number(scale))],
  [/^timestamp_ltz\(9\)$/, () => TimestampNanosType],
  [/^string collate UTF8_BINARY$/, () => collatedString(UTF8_BINARY)],
  [/^time\((\d)\)$/, ([, precision]) => TimeType(Number(precision))],
  [/^(geometry|geography)\(([\w:]+)(?:, SPHERICAL)?\)$/, ([, kind = "", system = ""]) => geospatialType(kind, system)],
  [/^interval (\w+)(?: to (\w+))?$/, ([, start = "", end = start]) => intervalType(start, end)],
];

function fieldRange<Field extends string>(fields: readonly Field[], start: string, end: string): readonly Field[] {
  const names: readonly string[] = fields;
  const [from, to] = [names.indexOf(start), names.indexOf(end)];
  const [first, last] = [fields[from], fields[to]];
  return first === undefined || last === undefined || to < from ? [] : [first, last];
}

/** The interval type from one field to another; undefined when there is none. */
export function intervalType(start: string, end: string): DataType | undefined {
  const [firstMonths, lastMonths] = fieldRange(YEAR_MONTH_FIELDS, start, end);
  if (firstMonths !== undefined && lastMonths !== undefined) return YearMonthIntervalType(firstMonths, lastMonths);
  const [first, last] = fieldRange(DAY_TIME_FIELDS, start, end);
  return first === undefined || last === undefined ? undefined : DayTimeIntervalType(first, last);
}

/** Reads a type from its JSON form; undefined when the JSON names no type that Hibana has. */
export function typeFromJson(json: DataTypeJson): DataType | undefined {
  if (typeof json === "string") {
    for (const [pattern, typeOf] of PARAMETERISED) {
      const match = pattern.exec(json);
      if (match !== null) return typeOf(match);
    }
    return ATOMIC.get(json);
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
    fields.push(withCollations(StructField(field.name, dataType, field.nullable, field.metadata ?? {})));
  }
  return StructType(fields);
}
