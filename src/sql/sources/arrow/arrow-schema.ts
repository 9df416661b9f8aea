// Arrow's schemas as messages carry them, and their types in Spark's.

import { SparkError } from "../../../errors/spark-error.ts";
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
  isNested,
  LongType,
  MAX_PRECISION,
  MapType,
  NullType,
  ShortType,
  StringType,
  StructField,
  StructType,
  TimestampNTZType,
  TimestampType,
} from "../../../types/data-type.ts";
import { FormatError } from "../format-error.ts";
import type { FlatTable } from "./flatbuffer.ts";

const TIME_UNITS = ["SECOND", "MILLISECOND", "MICROSECOND", "NANOSECOND"] as const;
export type ArrowTimeUnit = (typeof TIME_UNITS)[number];

/** How the values of a field are laid out; what is not among them cannot be read. */
export type ArrowLayout =
  | { readonly kind: "null" | "bool" | "struct" }
  | { readonly kind: "number"; readonly width: number }
  | { readonly kind: "decimal"; readonly width: number }
  | { readonly kind: "date"; readonly isMillis: boolean }
  | { readonly kind: "timestamp"; readonly unit: ArrowTimeUnit }
  | { readonly kind: "bytes"; readonly offsetWidth: 4 | 8 }
  | { readonly kind: "views" }
  | { readonly kind: "fixed-bytes"; readonly width: number }
  | { readonly kind: "list"; readonly offsetWidth: 4 | 8 }
  | { readonly kind: "fixed-list"; readonly size: number };

export interface ArrowField {
  readonly name: string;
  readonly nullable: boolean;
  readonly dataType: DataType;
  readonly layout: ArrowLayout;
  readonly children: readonly ArrowField[];
  /** When values are indices into a dictionary, of which `layout` is the entries'. */
  readonly dictionary: { readonly id: number; readonly indexWidth: number } | undefined;
}

/** The fields of a Schema table. @throws SparkError when one has a type that Spark has not */
export function parseSchema(schema: FlatTable): readonly ArrowField[] {
  if (schema.int16(0) !== 0) throw new FormatError("The file is in big-endian order, which cannot be read");
  return schema.tables(1).map((field) => parseField(field, 0));
}

export function schemaOfFields(fields: readonly ArrowField[]): StructType {
  return StructType(fields.map(({ name, dataType, nullable }) => StructField(name, dataType, nullable)));
}

function parseField(field: FlatTable, depth: number): ArrowField {
  if (depth > 64) throw new FormatError("Arrow's types are nested too deep");
  const children = field.tables(5).map((child) => parseField(child, depth + 1));
  const { dataType, layout } = parseType(field.int8(2), field.table(3), children);
  const encoding = field.table(4);
  const dictionary = encoding && { id: encoding.int64(0), indexWidth: (encoding.table(1)?.int32(0, 32) ?? 32) / 8 };
  if (dictionary !== undefined && isNested(dataType)) throw unsupported("Dictionary of nested values");
  return { name: field.text(0) ?? "", nullable: field.flag(1), dataType, layout, children, dictionary };
}

interface ParsedType {
  readonly dataType: DataType;
  readonly layout: ArrowLayout;
}

/** Types by their numbers in Arrow's format; the others stand for nothing that Spark has. */
const TYPES: Readonly<
  Record<number, (table: FlatTable | undefined, children: readonly ArrowField[]) => ParsedType | undefined>
> = {
  1: () => ({ dataType: NullType, layout: { kind: "null" } }),
  2: (table) => integerType(table?.int32(0) ?? 0, table?.flag(1) ?? false),
  3: (table) => floatType(table?.int16(0) ?? 0),
  4: () => ({ dataType: BinaryType, layout: { kind: "bytes", offsetWidth: 4 } }),
  5: () => ({ dataType: StringType, layout: { kind: "bytes", offsetWidth: 4 } }),
  6: () => ({ dataType: BooleanType, layout: { kind: "bool" } }),
  7: (table) => decimalType(table?.int32(0) ?? 0, table?.int32(1) ?? 0, table?.int32(2, 128) ?? 128),
  8: (table) => ({ dataType: DateType, layout: { kind: "date", isMillis: (table?.int16(0, 1) ?? 1) === 1 } }),
  10: timestampType,
  12: (_, children) => listType(children, { kind: "list", offsetWidth: 4 }),
  13: (_, children) => ({ dataType: schemaOfFields(children), layout: { kind: "struct" } }),
  15: (table) => ({ dataType: BinaryType, layout: { kind: "fixed-bytes", width: table?.int32(0) ?? 0 } }),
  16: (table, children) => listType(children, { kind: "fixed-list", size: table?.int32(0) ?? 0 }),
  17: (_, children) => mapType(children),
  19: () => ({ dataType: BinaryType, layout: { kind: "bytes", offsetWidth: 8 } }),
  20: () => ({ dataType: StringType, layout: { kind: "bytes", offsetWidth: 8 } }),
  21: (_, children) => listType(children, { kind: "list", offsetWidth: 8 }),
  23: () => ({ dataType: BinaryType, layout: { kind: "views" } }),
  24: () => ({ dataType: StringType, layout: { kind: "views" } }),
};

const NAMES: Readonly<Record<number, string>> = {
  9: "Time",
  11: "Interval",
  14: "Union",
  18: "Duration",
  22: "RunEndEncoded",
  25: "ListView",
  26: "LargeListView",
};

function parseType(type: number, table: FlatTable | undefined, children: readonly ArrowField[]): ParsedType {
  const parsed = TYPES[type]?.(table, children);
  if (parsed === undefined) throw unsupported(NAMES[type] ?? `number ${type}`);
  return parsed;
}

function integerType(bitWidth: number, isSigned: boolean): ParsedType {
  const dataType = { 8: ByteType, 16: ShortType, 32: IntegerType, 64: LongType }[bitWidth];
  if (dataType === undefined || !isSigned) throw unsupported(`${isSigned ? "Int" : "Uint"}${bitWidth}`);
  return { dataType, layout: { kind: "number", width: bitWidth / 8 } };
}

function floatType(precision: number): ParsedType {
  if (precision === 0) throw unsupported("Float16");
  return precision === 1
    ? { dataType: FloatType, layout: { kind: "number", width: 4 } }
    : { dataType: DoubleType, layout: { kind: "number", width: 8 } };
}

function decimalType(precision: number, scale: number, bitWidth: number): ParsedType {
  const isRead = bitWidth === 32 || bitWidth === 64 || bitWidth === 128;
  if (!isRead || precision < 1 || precision > MAX_PRECISION || scale < 0 || scale > precision) {
    throw unsupported(`Decimal${bitWidth}(${precision}, ${scale})`);
  }
  return { dataType: DecimalType(precision, scale), layout: { kind: "decimal", width: bitWidth / 8 } };
}

function timestampType(table: FlatTable | undefined): ParsedType | undefined {
  const unit = TIME_UNITS[table?.int16(0) ?? 0];
  const dataType = table?.text(1) ? TimestampType : TimestampNTZType;
  return unit && { dataType, layout: { kind: "timestamp", unit } };
}

function listType([element]: readonly ArrowField[], layout: ArrowLayout): ParsedType | undefined {
  return element && { dataType: ArrayType(element.dataType, element.nullable), layout };
}

function mapType([entries]: readonly ArrowField[]): ParsedType | undefined {
  const [key, value] = entries?.children ?? [];
  if (key === undefined || value === undefined) return undefined;
  return {
    dataType: MapType(key.dataType, value.dataType, value.nullable),
    layout: { kind: "list", offsetWidth: 4 },
  };
}

function unsupported(typeName: string): SparkError {
  return new SparkError("SparkUnsupportedOperationException", "UNSUPPORTED_ARROWTYPE", { typeName });
}
