// Between Spark's types and Arrow's, as Spark maps them. Loads apache-arrow; import it lazily.

import * as arrow from "apache-arrow";
import { SparkError } from "../errors/spark-error.ts";
import {
  ArrayType,
  BinaryType,
  BooleanType,
  ByteType,
  CalendarIntervalType,
  type DataType,
  DateType,
  DayTimeIntervalType,
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
  TimeType,
  YearMonthIntervalType,
} from "../types/data-type.ts";

/** The Arrow type; timestamps carry the session's time zone. */
export function toArrowType(type: DataType, timeZone: string): arrow.DataType {
  switch (type.kind) {
    case "void":
      return new arrow.Null();
    case "boolean":
      return new arrow.Bool();
    case "byte":
      return new arrow.Int8();
    case "short":
      return new arrow.Int16();
    case "integer":
      return new arrow.Int32();
    case "long":
      return new arrow.Int64();
    case "float":
      return new arrow.Float32();
    case "double":
      return new arrow.Float64();
    case "decimal":
      return new arrow.Decimal(type.scale, type.precision, 128);
    case "string":
      return new arrow.Utf8();
    case "binary":
    case "variant":
    case "geometry":
    case "geography":
      return new arrow.Binary();
    case "date":
      return new arrow.DateDay();
    case "timestamp":
      return new arrow.TimestampMicrosecond(timeZone);
    case "timestamp_ntz":
      return new arrow.TimestampMicrosecond();
    case "timestamp_nanos":
      return new arrow.TimestampNanosecond(timeZone);
    case "time":
      return new arrow.TimeNanosecond();
    case "year_month_interval":
      return new arrow.IntervalYearMonth();
    case "day_time_interval":
      return new arrow.DurationMicrosecond();
    case "interval":
      return new arrow.IntervalMonthDayNano();
    case "array":
      return new arrow.List(new arrow.Field("element", toArrowType(type.elementType, timeZone), type.containsNull));
    case "map":
      return new arrow.Map_(new arrow.Field("entries", entriesType(type, timeZone), false));
    case "struct":
      return new arrow.Struct(toArrowFields(type, timeZone));
  }
}

export function toArrowFields(schema: StructType, timeZone: string): arrow.Field[] {
  return schema.fields.map((f) => new arrow.Field(f.name, toArrowType(f.dataType, timeZone), f.nullable));
}

function entriesType(type: MapType, timeZone: string): arrow.Struct<{ key: arrow.DataType; value: arrow.DataType }> {
  return new arrow.Struct([
    new arrow.Field("key", toArrowType(type.keyType, timeZone), false),
    new arrow.Field("value", toArrowType(type.valueType, timeZone), type.valueContainsNull),
  ]);
}

export function fromArrowSchema(schema: arrow.Schema): StructType {
  return StructType(schema.fields.map(fromArrowField));
}

function fromArrowField({ name, type, nullable }: arrow.Field): StructField {
  return StructField(name, fromArrowType(type), nullable);
}

/** Spark's type for an Arrow type; UNSUPPORTED_ARROWTYPE when there is none. */
export function fromArrowType(type: arrow.DataType): DataType {
  if (arrow.DataType.isDictionary(type)) {
    const values = fromArrowType(type.dictionary);
    if (!isNested(values)) return values;
  }
  if (arrow.DataType.isNull(type)) return NullType;
  if (arrow.DataType.isBool(type)) return BooleanType;
  if (arrow.DataType.isInt(type) && type.isSigned) {
    return { 8: ByteType, 16: ShortType, 32: IntegerType, 64: LongType }[type.bitWidth];
  }
  if (arrow.DataType.isFloat(type) && type.precision !== arrow.Precision.HALF) {
    return type.precision === arrow.Precision.SINGLE ? FloatType : DoubleType;
  }
  if (arrow.DataType.isDecimal(type) && type.bitWidth <= 128 && type.precision <= MAX_PRECISION && type.scale >= 0) {
    return DecimalType(type.precision, type.scale);
  }
  if (isText(type)) return StringType;
  if (isBytes(type)) return BinaryType;
  if (arrow.DataType.isDate(type)) return DateType;
  if (arrow.DataType.isTimestamp(type)) return type.timezone ? TimestampType : TimestampNTZType;
  if (arrow.DataType.isTime(type)) return TimeType(TIME_PRECISIONS[type.unit]);
  if (arrow.DataType.isDuration(type)) return DayTimeIntervalType();
  if (arrow.DataType.isInterval(type) && type.unit === arrow.IntervalUnit.YEAR_MONTH) return YearMonthIntervalType();
  if (arrow.DataType.isInterval(type) && type.unit === arrow.IntervalUnit.MONTH_DAY_NANO) return CalendarIntervalType;
  if (arrow.DataType.isList(type) || arrow.DataType.isLargeList(type) || arrow.DataType.isFixedSizeList(type)) {
    const [element] = type.children;
    if (element !== undefined) return ArrayType(fromArrowType(element.type), element.nullable);
  }
  if (arrow.DataType.isStruct(type)) return StructType(type.children.map(fromArrowField));
  if (arrow.DataType.isMap(type)) {
    const [key, value] = type.children[0]?.type.children ?? [];
    if (key !== undefined && value !== undefined) {
      return MapType(fromArrowType(key.type), fromArrowType(value.type), value.nullable);
    }
  }
  throw new SparkError("SparkUnsupportedOperationException", "UNSUPPORTED_ARROWTYPE", { typeName: String(type) });
}

/** Digits of the fraction of a second in Arrow's units of time. */
const TIME_PRECISIONS: Readonly<Record<arrow.TimeUnit, number>> = {
  [arrow.TimeUnit.SECOND]: 0,
  [arrow.TimeUnit.MILLISECOND]: 3,
  [arrow.TimeUnit.MICROSECOND]: 6,
  [arrow.TimeUnit.NANOSECOND]: 9,
};

function isText(type: arrow.DataType): boolean {
  return arrow.DataType.isUtf8(type) || arrow.DataType.isLargeUtf8(type) || arrow.DataType.isUtf8View(type);
}

function isBytes(type: arrow.DataType): boolean {
  return (
    arrow.DataType.isBinary(type) ||
    arrow.DataType.isLargeBinary(type) ||
    arrow.DataType.isBinaryView(type) ||
    arrow.DataType.isFixedSizeBinary(type)
  );
}
