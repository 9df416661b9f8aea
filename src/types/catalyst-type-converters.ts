// Between the engine's values and the ones users give and get. To users: number up to double, bigint for long, Decimal,
// Date for date (midnight UTC) and timestamps (microseconds below its milliseconds are lost), LocalTime, intervals, Uint8Array, arrays, Map,
// Row.

import { SparkError } from "../errors/spark-error.ts";
import type { CatalystValue } from "./catalyst-value.ts";
import { type DataType, type DecimalType, type StructType, sqlName } from "./data-type.ts";
import { Decimal } from "./decimal.ts";
import { floorDivide } from "./floor-divide.ts";
import { Geospatial } from "./geospatial.ts";
import {
  CalendarInterval,
  DayTimeInterval,
  packCalendarInterval,
  unpackCalendarInterval,
  YearMonthInterval,
} from "./interval.ts";
import { LocalTime } from "./local-time.ts";
import { Row, rowFactory } from "./row.ts";
import { VariantVal } from "./variant.ts";

const MILLIS_PER_DAY = 86_400_000;

/** A function from the engine's values of a type to users' values. */
export function toExternalConverter(type: DataType): (value: CatalystValue) => unknown {
  const convert = externalOf(type);
  return (value) => (value === null ? null : convert(value));
}

/** A function from the engine's rows to users' rows. */
export function toRowConverter(schema: StructType): (row: readonly CatalystValue[]) => Row {
  const create = rowFactory(schema);
  const fields = schema.fields.map((field) => toExternalConverter(field.dataType));
  return (row) => create(row.map((value, i) => fields[i]?.(value)));
}

function externalOf(type: DataType): (value: NonNullable<CatalystValue>) => unknown {
  switch (type.kind) {
    case "decimal":
      return (value) => new Decimal(value as bigint, type.scale);
    case "date":
      return (value) => new Date((value as number) * MILLIS_PER_DAY);
    case "timestamp":
    case "timestamp_ntz":
      return (value) => new Date(Number(floorDivide(value as bigint, 1000n)));
    case "timestamp_nanos":
      return (value) => new Date(Number(floorDivide(value as bigint, 1_000_000n)));
    case "time":
      return (value) => new LocalTime(value as bigint);
    case "year_month_interval":
      return (value) => new YearMonthInterval(value as number);
    case "day_time_interval":
      return (value) => new DayTimeInterval(value as bigint);
    case "interval":
      return (value) => {
        const { months, days, microseconds } = unpackCalendarInterval(value as bigint);
        return new CalendarInterval(months, days, microseconds);
      };
    case "variant":
      return (value) => new VariantVal(value as Uint8Array);
    case "geometry":
    case "geography":
      return (value) => Geospatial.of(value as Uint8Array);
    case "array": {
      const element = toExternalConverter(type.elementType);
      return (value) => (value as readonly CatalystValue[]).map(element);
    }
    case "map": {
      const key = toExternalConverter(type.keyType);
      const item = toExternalConverter(type.valueType);
      return (value) =>
        new Map((value as readonly (readonly [CatalystValue, CatalystValue])[]).map(([k, v]) => [key(k), item(v)]));
    }
    case "struct": {
      const toRow = toRowConverter(type);
      return (value) => toRow(value as readonly CatalystValue[]);
    }
    default:
      return (value) => value;
  }
}

/**
 * A function from users' values to the engine's values of a type. Numbers are accepted where they fit exactly, a bigint for
 * any integer, text and numbers for decimals, Date for dates and timestamps, objects and arrays for structs, Map and
 * objects for maps. A value that does not fit ends in INVALID_EXTERNAL_TYPE with `path`.
 */
export function toCatalystConverter(type: DataType, path: string, nullable = true): (value: unknown) => CatalystValue {
  const convert = catalystOf(type, path);
  return (value) => {
    if (value !== null && value !== undefined) {
      const converted = convert(value);
      if (converted !== undefined) return converted;
      throw new SparkError("SparkRuntimeException", "INVALID_EXTERNAL_TYPE", {
        expr: path,
        externalType: describe(value),
        type: `"${sqlName(type)}"`,
      });
    }
    if (nullable) return null;
    throw new SparkError("SparkRuntimeException", "NOT_NULL_ASSERT_VIOLATION", { walkedTypePath: path });
  };
}

type Conversion = (value: NonNullable<unknown>) => CatalystValue | undefined;

function catalystOf(type: DataType, path: string): Conversion {
  switch (type.kind) {
    case "void":
      return () => undefined;
    case "boolean":
      return (value) => (typeof value === "boolean" ? value : undefined);
    case "byte":
      return integerWithin(-128, 127);
    case "short":
      return integerWithin(-32768, 32767);
    case "integer":
      return integerWithin(-2147483648, 2147483647);
    case "long":
      return toLong;
    case "float":
      return (value) => (isNumber(value) ? Math.fround(Number(value)) : undefined);
    case "double":
      return (value) => (isNumber(value) ? Number(value) : undefined);
    case "decimal":
      return (value) => toDecimal(value, type);
    case "string":
      return (value) => (typeof value === "string" ? value : undefined);
    case "binary":
      return toBinary;
    case "date":
      return toDays;
    case "timestamp":
    case "timestamp_ntz":
      return toMicros;
    case "time":
      return (value) => (value instanceof LocalTime ? value.nanoseconds : undefined);
    case "year_month_interval":
      return (value) => (value instanceof YearMonthInterval ? value.months : undefined);
    case "day_time_interval":
      return (value) => (value instanceof DayTimeInterval ? value.microseconds : undefined);
    case "interval":
      return (value) => (value instanceof CalendarInterval ? packCalendarInterval(value) : undefined);
    case "array": {
      const element = toCatalystConverter(type.elementType, `${path}.element`, type.containsNull);
      return (value) =>
        Array.isArray(value) || isTypedArray(value) ? Array.from(value, (item: unknown) => element(item)) : undefined;
    }
    case "map": {
      const key = toCatalystConverter(type.keyType, `${path}.key`, false);
      const item = toCatalystConverter(type.valueType, `${path}.value`, type.valueContainsNull);
      return (value) => entriesOf(value)?.map(([k, v]) => [key(k), item(v)]);
    }
    case "variant":
      return (value) => (value instanceof VariantVal ? value.bytes : undefined);
    case "timestamp_nanos":
      return (value) => {
        const micros = toMicros(value);
        return typeof micros === "bigint" ? micros * 1000n : undefined;
      };
    case "geometry":
    case "geography":
      return (value) => (value instanceof Geospatial ? value.packed() : undefined);
    case "struct":
      return structConverter(type, path);
  }
}

function integerWithin(smallest: number, largest: number): Conversion {
  return (value) => {
    if (!isNumber(value)) return undefined;
    const number = Number(value);
    return Number.isInteger(number) && number >= smallest && number <= largest ? number + 0 : undefined;
  };
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function toLong(value: unknown): bigint | undefined {
  if (typeof value === "bigint") return BigInt.asIntN(64, value) === value ? value : undefined;
  return typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : undefined;
}

function toDecimal(value: unknown, type: DecimalType): bigint | undefined {
  const given =
    value instanceof Decimal
      ? value
      : typeof value === "number" || typeof value === "bigint" || typeof value === "string"
        ? Decimal.of(value)
        : undefined;
  if (given === undefined) return undefined;
  const rounded = given.setScale(type.scale);
  if (rounded.precision <= type.precision) return rounded.unscaled;
  throw new SparkError("SparkArithmeticException", "NUMERIC_VALUE_OUT_OF_RANGE.WITHOUT_SUGGESTION", {
    roundedValue: rounded.toString(),
    originalValue: given.toString(),
    precision: String(type.precision),
    scale: String(type.scale),
  });
}

function toBinary(value: unknown): Uint8Array | undefined {
  if (value instanceof Uint8Array) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : undefined;
}

function toDays(value: unknown): number | undefined {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return undefined;
  return Math.floor(value.getTime() / MILLIS_PER_DAY);
}

function toMicros(value: unknown): bigint | undefined {
  if (typeof value === "bigint") return toLong(value);
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return undefined;
  return BigInt(value.getTime()) * 1000n;
}

function isTypedArray(value: unknown): value is ArrayLike<number | bigint> {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function entriesOf(value: unknown): (readonly [unknown, unknown])[] | undefined {
  if (value instanceof Map) return [...value];
  return isPlainObject(value) ? Object.entries(value) : undefined;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

function structConverter(type: StructType, path: string): Conversion {
  const fields = type.fields.map((field) => ({
    name: field.name,
    convert: toCatalystConverter(field.dataType, path === "" ? field.name : `${path}.${field.name}`, field.nullable),
  }));
  return (value) => {
    if (Array.isArray(value) || value instanceof Row) {
      const values: unknown[] = [...value];
      return values.length === fields.length ? fields.map(({ convert }, i) => convert(values[i])) : undefined;
    }
    return isPlainObject(value) ? fields.map(({ name, convert }) => convert(value[name])) : undefined;
  };
}

/** A value's JavaScript type, with the value when it is short, for an error message. */
function describe(value: unknown): string {
  if (typeof value === "object" && value !== null) return value.constructor?.name ?? "Object";
  return `${typeof value} ${String(value).slice(0, 40)}`;
}
