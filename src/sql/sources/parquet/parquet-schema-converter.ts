// Parquet's schemas in Spark's types, by the rules of Spark's ParquetToSparkSchemaConverter, with the levels at which
// each column's values are there.

import { AnalysisException } from "../../../errors/spark-error.ts";
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
  MAX_PRECISION,
  MapType,
  ShortType,
  StringType,
  StructField,
  StructType,
  TimestampNTZType,
  TimestampType,
  TimeType,
  VariantType,
} from "../../../types/data-type.ts";
import type { LogicalType, SchemaElement } from "./parquet-metadata.ts";

/** A column of a file, or a part of a nested one. */
export type ParquetColumn = LeafColumn | StructColumn | ListColumn;

interface ColumnBase {
  readonly name: string;
  readonly dataType: DataType;
  readonly nullable: boolean;
  /** The definition level from which on it is not null. */
  readonly definitionLevel: number;
  /** The repetition level of the list around it, 0 outside of any. */
  readonly repetitionLevel: number;
}

export interface LeafColumn extends ColumnBase {
  readonly kind: "leaf";
  readonly element: SchemaElement;
  /** Which of the row group's column chunks it is. */
  readonly chunk: number;
}

export interface StructColumn extends ColumnBase {
  readonly kind: "struct";
  readonly children: readonly ParquetColumn[];
}

/** An array, whose child are the elements, or a map, whose children are keys and values. */
export interface ListColumn extends ColumnBase {
  readonly kind: "list";
  /** The definition level from which on there is an element. */
  readonly elementDefinitionLevel: number;
  readonly children: readonly ParquetColumn[];
}

/** The columns of a file. @throws AnalysisException when one has a type that Spark has not */
export function convertSchema(root: SchemaElement): readonly ParquetColumn[] {
  return new SchemaConverter().convertFields(root, { definition: 0, repetition: 0 });
}

export function schemaOfColumns(columns: readonly ParquetColumn[]): StructType {
  return StructType(columns.map(({ name, dataType, nullable }) => StructField(name, dataType, nullable)));
}

interface Levels {
  readonly definition: number;
  readonly repetition: number;
}

class SchemaConverter {
  private chunks = 0;

  convertFields(group: SchemaElement, levels: Levels): readonly ParquetColumn[] {
    return group.children.map((child) => this.convertField(child, levels));
  }

  private convertField(element: SchemaElement, parent: Levels): ParquetColumn {
    if (element.repetition === "REPEATED") {
      // Outside of an annotated group: a list that is never null, of elements that are not null either.
      const inside = { definition: parent.definition + 1, repetition: parent.repetition + 1 };
      const child = this.convertPresent(element, inside, false);
      return listColumn(element.name, ArrayType(child.dataType, false), false, parent, inside, [child]);
    }
    const nullable = element.repetition === "OPTIONAL";
    const levels = { ...parent, definition: parent.definition + (nullable ? 1 : 0) };
    return this.convertPresent(element, levels, nullable);
  }

  /** `levels` are those at which it is there. */
  private convertPresent(element: SchemaElement, levels: Levels, nullable: boolean): ParquetColumn {
    const base = {
      name: element.name,
      nullable,
      definitionLevel: levels.definition,
      repetitionLevel: levels.repetition,
    };
    if (element.physicalType !== undefined) {
      return { ...base, kind: "leaf", dataType: primitiveType(element), element, chunk: this.chunks++ };
    }
    switch (element.logicalType?.kind) {
      case "LIST":
        return this.convertList(element, levels, nullable);
      case "MAP":
      case "MAP_KEY_VALUE":
        return this.convertMap(element, levels, nullable);
      case undefined: {
        const children = this.convertFields(element, levels);
        return { ...base, kind: "struct", dataType: schemaOfColumns(children), children };
      }
      case "VARIANT":
        return { ...base, kind: "struct", dataType: VariantType, children: this.convertFields(element, levels) };
      default:
        throw new AnalysisException("PARQUET_TYPE_NOT_RECOGNIZED", { field: describe(element) });
    }
  }

  private convertList(element: SchemaElement, levels: Levels, nullable: boolean): ListColumn {
    const repeated = onlyRepeatedChild(element);
    const inside = { definition: levels.definition + 1, repetition: levels.repetition + 1 };
    const [only] = repeated.children;
    const child =
      only === undefined || isElement(repeated, element.name)
        ? this.convertPresent(repeated, inside, false)
        : this.convertField(only, inside);
    return listColumn(element.name, ArrayType(child.dataType, child.nullable), nullable, levels, inside, [child]);
  }

  private convertMap(element: SchemaElement, levels: Levels, nullable: boolean): ListColumn {
    const repeated = onlyRepeatedChild(element);
    const inside = { definition: levels.definition + 1, repetition: levels.repetition + 1 };
    const [key, value, ...more] = this.convertFields(repeated, inside);
    if (key === undefined || value === undefined || more.length > 0) {
      throw new AnalysisException("PARQUET_TYPE_NOT_RECOGNIZED", { field: describe(element) });
    }
    const type = MapType(key.dataType, value.dataType, value.nullable);
    return listColumn(element.name, type, nullable, levels, inside, [key, value]);
  }
}

function listColumn(
  name: string,
  dataType: DataType,
  nullable: boolean,
  levels: Levels,
  inside: Levels,
  children: readonly ParquetColumn[],
): ListColumn {
  return {
    kind: "list",
    name,
    dataType,
    nullable,
    definitionLevel: levels.definition,
    repetitionLevel: levels.repetition,
    elementDefinitionLevel: inside.definition,
    children,
  };
}

function onlyRepeatedChild(element: SchemaElement): SchemaElement {
  const [child, ...more] = element.children;
  if (child === undefined || more.length > 0 || child.repetition !== "REPEATED") {
    throw new AnalysisException("PARQUET_TYPE_NOT_RECOGNIZED", { field: describe(element) });
  }
  return child;
}

/** Whether the repeated part of a list is the element itself, as older writers have it, not a group around it. */
function isElement(repeated: SchemaElement, listName: string): boolean {
  return repeated.children.length > 1 || repeated.name === "array" || repeated.name === `${listName}_tuple`;
}

function primitiveType(element: SchemaElement): DataType {
  const { physicalType, logicalType } = element;
  switch (physicalType) {
    case "BOOLEAN":
      return BooleanType;
    case "FLOAT":
      return FloatType;
    case "DOUBLE":
      return DoubleType;
    case "INT96":
      return TimestampType;
    case "INT32":
      return int32Type(element, logicalType);
    case "INT64":
      return int64Type(element, logicalType);
    default:
      return bytesType(element, logicalType);
  }
}

function int32Type(element: SchemaElement, type: LogicalType | undefined): DataType {
  switch (type?.kind) {
    case undefined:
    case "UNKNOWN":
      return IntegerType;
    case "DATE":
      return DateType;
    case "INTEGER":
      if (type.isSigned) return { 8: ByteType, 16: ShortType, 32: IntegerType }[type.bitWidth] ?? illegal(element);
      return { 8: ShortType, 16: IntegerType, 32: LongType }[type.bitWidth] ?? illegal(element);
    case "DECIMAL":
      return decimalType(element, type, 9);
    default:
      return illegal(element);
  }
}

function int64Type(element: SchemaElement, type: LogicalType | undefined): DataType {
  switch (type?.kind) {
    case undefined:
      return LongType;
    case "INTEGER":
      if (type.bitWidth !== 64) return illegal(element);
      return type.isSigned ? LongType : DecimalType(20, 0);
    case "DECIMAL":
      return decimalType(element, type, 18);
    case "TIMESTAMP":
      if (type.unit === "NANOS") return illegal(element);
      return type.isAdjustedToUtc ? TimestampType : TimestampNTZType;
    case "TIME":
      return type.unit === "MICROS" && !type.isAdjustedToUtc ? TimeType() : illegal(element);
    default:
      return illegal(element);
  }
}

function bytesType(element: SchemaElement, type: LogicalType | undefined): DataType {
  const isFixed = element.physicalType === "FIXED_LEN_BYTE_ARRAY";
  switch (type?.kind) {
    case undefined:
      return BinaryType;
    case "DECIMAL":
      return decimalType(element, type, isFixed ? digitsOfBytes(element.typeLength) : MAX_PRECISION);
    case "STRING":
    case "ENUM":
    case "JSON":
      return isFixed ? illegal(element) : StringType;
    case "BSON":
      return isFixed ? illegal(element) : BinaryType;
    case "INTERVAL":
      throw new AnalysisException("PARQUET_TYPE_NOT_SUPPORTED", { parquetType: describe(element) });
    default:
      return illegal(element);
  }
}

function decimalType(
  element: SchemaElement,
  { precision, scale }: { readonly precision: number; readonly scale: number },
  maxPrecision: number,
): DataType {
  if (precision < 1 || precision > Math.min(maxPrecision, MAX_PRECISION) || scale < 0 || scale > precision) {
    return illegal(element);
  }
  return DecimalType(precision, scale);
}

/** How many decimal digits a signed integer of some bytes surely holds. */
function digitsOfBytes(length: number): number {
  return length > 16 ? MAX_PRECISION : Math.floor(Math.log10(2) * (8 * length - 1));
}

function illegal(element: SchemaElement): never {
  throw new AnalysisException("PARQUET_TYPE_ILLEGAL", { parquetType: describe(element) });
}

/** A type as Parquet's own tools print it: `INT64 (TIMESTAMP(NANOS,true))`. */
function describe({ name, physicalType, typeLength, logicalType }: SchemaElement): string {
  const type = physicalType === "FIXED_LEN_BYTE_ARRAY" ? `${physicalType}(${typeLength})` : (physicalType ?? name);
  return logicalType === undefined ? type : `${type} (${describeLogical(logicalType)})`;
}

function describeLogical(type: LogicalType): string {
  switch (type.kind) {
    case "DECIMAL":
      return `DECIMAL(${type.precision},${type.scale})`;
    case "TIME":
    case "TIMESTAMP":
      return `${type.kind}(${type.unit},${type.isAdjustedToUtc})`;
    case "INTEGER":
      return `INTEGER(${type.bitWidth},${type.isSigned})`;
    default:
      return type.kind;
  }
}
